// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;
using test::plain_text;

TEST_CASE("lines without a blank line between them are a paragraph") {
    const Document document = plain_text("Mara Voss\nZurich\n\n\nEducation\n");
    CHECK(test::outline(document) == "text Mara Voss\ntext Zurich\ntext Education\n");
    CHECK(document.lines[0].block == document.lines[1].block);
    CHECK(document.lines[1].block != document.lines[2].block);
    CHECK(document.plain == "Mara Voss\nZurich\nEducation\n");
}

TEST_CASE("bullets make items, indentation nests them, deeper lines go on") {
    CHECK(test::outline(plain_text("- Built a parser\n  in two weeks\n    * for logs\n- Next\nSkills\n")) ==
          "item1 Built a parser\nmore1 in two weeks\nitem2 for logs\nitem1 Next\ntext Skills\n");
}

TEST_CASE("the marks that lists are written with") {
    for (const std::string_view mark :
         {"- ", "* ", "+ ",  "• ",   "•",   "● ",   "○ ",    "▪ ",    "► ",  "› ", "◦ ",  "– ",           "■",
          "★",  "✓ ", "1. ", "12) ", "3、", "(1) ", "（2）", "[14] ", "[3]", "①",  "a) ", "\xEF\x82\xB7 "}) {
        CAPTURE(mark);
        CHECK(test::outline(plain_text(std::string(mark) + "routing")) == "item1 routing\n");
    }
}

TEST_CASE("a hollow bullet copied as a letter") {
    CHECK(test::outline(plain_text("o Routing\no 3 papers\n")) == "item1 Routing\nitem1 3 papers\n");
    CHECK(test::outline(plain_text("o meu projeto\n")) == "text o meu projeto\n");
}

TEST_CASE("lines broken at a width are put together") {
    const std::string_view broken =
        "- Adele Marchetti, Bo Lindqvist. A study of very patient routers that wait\n"
        "for their turn. In preparation.\n"
        "- Adele Marchetti. Counting fish with cheap microphones in murky and noisy\n"
        "rivers. Submitted.\n"
        "- Bo Lindqvist, Adele Marchetti, Tomas Reyes. Sparse maps of the long way\n"
        "home. Published.\n";
    CHECK(test::outline(plain_text(broken)) ==
          "item1 Adele Marchetti, Bo Lindqvist. A study of very patient routers that wait for their turn. In "
          "preparation.\n"
          "item1 Adele Marchetti. Counting fish with cheap microphones in murky and noisy rivers. Submitted.\n"
          "item1 Bo Lindqvist, Adele Marchetti, Tomas Reyes. Sparse maps of the long way home. Published.\n");
    const std::string_view ended = "- Patient routers\nAdele Marchetti, Bo Lindqvist\n";
    CHECK(test::outline(plain_text(ended)) == "item1 Patient routers\ntext Adele Marchetti, Bo Lindqvist\n");
}

TEST_CASE("what looks like a mark and is content") {
    for (const std::string_view line : {"2023. Joined the group", "2021. 9 - 2023. 6 Lab", "09. 2021 - 10. 2023",
                                        "-5% latency", "*bold*", "1.5 years", "(2023) Prize", "(010) 555-0134", "a.b",
                                        "I) x", "3D reconstruction", "[1](https://a.example/)", "(+41) 555"}) {
        CAPTURE(line);
        CHECK(test::outline(plain_text(line)) == "text " + std::string(line) + "\n");
    }
}

TEST_CASE("both sides of a line set in columns stay on it") {
    CHECK(test::outline(plain_text("Quillmark Labs\t\t2021 - 2023\nHarrow & Finch        2019\n")) ==
          "text Quillmark Labs  2021 - 2023\ntext Harrow & Finch        2019\n");
}

TEST_CASE("a line that ends with its span of time, or begins with one, is whole") {
    const std::string_view lines =
        "M.Sc. in Applied Mathematics (with the Fern Centre), Northlake University of\nScience, 2019/9 - 2022/6\n"
        "2015/9 - 2019/6: B.Sc. in Applied Mathematics, the University of Hilltop and of\nits colleges\n"
        "2012 - 2015: School, the one that taught us to read and write and reckon in this\ntown\n";
    const std::string plain = plain_text(lines).plain;
    CHECK(plain.find("\n2015/9") != std::string::npos);
    CHECK(plain.find("\n2012 -") != std::string::npos);
}

TEST_CASE("addresses are links without markup around them") {
    CHECK(test::links(plain_text("see https://a.example/x_(y), (www.b.example/c). <https://c.example>")) ==
          "[https://a.example/x_(y)](https://a.example/x_(y))[www.b.example/c](http://www.b.example/c)"
          "[https://c.example](https://c.example)");
    CHECK(test::links(plain_text("mail: mara.voss@lab.example.")) ==
          "[mara.voss@lab.example](mailto:mara.voss@lab.example)");
    CHECK(test::links(plain_text("代码见https://a.example/r，数据见https://b.example/d（公开）")) ==
          "[https://a.example/r](https://a.example/r)[https://b.example/d](https://b.example/d)");
    CHECK(test::links(plain_text("@handle, a@b, 3@k=5, https://, www. and x://y")).empty());
}

TEST_CASE("the language is the one most words are in") {
    CHECK(plain_text("Mara Voss (沃玛拉)\nResearch Engineer\n").language == Language::English);
    CHECK(plain_text("负责 LLM 推理引擎，基于 CUDA 与 PyTorch\n").language == Language::Chinese);
    CHECK(plain_text("2021 - 2023\n").language == Language::English);
    CHECK(plain_text("").language == Language::English);
}

TEST_CASE("Markdown is told by the name") {
    CHECK(format_of("a/cv.md") == Format::Markdown);
    CHECK(format_of("CV.Markdown") == Format::Markdown);
    CHECK(format_of("cv.txt") == Format::Text);
    CHECK(format_of("md") == Format::Text);
    CHECK(format_of(".md") == Format::Text);
}
