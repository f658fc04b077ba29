// SPDX-License-Identifier: MIT
// What is kept of an answer: enough for its record, and nothing of its people's addresses.
#include <doctest/doctest.h>

#include "resolve/answers.hpp"

using namespace veritae;
using namespace veritae::resolve;

namespace {

const Request kNote{Host::OpenReview2, "/notes?id=aB3"};

/// The record is the same, whether the answer was reduced or not.
PaperRecord record_of(const std::string& body, Host host) {
    test::FakeSource source;
    source.says(host, "/notes?id=aB3", body);
    const SourceAnswer answer = source.answer(Provider::OpenReview, "aB3");
    REQUIRE(answer.paper);
    return *answer.paper;
}

}  // namespace

TEST_CASE("addresses of people are not kept") {
    const std::string body = R"({"notes": [{"id": "aB3", "forum": "aB3", "signatures": ["~Lena_Okafor1"],
        "readers": ["lena@example.org"], "tcdate": 1695558732991, "content": {"title": {"value": "Patient tokens"},
        "authors": {"value": ["Lena Okafor", "ada@example.org"], "readers": ["ada@example.org"]},
        "authorids": {"value": ["lena@example.org", "~Ada_Verne1"]}, "abstract": {"value": "Write to lena@example.org"},
        "venueid": {"value": "ICLR.cc/2024/Conference"}}}], "count": 1})";
    const std::string kept = reduced(kNote, body);
    CHECK(kept.find('@') == std::string::npos);
    CHECK(kept.find('~') == std::string::npos);
    CHECK(kept ==
          R"({"count":1,"notes":[{"content":{"authors":{"value":["Lena Okafor"]},"title":{"value":"Patient tokens"},)"
          R"("venueid":{"value":"ICLR.cc/2024/Conference"}},"forum":"aB3","id":"aB3","tcdate":1695558732991}]})");
    CHECK(reduced(kNote, kept) == kept);
}

TEST_CASE("a reduced answer makes the same record") {
    const std::string fresh =
        test::new_note("aB3", "ICLR.cc/2024/Conference/Rejected_Submission", "Submitted to ICLR 2024");
    const PaperRecord whole = record_of(fresh, Host::OpenReview2);
    const PaperRecord again = record_of(reduced(kNote, fresh), Host::OpenReview2);
    CHECK(again.title == whole.title);
    CHECK(again.authors == whole.authors);
    CHECK(again.status == whole.status);
    CHECK(again.created == whole.created);
    const std::string old = test::old_note("aB3", "ICLR.cc/2021/Conference", "ICLR 2021 Poster");
    CHECK(record_of(reduced({Host::OpenReview1, "/notes?id=aB3"}, old), Host::OpenReview1).status == Status::Accepted);
}

TEST_CASE("of a forum the decision is kept, and no review") {
    const std::string kept = reduced({Host::OpenReview1, "/notes?forum=aB3"}, R"({"notes": [
        {"id": "r1", "forum": "aB3", "replyto": "aB3", "invitation": "C/Paper1/-/Official_Review",
         "content": {"title": "Weak", "review": "A long text", "rating": "3"}},
        {"id": "d1", "forum": "aB3", "replyto": "aB3", "invitation": "C/Paper1/-/Decision",
         "content": {"title": "Paper Decision", "decision": "Reject", "comment": "A long text"}}]})");
    CHECK(kept.find("Weak") == std::string::npos);
    CHECK(kept.find("long text") == std::string::npos);
    CHECK(kept.find(R"("decision":"Reject")") != std::string::npos);
}

TEST_CASE("of a group the ids of its venue are kept, of a repository what is told of it") {
    CHECK(
        reduced({Host::OpenReview2, "/groups?id=C"}, R"({"groups": [{"id": "C", "members": ["a@example.org"], "content":
        {"contact": {"value": "a@example.org"}, "rejected_venue_id": {"value": "C/Rejected"}}}]})") ==
        R"({"groups":[{"content":{"rejected_venue_id":{"value":"C/Rejected"}},"id":"C"}]})");
    CHECK(reduced({Host::GitHub, "/repos/o/n"},
                  R"({"full_name": "o/n", "owner": {"login": "o", "type": "User", "url": "u"},
        "stargazers_count": 3, "fork": false, "description": "d", "parent": null})") ==
          R"({"fork":false,"full_name":"o/n","owner":{"login":"o","type":"User"},"stargazers_count":3})");
}

TEST_CASE("what is no JSON becomes null") {
    CHECK(reduced(kNote, "<html>") == "null");
    CHECK(reduced(kNote, "[1, 2]") == "null");
    CHECK(reduced({Host::GitHub, "/repos/o/n"}, "17") == "null");
}
