// SPDX-License-Identifier: MIT
#include "resume/names.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/fold.hpp"
#include "text/romanization.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

/// The words of a written name, folded, hyphens joining; initials written together are taken apart ("ZY" is "z", "y").
struct Words {
    static constexpr std::size_t kMost = 8;
    std::array<std::string, kMost> words;
    std::size_t count = 0;
    std::string han;

    [[nodiscard]] std::span<const std::string> all() const { return std::span(words).first(count); }
    void add(std::string word) {
        if (count < kMost) words[count++] = std::move(word);
    }
};

Words split_name(std::string_view name) {
    Words result;
    const bool shouted = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    std::string word;
    std::size_t capitals = 0;
    std::size_t letters = 0;
    const auto end_word = [&] {
        constexpr std::size_t kMostInitials = 3;
        const bool initials = !shouted && letters == capitals && letters == word.size() && letters <= kMostInitials;
        if (initials && letters > 1) {
            for (const char c : word) result.add(std::string(1, c));
        } else if (!word.empty()) {
            result.add(word);
        }
        word.clear();
        capitals = letters = 0;
    };
    for (std::size_t i = 0; i < name.size();) {
        const auto [c, length] = text::code_point_at(name, i);
        if (text::is_han(c)) {
            end_word();
            result.han.append(name.substr(i, length));
        } else if (text::is_letter(c)) {
            text::append(word, text::fold(c));
            ++letters;
            capitals += text::fold(c) != c;
        } else if (c != '-' && c != 0x2010 && c != '\'' && c != 0x2019) {
            end_word();
        }
        i += length;
    }
    end_word();
    return result;
}

/// Readings of a Chinese name: one per reading of its family name.
void add_han_readings(std::string_view han, std::vector<NameReading>& readings) {
    const text::Family family = text::family_of(han);
    if (family.size == 0) return;
    NameReading reading;
    for (std::size_t i = family.size; i < han.size();) {
        const auto [c, length] = text::code_point_at(han, i);
        reading.given.emplace_back(text::romanized(c));
        i += length;
    }
    std::string common;
    for (std::size_t i = 0; i < family.size;) {
        const auto [c, length] = text::code_point_at(han, i);
        common += text::romanized(c);
        i += length;
    }
    reading.family = family.romanized;
    readings.push_back(reading);
    if (common == reading.family) return;
    reading.family = common;
    readings.push_back(std::move(reading));
}

void add_latin_readings(std::span<const std::string> words, std::vector<NameReading>& readings) {
    if (words.size() < 2) return;
    const bool family_first = text::is_romanized_family(words.front()) && !text::is_romanized_family(words.back());
    NameReading last{words.back(), {words.begin(), words.end() - 1}, !family_first};
    NameReading first{words.front(), {words.begin() + 1, words.end()}, family_first};
    readings.push_back(std::move(last));
    readings.push_back(std::move(first));
}

bool is_initial(std::string_view word) { return word.size() == 1; }

std::string joined(std::span<const std::string> words) {
    std::string all;
    for (const std::string& word : words) all += word;
    return all;
}

/// ü is written "v", "yu" or "u".
bool same_letters(std::string_view romanized, std::string_view written) {
    if (romanized == written) return true;
    const std::size_t v = romanized.find('v');
    if (v == std::string_view::npos) return false;
    const std::string before(romanized.substr(0, v));
    const std::string after(romanized.substr(v + 1));
    return before + "yu" + after == written || before + "u" + after == written;
}

/// Given names in full, or word by word with initials; names that only one side has must be initials.
bool given_fits(const NameReading& owner, std::span<const std::string> given) {
    if (owner.given.empty() || given.empty()) return false;
    if (same_letters(joined(owner.given), joined(given))) return true;
    if (!owner.certain) return false;
    const std::size_t both = std::min(owner.given.size(), given.size());
    for (std::size_t i = 0; i < both; ++i) {
        const std::string& a = owner.given[i];
        const std::string& b = given[i];
        const bool initial = is_initial(a) || is_initial(b);
        if (a.empty() || b.empty() || (initial ? a.front() != b.front() : a != b)) return false;
    }
    const bool short_side = std::all_of(owner.given.begin(), owner.given.end(), is_initial) ||
                            std::all_of(given.begin(), given.end(), is_initial);
    const auto rest = [&](std::span<const std::string> all) {
        return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(both), all.end(), is_initial);
    };
    return short_side || (rest(owner.given) && rest(given));
}

bool reading_fits(const NameReading& owner, std::span<const std::string> words) {
    const std::size_t n = words.size();
    if (owner.family.size() < 2 || n < 2) return false;
    if (same_letters(owner.family, words[n - 1]) && given_fits(owner, words.first(n - 1))) return true;
    if (same_letters(owner.family, words[0]) && given_fits(owner, words.subspan(1))) return true;
    // A family name of two characters written as two words.
    if (n < 3) return false;
    return (same_letters(owner.family, words[0] + words[1]) && given_fits(owner, words.subspan(2))) ||
           (same_letters(owner.family, words[n - 2] + words[n - 1]) && given_fits(owner, words.first(n - 2)));
}

}  // namespace

OwnerName read_owner(std::string_view name) {
    Words words = split_name(name);
    OwnerName owner;
    add_han_readings(words.han, owner.readings);
    add_latin_readings(words.all(), owner.readings);
    owner.han = std::move(words.han);
    return owner;
}

bool may_be(const OwnerName& owner, std::string_view author) {
    if (owner.empty()) return false;
    const Words words = split_name(author);
    if (!owner.han.empty() && !words.han.empty()) return owner.han == words.han;
    const auto fits = [&](std::span<const std::string> written) {
        return std::any_of(owner.readings.begin(), owner.readings.end(),
                           [&](const NameReading& reading) { return reading_fits(reading, written); });
    };
    if (words.han.empty()) return fits(words.all());
    std::vector<NameReading> readings;  // a Chinese name beside an owner whose name is in Latin letters only
    add_han_readings(words.han, readings);
    return std::any_of(readings.begin(), readings.end(), [&](NameReading& reading) {
        reading.given.push_back(std::move(reading.family));
        return fits(reading.given);
    });
}

bool same_name(std::string_view name, std::string_view other) { return may_be(read_owner(name), other); }

}  // namespace veritae::resume
