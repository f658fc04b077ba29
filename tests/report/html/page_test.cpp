// SPDX-License-Identifier: MIT
// The page as a whole: its order, its policy, its words.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <initializer_list>

#include "report/html/style.hpp"
#include "report/names.hpp"
#include "report/reporter.hpp"
#include "report/words.hpp"
#include "support/understand.hpp"
#include "text/sha256.hpp"

using namespace veritae;

namespace {

std::string page(std::vector<std::vector<std::string_view>> cases, std::optional<Language> language = {}) {
    std::string out;
    const report::Context context{"9.9", builtin_rulebook(), *parse_day("2026-01-15"), language};
    const auto reporter = report::check_html(context, out);
    reporter->begin();
    for (auto& one : cases) reporter->add(test::check(std::move(one), "2026-01-15"));
    reporter->end();
    return out;
}

std::size_t count(std::string_view text, std::string_view piece) {
    std::size_t n = 0;
    for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++n;
    return n;
}

constexpr std::string_view kCv =
    "# Ida Brandt\n\n## Publications\n\n- **I. Brandt**. Small Steps. ECCV 2023.\n- **I. Brandt**. Big Steps. ICLR "
    "2021.\n";

}  // namespace

TEST_CASE("what was read stands before what was found, and what it rests on stands last") {
    const std::string html = page({{kCv}});
    std::size_t last = 0;
    for (const std::string_view id : {"read", "findings", "f1", "timeline", "t1", "claims", "provenance"}) {
        CAPTURE(id);
        const std::size_t at = html.find(fmt::format("id=\"{}\"", id));
        REQUIRE(at != html.npos);
        CHECK(at > last);
        last = at;
    }
    CHECK(html.find("<title>Ida Brandt – claim check</title>") != html.npos);
    CHECK(html.find("<mark>ECCV 2023</mark>") != html.npos);
}

TEST_CASE("the policy allows the page's own style sheet and nothing else") {
    const std::string html = page({{kCv}});
    CHECK(html.find(fmt::format("default-src 'none'; style-src 'sha256-{}'; img-src data:;",
                                text::base64(text::sha256(report::html::style())))) != html.npos);
    CHECK(html.find(fmt::format("<style>{}</style>", report::html::style())) != html.npos);
    CHECK(html.find("<script") == html.npos);
    CHECK(html.find(" style=") == html.npos);
    CHECK(html.find("http:") == html.npos);
    CHECK(html.find("https:") == html.npos);
}

TEST_CASE("nothing of a résumé is markup") {
    const std::string html =
        page({{"# <img src=x onerror=alert(1)>\n\n## Publications\n\n"
               "- **I. Brandt**. <script>alert(1)</script> <b>Steps</b>. ECCV 2023.\n"}});
    CHECK(html.find("<img") == html.npos);
    CHECK(html.find("<script") == html.npos);
    CHECK(html.find("<b>Steps") == html.npos);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != html.npos);
}

TEST_CASE("several cases are one page with one frame and anchors of their own") {
    const std::string html = page({{kCv}, {kCv}});
    CHECK(count(html, "<!doctype html>") == 1);
    CHECK(count(html, "</html>") == 1);
    CHECK(count(html, "<h1>Ida Brandt</h1>") == 2);
    CHECK(count(html, "id=\"f1\"") == 1);
    CHECK(count(html, "id=\"c2-f1\"") == 1);
    CHECK(html.find("<title>Claim check</title>") != html.npos);
}

TEST_CASE("what is too much for a drawing or a table is counted, not hidden") {
    std::string cv = "# Ida Brandt\n\n## Publications\n\n";
    for (int i = 0; i < 1100; ++i)
        cv += fmt::format("- **I. Brandt**. Step {0} of Walk {0}. ICLR {1}.\n", i, 2014 + i % 12);
    const std::string html = page({{cv}});
    CHECK(count(html, "<tr id=\"t") == 1000);
    CHECK(html.find("700 more stand in the table only.") != html.npos);
    CHECK(html.find("… and 100 more; `veritae inspect` shows them.") != html.npos);
    CHECK(html.find("… and 600 more; `veritae inspect` shows them.") != html.npos);
}

TEST_CASE("the language is that of the document unless one is asked for") {
    CHECK(page({{kCv}}).find("<html lang=\"en\">") != std::string::npos);
    const std::string html = page({{kCv}}, Language::Chinese);
    CHECK(html.find("<html lang=\"zh-Hans\">") != html.npos);
    CHECK(html.find("<h2 id=\"findings\">核对发现</h2>") != html.npos);
}

TEST_CASE("a document without a claim has a whole page too") {
    const std::string html = page({{""}});
    CHECK(html.find("No dated entry was found.") != html.npos);
    CHECK(html.find("</html>") != html.npos);
}

TEST_CASE("whatever the page may say has words in both languages") {
    for (const Language language : {Language::English, Language::Chinese}) {
        const report::Words words(builtin_rulebook(), language);
        const auto has = [&](const std::string& name) {
            CAPTURE(name);
            CHECK_FALSE(words(name).empty());
        };
        for (int i = 0; i <= static_cast<int>(Format::Veritae); ++i)
            has(fmt::format("page/format/{}", report::name_of(static_cast<Format>(i))));
        for (int i = 0; i <= static_cast<int>(ClaimKind::Link); ++i)
            has(fmt::format("page/claim/{}", report::name_of(static_cast<ClaimKind>(i))));
        for (int i = 0; i <= static_cast<int>(LinkKind::AclAnthology); ++i)
            has(fmt::format("page/link/{}", report::name_of(static_cast<LinkKind>(i))));
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
            has(fmt::format("page/weight/{}", report::name_of(severity)));
        for (const Certainty certainty : {Certainty::Possible, Certainty::Definite})
            has(fmt::format("page/certainty/{}", report::name_of(certainty)));
    }
}
