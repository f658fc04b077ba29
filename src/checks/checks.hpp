// SPDX-License-Identifier: MIT
/// \file
/// Every kind of check, one file each. registry.cpp gives them their names.
#pragma once

#include <vector>

#include "checks/check.hpp"

namespace veritae::checks {

[[nodiscard]] BoundCheck arithmetic(const Rule& rule);
void contest_edition(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void duplicate_citation(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
[[nodiscard]] BoundCheck impossible_value(const Rule& rule);
void invalid_date(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void missing_edition(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void rank_within_percent(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void stale_statement(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void temporal_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
void tenure_overlap(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);
[[nodiscard]] BoundCheck text_pattern(const Rule& rule);
void value_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);

}  // namespace veritae::checks
