// SPDX-License-Identifier: MIT
// stale-statement: a statement that was true until a day which lies before as-of. It may well be true of the day on
// which the document was written, but is out of date now. Parameters: `kinds`, of statements that are true until a day;
// `grace`, days to wait after it.
//
// Where another document says that the paper was decided, that is quoted too. What is said twice, one graduation or one
// paper at one edition, is found once, with both places. What a source on the network says to be over is so
// without any grace. What is part of a contradiction is not out of date as well; a
// paper's status still is, unless the contradiction is with another status of this paper, or with another that is out
// of date itself, so that nothing says which of them is the old one.
#include <algorithm>
#include <tuple>

#include "checks/checks.hpp"
#include "checks/temporal.hpp"

namespace veritae::checks {
namespace {

using claims::Chronicle;
using claims::Statement;

constexpr std::string_view kSettled = "settled";  ///< a source says so, and no calendar

/// Statements sorted so that those of one thing stand together.
bool before(const Statement& a, const Statement& b) {
    const auto key = [](const Statement& s) {
        return std::tuple(s.document, s.paper, s.venue, s.year, s.day, s.place);
    };
    return key(a) < key(b);
}

/// Statuses of one paper at one edition, or expected dates that may be one day.
bool same_thing(const Statement& a, const Statement& b) {
    if (a.document != b.document || a.paper != b.paper) return false;
    if (a.paper >= 0) return a.venue == b.venue && a.year == b.year;
    return a.date && b.date && a.date->first <= b.date->last && b.date->first <= a.date->last;
}

/// Statements that a contradiction tells of in place of this check, by index.
std::vector<bool> told_elsewhere(const Chronicle& chronicle) {
    std::vector<Place> places;  // all that the same words say is told of with them
    for (const Conflict& conflict : chronicle.conflicts) {
        std::vector<std::uint32_t> statements;
        for (const std::uint32_t c : conflict.constraints)
            statements.push_back(chronicle.network.constraints[c].reason);
        if (!about_one_paper(chronicle, statements) && !between_promises(chronicle, statements)) continue;
        for (const std::uint32_t s : statements) {
            if (chronicle.statements[s].place) places.push_back(*chronicle.statements[s].place);
        }
    }
    std::sort(places.begin(), places.end());
    std::vector<bool> told(chronicle.statements.size());
    for (std::size_t s = 0; s < told.size(); ++s) {
        const Statement& statement = chronicle.statements[s];
        told[s] = (statement.paper < 0 && chronicle.conflicting[s]) ||
                  (statement.place && std::binary_search(places.begin(), places.end(), *statement.place));
    }
    return told;
}

/// What other documents say of the same paper at the same edition: that it is decided.
void add_decisions(const Chronicle& chronicle, const Statement& stale, Finding& finding) {
    if (stale.paper < 0 || chronicle.written.size() < 2) return;
    for (const Statement& other : chronicle.statements) {
        if (other.kind == claims::StatementKind::Decided && other.document != stale.document &&
            other.paper == stale.paper && other.venue == stale.venue && other.year == stale.year)
            finding.evidence.push_back(Evidence::claim(*other.place));
    }
}

void stale_statement(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const Chronicle& chronicle = the_case.chronicle;
    const auto grace = static_cast<std::int32_t>(rule.number("grace").value_or(0));
    const std::vector<bool> elsewhere = told_elsewhere(chronicle);
    std::vector<const Statement*> until;
    for (const Statement& statement : chronicle.statements) {
        if (rule.has("kinds", name_of(statement.kind)) && statement.day && !statement.dated)
            until.push_back(&statement);
    }
    std::sort(until.begin(), until.end(), [](const Statement* a, const Statement* b) { return before(*a, *b); });

    for (auto first = until.begin(); first != until.end();) {
        const auto last =
            std::find_if(first + 1, until.end(), [&](const Statement* one) { return !same_thing(**first, *one); });
        const bool told = std::any_of(first, last, [&](const Statement* one) {
            return elsewhere[static_cast<std::size_t>(one - chronicle.statements.data())];
        });
        // The last day on which any of them was true.
        const Statement& statement =
            **std::max_element(first, last, [](const Statement* a, const Statement* b) { return *a->day < *b->day; });
        const std::int32_t past = the_case.as_of - *statement.day - statement.slack - grace;
        const bool over = std::any_of(first, last, [](const Statement* one) { return one->over; });
        if ((past > 0 || over) && !told) {
            const EditionName edition = edition_of(the_case, statement);
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            if (statement.source) finding.outcome = kSettled;
            finding.certainty = statement.loose ? Certainty::Possible : Certainty::Definite;
            finding.arguments = {{"words", words_of(the_case, statement)},
                                 {"day", to_string(*statement.day)},
                                 {"as_of", to_string(the_case.as_of)},
                                 {"venue", edition.venue},
                                 {"year", edition.year}};
            for (auto one = last; one != first; --one)
                finding.evidence.push_back(Evidence::claim(*(*(one - 1))->place));
            std::sort(finding.evidence.begin(), finding.evidence.end(),
                      [](const Evidence& a, const Evidence& b) { return b.place < a.place; });
            add_decisions(chronicle, statement, finding);
            if (has_fact(statement)) finding.evidence.push_back(fact_of(the_case, rule, statement, statement.document));
            finding.evidence.push_back(fact_of(the_case, rule, chronicle.statements.front(), statement.document));
        }
        first = last;
    }
}

using Type = ParameterShape::Type;

constexpr std::array<std::string_view, 3> kKinds = {"expected-end", "undecided", "planned"};
constexpr std::array kParameters = {
    ParameterShape{.name = "kinds", .type = Type::Texts, .required = true, .choices = kKinds},
    ParameterShape{.name = "grace", .type = Type::Number},
};
constexpr std::array<std::string_view, 5> kOutcomes = {kDeadlineText, kNotificationText, kAsOfText, kSourceText,
                                                       kSettled};
constexpr std::array<std::string_view, 5> kArguments = {"words", "day", "as_of", "venue", "year"};

}  // namespace

const CheckKind kStaleStatement{
    .shape = {.name = "stale-statement", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = stale_statement};

}  // namespace veritae::checks
