// SPDX-License-Identifier: MIT
/// \file
/// Files that a LaTeX document takes in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::reading {

/// A command that names a file.
struct Inclusion {
    enum class Kind : std::uint8_t { Source, Bibliography };
    Kind kind;
    Span command;      ///< of the text
    std::string name;  ///< with the ending that LaTeX adds where there is none
};

/// In order, those in comments left out. Names that lead out of the document's folder, or that a macro makes, are left
/// out too. O(bytes).
[[nodiscard]] std::vector<Inclusion> inclusions(std::string_view text);

/// Puts the sources among `included` in the place of their commands. Changes text, line_starts and origins of a
/// document only if there are any. What is not among them stays a command; nesting and size are bounded. O(bytes).
[[nodiscard]] std::optional<ReadError> splice(Document& document, std::span<const Included> included,
                                              const ReadLimits& limits);

}  // namespace veritae::reading
