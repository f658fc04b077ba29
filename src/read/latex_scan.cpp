// SPDX-License-Identifier: MIT
#include "read/latex_scan.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace veritae::reading::latex {
namespace {

constexpr std::uint32_t kLongestOption = 4096;  // bytes: a lone bracket is no option

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::uint32_t command_end(std::string_view text, std::uint32_t at) {
    std::uint32_t i = at + 1;
    if (i >= text.size()) return i;
    if (!is_letter(text[i])) return i + text::code_point_at(text, i).length;
    while (i < text.size() && is_letter(text[i])) ++i;
    if (i < text.size() && text[i] == '*') ++i;
    return i;
}

std::uint32_t comment_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && text[at] != '\n') ++at;
    if (at < end) ++at;
    while (at < end && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end, bool in_paragraph) {
    int breaks = 0;
    while (at < end) {
        if (text[at] == '%') {
            at = comment_end(text, at, end);
        } else if (is_blank(text[at])) {
            breaks += text[at] == '\n';
            if (in_paragraph && breaks > 1) return at;
            ++at;
        } else {
            break;
        }
    }
    return at;
}

std::optional<Span> group(std::string_view text, std::uint32_t at, std::uint32_t end) {
    const char open = text[at];
    const char close = open == '[' ? ']' : '}';
    if (open == '[') end = std::min(end, at + kLongestOption);
    int depth = 0;
    for (std::uint32_t i = at; i < end;) {
        const char c = text[i];
        if (c == '\\') {
            i += 2;
            continue;
        }
        if (c == '%') {
            i = comment_end(text, i, end);
            continue;
        }
        if (c == '{' || (c == open && i == at)) ++depth;
        if (c == close && depth == 1) return Span{at + 1, i};
        if (c == '}') --depth;
        if (depth == 0) break;
        ++i;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> many_open(std::string_view text, Span span, std::size_t most) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = span.begin; i < span.end;) {
        if (text[i] == '%') {
            i = comment_end(text, i, span.end);
            continue;
        }
        if (text[i] == '{') open.push_back(i);
        if (text[i] == '}' && !open.empty()) open.pop_back();
        i += text[i] == '\\' ? 2U : 1U;
    }
    return open.size() > most ? std::optional(open.front()) : std::nullopt;
}

std::vector<Span> arguments(std::string_view text, std::uint32_t at, std::uint32_t end, std::size_t most,
                            std::uint32_t& after) {
    std::vector<Span> found;
    after = at;
    while (found.size() < most) {
        const std::uint32_t next = skip_blanks(text, after, end);
        if (next >= end || (text[next] != '{' && text[next] != '[')) break;
        const std::optional<Span> inside = group(text, next, end);
        if (!inside) break;
        after = inside->end + 1;
        if (text[next] == '{') found.push_back(*inside);
    }
    return found;
}

}  // namespace veritae::reading::latex
