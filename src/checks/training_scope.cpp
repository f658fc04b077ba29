// SPDX-License-Identifier: MIT
#include "checks/training_scope.hpp"

#include <algorithm>

#include "checks/context.hpp"

namespace veritae::checks {
namespace {

Span block_at(const Document& document, std::uint32_t line) {
    std::uint32_t first = line;
    std::uint32_t last = line;
    while (first > 0 && document.lines[first - 1].block == document.lines[line].block) --first;
    while (last + 1 < document.lines.size() && document.lines[last + 1].block == document.lines[line].block) ++last;
    return document.lines[first].span.joined(document.lines[last].span);
}

/// A list item with all that stands under it; of an innermost item that of the item above it.
Span list_at(const Document& document, std::uint32_t line) {
    constexpr std::uint32_t kMostLines = 20;
    const auto item = [&](std::uint32_t at) { return document.lines[at].kind == LineKind::Item; };
    const auto level = [&](std::uint32_t at) { return document.lines[at].level; };
    const auto in_list = [&](std::uint32_t at) { return item(at) || document.lines[at].kind == LineKind::ItemText; };
    if (!in_list(line)) return {};
    std::uint32_t top = line;
    while (top > 0 && !item(top) && line - top < kMostLines) --top;
    const bool outer = top + 1 < document.lines.size() && in_list(top + 1) && level(top + 1) > level(top);
    while (!outer && top > 0 && in_list(top - 1) && level(top) >= level(line) && level(line) > 1 &&
           line - top < kMostLines)
        --top;
    if (!item(top)) return {};
    std::uint32_t last = top;
    while (last + 1 < document.lines.size() && in_list(last + 1) && last - top < kMostLines &&
           (!item(last + 1) || level(last + 1) > level(top)))
        ++last;
    return document.lines[top].span.joined(document.lines[last].span);
}

bool begins_bold(const Document& document, const Line& line) {
    const auto style = std::partition_point(document.styles.begin(), document.styles.end(),
                                            [&](const Styled& one) { return one.span.begin < line.span.begin; });
    return style != document.styles.end() && style->span.begin == line.span.begin && style->emphasis == Emphasis::Bold;
}

/// A scope without what belongs to entries before or behind that of an offset in it: the head of an entry may follow
/// the last item of another without a blank line.
Span within_entry(const DocumentReport& report, Span scope, std::uint32_t offset) {
    const std::vector<Entry>& entries = report.resume.entries;
    const auto next = std::partition_point(entries.begin(), entries.end(),
                                           [&](const Entry& entry) { return entry.span.begin <= offset; });
    if (next != entries.begin()) scope.begin = std::max(scope.begin, std::prev(next)->span.begin);
    if (next != entries.end()) scope.end = std::min(scope.end, next->span.begin);
    // So may a line in bold that is no entry.
    const Document& document = report.document;
    const std::uint32_t own = document.line_of(offset);
    for (std::uint32_t i = document.line_of(scope.begin); i < document.lines.size(); ++i) {
        const Line& line = document.lines[i];
        if (line.span.begin >= scope.end) break;
        if (line.kind != LineKind::ItemText || !begins_bold(document, line)) continue;
        if (i <= own) {
            scope.begin = std::max(scope.begin, line.span.begin);
        } else {
            scope.end = line.span.begin;
        }
    }
    return scope.begin < scope.end ? scope : Span{};
}

}  // namespace

Span statement_scope(const DocumentReport& report, std::uint32_t offset) {
    return within_entry(report, sentence_at(report.document, offset), offset);
}

std::array<Span, 2> wider_scopes(const DocumentReport& report, std::uint32_t offset) {
    const std::uint32_t line = report.document.line_of(offset);
    return {within_entry(report, block_at(report.document, line), offset),
            within_entry(report, list_at(report.document, line), offset)};
}

}  // namespace veritae::checks
