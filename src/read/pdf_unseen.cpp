// SPDX-License-Identifier: MIT
#include "read/pdf_unseen.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <pugixml.hpp>

namespace veritae::reading {
namespace {

constexpr float kFarthest = 100000;  // points; no page is that large

struct TextLine {
    DoubtfulLine line;
    bool pale;

    [[nodiscard]] auto key() const {
        const Box& box = line.place.box;
        return std::tuple(line.place.page, box.top, box.left, box.right);
    }
};

/// "#f8ffff": each part nearly that of white paper.
bool is_pale(std::string_view color) {
    constexpr unsigned kPale = 0xE0;
    if (color.size() != 7 || color[0] != '#') return false;
    for (std::size_t at = 1; at < color.size(); at += 2) {
        unsigned part = 0;
        const auto [end, error] = std::from_chars(color.data() + at, color.data() + at + 2, part, 16);
        if (error != std::errc{} || end != color.data() + at + 2 || part < kPale) return false;
    }
    return true;
}

std::vector<TextLine> lines_of(std::string_view xml) {
    std::vector<TextLine> lines;
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size())) return lines;
    std::map<std::string, bool, std::less<>> pale;  // by the number of a font, which later pages share
    for (const pugi::xml_node& page : document.child("pdf2xml").children("page")) {
        for (const pugi::xml_node& font : page.children("fontspec"))
            pale[font.attribute("id").value()] = is_pale(font.attribute("color").value());
        for (const pugi::xml_node& text : page.children("text")) {
            const float left = text.attribute("left").as_float();
            const float top = text.attribute("top").as_float();
            const Box box{left, top, left + text.attribute("width").as_float(),
                          top + text.attribute("height").as_float()};
            if (!(left >= 0 && top >= 0 && left < box.right && top < box.bottom && box.right < kFarthest &&
                  box.bottom < kFarthest))
                continue;
            const auto font = pale.find(std::string_view(text.attribute("font").value()));
            lines.push_back({{{page.attribute("number").as_uint(), box},
                              page.attribute("width").as_uint(),
                              page.attribute("height").as_uint()},
                             font != pale.end() && font->second});
        }
    }
    return lines;
}

}  // namespace

std::vector<DoubtfulLine> doubtful_lines(std::string_view all, std::string_view painted) {
    std::set<decltype(std::declval<TextLine>().key())> shown;
    for (const TextLine& one : lines_of(painted)) shown.insert(one.key());
    std::vector<DoubtfulLine> doubtful;
    // Without the other list nothing can be told from what it does not hold.
    for (const TextLine& one : lines_of(all)) {
        if (one.pale || (!painted.empty() && !shown.contains(one.key()))) doubtful.push_back(one.line);
    }
    return doubtful;
}

std::optional<Picture> picture_of(std::string_view pgm) {
    constexpr std::uint32_t kShades = 255;
    if (!pgm.starts_with("P5")) return std::nullopt;
    std::size_t at = 2;
    std::uint32_t numbers[3] = {};
    for (std::uint32_t& number : numbers) {
        at = std::min(pgm.find_first_not_of(" \n\r\t", at), pgm.size());
        const auto [end, error] = std::from_chars(pgm.data() + at, pgm.data() + pgm.size(), number);
        if (error != std::errc{}) return std::nullopt;
        at = static_cast<std::size_t>(end - pgm.data());
    }
    const std::uint64_t pixels = std::uint64_t{numbers[0]} * numbers[1];
    if (numbers[2] != kShades || at >= pgm.size() || pixels > pgm.size() - at - 1) return std::nullopt;
    return Picture{numbers[0], numbers[1], pgm.substr(at + 1, static_cast<std::size_t>(pixels))};
}

bool is_blank(const Picture& picture, const DoubtfulLine& line) {
    constexpr std::uint32_t kRounding = 1;  // pixels
    constexpr int kSameShade = 12;          // of 256: nobody sees a smaller difference
    constexpr float kNeighbour = 0.2F;      // of the height: letters of the lines above and below may reach into it
    constexpr std::size_t kLeastPixels = 12;
    const auto alike = [](std::uint32_t a, std::uint32_t b) { return a <= b + kRounding && b <= a + kRounding; };
    if (!alike(picture.width, line.page_width) || !alike(picture.height, line.page_height)) return false;
    const Box& box = line.place.box;
    const float margin = kNeighbour * (box.bottom - box.top);
    const auto inside = [](float at, std::uint32_t size) {
        return static_cast<std::size_t>(std::clamp(at, 0.0F, static_cast<float>(size)));
    };
    const std::size_t left = inside(box.left, picture.width);
    const std::size_t right = inside(box.right, picture.width);
    const std::size_t top = inside(box.top + margin, picture.height);
    const std::size_t bottom = inside(box.bottom - margin, picture.height);
    if (left >= right || top >= bottom || (right - left) * (bottom - top) < kLeastPixels) return false;
    int darkest = 255;
    int lightest = 0;
    for (std::size_t y = top; y < bottom; ++y) {
        for (const char pixel : picture.pixels.substr(y * picture.width + left, right - left)) {
            const int shade = static_cast<unsigned char>(pixel);
            darkest = std::min(darkest, shade);
            lightest = std::max(lightest, shade);
        }
    }
    return lightest - darkest <= kSameShade;
}

}  // namespace veritae::reading
