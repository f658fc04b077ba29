// SPDX-License-Identifier: MIT
/// \file
/// F1 against the precision and the recall that stand beside it: F1 = 2PR / (P + R), as intervals. Averaged over
/// classes, F1 may lie below the harmonic mean of the averages, but not above their arithmetic mean: what lies between
/// is only possibly wrong.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.hpp"

namespace veritae::checks {

struct HarmonicRule {
    const Rule& rule;
    const std::vector<std::int32_t>& measures;  ///< the three: precision, recall and F1
    std::size_t first_finding;                  ///< of the findings, the first one of this row
};

/// Appends what does not fit in a row; `measures` are those of its items, 0 where an item is no value of one.
/// O(items · longest sentence of lists).
void check_harmonic_mean(const Row& row, const std::vector<std::int32_t>& measures, const HarmonicRule& rule,
                         std::vector<Finding>& findings);

}  // namespace veritae::checks
