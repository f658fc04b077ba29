// SPDX-License-Identifier: MIT
#include "resolve/net/judge.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace veritae::resolve;
using namespace veritae::resolve::net;

namespace {

using Next = Verdict::Next;

constexpr const char* kJson = "content-type: application/json; charset=utf-8";
constexpr const char* kPage = "content-type: text/html";

Verdict judged(Host host, long status, const char* body, const std::vector<const char*>& headers = {kJson}) {
    Exchange exchange;
    exchange.status = status;
    exchange.body = body;
    for (const char* line : headers) exchange.headers.add(line);
    return judge(host, exchange, 1'790'000'000);
}

}  // namespace

TEST_CASE("what each answer means, and whether the host is asked on") {
    struct Row {
        Host host;
        long status;
        const char* body;
        std::vector<const char*> headers;
        Reply reply;
        Next next;
        bool close;
    };
    const Host review = Host::OpenReview2;
    const Host hub = Host::GitHub;
    const std::vector<Row> rows = {
        {review, 200, "{}", {kJson}, Reply::Answered, Next::Done, false},
        {review, 200, "{}", {"Content-Type: application/json"}, Reply::Answered, Next::Done, false},
        {review, 200, "{}", {"Content-Type: application/jsonp"}, Reply::Malformed, Next::Done, false},
        {review, 200, "{}", {}, Reply::Malformed, Next::Done, false},
        {review, 200, "{\"a\":", {kJson}, Reply::Malformed, Next::Done, false},
        {review, 200, "<html>", {kPage}, Reply::Forbidden, Next::Done, true},
        {review, 204, "", {kJson}, Reply::Malformed, Next::Done, false},
        {hub, 301, "{}", {kJson}, Reply::Forbidden, Next::Elsewhere, false},
        {hub, 302, "{}", {kJson}, Reply::Forbidden, Next::Elsewhere, false},
        {hub, 303, "{}", {kJson}, Reply::Malformed, Next::Done, false},
        {hub, 304, "", {}, Reply::Malformed, Next::Unchanged, false},
        {review, 400, "{}", {kJson}, Reply::Malformed, Next::Done, false},
        {hub, 401, "{}", {kJson}, Reply::Forbidden, Next::Done, true},
        {review, 403, R"({"name":"ForbiddenError"})", {kJson}, Reply::Forbidden, Next::Done, false},
        {review, 403, R"({"name":"ChallengeRequiredError"})", {kJson}, Reply::Forbidden, Next::Done, true},
        {review, 403, "<html>", {kPage}, Reply::Forbidden, Next::Done, true},
        {hub, 403, R"({"message":"Repository access blocked"})", {kJson}, Reply::Forbidden, Next::Done, false},
        {hub, 403, "{}", {kJson, "retry-after: 9"}, Reply::Limited, Next::Again, false},
        {hub, 404, "{}", {kJson}, Reply::Absent, Next::Done, false},
        {hub, 404, "<html>", {kPage}, Reply::Malformed, Next::Done, false},
        {hub, 408, "", {}, Reply::Unreachable, Next::Again, false},
        {hub, 410, "{}", {kJson}, Reply::Absent, Next::Done, false},
        {hub, 429, "", {}, Reply::Limited, Next::Again, false},
        {hub, 451, "{}", {kJson}, Reply::Forbidden, Next::Done, false},
        {review, 500, "<html>", {kPage}, Reply::Unreachable, Next::Again, false},
        {review, 503, "{}", {kJson}, Reply::Unreachable, Next::Again, false},
        {review, 999, "{}", {kJson}, Reply::Unreachable, Next::Again, false},
        {review, 0, "{}", {kJson}, Reply::Malformed, Next::Done, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.status);
        CAPTURE(row.body);
        const Verdict verdict = judged(row.host, row.status, row.body, row.headers);
        CHECK(verdict.reply == row.reply);
        CHECK(verdict.next == row.next);
        CHECK(verdict.close == row.close);
    }
}

TEST_CASE("what a limit says, on an answer too") {
    CHECK(judged(Host::GitHub, 429, "{}", {kJson, "retry-after: 7"}).wait == 7);
    CHECK(judged(Host::GitHub, 403, "secondary rate limit").wait == 60);
    CHECK(judged(Host::OpenReview2, 403, "secondary rate limit").wait == std::nullopt);
    CHECK(judged(Host::OpenReview2, 200, "{}", {kJson, "ratelimit-remaining: 0", "ratelimit-reset: 8"}).wait == 8);
    CHECK(judged(Host::OpenReview2, 200, "{}", {kJson, "ratelimit-remaining: 1", "ratelimit-reset: 8"}).wait ==
          std::nullopt);
}

TEST_CASE("faults: what may pass is tried again, what cannot closes the host, what is too long is neither") {
    const auto of = [](Fault fault) {
        Exchange exchange;
        exchange.fault = fault;
        exchange.status = 200;
        return judge(Host::GitHub, exchange, 0);
    };
    CHECK(of(Fault::NoConnection).next == Next::Again);
    CHECK(of(Fault::TooLate).next == Next::Again);
    CHECK(of(Fault::TooLate).reply == Reply::Unreachable);
    CHECK(of(Fault::CutOff).next == Next::Again);
    CHECK(of(Fault::CutOff).reply == Reply::Malformed);
    CHECK(of(Fault::TooLong).next == Next::Done);
    CHECK(of(Fault::TooLong).reply == Reply::Malformed);
    CHECK_FALSE(of(Fault::TooLong).close);
    CHECK(of(Fault::Refused).next == Next::Done);
    CHECK(of(Fault::Refused).reply == Reply::Unreachable);
    CHECK(of(Fault::Refused).close);
}
