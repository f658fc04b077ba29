// SPDX-License-Identifier: MIT
#include "read/encoding.hpp"

#include <unicode/ucnv.h>

#include "read/reading.hpp"

using namespace veritae;

namespace {

constexpr std::string_view kText = "许知行，清华园大学\r\n研究 2023.09 – 至今 🚀\r\nÉlan Ｖ２ 完\n";

std::string encoded(std::string_view utf8, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out(utf8.size() * 4 + 8, '\0');
    const std::int32_t size = ucnv_convert(name, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                           utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
    REQUIRE(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

struct Case {
    const char* converter;
    std::string mark;
    Encoding encoding;
};

std::vector<Case> cases() {
    return {{"UTF-8", "", Encoding::Utf8},
            {"UTF-8", "\xEF\xBB\xBF", Encoding::Utf8},
            {"UTF-16LE", "\xFF\xFE", Encoding::Utf16le},
            {"UTF-16LE", "", Encoding::Utf16le},
            {"UTF-16BE", "\xFE\xFF", Encoding::Utf16be},
            {"UTF-16BE", "", Encoding::Utf16be},
            {"GB18030", "", Encoding::Gb18030},
            {"GB18030", "\x84\x31\x95\x33", Encoding::Gb18030}};
}

}  // namespace

TEST_CASE("one text in every encoding is one document") {
    const std::string plain = "许知行,清华园大学\n研究 2023.09 – 至今 🚀\nÉlan V2 完\n";
    for (const Case& one : cases()) {
        CAPTURE(std::string(one.converter));
        CAPTURE(one.mark.size());
        const Document document = test::plain_text(one.mark + encoded(kText, one.converter));
        CHECK(document.encoding == one.encoding);
        CHECK(document.bom == one.mark.size());
        CHECK(document.text == kText);
        CHECK(document.plain == plain);
    }
}

TEST_CASE("a place is told in bytes of the file, lines, and columns of characters") {
    for (const Case& one : cases()) {
        CAPTURE(std::string(one.converter));
        const Document document = test::plain_text(one.mark + encoded(kText, one.converter));
        for (const std::string_view word : {"清华园", "2023.09", "至今", "完"}) {
            const Position position = test::position_of(document, word);
            const std::string_view before = kText.substr(0, kText.find(word));
            CHECK(position.offset == one.mark.size() + encoded(before, one.converter).size());
        }
        const Position last = test::position_of(document, "完");
        CHECK(last.line == 3);
        CHECK(last.column == 9);
        const Position emoji = test::position_of(document, "🚀");
        CHECK(emoji.line == 2);
        CHECK(emoji.column == 17);
    }
}

TEST_CASE("a place within a character is that of the character") {
    for (const Case& one : cases()) {
        CAPTURE(std::string(one.converter));
        const Document document = test::plain_text(one.mark + encoded(kText, one.converter));
        const auto at = static_cast<std::uint32_t>(kText.find("完"));
        for (const std::uint32_t within : {1u, 2u})
            CHECK(document.position(at + within).offset == document.position(at).offset);
    }
}

TEST_CASE("what is not text is refused, and the place is told") {
    struct Row {
        std::string bytes;
        std::uint64_t offset;
        std::string_view found;
    };
    const Row rows[] = {
        {"%PDF-1.7\n%\xE2\xE3", 0, "a PDF document"},
        {std::string("PK\x03\x04\x14\x00", 6), 0, "a ZIP archive (DOCX, ODT)"},
        {"\x89PNG\r\n\x1A\n", 0, "a PNG image"},
        {std::string("\x7F"
                     "ELF\x02\x01\x00",
                     7),
         0, "a program"},
        {std::string("ab\ncd\0ef", 8), 5, "a zero byte"},
        {std::string("\xEF\xBB\xBF"
                     "ab\0c",
                     7),
         5, "a zero byte"},
        {"caf\xE9 2023", 3, "a byte that is not UTF-8"},
        {"\xFF\xFE"
         "a",
         2, "half a UTF-16 character"},
        {std::string("\xFF\xFE"
                     "a\0\0\xD8"
                     "b\0",
                     8),
         4, "UTF-16 with a character that is none"},
        {std::string(20, '\x01'), 0, "many control characters"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.found);
        const ReadResult result = read(row.bytes, Format::Text, "cv");
        REQUIRE(result.error.has_value());
        CHECK(result.error->code == ReadError::Code::NotText);
        CHECK(result.error->position.offset == row.offset);
        CHECK(result.error->detail == "expected text in UTF-8, UTF-16 or GB18030, found " + std::string(row.found));
    }
    CHECK(read(std::string("ab\ncd\0ef", 8), Format::Text, "cv").error->position == Position{2, 3, 5});
}

TEST_CASE("Latin, Big5 and random bytes are not taken for Chinese") {
    std::string random;
    std::uint32_t state = 7;
    for (int i = 0; i < 4000; ++i) {
        state = state * 1664525 + 1013904223;
        random += static_cast<char>(0x80 | state >> 25);
    }
    for (const std::string& bytes : {encoded("Élan vital à Zürich, né en 1990 à Genève", "ISO-8859-1"),
                                     encoded("國立臺灣大學資訊工程研究所碩士論文題目", "Big5"), random}) {
        const ReadResult result = read(bytes, Format::Text, "cv");
        REQUIRE(result.error.has_value());
        CHECK(result.error->code == ReadError::Code::NotText);
    }
}

TEST_CASE("limits are errors that say where") {
    ReadLimits limits;
    limits.bytes = 10;
    const ReadResult large = read("12345678901", Format::Text, "cv", limits);
    REQUIRE(large.error.has_value());
    CHECK(large.error->code == ReadError::Code::TooLarge);
    CHECK(large.error->detail == "expected at most 10 bytes, found 11");
    CHECK_FALSE(read("1234567890", Format::Text, "cv", limits).error.has_value());

    limits = {};
    limits.line_bytes = 4;
    const ReadResult line = read("ab\ncdefgh\n", Format::Text, "cv", limits);
    REQUIRE(line.error.has_value());
    CHECK(line.error->code == ReadError::Code::LineTooLong);
    CHECK(line.error->position == Position{2, 1, 3});
}
