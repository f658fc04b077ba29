// SPDX-License-Identifier: MIT
/// \file
/// One date, or two with a join between them; each side may lend the other its year or month.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/dates_point.hpp"

namespace veritae::extract::dates {

/// What was read between two tokens. `start` and `end` are points as completed; a single date has only `start`.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<Point> from;
    std::optional<Point> to;
    bool present = false;   ///< "至今" instead of `to`
    bool since = false;     ///< "起" after a single date
    bool expected = false;  ///< said of `to` between the join and it
    bool open = false;      ///< a join with nothing after it
    bool unread = false;    ///< looks like a range of dates, but no year can be known

    [[nodiscard]] bool range() const { return to.has_value() || present || open; }
};

/// The longest stretch that begins at a token; `between` lets "and" be the join.
[[nodiscard]] std::optional<Stretch> read_stretch(const Reader& in, std::size_t i, bool between);

}  // namespace veritae::extract::dates
