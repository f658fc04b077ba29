// SPDX-License-Identifier: MIT
#include "engine/engine.hpp"

#include <doctest/doctest.h>

using namespace veritae;
using Lines = std::vector<std::string>;

namespace {

/// A rule of its own check: one finding for each list of places.
struct Bench {
    std::vector<Rule> rules;
    std::vector<engine::BoundRule> bound;
    checks::PhraseLists phrases;
    ClaimGraph graph;
    claims::Chronicle chronicle;
    Facts facts;
    std::vector<DocumentReport> documents{2};

    explicit Bench(std::vector<Rule> with) : rules(std::move(with)) {}
    void finds(std::size_t rule, std::vector<Finding> findings) {
        bound.push_back({&rules[rule], [findings](const checks::Case&, std::vector<Finding>& all) {
                             all.insert(all.end(), findings.begin(), findings.end());
                         }});
    }
    /// What is found, as `rule document:begin`.
    Lines run(const Lines& select = {}, const Lines& ignore = {}) const {
        Lines lines;
        for (const Finding& finding :
             engine::run({documents, graph, chronicle, facts, {}, phrases}, bound, select, ignore)) {
            const Place place = finding.evidence.empty() ? Place{} : finding.evidence[0].place;
            lines.push_back(std::string(finding.rule->id) + " " + std::to_string(place.document) + ":" +
                            std::to_string(place.span.begin));
        }
        return lines;
    }
};

Rule rule(std::string_view id, Severity severity, bool enabled = true) {
    Rule made;
    made.id = id;
    made.severity = severity;
    made.enabled = enabled;
    return made;
}

Finding at(std::vector<Place> places, Certainty certainty = Certainty::Definite) {
    Finding finding;
    finding.certainty = certainty;
    for (const Place& place : places) finding.evidence.push_back(Evidence::claim(place));
    return finding;
}

constexpr Place kFirst{0, {1, 2}};
constexpr Place kSecond{0, {5, 9}};
constexpr Place kOther{1, {0, 3}};

}  // namespace

TEST_CASE("findings come by document, severity, place and rule") {
    Bench bench(
        {rule("a/error", Severity::Error), rule("b/warning", Severity::Warning), rule("c/error", Severity::Error)});
    bench.finds(2, {at({kSecond}), at({kOther})});
    bench.finds(1, {at({kOther}), at({kFirst})});
    bench.finds(0, {at({kSecond})});
    CHECK(bench.run() == Lines{"a/error 0:5", "c/error 0:5", "b/warning 0:1", "c/error 1:0", "b/warning 1:0"});
}

TEST_CASE("what is only possible ranks as a note, whatever the rule says") {
    Bench bench({rule("a/error", Severity::Error), rule("b/note", Severity::Note)});
    bench.finds(0, {at({kSecond}, Certainty::Possible)});
    bench.finds(1, {at({kFirst})});
    CHECK(bench.run() == Lines{"b/note 0:1", "a/error 0:5"});
}

TEST_CASE("one rule tells the same places once, from whichever side it saw them") {
    Bench bench({rule("a/x", Severity::Error), rule("a/y", Severity::Error)});
    bench.finds(0, {at({kSecond, kFirst}), at({kFirst, kSecond}), at({kFirst})});
    bench.finds(1, {at({kFirst})});
    CHECK(bench.run() == Lines{"a/x 0:1", "a/x 0:1", "a/y 0:1"});
}

TEST_CASE("rules are chosen by id, by family, and by family with a star") {
    Bench bench({rule("date/invalid", Severity::Error), rule("date/reversed", Severity::Error),
                 rule("text/hidden", Severity::Error)});
    for (std::size_t i = 0; i < 3; ++i) bench.finds(i, {at({kFirst})});
    CHECK(bench.run().size() == 3);
    CHECK(bench.run({"date/invalid"}) == Lines{"date/invalid 0:1"});
    CHECK(bench.run({"date"}) == Lines{"date/invalid 0:1", "date/reversed 0:1"});
    CHECK(bench.run({"date/*"}) == Lines{"date/invalid 0:1", "date/reversed 0:1"});
    CHECK(bench.run({}, {"date"}) == Lines{"text/hidden 0:1"});
    CHECK(bench.run({"date"}, {"date/invalid"}) == Lines{"date/reversed 0:1"});
    CHECK(bench.run({"dat"}).empty());
    CHECK(bench.run({"*"}).empty());
}

TEST_CASE("a rule that is not enabled runs only when it is selected") {
    Bench bench({rule("tenure/gap", Severity::Note, false)});
    bench.finds(0, {at({kFirst})});
    CHECK(bench.run().empty());
    CHECK(bench.run({"tenure/gap"}).size() == 1);
    CHECK(bench.run({"tenure/*"}).size() == 1);
}

TEST_CASE("a pattern that names no rule is told") {
    const std::vector<Rule> rules = {rule("date/invalid", Severity::Error)};
    Rulebook book;
    book.rules = rules;
    const Lines good = {"date", "date/*", "date/invalid"};
    CHECK(engine::unknown_pattern(book, good) == nullptr);
    const Lines bad = {"date", "date/inval", "other"};
    REQUIRE(engine::unknown_pattern(book, bad) != nullptr);
    CHECK(*engine::unknown_pattern(book, bad) == "date/inval");
}
