// SPDX-License-Identifier: MIT
#include "checks/address.hpp"

#include <doctest/doctest.h>

using namespace veritae::checks;

TEST_CASE("an address has a scheme, a host without user and port, a path and a query") {
    const Address whole = split_address("https://ida@host.example:8080/a/b?c=d#e");
    CHECK(whole.scheme == "https");
    CHECK(whole.host == "host.example");
    CHECK(whole.path == "/a/b");
    CHECK(whole.query == "?c=d#e");
    CHECK(split_address("host.example").host == "host.example");
    CHECK(split_address("").host.empty());
}

TEST_CASE("a host has a dot and ends in letters") {
    CHECK(is_host("a.example"));
    CHECK_FALSE(is_host("localhost"));
    CHECK_FALSE(is_host("a..example"));
    CHECK_FALSE(is_host(".example"));
    CHECK_FALSE(is_host("a,example.org"));
    CHECK_FALSE(is_host("1.25"));
}

TEST_CASE("identifiers are found inside an address") {
    CHECK(doi_in("https://doi.org/10.1000/AB.7)") == "10.1000/ab.7");
    CHECK(doi_in("https://x.example/doi/abs/10.1000/ab.7?download=true") == "10.1000/ab.7");
    CHECK(doi_in("version 10.15/3") == "");
    CHECK(arxiv_in("https://arxiv.org/pdf/2405.08645v2.pdf") == "2405.08645");
    CHECK(arxiv_in("12405.08645") == "");
}

TEST_CASE("the check digit of an ORCID iD") {
    // Both are the examples of ORCID's own page on the identifier's structure.
    CHECK(orcid_check_digit("0000-0002-1825-009") == '7');
    CHECK(orcid_check_digit("0000-0002-1694-233") == 'X');
}

TEST_CASE("percent signs that begin no byte stay") {
    CHECK(percent_decoded("a%2Fb") == "a/b");
    CHECK(percent_decoded("100%") == "100%");
    CHECK(percent_decoded("%zz") == "%zz");
}
