// SPDX-License-Identifier: MIT
// Sentence or head? By its width, its full stop and where its date stands.
#include "resume/entries_lines.hpp"
#include "resume/lines.hpp"

namespace veritae::resume {
namespace {

constexpr std::uint32_t kWideLine = 140;   // columns of a line that is no title any more
constexpr std::size_t kSentenceWords = 9;  // words from which a full stop at the end makes a sentence
constexpr std::uint32_t kWidePiped = 200;  // columns before a date that stands behind a pipe or a gap

/// The columns of the widest cell between bars or tabs, remarks in brackets left out: a head may be long by these
/// alone.
std::uint32_t widest_cell(std::string_view text) {
    std::uint32_t widest = 0;
    std::string cell;
    std::size_t depth = 0;
    const auto close = [&] {
        widest = std::max(widest, columns(cell));
        cell.clear();
    };
    for (const char c : text) {
        if (c == '|' || c == '\t') {
            close();
        } else if (c == '(' || c == '[') {
            ++depth;
        } else if (c == ')' || c == ']') {
            depth -= depth > 0;
        } else if (depth == 0) {
            cell += c;
        }
    }
    close();
    return widest;
}

/// A sentence that is none: an entry's head written with a full stop behind its date, "Fern Labs, Leeds. Engineer, May
/// 2019 to June 2021."
bool ends_in_date(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::End || !row.separated)
        return false;
    const Span rest{std::min(row.date->span.end, row.span.end), row.span.end};
    return document.slice(rest).find_first_not_of(" .)") == std::string_view::npos &&
           widest_cell(document.slice({row.span.begin, row.date->span.begin})) <= kWideHead;
}

/// "2019.09 - 2022.06: MSc in Physics (a long remark), Some University".
bool begins_in_date(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::Start || !row.separated)
        return false;
    const std::string_view text = document.slice({std::min(row.date->span.end, row.span.end), row.span.end});
    return text.find_first_of("([|") != std::string_view::npos && row.words.organization && row.words.evidence() &&
           widest_cell(text) <= kWideHead;
}

/// Columns of a text without what stands in brackets.
std::uint32_t columns_outside_brackets(std::string_view text) {
    std::uint32_t count = 0;
    while (!text.empty()) {
        const std::size_t open = text.find('(');
        count += columns(text.substr(0, open));
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + 1);
    }
    return count;
}

/// A head that only its remarks make as long as a sentence: "M.Sc. (supervised jointly with …), Fern College, 2021 –
/// 2024". Behind a pipe or a gap a date belongs to a head of any length.
bool is_long_head(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::End) return false;
    std::string_view before = document.slice({row.span.begin, row.date->span.begin});
    const std::string_view rest = document.slice({std::min(row.date->span.end, row.span.end), row.span.end});
    const std::string_view ideographic_stop = "\xE3\x80\x82";
    const bool stop = before.ends_with(". ");  // just before the date
    if (!row.separated && !stop) return false;
    if (stop) before.remove_suffix(2);
    if (before.find(". ") != std::string_view::npos || before.find(ideographic_stop) != std::string_view::npos ||
        rest.find_first_of(".;") != std::string_view::npos)
        return false;
    const std::size_t last = before.find_last_not_of(" *_`(");
    const bool piped = last != std::string_view::npos && (before[last] == '|' || before[last] == '\t');
    if (piped || before.ends_with("   ")) return columns(before) <= kWidePiped;
    return columns_outside_brackets(before) <= kWideHead;
}

/// A Han character is a word by itself.
std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside_word = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, length] = text::code_point_at(text, i);
        const bool word = is_word(c);
        words += word && !inside_word;
        inside_word = word && !text::is_han(c);
        i += length;
    }
    return words;
}

}  // namespace

bool is_prose(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    if (text.size() > kWideLine && columns(text) > kWideLine) return true;  // no column without a byte
    for (const std::string_view ideographic_stop : {"\u3002", "\uFF61"}) {
        if (text.find(ideographic_stop) != std::string_view::npos) return true;
    }
    const std::string_view words = text.substr(0, text.find_last_not_of(' ') + 1);
    if (words.ends_with(';') || words.ends_with("\uFF1B")) return true;
    return words.ends_with('.') && count_words(words) >= kSentenceWords;
}

bool reads_as_sentence(const Document& document, const Row& row) {
    if (!is_prose(document, row.span) || ends_in_date(document, row) || begins_in_date(document, row) ||
        is_long_head(document, row))
        return false;
    // "Fern College; B.Sc., Physics;" above its date
    const bool head = row.words.organization && row.words.stay() && columns(document.slice(row.span)) <= kWideHead;
    return !head || !document.slice(row.span).ends_with(';');
}

bool is_bracketed(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    return first != std::string_view::npos && text[first] == '(' && text.find(')') == last;
}

bool is_quoted(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    const char32_t c = text::code_point_at(text, first).value;
    return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB;
}

bool is_furniture(const Document& document, Span line) {
    for (std::uint32_t i = line.begin; i < line.end;) {
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (text::is_letter(c) || text::is_han(c)) return false;
        i += length;
    }
    return true;
}

}  // namespace veritae::resume
