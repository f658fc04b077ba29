// SPDX-License-Identifier: MIT
/// \file
/// Interval arithmetic: the image of an operation is the smallest interval that holds every result for operands chosen
/// freely from theirs. All functions are O(1).
#pragma once

#include "veritae/quantity.hpp"

namespace veritae::quantity {

[[nodiscard]] Interval point(double x);
[[nodiscard]] Interval sum(Interval a, Interval b);
[[nodiscard]] Interval difference(Interval a, Interval b);
/// {|x - y|}
[[nodiscard]] Interval distance(Interval a, Interval b);
[[nodiscard]] Interval scaled(Interval a, double factor);
/// For operands that are nowhere negative.
[[nodiscard]] Interval product(Interval a, Interval b);
/// {x / y} for operands that are nowhere negative; unbounded where y may be 0.
[[nodiscard]] Interval quotient(Interval a, Interval b);
/// {1 / x} for an operand that is nowhere negative.
[[nodiscard]] Interval inverse(Interval a);
/// The smallest interval over both.
[[nodiscard]] Interval hull(Interval a, Interval b);
/// The part that is not negative; for a quantity that cannot be.
[[nodiscard]] Interval non_negative(Interval a);

/// Have they a number in common? Ends that differ only by the error of floating-point arithmetic do meet.
[[nodiscard]] bool meet(Interval a, Interval b);

}  // namespace veritae::quantity
