// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/understand.hpp"

using namespace veritae;

namespace {

std::vector<Finding> anachronisms(std::string_view text) {
    return test::check({text}, "2026-01-01", {"technology/anachronism"}).findings;
}

std::vector<Finding> project(std::string_view date, std::string_view line) {
    return anachronisms("## Projects\n\n**Tide table** | " + std::string(date) + "\n- " + std::string(line) + "\n");
}

}  // namespace

// GPT-4 came out on 2023-03-14.
TEST_CASE("the last possible day of the end is what counts") {
    CHECK(project("2021 – 2023", "Answered questions with GPT-4").empty());
    CHECK(project("2021.03 – 2023.03", "Answered questions with GPT-4").empty());
    REQUIRE(project("2021.03 – 2023.01", "Answered questions with GPT-4").size() == 1);
    CHECK(project("2021.03 – 2023.01", "Answered questions with GPT-4")[0].certainty == Certainty::Definite);
    CHECK(project("2021 – 2022", "Answered questions with GPT-4")[0].certainty == Certainty::Definite);
}

TEST_CASE("a few weeks before the release are only possible: previews go before it") {
    const std::vector<Finding> found = project("2021.03 – 2023.02", "Answered questions with GPT-4");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity() == Severity::Note);
}

TEST_CASE("work without a known end says nothing") {
    for (const std::string_view date : {"2018 – present", "since 2018", "2018.03 – 2020.06 (expected)", "c. 2018"})
        CHECK_MESSAGE(project(date, "Answered questions with GPT-4").empty(), date);
}

TEST_CASE("each technology is told of once for one piece of work") {
    CHECK(project("2018.01 – 2018.06", "GPT-4 for drafts, GPT-4 for reviews").size() == 1);
    CHECK(project("2018.01 – 2018.06", "GPT-4 for drafts, vLLM for serving").size() == 2);
}

TEST_CASE("versions are kept apart") {
    CHECK(project("2023.04 – 2023.06", "Answered questions with GPT-4").empty());
    const std::vector<Finding> found = project("2023.04 – 2023.06", "Answered questions with GPT-4o");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message(Language::English).find("2024-05-13") != std::string::npos);
}

TEST_CASE("a sentence that looks beyond the work is left alone, the next one is not") {
    const std::string_view beyond[] = {
        "The ranker was later replaced by BERT",
        "A precursor of what ChatGPT does",
        "Similar to GPT-4 in spirit",
        "Since 2024 the tool runs on GPT-4",
        "Private beta of GPT-4",
    };
    for (const std::string_view line : beyond) CHECK_MESSAGE(project("2016.01 – 2016.06", line).empty(), line);
    CHECK(project("2016.01 – 2016.06", "The ranker was later replaced. We used GPT-4").size() == 1);
}

TEST_CASE("an entry's own date stands before that of the entry around it") {
    const std::vector<Finding> found = anachronisms(
        "## Experience\n\n### Engineer, Marlow Robotics, 2017.01 – 2024.12\n\n"
        "- **Parts search**, 2017.02 – 2018.03\n  - ranked with BERT-large\n- **Chat desk**\n  - answered with "
        "GPT-4\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message(Language::English).find("BERT-large") != std::string::npos);
}

TEST_CASE("items beside a dated item are not a part of it") {
    CHECK(anachronisms("## Experience\n\n- Parts search (2016.02 – 2017.03)\n- Chat desk: answered with GPT-4\n")
              .empty());
}

TEST_CASE("an employee of the maker may have had it a year before, and no longer") {
    const auto at = [](std::string_view date) {
        return anachronisms("## Experience\n\n**OpenAI** | Engineer | " + std::string(date) + "\n- Evaluated GPT-4\n");
    };
    CHECK(at("2021.01 – 2022.08").empty());
    CHECK(at("2018.01 – 2019.08").size() == 1);
}
