// SPDX-License-Identifier: MIT
/// \file
/// The characters that are folded while text is copied into `Document::plain`: what becomes of each one.
#pragma once

#include <array>
#include <cstddef>
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

/// By its first byte: a character that is never folded. Continuation bytes count as such.
inline constexpr std::array<bool, 256> kStays = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < 256; ++byte) table[byte] = true;
    for (const auto lead : {0x7Fu, 0xC2u, 0xCDu, 0xD8u, 0xE1u, 0xE2u, 0xE3u, 0xEEu, 0xEFu, 0xF0u, 0xF3u})
        table[lead] = false;
    return table;
}();
[[nodiscard]] inline bool stays(char lead) { return kStays[static_cast<std::uint8_t>(lead)]; }

/// Full-width ASCII, letters of mathematical alphabets, ligatures, Kangxi and CJK radicals and CJK compatibility
/// ideographs become their ordinary forms; tabs and all spaces become blanks. A line feed must not come here.
[[nodiscard]] Folded fold(char32_t c);

}  // namespace veritae::reading
