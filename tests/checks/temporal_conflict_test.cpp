// SPDX-License-Identifier: MIT
// Which shipped rule names which contradiction. CONF 2030 takes papers until 2030-05-12 and decides by 2030-09-20.
#include <doctest/doctest.h>

#include <random>

#include "checks/judged.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

using Lines = std::vector<std::string>;

Judged conflicts_in(const std::vector<DocumentReport>& documents, std::string_view as_of) {
    return judge(documents, as_of, checks::kTemporalConflict);
}

Lines found(const Told& told, std::string_view as_of = "2035-01-01") {
    const auto documents = documents_of({told});
    return conflicts_in(documents, as_of).summary(documents);
}

}  // namespace

TEST_CASE("each contradiction has its rule, and quotes the later words first") {
    CHECK(found(Told{}.entry(EntryKind::Project, from_to("2029", "2027"))) == Lines{"date/reversed: 1"});
    CHECK(found(Told{}.entry(EntryKind::Project, since("2029.05")), "2029-04-30") == Lines{"date/future: 1"});
    CHECK(found(Told{}.entry(EntryKind::Award, on("2029.05")), "2029-04-30") == Lines{"date/future: 1"});
    CHECK(found(Told{}.paper(Status::UnderReview, {kConf, 2031}), "2030-11-01") ==
          Lines{"publication/premature-status: 1"});
    CHECK(found(Told{}.paper(Status::Accepted, {kConf, 2030}), "2030-06-01") ==
          Lines{"publication/premature-status: 1"});
    CHECK(found(Told{}.paper(Status::Accepted, {kConf, 2030}, on("2030.06"))) ==
          Lines{"publication/premature-status: 1"});
    CHECK(found(Told{}.paper(Status::UnderReview, {kConf, 2031}).paper(Status::Planned, {kConf, 2030})) ==
          Lines{"timeline/contradiction: 2 1"});
    CHECK(found(Told{}.paper(Status::UnderReview, {kConf, 2030}).same_paper(Status::Accepted, {kConf, 2030})) ==
          Lines{"publication/contradictory-status: 2 1"});
    CHECK(found(Told{}.paper(Status::UnderReview, {kConf, 2031}).same_paper(Status::Planned, {kConf, 2030})) ==
          Lines{"publication/contradictory-status: 2 1"});
    CHECK(found(Told{}
                    .entry(EntryKind::Education, expected(on("2030.06")))
                    .entry(EntryKind::Employment, since("2030.08"))) == Lines{"timeline/contradiction: 2 1"});
    CHECK(found(Told{}.paper(Status::Accepted, {kConf, 2030}).entry(EntryKind::Employment, since("2030.08"))) ==
          Lines{});
}

TEST_CASE("facts are evidence with their source and the day they name") {
    const auto documents = documents_of({Told{}.paper(Status::Accepted, {kConf, 2030})});
    const Judged judged = conflicts_in(documents, "2030-06-01");
    REQUIRE(judged.findings.size() == 1);
    const Finding& finding = judged.findings[0];
    REQUIRE(finding.evidence.size() == 3);
    std::vector<std::string> sources = {finding.evidence[1].source, finding.evidence[2].source};
    std::sort(sources.begin(), sources.end());
    CHECK(sources == Lines{"as-of", "rules/facts/venues.json#conf/2030"});
    for (const Evidence& evidence : {finding.evidence[1], finding.evidence[2]}) {
        CHECK(evidence.text.find(evidence.source == "as-of" ? "2030-06-01" : "2030-09-01") != std::string::npos);
    }
    CHECK(finding.severity() == Severity::Error);
    CHECK(finding.message(Language::English).find("CONF 2030") != std::string::npos);
}

TEST_CASE("the end of a stay that lies ahead is at most a note") {
    const auto documents = documents_of({Told{}.entry(EntryKind::Employment, from_to("2029.03", "2031.03"))});
    const Judged judged = conflicts_in(documents, "2030-02-10");
    REQUIRE(judged.findings.size() == 1);
    CHECK(judged.findings[0].rule->id == "date/future");
    CHECK(judged.findings[0].severity() == Severity::Note);
}

TEST_CASE("what an outdated status clashes with is a remark, as its own rule tells of it") {
    const auto settled =
        documents_of({Told{}.paper(Status::Accepted, {kConf, 2031}).paper(Status::Planned, {kConf, 2030})});
    const Judged note = conflicts_in(settled, "2035-01-01");
    REQUIRE(note.findings.size() == 1);
    CHECK(note.findings[0].rule->id == "timeline/contradiction");
    CHECK(note.findings[0].severity() == Severity::Note);

    const auto passing =
        documents_of({Told{}.paper(Status::UnderReview, {kConf, 2031}).paper(Status::Planned, {kConf, 2030})});
    const Judged error = conflicts_in(passing, "2035-01-01");
    REQUIRE(error.findings.size() == 1);
    CHECK(error.findings[0].severity() == Severity::Error);
}

TEST_CASE("a year that is only probably the edition's makes a note") {
    auto documents = documents_of({Told{}.paper(Status::Accepted, {kConf, 2030})});
    documents[0].resume.statuses[0].venue.loose = true;
    const Judged judged = conflicts_in(documents, "2030-06-01");
    REQUIRE(judged.findings.size() == 1);
    CHECK(judged.findings[0].severity() == Severity::Note);
}

TEST_CASE("every conflict of any document is exactly one rule's, and has a message in both languages") {
    std::mt19937 random(20300510);
    const auto pick = [&](auto... values) {
        const std::array options = {values...};
        return options[random() % options.size()];
    };
    std::size_t seen = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<Told> told(round % 2 == 0 ? 1 : 2);
        for (Told& one : told) {
            for (int i = 0; i < 6; ++i) {
                const Status status = pick(Status::Planned, Status::UnderReview, Status::Rejected, Status::Accepted);
                const Venued at = {pick(kConf, kConf, kRolling, kJournal), static_cast<std::int16_t>(pick(2030, 2031)),
                                   Track::Unknown};
                const auto said = random() % 4 == 0
                                      ? std::optional(on(pick("2029.10", "2030.06", "2030.12", "2031.06")))
                                      : std::nullopt;
                const std::string_view month = pick("2029.06", "2030.01", "2030.08", "2031.01", "2032.06");
                switch (random() % 6) {
                    case 0:
                        one.entry(EntryKind::Education, expected(on(month)));
                        break;
                    case 1:
                        one.entry(EntryKind::Employment, since(month));
                        break;
                    case 2:
                        one.entry(EntryKind::Project, from_to(month, "2030.08"));
                        break;
                    case 3:
                        one.paper(status, at, said).same_paper(pick(Status::UnderReview, Status::Accepted), at);
                        break;
                    default:
                        one.paper(status, at, said);
                        break;
                }
            }
        }
        const auto documents = documents_of(told);
        const Judged judged = conflicts_in(documents, pick("2029-01-01", "2030-03-01", "2030-10-01", "2035-01-01"));
        const auto conflicts = static_cast<std::size_t>(
            std::count_if(judged.findings.begin(), judged.findings.end(), [](const Finding& one) {
                return one.certainty == Certainty::Definite || one.rule->id == "timeline/contradiction";
            }));
        CAPTURE(round);
        CHECK(conflicts == judged.chronicle.conflicts.size());
        seen += conflicts;
        for (const Finding& finding : judged.findings) {
            CHECK_FALSE(finding.message(Language::English).empty());
            CHECK_FALSE(finding.message(Language::Chinese).empty());
        }
    }
    CHECK(seen > 400);
}
