// SPDX-License-Identifier: MIT
/// \file
/// Text for terminals: what is safe to print, how wide it is, and colour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::report {

/// The text with every hidden character (hidden.hpp) and every byte that is no UTF-8 as `<U+202E>`, and with blanks for
/// tabs. For names and messages: no line end stays.
[[nodiscard]] std::string printable(std::string_view text);

/// One character as it is printed and the columns that it takes: two for wide ones, none for combining ones.
struct Cell {
    std::string text;
    std::uint32_t columns;
};
[[nodiscard]] Cell cell_of(char32_t c);

/// The columns of printable text.
[[nodiscard]] std::uint32_t columns_of(std::string_view printable_text);

enum class Ink : std::uint8_t { Plain, Bold, Error, Warning, Note, Frame };

/// The text between the escape sequences of a colour; as it is for Ink::Plain, or when there is no colour.
[[nodiscard]] std::string paint(std::string_view text, Ink ink, bool color);

}  // namespace veritae::report
