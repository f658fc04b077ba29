// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "rulebook/load.hpp"

using namespace veritae;
using test::errors_of;
using test::load;
using Lines = std::vector<std::string>;

TEST_CASE("a word of the lexicon becomes a term of its sense and value") {
    const auto loaded =
        load({{"lexicon/dates.json",
               R"({"month/5": {"en": ["May", "=MAY"], "zh": ["五月"]}, "present": {"zh": ["至今"]}})"}});
    CHECK(errors_of(loaded).empty());
    const auto terms = loaded.rulebook.terms;
    REQUIRE(terms.size() == 4);
    CHECK(terms[0].phrase == "May");
    CHECK(terms[0].sense == Sense::Month);
    CHECK(terms[0].value == 5);
    CHECK_FALSE(terms[0].exact_case);
    CHECK(terms[1].phrase == "MAY");
    CHECK(terms[1].exact_case);
    CHECK(terms[3].phrase == "至今");
    CHECK(terms[3].sense == Sense::Present);
}

TEST_CASE("one word may have several senses") {
    const auto loaded = load({{"lexicon/a.json", R"({"range-join": {"en": ["to"]}, "change-to": {"en": ["to"]}})"}});
    CHECK(errors_of(loaded).empty());
    CHECK(loaded.rulebook.terms.size() == 2);
}

TEST_CASE("a sign alone is a word, and a lone '=' too") {
    const auto loaded = load({{"lexicon/a.json", R"({"range-join": {"en": ["-", "="]}})"}});
    CHECK(errors_of(loaded).empty());
    CHECK(loaded.rulebook.terms[1].phrase == "=");
    CHECK_FALSE(loaded.rulebook.terms[1].exact_case);
}

TEST_CASE("mistakes in a lexicon are told with their line, all of them") {
    const auto loaded = load({{"lexicon/a.json", R"({
  "month/13": {"en": ["Tredecember"]},
  "month/5": {"en": ["May",
                     "may"],
              "fr": ["mai"]},
  "present": {"en": ["", 3]}
})"},
                              {"lexicon/b.json", R"({"month/5": {"zh": ["MAY"]}})"},
                              {"lexicon/c.json", "{\n"}});
    CHECK(errors_of(loaded) == Lines{
                                   "lexicon/a.json:2: unknown sense \"month/13\" (see src/rulebook/senses.cpp)",
                                   "lexicon/a.json:4: \"may\" stands under month/5 twice",
                                   "lexicon/a.json:5: unknown key \"fr\" in a list of words",
                                   "lexicon/a.json:6: a word is empty",
                                   "lexicon/a.json:6: a word must be a text",
                                   "lexicon/b.json:1: \"MAY\" stands under month/5 twice",
                                   "lexicon/c.json:2: not JSON: syntax error while parsing object key - unexpected end "
                                   "of input; expected string literal",
                               });
}

TEST_CASE("a word that the base knows already is no mistake of the files that are added") {
    const auto base = load({{"lexicon/a.json", R"({"present": {"en": ["now"]}})"}});
    const auto more = load({{"lexicon/b.json", R"({"present": {"en": ["Now", "today"]}})"}}, {}, base.rulebook);
    CHECK(errors_of(more).empty());
    REQUIRE(more.rulebook.terms.size() == 2);
    CHECK(more.rulebook.terms[1].phrase == "today");
}
