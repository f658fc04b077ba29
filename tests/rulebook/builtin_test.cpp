// SPDX-License-Identifier: MIT
// What the program was built with.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "rulebook/draft.hpp"
#include "rulebook/senses.hpp"

using namespace veritae;

namespace {

const Venue& venue(std::string_view id) {
    const auto venues = builtin_rulebook().facts.venues;
    const auto found = std::find_if(venues.begin(), venues.end(), [&](const Venue& one) { return one.id == id; });
    REQUIRE(found != venues.end());
    return *found;
}

const Edition& edition(const Venue& of, int year) {
    const auto found =
        std::find_if(of.editions.begin(), of.editions.end(), [&](const Edition& one) { return one.year == year; });
    REQUIRE(found != of.editions.end());
    return *found;
}

/// The terms of a phrase in one sense.
std::vector<Term> terms(std::string_view phrase, Sense sense) {
    std::vector<Term> found;
    for (const Term& term : builtin_rulebook().terms) {
        if (term.phrase == phrase && term.sense == sense) found.push_back(term);
    }
    return found;
}

std::string_view venue_of(const Term& term) {
    return builtin_rulebook().facts.venues[static_cast<std::size_t>(term.value)].id;
}

}  // namespace

TEST_CASE("the tables hold what was loaded: the hash of the contents is the hash told") {
    CHECK(builtin_rulebook().hash.size() == 16);
    CHECK(builtin_rulebook().hash == rulebook::content_hash(builtin_rulebook()));
    CHECK(builtin_rulebook().storage == nullptr);
}

TEST_CASE("venues have their calendars") {
    const Edition& neurips = edition(venue("neurips"), 2026);
    CHECK(neurips.first_deadline == parse_day("2026-05-06"));
    CHECK(neurips.notification == parse_day("2026-09-24"));
    CHECK(neurips.start == parse_day("2026-12-06"));
    CHECK_FALSE(neurips.rolling_review);
}

TEST_CASE("where papers come from a rolling review the last deadline is that of the commitment") {
    const Edition& acl = edition(venue("acl"), 2025);
    CHECK(acl.rolling_review);
    CHECK(acl.first_deadline == parse_day("2025-02-15"));
    CHECK(acl.last_deadline == parse_day("2025-04-20"));
}

TEST_CASE("the first notification is told only where it is known to be the first round's") {
    const Edition& asplos = edition(venue("asplos"), 2025);
    CHECK(asplos.first_notification == parse_day("2024-06-06"));
    CHECK(asplos.notification == parse_day("2025-02-07"));
    for (const Venue& each : builtin_rulebook().facts.venues) {
        for (const Edition& one : each.editions) {
            CAPTURE(each.id);
            CAPTURE(one.year);
            CHECK((!one.first_notification || !one.first_deadline || *one.first_deadline < *one.first_notification));
            CHECK((one.rolling_review || !one.first_notification || one.first_deadline != one.last_deadline ||
                   one.first_notification == one.notification));
        }
    }
}

TEST_CASE("years without an edition can be told from unknown ones") {
    const Venue& naacl = venue("naacl");
    CHECK(std::find(naacl.years_held.begin(), naacl.years_held.end(), std::int16_t{2023}) == naacl.years_held.end());
    CHECK(std::find(naacl.years_held.begin(), naacl.years_held.end(), std::int16_t{2024}) != naacl.years_held.end());
    CHECK(venue("iccv").cadence == Cadence::OddYears);
    CHECK(venue("eccv").cadence == Cadence::EvenYears);
}

TEST_CASE("old and long names lead to the same venue") {
    for (const std::string_view name : {"NeurIPS", "NIPS", "Neural Information Processing Systems"}) {
        CAPTURE(name);
        const std::vector<Term> found = terms(name, Sense::Venue);
        REQUIRE(found.size() == 1);
        CHECK(venue_of(found[0]) == "neurips");
        CHECK_FALSE(found[0].in_context);
    }
}

TEST_CASE("a name that means other things too needs context and its own case") {
    struct Row {
        std::string_view name;
        Sense sense;
    };
    for (const Row& row : {Row{"ACL", Sense::Venue}, Row{"WWW", Sense::Venue}, Row{"SEC", Sense::Venue},
                           Row{"MICRO", Sense::Venue}, Row{"Cloud", Sense::Venue}, Row{"FPGA", Sense::Venue},
                           Row{"ICPC", Sense::Venue}, Row{"Swift", Sense::Technology}, Row{"Claude", Sense::Technology},
                           Row{"SAM", Sense::Technology}, Row{"ICM", Sense::Contest}, Row{"L3", Sense::Contest}}) {
        CAPTURE(row.name);
        const std::vector<Term> found = terms(row.name, row.sense);
        CHECK_FALSE(found.empty());
        for (const Term& term : found) {
            CHECK(term.in_context);
            CHECK(term.exact_case);
        }
    }
}

TEST_CASE("a name of two venues needs context in both") {
    for (const Term& one : builtin_rulebook().terms) {
        if (one.sense != Sense::Venue || one.in_context) continue;
        for (const Term& other : terms(one.phrase, Sense::Venue)) {
            CAPTURE(one.phrase);
            CHECK(other.value == one.value);
        }
    }
}

TEST_CASE("tolerances are there") {
    const Policy& policy = builtin_rulebook().facts.policy;
    CHECK(policy.published == 7);
    CHECK(policy.general_knowledge == 14);
    CHECK(policy.early_submission == 30);
    CHECK(policy.rolling_review == 120);
}

TEST_CASE("a contest's formula gives the editions that are known") {
    struct Row {
        std::string_view id;
        int year, edition;
    };
    for (const Row& row : {Row{"lanqiao", 2024, 15}, Row{"challenge-cup-academic", 2023, 18},
                           Row{"icpc-regional", 2023, 48}, Row{"gmcm", 2022, 19}}) {
        CAPTURE(row.id);
        const auto contests = builtin_rulebook().facts.contests;
        const auto found =
            std::find_if(contests.begin(), contests.end(), [&](const Contest& one) { return one.id == row.id; });
        REQUIRE(found != contests.end());
        REQUIRE(found->step > 0);
        CHECK((row.year - found->base_year) / found->step == row.edition);
    }
}
