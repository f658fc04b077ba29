// SPDX-License-Identifier: MIT
#include "report/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>

#include <nlohmann/json.hpp>

using veritae::report::JsonWriter;

namespace {

std::string string_of(std::string_view text) {
    std::string out;
    JsonWriter(out).string(text);
    return out;
}

std::string number_of(double value) {
    std::string out;
    JsonWriter(out).number(value);
    return out;
}

}  // namespace

TEST_CASE("blocks are indented, lines stay together, empty ones are closed at once") {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("name", "a");
    json.key("at");
    json.begin_object(JsonWriter::Layout::Line);
    json.member("line", 1u);
    json.key("pair");
    json.begin_array();
    json.integer(2), json.null();
    json.end_array();
    json.end_object();
    json.key("none");
    json.begin_array();
    json.end_array();
    json.end_object();
    CHECK(out ==
          "{\n"
          "  \"name\": \"a\",\n"
          "  \"at\": {\"line\": 1, \"pair\": [2, null]},\n"
          "  \"none\": []\n"
          "}\n");
}

TEST_CASE("hidden characters are escaped, letters of every script are not") {
    CHECK(string_of("a\"b\\c\n\t") == R"("a\"b\\c\n\t")");
    CHECK(string_of("简历 é") == "\"简历 é\"");
    CHECK(string_of("\x1B[31m\x7F") == R"("\u001b[31m\u007f")");
    CHECK(string_of("\xE2\x80\xAE\xEF\xBB\xBF") == R"("\u202e\ufeff")");
    CHECK(string_of("\xF3\xA0\x81\x81") == R"("\udb40\udc41")");  // a tag character, beyond 16 bits
}

TEST_CASE("every text survives a parser") {
    for (const std::string_view text : {"\x01\x1F", "\xC2\x85\xC2\xA0", "e\xCC\x81", "\xE2\x80\xA9", "\xEF\xBF\xBD",
                                        "\xF0\x9F\x98\x80", "\xF3\xA0\x80\x81", "\\u0041 \"\\\""}) {
        CHECK(nlohmann::json::parse(string_of(text)).get<std::string>() == text);
    }
}

TEST_CASE("numbers are written as people wrote them; what JSON cannot say is null") {
    CHECK(number_of(61.2 / 0.001 * 0.001) == "61.2");
    CHECK(number_of(0.1 + 0.2) == "0.3");
    CHECK(number_of(1800) == "1800");
    CHECK(number_of(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("what is no UTF-8 becomes a replacement character, and nothing behind it is read") {
    CHECK(string_of("cv\xFF.md") == "\"cv\xEF\xBF\xBD.md\"");
    CHECK(string_of("cv\xE4") == "\"cv\xEF\xBF\xBD\"");
    CHECK(string_of("\xE7\xAE") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}
