// SPDX-License-Identifier: MIT
#include "report/pieces.hpp"

#include <doctest/doctest.h>

#include "report/json_parts.hpp"
#include "support/understand.hpp"

using namespace veritae;
using report::ClaimPlace;
using report::Locator;
using report::Words;

namespace {

const Words kEnglish(builtin_rulebook(), Language::English);

Document plain(std::string text) { return read(text, Format::Text, "cv.txt").document; }

Span find(const Document& document, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(document.text.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

TEST_CASE("paths lose what says nothing") {
    CHECK(report::plain_path("./cv.md") == "cv.md");
    CHECK(report::plain_path("a/../b//cv.md") == "b/cv.md");
    CHECK(report::plain_path("../cv.md") == "../cv.md");
    CHECK(report::plain_path("/home/cv.md") == "/home/cv.md");
    CHECK(report::plain_path("-") == "-");
}

TEST_CASE("a quote is on one line, printable and not too long") {
    const Document document = plain("one  two\r\nthree\tfour\x1b\n" + std::string(300, 'x') + "\n");
    const Locator locator(document);
    CHECK(report::quote({&locator, find(document, "two\r\nthree\tfour\x1b")}, kEnglish) == "“two three four<U+001B>”");
    CHECK(report::quote({&locator, find(document, std::string(300, 'x'))}, kEnglish) ==
          "“" + std::string(200, 'x') + "…”");
    CHECK(report::quote({&locator, find(document, std::string(200, 'x'))}, kEnglish) ==
          "“" + std::string(200, 'x') + "”");
}

TEST_CASE("a place on one line ends with its first line") {
    const Document document = plain("one two\r\nthree\r\n");
    const Locator locator(document);
    CHECK(ClaimPlace{&locator, find(document, "two\r\nthree")}.on_one_line().span == find(document, "two"));
    CHECK(ClaimPlace{&locator, find(document, "three")}.on_one_line().span == find(document, "three"));
}

TEST_CASE("a place says where it is: by line, by page, by paragraph, by pointer") {
    Document document = plain("one\ntwo\n");
    const auto told = [&] {
        const Locator locator(document);
        return report::in_words({&locator, find(document, "two")}, kEnglish);
    };
    CHECK(told() == "line 2");
    document.origins.resize(3);
    document.origins[1].page = 4;
    document.origins[1].begin.line = 7;
    CHECK(told() == "page 4, line 7");
    document.origins[1].page = 0;
    document.origins[1].paragraph = 9;
    document.origins[1].begin.line = 9;
    CHECK(told() == "paragraph 9");
    document.origins[1] = {};
    document.origins[1].pointer = "/work/0\xE2\x80\xAE";
    CHECK(told() == "/work/0<U+202E>");
    const Locator locator(document);
    CHECK_FALSE(ClaimPlace{&locator, find(document, "two")}.in_lines());
    document.origins[1] = {};
    document.origins[1].path = "parts/work.tex";
    document.origins[1].begin = {12, 1, 0};
    CHECK(told() == "line 12");
    const Locator included(document);
    const ClaimPlace place{&included, find(document, "two")};
    CHECK(place.in_lines());
    CHECK(place.path() == "parts/work.tex");
    CHECK(report::in_words(place, ClaimPlace{&included, find(document, "one")}, kEnglish) == "parts/work.tex, line 12");
}

TEST_CASE("a finding with its further places and what is said under it") {
    const CaseReport report =
        test::check({"## Publications\n\n- I. Brandt. Small Steps. In Proc. of EMNLP 2022, 2022.\n"
                     "- I. Brandt. Small steps. EMNLP, 2022.\n"},
                    "2026-01-15", {"publication/duplicate"});
    REQUIRE(report.findings.size() == 1);
    const std::vector<Locator> locators = report::locators(report);
    const auto places = report::places_of(report.findings[0], locators);
    REQUIRE(places.size() == 2);
    const std::string told = report::told(report.findings[0], places, kEnglish);
    CHECK(told.find("\nsee also: line 3: “Small Steps”\nhelp: ") != std::string::npos);
    CHECK(told.find("\nask: ") != std::string::npos);
}

TEST_CASE("of many places some are told, and how many more there are") {
    std::string many;
    for (int i = 0; i < 15; ++i) many += "- Ada Verne <your-username>\n";
    const CaseReport report = test::check({many}, "2026-01-15", {"text/placeholder"}, Format::Text);
    REQUIRE(report.findings.size() == 1);
    const std::vector<Locator> locators = report::locators(report);
    const auto places = report::places_of(report.findings[0], locators);
    CHECK(places.size() == report::kMostPlaces);
    CHECK(report::told(report.findings[0], places, kEnglish).find("\n... and 3 more places\nhelp: ") !=
          std::string::npos);
    CHECK(report::more_places(report.findings[0], 14, kEnglish) == "... and 1 more place");
    CHECK(report::more_places(report.findings[0], 15, kEnglish).empty());
}
