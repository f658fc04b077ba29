// SPDX-License-Identifier: MIT
/// \file
/// A number with its magnitude and unit.
#pragma once

#include <optional>

#include "extract/quantities_context.hpp"
#include "extract/quantities_numeral.hpp"
#include "rulebook/unit.hpp"

namespace veritae::extract {

/// A number with all that belongs to it.
struct Measured {
    Numeral number;
    double magnitude = 1;
    UnitMeaning unit;
    Span unit_span;
    std::size_t end = 0;  ///< the token after it
    bool plus = false;    ///< a '+' right behind: "500+"
    bool device = false;  ///< "48×H200": that many of something named
};

/// What begins at a Number token. Nothing if the number is a piece of a name ("4o", "3D") or of a format ("3x3").
/// O(length).
[[nodiscard]] std::optional<Measured> measured_at(const NumberContext& context, std::size_t token);

}  // namespace veritae::extract
