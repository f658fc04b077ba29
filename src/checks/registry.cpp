// SPDX-License-Identifier: MIT
// The one table of check kinds: name, what a rule may say to it, and the function. A new kind is a file, a line in
// checks.hpp and a row here.
#include <array>

#include "checks/check.hpp"
#include "checks/checks.hpp"
#include "checks/numeric.hpp"
#include "checks/temporal.hpp"

namespace veritae::checks {
namespace {

constexpr std::array<std::string_view, 2> kContestOutcomes = {"future", "year"};
constexpr std::array<std::string_view, 5> kContestArguments = {"contest", "edition", "year", "told", "as_of"};

constexpr std::array<std::string_view, 3> kEditionArguments = {"venue", "year", "editions"};

using Type = ParameterShape::Type;

constexpr std::array<std::string_view, 2> kDateOutcomes = {"month", "day"};
constexpr std::array<std::string_view, 1> kDateArguments = {"date"};

constexpr std::array<std::string_view, 2> kAbout = {"one-paper", "several"};
constexpr std::array kConflictParameters = {
    ParameterShape{.name = "kinds", .type = Type::Texts, .required = true, .choices = kStatementKinds},
    ParameterShape{.name = "with", .type = Type::Texts, .required = true, .choices = kStatementKinds},
    ParameterShape{.name = "about", .type = Type::Text, .choices = kAbout},
    ParameterShape{.name = "stale", .type = Type::Texts, .choices = kStatementKinds},
};
constexpr std::array<std::string_view, 10> kConflictOutcomes = {"ongoing",         "past",    "unmarked", "submitted",
                                                                "decided",         "written", "dated",    kDeadlineText,
                                                                kNotificationText, kAsOfText};
constexpr std::array<std::string_view, 8> kConflictArguments = {"later",   "day",   "venue",       "year",
                                                                "earlier", "limit", "other_venue", "other_year"};

constexpr std::array<std::string_view, 3> kStaleKinds = {"expected-end", "undecided", "planned"};
constexpr std::array kStaleParameters = {
    ParameterShape{.name = "kinds", .type = Type::Texts, .required = true, .choices = kStaleKinds},
    ParameterShape{.name = "grace", .type = Type::Number},
};
constexpr std::array<std::string_view, 3> kStaleOutcomes = {kDeadlineText, kNotificationText, kAsOfText};
constexpr std::array<std::string_view, 5> kStaleArguments = {"words", "day", "as_of", "venue", "year"};
constexpr std::array kTextParameters = {
    ParameterShape{.name = "phrases", .type = Type::Phrases},
    ParameterShape{.name = "patterns", .type = Type::Patterns},
};
constexpr std::array<std::string_view, 1> kTextArguments = {"text"};

constexpr std::array<std::string_view, 5> kTenurePairs = {"employment employment", "employment internship",
                                                          "internship internship", "education employment",
                                                          "education education"};
constexpr std::array<std::string_view, 12> kEngagements = {"part-time", "intern",    "visiting", "joint",
                                                           "advisory",  "founder",   "student",  "assistant",
                                                           "volunteer", "freelance", "remote",   "on-leave"};
constexpr std::array<std::string_view, 1> kLenient = {"university"};
constexpr std::array kTenureParameters = {
    ParameterShape{.name = "pairs", .type = Type::Texts, .required = true, .choices = kTenurePairs},
    ParameterShape{.name = "beside", .type = Type::Texts, .choices = kEngagements},
    ParameterShape{.name = "lenient", .type = Type::Texts, .choices = kLenient},
    ParameterShape{.name = "hand-over-days", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 2> kTenureOutcomes = {"months", "open"};
constexpr std::array<std::string_view, 4> kTenureArguments = {"first", "second", "from", "months"};

constexpr std::array<std::string_view, 2> kDuplicateOutcomes = {"same", "versions"};
constexpr std::array<std::string_view, 1> kDuplicateArguments = {"title"};

constexpr std::array kRegistry = {
    CheckKind{{.name = "arithmetic",
               .parameters = kArithmeticParameters,
               .outcomes = kArithmeticOutcomes,
               .arguments = kArithmeticArguments},
              nullptr,
              arithmetic},
    CheckKind{
        {.name = "contest-edition", .parameters = {}, .outcomes = kContestOutcomes, .arguments = kContestArguments},
        contest_edition},
    CheckKind{{.name = "duplicate-citation",
               .parameters = {},
               .outcomes = kDuplicateOutcomes,
               .arguments = kDuplicateArguments},
              duplicate_citation},
    CheckKind{{.name = "impossible-value",
               .parameters = kImpossibleParameters,
               .outcomes = kImpossibleOutcomes,
               .arguments = kImpossibleArguments},
              nullptr,
              impossible_value},
    CheckKind{{.name = "invalid-date", .parameters = {}, .outcomes = kDateOutcomes, .arguments = kDateArguments},
              invalid_date},
    CheckKind{{.name = "missing-edition", .parameters = {}, .outcomes = {}, .arguments = kEditionArguments},
              missing_edition},
    CheckKind{{.name = "rank-within-percent", .parameters = {}, .outcomes = {}, .arguments = kRankArguments},
              rank_within_percent},
    CheckKind{{.name = "stale-statement",
               .parameters = kStaleParameters,
               .outcomes = kStaleOutcomes,
               .arguments = kStaleArguments},
              stale_statement},
    CheckKind{{.name = "temporal-conflict",
               .parameters = kConflictParameters,
               .outcomes = kConflictOutcomes,
               .arguments = kConflictArguments},
              temporal_conflict},
    CheckKind{{.name = "tenure-overlap",
               .parameters = kTenureParameters,
               .outcomes = kTenureOutcomes,
               .arguments = kTenureArguments},
              tenure_overlap},
    CheckKind{
        .shape = {.name = "text-pattern", .parameters = kTextParameters, .outcomes = {}, .arguments = kTextArguments},
        .bind = text_pattern},
    CheckKind{{.name = "value-conflict", .parameters = kValueParameters, .outcomes = {}, .arguments = kValueArguments},
              value_conflict},
};

}  // namespace

std::span<const CheckKind> registry() { return kRegistry; }

}  // namespace veritae::checks
