// SPDX-License-Identifier: MIT
#include "text/fold.hpp"

#include <array>

#include "text/utf8.hpp"

namespace veritae::text {
namespace {

// Base letters of U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A), from the canonical decompositions of the
// Unicode character database, and the usual plain spelling where there is none (ø, ł, đ, ß). '.' stands for no letter.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uuwwyyyzzzzzzs";
static_assert(kLatin.size() == 0x180 - 0xC0);

}  // namespace

char32_t fold(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c >= 0xC0 && c < 0x180) {
        const char base = kLatin[c - 0xC0];
        return base == '.' ? c : static_cast<char32_t>(base);
    }
    if (c >= 0x1CD && c <= 0x1DC) {  // pinyin's caron vowels ǍǎǏǐǑǒǓǔǕ…ǜ
        constexpr std::string_view kPinyin = "aaiioouuuuuuuuuu";
        return static_cast<char32_t>(kPinyin[c - 0x1CD]);
    }
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
    return c;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto [value, length] = code_point_at(text, i);
        i += length;
        if (value >= 0x300 && value < 0x370) continue;  // a combining accent
        append(out, fold(value));
    }
    return out;
}

std::string fold_tight(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto [value, length] = code_point_at(text, i);
        i += length;
        if (value >= 0x300 && value < 0x370) continue;
        if (is_letter(value) || is_digit(value) || is_han(value)) append(out, fold(value));
    }
    return out;
}

}  // namespace veritae::text
