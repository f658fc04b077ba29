// SPDX-License-Identifier: MIT
// medal-of-rank: a medal that the rank told beside it does not give.
//
// Where a contest's rules are known, a rank r among n teams wins a medal if r <= rank + floor(n · percent / 100), the
// limits of each medal counted from the first rank. A medal that is better than the rank gives is wrong; one that is
// worse may be that of another leaderboard, and where the limits are only a custom, a jury may have departed from them:
// then it is possible at most, and only beyond `custom-factor` times the limit.
#include <algorithm>
#include <cmath>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "resume/lines.hpp"

namespace veritae::checks {
namespace {

constexpr double kLeastTeams = 20;
constexpr std::size_t kLongestWord = 12;  // bytes of "out of"

double limit_of(const MedalLimit& limit, double teams) {
    return limit.rank + std::floor(limit.percent * teams / 100 + 1e-9);
}

const MedalRow* row_for(const Contest& contest, double teams) {
    for (const MedalRow& row : contest.medals) {
        if (row.teams_min <= teams && (row.teams_max == 0 || teams <= row.teams_max)) return &row;
    }
    return nullptr;
}

const MedalLimit* limit_for(const MedalRow& row, Medal medal) {
    switch (medal) {
        case Medal::Gold:
            return &row.gold;
        case Medal::Silver:
            return &row.silver;
        case Medal::Bronze:
            return &row.bronze;
        default:
            return nullptr;
    }
}

/// The only medal that a line names, or none.
struct NamedMedal {
    Medal medal = Medal::None;
    Span span;
};

NamedMedal medal_in(const DocumentReport& report, Span line) {
    NamedMedal found;
    for (const TermMention& mention : resume::inside(report.mentions.terms, line)) {
        if (mention.sense != Sense::Medal) continue;
        const auto medal = static_cast<Medal>(mention.term->value);
        if (medal != Medal::Gold && medal != Medal::Silver && medal != Medal::Bronze) continue;
        if (found.medal != Medal::None && found.medal != medal) return {};
        found.span = found.medal == Medal::None ? mention.span : found.span;
        found.medal = medal;
    }
    return found;
}

/// "242/2689", "166 of 1844": the only two numbers of a line that stand so. A contest with a medal beside it says what
/// they are.
std::optional<Rank> rank_in(const DocumentReport& report, Span line) {
    const std::string_view plain = report.document.plain;
    struct Number {
        double value;
        Span span;
    };
    std::optional<Number> before;
    std::optional<Rank> found;
    for (std::uint32_t i = line.begin; i < line.end; ++i) {
        if (plain[i] < '0' || plain[i] > '9') continue;
        Number number{0, {i, i}};
        while (i < line.end && ((plain[i] >= '0' && plain[i] <= '9') || plain[i] == ',')) {
            if (plain[i] == ',' && (i + 1 >= line.end || plain[i + 1] < '0' || plain[i + 1] > '9')) break;
            if (plain[i] != ',') number.value = number.value * 10 + (plain[i] - '0');
            number.span.end = ++i;
        }
        if (before && before->value >= 1 && before->value < number.value && number.value >= kLeastTeams) {
            const Span gap{before->span.end, number.span.begin};
            std::string_view between = report.document.slice(gap);
            while (between.starts_with(' ')) between.remove_prefix(1);
            while (between.ends_with(' ')) between.remove_suffix(1);
            const bool stroke = between == "/";
            const bool out_of =
                between.size() <= kLongestWord &&
                std::ranges::any_of(resume::inside(report.mentions.terms, gap), [&](const TermMention& mention) {
                    return mention.sense == Sense::Figure && mention.span.size() == between.size() &&
                           mention.term->value == static_cast<std::int32_t>(FigureWord::OutOf);
                });
            if (stroke || out_of) {
                if (found) return std::nullopt;
                found = Rank{before->span.joined(number.span), before->value, number.value};
            }
        }
        before = number;
    }
    return found;
}

/// "05/2024", "2023/2024"
bool may_be_date(const Rank& rank) {
    constexpr double kFirstYear = 1950;
    constexpr double kLastYear = 2100;
    const bool year = kFirstYear < rank.total && rank.total < kLastYear;
    return year && (rank.rank <= 12 || kFirstYear < rank.rank);
}

void medal_of_rank(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const double custom = rule.number("custom-factor").value_or(1);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        std::uint32_t done = 0;
        for (const ContestMention& mention : report.mentions.contests) {
            const Contest& contest = the_case.facts.contests[static_cast<std::size_t>(mention.contest)];
            if (contest.medals.empty() || mention.span.begin < done) continue;
            const Span line = line_at(report.document, mention.span.begin);
            done = line.end;
            const auto ranks = resume::inside(report.mentions.ranks, line);
            const NamedMedal medal = medal_in(report, line);
            if (ranks.size() > 1 || medal.medal == Medal::None) continue;
            const std::optional<Rank> told = ranks.empty() ? rank_in(report, line) : std::optional(ranks.front());
            if (!told || may_be_date(*told)) continue;
            const Rank& rank = *told;
            const MedalRow* row = row_for(contest, rank.total);
            if (row == nullptr || rank.rank > rank.total) continue;
            const double limit = limit_of(*limit_for(*row, medal.medal), rank.total);
            if (rank.rank <= limit * (row->usual ? custom : 1)) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = row->usual ? "custom" : "rule";
            finding.certainty = row->usual ? Certainty::Possible : Certainty::Definite;
            finding.arguments = {{"contest", std::string(contest.name)},
                                 {"medal", std::string(report.document.slice(medal.span))},
                                 {"rank", std::string(report.document.slice(rank.span))},
                                 {"limit", std::to_string(static_cast<long>(limit))},
                                 {"teams", std::to_string(static_cast<long>(rank.total))}};
            finding.evidence = {Evidence::claim({d, medal.span.joined(rank.span)}),
                                Evidence::fact("rules/facts/contests.json#" + std::string(contest.id),
                                               std::to_string(static_cast<long>(limit)))};
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "custom-factor", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"rule", "custom"};
constexpr std::array<std::string_view, 5> kArguments = {"contest", "medal", "rank", "limit", "teams"};

}  // namespace

const CheckKind kMedalOfRank{
    .shape = {.name = "medal-of-rank", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = medal_of_rank};

}  // namespace veritae::checks
