// SPDX-License-Identifier: MIT
// A scalar's decoded text is laid along the bytes it was written with: the same character is itself, a backslash begins
// an escape, two apostrophes are one, and blanks of the text stand for the blanks and line breaks of the file.
#include "read/tree.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The length of an escape that begins with the backslash at `at`; a pair of surrogates is one.
std::uint32_t escape_length(std::string_view text, std::uint32_t at) {
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    if (kind == 'x') return 4;
    if (kind == 'U') return 10;
    if (kind != 'u') return 2;
    const bool high =
        text.substr(at + 2, 1).find_first_of("dD") == 0 && text.substr(at + 3, 1).find_first_of("89abAB") == 0;
    return high && text.substr(at + 6, 2) == "\\u" ? 12 : 6;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.key.value == key; });
    return found == members.end() ? nullptr : &found->value;
}

std::vector<Character> characters(std::string_view text, const Node& scalar) {
    std::vector<Character> all;
    all.reserve(scalar.value.size());
    const std::uint32_t end = scalar.source.end;
    std::uint32_t at = scalar.source.begin;
    for (std::size_t i = 0; i < scalar.value.size();) {
        const auto [c, length] = text::code_point_at(scalar.value, i);
        i += length;
        std::uint32_t begin = at;
        if (at >= end) {
            // Longer than what was written: an alias, or a text that its format completes.
        } else if (scalar.quote == '"' && text[at] == '\\') {
            at = std::min(end, at + escape_length(text, at));
        } else if (c == ' ' || c == '\n' || c == '\t') {
            while (at < end && is_blank(text[at])) ++at;
        } else {
            while (at < end && is_blank(text[at])) ++at;  // the indentation of a block
            begin = at;
            if (scalar.quote == '\'' && text.substr(at, 2) == "''") {
                at += 2;
            } else if (at < end && text::code_point_at(text, at).value == c) {
                at += length;
            }
        }
        all.push_back({c, begin, std::min(at, end)});
    }
    return all;
}

}  // namespace veritae::reading
