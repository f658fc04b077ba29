// SPDX-License-Identifier: MIT
/// \file
/// What stands in the file and is no content: markup, comments, words that are not shown.
#pragma once

#include <cstdint>
#include <optional>

#include "veritae/document.hpp"
#include "veritae/span.hpp"

namespace veritae::checks {

/// Calls `visit(gap, line)` for each stretch of `text` between two pieces of content, in order; `line` is the index of
/// the line of content that follows, or of the last one. Nothing for a document without content. O(runs + lines).
template <class Visit>
void for_each_gap(const Document& document, Visit&& visit) {
    if (document.lines.empty()) return;
    std::uint32_t done = 0;
    std::uint32_t line = 0;
    const auto last = static_cast<std::uint32_t>(document.lines.size() - 1);
    const auto gap = [&](std::uint32_t begin, std::uint32_t plain) {
        while (line < last && document.lines[line].span.end <= plain) ++line;
        if (begin > done) visit(Span{done, begin}, line);
    };
    for (const Run& run : document.runs) {
        gap(run.text, run.plain);
        done = run.text + run.length;
    }
    gap(static_cast<std::uint32_t>(document.text.size()), static_cast<std::uint32_t>(document.plain.size()));
}

/// The content that was made of bytes of `text`; nothing if none was. O(log runs).
[[nodiscard]] std::optional<Span> content_of(const Document& document, Span text);

}  // namespace veritae::checks
