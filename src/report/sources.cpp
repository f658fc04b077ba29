// SPDX-License-Identifier: MIT
#include "report/sources.hpp"

#include <fmt/format.h>

#include <set>

#include "report/names.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

std::optional<Day> day_of(const SourceAnswer& answer) {
    switch (answer.doubt) {
        case Doubt::Refused:
        case Doubt::Limited:
        case Doubt::Unreachable:
        case Doubt::Malformed:
        case Doubt::NotCached:
            return std::nullopt;
        default:
            return answer.asked ? std::optional(answer.read_on) : std::nullopt;
    }
}

std::vector<ToldSource> told_sources(const DocumentReport& document, const Locator& locator, const Words& words) {
    std::vector<ToldSource> all;
    std::set<std::pair<std::string_view, Outcome>> told;
    for (const Source& source : document.sources) {
        if (!told.emplace(source.name, source.outcome).second) continue;
        ToldSource& one = all.emplace_back();
        const Span link = document.document.in_text(source.place);
        one.line = locator.number(locator.line(link.begin));
        one.page = printable(source.name);
        one.outcome = words(fmt::format("outcome/{}", name_of(source.outcome)));
        if (source.outcome == Outcome::Unverifiable)
            one.outcome = fmt::format("{}{}{}", one.outcome, words("source/reason"),
                                      words(fmt::format("doubt/{}", name_of(source.doubt))));
        if (const std::optional<Day> day = day_of(source.answer)) one.day = to_string(*day);
    }
    return all;
}

std::string in_words(const ToldSource& source, const Words& words) {
    const Argument arguments[] = {{"line", fmt::format("{}", source.line)},
                                  {"page", source.page},
                                  {"outcome", source.outcome},
                                  {"day", source.day}};
    return words.fill(source.day.empty() ? "source/not-asked" : "source/line", arguments);
}

}  // namespace veritae::report
