// SPDX-License-Identifier: MIT
#include "extract/lexer.hpp"

#include <doctest/doctest.h>

using veritae::extract::Token;
using veritae::extract::tokenize;
using veritae::extract::TokenKind;

TEST_CASE("an apostrophe inside a word belongs to it, a hyphen does not") {
    const std::vector<Token> tokens = tokenize("O'Brien's self-play");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].span == veritae::Span{0, 9});
    CHECK(tokens[2].is('-'));
    CHECK(tokens[2].glued);
}

TEST_CASE("a Chinese character is a token of its own, digits are one number") {
    const std::vector<Token> tokens = tokenize("2023年9 月");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].number == 2023);
    CHECK(tokens[1].kind == TokenKind::Han);
    CHECK(tokens[1].glued);
    CHECK(tokens[3].glued == false);
}
