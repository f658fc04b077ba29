// SPDX-License-Identifier: MIT
#include "rulebook/unit.hpp"

#include <doctest/doctest.h>

#include "rulebook/senses.hpp"

using veritae::Dimension;
using veritae::name_id;
using veritae::parse_sense;
using veritae::parse_unit;
using veritae::Sense;
using veritae::unit_meaning;

TEST_CASE("a unit is a dimension and how many base units it holds") {
    struct Row {
        const char* written;
        Dimension dimension;
        double scale;
    };
    for (const Row& row :
         {Row{"duration/0.001", Dimension::Duration, 0.001}, Row{"duration/86400", Dimension::Duration, 86400},
          Row{"bytes/1e9", Dimension::Bytes, 1e9}, Row{"percent", Dimension::Percent, 1},
          Row{"points/0.01", Dimension::Points, 0.01}, Row{"ratio", Dimension::Ratio, 1}}) {
        CAPTURE(row.written);
        const auto value = parse_unit(row.written);
        REQUIRE(value);
        CHECK(unit_meaning(*value).dimension == row.dimension);
        CHECK(unit_meaning(*value).scale == row.scale);
    }
}

TEST_CASE("a counted thing is known by its name") {
    const auto stars = parse_unit("count/star");
    REQUIRE(stars);
    CHECK(unit_meaning(*stars).dimension == Dimension::Count);
    CHECK(unit_meaning(*stars).thing == name_id("star"));
    CHECK(name_id("star") != name_id("citation"));
    CHECK(unit_meaning(*parse_unit("count")).thing == 0);
}

TEST_CASE("what is no unit is refused") {
    for (const char* written : {"", "weight", "duration/", "duration/0", "duration/1x", "duration/1e", "duration/1e99",
                                "duration/123456789", "duration/1/60"}) {
        CAPTURE(written);
        CHECK_FALSE(parse_unit(written));
    }
}

TEST_CASE("the lexicon spells units, measures and words around numbers as senses") {
    CHECK(parse_sense("unit/duration/0.001")->sense == Sense::Unit);
    CHECK(parse_sense("measure/accuracy")->value == name_id("accuracy"));
    CHECK(parse_sense("magnitude/4")->value == 4);
    CHECK(parse_sense("figure/out-of")->value == static_cast<int>(veritae::FigureWord::OutOf));
    CHECK_FALSE(parse_sense("measure"));
    CHECK_FALSE(parse_sense("measure/"));
    CHECK_FALSE(parse_sense("figure/other"));
}
