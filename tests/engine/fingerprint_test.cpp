// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "engine/engine.hpp"

using namespace veritae;

namespace {

/// The fingerprint of a finding about the first place where `claim` stands in `text`.
std::string fingerprint_of(std::string_view text, std::string_view claim, std::string_view id = "metric/conflict",
                           std::string source = {}) {
    std::vector<DocumentReport> documents(1);
    documents[0].document.plain = text;
    Rule rule;
    rule.id = id;
    const auto begin = static_cast<std::uint32_t>(text.find(claim));
    Finding finding;
    finding.rule = &rule;
    finding.evidence.push_back(Evidence::claim({0, {begin, begin + static_cast<std::uint32_t>(claim.size())}}));
    if (!source.empty()) finding.evidence.push_back(Evidence::fact(std::move(source), "what it says today"));
    return engine::fingerprint(finding, documents);
}

}  // namespace

TEST_CASE("a fingerprint is sixteen hex digits") {
    const std::string print = fingerprint_of("85.3 % accuracy\n", "85.3 % accuracy");
    CHECK(print.size() == 16);
    CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("an edit elsewhere keeps it, and so do blanks and case") {
    const std::string print = fingerprint_of("85.3 % accuracy\n", "85.3 % accuracy");
    CHECK(fingerprint_of("A new line\n\nand 85.3 % accuracy\n", "85.3 % accuracy") == print);
    CHECK(fingerprint_of("85.3% Accuracy\n", "85.3% Accuracy") == print);
}

TEST_CASE("another claim, rule or fact gives another") {
    const std::string print = fingerprint_of("85.3 % accuracy\n", "85.3 % accuracy");
    CHECK(fingerprint_of("85.4 % accuracy\n", "85.4 % accuracy") != print);
    CHECK(fingerprint_of("85.3 % accuracy\n", "85.3 % accuracy", "metric/arithmetic") != print);
    CHECK(fingerprint_of("85.3 % accuracy\n", "85.3 % accuracy", "metric/conflict",
                         "rules/facts/venues.json#acl/2024") != print);
}

TEST_CASE("a claim of signs only still counts") {
    CHECK(fingerprint_of("** ??\n", "**") != fingerprint_of("** ??\n", "??"));
}
