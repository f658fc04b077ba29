// SPDX-License-Identifier: MIT
/// \file
/// A written number without its unit: digits, thousands separators, a decimal fraction.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/scan.hpp"

namespace veritae::extract {

struct Numeral {
    std::size_t end = 0;  ///< the token after its last one
    double value = 0;
    double last_digit = 1;  ///< what its last digit is worth
    bool whole = true;      ///< without a decimal fraction
};

/// The number that begins at a Number token; nothing if that token is a piece of something else, such as a version
/// ("2.1.0"), or too long to be a number. O(length).
[[nodiscard]] std::optional<Numeral> read_numeral(const Scan& scan, std::size_t token);

/// May a number begin here? Not inside a name ("GPT-4", "v2"), a telephone number, a time or a further part of a
/// number.
[[nodiscard]] bool begins_number(const Scan& scan, std::size_t token);

/// A hyphen, dash or tilde such as stands between the two ends of a range.
[[nodiscard]] bool is_range_sign(const Token& token);

}  // namespace veritae::extract
