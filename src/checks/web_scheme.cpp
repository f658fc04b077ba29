// SPDX-License-Identifier: MIT
#include "checks/web_scheme.hpp"

#include <utility>

#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kLongestScheme = 7;     // letters, one added
constexpr std::size_t kLongestSeparator = 6;  // signs and a blank

bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_separator(char c) { return c == ':' || c == ';' || c == '.' || c == ',' || c == '/' || c == '\\'; }

bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    std::size_t front = 0;
    while (front < a.size() && a[front] == b[front]) ++front;
    std::size_t back = 0;
    while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    if (a.size() < b.size()) return front + back == a.size();
    const std::size_t between = a.size() - front - back;
    return between == 1 || (between == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]);
}

}  // namespace

bool is_misspelt_scheme(std::string_view folded) {
    return one_slip_apart(folded, "http") || (one_slip_apart(folded, "https") && folded != "http");
}

std::optional<WebScheme> read_web_scheme(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && letters <= kLongestScheme && is_letter(text[letters])) ++letters;
    const std::string word = text::fold(text.substr(0, letters));
    const bool exact = word == "http" || word == "https";
    if (!exact && !is_misspelt_scheme(word)) return std::nullopt;
    // Another letter in front is the end of a word without a blank behind it: "CCF-Ahttps://…".
    if (word.size() > 4 && word[0] != 'h' && word.substr(1).starts_with("http")) return std::nullopt;
    std::size_t i = letters;
    if (exact && text.substr(i).starts_with(":s//")) i += 2;  // "http:s//"
    int slashes = 0;
    const std::size_t first = i;
    for (; i < text.size() && i - first <= kLongestSeparator; ++i) {
        const bool blank =
            text[i] == ' ' && (i == first || text[i - 1] == ':') && i + 1 < text.size() && is_separator(text[i + 1]);
        if (!is_separator(text[i]) && !blank) break;
        slashes += text[i] == '/' || text[i] == '\\';
    }
    const std::string_view between = text.substr(first, i - first);
    if (slashes == 0 && (between != ":" || !exact)) return std::nullopt;
    return WebScheme{!exact || first != letters || between != "://", i, slashes >= 2};
}

std::size_t web_scheme_begin(std::string_view text, std::size_t at) {
    std::size_t i = at;
    while (i > 0 && at - i < kLongestSeparator && is_separator(text[i - 1])) --i;
    if (i > 1 && text[i - 1] == ' ' && (is_letter(text[i - 2]) || text[i - 2] == ':')) {
        --i;
        while (i > 0 && at - i < kLongestSeparator && is_separator(text[i - 1])) --i;
    }
    if (i > 1 && (text[i - 1] | 0x20) == 's' && text[i - 2] == ':') i -= 2;
    const std::size_t end = i;
    while (i > 0 && end - i <= kLongestScheme && is_letter(text[i - 1])) --i;
    return i == end ? at : i;
}

}  // namespace veritae::checks
