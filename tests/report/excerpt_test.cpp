// SPDX-License-Identifier: MIT
#include "report/excerpt.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace veritae;
using report::Frame;
using report::Ink;
using report::Locator;
using report::Mark;

namespace {

Document document_of(std::string text) { return std::move(read(text, Format::Text, "cv.txt").document); }

/// The excerpt with marks under the first occurrence of each piece of words; the first is the primary one.
std::string excerpt(const std::string& text, std::initializer_list<std::string_view> words) {
    const Document document = document_of(text);
    std::vector<Mark> marks;
    for (const std::string_view word : words) {
        const auto begin = static_cast<std::uint32_t>(document.text.find(word));
        marks.push_back({{begin, begin + static_cast<std::uint32_t>(word.size())}, marks.empty()});
    }
    std::string out;
    report::append_excerpt(out, Locator(document), marks, Frame{2, Ink::Error, false});
    return out;
}

}  // namespace

TEST_CASE("a caret under every character of the primary place, dashes under the others") {
    CHECK(excerpt("silver medal, top 1%, 97/1850\n", {"top 1%", "97/1850"}) ==
          " 1 | silver medal, top 1%, 97/1850\n"
          "   |               ^^^^^^  -------\n");
}

TEST_CASE("Chinese characters are two columns wide, combining marks none") {
    CHECK(excerpt("排名 前 2%\n", {"前 2%"}) ==
          " 1 | 排名 前 2%\n"
          "   |      ^^^^^\n");
    CHECK(excerpt("Zu\xCC\x88rich 2019\n", {"2019"}) ==
          " 1 | Zu\xCC\x88rich 2019\n"
          "   |        ^^^^\n");
}

TEST_CASE("lines apart are parted, lines that follow each other are not") {
    CHECK(excerpt("one\ntwo\nthree\nfour\n", {"four", "one", "two"}) ==
          " 1 | one\n"
          "   | ---\n"
          " 2 | two\n"
          "   | ---\n"
          "...\n"
          " 4 | four\n"
          "   | ^^^^\n");
}

TEST_CASE("of a place over many lines the first and the last are shown") {
    CHECK(excerpt("  one\n  two\n  three\n  four\n  five\n", {"one\n  two\n  three\n  four"}) ==
          " 1 |   one\n"
          "   |   ^^^\n"
          "...\n"
          " 4 |   four\n"
          "   |   ^^^^\n");
}

TEST_CASE("a long line is cut around each place") {
    const std::string gap(150, '.');
    CHECK(excerpt("first" + gap + "second" + gap + "end\n", {"second", "first"}) ==
          " 1 | first" + std::string(95, '.') +
              "…\n"
              "   | -----\n"
              " 1 | …" +
              std::string(24, '.') + "second" + std::string(69, '.') +
              "…\n"
              "   |                          ^^^^^^\n");
}

TEST_CASE("what would steer a terminal is shown as an escape, and marks still stand right") {
    CHECK(excerpt("a\xE2\x80\xAE"
                  "b\t2019\n",
                  {"2019"}) ==
          " 1 | a<U+202E>b    2019\n"
          "   |               ^^^^\n");
}

TEST_CASE("an empty place gets one caret, also at the end of a line") {
    const Document document = document_of("ab\n");
    std::string out;
    report::append_excerpt(out, Locator(document), {{{2, 2}, true}}, Frame{1, Ink::Note, false});
    CHECK(out == "1 | ab\n  |   ^\n");
}
