// SPDX-License-Identifier: MIT
#include "extract/lexer.hpp"

#include <algorithm>
#include <array>

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

/// The kinds of ASCII characters; blanks count as signs.
constexpr std::array<TokenKind, 128> kAscii = [] {
    std::array<TokenKind, 128> kinds{};
    for (char32_t c = 0; c < kinds.size(); ++c) {
        kinds[c] = text::is_letter(c)  ? TokenKind::Word
                   : text::is_digit(c) ? TokenKind::Number
                   : c == '\n'         ? TokenKind::Newline
                                       : TokenKind::Sign;
    }
    return kinds;
}();

TokenKind kind_of(char32_t c) {
    if (c < kAscii.size()) return kAscii[c];
    if (text::is_han(c)) return TokenKind::Han;
    return text::is_letter(c) ? TokenKind::Word : TokenKind::Sign;
}

/// The end of the digits that begin at an offset; their value, if there are at most nine.
std::uint32_t end_of_number(std::string_view plain, std::uint32_t begin, std::uint32_t& value) {
    std::uint32_t at = begin;
    std::uint64_t sum = 0;
    for (; at < plain.size() && text::is_digit(static_cast<unsigned char>(plain[at])); ++at) {
        if (at - begin < 9) sum = sum * 10 + static_cast<std::uint64_t>(plain[at] - '0');
    }
    value = at - begin <= 9 ? static_cast<std::uint32_t>(sum) : 0;
    return at;
}

/// The end of the word that an offset is in.
std::uint32_t end_of_word(std::string_view plain, std::uint32_t at) {
    while (at < plain.size()) {
        const auto [c, length] = text::code_point_at(plain, at);
        if (text::is_letter(c)) {
            at += length;
            continue;
        }
        const bool apostrophe = c == '\'' || c == 0x2019;
        const std::uint32_t after = at + length;
        if (!apostrophe || after >= plain.size() || !text::is_letter(text::code_point_at(plain, after).value)) break;
        at = after;
    }
    return at;
}

}  // namespace

std::vector<Token> tokenize(std::string_view plain) {
    std::vector<Token> tokens;
    tokens.reserve(expected_tokens(plain));
    tokenize(plain, tokens);
    return tokens;
}

void tokenize(std::string_view plain, std::vector<Token>& tokens) {
    tokens.clear();
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
        Token& token = tokens.emplace_back(Token{{i, i + length}, kind_of(first), glued, first, 0});
        if (token.kind == TokenKind::Number) {
            token.span.end = end_of_number(plain, i, token.number);
        } else if (token.kind == TokenKind::Word) {
            token.span.end = end_of_word(plain, token.span.end);
        }
        i = token.span.end;
        glued = token.kind != TokenKind::Newline;
    }
}

}  // namespace veritae::extract
