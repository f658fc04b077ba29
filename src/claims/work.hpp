// SPDX-License-Identifier: MIT
/// \file
/// A citation as it is compared: the words of its title, its authors' family names, and what kind of venue it has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::claims {

enum class VenueClass : std::uint8_t { Unknown, Meeting, Periodical, Preprint };

struct Work {
    const DocumentReport* report = nullptr;
    const Publication* publication = nullptr;
    std::vector<std::string> words;     ///< of the title, folded; a Chinese title has its pairs of characters
    std::vector<bool> informative;      ///< by word: says what the work is about
    std::vector<std::string> families;  ///< of the authors, folded
    std::vector<std::string> pinyin;  ///< the same with Chinese ones in Latin letters; empty where nobody asked for it
    std::string digits;               ///< of the title, in their order, but for years
    std::string years;                ///< in the title
    std::string sequel;               ///< words that make another work of a title
    VenueClass venue = VenueClass::Unknown;
};

[[nodiscard]] Work work_of(const DocumentReport& document, const Publication& publication);

/// The longer words of the whole citation, folded: what a citation without a readable title can be found by.
[[nodiscard]] std::vector<std::string> words_of_text(const Work& work);

/// How two titles agree, by words that are equal or slips of one another, glued words counted as one.
struct TitleMatch {
    double matched = 0;  ///< informative words that both have
    double only_a = 0;   ///< and those that one has
    double only_b = 0;
    bool equal = false;  ///< word by word
    double grams = 0;    ///< share of the shorter title's letter triples that the longer one has too
    double dice = 0;     ///< and of both titles' triples that are common
};
[[nodiscard]] TitleMatch match_titles(const Work& a, const Work& b);

/// The share of the shorter list of authors that the other list has, 0 to 1; negative if either has none.
[[nodiscard]] double match_authors(const Work& a, const Work& b);

/// For a citation that could not be taken apart: how much of one work's title, and which share of its authors, stand
/// anywhere in the words of the other.
struct TextMatch {
    double title = 0;
    double authors = 0;
};
[[nodiscard]] TextMatch match_text(const Work& work, const Work& other);

/// Whether two words differ by no more slips than their length excuses.
[[nodiscard]] bool nearly_equal(std::string_view a, std::string_view b);

}  // namespace veritae::claims
