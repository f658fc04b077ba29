// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "rulebook/load.hpp"

using namespace veritae;
using test::errors_of;
using test::load;
using Lines = std::vector<std::string>;

namespace {

const RuleFile kVenues{"facts/venues.json", R"({"as_of": "2026-11-22",
 "sources": [{"id": "cfp", "licence": "MIT"}],
 "venues": [
  {"id": "icx", "name": "ICX", "names": ["International Conference on X"], "ambiguous": ["=ICX"], "kind": "conference",
   "cadence": "odd-years", "first_year": 1999, "ccf": "A", "typical": {"deadline_max": -20}, "years_held": [2023, 2025],
   "editions": [
    {"year": 2023, "first_deadline": "2022-11-01", "last_deadline": "2023-01-10", "rolling_review": true,
     "notification": "2023-03-01", "confidence": "general-knowledge", "start": "2023-06-01", "end": "2023-06-04", "sources": ["cfp"]},
    {"year": 2025, "sources": ["cfp"]}]}]})"};

}  // namespace

TEST_CASE("a venue's calendar is what the file says, and what it does not say is unknown") {
    const auto loaded = load({kVenues});
    CHECK(errors_of(loaded).empty());
    const Facts& facts = loaded.rulebook.facts;
    CHECK(facts.as_of == parse_day("2026-11-22"));
    REQUIRE(facts.venues.size() == 1);
    const Venue& venue = facts.venues[0];
    CHECK(venue.id == "icx");
    CHECK(venue.cadence == Cadence::OddYears);
    CHECK(venue.ccf == "A");
    CHECK(venue.ccf_2022.empty());
    CHECK(venue.typical.deadline_max == std::int16_t{-20});
    CHECK_FALSE(venue.typical.notification_min.has_value());
    CHECK(std::vector<std::int16_t>(venue.years_held.begin(), venue.years_held.end()) ==
          std::vector<std::int16_t>{2023, 2025});
    REQUIRE(venue.editions.size() == 2);
    CHECK(venue.editions[0].rolling_review);
    CHECK(venue.editions[0].confidence == Confidence::GeneralKnowledge);
    CHECK(venue.editions[0].first_deadline == parse_day("2022-11-01"));
    CHECK_FALSE(venue.editions[0].first_notification.has_value());
    CHECK(venue.editions[0].notification == parse_day("2023-03-01"));
    CHECK_FALSE(venue.editions[1].notification.has_value());
    CHECK(venue.editions[1].confidence == Confidence::Published);
}

TEST_CASE("the names of a fact are terms; the ambiguous ones need context") {
    const auto loaded = load({kVenues});
    REQUIRE(loaded.rulebook.terms.size() == 2);
    const Term& full = loaded.rulebook.terms[0];
    CHECK(full.phrase == "International Conference on X");
    CHECK(full.sense == Sense::Venue);
    CHECK(full.value == 0);
    CHECK_FALSE(full.in_context);
    CHECK_FALSE(full.exact_case);
    const Term& acronym = loaded.rulebook.terms[1];
    CHECK(acronym.phrase == "ICX");
    CHECK(acronym.in_context);
    CHECK(acronym.exact_case);
}

TEST_CASE("names kept by hand are added to facts, and make names ambiguous") {
    const auto loaded =
        load({{"facts/names.json",
               R"({"venues": {"icx": {"names": ["X大会"], "ambiguous": ["X", "International Conference on X"]}}})"},
              kVenues});
    CHECK(errors_of(loaded).empty());
    const auto terms = loaded.rulebook.terms;
    REQUIRE(terms.size() == 4);
    CHECK(terms[0].in_context);
    CHECK(terms[2].phrase == "X大会");
    CHECK_FALSE(terms[2].in_context);
    CHECK(terms[3].phrase == "X");
    CHECK(terms[3].in_context);
}

TEST_CASE("technologies and contests") {
    const auto loaded = load({{"facts/technologies.json", R"({"technologies": [
                                 {"id": "t", "name": "T", "names": ["Tee"], "released": "2024-02", "source": "announcement"},
                                 {"id": "u", "name": "U", "ambiguous": ["=U"], "released": "2024-02-03", "source": "announcement"}]})"},
                              {"facts/contests.json", R"({"contests": [
                                 {"id": "cup", "name": "Cup", "names": ["Cup"], "first_year": 2001, "base_year": 1999, "step": 2, "valid_from": 2001, "source": "site"}]})"},
                              {"facts/policy.json", R"({"published": 7, "general_knowledge": 14})"}});
    CHECK(errors_of(loaded).empty());
    const Facts& facts = loaded.rulebook.facts;
    REQUIRE(facts.technologies.size() == 2);
    CHECK(facts.technologies[0].released == make_date(2024, 2));
    CHECK(facts.technologies[1].released == make_date(2024, 2, 3));
    REQUIRE(facts.contests.size() == 1);
    CHECK(facts.contests[0].step == 2);
    CHECK(facts.contests[0].valid_to == 0);
    CHECK(facts.policy.published == 7);
    CHECK(facts.policy.general_knowledge == 14);
    CHECK(facts.policy.rolling_review == 0);
}

TEST_CASE("the peak of an accelerator is told in TFLOPS") {
    const auto loaded = load({{"facts/accelerators.json", R"({"accelerators": [
        {"id": "q1", "name": "Q1", "names": ["=Q1"], "tflops": 12.5, "precision": "BF16", "source": "data sheet"},
        {"id": "q2", "name": "Q2", "tflops": 0, "precision": "BF16", "source": "data sheet"}]})"}});
    CHECK(errors_of(loaded) == Lines{"facts/accelerators.json:3: \"tflops\" must be a number above 0"});
    REQUIRE(loaded.rulebook.facts.accelerators.size() == 1);
    CHECK(loaded.rulebook.facts.accelerators[0].peak == doctest::Approx(12.5e12));
    REQUIRE(loaded.rulebook.terms.size() == 1);
    CHECK(loaded.rulebook.terms[0].sense == Sense::Accelerator);
}

TEST_CASE("a directory adds facts to a base, or replaces one by its id; indices of the base hold") {
    const auto base = load({kVenues});
    const auto more = load({{"facts/venues.json", R"({"venues": [
        {"id": "new", "name": "NEW", "names": ["NEW"], "kind": "journal"},
        {"id": "icx", "name": "ICX", "kind": "conference", "editions": [{"year": 2027, "sources": ["ours"]}]}]})"}},
                           {}, base.rulebook);
    CHECK(errors_of(more).empty());
    REQUIRE(more.rulebook.facts.venues.size() == 2);
    CHECK(more.rulebook.facts.venues[0].id == "icx");
    CHECK(more.rulebook.facts.venues[0].editions.size() == 1);
    CHECK(more.rulebook.facts.venues[1].id == "new");
    CHECK(more.rulebook.terms.back().value == 1);
    CHECK(more.rulebook.facts.as_of == parse_day("2026-11-22"));
}

TEST_CASE("mistakes in facts are told with their line") {
    const auto loaded =
        load({{"facts/venues.json", R"({"venues": [
  {"id": "a", "name": "A", "kind": "meeting"},
  {"id": "b", "name": "B", "kind": "journal", "colour": "blue"},
  {"id": "c", "name": "C", "kind": "conference", "editions": [
    {"year": 2024, "first_deadline": "2024-02-30", "sources": ["x"]}]},
  {"id": "d", "name": "D", "kind": "conference", "editions": [
    {"year": 2024, "sources": ["x"]},
    {"year": 2023, "sources": ["x"]}]},
  {"id": "e", "name": "E", "kind": "conference", "editions": [
    {"year": 2024, "last_deadline": "2024-05-01", "notification": "2024-04-01", "sources": ["x"]}]},
  {"id": "f", "name": "F", "kind": "conference", "editions": [{"year": 2024}]},
  {"id": "g", "name": "G", "names": ["G", "g"], "kind": "journal"},
  {"id": "h", "name": "H", "kind": "journal"},
  {"id": "h", "name": "H", "kind": "journal"}
]})"},
              {"facts/technologies.json",
               R"({"technologies": [{"id": "t", "name": "T", "released": "2024", "source": "s"}]})"},
              {"facts/contests.json", R"({"contests": [{"id": "k", "name": "K", "step": 1, "source": "s"}]})"},
              {"facts/policy.json", R"({"published": -1})"},
              {"facts/names.json", "{\"venues\": {\n\"nowhere\": {}}}"},
              {"facts/odd.json", "{}"}});
    CHECK(errors_of(loaded) ==
          Lines{
              "facts/contests.json:1: a formula needs both \"base_year\" and a \"step\" above 0",
              "facts/names.json:2: no fact has the id \"nowhere\"",
              "facts/odd.json:1: facts are venues.json, technologies.json, contests.json, accelerators.json, "
              "policy.json, sources.json and names.json",
              "facts/policy.json:1: \"published\" must not be negative",
              "facts/technologies.json:1: \"released\" must be YYYY-MM or YYYY-MM-DD, not \"2024\"",
              "facts/venues.json:2: \"kind\" must be one of conference, journal, rolling-review; not \"meeting\"",
              "facts/venues.json:3: unknown key \"colour\" in a venue",
              "facts/venues.json:5: \"first_deadline\" must be a day YYYY-MM-DD of the calendar, not \"2024-02-30\"",
              "facts/venues.json:8: editions must be sorted by year, one a year",
              "facts/venues.json:10: deadline and notification are in the wrong order",
              "facts/venues.json:11: an edition needs its \"sources\"",
              "facts/venues.json:12: \"g\" is its name already",
              "facts/venues.json:14: the id \"h\" is taken",
          });
}
