// SPDX-License-Identifier: MIT
/// \file
/// The parts of the check `arithmetic`, one file a relation.
#pragma once

#include <span>
#include <vector>

#include "checks/change_claims.hpp"
#include "checks/check.hpp"
#include "checks/figures.hpp"
#include "checks/row.hpp"
#include "quantity/interval.hpp"

namespace veritae::checks {

/// Measures that the rule names, as ids.
struct Subjects {
    std::vector<std::int32_t> durations;  ///< of how long something takes
    std::vector<std::int32_t> shares;     ///< that a part of a whole may be called
    std::vector<std::int32_t> levels;     ///< in per cent, of which several have no sum
    std::vector<std::string> understood;  ///< words that name no subject; folded and sorted
};

/// What a quantity may be when it is computed with: its interval, trailing zeros taken as padding.
[[nodiscard]] Interval meant(const Quantity& quantity);
/// What a stated result may be: the interval of its size, and what cutting digits off adds.
[[nodiscard]] Interval stated(const Quantity& quantity);

/// A finding of the rule with one place.
Finding& report_finding(const Rule& rule, std::vector<Finding>& findings, std::string_view outcome, const Row& row,
                        std::size_t first, std::size_t last);

// changes.cpp: from A to B, told as one number
void check_changes(const Row& row, const Rule& rule, std::span<const std::int32_t> durations,
                   std::vector<Finding>& findings);
/// A change that is told of a step. Appends a finding if it is none.
void check_change(const Row& row, const Step& step, std::size_t change, const Rule& rule,
                  std::vector<Finding>& findings);
/// Does what is said of the step from one value to the other fit any reading of it?
[[nodiscard]] bool change_fits(const Quantity& from, const Quantity& to, const Quantity& said);
/// "Down to 40% of the original": may the share told at item `change` be what is left of `from`?
[[nodiscard]] bool remainder_fits(const Row& row, std::size_t change, const Quantity& from, const Quantity& to);
// direction.cpp: the verb says the other way
void check_direction(const Row& row, const Step& step, const Rule& rule, std::vector<Finding>& findings);
// sums.cpp: parts and their total; a start, what was gained, and the result
void check_sums(const Row& row, const Rule& rule, std::vector<Finding>& findings);
void check_contributions(const DocumentReport& report, std::span<const Row* const> rows, const Rule& rule,
                         std::vector<Finding>& findings);
// splits.cpp: a whole and its parts
void check_splits(const Row& row, const Rule& rule, std::vector<Finding>& findings);
// sentences.cpp: the same relations in any order of words, where a sentence holds just their numbers
void check_sentence(FigureSentence sentence, const Rule& rule, const Subjects& subjects,
                    std::vector<Finding>& findings);
// tables.cpp: columns of before, after and change
void check_tables(const DocumentReport& report, std::uint32_t document, std::span<const Row> rows, const Rule& rule,
                  std::vector<Finding>& findings);
// shares.cpp: period and rate; part, whole and share
void check_rates(const Row& row, const Rule& rule, std::span<const std::int32_t> durations,
                 std::vector<Finding>& findings);
void check_shares(const Row& row, const Rule& rule, const std::vector<std::int32_t>& rates,
                  std::vector<Finding>& findings);

}  // namespace veritae::checks
