// SPDX-License-Identifier: MIT
/// \file
/// The one pass over the characters: plain text to tokens. Everything that looks for something looks at these.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "veritae/span.hpp"

namespace veritae::extract {

enum class TokenKind : std::uint8_t {
    Word,    ///< letters: "Zürich"; an apostrophe between letters belongs to it, a hyphen does not
    Number,  ///< ASCII digits only: "2,664" is three tokens
    Han,     ///< one Chinese character
    Sign,    ///< any other single character
    Newline,
};

struct Token {
    Span span;
    TokenKind kind;
    bool glued;      ///< no blank between this token and the one before it
    char32_t first;  ///< its first code point
    /// Of a Number of at most nine digits; 0 otherwise.
    std::uint32_t number;

    [[nodiscard]] bool is(char32_t sign) const { return first == sign && kind == TokenKind::Sign; }
};

/// Blanks yield no token. O(bytes).
[[nodiscard]] std::vector<Token> tokenize(std::string_view plain);
/// The same into a list that is used again.
void tokenize(std::string_view plain, std::vector<Token>& tokens);

}  // namespace veritae::extract
