// SPDX-License-Identifier: MIT
#include "report/locator.hpp"

#include <doctest/doctest.h>

using namespace veritae;

TEST_CASE("positions agree with those that the document gives, in every encoding") {
    const std::string long_line(3000, 'x');
    const std::string text = "经历 2019\n" + long_line + "é 2020\r\n\n尾";
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("a\n2019\n")) utf16 += {c, '\0'};
    for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text, utf16}) {
        const Document document = read(bytes, Format::Text, "cv.txt").document;
        const report::Locator locator(document);
        for (std::uint32_t i = 0; i <= document.text.size(); ++i) {
            if (i < document.text.size() && (static_cast<std::uint8_t>(document.text[i]) & 0xC0u) == 0x80u) continue;
            CAPTURE(i);
            REQUIRE(locator.position(i) == document.position(i));
        }
    }
}

TEST_CASE("a line ends in front of its break") {
    const Document document = read("one\r\ntwo\n", Format::Text, "cv.txt").document;
    const report::Locator locator(document);
    CHECK(locator.line_span(0) == Span{0, 3});
    CHECK(locator.line_span(1) == Span{5, 8});
}

TEST_CASE("columns in bytes count those of UTF-8, whatever the file is written in") {
    const Document document = read("ab\n经历 2019\n", Format::Text, "cv.txt").document;
    const report::Locator locator(document);
    CHECK(locator.byte_column(0) == 1);
    CHECK(locator.byte_column(3 + 7) == 8);
    CHECK(locator.position(3 + 7).column == 4);
}
