// SPDX-License-Identifier: MIT
/// \file
/// Are two titles of one paper? Case, accents, signs, LaTeX, small changes between versions and a part that is left out
/// make no other paper.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::resolve {

enum class TitleLikeness : std::uint8_t {
    Same,       ///< word by word
    Shortened,  ///< one is a part of the other
    Alike,      ///< most words are the same
    Unclear,    ///< some are, or there are too few to tell, or they are in two scripts
    Different   ///< hardly any is
};

/// What two titles have in common if they are the same word by word: letters, digits and Han characters, folded.
[[nodiscard]] std::string title_key(std::string_view title);

/// O(words of both, squared); titles count up to 64 words.
[[nodiscard]] TitleLikeness compare_titles(std::string_view told, std::string_view said);

}  // namespace veritae::resolve
