// SPDX-License-Identifier: MIT
/// \file
/// Runs rules over a case.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "veritae/finding.hpp"

#include "checks/check.hpp"

namespace veritae::engine {

/// A rule and the check that it names, made ready for it.
struct BoundRule {
    const Rule* rule;
    checks::BoundCheck check;
};

/// All rules of a rulebook, and the phrases that their checks look for.
struct BoundRules {
    std::vector<BoundRule> rules;
    checks::PhraseLists phrases;
};

/// Binds every rule of a rulebook but those that hold people's records against each other (across.hpp). A rule without
/// a check is a mistake of ours: the loader refuses such a rule.
[[nodiscard]] BoundRules bind(const Rulebook& rulebook);

/// Runs the selected rules and sorts what they find: document, severity (descending), place, rule id; of findings of
/// one rule with the same evidence, and of any rules with the same evidence from several documents, only the first.
/// Patterns are a rule id, a family (`metric`), or a family with a star
/// (`metric/*`). Without `select` every enabled rule runs; a rule that is not enabled runs when it is selected.
[[nodiscard]] std::vector<Finding> run(const checks::Case& the_case, std::span<const BoundRule> rules,
                                       std::span<const std::string> select, std::span<const std::string> ignore);

/// Whether a rule runs.
[[nodiscard]] bool selected(const Rule& rule, std::span<const std::string> select, std::span<const std::string> ignore);

/// Whether any of the patterns means this rule.
[[nodiscard]] bool matches_any(std::span<const std::string> patterns, std::string_view id);

/// The first pattern that names no rule, or null.
[[nodiscard]] const std::string* unknown_pattern(const Rulebook& rulebook, std::span<const std::string> patterns);

/// Sixteen hex digits over rule id and normalised claim texts; no line numbers, so that an edit above keeps it.
[[nodiscard]] std::string fingerprint(const Finding& finding, std::span<const DocumentReport> documents);

}  // namespace veritae::engine
