// SPDX-License-Identifier: MIT
/// \file
/// Forms of words that are compared instead of the words as written.
#pragma once

#include <string>
#include <string_view>

namespace veritae::text {

/// Lower case and without the accents of Latin letters, everything else unchanged: "Jörg" and "JORG" become "jorg".
[[nodiscard]] std::string fold(std::string_view text);
[[nodiscard]] char32_t fold(char32_t c);

/// As `fold`, letters, digits and Han characters only: "Self-Play: A Study" becomes "selfplayastudy".
[[nodiscard]] std::string fold_tight(std::string_view text);

}  // namespace veritae::text
