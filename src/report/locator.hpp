// SPDX-License-Identifier: MIT
/// \file
/// Spans to lines and columns, many at a time and in any order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::report {

/// A document with its code points counted at regular steps: a position costs O(log lines) however long the line is,
/// where Document::position walks the line. The document must outlive it.
class Locator {
  public:
    explicit Locator(const Document& document);

    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] Position position(std::uint32_t text_offset) const;
    /// The column of an offset in bytes of UTF-8, from 1, whatever the encoding of the file.
    [[nodiscard]] std::uint32_t byte_column(std::uint32_t text_offset) const;
    /// Line (from 0) of an offset into Document::text.
    [[nodiscard]] std::uint32_t line(std::uint32_t text_offset) const;
    /// The number by which people know a line: of the file, of its page, of its paragraph.
    [[nodiscard]] std::uint32_t number(std::uint32_t line) const;
    /// Where a line stands if Document::text is not the file; null if it is.
    [[nodiscard]] const Origin* origin(std::uint32_t line) const;
    /// Lines of one page, or of one included file, are of the same part; parts are counted from 0.
    [[nodiscard]] std::uint32_t part(std::uint32_t line) const { return line < parts_.size() ? parts_[line] : 0; }
    /// The file that a line is from: the document's own path or that of an included file.
    [[nodiscard]] const std::string& path(std::uint32_t line) const;
    /// The bytes of a line of Document::text, without its break.
    [[nodiscard]] Span line_span(std::uint32_t line) const;

  private:
    [[nodiscard]] std::uint32_t code_points_before(std::uint32_t text_offset) const;

    const Document* document_;
    std::vector<std::uint32_t> counts_;  ///< code points before every kStep-th byte
    std::vector<std::uint32_t> parts_;   ///< of each line; empty if all are of one
};

}  // namespace veritae::report
