// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <deque>

#include "checks/checks.hpp"
#include "rulebook/patterns.hpp"

using namespace veritae;
using Lines = std::vector<std::string>;

namespace {

/// What a rule with these phrases and patterns finds in a Markdown text, as the words it tells, with the count of
/// their places.
Lines found(const Lines& phrases, const Lines& patterns, std::string_view text,
            std::vector<Parameter> parameters = {}) {
    for (const std::string& phrase : phrases) parameters.push_back({"phrases", phrase});
    std::deque<std::vector<std::string>> sets;
    std::deque<std::vector<std::string_view>> literals;
    std::deque<std::vector<std::span<const std::string_view>>> spans;
    for (const std::string& pattern : patterns) {
        std::vector<std::span<const std::string_view>>& of_pattern = spans.emplace_back();
        for (std::vector<std::string>& set : rulebook::required_sets(pattern)) {
            const std::vector<std::string>& kept = sets.emplace_back(std::move(set));
            of_pattern.emplace_back(literals.emplace_back(kept.begin(), kept.end()));
        }
        parameters.push_back({"patterns", pattern, 0, of_pattern});
    }
    Rule rule;
    rule.parameters = parameters;
    std::vector<DocumentReport> documents(1);
    documents[0].document = read(text, Format::Markdown, "cv.md").document;
    const ClaimGraph graph;
    const claims::Chronicle chronicle;
    const Facts facts;
    std::vector<Finding> findings;
    checks::PhraseLists lists;
    const checks::BoundCheck check = checks::kTextPattern.bind(rule, lists);
    lists.index();
    check({documents, graph, chronicle, facts, {}, lists}, findings);
    Lines words;
    for (const Finding& finding : findings) {
        const std::size_t places = finding.evidence.size();
        words.push_back(finding.arguments[0].value + (places == 1 ? "" : " x" + std::to_string(places)));
    }
    return words;
}

}  // namespace

TEST_CASE("a phrase is found in any case, as a whole word, wherever it stands") {
    CHECK(found({"lorem ipsum"}, {}, "# A\n\nso: Lorem Ipsum.\n") == Lines{"Lorem Ipsum"});
    CHECK(found({"todo"}, {}, "todos mytodo to_do todo_x\n").empty());
    CHECK(found({"待补充"}, {}, "内容待补充。\n") == Lines{"待补充"});
}

TEST_CASE("a pattern tells its match, or its first group") {
    CHECK(found({}, {R"(\b20XX\b)"}, "since 20XX\n") == Lines{"20XX"});
    CHECK(found({}, {R"(GPA: (X\.XX))"}, "GPA: X.XX\n") == Lines{"X.XX"});
}

TEST_CASE("a pattern knows the ends of its line") {
    CHECK(found({}, {"at (XX)(?:$|[.])"}, "school at XX\n\nwork\n") == Lines{"XX"});
    CHECK(found({}, {"(?m)^TODO$"}, "TODO\n\nTODO list\n\na TODO\n") == Lines{"TODO"});
}

TEST_CASE("the same words are told once, with all their places, in whatever case") {
    CHECK(found({}, {R"((?i)\bXX%)"}, "by XX%, then by xx%\n\nand XX%\n") == Lines{"XX% x3"});
}

TEST_CASE("a pattern may match twice in a line") {
    CHECK(found({}, {R"(\b[AB]XX\b)"}, "AXX and BXX\n") == Lines{"AXX", "BXX"});
}

TEST_CASE("of overlapping matches the first and longest is told") {
    CHECK(found({"your-username", "github.com/your-username"}, {}, "github.com/your-username\n") ==
          Lines{"github.com/your-username"});
}

TEST_CASE("markup does not hide words, and the address behind a link counts") {
    CHECK(found({"your name"}, {}, "**Your** name\n") == Lines{"Your name"});
    CHECK(found({"your-username"}, {}, "[code](https://github.com/your-username)\n") == Lines{"your-username"});
}

TEST_CASE("code blocks and comments are left alone") {
    CHECK(found({"your-username"}, {}, "```\ngit clone your-username\n```\n\n<!-- your-username -->\n").empty());
}

TEST_CASE("what stands in quotation marks is only cited") {
    CHECK(found({"xx company"}, {}, "finds \"XX Company\" in letters, and \u201Cat XX Company\u201D\n").empty());
    CHECK(found({"xx company"}, {}, "\"quoted\", then XX Company, then \"more\"\n") == Lines{"XX Company"});
}

TEST_CASE("an item that tells of such texts is left alone, over all its lines") {
    const std::vector<Parameter> words = {{"excuses", "cleans"}, {"tools", "answers"}};
    CHECK(found({"xx ltd"}, {}, "- a script of mine that\n  cleans names, as\n  XX Ltd and more\n", words).empty());
    CHECK(found({"xx ltd"}, {}, "- cleans names\n- XX Ltd\n", words) == Lines{"XX Ltd"});
    CHECK(found({}, {R"(\[City\])"}, "a bot that answers [City]\n", words).empty());
    CHECK(found({}, {R"(\[City\])"}, "office in [City], as [answers wanted]\n", words) == Lines{"[City]"});
    CHECK(found({"xx ltd"}, {}, "a bot that answers for XX Ltd\n", words) == Lines{"XX Ltd"});
}

TEST_CASE("a hostile line is searched in linear time and told of in bounds") {
    std::string text;
    for (int i = 0; i < 40000; ++i) text += "XX";
    CHECK(found({}, {R"(XX[^Y]{0,400}Y)"}, text + "\n").empty());
    text.clear();
    for (int i = 0; i < 20000; ++i) text += "20XX ";
    CHECK(found({}, {R"(\b20XX\b)"}, text + "\n") == Lines{"20XX x100"});
}
