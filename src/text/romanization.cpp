// SPDX-License-Identifier: MIT
#include "text/romanization.hpp"

#include <algorithm>
#include <span>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::text {
namespace {

std::span<const romanization::FamilyName> families() {
    return {romanization::kFamilyNames, romanization::kFamilyNameCount};
}

constexpr std::size_t kCharacter = 3;  // bytes

/// The longest family name that a text begins with and that is at most so long.
Family family_up_to(std::string_view han, std::size_t most) {
    for (const std::size_t size : {2 * kCharacter, kCharacter}) {
        if (han.size() < size || most < size) continue;
        const std::string_view front = han.substr(0, size);
        const auto found = std::lower_bound(
            families().begin(), families().end(), front,
            [](const romanization::FamilyName& one, std::string_view wanted) { return one.written < wanted; });
        if (found != families().end() && found->written == front) return {size, found->romanized};
    }
    return {};
}

}  // namespace

std::string_view romanized(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF ? romanization::kSyllables[romanization::kReadings[c - 0x4E00]] : "";
}

Family family_of(std::string_view han) {
    return family_up_to(han, han.empty() ? 0 : han.size() - 1);  // a given name must be left
}

std::string romanized(std::string_view text) {
    std::string out;
    bool run = false;
    const auto add = [&](std::string_view syllable) {
        if (!out.empty() && out.back() != ' ') out += ' ';
        for (const char c : syllable) out += c == 'v' ? 'u' : c;
    };
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (!is_han(c.value)) {
            if (run && is_letter(c.value)) out += ' ';
            out += fold(text.substr(i, c.length));
            run = false;
            i += c.length;
            continue;
        }
        const Family family = run ? Family{} : family_up_to(text.substr(i), 2 * kCharacter);
        add(family.size > 0 ? family.romanized : romanized(c.value));
        run = true;
        i += family.size > 0 ? family.size : c.length;
    }
    return out;
}

bool is_romanized_family(std::string_view word) {
    return std::any_of(families().begin(), families().end(),
                       [&](const romanization::FamilyName& one) { return one.romanized == word; });
}

}  // namespace veritae::text
