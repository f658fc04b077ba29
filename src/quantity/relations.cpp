// SPDX-License-Identifier: MIT
// Each operand occurs once in every formula (|b/a - 1| and 2/(1/p + 1/r) are written so that it does), which makes the
// interval of the formula exact and not merely an enclosure.
#include "quantity/relations.hpp"

#include <algorithm>

#include "quantity/interval.hpp"

namespace veritae::quantity {

Interval absolute_change(Interval a, Interval b) { return distance(a, b); }

Interval relative_change(Interval a, Interval b) {
    return scaled(distance(quotient(non_negative(b), non_negative(a)), point(1)), 100);
}

Interval multiple(Interval a, Interval b) {
    // max(x, 1/x) falls until x = 1 and rises from there.
    const Interval x = quotient(non_negative(b), non_negative(a));
    const Interval y = inverse(x);
    if (x.low >= 1) return x;
    if (x.high <= 1) return y;
    return {1, std::max(x.high, y.high)};
}

Interval rate_of(Interval period) { return inverse(non_negative(period)); }

Interval share(Interval part, Interval whole) { return scaled(quotient(non_negative(part), non_negative(whole)), 100); }

Interval total_of(Interval start, std::span<const Interval> gains) {
    for (const Interval gain : gains) start = sum(start, gain);
    return start;
}

Interval compounded(Interval start, std::span<const Interval> gains) {
    for (const Interval gain : gains) start = product(start, non_negative(sum(point(1), scaled(gain, 0.01))));
    return start;
}

bool gains_reach(Interval start, std::span<const Interval> gains, Interval result) {
    const auto reach = [&](std::span<const Interval> some) {
        return meet(result, total_of(start, some)) || meet(result, compounded(start, some));
    };
    return reach(gains) || std::ranges::any_of(gains, [&](const Interval& one) { return reach({&one, 1}); });
}

Interval harmonic_mean(Interval p, Interval r) {
    return scaled(inverse(sum(inverse(non_negative(p)), inverse(non_negative(r)))), 2);
}

}  // namespace veritae::quantity
