// SPDX-License-Identifier: MIT
/// \file
/// Places of a document as a compiler shows them: each line with its number, and marks under the places.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/locator.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

/// A place to mark: `^^^` in the finding's ink if it is the primary one, otherwise `---`.
struct Mark {
    Span span;  ///< of Document::text
    bool primary;
};

/// How an excerpt looks.
struct Frame {
    std::uint32_t gutter;  ///< columns of the widest line number
    Ink ink;               ///< of primary marks
    bool color;
};

/// Appends the lines that the marks stand on, in the order of the document. A long line is cut around each mark; of a
/// place over more than three lines the first and the last are shown. O(marks), whatever the length of the lines.
void append_excerpt(std::string& out, const Locator& locator, const std::vector<Mark>& marks, const Frame& frame);

/// The empty line of the frame, `  |`.
[[nodiscard]] std::string bar(const Frame& frame);

}  // namespace veritae::report
