// SPDX-License-Identifier: MIT
/// \file
/// Forms of words that are compared instead of the words as written.
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace veritae::text {

/// Lower case and without the accents of Latin letters, everything else unchanged: "Jörg" and "JORG" become "jorg".
[[nodiscard]] std::string fold(std::string_view text);

inline constexpr char32_t kFirstUnfolded = 0x430;  ///< from here on no character folds to another one
[[nodiscard]] char32_t fold_letter(char32_t c);    // outside ASCII and before that
[[nodiscard]] inline char32_t fold(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    return c < kFirstUnfolded ? fold_letter(c) : c;
}

/// A combining accent of a letter.
[[nodiscard]] constexpr bool is_accent(char32_t c) { return c >= 0x300 && c < 0x370; }

/// Calls `visit` for each letter, digit and Han character, folded.
template <class Visit>
void visit_tight(std::string_view text, Visit&& visit) {
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, length] = code_point_at(text, i);
        i += length;
        if (!is_accent(c) && (is_letter(c) || is_digit(c) || is_han(c))) visit(fold(c));
    }
}

/// As `fold`, those characters only: "Self-Play: A Study" becomes "selfplayastudy".
[[nodiscard]] std::string fold_tight(std::string_view text);

}  // namespace veritae::text
