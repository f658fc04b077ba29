// SPDX-License-Identifier: MIT
#include "rulebook/patterns.hpp"

#include <doctest/doctest.h>

using veritae::rulebook::pattern_fault;
using veritae::rulebook::required_literal;
using veritae::rulebook::required_literals;
using veritae::rulebook::required_sets;

TEST_CASE("the literal that every match holds") {
    struct Row {
        std::string pattern, literal;
    };
    for (const Row& row : {
             Row{"TODO", "TODO"},
             Row{R"(\b20XX\b(?:[-./]XX)?)", "20XX"},
             Row{R"([Yy]our-name)", "our-name"},
             Row{R"(X{3,} ?%)", "XXX"},
             Row{R"(1[3-9][- ]?X{4}[- ]?X{4})", "XXXX"},
             Row{R"(ab+c)", "ab"},
             Row{R"(a?bc)", "bc"},
             Row{R"(ab?c.de)", "de"},
             Row{R"(a{0,2}bcd)", "bcd"},
             Row{R"(doi\.org)", "doi.org"},
             Row{R"((?i)(?:one|two) three)", " three"},
             Row{R"((?m)^(TODO)(?:$|:))", "TODO"},
             Row{R"((TODO)?ab)", "ab"},
             Row{R"([:：] ?(x{2,})$)", "xx"},
             Row{R"(待补充?)", "待补"},
             Row{R"(do (?:not )?ignore)", "ignore"},
         }) {
        CAPTURE(row.pattern);
        CHECK(required_literal(row.pattern) == row.literal);
    }
}

TEST_CASE("where no literal is certain there is none") {
    for (const std::string pattern :
         {"a|bcd", "(abc|def)", "[abc]+", R"(\d+\w)", "a?b?", "(?:abc)?", "a.b.c", "(abc)*"}) {
        CAPTURE(pattern);
        CHECK(required_literal(pattern).empty());
    }
}

TEST_CASE("where each alternative has a literal, the group with the longest ones serves") {
    using Literals = std::vector<std::string>;
    CHECK(required_literals("(?:cats?|dogs?) bark") == Literals{" bark"});
    CHECK(required_literals("(?:cats?|dogs?)") == Literals{"cat", "dog"});
    CHECK(required_literals("(?:cat|d.g)").empty());
    CHECK(required_literals("(?:cat|dog)?(?:ab|cd)") == Literals{"ab", "cd"});
    CHECK(required_literals(R"((?:ab|cd)\s(?:feline|canine))") == Literals{"feline", "canine"});
    CHECK(required_literals("cat|dog") == Literals{"cat", "dog"});
    CHECK(required_literals("be (?:hired|ranked)") == Literals{"hired", "ranked"});
    CHECK(required_literals("xx ?(?:大学|公司)") == Literals{"xx"});
}

TEST_CASE("every match holds one of each of two sets, the rarer one first") {
    using Sets = std::vector<std::vector<std::string>>;
    CHECK(required_sets("be (?:hired|ranked)") == Sets{{"hired", "ranked"}, {"be "}});
    CHECK(required_sets("(?:must|should) [a-z]+ (?:candidate|applicant)") ==
          Sets{{"candidate", "applicant"}, {"must", "should"}});
    CHECK(required_sets("(?:a cat|a dog) (?:barks)?") == Sets{{"a cat", "a dog"}});
    CHECK(required_sets("(?:cat|dog) a|(?:fish) b") == Sets{{"cat", "dog", "fish"}});
    CHECK(required_sets("TODO") == Sets{{"TODO"}});
    CHECK(required_sets("[0-9]+").empty());
}

TEST_CASE("what may not stand in a rule") {
    CHECK_FALSE(pattern_fault("TODO").has_value());
    CHECK(pattern_fault(".*TODO") == "begins with anything");
    CHECK(pattern_fault("(?i)^(.+)TODO") == "begins with anything");
    CHECK(pattern_fault("(TODO")->starts_with("cannot be compiled: "));
    CHECK(pattern_fault("(?:TODO)?") == "matches nothing at all");
    CHECK(pattern_fault("[0-9]+") == "has no literal of two letters outside groups by which it could be found");
}

TEST_CASE("the sign that every match holds") {
    using veritae::rulebook::required_sign;
    CHECK(required_sign(R"((?i)(\[(?:your )?(?:name|title)\]))") == '[');
    CHECK(required_sign("a@b|c@d") == '@');
    CHECK(required_sign("a@b|c#d") == 0);
    CHECK(required_sign("(?:<b>)?name") == 0);
    CHECK(required_sign("[<>]name") == 0);
    CHECK(required_sign("name") == 0);
}
