// SPDX-License-Identifier: MIT
// contest-edition: the ordinal of a contest against the calendar.
//
// Where a contest's editions have a fixed count, edition k belongs to the season year(k) = base + step · k. Edition k
// cannot have been won before that year began, and a year told beside it must be year(k), or the next one, in which
// some finals fall. A year that is off by only one more is possible at most: awards are sometimes dated by the
// ceremony.
#include <cstdlib>
#include <string>

#include "checks/checks.hpp"

namespace veritae::checks {

namespace {

void contest_edition(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const int today = split(the_case.as_of).year;
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        for (const ContestMention& mention : the_case.documents[d].mentions.contests) {
            const Contest& contest = the_case.facts.contests[static_cast<std::size_t>(mention.contest)];
            if (mention.ordinal == 0 || contest.step == 0) continue;
            const int year = contest.base_year + contest.step * mention.ordinal;
            const bool known = year >= contest.valid_from && (contest.valid_to == 0 || year <= contest.valid_to);
            if (!known) continue;
            const bool future = year > today;
            const int late = mention.year == 0 ? 0 : mention.year - year;
            const bool off = late < 0 || late > 1;
            if (!future && !off) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = future ? "future" : "year";
            const bool surely = !mention.loose && (future || late < -1 || late > 2);
            finding.certainty = surely ? Certainty::Definite : Certainty::Possible;
            finding.arguments = {{"contest", std::string(contest.name)},
                                 {"edition", std::to_string(mention.ordinal)},
                                 {"year", std::to_string(year)},
                                 {"told", std::to_string(mention.year)},
                                 {"as_of", to_string(the_case.as_of)}};
            finding.evidence = {
                Evidence::claim({d, mention.span}),
                Evidence::fact("rules/facts/contests.json#" + std::string(contest.id), std::to_string(year))};
        }
    }
}

constexpr std::array<std::string_view, 2> kOutcomes = {"future", "year"};
constexpr std::array<std::string_view, 5> kArguments = {"contest", "edition", "year", "told", "as_of"};

}  // namespace

const CheckKind kContestEdition{
    .shape = {.name = "contest-edition", .parameters = {}, .outcomes = kOutcomes, .arguments = kArguments},
    .check = contest_edition};

}  // namespace veritae::checks
