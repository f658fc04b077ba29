// SPDX-License-Identifier: MIT
/// \file
/// A page of a PDF as words in boxes, and the rows that a person reads on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::reading {

struct PdfWord {
    Box box;
    std::string text;  ///< valid UTF-8, not empty
};

/// Words of one line without a wide gap between them, from left to right.
struct PdfPiece {
    enum class Seen : std::uint8_t { Shown, Tiny, Outside, Unseen, RunningHead };
    Box box;
    std::vector<PdfWord> words;
    Seen seen = Seen::Shown;

    [[nodiscard]] float height() const { return box.bottom - box.top; }
    [[nodiscard]] float middle() const { return (box.top + box.bottom) / 2; }
};

struct PdfPage {
    float width = 0;
    float height = 0;
    std::vector<PdfPiece> pieces;
};

struct PdfPages {
    std::vector<PdfPage> pages;
    std::optional<ReadError> error;
};

/// Words without a sensible box are left out; what is lower than `smallest` points, beyond the edge of the page or not
/// to be seen is marked. O(bytes + words of a page · unseen boxes on it).
[[nodiscard]] PdfPages parse_pdf_layout(const PdfLayout& layout, const ReadLimits& limits, float smallest);

/// Marks the heads and feet that repeat over the pages, numbers aside, and page numbers. O(pieces · log pieces).
void mark_running_heads(std::vector<PdfPage>& pages);

/// Pieces that stand side by side, from left to right.
struct PdfRow {
    Box box;
    std::vector<const PdfPiece*> pieces;
    std::uint32_t column = 0;  ///< rows of one column of the page have the same number
};

/// The rows of what is shown, in the order of reading: columns one after the other, from left to right. A column of
/// short pieces on the lines of another one, such as dates beside their entries, is none: they are of the same rows.
[[nodiscard]] std::vector<PdfRow> rows_of(const PdfPage& page);

}  // namespace veritae::reading
