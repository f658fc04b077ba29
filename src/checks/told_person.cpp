// SPDX-License-Identifier: MIT
// The day of birth, in one document or in several.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "rulebook/senses.hpp"

namespace veritae::checks {
namespace {

/// How far behind its label the date may stand, in bytes.
constexpr std::uint32_t kReach = 16;

void add_births(const DocumentReport& report, std::uint32_t document,
                std::vector<std::pair<Place, PartialDate>>& births) {
    const std::vector<DateMention>& dates = report.mentions.dates;
    for (const TermMention& term : report.mentions.terms) {
        if (term.sense != Sense::Birth) continue;
        const auto date = std::partition_point(dates.begin(), dates.end(),
                                               [&](const DateMention& one) { return one.span.begin < term.span.end; });
        if (date == dates.end() || date->span.begin > term.span.end + kReach || !date->range.single ||
            !date->range.start || date->range.approximate)
            continue;
        const std::string_view between = report.document.slice({term.span.end, date->span.begin});
        if (between.find('\n') != std::string_view::npos) continue;
        const Place place{document, date->span};
        if (births.empty() || births.back().first != place) births.emplace_back(place, *date->range.start);
    }
}

}  // namespace

void compare_births(Tellings& tellings) {
    std::vector<std::pair<Place, PartialDate>> births;
    for (std::uint32_t d = 0; d < tellings.the_case().documents.size(); ++d) add_births(tellings.report(d), d, births);
    for (std::size_t i = 1; i < births.size(); ++i) {
        const PartialDate& first = births.front().second;
        const PartialDate& other = births[i].second;
        if (first.first <= other.last && other.first <= first.last) continue;
        tellings.add("birth", Certainty::Definite, births.front().first, births[i].first, {});
    }
}

}  // namespace veritae::checks
