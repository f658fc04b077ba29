// SPDX-License-Identifier: MIT
/// \file
/// The characters that are folded while text is copied into `Document::plain`: what becomes of each one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace veritae::reading {

/// What takes the place of one character.
struct Folded {
    enum class Kind : std::uint8_t {
        Keep,   ///< stays as it is
        Blank,  ///< a space of some kind
        Drop,   ///< controls, zero-width and bidi characters, soft hyphens
        Change  ///< `bytes` stand for it
    };
    Kind kind = Kind::Keep;
    std::uint8_t size = 0;
    std::array<char, 4> bytes = {};

    [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

/// Bytes that cannot start a character that is folded; a continuation byte is one of them.
[[nodiscard]] bool stays(char lead);

/// Full-width ASCII, letters of mathematical alphabets, ligatures, Kangxi and CJK radicals and CJK compatibility
/// ideographs become their ordinary forms; tabs and all spaces become blanks. A line feed must not come here.
[[nodiscard]] Folded fold(char32_t c);

}  // namespace veritae::reading
