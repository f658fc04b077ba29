// SPDX-License-Identifier: MIT
/// \file
/// Stepping through UTF-8 that was validated when it was read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::text {

/// The code point that starts at `offset`, and how many bytes it takes (1 to 4). The text must be valid UTF-8 and
/// `offset` the start of a sequence in it.
struct CodePoint {
    char32_t value;
    std::uint32_t length;
};
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t k) { return static_cast<std::uint8_t>(text[offset + k]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    if (lead < 0xF0) {
        return {static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    }
    return {
        static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F)),
        4};
}

/// Writes the one to four bytes of a code point; the end of them.
inline char* write(char* out, char32_t c) {
    const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
    return out;
}
void append(std::string& out, char32_t code_point);

/// The offset of the first byte that is not part of valid UTF-8 (overlong forms, surrogates and values above U+10FFFF
/// are not), or npos. O(bytes), 8 ASCII bytes at a time.
[[nodiscard]] std::size_t first_invalid(std::string_view bytes);

/// The text with U+FFFD for every byte that is not part of valid UTF-8. O(bytes) if few are not.
[[nodiscard]] std::string replaced(std::string_view bytes);

/// How many code points. O(bytes).
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// A Chinese character (CJK unified ideographs and extension A, 々〇).
[[nodiscard]] constexpr bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 || c == 0x3007;
}

/// A letter of a Latin, Greek or Cyrillic word.
[[nodiscard]] constexpr bool is_letter(char32_t c) {
    if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c <= 0x52F) ||
           (c >= 0x1E00 && c <= 0x1FFF);
}

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace veritae::text
