// SPDX-License-Identifier: MIT
#include "text/romanize.hpp"

#include <doctest/doctest.h>

using veritae::text::Romanizer;

TEST_CASE("Chinese characters become pinyin without tones, other letters stay") {
    Romanizer romanize;
    CHECK(romanize("魏知行") == "wei zhi xing");
    CHECK(romanize("澜江") == "lan jiang");
    CHECK(romanize("Zhixing Wei") == "zhixing wei");
    CHECK(romanize("").empty());
}

TEST_CASE("a family name is read as one") {
    Romanizer romanize;
    CHECK(romanize("单立文").starts_with("shan "));
    CHECK(romanize("曾小满").starts_with("zeng "));
}
