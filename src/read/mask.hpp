// SPDX-License-Identifier: MIT
/// \file
/// What stands in a Markdown file and is none of its content, found before Markdown is parsed.
#pragma once

#include <optional>
#include <string>

#include "veritae/document.hpp"

namespace veritae::reading {

/// What Markdown is parsed from. It has the same offsets as the text.
struct Masked {
    /// The text with blanks for the asides, with single tildes (a range's dash, "2021~2023") made commas so that they
    /// do not strike text through; empty if that changes nothing.
    std::string text;
    /// Whether tables may be parsed: not if one has so many columns that filling up its rows would take quadratic time.
    bool tables = true;
    std::optional<ReadError> error;
};

/// Finds front matter, comments, Liquid tags, attribute lists and LaTeX spacing, and adds them to `document.asides` in
/// order. An error if blocks may be nested deeper than `depth`. O(bytes).
[[nodiscard]] Masked mask(Document& document, std::uint32_t depth);

}  // namespace veritae::reading
