// SPDX-License-Identifier: MIT
#include "checks/quoted.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace veritae::checks {

bool is_quoted(const Document& document, Span span) {
    constexpr std::array<std::array<std::string_view, 2>, 8> kMarks = {{{"\"", "\""},
                                                                        {"\u201C", "\u201D"},
                                                                        {"'", "'"},
                                                                        {"\u2018", "\u2019"},
                                                                        {"\u300C", "\u300D"},
                                                                        {"\u300E", "\u300F"},
                                                                        {"\u300A", "\u300B"},
                                                                        {"\u00AB", "\u00BB"}}};
    const Span line = document.lines[document.line_of(span.begin)].span;
    const std::string_view before = std::string_view(document.plain).substr(line.begin, span.begin - line.begin);
    const std::string_view after =
        std::string_view(document.plain).substr(span.end, std::max(line.end, span.end) - span.end);
    return std::any_of(kMarks.begin(), kMarks.end(), [&](const auto& marks) {
        const auto& [open, close] = marks;
        const std::size_t opened = before.rfind(open);
        if (opened == std::string_view::npos || after.find(close) == std::string_view::npos) return false;
        if (open != close) return before.find(close, opened + open.size()) == std::string_view::npos;
        std::size_t count = 0;
        for (std::size_t at = before.find(open); at != std::string_view::npos;
             at = before.find(open, at + open.size())) {
            const bool apostrophe = open == "'" && at > 0 && before[at - 1] != ' ' && before[at - 1] != '(';
            count += apostrophe ? 0 : 1;
        }
        return count % 2 == 1;
    });
}

}  // namespace veritae::checks
