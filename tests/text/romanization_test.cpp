// SPDX-License-Identifier: MIT
#include "text/romanization.hpp"

#include <doctest/doctest.h>

using namespace veritae::text;

TEST_CASE("Chinese characters become pinyin without tones, other letters stay") {
    CHECK(romanized("魏知行") == "wei zhi xing");
    CHECK(romanized("澜江") == "lan jiang");
    CHECK(romanized("Zhixing Wei") == "zhixing wei");
    CHECK(romanized("魏知行 Wei, 澜江A组") == "wei zhi xing wei, lan jiang a zu");
    CHECK(romanized("").empty());
}

TEST_CASE("a family name is read as one, and one of two characters as one word") {
    CHECK(romanized("单立文").starts_with("shan "));
    CHECK(romanized("曾小满").starts_with("zeng "));
    CHECK(romanized("欧阳明") == "ouyang ming");
    CHECK(romanized("单") == "shan");
    CHECK(family_of("单").size == 0);
    CHECK(family_of("单立文").romanized == "shan");
}

TEST_CASE("ü is told apart by the reading of a character, and a plain letter in a name to compare") {
    CHECK(romanized(U'吕') == "lv");
    CHECK(romanized("吕青") == "lu qing");
    CHECK(romanized(U'x').empty());
}
