// SPDX-License-Identifier: MIT
#include "resolve/net/exchange.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace veritae::resolve::net;

namespace {

constexpr std::int64_t kNow = 1'790'000'000;  // Mon, 21 Sep 2026 14:13:20 GMT

std::int64_t waits(std::initializer_list<const char*> lines) {
    Headers headers;
    for (const char* line : lines) headers.add(line);
    return asked_to_wait(headers, kNow).value_or(-1);
}

}  // namespace

TEST_CASE("headers are read in any case and without the space around them") {
    Headers headers;
    headers.add("HTTP/1.1 200 OK\r\n");
    headers.add("CONTENT-Type: \t application/json; charset=utf-8 \r\n");
    headers.add("ETag: W/\"a:b\"\r\n");
    headers.add("no header\r\n");
    headers.add("\r\n");
    CHECK(headers[Headers::ContentType] == "application/json; charset=utf-8");
    CHECK(headers[Headers::Etag] == "W/\"a:b\"");
    CHECK(headers[Headers::Location].empty());
}

TEST_CASE("a status line begins anew") {
    Headers headers;
    headers.add("HTTP/1.1 103 Early Hints\r\n");
    headers.add("location: /repos/a/b\r\n");
    headers.add("HTTP/1.1 200 OK\r\n");
    CHECK(headers[Headers::Location].empty());
}

TEST_CASE("Retry-After in seconds or as a date, at most a day") {
    CHECK(waits({"Retry-After: 120"}) == 120);
    CHECK(waits({"Retry-After: 0"}) == 0);
    CHECK(waits({"Retry-After: -5"}) == 0);
    CHECK(waits({"Retry-After: 9999999"}) == 86'400);
    CHECK(waits({"Retry-After: Mon, 21 Sep 2026 14:14:20 GMT"}) == 60);
    CHECK(waits({"Retry-After: Mon, 21 Sep 2026 14:10:00 GMT"}) == 0);
    CHECK(waits({"Retry-After: Mon, 21 Sep 2099 14:10:00 GMT"}) == 86'400);
    CHECK(waits({"Retry-After: soon"}) == -1);
    CHECK(waits({"Retry-After: 99999999999999999999"}) == -1);
    CHECK(waits({}) == -1);
}

TEST_CASE("the reset of a limit counts once nothing is left of it") {
    CHECK(waits({"x-ratelimit-remaining: 0", "x-ratelimit-reset: 1790000090"}) == 90);
    CHECK(waits({"x-ratelimit-remaining: 1", "x-ratelimit-reset: 1790000090"}) == -1);
    CHECK(waits({"ratelimit-remaining: 0", "ratelimit-reset: 90"}) == 90);
    CHECK(waits({"ratelimit-remaining: 271", "ratelimit-reset: 2261"}) == -1);
    CHECK(waits({"x-ratelimit-reset: 1790000090"}) == -1);
    CHECK(waits({"x-ratelimit-remaining: 0"}) == -1);
    CHECK(waits({"x-ratelimit-remaining: 0", "x-ratelimit-reset: 1"}) == 0);
    CHECK(waits({"x-ratelimit-remaining: 0", "x-ratelimit-reset: -9223372036854775808"}) == 0);
    CHECK(waits({"x-ratelimit-remaining: 0", "x-ratelimit-reset: 9223372036854775807"}) == 86'400);
    CHECK(waits({"Retry-After: 5", "x-ratelimit-remaining: 0", "x-ratelimit-reset: 1790000090"}) == 5);
}
