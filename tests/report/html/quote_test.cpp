// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "report/html/parts.hpp"
#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::report;

namespace {

/// The quote of the first occurrence of some words of the content.
std::string quoted(std::string_view resume, std::string_view words, Format format = Format::Markdown) {
    const DocumentReport report = test::understand(resume, format);
    const std::size_t begin = report.document.plain.find(words);
    REQUIRE(begin != std::string::npos);
    const auto at = static_cast<std::uint32_t>(begin);
    const Locator locator(report.document);
    return html::quote(locator, Evidence::claim({0, {at, at + static_cast<std::uint32_t>(words.size())}})).html;
}

}  // namespace

TEST_CASE("words are marked in their line, without bullets and emphasis") {
    CHECK(quoted("# Ida\n\n- T. Feld, **I. Brandt**. Fog. ECCV 2023, oral\n", "ECCV 2023") ==
          "T. Feld, I. Brandt. Fog. <mark>ECCV 2023</mark>, oral");
}

TEST_CASE("characters are shown as they were written, entities as what they mean") {
    CHECK(quoted("# 林一\n\n- 银牌（前２%，91/1850）\n", "2%") == "银牌（前<mark>２%</mark>，91/1850）");
    CHECK(quoted("# Ida\n\n- Bell &amp; Howe, 2019\n", "2019") == "Bell &amp; Howe, <mark>2019</mark>");
}

TEST_CASE("a long line is cut around the words, a long place in its middle") {
    const std::string many(200, 'x');
    CHECK(quoted("# Ida\n\n- " + many + " 2019 " + many + "\n", "2019") ==
          "…" + std::string(69, 'x') + " <mark>2019</mark> " + std::string(69, 'x') + "…");
    const std::string more(600, 'y');
    CHECK(quoted("# Ida\n\n- " + more + "\n", more) ==
          "<mark>" + std::string(260, 'y') + "</mark> … <mark>" + std::string(120, 'y') + "</mark>");
}

TEST_CASE("characters count, not bytes") {
    std::string many;
    for (int i = 0; i < 100; ++i) many += "研";
    const std::string html = quoted("# 林一\n\n- " + many + " 2019\n", "2019");
    CHECK(html.starts_with("…研"));
    CHECK(html.ends_with("研 <mark>2019</mark>"));
}

TEST_CASE("what is no content is quoted as it stands in the file") {
    const DocumentReport report = test::understand("# Ida\n\n<!-- hidden <b> -->\n\nSteps.\n");
    const auto at = static_cast<std::uint32_t>(report.document.text.find("hidden"));
    const Locator locator(report.document);
    CHECK(html::quote(locator, Evidence::outside({0, {0, 3}}, {at, at + 6})).html ==
          "&lt;!-- <mark>hidden</mark> &lt;b&gt; --&gt;");
}

TEST_CASE("no line is broken inside a date") {
    CHECK(html::with_dates("project, 2021-09 – 2024-06, 2023").html ==
          "project, <span class=\"date\">2021-09</span> – <span class=\"date\">2024-06</span>, 2023");
    CHECK(html::with_dates("项目，2021-09-01").html == "项目，<span class=\"date\">2021-09-01</span>");
    CHECK(html::with_dates("").html.empty());
    CHECK(html::with_dates("2021-").html == "2021-");
    CHECK(html::with_dates("-2021-2").html == "-2021-2");
    CHECK(html::with_dates("<2021-09").html == "&lt;<span class=\"date\">2021-09</span>");
}
