// SPDX-License-Identifier: MIT
// temporal-conflict: statements of the chronicle that no one day, or no order of days, satisfies. Which conflicts are
// a rule's is its parameters' to say:
//
//   kinds   the statements of a conflict are of these kinds only
//   with    and at least one is of these
//   about   "one-paper": two statuses of one paper, and nothing else; "several": anything but that
//   stale   a conflict with a statement of these kinds that no day after `limit` satisfies is only possible: mostly it
//           was true once and is told of by a rule of its own, so that what else it clashes with is a remark;
//           two that are both of a passing kind (a plan and a review) contradict each other definitely all the same
//
// So that each conflict is one rule's, these must not overlap; tests/checks/temporal_conflict_test.cpp holds the
// shipped rules to it. With the kind "unmarked", ends of stays that lie after as-of are found too: only possibly wrong.
//
// A conflict through the calendar's origin has a statement that puts it no earlier than `day`, and one that puts it no
// later than `limit`; the rule's outcome is the kind of the first, or "dated" where the second is the date of a line.
#include <algorithm>

#include "checks/checks.hpp"
#include "checks/temporal.hpp"

namespace veritae::checks {
namespace {

using claims::Chronicle;
using claims::Statement;
using claims::StatementKind;

/// A conflict in terms of statements.
struct Contradiction {
    std::vector<std::uint32_t> statements;  ///< sorted, each once
    std::vector<std::uint32_t> bounds;      ///< those of them whose own day is a part of it
    const Statement* lower = nullptr;       ///< not before
    const Statement* upper = nullptr;       ///< not after
};

Contradiction read(const Chronicle& chronicle, const Conflict& conflict) {
    Contradiction result;
    for (const std::uint32_t c : conflict.constraints) {
        const Constraint& constraint = chronicle.network.constraints[c];
        const Statement& statement = chronicle.statements[constraint.reason];
        result.statements.push_back(constraint.reason);
        if (constraint.from == kOrigin || constraint.to == kOrigin) result.bounds.push_back(constraint.reason);
        if (constraint.from == kOrigin) result.upper = &statement;
        if (constraint.to == kOrigin) result.lower = &statement;
    }
    std::sort(result.statements.begin(), result.statements.end());
    result.statements.erase(std::unique(result.statements.begin(), result.statements.end()), result.statements.end());
    return result;
}

bool is_rules(const Chronicle& chronicle, const Contradiction& found, const Rule& rule) {
    bool with = false;
    for (const std::uint32_t s : found.statements) {
        const std::string_view kind = name_of(chronicle.statements[s].kind);
        if (!rule.has("kinds", kind)) return false;
        with = with || rule.has("with", kind);
    }
    const bool one_paper = about_one_paper(chronicle, found.statements);
    if (rule.has("about", "one-paper") && !one_paper) return false;
    if (rule.has("about", "several") && one_paper) return false;
    return with;
}

/// The words of the statements, the later ones first; then the facts.
std::vector<Evidence> evidence(const Case& the_case, const Rule& rule, const Contradiction& found) {
    std::vector<Place> places;
    for (const std::uint32_t s : found.statements) {
        const Statement& statement = the_case.chronicle.statements[s];
        if (statement.place) places.push_back(*statement.place);
    }
    std::sort(places.begin(), places.end(), std::greater<>());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<Evidence> result;
    result.reserve(places.size() + found.bounds.size());
    for (const Place& place : places) result.push_back(Evidence::claim(place));
    for (const std::uint32_t s : found.bounds) {
        const Statement& statement = the_case.chronicle.statements[s];
        if (has_fact(statement)) result.push_back(fact_of(the_case, rule, statement, places.front().document));
    }
    return result;
}

std::vector<Argument> arguments(const Case& the_case, const Contradiction& found) {
    std::vector<Argument> result;
    const auto add = [&](const Statement* statement, std::array<std::string_view, 4> names) {
        const EditionName edition = statement == nullptr ? EditionName{} : edition_of(the_case, *statement);
        const bool dated = statement != nullptr && statement->day.has_value();
        result.push_back({names[0], statement == nullptr ? std::string() : words_of(the_case, *statement)});
        result.push_back({names[1], dated ? to_string(*statement->day) : std::string()});
        result.push_back({names[2], edition.venue});
        result.push_back({names[3], edition.year});
    };
    add(found.lower, {"later", "day", "venue", "year"});
    add(found.upper, {"earlier", "limit", "other_venue", "other_year"});
    return result;
}

std::string_view outcome(const Contradiction& found) {
    if (found.lower == nullptr) return "";
    const bool dated = found.upper->kind == StatementKind::Written && found.lower->paper >= 0;
    return dated ? "dated" : name_of(found.lower->kind);
}

void report(const Case& the_case, const Rule& rule, const Contradiction& found, std::vector<Finding>& findings) {
    const bool loose = std::any_of(found.statements.begin(), found.statements.end(),
                                   [&](std::uint32_t s) { return the_case.chronicle.statements[s].loose; });
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.outcome = outcome(found);
    const bool stale = found.upper != nullptr && rule.has("stale", name_of(found.upper->kind)) &&
                       !between_promises(the_case.chronicle, found.statements);
    finding.certainty = loose || stale ? Certainty::Possible : Certainty::Definite;
    finding.evidence = evidence(the_case, rule, found);
    finding.arguments = arguments(the_case, found);
}

void temporal_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const Chronicle& chronicle = the_case.chronicle;
    for (const Conflict& conflict : chronicle.conflicts) {
        const Contradiction found = read(chronicle, conflict);
        if (is_rules(chronicle, found, rule)) report(the_case, rule, found, findings);
    }
    if (!rule.has("kinds", name_of(StatementKind::Unmarked))) return;
    for (std::uint32_t s = 0; s < chronicle.statements.size(); ++s) {
        const Statement& statement = chronicle.statements[s];
        if (statement.kind != StatementKind::Unmarked || chronicle.conflicting[s]) continue;
        report(the_case, rule, {{0, s}, {0, s}, &statement, &chronicle.statements[0]}, findings);
        findings.back().certainty = Certainty::Possible;
    }
}

using Type = ParameterShape::Type;

constexpr std::array<std::string_view, 2> kAbout = {"one-paper", "several"};
constexpr std::array kParameters = {
    ParameterShape{.name = "kinds", .type = Type::Texts, .required = true, .choices = kStatementKinds},
    ParameterShape{.name = "with", .type = Type::Texts, .required = true, .choices = kStatementKinds},
    ParameterShape{.name = "about", .type = Type::Text, .choices = kAbout},
    ParameterShape{.name = "stale", .type = Type::Texts, .choices = kStatementKinds},
};
constexpr std::array<std::string_view, 11> kOutcomes = {"ongoing",         "past",    "unmarked", "submitted",
                                                        "decided",         "written", "dated",    kDeadlineText,
                                                        kNotificationText, kAsOfText, kSourceText};
constexpr std::array<std::string_view, 8> kArguments = {"later",   "day",   "venue",       "year",
                                                        "earlier", "limit", "other_venue", "other_year"};

}  // namespace

const CheckKind kTemporalConflict{
    .shape = {.name = "temporal-conflict", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = temporal_conflict};

}  // namespace veritae::checks
