// SPDX-License-Identifier: MIT
/// \file
/// A written number is the interval it was rounded from: `72%` is [71.5, 72.5), `500+` is [500, ∞). A relation between
/// numbers is violated only if no choice inside the intervals satisfies it (N. Brown and J. Heathers, "The GRIM test",
/// 2017; M. Nuijten et al., "statcheck", 2016).
#pragma once

#include <cstdint>
#include <limits>

namespace veritae {

/// A closed interval of real numbers; either end may be infinite. Rounding intervals are half-open, but a bound that is
/// met exactly is no violation, so that closed ones serve.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] constexpr bool contains(double x) const { return low <= x && x <= high; }
    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// What the number counts. Values of one dimension are stored in its base unit.
enum class Dimension : std::uint8_t {
    None,      ///< a bare number
    Percent,   ///< base: per cent
    Points,    ///< percentage points
    Ratio,     ///< times (×)
    Duration,  ///< base: seconds
    Rate,      ///< base: per second (Hz, QPS, fps)
    Bytes,     ///< base: bytes
    Count,     ///< counted things (stars, papers, people, …), see Quantity::unit
    Money,
    Length,
    Other,  ///< a unit that is known but of no dimension above
};

/// How the number was bounded in words or signs.
enum class Bound : std::uint8_t { Exact, About, AtLeast, AtMost, MoreThan, LessThan, Range };

}  // namespace veritae
