// SPDX-License-Identifier: MIT
#include "resolve/net/place.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace veritae::resolve;
using namespace veritae::resolve::net;

TEST_CASE("the real hosts") {
    CHECK(place_of(Host::OpenReview2).url("/notes?id=a") == "https://api2.openreview.net/notes?id=a");
    CHECK(place_of(Host::OpenReview1).url("/notes") == "https://api.openreview.net/notes");
    CHECK(place_of(Host::GitHub).url("/repos/a/b") == "https://api.github.com/repos/a/b");
    CHECK_FALSE(place_of(Host::GitHub).moved);
}

TEST_CASE("a base is a scheme, a name and a port, in one spelling") {
    const auto authority = [](const char* base) { return moved_to(base).value_or(Place{"none", false}).authority; };
    CHECK(authority("https://localhost:8443") == "localhost:8443");
    CHECK(authority("https://LocalHost:8443/") == "localhost:8443");
    CHECK(authority("https://api.example.org:443") == "api.example.org");
    CHECK(authority("https://127.0.0.1:1") == "127.0.0.1:1");
    CHECK(authority("https://[::1]:8443") == "[::1]:8443");
    CHECK(authority("https://[::1]") == "[::1]");
    CHECK(authority("https://xn--bcher-kva.example") == "xn--bcher-kva.example");
    CHECK(moved_to("https://localhost")->moved);
}

TEST_CASE("whatever else is written is no base") {
    for (const char* base : {"",
                             "https://",
                             "https:///",
                             "https://.",
                             "https://a..b",
                             "https://.a",
                             "https://a.",
                             "https://localhost.",
                             "https://localhost.:8443",
                             "http://localhost",
                             "HTTPS://localhost",
                             "https:localhost",
                             "https:/localhost",
                             "//localhost",
                             "localhost",
                             "file:///etc/passwd",
                             "file://localhost",
                             "gopher://localhost",
                             "ftp://localhost",
                             "data:,x",
                             "https://user@localhost",
                             "https://user:pass@localhost",
                             "https://localhost@example.org",
                             "https://localhost:80@example.org",
                             "https://localhost/path",
                             "https://localhost//",
                             "https://localhost?a",
                             "https://localhost#a",
                             "https://localhost\\@example.org",
                             "https://local host",
                             "https://localhost\t",
                             "https://localhost%00",
                             "https://%6cocalhost",
                             "https://localhost:",
                             "https://localhost:0",
                             "https://localhost:00443",
                             "https://localhost:65536",
                             "https://localhost:-1",
                             "https://localhost:+1",
                             "https://localhost:1:2",
                             "https://localhost:8443x",
                             "https://2130706433",
                             "https://0x7f000001",
                             "https://0x7f.0.0.1",
                             "https://0177.0.0.1",
                             "https://127.1",
                             "https://127.0.0.1.",
                             "https://127.0.0.256",
                             "https://127.0.0.01",
                             "https://::1",
                             "https://[::1",
                             "https://[::1]x",
                             "https://[127.0.0.1]",
                             "https://[fe80::1%25eth0]",
                             "https://[]",
                             "https://b\xC3\xBC"
                             "cher.example",
                             "https://\xEF\xBD\x8C"
                             "ocalhost",
                             "https://-a.example",
                             "https://a-.example",
                             "https://a_b.example"}) {
        CAPTURE(base);
        CHECK_FALSE(moved_to(base));
    }
    CHECK_FALSE(moved_to("https://" + std::string(64, 'a')));
    CHECK_FALSE(moved_to(std::string("https://localhost\0", 18)));
}

TEST_CASE("a target is a path and a query that mean themselves") {
    for (const char* target :
         {"/", "/notes?id=a", "/notes?id=a-_~.", "/groups?id=ICLR.cc%2F2024%2FConference",
          "/groups?id=ICLR.cc/2024/Conference", "/repos/a/b.c", "/repos/a/...", "/repos/.a/b..",
          "/notes?content.venueid=X&limit=1000&offset=0&sort=number%3Aasc", "/a?b=../c", "/%E6%B2%88"}) {
        CAPTURE(target);
        CHECK(is_target(target));
    }
    for (const char* target : {"",
                               "notes",
                               "?id=a",
                               "//localhost/notes",
                               "https://localhost/notes",
                               "@localhost/notes",
                               ":8443/notes",
                               "/./a",
                               "/a/.",
                               "/..",
                               "/a/../b",
                               "/a/..",
                               "/%2e%2e/a",
                               "/a/%2E%2e",
                               "/.%2e/a",
                               "/a%2fb",
                               "/a%2F..%2Fb",
                               "/a%5Cb",
                               "/a\\b",
                               "/a b",
                               "/a\tb",
                               "/a\r\nHost: b",
                               "/a%0d%0ab",
                               "/a%00",
                               "/a%7f",
                               "/a#b",
                               "/a%",
                               "/a%2",
                               "/a%zz",
                               "/a?b=%",
                               "/a?b=%4",
                               "/a?b=c d",
                               "/a?b=\"c\"",
                               "/a?b=<c>",
                               "/\xE6\xB2\x88",
                               "/a?b#c"}) {
        CAPTURE(target);
        CHECK_FALSE(is_target(target));
    }
    CHECK(is_target("/" + std::string(2047, 'a')));
    CHECK_FALSE(is_target("/" + std::string(2048, 'a')));
    CHECK_FALSE(is_target(std::string("/a\0b", 4)));
}

TEST_CASE("a redirect stays at its host, and GitHub's alone leads anywhere") {
    const Place github = place_of(Host::GitHub);
    const auto leads = [&](const char* location) {
        return redirected(Host::GitHub, github, location).value_or("nowhere");
    };
    CHECK(leads("https://api.github.com/repositories/17") == "/repositories/17");
    CHECK(leads("https://API.GitHub.com:443/repositories/17?a=b") == "/repositories/17?a=b");
    CHECK(leads("/repos/c/d") == "/repos/c/d");
    for (const char* location : {"",
                                 "/",
                                 "https://api.github.com",
                                 "https://api.github.com/",
                                 "https://api.github.com/user",
                                 "/user",
                                 "repositories/17",
                                 "//api.github.com/repositories/17",
                                 "http://api.github.com/repositories/17",
                                 "https://github.com/repositories/17",
                                 "https://api.github.com./repositories/17",
                                 "https://api.github.com:8443/repositories/17",
                                 "https://api.github.com@localhost/repositories/17",
                                 "https://user@api.github.com/repositories/17",
                                 "https://api.github.com\\@localhost/repositories/17",
                                 "https://api.github.com%2elocalhost/repositories/17",
                                 "https://api.github.com.localhost/repositories/17",
                                 "https://localhost/repositories/17",
                                 "https://127.0.0.1/repositories/17",
                                 "https://[::1]/repositories/17",
                                 "https://localhost?https://api.github.com/repositories/17",
                                 "https:/\\localhost/repositories/17",
                                 "file:///repositories/17",
                                 "gopher://api.github.com/repositories/17",
                                 "/repositories/../user",
                                 "/repositories/%2e%2e/user",
                                 "/repositories/17#readme",
                                 "/repositories/1 7",
                                 "/repositories/17\r\nA: b",
                                 "\\\\localhost\\repositories\\17",
                                 "/\\localhost/repositories/17",
                                 "https://xn--pi-gya.github.com/repositories/17",
                                 "https://\xD0\xB0pi.github.com/repositories/17"}) {
        CAPTURE(location);
        CHECK(leads(location) == "nowhere");
    }
    CHECK_FALSE(redirected(Host::OpenReview2, place_of(Host::OpenReview2), "https://api2.openreview.net/repos/a/b"));
    CHECK_FALSE(redirected(Host::OpenReview1, place_of(Host::OpenReview1), "/repos/a/b"));
}
