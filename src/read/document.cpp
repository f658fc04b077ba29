// SPDX-License-Identifier: MIT
// A document's way back from `plain` to the file.
#include "veritae/document.hpp"

#include <algorithm>

#include "read/encoding.hpp"
#include "text/utf8.hpp"

namespace veritae {
namespace {

bool inside_sequence(const std::string& text, std::uint32_t offset) {
    return offset < text.size() && (static_cast<std::uint8_t>(text[offset]) & 0xC0) == 0x80;
}

}  // namespace

Span Document::in_text(Span span) const {
    if (runs.empty()) return {};
    const auto run_of = [&](std::uint32_t offset) {
        const auto after = std::upper_bound(runs.begin(), runs.end(), offset,
                                            [](std::uint32_t value, const Run& run) { return value < run.plain; });
        return after == runs.begin() ? after : after - 1;
    };
    const auto is_copy = [&](auto run) {
        const std::uint32_t end = run + 1 == runs.end() ? static_cast<std::uint32_t>(plain.size()) : (run + 1)->plain;
        return end - run->plain == run->length;
    };
    const auto first = run_of(span.begin);
    Span out;
    if (span.begin >= plain.size()) {
        out.begin = first->text + first->length;
    } else {
        out.begin = first->text + (is_copy(first) ? span.begin - first->plain : 0);
    }
    if (span.empty()) return {out.begin, out.begin};
    const auto last = run_of(span.end - 1);
    out.end = last->text + (is_copy(last) ? span.end - last->plain : last->length);
    if (reordered) {
        // Bytes without a source stand nowhere; the others may lie in any order.
        if (first->length == 0) out.begin = static_cast<std::uint32_t>(text.size());
        if (last->length == 0) out.end = 0;
        for (auto run = first; run <= last; ++run) {
            if (run->length == 0) continue;
            if (run != first) out.begin = std::min(out.begin, run->text);
            if (run != last) out.end = std::max(out.end, run->text + run->length);
        }
        if (out.begin > out.end) out = {first->text, first->text};
    }
    // A folded character may take as many bytes as before and yet be one unit.
    while (inside_sequence(text, out.begin)) --out.begin;
    while (inside_sequence(text, out.end)) ++out.end;
    return out;
}

std::string_view Document::verbatim(Span span) const {
    const Span source = in_text(span);
    return std::string_view(text).substr(source.begin, source.size());
}

Position Document::position(std::uint32_t text_offset) const {
    // A parser may stop within a character: the place is where that begins.
    auto offset = std::min(text_offset, static_cast<std::uint32_t>(text.size()));
    while (offset > 0 && offset < text.size() && (text[offset] & 0xC0) == 0x80) --offset;
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    const std::uint32_t start = after == line_starts.begin() ? 0 : *(after - 1);
    const std::string_view all = text;
    Position position;
    position.line = std::max(1u, static_cast<std::uint32_t>(after - line_starts.begin()));
    position.column = 1 + static_cast<std::uint32_t>(text::count_code_points(all.substr(start, offset - start)));
    position.offset = bom + reading::encoded_size(all.substr(0, offset), encoding);
    if (position.line <= origins.size() && !origins[position.line - 1].path.empty()) {
        const Position& from = origins[position.line - 1].begin;
        position = {from.line, from.column + position.column - 1, from.offset + (offset - start)};
    }
    return position;
}

std::uint32_t Document::line_of(std::uint32_t plain_offset) const {
    const auto after = std::upper_bound(lines.begin(), lines.end(), plain_offset,
                                        [](std::uint32_t value, const Line& line) { return value < line.span.begin; });
    return after == lines.begin() ? 0 : static_cast<std::uint32_t>(after - lines.begin() - 1);
}

}  // namespace veritae
