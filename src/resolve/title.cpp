// SPDX-License-Identifier: MIT
#include "resolve/title.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "claims/work.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::resolve {
namespace {

constexpr std::size_t kMostWords = 64;

/// Without the names of macros that take an argument: `\mathcal{O}` is `O`.
std::string without_macros(std::string_view title) {
    std::string out;
    for (std::size_t i = 0; i < title.size();) {
        std::size_t end = i + 1;
        while (end < title.size() && (title[end] | 0x20) >= 'a' && (title[end] | 0x20) <= 'z') ++end;
        if (title[i] == '\\' && end > i + 1 && end < title.size() && title[end] == '{') {
            i = end;
        } else if (title[i] == '{' || title[i] == '}' || title[i] == '$') {
            ++i;  // braces stand inside words: "{FooNet}"
        } else {
            out += title[i++];
        }
    }
    return out;
}

struct Title {
    std::vector<std::string> words;  ///< folded; a Han character is one
    std::size_t han = 0;
    std::string tight;
};

Title read_title(std::string_view written) {
    const std::string plain = without_macros(written);
    Title title;
    bool open = false;
    for (std::size_t i = 0; i < plain.size() && title.words.size() < kMostWords;) {
        const auto [c, length] = text::code_point_at(plain, i);
        if (text::is_han(c)) {
            title.words.emplace_back(std::string_view(plain).substr(i, length));
            ++title.han;
            open = false;
        } else if (text::is_letter(c) || text::is_digit(c)) {
            if (!open) title.words.emplace_back();
            if (!text::is_accent(c)) text::append(title.words.back(), text::fold(c));
            open = true;
        } else if (c != '\'' && c != 0x2019) {
            open = false;
        }
        i += length;
    }
    for (const std::string& word : title.words) title.tight += word;
    return title;
}

bool is_part(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

/// The share of the shorter title's telling words that the longer one has too; letters glued differently count.
double shared(const Title& a, const Title& b) {
    const Title& shorter = a.words.size() <= b.words.size() ? a : b;
    const Title& longer = &shorter == &a ? b : a;
    double all = 0;
    double found = 0;
    for (const std::string& word : shorter.words) {
        const bool han = (word.front() & '\x80') != 0 && word.size() == 3;
        if (!han && word.size() < 4) continue;
        all += 1;
        const bool there = std::ranges::any_of(
            longer.words, [&](const std::string& other) { return claims::nearly_equal(word, other); });
        const bool glued = !there && !han && longer.tight.find(word) != std::string::npos;
        found += there || glued ? 1 : 0;
    }
    return all == 0 ? 0.5 : found / all;
}

}  // namespace

std::string title_key(std::string_view title) { return text::fold_tight(without_macros(title)); }

TitleLikeness compare_titles(std::string_view told, std::string_view said) {
    constexpr std::size_t kTellingLatin = 3;
    constexpr std::size_t kTellingHan = 6;
    constexpr double kMost = 0.6;
    constexpr double kHardlyAny = 0.34;
    const Title a = read_title(told);
    const Title b = read_title(said);
    if (a.words.empty() || b.words.empty()) return TitleLikeness::Unclear;
    if (a.tight == b.tight) return TitleLikeness::Same;
    const Title& shorter = a.words.size() <= b.words.size() ? a : b;
    const Title& longer = &shorter == &a ? b : a;
    const bool leads = longer.words.front() == shorter.words.front() && shorter.tight.size() > 3;
    const bool telling = shorter.words.size() >= (shorter.han > 0 ? kTellingHan : kTellingLatin);
    if (is_part(shorter.words, longer.words) && (leads || telling)) return TitleLikeness::Shortened;
    if (!telling || (a.han * 2 > a.words.size()) != (b.han * 2 > b.words.size())) return TitleLikeness::Unclear;
    const double share = shared(a, b);
    if (share >= kMost) return TitleLikeness::Alike;
    // A system's name in front is kept where all the rest is rewritten.
    if (leads && shorter.words.front() == longer.words.front() && shorter.words.front().size() > 4)
        return TitleLikeness::Unclear;
    return share <= kHardlyAny ? TitleLikeness::Different : TitleLikeness::Unclear;
}

}  // namespace veritae::resolve
