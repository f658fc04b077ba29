// SPDX-License-Identifier: MIT
/// \file
/// How the lexicon says what a unit is, and what a name such as `accuracy` is as a number. The lexicon writes
/// `unit/duration/0.001` (dimension and base units in one), `unit/percent` (scale 1) or `unit/count/star` (the thing
/// counted); all of it fits into Term::value.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "veritae/quantity.hpp"

namespace veritae {

/// A name of the lexicon or of a rule's parameter as a number of 24 bits: equal names, equal numbers. 0 for none.
[[nodiscard]] constexpr std::int32_t name_id(std::string_view name) {
    if (name.empty()) return 0;
    std::uint32_t hash = 0x811C9DC5u;
    for (const char c : name) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x01000193u;
    return static_cast<std::int32_t>((hash ^ hash >> 24) & 0xFFFFFFu);
}

/// What one of a unit is worth.
struct UnitMeaning {
    Dimension dimension = Dimension::None;
    double scale = 1;        ///< base units in one
    std::int32_t thing = 0;  ///< what is counted, for Dimension::Count: its name_id
};

/// The part behind `unit/`. Nothing for an unknown dimension or a scale that is no decimal number of at most five
/// digits.
[[nodiscard]] std::optional<std::int32_t> parse_unit(std::string_view written);

/// The meaning of a number that parse_unit gave.
[[nodiscard]] UnitMeaning unit_meaning(std::int32_t value);

}  // namespace veritae
