// SPDX-License-Identifier: MIT
/// \file
/// What two or more numbers imply for another: for each relation the interval of every value that some choice inside
/// the given intervals yields. A stated value contradicts them only if it meets none of the readings that people use.
#pragma once

#include <span>

#include "veritae/quantity.hpp"

namespace veritae::quantity {

/// |b - a|
[[nodiscard]] Interval absolute_change(Interval a, Interval b);
/// 100 · |b / a - 1|, for operands that are nowhere negative.
[[nodiscard]] Interval relative_change(Interval a, Interval b);
/// max(a / b, b / a), for operands that are nowhere negative.
[[nodiscard]] Interval multiple(Interval a, Interval b);

/// 1 / period.
[[nodiscard]] Interval rate_of(Interval period);

/// 100 · part / whole.
[[nodiscard]] Interval share(Interval part, Interval whole);

/// start + Σ gains, and start · Π (1 + gain / 100): gains in points, and gains in per cent of what was there before.
[[nodiscard]] Interval total_of(Interval start, std::span<const Interval> gains);
[[nodiscard]] Interval compounded(Interval start, std::span<const Interval> gains);

/// Whether gains lead from a start to a result: all of them, added or one on the other, or one of them alone ("+1.2
/// points, +1.25 % relative" is one gain told in two ways). O(gains).
[[nodiscard]] bool gains_reach(Interval start, std::span<const Interval> gains, Interval result);

/// 2 p r / (p + r), for operands that are nowhere negative and not both 0.
[[nodiscard]] Interval harmonic_mean(Interval p, Interval r);

}  // namespace veritae::quantity
