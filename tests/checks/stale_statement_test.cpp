// SPDX-License-Identifier: MIT
// What was true once and is out of date on the day of the check.
#include <doctest/doctest.h>

#include "checks/judged.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

using Lines = std::vector<std::string>;

Lines stale(const Told& told, std::string_view as_of) {
    const auto documents = documents_of({told});
    return judge(documents, as_of, checks::kStaleStatement).summary(documents);
}

}  // namespace

TEST_CASE("a status is out of date when its window has closed, beyond the tolerance") {
    const Told review = Told{}.paper(Status::UnderReview, {kConf, 2030});
    CHECK(stale(review, "2030-09-27") == Lines{});
    CHECK(stale(review, "2030-09-28") == Lines{"publication/stale-status: 1"});
    const Told plan = Told{}.paper(Status::Planned, {kConf, 2030});
    CHECK(stale(plan, "2030-05-20") == Lines{});
    CHECK(stale(plan, "2030-05-21") == Lines{"publication/stale-plan: 1"});
    CHECK(stale(Told{}.paper(Status::Accepted, {kConf, 2030}), "2035-01-01") == Lines{});
    CHECK(stale(Told{}.paper(Status::UnderReview, {kUndated, 2030}), "2035-01-01") == Lines{});
}

TEST_CASE("an expected date passes with the last of its days") {
    const Told told = Told{}.entry(EntryKind::Education, expected(from_to("2027.09", "2030.06")));
    CHECK(stale(told, "2030-06-30") == Lines{});
    CHECK(stale(told, "2030-07-01") == Lines{"date/expected-passed: 1"});
}

TEST_CASE("what is told twice is found once, with both places, the later first") {
    CHECK(stale(Told{}
                    .date_in_text(expected(on("2030.06")))
                    .entry(EntryKind::Education, expected(from_to("2027.09", "2030.06"))),
                "2031-01-01") == Lines{"date/expected-passed: 2 1"});
    CHECK(stale(Told{}.paper(Status::UnderReview, {kConf, 2030}).same_paper(Status::UnderReview, {kConf, 2030}),
                "2031-01-01") == Lines{"publication/stale-status: 2 1"});
    CHECK(stale(Told{}.paper(Status::UnderReview, {kConf, 2030}).paper(Status::UnderReview, {kConf, 2030}),
                "2031-01-01") == Lines{"publication/stale-status: 1", "publication/stale-status: 2"});
    CHECK(stale(Told{}
                    .date_in_text(expected(on("2029.06")))
                    .entry(EntryKind::Education, expected(from_to("2027.09", "2030.06"))),
                "2031-01-01") == Lines{"date/expected-passed: 1", "date/expected-passed: 2"});
}

TEST_CASE("what contradicts is not out of date as well, but for a status beside anything but its own paper") {
    CHECK(
        stale(
            Told{}.entry(EntryKind::Education, expected(on("2030.06"))).entry(EntryKind::Employment, since("2030.08")),
            "2035-01-01") == Lines{});
    CHECK(stale(Told{}.paper(Status::Planned, {kConf, 2030}).paper(Status::UnderReview, {kConf, 2031}), "2035-01-01") ==
          Lines{});
    CHECK(stale(Told{}.paper(Status::Planned, {kConf, 2030}).paper(Status::Accepted, {kConf, 2031}), "2035-01-01") ==
          Lines{"publication/stale-plan: 1"});
    CHECK(stale(Told{}.paper(Status::UnderReview, {kConf, 2030}).entry(EntryKind::Employment, since("2031.08")),
                "2035-01-01") == Lines{"publication/stale-status: 1"});
    CHECK(stale(Told{}.paper(Status::UnderReview, {kConf, 2030}).same_paper(Status::Accepted, {kConf, 2030}),
                "2035-01-01") == Lines{});
}

TEST_CASE("a dated line is never out of date") {
    CHECK(stale(Told{}.paper(Status::UnderReview, {kConf, 2030}, on("2030.05")), "2035-01-01") == Lines{});
}
