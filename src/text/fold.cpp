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

/// A text of at most as many bytes as another one: folding makes no character longer. `write_all` is given where it
/// begins, and returns where it ends.
template <class WriteAll>
std::string folded(std::string_view text, const WriteAll& write_all) {
    constexpr std::size_t kCut = 3;  // bytes of a last character that go on behind the text
    std::string out(text.size() + kCut, '\0');
    out.resize(static_cast<std::size_t>(write_all(out.data()) - out.data()));
    return out;
}

}  // namespace

char32_t fold_letter(char32_t c) {
    if (c >= 0xC0 && c < 0x180) {
        const char base = kLatin[c - 0xC0];
        return base == '.' ? c : static_cast<char32_t>(base);
    }
    if (c >= 0x1CD && c <= 0x1DC) {  // pinyin's caron vowels ǍǎǏǐǑǒǓǔǕ…ǜ
        constexpr std::string_view kPinyin = "aaiioouuuuuuuuuu";
        return static_cast<char32_t>(kPinyin[c - 0x1CD]);
    }
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c < kFirstUnfolded)) return c + 0x20;
    return c;
}

std::string fold(std::string_view text) {
    return folded(text, [&](char* end) {
        for (std::size_t i = 0; i < text.size();) {
            const auto [c, length] = code_point_at(text, i);
            i += length;
            if (!is_accent(c)) end = write(end, fold(c));
        }
        return end;
    });
}

std::string fold_tight(std::string_view text) {
    return folded(text, [&](char* end) {
        visit_tight(text, [&](char32_t c) { end = write(end, c); });
        return end;
    });
}

}  // namespace veritae::text
