// SPDX-License-Identifier: MIT
#include "report/period.hpp"

#include <fmt/format.h>

namespace veritae::report {

std::string period_text(const DateRange& range, const Words& words) {
    const auto side = [](const std::optional<PartialDate>& date, bool last) {
        return date ? to_string(*date, last) : std::string("…");
    };
    const std::string start = side(range.start, false);
    const std::string end = range.present ? std::string(words("inspect/present")) : side(range.end, true);
    std::string all = start == end ? start : fmt::format("{} – {}", start, end);
    if (range.expected) all += fmt::format(" ({})", words("inspect/expected"));
    return all;
}

std::string written_text(const Window& window, const Words& words) {
    const auto day = [](const std::optional<Day>& side) { return side ? to_string(*side) : std::string("…"); };
    const Argument arguments[] = {{"earliest", day(window.earliest)}, {"latest", day(window.latest)}};
    return words.fill("inspect/written", arguments);
}

}  // namespace veritae::report
