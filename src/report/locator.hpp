// SPDX-License-Identifier: MIT
/// \file
/// Spans to lines and columns, many at a time and in any order.
#pragma once

#include <cstdint>
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
    /// Line (from 0) of an offset into Document::text.
    [[nodiscard]] std::uint32_t line(std::uint32_t text_offset) const;
    /// The bytes of a line of Document::text, without its break.
    [[nodiscard]] Span line_span(std::uint32_t line) const;

  private:
    [[nodiscard]] std::uint32_t code_points_before(std::uint32_t text_offset) const;

    const Document* document_;
    std::vector<std::uint32_t> counts_;  ///< code points before every kStep-th byte
};

}  // namespace veritae::report
