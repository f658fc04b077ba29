// SPDX-License-Identifier: MIT
/// \file
/// The rows of a PDF as lines of Document::text: pdf_text.cpp sets them, pdf.cpp reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

#include "read/pdf_page.hpp"

namespace veritae::reading {

/// A row of a page. Lengths are in points.
struct PdfLine {
    Span text;                 ///< of Document::text
    std::vector<Span> raised;  ///< in it: small letters above the others
    Box box;
    std::uint32_t page = 0;
    std::uint32_t column = 0;  ///< lines of one column of a page have the same number
    std::uint32_t bullet = 0;  ///< bytes of the mark of an item
    std::uint32_t length = 0;  ///< in characters, Chinese ones counted twice
    float left = 0;            ///< of its longest piece, the mark of an item left out
    float right = 0;           ///< of the same
    float first_word = 0;      ///< width of the first word, or of a Chinese character
    float height = 0;          ///< of its letters
    bool begins = true;        ///< its longest piece is the first one
    bool ends = true;          ///< and the last one
};

struct PdfText {
    std::vector<PdfLine> lines;  ///< of what is shown
    std::optional<ReadError> error;
};

/// Fills text, line_starts, origins and asides of a document: every row is a line, its pieces parted by wide gaps. Rows
/// come in the order of reading; what stands beside the items of an entry, below a piece beside its first row, follows
/// that row. Running heads, letters too small to be read and those beyond the edge come behind their page. An error if
/// there is no text, or mostly letters whose meaning the file does not tell. O(n log n).
[[nodiscard]] PdfText set_pdf_text(Document& document, std::vector<PdfPage> pages);

}  // namespace veritae::reading
