// SPDX-License-Identifier: MIT
/// \file
/// What a case says about *when*, as one temporal network: an instant W for the day on which each document was written,
/// instants for the start and end of every dated entry, and constraints for every statement, each with the words or the
/// fact that it comes from. The table of statements and constraints is in src/claims/chronicle.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/timeline.hpp"

namespace veritae::claims {

/// Why a constraint holds.
enum class StatementKind : std::uint8_t {
    AsOf,         ///< W <= as-of
    Written,      ///< an instant lies inside a date as written
    Ordered,      ///< start <= end of one range
    Ongoing,      ///< "present": start <= W
    Past,         ///< told as begun or done: start <= W
    Unmarked,     ///< an end in a stay that has begun, not said to be expected: no constraint, only a reading
    ExpectedEnd,  ///< "expected": W <= end
    Submitted,    ///< under review at V: first deadline of V <= W
    Undecided,    ///< under review at V: W <= last notification of V
    Decided,      ///< accepted at V: first notification of V <= W
    Planned,      ///< to be submitted to V: W <= last deadline of V
};

/// Which date of an edition a statement rests on.
enum class EditionDate : std::uint8_t { None, FirstDeadline, LastDeadline, FirstNotification, Notification };

/// One statement: the reason of one or more constraints.
struct Statement {
    StatementKind kind;
    std::optional<Place> place;   ///< the words; none for AsOf
    EditionDate fact = EditionDate::None;
    std::int32_t venue = -1;      ///< index into Facts::venues, of the fact
    std::int16_t year = 0;        ///< of the edition
    std::optional<Day> day;       ///< the bound: a date of the fact, or the first or last possible day of what was written
    std::int32_t slack = 0;       ///< days by which `day` may be missed without anybody's fault
    std::uint32_t document = 0;
    std::int32_t entry = -1;        ///< index into Resume::entries
    std::int32_t publication = -1;  ///< index into Resume::publications
    bool dated = false;             ///< told in a dated line, and so of that day and not of the day of writing
};

/// The day of writing of one document.
struct Written {
    Instant instant = 0;
    std::optional<Window> window;  ///< without as-of, unless nothing else bounds it from above; empty in a conflict
};

struct Chronicle {
    Network network;
    std::vector<Statement> statements;  ///< Constraint::reason is an index into it; the first is as-of
    std::vector<Written> written;       ///< one per document
    std::vector<Conflict> conflicts;    ///< all independent ones

    /// Whether a statement is part of a conflict, by its index. Sorted.
    std::vector<std::uint32_t> conflicting;
};

/// Near-linear in entries and statuses to build; see `conflicts` for the rest.
[[nodiscard]] Chronicle chronicle(std::span<const DocumentReport> documents, const Facts& facts, Day as_of);

}  // namespace veritae::claims
