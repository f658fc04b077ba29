// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "read/reading.hpp"

using namespace veritae;

TEST_CASE("the ending of a name says the format, whatever the content") {
    CHECK(format_of("cv.MD") == Format::Markdown);
    CHECK(format_of("a.b/cv.yml", "%PDF-1.7") == Format::RenderCv);
    CHECK(format_of("cv.pdf", "# Tilda Roe") == Format::Pdf);
    CHECK(format_of("cv.docx") == Format::Docx);
    CHECK(format_of("cv.txt", "---\ntitle: a\n---\n") == Format::Text);
    CHECK(format_of("resume.json", "{\"basics\": {}}") == Format::JsonResume);
    CHECK(format_of("resume.json", "{\n  \"schema\": \"veritae/inspect/1\",") == Format::Veritae);
}

TEST_CASE("without a known ending the content says it") {
    CHECK(format_of("-", "%PDF-1.7\n") == Format::Pdf);
    CHECK(format_of("cv", "PK\x03\x04rest") == Format::Docx);
    CHECK(format_of("-", "\xEF\xBB\xBF  {\"basics\": 1}") == Format::JsonResume);
    CHECK(format_of("-", "{\"schema\": \"veritae/inspect/1\"}") == Format::Veritae);
    CHECK(format_of("-", "% my CV\n\\documentclass[11pt]{moderncv}\n") == Format::Latex);
    CHECK(format_of("-", "% papers\n\n@article{a, title = {b}}") == Format::Bibtex);
    CHECK(format_of("-", "---\ntitle: CV\n---\n\n# Tilda Roe\n") == Format::Markdown);
    CHECK(format_of("-", "cv:\n  name: Tilda Roe\n") == Format::RenderCv);
    CHECK(format_of("-", "Tilda Roe\n@tilda {braces}\n") == Format::Text);
    CHECK(format_of("-", "{a note in braces}") == Format::Text);
    CHECK(format_of("-", "") == Format::Text);
}

TEST_CASE("content of another kind is refused with both names") {
    CHECK(test::refusal("%PDF-1.7\n", Format::Markdown) == "1:1 expected Markdown, found a PDF document");
    CHECK(test::refusal("PK\x03\x04", Format::Pdf) == "1:1 expected a PDF, found a ZIP archive (DOCX, ODT)");
    CHECK(test::refusal("%PDF-1.7\n", Format::Docx) == "1:1 expected a Word document (.docx), found a PDF document");
    CHECK(test::refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Text) ==
          "1:1 expected text in UTF-8, UTF-16 or GB18030, found an old Office document");
    CHECK(test::refusal("{\\rtf1 hello}", Format::Docx) ==
          "1:1 expected a Word document (.docx), found an RTF document");
}
