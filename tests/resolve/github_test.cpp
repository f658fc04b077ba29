// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "resolve/answers.hpp"

using namespace veritae;
using namespace veritae::resolve;
using test::FakeSource;

namespace {

SourceAnswer repository(const std::string& body, bool redirected = false) {
    FakeSource source;
    source.says(Host::GitHub, "/repos/okafor/slownet", body);
    source.answers.begin()->second.renamed = redirected;
    return source.answer(Provider::GitHub, "okafor/slownet");
}

}  // namespace

TEST_CASE("a repository's record") {
    const SourceAnswer answer = repository(R"({"id": 7, "full_name": "okafor/slownet", "private": false,
        "owner": {"login": "okafor", "type": "User"}, "fork": true, "archived": true, "stargazers_count": 812,
        "created_at": "2021-03-04T05:06:07Z", "pushed_at": "2024-10-11T12:13:14Z",
        "parent": {"full_name": "big-org/net", "owner": {"login": "big-org"}}})");
    REQUIRE(answer.repository);
    const RepositoryRecord& record = *answer.repository;
    CHECK(record.full_name == "okafor/slownet");
    CHECK(record.owner == "okafor");
    CHECK(record.personal);
    CHECK(record.fork);
    CHECK(record.archived);
    CHECK_FALSE(record.renamed);
    CHECK(record.parent == "big-org/net");
    CHECK(record.stars == 812);
    CHECK(record.created == parse_day("2021-03-04"));
    CHECK(record.pushed == parse_day("2024-10-11"));
    CHECK(answer.read_on == test::kRead);
}

TEST_CASE("another name is a rename, another case is none") {
    CHECK(repository(R"({"full_name": "okafor/slow-net"})", true).repository->renamed);
    CHECK_FALSE(repository(R"({"full_name": "Okafor/SlowNet"})").repository->renamed);
}

TEST_CASE("members of another type are not there") {
    const SourceAnswer answer = repository(R"({"full_name": "okafor/slownet", "owner": "okafor", "fork": "no",
        "stargazers_count": "many", "created_at": 17, "pushed_at": "yesterday", "parent": []})");
    REQUIRE(answer.repository);
    CHECK_FALSE(answer.repository->personal);
    CHECK_FALSE(answer.repository->fork);
    CHECK(answer.repository->stars == -1);
    CHECK_FALSE(answer.repository->created);
    CHECK_FALSE(answer.repository->pushed);
    CHECK(answer.repository->parent.empty());
    CHECK(repository(R"({"full_name": "okafor/slownet", "stargazers_count": -3})").repository->stars == -1);
}

TEST_CASE("no name, no repository") {
    for (const std::string& body : std::vector<std::string>{"", "[]", "{}", R"({"full_name": 3})",
                                                            R"({"full_name": "a"})", R"({"full_name": "../x/y"})"}) {
        CAPTURE(body);
        CHECK(repository(body).doubt == Doubt::Malformed);
    }
}

TEST_CASE("refusals and absences keep apart") {
    const auto doubt = [](Reply reply) {
        FakeSource source;
        source.fails(Host::GitHub, "/repos/okafor/slownet", reply);
        return source.answer(Provider::GitHub, "okafor/slownet").doubt;
    };
    CHECK(doubt(Reply::Absent) == Doubt::NotFound);
    CHECK(doubt(Reply::Forbidden) == Doubt::Refused);
    CHECK(doubt(Reply::Limited) == Doubt::Limited);
    CHECK(doubt(Reply::NotCached) == Doubt::NotCached);
}
