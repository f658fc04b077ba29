// SPDX-License-Identifier: MIT
/// \file
/// Precision, recall and F1 in one list: "P/R/F1: 90/80/84.7", "P=0.90, R=0.80, F1=0.85", or in one sentence: "82% F1
/// (78% precision, 70% recall)". The numbers of such a list need no unit, so that they are read here from the text.
#pragma once

#include <array>
#include <optional>

#include "checks/row.hpp"

namespace veritae::checks {

struct Listed {
    Span span;
    double value = 0;
    double last_digit = 1;
    Interval interval;
};

/// The values of precision, recall and F1, in this order.
struct HarmonicList {
    std::array<Listed, 3> values;
};

/// The list that begins at an item. `measures` are the three measures, precision first. O(length of the list).
[[nodiscard]] std::optional<HarmonicList> harmonic_list(const Row& row, std::size_t item, const Rule& rule,
                                                        const std::vector<std::int32_t>& measures);

/// Items from `first` up to `last` in which each of the three is named once, all with their number behind, or all with
/// it in front, and words between that say nothing of another thing. O(last - first).
[[nodiscard]] std::optional<HarmonicList> harmonic_pairs(const Row& row, std::size_t first, std::size_t last,
                                                         const Rule& rule, const std::vector<std::int32_t>& measures);

}  // namespace veritae::checks
