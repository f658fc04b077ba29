// SPDX-License-Identifier: MIT
#include "text/romanization.hpp"

#include <algorithm>
#include <span>

namespace veritae::text {
namespace {

std::span<const romanization::FamilyName> families() {
    return {romanization::kFamilyNames, romanization::kFamilyNameCount};
}

}  // namespace

std::string_view romanized(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF ? romanization::kSyllables[romanization::kReadings[c - 0x4E00]] : "";
}

Family family_of(std::string_view han) {
    constexpr std::size_t kCharacter = 3;  // bytes
    for (const std::size_t size : {2 * kCharacter, kCharacter}) {
        if (han.size() <= size) continue;  // a given name must be left
        const std::string_view front = han.substr(0, size);
        const auto found = std::lower_bound(
            families().begin(), families().end(), front,
            [](const romanization::FamilyName& one, std::string_view wanted) { return one.written < wanted; });
        if (found != families().end() && found->written == front) return {size, found->romanized};
    }
    return {};
}

bool is_romanized_family(std::string_view word) {
    return std::any_of(families().begin(), families().end(),
                       [&](const romanization::FamilyName& one) { return one.romanized == word; });
}

}  // namespace veritae::text
