// SPDX-License-Identifier: MIT
#include "stream/record.hpp"

#include <doctest/doctest.h>

using veritae::Format;
using veritae::ReadError;
using veritae::stream::parse_record;
using veritae::stream::Record;

namespace {

Record parsed(std::string_view line) { return parse_record(line, {}); }

std::string refused(std::string_view line) {
    const Record record = parsed(line);
    REQUIRE(record.error);
    return record.error->detail;
}

}  // namespace

TEST_CASE("a text with all that may stand beside it") {
    const Record record = parsed(
        R"({"id": "a\"1", "text": "# Ida Brandt\n", "path": "ida.md", "format": "markdown", "as_of": "2026-01-15"})");
    REQUIRE_FALSE(record.error);
    CHECK(record.id == R"("a\"1")");
    CHECK(record.bytes == "# Ida Brandt\n");
    CHECK(record.path == "ida.md");
    CHECK(record.format == Format::Markdown);
    CHECK(record.as_of == veritae::parse_day("2026-01-15"));
    CHECK(record.kind == Record::Kind::Bytes);
}

TEST_CASE("what is null is left out, and what nobody knows is passed over") {
    const Record record = parsed(R"({"id": null, "text": "x", "format": null, "as_of": null, "received": [1, {}]})");
    REQUIRE_FALSE(record.error);
    CHECK(record.id.empty());
    CHECK_FALSE(record.format);
    CHECK_FALSE(record.as_of);
}

TEST_CASE("an id keeps the digits that it was written with") {
    CHECK(parsed(R"({"id": 9007199254740993, "text": ""})").id == "9007199254740993");
    CHECK(parsed(R"({"id": 1.50, "text": ""})").id == "1.50");
}

TEST_CASE("hidden characters of an id are escaped") {
    CHECK(parsed("{\"id\": \"a\u202Eb\", \"text\": \"\"}").id == R"("a\u202eb")");
}

TEST_CASE("a path alone is opened") {
    const Record record = parsed(R"({"path": "cv.pdf"})");
    REQUIRE_FALSE(record.error);
    CHECK(record.kind == Record::Kind::Path);
    CHECK(record.path == "cv.pdf");
}

TEST_CASE("a structured résumé says by its members what it is, and each of its values stands on a line") {
    const Record inspected = parsed(R"({"resume": {"entries": []}})");
    CHECK(inspected.format == Format::Veritae);
    const Record json_resume = parsed(R"({"resume": {"basics": {"name": "Ida"}}})");
    CHECK(json_resume.format == Format::JsonResume);
    CHECK(json_resume.bytes == "{\n \"basics\": {\n  \"name\": \"Ida\"\n }\n}");
}

TEST_CASE("a bad record is told what was expected, and keeps its id") {
    CHECK(refused("[1]") == "expected an object");
    CHECK(refused(R"({"id": 1})") == R"(expected one of "text", "resume" and "path")");
    CHECK(refused(R"({"text": 7})") == R"(expected "text" to be a string)");
    CHECK(refused(R"({"text": "", "resume": {}})") == R"(expected only one of "text" and "resume")");
    CHECK(refused(R"({"resume": "# Ida"})") == R"(expected "resume" to be an object)");
    CHECK(refused(R"({"path": ""})") == R"(expected "path" to have 1 to 4096 bytes)");
    CHECK(refused(R"({"text": "", "as_of": "2026-02-30"})") ==
          R"(expected "as_of" to be a day of the calendar (YYYY-MM-DD))");
    CHECK(refused(R"({"text": "", "as_of": 2026})") == R"(expected "as_of" to be a day of the calendar (YYYY-MM-DD))");
    CHECK(refused(R"({"id": [1], "text": ""})") == R"(expected "id" to be a string or a number of at most 1024 bytes)");
    CHECK(refused(R"({"text": "", "format": "odt"})").starts_with(R"(expected "format" to be one of text, markdown,)"));
    CHECK(parsed(R"({"id": "k", "text": 7})").id == "\"k\"");
}

TEST_CASE("the place of a fault is that in the line") {
    CHECK(parsed(R"({"id": "k", "text": 7})").error->position.column == 21);
    const Record bytes = parsed("{\"text\": \"\xFF\"}");
    CHECK(bytes.error->code == ReadError::Code::NotText);
    CHECK(bytes.error->position.offset == 10);
    const Record deep = parsed(std::string(100'000, '['));
    CHECK(deep.error->code == ReadError::Code::TooDeep);
}
