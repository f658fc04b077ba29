// SPDX-License-Identifier: MIT
#include "engine/suppression.hpp"

#include <doctest/doctest.h>

#include "engine/engine.hpp"
#include "support/understand.hpp"

using veritae::CaseReport;
using veritae::Format;
using veritae::Suppression;

namespace {

CaseReport checked(std::string_view text, Format format = Format::Markdown, std::vector<std::string> known = {}) {
    const veritae::Input input{"cv", format, text};
    veritae::CheckOptions options;
    options.as_of = *veritae::parse_day("2026-01-15");
    options.select = {"date/reversed", "metric/rank-percent"};
    options.suppressions = true;
    options.known = std::move(known);
    return veritae::test::checker().check({&input, 1}, options);
}

std::vector<std::string> found(const CaseReport& report) {
    std::vector<std::string> words;
    for (const veritae::Finding& finding : report.findings)
        words.emplace_back(veritae::test::words(report.documents[0], finding.evidence[0].place.span));
    return words;
}

}  // namespace

TEST_CASE("a comment on a line of its own allows what the next block holds, and no more") {
    const CaseReport report = checked(
        "<!-- veritae: allow date/reversed -- a printer's slip,\n     told to the office -->\n"
        "- Engineer, Uno AG,\n  2021-05 – 2019-02\n"
        "- Engineer, Due AG, 2021-05 – 2019-03\n");
    CHECK(found(report) == std::vector<std::string>{"2021-05 – 2019-03"});
    CHECK(report.documents[0].suppressed == 1);
    REQUIRE(report.documents[0].suppressions.size() == 1);
    CHECK(report.documents[0].suppressions[0].used == 1);
    CHECK(report.documents[0].suppressions[0].reason == "a printer's slip,\n     told to the office");
}

TEST_CASE("a comment behind words allows what their block holds") {
    const CaseReport report = checked(
        "- Engineer, Uno AG, 2021-05 – 2019-02 <!-- veritae: allow date/* -- known -->\n"
        "- Engineer, Due AG, 2021-05 – 2019-03\n");
    CHECK(found(report) == std::vector<std::string>{"2021-05 – 2019-03"});
}

TEST_CASE("only the rules that it names, of which there may be several") {
    const std::string_view text =
        "- Silver medal (top 1%, 128/2664), 2021-05 – 2019-02 <!-- veritae: allow metric/rank-percent -- teams -->\n";
    CHECK(found(checked(text)) == std::vector<std::string>{"2021-05 – 2019-02"});
    const std::string_view both =
        "- Silver medal (top 1%, 128/2664), 2021-05 – 2019-02 "
        "<!-- veritae: allow metric/rank-percent, date/reversed -- teams -->\n";
    CHECK(found(checked(both)).empty());
}

TEST_CASE("LaTeX and YAML have comments of their own") {
    const std::string_view latex =
        "\\documentclass{article}\n\\begin{document}\n\\section{Experience}\n"
        "% veritae: allow date/reversed -- known\nEngineer, Uno AG, 2021-05 -- 2019-02\n\n"
        "Engineer, Due AG, 2021-05 -- 2019-03 % veritae: allow date/reversed -- known\n\n"
        "About 20\\% veritae: allow date/reversed -- no comment; Engineer, Tre AG, 2021-05 -- "
        "2019-04\n\\end{document}\n";
    CHECK(found(checked(latex, Format::Latex)) == std::vector<std::string>{"2021-05 – 2019-04"});
    const std::string_view yaml =
        "cv:\n  sections:\n    experience:\n      - company: Uno AG\n        position: Engineer\n"
        "        # veritae: allow date/reversed -- known\n        start_date: 2021-05\n        end_date: 2019-02\n";
    CHECK(found(checked(yaml, Format::RenderCv)).empty());
}

TEST_CASE("what is not written as it must be allows nothing") {
    const auto fault = [](const std::string& comment) {
        const CaseReport report = checked(comment + "\n- Engineer, Uno AG, 2021-05 – 2019-02\n");
        CHECK(report.findings.size() == 1);
        REQUIRE(report.documents[0].suppressions.size() == 1);
        return report.documents[0].suppressions[0].fault;
    };
    CHECK(fault("<!-- veritae: allow date/reversed -->") == Suppression::Fault::Reason);
    CHECK(fault("<!-- veritae: allow date/reversed --  -->") == Suppression::Fault::Reason);
    CHECK(fault("<!-- veritae: allow -- because -->") == Suppression::Fault::Form);
    CHECK(fault("<!-- veritae: ignore date/reversed -- because -->") == Suppression::Fault::Form);
    CHECK(fault("<!-- veritae: allow date/reverse -- because -->") == Suppression::Fault::Rule);
}

TEST_CASE("other comments, and words of the content, are no suppressions") {
    CHECK(checked("<!-- allow date/reversed -- because -->\n").documents[0].suppressions.empty());
    CHECK(checked("veritae: allow date/reversed -- because\n").documents[0].suppressions.empty());
    CHECK(checked("# veritae: allow date/reversed -- because\n", Format::Text).documents[0].suppressions.empty());
}

TEST_CASE("without being asked for, nothing is suppressed") {
    const std::string_view text = "- Uno AG, 2021-05 – 2019-02 <!-- veritae: allow date/reversed -- known -->\n";
    const CaseReport report = veritae::test::check({text}, "2026-01-15", {"date/reversed"});
    CHECK(report.findings.size() == 1);
    CHECK(report.documents[0].suppressions.empty());
}

TEST_CASE("known findings are counted and not told, wherever they stand now") {
    const CaseReport before = checked("- Engineer, Uno AG, 2021-05 – 2019-02\n");
    const std::string known = veritae::engine::fingerprint(before.findings[0], before.documents);
    const CaseReport after =
        checked("# Ida Brandt\n\n- Engineer, Due AG, 2021-05 – 2019-03\n- Engineer, Uno AG, **2021-05 – 2019-02**\n",
                Format::Markdown, {known});
    CHECK(found(after) == std::vector<std::string>{"2021-05 – 2019-03"});
    CHECK(after.documents[0].suppressed == 1);
}

TEST_CASE("ten thousand suppressions take no longer than their text") {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += "- Reads papers. <!-- veritae: allow date/reversed -- known -->\n";
    const CaseReport report = checked(text);
    CHECK(report.documents[0].suppressions.size() == 10'000);
}
