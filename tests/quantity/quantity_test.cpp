// SPDX-License-Identifier: MIT
// Each relation against brute force: points chosen on a grid of the operands' intervals, ends included. Every result
// must lie inside the interval that the function gives, and some result must come near to each of its ends.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "quantity/interval.hpp"
#include "quantity/relations.hpp"
#include "quantity/written.hpp"

using namespace veritae;
using namespace veritae::quantity;

namespace {

constexpr int kGrid = 80;

double at(Interval interval, int step) { return interval.low + (interval.high - interval.low) * step / kGrid; }

template <class Formula>
Interval sampled(Interval a, Interval b, Formula formula) {
    Interval seen{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (int i = 0; i <= kGrid; ++i) {
        for (int k = 0; k <= kGrid; ++k) {
            const double y = formula(at(a, i), at(b, k));
            seen = {std::min(seen.low, y), std::max(seen.high, y)};
        }
    }
    return seen;
}

constexpr std::array kOperands = {Interval{71.5, 72.5},   Interval{88.5, 89.5}, Interval{0.5, 1.5},
                                  Interval{149.5, 150.5}, Interval{70, 90},     Interval{1, 3},
                                  Interval{100, 100}};

template <class Relation, class Formula>
void agrees(Relation relation, Formula formula) {
    for (const Interval a : kOperands) {
        for (const Interval b : kOperands) {
            const Interval given = relation(a, b);
            const Interval seen = sampled(a, b, formula);
            CAPTURE(a.low);
            CAPTURE(b.low);
            const double slack = 0.02 * std::max(1.0, given.high - given.low);
            CHECK(given.low <= seen.low + 1e-9);
            CHECK(given.high >= seen.high - 1e-9);
            CHECK(given.low >= seen.low - slack);
            CHECK(given.high <= seen.high + slack);
        }
    }
}

}  // namespace

TEST_CASE("relations hold exactly what some choice inside the intervals yields") {
    agrees(sum, [](double a, double b) { return a + b; });
    agrees(product, [](double a, double b) { return a * b; });
    agrees(quotient, [](double a, double b) { return a / b; });
    agrees(absolute_change, [](double a, double b) { return std::abs(b - a); });
    agrees(relative_change, [](double a, double b) { return 100 * std::abs(b - a) / a; });
    agrees(multiple, [](double a, double b) { return std::max(a / b, b / a); });
    agrees(share, [](double a, double b) { return 100 * a / b; });
    agrees(harmonic_mean, [](double a, double b) { return 2 * a * b / (a + b); });
    agrees(
        [](Interval a, Interval b) {
            return total_of(a, std::array{b, b});
        },
        [](double a, double b) { return a + 2 * b; });
    agrees([](Interval a, Interval b) { return compounded(a, std::array{b}); },
           [](double a, double b) { return a * (1 + b / 100); });
    agrees([](Interval a, Interval) { return rate_of(a); }, [](double a, double) { return 1 / a; });
}

TEST_CASE("an end may be missing") {
    const Interval at_least = bounded(500, 1, Bound::AtLeast);
    CHECK(at_least == Interval{500, std::numeric_limits<double>::infinity()});
    CHECK(meet(at_least, nearest(523, 1)));
    CHECK_FALSE(meet(at_least, nearest(300, 1)));
    // From more than 100 ms to 35 ms: any speed-up from 100/35.5 on.
    const Interval speed_up = multiple(bounded(100, 1, Bound::MoreThan), nearest(35, 1));
    CHECK(speed_up.low == doctest::Approx(100 / 35.5));
    CHECK(std::isinf(speed_up.high));
    CHECK(std::isinf(rate_of({0, 1}).high));
}

TEST_CASE("a number is known to half of its last digit") {
    CHECK(nearest(72, 1) == Interval{71.5, 72.5});
    CHECK(nearest(3.2, 0.1).low == doctest::Approx(3.15));
    CHECK(bounded(3, 1, Bound::About) == Interval{2, 4});
    CHECK(between(3, 6, 1) == Interval{2.5, 6.5});
    // 38/284 = 13.38 %, told as 13.3 %: digits were cut off.
    CHECK(or_truncated(nearest(13.3, 0.1), 0.1).contains(100.0 * 38 / 284));
}

TEST_CASE("trailing zeros may be padding, but two digits are meant") {
    CHECK(meant_unit(450, 1) == 10);
    CHECK(meant_unit(1200, 1) == 100);
    CHECK(meant_unit(3000, 1) == 100);
    CHECK(meant_unit(72, 1) == 1);
    CHECK(meant_unit(20, 1) == 1);
    CHECK(meant_unit(0, 1) == 1);
    CHECK(meant_unit(2.50, 0.01) == doctest::Approx(0.1));
}

TEST_CASE("ends that rounding errors keep apart do meet") {
    CHECK(meet({0, 0.1 + 0.2}, {0.3, 1}));
    CHECK(meet({1, 2}, {2, 3}));
    CHECK_FALSE(meet({1, 2}, {2.001, 3}));
}
