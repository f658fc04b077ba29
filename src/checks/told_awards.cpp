// SPDX-License-Identifier: MIT
// Awards of two documents: one contest of one year, two levels.
#include <algorithm>
#include <tuple>

#include "checks/told_differently.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::checks {
namespace {

/// A contest with a level, told of once in its document.
struct Award {
    std::int32_t contest;
    std::int16_t year;
    std::uint32_t document;
    int level;   ///< 1 for gold and first, which translate into one another
    bool local;  ///< of a province, a region
    Span medal;
    Span contest_words;
    bool single = true;
};

int level_of(std::int32_t medal) {
    switch (static_cast<Medal>(medal)) {
        case Medal::Gold:
        case Medal::First:
            return 1;
        case Medal::Silver:
        case Medal::Second:
            return 2;
        case Medal::Bronze:
        case Medal::Third:
            return 3;
        default:
            return 0;
    }
}

/// The only level that a line names.
std::optional<std::pair<int, Span>> level_in(const DocumentReport& report, Span line) {
    std::optional<std::pair<int, Span>> found;
    for (const TermMention& mention : resume::inside(report.mentions.terms, line)) {
        if (mention.term->sense != Sense::Medal || level_of(mention.term->value) == 0) continue;
        const int level = level_of(mention.term->value);
        if (found && found->first != level) return std::nullopt;
        if (!found || found->second.size() < mention.span.size()) found = {level, mention.span};
    }
    return found;
}

bool names_any(const Rule& rule, std::string_view parameter, std::string_view text) {
    return std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const Parameter& one) {
        return one.name == parameter && text.find(one.text) != std::string_view::npos;
    });
}

std::vector<Award> awards_of(const Tellings& tellings, std::uint32_t document) {
    const DocumentReport& report = tellings.report(document);
    std::vector<Award> awards;
    for (const ContestMention& contest : report.mentions.contests) {
        if (report.document.lines.empty()) break;
        const Span line = report.document.lines[report.document.line_of(contest.span.begin)].span;
        const auto level = level_in(report, line);
        if (!level) continue;
        const bool local = names_any(tellings.rule(), "local-awards", report.document.slice(line));
        awards.push_back({contest.contest, contest.year, document, level->first, local, level->second, contest.span});
    }
    return awards;
}

}  // namespace

void compare_awards(Tellings& tellings) {
    std::vector<Award> all;
    for (std::uint32_t d = 0; d < tellings.the_case().documents.size(); ++d) {
        const std::vector<Award> some = awards_of(tellings, d);
        all.insert(all.end(), some.begin(), some.end());
    }
    // By contest, year and scope; what a document tells of more than once there may be several awards.
    const auto thing = [](const Award& award) { return std::tie(award.contest, award.year, award.local); };
    const auto once = [](const Award& award) {
        return std::tie(award.contest, award.year, award.local, award.document, award.medal);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Award& a, const Award& b) { return once(a) < once(b); });
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (thing(all[i]) == thing(all[i + 1]) && all[i].document == all[i + 1].document)
            all[i].single = all[i + 1].single = false;
    }
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const Award& a = all[i];
        const Award& b = all[i + 1];
        if (thing(a) != thing(b) || a.document == b.document || !a.single || !b.single || a.level == b.level) continue;
        tellings.add("award", Certainty::Definite, {a.document, a.medal}, {b.document, b.medal},
                     tellings.words({a.document, a.contest_words}));
    }
}

}  // namespace veritae::checks
