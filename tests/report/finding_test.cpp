// SPDX-License-Identifier: MIT
#include "veritae/finding.hpp"

#include <doctest/doctest.h>

using namespace veritae;

namespace {

const std::vector<Message> kMessages = {{"", {"{a} is not {b}", "{a} 与 {b} 不同"}},
                                        {"late", {"too late by {a}", "晚了 {a}"}}};

Finding finding_of(const Rule& rule, std::string_view outcome) {
    Finding finding;
    finding.rule = &rule;
    finding.outcome = outcome;
    finding.arguments = {{"b", "2 {a}"}, {"a", "1"}};
    return finding;
}

}  // namespace

TEST_CASE("a message is the rule's text with the finding's arguments, in the language asked for") {
    Rule rule;
    rule.messages = kMessages;
    CHECK(finding_of(rule, "").message(Language::English) == "1 is not 2 {a}");
    CHECK(finding_of(rule, "").message(Language::Chinese) == "1 与 2 {a} 不同");
}

TEST_CASE("an outcome with a message of its own has that one, another the common one") {
    Rule rule;
    rule.messages = kMessages;
    CHECK(finding_of(rule, "late").message(Language::English) == "too late by 1");
    CHECK(finding_of(rule, "early").message(Language::English) == "1 is not 2 {a}");
}

TEST_CASE("what only some completions show is a note") {
    Rule rule;
    rule.severity = Severity::Error;
    Finding finding = finding_of(rule, "");
    CHECK(finding.severity() == Severity::Error);
    finding.certainty = Certainty::Possible;
    CHECK(finding.severity() == Severity::Note);
}
