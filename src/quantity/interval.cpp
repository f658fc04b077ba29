// SPDX-License-Identifier: MIT
// Every operation here is monotone in each operand on the domain that its header states, so that the ends of the image
// are images of ends.
#include "quantity/interval.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace veritae::quantity {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kTolerance = 1e-9;  // relative; far below the last digit anybody writes

/// 0 · ∞ is 0 here: an unbounded factor still has only finite values.
double times(double a, double b) { return a == 0 || b == 0 ? 0 : a * b; }

/// x / y at an end, for x, y >= 0. What is divided by an unbounded y comes as near to 0 as one likes.
double over(double x, double y) {
    if (y == 0) return kInfinity;
    if (std::isinf(y)) return 0;
    return x / y;
}

}  // namespace

Interval point(double x) { return {x, x}; }
Interval sum(Interval a, Interval b) { return {a.low + b.low, a.high + b.high}; }
Interval difference(Interval a, Interval b) { return {a.low - b.high, a.high - b.low}; }

Interval distance(Interval a, Interval b) {
    const Interval d = difference(a, b);
    if (d.low >= 0) return d;
    if (d.high <= 0) return {-d.high, -d.low};
    return {0, std::max(-d.low, d.high)};
}

Interval scaled(Interval a, double factor) {
    const Interval ends{times(a.low, factor), times(a.high, factor)};
    return factor < 0 ? Interval{ends.high, ends.low} : ends;
}

Interval product(Interval a, Interval b) { return {times(a.low, b.low), times(a.high, b.high)}; }
Interval quotient(Interval a, Interval b) { return {over(a.low, b.high), over(a.high, b.low)}; }
Interval inverse(Interval a) { return quotient(point(1), a); }
Interval hull(Interval a, Interval b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }
Interval non_negative(Interval a) { return {std::max(a.low, 0.0), std::max(a.high, 0.0)}; }

bool meet(Interval a, Interval b) {
    const double low = std::max(a.low, b.low);
    const double high = std::min(a.high, b.high);
    if (low <= high) return true;
    return low - high <= kTolerance * std::max({std::abs(low), std::abs(high), 1e-300});
}

}  // namespace veritae::quantity
