// SPDX-License-Identifier: MIT
// Plain text in; lines, paragraphs and list items out. Headings are found by words, later.
//
// Lines without a blank line between them are one paragraph. A line indented deeper than the bullet above it goes on
// with that item. Where lines were broken at a width, one that begins with a word that had no room goes on with the
// line above it as if they were one.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "read/bullets.hpp"
#include "read/formats.hpp"

namespace veritae::reading {
namespace {

constexpr std::uint32_t kShortestBroken = 50;
constexpr std::uint32_t kWidest = 100;

std::uint32_t characters(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

/// Whether a sentence ends with the last line of `text`.
bool ends_sentence(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \r\n");
    return last != std::string_view::npos &&
           (text[last] == '.' || text[last] == ';' || text[last] == '!' || text[last] == '?' || text[last] == ':' ||
            text.substr(0, last + 1).ends_with("\xE3\x80\x82"));  // an ideographic full stop
}

std::uint32_t first_word(std::string_view line) { return characters(line.substr(0, line.find(' '))); }

/// Blanks or a tab set parts of it apart.
bool in_columns(std::string_view line) {
    return line.find("   ") != std::string_view::npos || line.find('\t') != std::string_view::npos;
}

/// Two years: a span of time, with which a line of its own begins or ends.
bool holds_span(std::string_view piece) {
    constexpr std::size_t kDigits = 4;
    std::size_t years = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i <= piece.size(); ++i) {
        if (i < piece.size() && piece[i] >= '0' && piece[i] <= '9') {
            ++digits;
            continue;
        }
        const std::string_view number = piece.substr(i - digits, digits);
        years += digits == kDigits && (number.starts_with("19") || number.starts_with("20"));
        digits = 0;
    }
    return years > 1;
}

/// One line is done with its span of time, or the next begins with its own: two entries, no broken line.
bool parts_entries(std::string_view above, std::string_view line) {
    constexpr std::size_t kSpan = 34;    // bytes of "September 2019 – expected June 2022"
    constexpr std::size_t kRemark = 16;  // bytes of " (expected)"
    const std::size_t last = above.find_last_of("0123456789");
    if (last == std::string_view::npos) return holds_span(line.substr(0, kSpan));
    const bool done = above.size() - last <= kRemark;
    above = above.substr(0, last + 1);
    const bool ends = done && holds_span(above.substr(above.size() - std::min(kSpan, above.size())));
    return ends || holds_span(line.substr(0, kSpan));
}

std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

/// The bytes of a line of `text`, without its end.
Span line_at(const Document& document, std::size_t i) {
    const std::string_view text = document.text;
    const std::uint32_t begin = document.line_starts[i];
    std::uint32_t end =
        i + 1 < document.line_starts.size() ? document.line_starts[i + 1] : static_cast<std::uint32_t>(text.size());
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
    return {begin, end};
}

/// The width in characters at which long lines were broken; a number that no line reaches if they were not.
///
/// Of two lines of one paragraph the first is full where the word that begins the second had no room on it. Where lines
/// were broken, most long ones are; where they end as somebody ended them, few are, whatever width is asked for.
std::uint32_t broken_at(const Document& document) {
    constexpr std::uint32_t kNarrowest = 64;
    constexpr std::size_t kFew = 3;
    struct Pair {
        std::uint32_t length;
        std::uint32_t needed;
    };
    std::vector<Pair> pairs;
    std::array<std::size_t, kWidest + 2> lines{};  // by length
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        const Span span = line_at(document, i);
        const std::string_view line = std::string_view(document.text).substr(span.begin, span.size());
        const Indent indent = indent_of(line);
        const std::string_view words = line.substr(indent.bytes);
        const std::uint32_t length = characters(line);
        ++lines[std::min(length, kWidest + 1)];
        if (before != 0 && !words.empty() && bullet_length(words) == 0 && !in_columns(words))
            pairs.push_back({before, before + 1 + first_word(words)});
        before = in_columns(words) ? 0 : length;
    }
    std::uint32_t best = UINT32_MAX;
    std::size_t most = kFew - 1;
    std::size_t longer = lines[kWidest + 1];
    for (std::uint32_t width = kWidest; width >= kNarrowest; longer += lines[width--]) {
        if (lines[width] == 0) continue;
        std::size_t full = 0;
        std::size_t ragged = 0;
        for (const Pair& pair : pairs) {
            full += pair.length <= width && pair.needed > width;
            ragged += pair.length >= kShortestBroken && pair.needed <= width;
        }
        if (full <= most || full < ragged + longer) continue;
        most = full;
        best = width;
    }
    return best;
}

}  // namespace

void read_text(const Document& document, Writer& writer) {
    const std::string_view text = document.text;
    Nesting nesting;
    bool in_item = false;
    bool in_paragraph = false;
    std::uint32_t bullet_column = 0;
    std::uint8_t level = 0;
    std::uint32_t block = 0;
    const std::uint32_t width = broken_at(document);
    std::uint32_t before = 0;  // characters of the line before
    bool open = false;         // a line is written and may go on
    const auto end_line = [&] {
        if (open) writer.end_line();
        open = false;
    };
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        auto [begin, end] = line_at(document, i);
        const std::uint32_t length = characters(text.substr(begin, end - begin));
        const Indent indent = indent_of(text.substr(begin, end - begin));
        const std::uint32_t from = begin;
        begin += indent.bytes;
        const std::string_view line = text.substr(begin, end - begin);
        const bool full = before >= kShortestBroken && before <= width && before + 1 + first_word(line) > width;
        before = in_columns(line) ? 0 : length;
        if (line.empty()) {
            end_line();
            in_item = in_paragraph = false;
            continue;
        }
        if (const std::uint32_t bullet = bullet_length(line)) {
            end_line();
            level = nesting.enter(indent.columns);
            bullet_column = indent.columns;
            block = writer.new_block();
            in_item = true;
            in_paragraph = false;
            writer.set_line(LineKind::Item, level, block);
            writer.copy(begin + bullet, end);
            open = true;
            continue;
        }
        const std::string_view above = i == 0 ? std::string_view{} : slice(text, line_at(document, i - 1));
        if (open && full && !in_columns(line) && !parts_entries(above, line) &&
            (in_item || !ends_sentence(text.substr(0, from)))) {
            writer.put(' ', begin - 1, begin);
            writer.copy(begin, end);
            continue;
        }
        end_line();
        in_item = in_item && indent.columns > bullet_column;
        if (in_item) {
            writer.set_line(LineKind::ItemText, level, block);
        } else {
            if (!in_paragraph) block = writer.new_block();
            in_paragraph = true;
            if (indent.columns == 0) nesting.clear();
            writer.set_line(LineKind::Text, 0, block);
        }
        writer.copy(begin, end);
        open = true;
    }
    end_line();
}

}  // namespace veritae::reading
