// SPDX-License-Identifier: MIT
/// \file
/// Chinese names in Latin letters. The tables are made from ICU when the program is built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::text {

/// The most common reading of a Chinese character in small letters without tones, ü as v; empty for anything else.
[[nodiscard]] std::string_view romanized(char32_t c);

/// The family name that a Chinese name begins with, the longer one first (欧阳 before 欧): its bytes in the name and
/// its reading as a family name; zero bytes if it begins with none. O(log family names).
struct Family {
    std::size_t size = 0;
    std::string_view romanized;
};
[[nodiscard]] Family family_of(std::string_view han);

/// Chinese characters with a blank between their syllables, each run of them read as a name that begins with the family
/// name; ü as u, as names are compared. Other text is folded: "魏知行 Wei" becomes "wei zhi xing wei". O(bytes · log
/// family names).
[[nodiscard]] std::string romanized(std::string_view text);

/// Whether some Chinese family name is read so. O(family names).
[[nodiscard]] bool is_romanized_family(std::string_view word);

namespace romanization {

struct FamilyName {
    std::string_view written;
    std::string_view romanized;
};
extern const std::string_view kSyllables[];
extern const std::uint16_t kReadings[];  ///< from U+4E00 to U+9FFF: index of a syllable
extern const FamilyName kFamilyNames[];  ///< sorted by what is written
extern const std::size_t kFamilyNameCount;

}  // namespace romanization
}  // namespace veritae::text
