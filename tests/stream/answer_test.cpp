// SPDX-License-Identifier: MIT
#include "stream/answer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/understand.hpp"

using nlohmann::json;
using veritae::stream::answer;
using veritae::stream::Desk;
using veritae::stream::Opened;

namespace {

constexpr std::string_view kReversed =
    R"({"id": 5, "text": "## Experience\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n"})";

/// A stream without a disk, judged on one day.
Desk desk() {
    return {.checker = veritae::test::checker(),
            .context = {"0", veritae::builtin_rulebook(), {}, veritae::Language::English, false},
            .options = {},
            .as_of = veritae::parse_day("2026-01-15"),
            .today =
                [] {
                    FAIL("nobody may look at the clock");
                    return veritae::Day{};
                },
            .open = [](const std::string&, std::optional<veritae::Format>) -> Opened {
                return {{}, nullptr, veritae::ReadError{veritae::ReadError::Code::Missing, {}, "no such file"}};
            }};
}

}  // namespace

TEST_CASE("an answer is one line with the record's id") {
    const std::string line = answer(kReversed, desk());
    CHECK(line.find('\n') == line.size() - 1);
    const json told = json::parse(line);
    CHECK(told["id"] == 5);
    REQUIRE(told["findings"].size() == 1);
    CHECK(told["findings"][0]["rule"] == "date/reversed");
    CHECK(told["errors"].empty());
    CHECK_FALSE(told.contains("truncated"));
}

TEST_CASE("the record's own day outranks that of the stream") {
    const std::string_view record =
        R"({"as_of": "2030-01-01", "text": "## Publications\n\n- I. Brandt. Small Steps. NeurIPS 2027. Accepted.\n"})";
    Desk undated = desk();
    undated.as_of.reset();
    CHECK(json::parse(answer(record, undated))["errors"].empty());
}

TEST_CASE("a bad record is an answer with an error") {
    const json told = json::parse(answer(R"({"id": "k"})", desk()));
    CHECK(told["id"] == "k");
    CHECK(told["findings"].empty());
    REQUIRE(told["errors"].size() == 1);
    CHECK(told["errors"][0]["code"] == "malformed");
}

TEST_CASE("a path that cannot be opened has the format of its name") {
    const json told = json::parse(answer(R"({"path": "gone.tex"})", desk()));
    CHECK(told["path"] == "gone.tex");
    CHECK(told["format"] == "latex");
    CHECK(told["errors"][0]["message"] == "no such file");
}

TEST_CASE("a path may stand for several documents: what is found over them is one answer") {
    constexpr std::string_view kCv = "# Ida Brandt\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n";
    constexpr std::string_view kList = "# Ida Brandt\n\n- Reader, Due AG, 2022-05 – 2020-02\n";
    Desk with_files = desk();
    with_files.open = [&](const std::string&, std::optional<veritae::Format>) -> Opened {
        return {
            {{"cv.md", veritae::Format::Markdown, kCv}, {"list.md", veritae::Format::Markdown, kList}}, nullptr, {}};
    };
    const json told = json::parse(answer(R"({"path": "site"})", with_files));
    CHECK(told["path"] == "cv.md");
    REQUIRE(told["findings"].size() == 2);
    CHECK(told["findings"][1]["evidence"][0]["path"] == "list.md");
}

TEST_CASE("only the members that are wanted, and always the id") {
    const std::vector<std::string> wanted = {"findings"};
    Desk small = desk();
    small.members = wanted;
    const json told = json::parse(answer(kReversed, small));
    CHECK(told.size() == 2);
    CHECK(told.contains("id"));
    CHECK(told["findings"].size() == 1);
}

TEST_CASE("what is left out is told") {
    std::string text = "## Experience\\n\\n";
    for (int i = 0; i < 400; ++i) text += "- Engineer " + std::to_string(i) + ", Uno AG, 2021-05 – 2019-02\\n";
    const std::string record = "{\"text\": \"" + text + "\"}";

    Desk few = desk();
    few.most_findings = 3;
    const json three = json::parse(answer(record, few));
    CHECK(three["findings"].size() == 3);
    CHECK(three["truncated"] == true);

    Desk many = desk();
    many.most_findings = 1000;
    const std::string line = answer(record, many);
    CHECK(line.size() <= veritae::stream::kLongestAnswer);
    const json bounded = json::parse(line);
    CHECK(bounded["findings"].size() > 10);
    CHECK(bounded["truncated"] == true);
}
