// SPDX-License-Identifier: MIT
/// \file
/// Words of a PDF that leave nothing to be seen. Their letters alone do not tell: white ones may stand on a dark band,
/// invisible ones over the picture of a scanned page. So what is doubtful by its letters is looked up on a picture.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::reading {

/// A line that is doubtful, and the size of its page in points.
struct DoubtfulLine {
    PageBox place;
    std::uint32_t page_width;
    std::uint32_t page_height;
};

/// Lines in letters of nearly the colour of paper, and those that only `all` has: `all` and `painted` are the XML of
/// `pdftohtml -xml -zoom 1` with and without `-hidden`. Empty for what is no such XML. O(bytes · log lines).
[[nodiscard]] std::vector<DoubtfulLine> doubtful_lines(std::string_view all, std::string_view painted);

/// A picture of a page in shades of grey, a pixel a point.
struct Picture {
    std::uint32_t width;
    std::uint32_t height;
    std::string_view pixels;  ///< a byte each, row by row
};
/// A binary PGM of 256 shades; nothing for what is none. O(1).
[[nodiscard]] std::optional<Picture> picture_of(std::string_view pgm);

/// Whether a line's place on the picture of its page has one shade all over; not for a picture of another size.
[[nodiscard]] bool is_blank(const Picture& picture, const DoubtfulLine& line);

}  // namespace veritae::reading
