// SPDX-License-Identifier: MIT
#include "read/pdf_unseen.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace veritae;
using namespace veritae::reading;

namespace {

std::string text(int left, int top, int font) {
    return "<text top=\"" + std::to_string(top) + "\" left=\"" + std::to_string(left) +
           "\" width=\"40\" height=\"10\" font=\"" + std::to_string(font) + "\">words</text>";
}
std::string page(int number, const std::string& content) {
    return "<page number=\"" + std::to_string(number) + "\" height=\"40\" width=\"60\">" + content + "</page>";
}
std::string listing(const std::string& pages) { return "<pdf2xml>" + pages + "</pdf2xml>"; }

std::string tops(const std::vector<DoubtfulLine>& lines) {
    std::string out;
    for (const DoubtfulLine& one : lines)
        out += std::to_string(one.place.page) + ":" + std::to_string(static_cast<int>(one.place.box.top)) + " ";
    return out;
}

const std::string kFonts =
    "<fontspec id=\"0\" color=\"#000000\"/><fontspec id=\"1\" color=\"#fffffe\"/><fontspec id=\"2\" "
    "color=\"#ff8080\"/>";

}  // namespace

TEST_CASE("pale letters are doubtful, on the page of their font and later ones") {
    const std::string all =
        listing(page(1, kFonts + text(5, 0, 0) + text(5, 10, 1) + text(5, 20, 2)) + page(2, text(5, 0, 1)));
    CHECK(tops(doubtful_lines(all, all)) == "1:10 2:0 ");
}

TEST_CASE("letters that are listed and not painted are doubtful") {
    const std::string painted = listing(page(1, kFonts + text(5, 0, 0)));
    const std::string all = listing(page(1, kFonts + text(5, 0, 0) + text(5, 20, 0)));
    CHECK(tops(doubtful_lines(all, painted)) == "1:20 ");
    CHECK(doubtful_lines(all, "").empty());
    CHECK(doubtful_lines("no XML", painted).empty());
}

TEST_CASE("a line is blank where its place on the picture has one shade") {
    const DoubtfulLine line{{1, {5, 10, 45, 20}}, 60, 40};
    std::string pixels(60 * 40, '\xFF');
    const auto blank = [&] {
        const std::string pgm = "P5\n60 40\n255\n" + pixels;
        const auto found = picture_of(pgm);
        REQUIRE(found.has_value());
        return is_blank(*found, line);
    };
    CHECK(blank());
    pixels[15 * 60 + 20] = '\xFA';  // a shade that nobody sees
    CHECK(blank());
    pixels[10 * 60 + 20] = '\x00';  // the foot of a letter in the line above
    CHECK(blank());
    pixels[15 * 60 + 20] = '\x80';
    CHECK_FALSE(blank());
    pixels.assign(pixels.size(), '\x10');  // on a dark page nothing is to be seen either
    CHECK(blank());
}

TEST_CASE("a picture of another size, or none, tells nothing") {
    const std::string pgm = "P5 60 40 255 " + std::string(60 * 40, '\xFF');
    const auto picture = picture_of(pgm);
    REQUIRE(picture.has_value());
    CHECK_FALSE(is_blank(*picture, {{1, {5, 10, 45, 20}}, 80, 40}));
    CHECK(is_blank(*picture, {{1, {5, 10, 45, 20}}, 61, 40}));  // rounded
    CHECK_FALSE(is_blank(*picture, {{1, {70, 10, 90, 20}}, 60, 40}));
    for (const std::string& wrong :
         {std::string(""), std::string("P5"), std::string("P6 1 1 255 aaa"), std::string("P5 60 40 255 short"),
          std::string("P5 99999999 99999999 255 a"), std::string("P5 1 1 65535 aa")})
        CHECK_FALSE(picture_of(wrong).has_value());
}
