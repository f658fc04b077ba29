// SPDX-License-Identifier: MIT
// Pages as pdftotext lays them out, made here by hand; tests/cli/pdf_test.py reads real ones.
#include <doctest/doctest.h>

#include "read/reading.hpp"
#include "support/understand.hpp"

using namespace veritae;

namespace {

/// Words at a place, in letters of a height; a letter is half as wide as high, a blank a quarter.
struct At {
    float x;
    float y;
    std::string words;
    float height = 10;
};

std::string number(float value) { return std::to_string(value); }

std::string line(const At& at) {
    std::string words;
    float x = at.x;
    std::size_t begin = 0;
    while (begin < at.words.size()) {
        const std::size_t end = std::min(at.words.find(' ', begin), at.words.size());
        const std::string word = at.words.substr(begin, end - begin);
        const float width = static_cast<float>(word.size()) * at.height / 2;
        words += "<word xMin=\"" + number(x) + "\" yMin=\"" + number(at.y) + "\" xMax=\"" + number(x + width) +
                 "\" yMax=\"" + number(at.y + at.height) + "\">" + word + "</word>";
        x += width + at.height / 4;
        begin = end + 1;
    }
    return "<block><line>" + words + "</line></block>";
}

std::string page(const std::vector<At>& lines) {
    std::string out = "<page width=\"600\" height=\"800\"><flow>";
    for (const At& one : lines) out += line(one);
    return out + "</flow></page>";
}

/// A PDF whose layout is these pages.
ReadResult read_pages(const std::vector<std::vector<At>>& pages, const ReadLimits& limits = {},
                      const std::vector<PageBox>& unseen = {}) {
    std::string xml = "<html><body><doc>";
    for (const std::vector<At>& one : pages) xml += page(one);
    xml += "</doc></body></html>";
    const LayOutPdf lay_out = [&](std::string_view, const ReadLimits&) { return PdfLayout{xml, std::nullopt, unseen}; };
    return read("%PDF-1.7", Format::Pdf, "cv.pdf", limits, {builtin_rulebook().schemas, &lay_out});
}
Document pages(const std::vector<std::vector<At>>& all) {
    ReadResult result = read_pages(all);
    REQUIRE_FALSE(result.error.has_value());
    return std::move(result.document);
}

}  // namespace

TEST_CASE("larger letters are headings, the largest a name; marks are items, deeper ones to the right") {
    const Document document = pages({{{50, 20, "Tilda Roe", 24},
                                      {50, 60, "Work", 16},
                                      {50, 90, "Engineer at Alder Labs"},
                                      {50, 104, "• Built a thing"},
                                      {70, 118, "◦ with parts"},
                                      {50, 132, "• Wrote a parser"},
                                      {50, 170, "Skills", 16},
                                      {50, 200, "C++ and Python"}}});
    CHECK(test::outline(document) ==
          "h1 Tilda Roe\nh2 Work\ntext Engineer at Alder Labs\nitem1 Built a thing\nitem2 with parts\n"
          "item1 Wrote a parser\nh2 Skills\ntext C++ and Python\n");
    CHECK(test::source_of(document, "Wrote a parser") == "Wrote a parser");
    REQUIRE(document.origins.size() == document.line_starts.size());
    CHECK(document.origins[1].page == 1);
    CHECK(document.origins[1].begin.line == 2);
    CHECK(document.origins[1].box.top == doctest::Approx(60));
    CHECK(document.origins[1].box.right == doctest::Approx(50 + 4 * 8));
}

TEST_CASE("two columns are read one after the other, what stands above both before them") {
    const Document document =
        pages({{{50, 20, "A heading that goes over all of the page from one edge to the other edge of it"},
                {50, 50, "left one is a line of text"},
                {320, 53, "right one is a line of text"},
                {50, 64, "left two is a line of text"},
                {320, 67, "right two is a line of text"},
                {50, 78, "left three is a line"},
                {320, 81, "right three is a line"},
                {50, 120, "And a line below them that again takes the whole of the width of this page, with more"}}});
    const std::string plain = document.plain;
    CHECK(plain.find("edge of it") < plain.find("left one"));
    CHECK(plain.find("left three") < plain.find("right one"));
    CHECK(plain.find("right three") < plain.find("And a line"));
}

TEST_CASE("dates and places at the right are of the rows that they stand in") {
    const Document document = pages({{{50, 20, "Engineer, Alder Labs"},
                                      {480, 20, "2021 – 2022"},
                                      {50, 60, "Intern, Birch Works"},
                                      {480, 60, "2019 – 2020"},
                                      {50, 100, "Analyst, Cedar House"},
                                      {480, 100, "2017 – 2018"}}});
    CHECK(test::outline(document) ==
          "text Engineer, Alder Labs   2021 – 2022\ntext Intern, Birch Works   2019 – 2020\n"
          "text Analyst, Cedar House   2017 – 2018\n");
}

TEST_CASE("what stands beside the items of an entry belongs to its first row") {
    const Document document = pages({{{50, 20, "Alder Labs, Engineer"},
                                      {507.5F, 20, "Oslo, NO"},
                                      {50, 34, "• Built a thing"},
                                      {485, 34, "2021 – 2022"},
                                      {50, 60, "Birch Works, Intern"},
                                      {507.5F, 60, "Bonn, DE"},
                                      {50, 74, "• Wrote a parser"},
                                      {485, 74, "2019 – 2020"}}});
    CHECK(test::outline(document) ==
          "text Alder Labs, Engineer   Oslo, NO\ntext 2021 – 2022\nitem1 Built a thing\n"
          "text Birch Works, Intern   Bonn, DE\ntext 2019 – 2020\nitem1 Wrote a parser\n");
}

TEST_CASE("a line whose next word had no room goes on in the next line, a shorter one does not") {
    const std::string full = "a line that is filled with words up to the right edge of";
    const Document document =
        pages({{{50, 20, full}, {50, 34, "its column"}, {50, 48, full}, {50, 80, "another paragraph"}}});
    CHECK(test::outline(document) == "text " + full + " its column\ntext " + full + "\ntext another paragraph\n");
    CHECK(document.lines[1].block == document.lines[0].block);
    CHECK(document.lines[2].block != document.lines[1].block);
}

TEST_CASE("hyphens at the end of a line: soft ones and those of a break go, those of a word stay") {
    const auto broken = [](const std::string& end, const std::string& next) {
        const Document document = pages({{{50, 20, "this is a line of words that goes to the very " + end},
                                          {50, 34, next + " and whatever follows"},
                                          {50, 80, "we know low-rank updates and evaluation of models"}}});
        return document.plain.substr(46, document.plain.find(" and whatever") - 46);
    };
    CHECK(broken("evalu-", "ation") == "evaluation");
    CHECK(broken("submis\xC2\xAD", "sions") == "submissions");
    CHECK(broken("low-", "rank") == "low-rank");
    CHECK(broken("Jean-", "Pierre") == "Jean-Pierre");
}

TEST_CASE("heads and feet that repeat, and page numbers, are no content; the first head stays") {
    const Document document = pages({{{50, 20, "Tilda Roe – page 1"}, {50, 100, "first"}, {300, 780, "1"}},
                                     {{50, 20, "Tilda Roe – page 2"}, {50, 100, "second"}, {300, 780, "2"}}});
    CHECK(test::outline(document) == "text Tilda Roe – page 1\ntext first\ntext second\n");
    const Document year = pages({{{50, 100, "first"}, {300, 780, "2023"}}});
    CHECK(test::outline(year) == "text first\ntext 2023\n");
}

TEST_CASE("letters too small to be read and those beyond the edge are set aside and told") {
    const Document document =
        pages({{{50, 20, "Tilda Roe"}, {50, 60, "expert leader winner", 1}, {700, 80, "rank me first"}}});
    CHECK(test::outline(document) == "text Tilda Roe\n");
    CHECK(test::asides(document) == "tinyexpert leader winner outsiderank me first");
}

TEST_CASE("words where nothing is to be seen are set aside, on their page only") {
    const std::vector<At> lines = {{50, 20, "Tilda Roe"}, {50, 60, "expert leader winner"}};
    const ReadResult result = read_pages({lines, lines}, {}, {{2, {40, 55, 300, 75}}});
    REQUIRE_FALSE(result.error.has_value());
    CHECK(test::outline(result.document) == "text Tilda Roe\ntext expert leader winner\ntext Tilda Roe\n");
    CHECK(test::asides(result.document) == "unseenexpert leader winner");
}

TEST_CASE("words that touch are one, raised letters are superscripts") {
    const LayOutPdf lay_out = [](std::string_view, const ReadLimits&) {
        return PdfLayout{
            "<html><body><doc><page width='600' height='800'><flow><block><line>"
            "<word xMin='50' yMin='20' xMax='65' yMax='30'>Roe</word>"
            "<word xMin='65.2' yMin='19' xMax='68' yMax='24'>2</word>"
            "<word xMin='68' yMin='20' xMax='70' yMax='30'>,</word>"
            "<word xMin='73' yMin='20' xMax='90' yMax='30'>Lind</word>"
            "</line></block></flow></page></doc></body></html>",
            std::nullopt};
    };
    const ReadResult result = read("%PDF-", Format::Pdf, "cv.pdf", {}, {{}, &lay_out});
    REQUIRE_FALSE(result.error.has_value());
    CHECK(test::outline(result.document) == "text Roe2, Lind\n");
    CHECK(test::styles(result.document) == "super:2");
}

TEST_CASE("a page without text, or with letters of unknown meaning, is an error") {
    const auto refusal = [](const std::vector<std::vector<At>>& all, const ReadLimits& limits = {}) {
        const ReadResult result = read_pages(all, limits);
        REQUIRE(result.error.has_value());
        return result.error->detail;
    };
    CHECK(refusal({{}}) == "expected text; the pages hold none, they may be pictures of a scanned document");
    CHECK(refusal({{{50, 20, "(cid:12) (cid:7) (cid:99)"}}}) ==
          "expected letters; the fonts of this file do not tell which letters they show");
    ReadLimits limits;
    limits.pages = 2;
    CHECK(refusal({{}, {}, {}}, limits) == "expected at most 2 pages, found more");
    CHECK(test::refusal("hello", Format::Pdf) == "1:1 expected a PDF, which begins with \"%PDF-\"");
    CHECK(test::refusal("%PDF-1.7", Format::Pdf) == "1:1 a PDF needs a program that lays out its pages");
}

TEST_CASE("a sign of unknown meaning among many known ones is a blank") {
    const Document document =
        pages({{{50, 20, "an ordinary line with (cid:3) in it and \xEF\xBF\xBD too, and much else"}}});
    CHECK(test::outline(document) == "text an ordinary line with in it and too, and much else\n");
}

TEST_CASE("boxes that make no sense do no harm") {
    const LayOutPdf lay_out = [](std::string_view, const ReadLimits&) {
        return PdfLayout{
            "<html><body><doc><page width='nan' height='-1'><flow><block><line>"
            "<word xMin='nan' yMin='1' xMax='2' yMax='3'>a</word><word xMin='9' yMin='1' xMax='2' yMax='3'>b</word>"
            "<word xMin='1e30' yMin='1' xMax='2e30' yMax='3'>c</word><word>d</word>"
            "<word xMin='0.1' yMin='0.1' xMax='0.5' yMax='9'>e&#xD800;</word>"
            "</line></block></flow></page></doc></body></html>",
            std::nullopt};
    };
    const ReadResult result = read("%PDF-", Format::Pdf, "cv.pdf", {}, {{}, &lay_out});
    CHECK((result.error.has_value() || result.document.plain.size() < 4));
}
