// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;
using test::asides;
using test::links;
using test::markdown;
using test::outline;
using test::styles;

namespace {

struct Row {
    std::string_view file;
    std::string_view read;
};

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

void check_outlines(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.file);
        CHECK(outline(markdown(row.file)) == row.read);
    }
}

}  // namespace

TEST_CASE("headings, paragraphs, items, rows and code") {
    check_outlines({
        {"# Mara Voss\n\nEducation\n---------\n\nZurich\nSwitzerland  \nEurope\n",
         "h1 Mara Voss\nh2 Education\ntext Zurich\ntext Switzerland\ntext Europe\n"},
        {"- a\n  b\n\n  c\n  - d\n- e\n", "item1 a\nmore1 b\nmore1 c\nitem2 d\nitem1 e\n"},
        {"1. a\n2. b\n   1) c\n", "item1 a\nitem1 b\nitem2 c\n"},
        {"> quoted\n> - a\n", "text quoted\nitem1 a\n"},
        {"| a | b |\n|---|---|\n| c |  |\n| d | e\\|f |\n", "row a | b\nrow c\nrow d | e|f\n"},
        {"```\nx = 1\n  y\n```\n", "code x = 1\ncode y\n"},
        {"- - a\n", "item2 a\n"},
    });
}

TEST_CASE("lines of one block share its number") {
    const Document document = markdown("a\nb\n\n- c\n  d\n\n  e\n- f\n");
    REQUIRE(document.lines.size() == 6);
    const auto block = [&](std::size_t line) { return document.lines[line].block; };
    CHECK(block(0) == block(1));
    CHECK(block(2) == block(3));
    CHECK(block(2) == block(4));
    CHECK(block(1) != block(2));
    CHECK(block(4) != block(5));
}

TEST_CASE("indentation nests an item even where Markdown takes it for a sibling, and is never code") {
    check_outlines({
        {"- a\n - b\n - c\n- d\n", "item1 a\nitem2 b\nitem2 c\nitem1 d\n"},
        {" 9. a\n10. b\n", "item1 a\nitem1 b\n"},
        {"Lab\n\n    2021 - 2023\n\n\tMember\n", "text Lab\ntext 2021 - 2023\ntext Member\n"},
    });
}

TEST_CASE("bullets that Markdown does not know") {
    check_outlines({
        {"► Harrow & Finch\n● built\n● led\n", "item1 Harrow & Finch\nitem1 built\nitem1 led\n"},
        {"（1）测试\n（2）部署\n", "item1 测试\nitem1 部署\n"},
        {"[1] Voss, Quiet Gradients.\n", "item1 Voss, Quiet Gradients.\n"},
        {"[1](https://a.example) shows\n", "text 1 shows\n"},
    });
}

TEST_CASE("a year or a month at the beginning of a line is no item number") {
    check_outlines({
        {"2021. Joined the lab\n", "text 2021. Joined the lab\n"},
        {"2021. **Prize**\n", "text 2021. Prize\n"},
        {"09. 2021 - 10. 2023 Lab\n", "text 09. 2021 - 10. 2023 Lab\n"},
        {"3. 2021 Prize\n", "item1 2021 Prize\n"},
        {"-\n  2021. Prize (b) *c*\n", "item1 2021. Prize (b) c\n"},
        {"- 2021. Prize\n- 1. First\n", "item1 2021. Prize\nitem2 First\n"},
        {"* 09. 2021 Prize\n  of *c*\n", "item1 09. 2021 Prize\nmore1 of c\n"},
        {"-\n  2021 Prize (b) *c*\n", "item1 2021 Prize (b) c\n"},
    });
}

TEST_CASE("a rule below a paragraph of several lines makes no heading of it") {
    check_outlines({{"Zurich\nmara@lab.example\n---\n", "text Zurich\ntext mara@lab.example\n"}});
}

TEST_CASE("styles and links") {
    const Document document = markdown(
        "**Mara *Voss*** `fp8` <u>now</u> x<sup>\\*</sup> [paper](https://a.example?x=1&amp;y=2) <https://b.example> "
        "https://c.example\n"
        "<a href='https://d.example'>demo</a> <a name=x>no</a> [![badge](b.svg)](https://e.example) [empty]()\n");
    CHECK(styles(document) == "bold:Mara Voss italic:Voss code:fp8 underline:now super:*");
    CHECK(
        links(document) ==
        "[paper](https://a.example?x=1&y=2)[https://b.example](https://b.example)[https://c.example](https://c.example)"
        "[demo](https://d.example)[badge](https://e.example)[empty]()");
    CHECK(styles(markdown("**a\nb**\n")) == "bold:a\nb");
    CHECK(styles(markdown("<b>a </b>\n\nb\n")) == "bold:a");
    CHECK(styles(markdown("<b>open\n\nb\n")) == "bold:open");
}

TEST_CASE("tildes between years stay, doubled ones strike out") {
    check_outlines({
        {"2019.09~2021.06, 2021.09~2024.06\n", "text 2019.09~2021.06, 2021.09~2024.06\n"},
        {"~3x faster, ~~2x~~ smaller\n", "text ~3x faster, smaller\n"},
    });
    CHECK(asides(markdown("~~under review~~ accepted")) == "deletedunder review");
    CHECK(asides(markdown("<del>under review</del> accepted")) == "deletedunder review");
}

TEST_CASE("comments, templates and front matter are set aside") {
    struct Aside {
        std::string_view file;
        std::string_view read;
        std::string_view aside;
    };
    const Aside rows[] = {
        {"---\ntitle: CV\n---\nMara\n===\n", "h1 Mara\n", "front---\ntitle: CV\n---\n"},
        {"---\n\nMara\n\n---\n", "text Mara\n", ""},
        {"- a <!-- veritae: allow date/future -- planned -->\n- b\n", "item1 a\nitem1 b\n",
         "comment<!-- veritae: allow date/future -- planned -->"},
        {"a <!-- one\n\n- two -->b\n", "text a\ntext b\n", "comment<!-- one\n\n- two -->"},
        {"a <!-- open\n", "text a <!-- open\n", ""},
        {"{% include head %}\n# CV {#top}\n{{ name }} in Zurich\n{: .note}\n", "h1 CV\ntext in Zurich\n",
         "template{% include head %} template{#top} template{{ name }} template{: .note}"},
        {"{% if x\n- a {b}\n", "text {% if x\nitem1 a {b}\n", ""},
        {"**Lab** \\hfill 2021\n", "text Lab 2021\n", "template\\hfill"},
        {"::: left\nLab\n:::\n", "text Lab\n", "template::: left template:::"},
    };
    for (const Aside& row : rows) {
        CAPTURE(row.file);
        const Document document = markdown(row.file);
        CHECK(outline(document) == row.read);
        CHECK(asides(document) == row.aside);
    }
}

TEST_CASE("HTML is read as a browser shows it") {
    check_outlines({
        {"<h1 align=\"center\">Mara Voss</h1>\n\ntext\n", "h1 Mara Voss\ntext text\n"},
        {"<div class=\"x\">\n  <h3>Lab</h3>\n  <p>2021 - 2023</p>\n</div>\n", "h3 Lab\ntext 2021 - 2023\n"},
        {"<table>\n<tr><td>Lab</td>\n<td>2021 &ndash; 2023</td></tr>\n<tr><td>A</td><td>B</td></tr></table>\n",
         "row Lab | 2021 – 2023\nrow A | B\n"},
        {"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>\n", "item1 a\nitem1 b\nitem2 c\n"},
        {"a<br>b<br/>c\n", "text a\ntext b\ntext c\n"},
        {"A&emsp;&nbsp;B &#50;&#x30; &unknown; R&D\n", "text A  B 20 &unknown; R&D\n"},
        {"<img\n src=\"a.png\"\n alt=\"x\"> after\n", "text after\n"},
        {"![portrait](a.png) Mara\n", "text Mara\n"},
        {"a < b and c > d, 3 <4\n", "text a < b and c > d, 3 <4\n"},
    });
}

TEST_CASE("what a browser hides is set aside") {
    struct Hidden {
        std::string_view file;
        std::string_view read;
        std::string_view aside;
    };
    const Hidden rows[] = {
        {"a <span style=\"display: none\">secret <b>x</b></span> b\n", "text a b\n",
         "hidden<span style=\"display: none\">secret <b>x</b></span>"},
        {"<script>\nlet a = 1 < 2;\n</script>\n\nafter\n", "text after\n", "hidden<script>\nlet a = 1 < 2;\n</script>"},
        {"<div hidden>\n\n- one\n\n<div>two</div>\n</div>\n\nafter\n", "text after\n",
         "hidden<div hidden>\n\n- one\n\n<div>two</div>\n</div>"},
        {"a <span hidden>open\n\nnext\n", "text a\ntext next\n", "hidden<span hidden>open"},
        {"<input hidden> a\n", "text a\n", ""},
    };
    for (const Hidden& row : rows) {
        CAPTURE(row.file);
        const Document document = markdown(row.file);
        CHECK(outline(document) == row.read);
        CHECK(asides(document) == row.aside);
    }
}

TEST_CASE("nesting has a limit, and what only looks nested has none") {
    const auto code_of = [](std::string_view file) {
        const ReadResult result = read(file, Format::Markdown, "cv");
        return result.error ? std::optional(result.error->code) : std::nullopt;
    };
    std::string list;
    for (int i = 0; i < 65; ++i) list += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
    CHECK(code_of(list) == ReadError::Code::TooDeep);
    CHECK(read(list, Format::Markdown, "cv").error->position == Position{65, 129, list.rfind('-')});
    CHECK(code_of(repeated(">", 65)) == ReadError::Code::TooDeep);
    CHECK(code_of(repeated(">", 64)) == std::nullopt);
    CHECK(code_of(repeated("- ", 100)) == std::nullopt);
}

TEST_CASE("hostile input is read in time") {
    const std::string files[] = {
        repeated("[", 100'000) + "a" + repeated("]", 100'000),
        repeated("*a_ ", 50'000),
        repeated("<!--", 100'000),
        repeated("{%", 200'000),
        repeated("[a]\n", 100'000),
        repeated("|a", 50'000) + "\n" + repeated("|-", 50'000) + "\n" + repeated("a\n", 50'000),
        repeated("a@", 200'000),
        repeated("https://", 50'000),
        repeated("<a b=\"", 100'000),
        repeated("- a\n", 100'000),
    };
    for (const std::string& file : files) CHECK_FALSE(read(file, Format::Markdown, "cv").error.has_value());
}

TEST_CASE("bold words and a range of dates right below an item are the title of what comes next") {
    CHECK(test::outline(
              test::markdown("- Kept the buoys\n**Sorrel Labs**, Engineer\n*2019.07 – 2021.06*\n- Drew maps\n")) ==
          "item1 Kept the buoys\ntext Sorrel Labs, Engineer\ntext 2019.07 – 2021.06\nitem1 Drew maps\n");
    CHECK(test::outline(test::markdown("- Kept the buoys\n2019 - 2021: **Engineer**, Sorrel Labs\n")) ==
          "item1 Kept the buoys\ntext 2019 - 2021: Engineer, Sorrel Labs\n");
    CHECK(test::outline(test::markdown("- Kept the buoys with\n**two** people\n")) ==
          "item1 Kept the buoys with\nmore1 two people\n");
    CHECK(test::outline(test::markdown("- Quiet Gradients\n**Ida Brandt**, A. Bee\nICML 2020\n")) ==
          "item1 Quiet Gradients\nmore1 Ida Brandt, A. Bee\nmore1 ICML 2020\n");
}

TEST_CASE("front matter of a file in a folder of papers or talks is a record, that of a page is none") {
    const auto read_at = [](const std::string& path, std::string_view bytes) {
        ReadResult result = read(bytes, Format::Markdown, path, {}, {builtin_rulebook().schemas});
        REQUIRE_FALSE(result.error.has_value());
        return std::move(result.document);
    };
    const std::string_view paper =
        "---\ntitle: \"Small Steps\"\nauthors: [Ida Brandt, Jo Lind]\ndate: 2023-10-01\nvenue: 'ECCV'\npermalink: "
        "/x\n---\n"
        "We take *small* steps.\n";
    const Document document = read_at("site/_publications/a.md", paper);
    CHECK(test::outline(document) ==
          "h2 publications\nitem1 Ida Brandt, Jo Lind. \"Small Steps.\" ECCV, 2023-10-01\ntext We take small steps.\n");
    CHECK(test::source_of(document, "Small Steps") == "Small Steps");
    CHECK(test::outline(read_at("site/_pages/a.md", paper)) == "text We take small steps.\n");
    CHECK(test::outline(
              read_at("site/_talks/a.md", "---\ntitle: Steps\nlocation: Oslo, Norway\ndate: 2022-03-01\n---\n")) ==
          "h2 talks\nitem1 Steps, Oslo, Norway, 2022-03-01\n");
    CHECK(test::outline(read_at("site/_talks/a.md", "---\ntitle: [broken\n---\nwords\n")) == "text words\n");
}
