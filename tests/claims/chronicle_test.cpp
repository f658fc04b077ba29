// SPDX-License-Identifier: MIT
// What the words of a document say about when, told statement by statement. CONF 2030 takes papers on 2030-05-10 to 12
// and decides on 2030-09-01 to 20; CONF 2031 a year later.
#include "claims/chronicle.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "claims/told.hpp"

using namespace veritae;
using namespace veritae::test;
using claims::Chronicle;
using claims::StatementKind;

namespace {

using Kinds = std::vector<StatementKind>;

/// The kinds of the statements of each conflict, sorted.
std::vector<Kinds> conflicts_of(const Chronicle& chronicle) {
    std::vector<Kinds> all;
    for (const Conflict& conflict : chronicle.conflicts) {
        Kinds kinds;
        for (const std::uint32_t c : conflict.constraints) {
            kinds.push_back(chronicle.statements[chronicle.network.constraints[c].reason].kind);
        }
        std::sort(kinds.begin(), kinds.end());
        kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
        all.push_back(kinds);
    }
    return all;
}

std::vector<Kinds> conflicts_of(const Told& told, std::string_view as_of = "2035-01-01") {
    return conflicts_of(chronicle_of({told}, as_of));
}

std::optional<Window> window_of(const Told& told, std::string_view as_of = "2035-01-01") {
    return chronicle_of({told}, as_of).written[0].window;
}

Window days(std::string_view earliest, std::string_view latest) { return {day(earliest), day(latest)}; }

using enum StatementKind;
const std::vector<Kinds> kNone = {};

}  // namespace

TEST_CASE("a document that says nothing about when could have been written on any day up to the check") {
    CHECK(window_of(Told{}) == Window{std::nullopt, day("2035-01-01")});
    CHECK(conflicts_of(Told{}) == kNone);
}

TEST_CASE("statuses date the document, without tolerance") {
    CHECK(window_of(Told{}.paper(Status::UnderReview, {kConf, 2030})) == days("2030-05-10", "2030-09-20"));
    CHECK(window_of(Told{}.paper(Status::Accepted, {kConf, 2030})) == days("2030-09-01", "2035-01-01"));
    CHECK(window_of(Told{}.paper(Status::Planned, {kConf, 2030})) == Window{std::nullopt, day("2030-05-12")});
    CHECK(window_of(Told{}.paper(Status::Rejected, {kConf, 2030})) == days("2030-05-10", "2035-01-01"));
    CHECK(window_of(Told{}.paper(Status::UnderReview, {kRolling, 2030})) == days("2030-02-01", "2030-05-15"));
}

TEST_CASE("several statuses together narrow the window") {
    const Told told = Told{}
                          .paper(Status::UnderReview, {kConf, 2030})
                          .paper(Status::Published, {kRolling, 2030})
                          .paper(Status::Planned, {kConf, 2031});
    CHECK(window_of(told) == days("2030-05-15", "2030-09-20"));
    CHECK(conflicts_of(told) == kNone);
}

TEST_CASE("dates of entries bound it too") {
    CHECK(window_of(Told{}.entry(EntryKind::Employment, since("2033.07"))) == days("2033-07-01", "2035-01-01"));
    CHECK(window_of(Told{}.entry(EntryKind::Education, expected(from_to("2030.09", "2034.06")))) ==
          Window{std::nullopt, day("2034-06-30")});
    CHECK(window_of(Told{}.entry(EntryKind::Project, from_to("2031.03", "2031.09"))) ==
          days("2031-03-01", "2035-01-01"));
    CHECK(window_of(Told{}.entry(EntryKind::Award, on("2032"))) == days("2032-01-01", "2035-01-01"));
}

TEST_CASE("statements that conflict leave no window") {
    CHECK_FALSE(window_of(Told{}.paper(Status::UnderReview, {kConf, 2031}).paper(Status::Planned, {kConf, 2030})));
}

TEST_CASE("a window lies in the future only if the statements say so") {
    CHECK(window_of(Told{}.paper(Status::Accepted, {kConf, 2030}), "2030-01-01") ==
          Window{day("2030-09-01"), std::nullopt});
}

TEST_CASE("unknown dates and side tracks say nothing") {
    for (const Venued venued :
         {Venued{kConf, 2040}, Venued{kConf, 2030, Track::Workshop}, Venued{kConf, 2030, Track::Demo}, Venued{kConf, 0},
          Venued{kJournal, 2030}, Venued{-1, 2030}}) {
        CAPTURE(venued.venue);
        CHECK(window_of(Told{}.paper(Status::UnderReview, venued)) == Window{std::nullopt, day("2035-01-01")});
    }
    CHECK(window_of(Told{}.paper(Status::Preprint, {kConf, 2030})) == Window{std::nullopt, day("2035-01-01")});
    CHECK(window_of(Told{}.paper(Status::UnderReview, {kConf, 2030, Track::Findings})) ==
          days("2030-05-10", "2030-09-20"));
}

TEST_CASE("where decisions have no known day, a paper is accepted no earlier than it could be submitted") {
    CHECK(window_of(Told{}.paper(Status::Accepted, {kUndated, 2030})) == days("2030-05-10", "2035-01-01"));
    CHECK(conflicts_of(Told{}.paper(Status::Accepted, {kUndated, 2030}), "2030-04-20") == kNone);
    CHECK(conflicts_of(Told{}.paper(Status::Accepted, {kUndated, 2030}), "2030-03-01") ==
          std::vector<Kinds>{{AsOf, Decided}});
}

TEST_CASE("a status that was not possible yet on the day of the check, beyond the tolerance") {
    struct Row {
        Status status;
        Venued at;
        std::string_view as_of;
        bool conflict;
    };
    for (const Row& row : {
             Row{Status::Accepted, {kConf, 2030}, "2030-08-24", true},     // a week before the first decisions: not yet
             Row{Status::Accepted, {kConf, 2030}, "2030-08-25", false},    // decisions may come a little early
             Row{Status::UnderReview, {kConf, 2030}, "2030-04-09", true},  // more than a month before the deadline
             Row{Status::UnderReview, {kConf, 2030}, "2030-04-10", false},
             Row{Status::UnderReview, {kRolling, 2030}, "2029-10-04", false},  // reviewed in an earlier cycle
             Row{Status::UnderReview, {kRolling, 2030}, "2029-10-03", true},
             Row{Status::Planned, {kConf, 2031}, "2030-01-01", false},
             Row{Status::Accepted, {kConf, 2030, Track::Workshop}, "2030-01-01", false},
         }) {
        CAPTURE(row.as_of);
        const Kinds kinds = {AsOf, row.status == Status::Accepted ? Decided : Submitted};
        CHECK(conflicts_of(Told{}.paper(row.status, row.at), row.as_of) ==
              (row.conflict ? std::vector<Kinds>{kinds} : kNone));
    }
}

TEST_CASE("every paper of a list that is too early is a conflict of its own") {
    const Told told = Told{}.paper(Status::Accepted, {kConf, 2030}).paper(Status::Accepted, {kConf, 2031});
    CHECK(conflicts_of(told, "2030-01-01").size() == 2);
}

TEST_CASE("a job or project begun, or something done, later than the day of the check") {
    const std::vector<Kinds> ongoing = {{AsOf, Ongoing}};
    const std::vector<Kinds> past = {{AsOf, Past}};
    const auto conflicts_on = [](EntryKind kind, DateRange range) {
        return conflicts_of(Told{}.entry(kind, range), "2030-02-10");
    };
    CHECK(conflicts_on(EntryKind::Employment, since("2030.03")) == ongoing);
    CHECK(conflicts_on(EntryKind::Education, since("2030.09")) == ongoing);
    CHECK(conflicts_on(EntryKind::Internship, from_to("2030.06", "2030.08")) == past);
    CHECK(conflicts_on(EntryKind::Award, on("2030.05")) == past);

    CHECK(conflicts_on(EntryKind::Employment, since("2030.02")) == kNone);  // some day of this month
    CHECK(conflicts_on(EntryKind::Project, since("2030")) == kNone);
    CHECK(conflicts_on(EntryKind::Education, from_to("2030.09", "2033.06")) == kNone);  // admitted
    CHECK(conflicts_on(EntryKind::Internship, expected(from_to("2030.06", "2030.08"))) ==
          kNone);                                                                   // said to be expected
    CHECK(conflicts_on(EntryKind::Service, on("2030.07")) == kNone);                // a meeting to come
    CHECK(conflicts_on(EntryKind::Other, from_to("2030.06", "2036.06")) == kNone);  // a licence
}

TEST_CASE("the end of a stay may lie ahead: a reading, no constraint") {
    const auto unmarked = [](const Told& told) {
        const Chronicle chronicle = chronicle_of({told}, "2030-02-10");
        CHECK(chronicle.conflicts.empty());
        return std::count_if(chronicle.statements.begin(), chronicle.statements.end(),
                             [](const claims::Statement& one) { return one.kind == Unmarked; });
    };
    CHECK(unmarked(Told{}.entry(EntryKind::Employment, from_to("2029.03", "2031.03"))) == 1);
    CHECK(unmarked(Told{}.entry(EntryKind::Employment, from_to("2029.03", "2030.02"))) == 0);
    CHECK(unmarked(Told{}.entry(EntryKind::Employment, expected(from_to("2029.03", "2031.03")))) == 0);
    CHECK(unmarked(Told{}.entry(EntryKind::Education, from_to("2029.03", "2031.03"))) == 0);
}

TEST_CASE("a range written backwards contradicts itself and nothing else") {
    const std::vector<Kinds> reversed = {{Written, Ordered}};
    CHECK(conflicts_of(Told{}.entry(EntryKind::Employment, from_to("2023", "2021"))) == reversed);
    CHECK(conflicts_of(Told{}.entry(EntryKind::Employment, from_to("2036.05", "2033.01"))) == reversed);
    CHECK(conflicts_of(Told{}.date_in_text(from_to("2023.06", "2023.05"))) == reversed);
    CHECK(conflicts_of(Told{}.entry(EntryKind::Employment, from_to("2021", "2021"))) == kNone);
    CHECK(conflicts_of(Told{}.entry(EntryKind::Employment, from_to("2021.09", "2021"))) == kNone);
    DateRange about = from_to("2023", "2021");
    about.approximate = true;
    CHECK(conflicts_of(Told{}.entry(EntryKind::Employment, about)) == kNone);
}

TEST_CASE("a plan for one conference and a review at a later one cannot be of one day") {
    const Told told = Told{}.paper(Status::Planned, {kConf, 2030}).paper(Status::UnderReview, {kConf, 2031});
    const Chronicle chronicle = chronicle_of({told}, "2035-01-01");
    CHECK(conflicts_of(chronicle) == std::vector<Kinds>{{Submitted, Planned}});
    for (const claims::Statement& statement : chronicle.statements) {
        const auto index = static_cast<std::size_t>(&statement - chronicle.statements.data());
        CAPTURE(index);
        CHECK(chronicle.conflicting[index] ==
              statement.place.has_value());  // the review's other half is of the same words
    }
}

TEST_CASE("an expected graduation and something that began after it") {
    const Told told = Told{}
                          .entry(EntryKind::Education, expected(from_to("2027.09", "2030.06")))
                          .entry(EntryKind::Employment, since("2030.07"));
    CHECK(conflicts_of(told) == std::vector<Kinds>{{Ongoing, ExpectedEnd}});
}

TEST_CASE("expected dates count in entries, and outside them where they are about oneself") {
    const auto expectations = [](const Told& told) {
        const Chronicle chronicle = chronicle_of({told}, "2035-01-01");
        return std::count_if(chronicle.statements.begin(), chronicle.statements.end(),
                             [](const claims::Statement& one) { return one.kind == ExpectedEnd; });
    };
    CHECK(expectations(Told{}.date_in_text(expected(on("2030.06")))) == 1);
    CHECK(expectations(Told{}.date_in_text(expected(on("2030.06")), Section::Summary)) == 1);
    CHECK(expectations(Told{}.date_in_text(expected(on("2030.06")), Section::Projects)) == 0);
    CHECK(expectations(Told{}.date_in_text(on("2030.06"))) == 0);
    CHECK(expectations(Told{}.entry(EntryKind::Education, expected(from_to("2027.09", "2030.06")))) == 1);
}

TEST_CASE("one paper cannot be under review and accepted at one edition, calendar or not") {
    const auto twice = [](Status one, Status other, Venued at) {
        return conflicts_of(Told{}.paper(one, at).same_paper(other, at));
    };
    CHECK(twice(Status::UnderReview, Status::Accepted, {kConf, 2030}) == std::vector<Kinds>{{Undecided, Decided}});
    CHECK(twice(Status::Planned, Status::UnderReview, {kConf, 2030}) == std::vector<Kinds>{{Submitted, Planned}});
    CHECK(twice(Status::Planned, Status::Accepted, {kConf, 2040}) == std::vector<Kinds>{{Decided, Planned}});
    CHECK(twice(Status::UnderReview, Status::Published, {kJournal, 2030}) == std::vector<Kinds>{{Undecided, Decided}});

    CHECK(twice(Status::Accepted, Status::Published, {kConf, 2030}) == kNone);
    CHECK(twice(Status::UnderReview, Status::UnderReview, {kConf, 2030}) == kNone);
    CHECK(twice(Status::Preprint, Status::UnderReview, {kConf, 2030}) == kNone);
    CHECK(twice(Status::UnderReview, Status::Revision, {kJournal, 2030}) == kNone);
    CHECK(twice(Status::UnderReview, Status::Accepted, {kConf, 0}) == kNone);  // of which year is not said
}

TEST_CASE("what is no contradiction of one paper") {
    // A workshop version is accepted, the full paper under review elsewhere.
    CHECK(conflicts_of(Told{}
                           .paper(Status::Accepted, {kConf, 2030, Track::Workshop})
                           .same_paper(Status::UnderReview, {kConf, 2030})) == kNone);
    // The extension of an accepted paper is with a journal.
    CHECK(conflicts_of(Told{}.paper(Status::Accepted, {kConf, 2030}).same_paper(Status::UnderReview, {kJournal, 0})) ==
          kNone);
    // Rejected there, resubmitted here.
    CHECK(conflicts_of(Told{}.paper(Status::Rejected, {kConf, 2030}).same_paper(Status::UnderReview, {kConf, 2031})) ==
          kNone);
    // "Submitted in May, accepted": one line tells a story.
    CHECK(conflicts_of(Told{}
                           .paper(Status::UnderReview, {kConf, 2030})
                           .on_the_same_line()
                           .same_paper(Status::Accepted, {kConf, 2030})) == kNone);
    // Two papers.
    CHECK(conflicts_of(Told{}.paper(Status::UnderReview, {kConf, 2030}).paper(Status::Accepted, {kConf, 2030})) ==
          kNone);
}

TEST_CASE("a decision told in the same words, without a venue, ends the review") {
    DocumentReport report = Told{}.paper(Status::UnderReview, {kConf, 2030}).report();
    const Span words = report.resume.statuses[0].span;
    report.resume.publications[0].span = {words.begin, words.end + 10};
    report.mentions.statuses.push_back({{words.end + 2, words.end + 8}, Status::Accepted});
    const std::vector<DocumentReport> documents = {report};
    const Facts facts = invented_facts();
    const Chronicle chronicle = claims::chronicle(documents, claims::build_graph(documents), facts, day("2035-01-01"));
    CHECK(chronicle.written[0].window == days("2030-05-10", "2035-01-01"));
}

TEST_CASE("a dated line of news speaks of its own day") {
    const Told told = Told{}
                          .paper(Status::UnderReview, {kConf, 2030}, on("2030.05"))
                          .same_paper(Status::Accepted, {kConf, 2030}, on("2030.09"))
                          .paper(Status::UnderReview, {kConf, 2031});
    CHECK(conflicts_of(told) == kNone);
    CHECK(window_of(told) == days("2031-05-10", "2031-09-20"));
    CHECK(conflicts_of(Told{}.paper(Status::Accepted, {kConf, 2030}, on("2030.07"))) ==
          std::vector<Kinds>{{Written, Decided}});
    CHECK(conflicts_of(Told{}.paper(Status::Accepted, {kConf, 2030}, on("2030")), "2030-07-01") ==
          std::vector<Kinds>{{AsOf, Past, Decided}});
}

TEST_CASE("each document has a day of its own") {
    const Told old_cv = Told{}.paper(Status::Planned, {kConf, 2030});
    const Told web_page = Told{}.paper(Status::UnderReview, {kConf, 2031});
    const Chronicle chronicle = chronicle_of({old_cv, web_page}, "2035-01-01");
    CHECK(chronicle.conflicts.empty());
    CHECK(chronicle.written[0].window == Window{std::nullopt, day("2030-05-12")});
    CHECK(chronicle.written[1].window == days("2031-05-10", "2031-09-20"));
}

TEST_CASE("fifty thousand papers, each too early and each in its own conflict") {
    Told told;
    for (int i = 0; i < 50'000; ++i) told.paper(Status::Accepted, {kConf, 2030});
    CHECK(chronicle_of({told}, "2030-01-01").conflicts.size() == 50'000);
}
