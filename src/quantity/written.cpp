// SPDX-License-Identifier: MIT
#include "quantity/written.hpp"

#include <cmath>

#include "quantity/interval.hpp"

namespace veritae::quantity {

Interval nearest(double value, double unit) { return {value - unit / 2, value + unit / 2}; }

Interval bounded(double value, double unit, Bound bound) {
    Interval interval;
    switch (bound) {
        case Bound::About:
            return {value - unit, value + unit};
        case Bound::AtLeast:
        case Bound::MoreThan:
            interval.low = value;
            return interval;
        case Bound::AtMost:
        case Bound::LessThan:
            interval.high = value;
            return interval;
        case Bound::Exact:
        case Bound::Range:
            break;
    }
    return nearest(value, unit);
}

Interval between(double low, double high, double unit) { return hull(nearest(low, unit), nearest(high, unit)); }

Interval or_truncated(Interval stated, double unit) { return {stated.low, stated.high + unit / 2}; }

double meant_unit(double value, double unit) {
    double digits = std::round(std::abs(value) / unit);
    double worth = unit;
    while (digits >= 100 && std::fmod(digits, 10) == 0) {
        digits /= 10;
        worth *= 10;
    }
    return worth;
}

}  // namespace veritae::quantity
