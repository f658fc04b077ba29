// SPDX-License-Identifier: MIT
// fixtures/bad_rules: each file is a rule with one mistake, told by the file of the same name in .txt, as `line:
// message`.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rulebook/load.hpp"

using namespace veritae;
using test::errors_of;
namespace fs = std::filesystem;

namespace {

using Type = ParameterShape::Type;
constexpr std::array<std::string_view, 2> kModes = {"strict", "lax"};
constexpr std::array kParameters = {
    ParameterShape{.name = "limit", .type = Type::Number, .required = true},
    ParameterShape{.name = "mode", .type = Type::Text, .choices = kModes},
    ParameterShape{.name = "phrases", .type = Type::Phrases},
    ParameterShape{.name = "patterns", .type = Type::Patterns},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"early", "late"};
constexpr std::array<std::string_view, 2> kArguments = {"name", "day"};
constexpr std::array kShapes = {
    CheckShape{.name = "demo", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    CheckShape{.name = "plain", .parameters = {}, .outcomes = {}, .arguments = {}},
    CheckShape{.name = "across", .parameters = {}, .outcomes = {}, .arguments = {}, .sees = Sees::Records},
    CheckShape{.name = "versions", .parameters = {}, .outcomes = {}, .arguments = {}, .sees = Sees::Versions},
};

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in.is_open());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

const fs::path kBad = fs::path(VERITAE_SOURCE_DIR) / "fixtures/bad_rules/family";

}  // namespace

TEST_CASE("each bad rule is refused at its line, with its reason") {
    std::size_t seen = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(kBad)) {
        if (entry.path().extension() != ".json") continue;
        const std::string path = "family/" + entry.path().filename().string();
        fs::path expected = entry.path();
        expected.replace_extension(".txt");
        CAPTURE(path);
        const auto loaded = test::load({{path, contents(entry.path())}}, kShapes);
        const std::vector<std::string> errors = errors_of(loaded);
        REQUIRE(errors.size() == 1);
        CHECK(errors[0] + "\n" == path + ":" + contents(expected));
        CHECK(loaded.rulebook.rules.empty());
        ++seen;
    }
    CHECK(seen >= 20);
}

TEST_CASE("a good rule is read whole") {
    const auto loaded = test::load({{"family/good.json", contents(kBad.parent_path() / "good.json")}}, kShapes);
    CHECK(errors_of(loaded).empty());
    REQUIRE(loaded.rulebook.rules.size() == 1);
    const Rule& rule = loaded.rulebook.rules[0];
    CHECK(rule.id == "family/good");
    CHECK(rule.severity == Severity::Warning);
    CHECK(rule.enabled);
    CHECK(rule.check == "demo");
    CHECK(rule.number("limit") == 3.5);
    CHECK_FALSE(rule.number("other").has_value());
    CHECK(rule.has("mode", "strict"));
    CHECK(rule.has("patterns", "TODO"));
    CHECK_FALSE(rule.has("patterns", "strict"));
    CHECK(rule.title.in(Language::Chinese) == "标题");
    REQUIRE(rule.messages.size() == 2);
    CHECK(rule.messages[0].outcome == "early");
    CHECK(rule.messages[0].text.en == "{name} before {day}");
    REQUIRE(rule.examples.size() == 2);
    CHECK(rule.examples[0].finds);
    REQUIRE(rule.examples[0].documents.size() == 1);
    CHECK(rule.examples[0].documents[0].text == "first\nsecond\n");
    CHECK(rule.examples[0].as_of == "2026-01-31");
    REQUIRE(rule.examples[0].at.size() == 1);
    CHECK(rule.examples[0].at[0].line == 2);
    CHECK(rule.examples[0].at[0].quote == "sec");
    CHECK_FALSE(rule.examples[1].finds);
    REQUIRE(rule.examples[1].documents.size() == 1);
    CHECK(rule.examples[1].documents[0].format == Format::Text);
    CHECK(rule.examples[1].because == "it is so");
}

TEST_CASE("examples are made of what a check sees") {
    const auto rule = [](std::string_view check, std::string_view finds, std::string_view leaves) {
        const std::string text = fmt::format(
            R"({{"id": "family/seen", "since": "0.1.0", "severity": "note", "check": "{}",
                "title": {{"en": "T", "zh": "题"}}, "why": {{"en": "W", "zh": "因"}}, "message": {{"en": "M", "zh": "文"}},
                "question": {{"en": "Q?", "zh": "问？"}}, "mend": {{"en": "M", "zh": "改"}},
                "examples": {{"finds": [{}], "leaves": [{}]}}}})",
            check, finds, leaves);
        const auto loaded = test::load({{"family/seen.json", text}}, kShapes);
        CHECK(errors_of(loaded).empty());
        REQUIRE(loaded.rulebook.rules.size() == 1);
        return loaded;
    };
    const auto records = rule(
        "across",
        R"({"name": "one", "records": [{"name": "a", "text": ["x"]}, {"name": "b", "text": ["y", "z"]}],
            "at": [{"record": "a", "line": 1, "quote": "x"}, {"record": "b", "line": 2, "quote": "z"}]})",
        R"({"name": "two", "because": "so", "records": [{"name": "a", "text": ["x"]}, {"name": "b", "text": ["y"]}]})");
    const Example& across = records.rulebook.rules[0].examples[0];
    CHECK(across.apart);
    REQUIRE(across.at.size() == 2);
    CHECK(across.documents[across.at[1].document].name == "b");

    const auto versions = rule(
        "versions",
        R"({"name": "one", "as_of": "2026-01-01", "before": ["x", "y"], "before_as_of": "2025-01-01", "text": ["z"],
            "at": [{"line": 1, "quote": "z"}]})",
        R"({"name": "two", "because": "nothing was there before", "text": ["z"]})");
    const std::span<const Example> examples = versions.rulebook.rules[0].examples;
    CHECK_FALSE(examples[0].apart);
    CHECK(examples[0].before == "x\ny\n");
    CHECK(examples[0].before_as_of == "2025-01-01");
    CHECK(examples[1].before.empty());
}

TEST_CASE("a rule of a user's directory replaces the one with its id") {
    const std::string text = contents(kBad.parent_path() / "good.json");
    const auto base = test::load({{"family/good.json", text}}, kShapes);
    std::string changed = text;
    changed.replace(changed.find("\"warning\""), 9, "\"note\"");
    const auto more = test::load({{"family/good.json", changed}}, kShapes, base.rulebook);
    CHECK(errors_of(more).empty());
    REQUIRE(more.rulebook.rules.size() == 1);
    CHECK(more.rulebook.rule("family/good")->severity == Severity::Note);
    CHECK(more.rulebook.hash != base.rulebook.hash);
}

TEST_CASE("equal contents have equal hashes, whatever the order of the files") {
    const RuleFile words{"lexicon/a.json", R"({"present": {"en": ["now"]}})"};
    const RuleFile rule{"family/good.json", contents(kBad.parent_path() / "good.json")};
    CHECK(test::load({words, rule}, kShapes).rulebook.hash == test::load({rule, words}, kShapes).rulebook.hash);
    CHECK(test::load({words}).rulebook.hash != test::load({}).rulebook.hash);
}

TEST_CASE("what was loaded outlives the files it came from") {
    Rulebook kept;
    {
        const auto loaded = test::load({{"family/good.json", contents(kBad.parent_path() / "good.json")}}, kShapes);
        kept = loaded.rulebook;
    }
    CHECK(kept.rule("family/good") != nullptr);
    CHECK(kept.rule("family/other") == nullptr);
}

TEST_CASE("a rule's file stands in the folder of its family") {
    CHECK(errors_of(test::load({{"loose.json", "{}"}})) ==
          std::vector<std::string>{"loose.json:1: a rule's file belongs into the folder of its family"});
}
