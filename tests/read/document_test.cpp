// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;
using test::markdown;
using test::plain_text;
using test::source_of;

TEST_CASE("what was folded leads back to what stands in the file") {
    struct Row {
        std::string_view file;
        std::string_view read;
    };
    const Row rows[] = {
        {"２０２３．０９", "2023.09"},
        {"（Ａ）", "(A)"},
        {"eﬃcient ﬁne", "efficient fine"},
        {"⼈⼯智能", "人工智能"},
        {"⻚数", "页数"},
        {"𝗔𝗖𝗟", "ACL"},
        {"\u8CCA\uF9FE", "\u8CCA\u8336"},
        {"soft\u00ADware", "software"},
        {"zero\u200Bwidth\uFEFF!", "zerowidth!"},
        {"\u202Eabc\u202C", "abc"},
        {"a\u00A0\u2003b", "a  b"},  // a wide blank sets columns apart
        {"a\u00A0b", "a b"},
        {"研\u3000究", "研  究"},
        {"\uE80C 教育", "教育"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.file);
        const Document document = plain_text("x " + std::string(row.file) + " y\n");
        CHECK(document.plain == "x " + std::string(row.read) + " y\n");
    }
}

TEST_CASE("a part of what was folded leads back to whole characters") {
    const Document document = plain_text("２０２３ eﬃcient a\u00A0\u2003b so\u00ADft\n");
    CHECK(source_of(document, "20") == "２０");
    CHECK(source_of(document, "023") == "０２３");
    CHECK(source_of(document, "effi") == "eﬃ");
    CHECK(source_of(document, "ef") == "eﬃ");
    CHECK(source_of(document, "icient") == "ﬃcient");
    CHECK(source_of(document, "a  b") == "a\u00A0\u2003b");
    CHECK(source_of(document, "soft") == "so\u00ADft");
    CHECK(source_of(document, "so") == "so");
    CHECK(source_of(document, "ft") == "ft");
}

TEST_CASE("evidence holds the markup between its ends, and none around them") {
    const Document document = markdown("- **Quiet *Gradients*** &amp; [code](https://a.example) \\* now\n");
    CHECK(test::outline(document) == "item1 Quiet Gradients & code * now\n");
    CHECK(source_of(document, "Quiet Gradients") == "Quiet *Gradients");
    CHECK(source_of(document, "Gradients & code") == "Gradients*** &amp; [code");
    CHECK(source_of(document, "&") == "&amp;");
    CHECK(source_of(document, "* now") == "* now");
    CHECK(document.verbatim({}).empty());
}

TEST_CASE("every word is found where it stands") {
    const std::string_view file =
        "# 梁一川 / Yichuan Liang\r\n\r\n## Experience\r\n\r\n| 单位 | Time |\r\n|--|--|\r\n| **Harrow** | 2021~2023 "
        "|\r\n\r\n"
        "- ＧＰＵ kernels,\r\n  3× faster\r\n   - `fp8` <b>only</b>\r\n";
    const Document document = markdown(file);
    for (const std::string_view word : {"梁一川", "Yichuan", "Experience", "单位", "Time", "Harrow", "2021~2023",
                                        "kernels", "3× faster", "fp8", "only"}) {
        CAPTURE(word);
        CHECK(source_of(document, word) == word);
        CHECK(document.in_text(test::span_of(document, word)).begin == file.find(word));
    }
    CHECK(test::position_of(document, "faster") == Position{10, 6, file.find("faster")});
    CHECK(test::position_of(document, "Yichuan").column == 9);
}

TEST_CASE("LF, CRLF and CR end lines") {
    for (const std::string_view file : {"a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r"}) {
        for (const Format format : {Format::Text, Format::Markdown}) {
            const Document document = test::reading(file, format);
            CHECK(document.plain == "a\nb\nc\n");
            CHECK(document.lines[0].block == document.lines[1].block);
            CHECK(test::position_of(document, "c").line == 4);
            CHECK(document.line_of(0) == 0);
            CHECK(document.line_of(1) == 0);
            CHECK(document.line_of(4) == 2);
        }
    }
}

TEST_CASE("an empty file is an empty document") {
    for (const std::string_view file : {"", "\n\n", " \t\r\n", "\xEF\xBB\xBF"}) {
        for (const Format format : {Format::Text, Format::Markdown}) {
            const Document document = test::reading(file, format);
            CHECK(document.plain.empty());
            CHECK(document.lines.empty());
            CHECK(document.position(0) == Position{1, 1, document.bom});
        }
    }
}
