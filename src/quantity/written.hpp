// SPDX-License-Identifier: MIT
/// \file
/// What a number may have been before it was written down. `unit` is always the worth of its last written digit: 0.1
/// for "3.2", 1 for "72", 10000 for "12 万".
#pragma once

#include "veritae/quantity.hpp"

namespace veritae::quantity {

/// Rounded to the nearest: [v - u/2, v + u/2].
[[nodiscard]] Interval nearest(double value, double unit);

/// As bounded in words or signs. "About v" is v to within one of its last digit; "at least" and "more than" have no
/// upper end, "at most" and "less than" no lower one. `Bound::Range` is for two numbers: `between`.
[[nodiscard]] Interval bounded(double value, double unit, Bound bound);
[[nodiscard]] Interval between(double low, double high, double unit);

/// The interval of a stated result, made wider by what cutting off digits instead of rounding does: [low, high + u/2].
[[nodiscard]] Interval or_truncated(Interval stated, double unit);

/// The worth of the last digit that is meant, for a whole number whose trailing zeros may be mere padding: two digits
/// are always meant, so that 450 and 1200 are good to 10 and 100. `unit` is the written one and the least result.
[[nodiscard]] double meant_unit(double value, double unit);

}  // namespace veritae::quantity
