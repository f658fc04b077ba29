// SPDX-License-Identifier: MIT
// OpenReview's answers in the shapes in which they come, the odd ones included, and what is made of them.
#include <doctest/doctest.h>

#include <algorithm>

#include "resolve/answers.hpp"

using namespace veritae;
using namespace veritae::resolve;
using test::FakeSource;
using test::new_note;
using test::old_note;

namespace {

constexpr Host kNew = Host::OpenReview2;
constexpr Host kOld = Host::OpenReview1;

SourceAnswer new_paper(const std::string& body) {
    FakeSource source;
    source.says(kNew, "/notes?id=aB3", body);
    return source.answer(Provider::OpenReview, "aB3");
}

SourceAnswer old_paper(const std::string& body, const std::string& forum = R"({"notes": []})") {
    FakeSource source;
    source.says(kOld, "/notes?id=aB3", body);
    source.says(kOld, "/notes?forum=aB3", forum);
    return source.answer(Provider::OpenReview, "aB3");
}

std::string_view venue_of(const PaperRecord& record) {
    return record.venue < 0 ? std::string_view()
                            : builtin_rulebook().facts.venues[static_cast<std::size_t>(record.venue)].id;
}

std::string decision(const std::string& words, const std::string& reply_to = "aB3") {
    return R"({"notes": [{"id": "c1", "forum": "aB3", "replyto": "aB3", "invitation": "CONF.cc/2020/Conference/Paper1/-/Official_Comment",
              "content": {"title": "Accept this", "decision": "Accept"}},
             {"id": "d1", "forum": "aB3", "replyto": ")" +
           reply_to + R"(", "invitation": "CONF.cc/2020/Conference/Paper1/-/Decision", "content": {"decision": ")" +
           words + R"("}}], "count": 2})";
}

}  // namespace

TEST_CASE("on the second interface the id of the venue decides") {
    struct Row {
        std::string venue_id;
        std::string venue;
        Status status;
        bool desk;
        Track track;
    };
    const std::vector<Row> rows = {
        {"ICLR.cc/2024/Conference", "ICLR 2024 poster", Status::Accepted, false, Track::Main},
        {"ICLR.cc/2024/Conference/Submission", "ICLR 2024 Conference Submission", Status::UnderReview, false,
         Track::Main},
        {"ICLR.cc/2024/Conference/Rejected_Submission", "Submitted to ICLR 2024", Status::Rejected, false, Track::Main},
        {"ICLR.cc/2024/Conference/Withdrawn_Submission", "ICLR 2024 Conference Withdrawn Submission", Status::Withdrawn,
         false, Track::Main},
        {"ICLR.cc/2024/Conference/Desk_Rejected_Submission", "ICLR 2024 Conference Desk Rejected Submission",
         Status::Rejected, true, Track::Main},
        {"ICLR.cc/2025/Workshop/SLOW", "ICLR 2025 Workshop SLOW Oral", Status::Accepted, false, Track::Workshop},
        {"ICLR.cc/2025/Workshop/SLOW/Rejected_Submission", "Submitted to ICLR 2025 Workshop SLOW", Status::Rejected,
         false, Track::Workshop},
        {"NeurIPS.cc/2025/Datasets_and_Benchmarks_Track", "NeurIPS 2025 D&B poster", Status::Accepted, false,
         Track::Other},
        {"TMLR", "Accepted by TMLR", Status::Accepted, false, Track::Journal},
        {"TMLR/Under_Review", "Under review for TMLR", Status::UnderReview, false, Track::Journal},
        {"TMLR/Rejected", "Rejected by TMLR", Status::Rejected, false, Track::Journal},
        {"ICLR.cc/2024/Conference/Something_New", "ICLR 2024", Status::None, false, Track::Main},
        {"", "", Status::None, false, Track::Unknown},
    };
    for (const Row& row : rows) {
        CAPTURE(row.venue_id);
        const SourceAnswer answer = new_paper(new_note("aB3", row.venue_id, row.venue));
        CHECK(answer.doubt == Doubt::None);
        CHECK(answer.read_on == test::kRead);
        REQUIRE(answer.paper);
        CHECK(answer.paper->status == row.status);
        CHECK(answer.paper->desk_rejected == row.desk);
        CHECK(answer.paper->track == row.track);
        CHECK_FALSE(answer.paper->inconsistent);
    }
}

TEST_CASE("a record has the title without references, the authors, the venue and the day of submission") {
    const SourceAnswer answer = new_paper(new_note("aB3", "NeurIPS.cc/2025/Conference", "NeurIPS 2025 poster"));
    REQUIRE(answer.paper);
    CHECK(answer.paper->title == "Patient <tokens> & readers");
    CHECK(answer.paper->authors == std::vector<std::string>{"Lena Okafor", "Ada Verne"});
    CHECK(venue_of(*answer.paper) == "neurips");
    CHECK(answer.paper->year == 2025);
    CHECK(answer.paper->created == parse_day("2030-01-25"));
}

TEST_CASE("the venue's group says what its ids mean, whatever they are called") {
    FakeSource source;
    source.says(kNew, "/notes?id=aB3",
                new_note("aB3", "ICLR.cc/2031/Conference/Not_This_Time", "ICLR 2031", "", "ICLR.cc/2031/Conference"));
    source.says(kNew, "/groups?id=ICLR.cc%2F2031%2FConference", R"({"groups": [{"id": "ICLR.cc/2031/Conference",
        "domain": "ICLR.cc/2031/Conference", "content": {
        "submission_venue_id": {"value": "ICLR.cc/2031/Conference/Open"},
        "rejected_venue_id": {"value": "ICLR.cc/2031/Conference/Not_This_Time"}}}], "count": 1})");
    const SourceAnswer rejected = source.answer(Provider::OpenReview, "aB3");
    REQUIRE(rejected.paper);
    CHECK(rejected.paper->status == Status::Rejected);

    source.says(kNew, "/notes?id=aB3",
                new_note("aB3", "ICLR.cc/2031/Conference", "ICLR 2031 poster", "", "ICLR.cc/2031/Conference"));
    const SourceAnswer accepted = source.answer(Provider::OpenReview, "aB3");
    REQUIRE(accepted.paper);
    CHECK(accepted.paper->status == Status::Accepted);

    // Without the group the words of the facts are left.
    source.fails(kNew, "/groups?id=ICLR.cc%2F2031%2FConference", Reply::Forbidden);
    source.says(kNew, "/notes?id=aB3",
                new_note("aB3", "ICLR.cc/2031/Conference/Withdrawn_Submission", "", "", "ICLR.cc/2031/Conference"));
    const SourceAnswer withdrawn = source.answer(Provider::OpenReview, "aB3");
    REQUIRE(withdrawn.paper);
    CHECK(withdrawn.paper->status == Status::Withdrawn);
}

TEST_CASE("a group whose id is no id is not asked for") {
    FakeSource source;
    source.says(kNew, "/notes?id=aB3", new_note("aB3", "ICLR.cc/2024/Conference", "", "", "http://evil.example/?x"));
    CHECK(source.answer(Provider::OpenReview, "aB3").paper.has_value());
    CHECK(source.asked.size() == 1);
}

TEST_CASE("authors are a list, one text, hidden or not there") {
    const auto authors = [](const std::string& member) {
        const SourceAnswer answer = new_paper(new_note("aB3", "ICLR.cc/2024/Conference", "", member));
        REQUIRE(answer.paper);
        return answer.paper->authors;
    };
    using Names = std::vector<std::string>;
    CHECK(authors("") == Names{});
    CHECK(authors(R"("authors": {"value": "Lena Okafor, Ada Verne"},)") == Names{"Lena Okafor", "Ada Verne"});
    CHECK(authors(R"("authors": ["Lena Okafor"],)") == Names{"Lena Okafor"});
    CHECK(authors(R"("authors": {"value": ["Anonymous"]},)") == Names{});
    CHECK(authors(R"("authors": {"readers": ["x"]},)") == Names{});
    CHECK(authors(R"("authors": {"value": [1, null, {"a": 1}, "Ada Verne", "ada@example.org"]},)") ==
          Names{"Ada Verne"});
    CHECK(authors(R"("authors": {"value": 7},)") == Names{});
}

TEST_CASE("the id of the venue as a list counts if it is a list of one") {
    const auto status = [](const std::string& list) {
        const SourceAnswer answer = new_paper(R"({"notes": [{"id": "aB3", "content": {"title": {"value": "T"},
            "venueid": {"value": )" + list + "}}}]}");
        REQUIRE(answer.paper);
        return answer.paper->status;
    };
    CHECK(status(R"(["ICLR.cc/2024/Conference"])") == Status::Accepted);
    CHECK(status(R"(["ICLR.cc/2024/Conference", "ICLR.cc/2024/Conference/Rejected_Submission"])") == Status::None);
    CHECK(status("17") == Status::None);
}

TEST_CASE("a line of the venue that says otherwise leaves no status") {
    const SourceAnswer answer =
        new_paper(new_note("aB3", "ICLR.cc/2024/Conference/Rejected_Submission", "ICLR 2024 poster"));
    REQUIRE(answer.paper);
    CHECK(answer.paper->inconsistent);
    CHECK(answer.paper->status == Status::None);
}

TEST_CASE("a note that the second interface does not have is asked for at the first") {
    const SourceAnswer accepted = old_paper(old_note("aB3", "NeurIPS.cc/2022/Conference", "NeurIPS 2022 Accept"));
    REQUIRE(accepted.paper);
    CHECK(accepted.paper->status == Status::Accepted);
    CHECK(venue_of(*accepted.paper) == "neurips");
    CHECK(accepted.paper->created == parse_day("2022-09-22"));
}

TEST_CASE("on the first interface neither the venue's id nor a day of publication proves anything") {
    const std::string trap = old_note("aB3", "ICLR.cc/2023/Conference", "Submitted to ICLR 2023");
    CHECK(old_paper(trap).paper->status == Status::None);
    CHECK(old_paper(trap, decision("Reject")).paper->status == Status::Rejected);
    CHECK(old_paper(trap, decision("Accept (Poster)")).paper->status == Status::Accepted);
    CHECK(old_paper(trap, decision("Invite to Workshop Track")).paper->status == Status::None);
    CHECK(old_paper(trap, decision("Reject", "c1")).paper->status == Status::None);
    CHECK(old_paper(trap, "[]").paper->status == Status::None);
}

TEST_CASE("a withdrawn paper with the line of an accepted one has no status") {
    const SourceAnswer answer = old_paper(old_note("aB3", "ICLR.cc/2021/Conference", "ICLR 2021 Poster",
                                                   "ICLR.cc/2021/Conference/-/Withdrawn_Submission"));
    REQUIRE(answer.paper);
    CHECK(answer.paper->inconsistent);
    CHECK(answer.paper->status == Status::None);
    const SourceAnswer withdrawn =
        old_paper(old_note("aB3", "ICLR.cc/2021/Conference", "", "ICLR.cc/2021/Conference/-/Withdrawn_Submission"));
    CHECK(withdrawn.paper->status == Status::Withdrawn);
}

TEST_CASE("a refusal is no absence") {
    const auto doubt = [](Reply first, Reply second) {
        FakeSource source;
        source.fails(kNew, "/notes?id=aB3", first);
        source.fails(kOld, "/notes?id=aB3", second);
        const SourceAnswer answer = source.answer(Provider::OpenReview, "aB3");
        CHECK(answer.asked);
        CHECK_FALSE(answer.paper);
        return answer.doubt;
    };
    CHECK(doubt(Reply::Absent, Reply::Absent) == Doubt::NotFound);
    CHECK(doubt(Reply::Absent, Reply::Forbidden) == Doubt::Refused);
    CHECK(doubt(Reply::Forbidden, Reply::Absent) == Doubt::Refused);
    CHECK(doubt(Reply::Limited, Reply::Absent) == Doubt::Limited);
    CHECK(doubt(Reply::Unreachable, Reply::Absent) == Doubt::Unreachable);
    CHECK(doubt(Reply::Malformed, Reply::Absent) == Doubt::Malformed);
    CHECK(doubt(Reply::NotCached, Reply::Absent) == Doubt::NotCached);
}

TEST_CASE("answers of any other type are no answers") {
    const std::string deep = R"({"notes": )" + std::string(5000, '[') + std::string(5000, ']') + "}";
    for (const std::string& body : std::vector<std::string>{
             "", "null", "[]", "17", R"("text")", "{", R"({"notes": {}})", R"({"notes": null})",
             R"({"notes": [{"id": "aB3"}]})", R"({"notes": [{"id": "aB3", "content": []}]})",
             R"({"notes": [{"id": "aB3", "content": {"title": {"value": ["a", "b"]}}}]})",
             R"({"notes": [{"id": "aB3", "forum": "other", "content": {"title": "Re: a comment"}}]})", "\xFF\xFE",
             deep}) {
        CAPTURE(body.substr(0, 60));
        const SourceAnswer answer = new_paper(body);
        CHECK(answer.doubt == Doubt::Malformed);
        CHECK_FALSE(answer.paper);
    }
    for (const std::string& body :
         std::vector<std::string>{R"({"notes": []})", R"({"notes": [17, null, {"id": "zZ9"}, {"id": 3}]})"}) {
        CAPTURE(body);
        CHECK(new_paper(body).doubt == Doubt::NotFound);
    }
}

TEST_CASE("equal requests of several papers are sent once, in rounds") {
    FakeSource source;
    for (const std::string id : {"a1", "a2", "a3"})
        source.says(kNew, "/notes?id=" + id,
                    new_note(id, "ICLR.cc/2024/Conference", "", "", "ICLR.cc/2024/Conference"));
    const std::vector<SourceQuestion> questions = {{Provider::OpenReview, "a1"},
                                                   {Provider::OpenReview, "a2"},
                                                   {Provider::OpenReview, "a1"},
                                                   {Provider::OpenReview, "a3"}};
    const std::vector<SourceAnswer> answers =
        resolver(source.fetch(), {.openreview = true}, builtin_rulebook().facts)(questions);
    CHECK(source.asked.size() == 4);  // three notes and one group
    CHECK(answers.size() == 4);
    CHECK(std::ranges::all_of(answers, [](const SourceAnswer& one) { return one.paper.has_value(); }));
}

TEST_CASE("who was not to be asked is not asked") {
    FakeSource source;
    const std::vector<SourceQuestion> questions = {{Provider::OpenReview, "a1"}, {Provider::GitHub, "okafor/slownet"}};
    const std::vector<SourceAnswer> answers = resolver(source.fetch(), {}, builtin_rulebook().facts)(questions);
    CHECK(source.asked.empty());
    CHECK(std::ranges::none_of(answers, &SourceAnswer::asked));
}
