// SPDX-License-Identifier: MIT
// What a Markdown parser with every extension on makes of a report over a hostile résumé.
#include <doctest/doctest.h>
#include <md4c.h>

#include <algorithm>

#include "report/reporter.hpp"
#include "support/understand.hpp"

using namespace veritae;

namespace {

std::string markdown(std::string_view document) {
    const report::Context context{"0", builtin_rulebook(), *parse_day("2026-01-15"), Language::English, false};
    std::string out;
    const auto reporter = report::check_markdown(context, out);
    reporter->begin();
    reporter->add(test::check({document}, "2026-01-15", {}, Format::Text));
    reporter->end();
    return out;
}

/// What a parser finds besides headings, paragraphs, lists, tables and plain text.
struct Found {
    int spans = 0;
    int other_blocks = 0;
    int other_texts = 0;
    std::vector<std::string> headings;
    bool in_heading = false;
};

Found parsed(const std::string& text) {
    Found found;
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_LATEXMATHSPANS | MD_FLAG_WIKILINKS | MD_FLAG_UNDERLINE;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
        auto& seen = *static_cast<Found*>(data);
        constexpr MD_BLOCKTYPE kOurs[] = {MD_BLOCK_DOC, MD_BLOCK_UL,    MD_BLOCK_LI,    MD_BLOCK_H,
                                          MD_BLOCK_P,   MD_BLOCK_TABLE, MD_BLOCK_THEAD, MD_BLOCK_TBODY,
                                          MD_BLOCK_TR,  MD_BLOCK_TH,    MD_BLOCK_TD};
        seen.other_blocks += std::ranges::find(kOurs, type) == std::end(kOurs);
        seen.in_heading = type == MD_BLOCK_H;
        if (seen.in_heading) seen.headings.emplace_back();
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void* data) {
        static_cast<Found*>(data)->in_heading = false;
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE, void*, void* data) {
        ++static_cast<Found*>(data)->spans;
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* data) {
        auto& seen = *static_cast<Found*>(data);
        seen.other_texts += type != MD_TEXT_NORMAL;
        if (seen.in_heading) seen.headings.back().append(words, size);
        return 0;
    };
    CHECK(md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &found) == 0);
    return found;
}

}  // namespace

TEST_CASE("nothing that a résumé says is markup in a report") {
    for (const std::string_view attack :
         {"<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<!-- a -->",
          "&lt;b&gt; &#64; &nbsp;",
          "[click](https://evil.example/)",
          "![x](https://evil.example/x.png)",
          "<https://evil.example/>",
          "[[x]]",
          "https://evil.example/a?b=c www.evil.example a.b@evil.example WWW.evil.example http://evil.example",
          "a | b | c",
          "\\| a \\",
          "`a` ``b``",
          "**a** __b__ *c* _d_ ***e***",
          "~~a~~ ~b~",
          "$x$ $$y$$",
          "# a # b ##",
          "+ a - b * c",
          "1. a",
          "=== --- ***",
          "\\*a\\*"}) {
        CAPTURE(attack);
        const std::string line = "- Ida Brandt. Small " + std::string(attack) + " Steps. ECCV 2023.\n";
        const std::string text = markdown("Ida Brandt\n\nPublications\n\n" + line + line);
        const Found found = parsed(text);
        CAPTURE(text);
        CHECK(found.spans == 0);
        CHECK(found.other_blocks == 0);
        CHECK(found.other_texts == 0);
        CHECK(found.headings.size() >= 3);
    }
}

TEST_CASE("what is shown is what is written") {
    const std::string line = "- Ida Brandt. Small *C#* & $5 ~ a_b <e> Steps. ECCV 2023.\n";
    const Found found = parsed(markdown("Ida Brandt\n\nPublications\n\n" + line + line));
    CHECK(std::ranges::find(found.headings, "warning: “Small *C#* & $5 ~ a_b <e> Steps” stands twice in this list") !=
          found.headings.end());
}
