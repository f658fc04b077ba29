// SPDX-License-Identifier: MIT
#include "resume/lines.hpp"

namespace veritae::resume {
namespace {

constexpr bool opens(char32_t c) { return c == '(' || c == '[' || c == 0x3010 || c == 0x300A; }
constexpr bool closes(char32_t c) { return c == ')' || c == ']' || c == 0x3011 || c == 0x300B; }

}  // namespace

bool wholly(const Document& document, Span span, Emphasis emphasis) {
    const auto before = [](const Styled& styled, std::uint32_t offset) { return styled.span.begin < offset; };
    auto style = std::lower_bound(document.styles.begin(), document.styles.end(), span.begin, before);
    if (style == document.styles.end() || style->span.begin >= span.end) return false;  // as most are
    const Span words = trimmed(document, span);
    if (words.empty()) return false;
    for (; style != document.styles.end() && style->span.begin <= words.begin; ++style) {
        if (style->emphasis == emphasis && style->span.end >= words.end) return true;
    }
    return false;
}

Span told_by_format(const Document& document, Span span, FieldRole role) {
    Span told;
    for (const Field& field : inside(document.fields, span)) {
        if (field.role != role || field.span.end > span.end) continue;
        told = told.empty() ? field.span : told.joined(field.span);
    }
    return told;
}

Span trimmed(const Document& document, Span span) {
    const std::string_view plain = document.plain;
    Span words{span.end, span.end};
    std::uint32_t before = span.end;   // the bracket that opens just before the first word
    int depth = 0;                     // brackets open inside
    std::uint32_t opening = span.end;  // the last bracket that opened inside
    bool follows = false;              // the last character belongs to the words
    for (std::uint32_t i = span.begin; i < span.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        const std::uint32_t next = i + length;
        const bool begun = words.begin < span.end;
        if (is_word(c)) {
            if (!begun) words.begin = i;
            words.end = next;
            follows = true;
        } else if (!begun) {
            before = opens(c) ? i : span.end;
        } else if (opens(c)) {
            ++depth;
            opening = i;
            follows = false;
        } else if (closes(c)) {
            if (depth == 0 && before < span.end) {  // closes the one just before the first word
                words.begin = before;
                before = span.end;
                words.end = next;
            } else if (depth > 0) {
                --depth;
                if (words.end > opening) words.end = next;
            }
        } else {
            follows = follows && (c == '+' || c == '#');
            if (follows) words.end = next;
        }
        i = next;
    }
    return words.begin < words.end ? words : Span{span.begin, span.begin};
}

std::uint32_t columns(std::string_view text) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, length] = text::code_point_at(text, i);
        count += c >= 0x2E80 ? 2 : 1;
        i += length;
    }
    return count;
}

}  // namespace veritae::resume
