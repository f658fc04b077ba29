// SPDX-License-Identifier: MIT
#include "extract/lexer.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace veritae::extract {
namespace {

/// A Chinese character is a token; two bytes of other text hold one at most, nearly always. Growing would cost more.
std::size_t expected_tokens(std::string_view plain) {
    const auto leads =
        std::count_if(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
    const auto wide = static_cast<std::size_t>(leads);
    return wide + (plain.size() - std::min(plain.size(), 3 * wide)) / 2;
}

}  // namespace

std::vector<Token> tokenize(std::string_view plain) {
    std::vector<Token> tokens;
    tokens.reserve(expected_tokens(plain));
    bool glued = false;
    std::uint32_t i = 0;
    const auto size = static_cast<std::uint32_t>(plain.size());
    while (i < size) {
        const auto [first, length] = text::code_point_at(plain, i);
        if (first == ' ' || first == '\t') {
            glued = false;
            i += length;
            continue;
        }
        Token token{{i, i + length}, TokenKind::Sign, glued, first, 0};
        if (first == '\n') {
            token.kind = TokenKind::Newline;
        } else if (text::is_digit(first)) {
            token.kind = TokenKind::Number;
            std::uint64_t value = first - '0';
            while (token.span.end < size && text::is_digit(static_cast<unsigned char>(plain[token.span.end]))) {
                if (token.span.size() < 10)
                    value = value * 10 + static_cast<std::uint64_t>(plain[token.span.end] - '0');
                ++token.span.end;
            }
            if (token.span.size() <= 9) token.number = static_cast<std::uint32_t>(value);
        } else if (text::is_letter(first)) {
            token.kind = TokenKind::Word;
            while (token.span.end < size) {
                const auto next = text::code_point_at(plain, token.span.end);
                if (text::is_letter(next.value)) {
                    token.span.end += next.length;
                    continue;
                }
                const bool apostrophe = next.value == '\'' || next.value == 0x2019;
                const std::uint32_t after = token.span.end + next.length;
                if (!apostrophe || after >= size || !text::is_letter(text::code_point_at(plain, after).value)) break;
                token.span.end = after;
            }
        } else if (text::is_han(first)) {
            token.kind = TokenKind::Han;
        }
        i = token.span.end;
        glued = token.kind != TokenKind::Newline;
        tokens.push_back(token);
    }
    return tokens;
}

}  // namespace veritae::extract
