// SPDX-License-Identifier: MIT
#include "resolve/venue_id.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

bool is_alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

std::vector<std::string_view> parts_of(std::string_view id) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t slash = std::min(id.find('/'), id.size());
        parts.push_back(id.substr(0, slash));
        if (slash == id.size()) return parts;
        id.remove_prefix(slash + 1);
    }
}

std::int16_t year_of(std::string_view part) {
    if (part.size() != 4 || !std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })) return 0;
    const int year = (part[0] - '0') * 1000 + (part[1] - '0') * 100 + (part[2] - '0') * 10 + (part[3] - '0');
    return year >= 1990 && year < 2100 ? static_cast<std::int16_t>(year) : std::int16_t{0};
}

std::int32_t venue_of(const SourceFacts& facts, std::string_view group) {
    const auto found = std::ranges::find(facts.venues, group, &SourceVenue::id);
    return found == facts.venues.end() ? -1 : found->venue;
}

/// Parts behind the year that name the venue itself: a workshop and other tracks have a name of their own.
bool names_venue(Track track, std::size_t parts, bool journal) {
    if (journal) return parts == 0;
    if (track == Track::Main) return parts == 1;
    return (track == Track::Workshop && parts == 2) ||
           (track != Track::Unknown && track != Track::Workshop && parts <= 2);
}

}  // namespace

const SourceWord* find_word(const SourceFacts& facts, SourceText text, std::string_view word) {
    const auto found =
        std::ranges::find_if(facts.words, [&](const SourceWord& one) { return one.text == text && one.word == word; });
    return found == facts.words.end() ? nullptr : &*found;
}

const SourceWord* word_in(const SourceFacts& facts, SourceText text, std::string_view line) {
    const std::string folded = text::fold(line);
    const SourceWord* best = nullptr;
    bool several = false;
    for (const SourceWord& one : facts.words) {
        if (one.text != text) continue;
        const std::string word = text::fold(one.word);
        bool there = false;
        for (std::size_t at = folded.find(word); at != std::string::npos && !there; at = folded.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            there = (at == 0 || !is_alnum(folded[at - 1])) && (end == folded.size() || !is_alnum(folded[end]));
        }
        if (!there) continue;
        if (best != nullptr && best->value != one.value) several = true;
        if (best == nullptr || best->word.size() < one.word.size()) best = &one;
    }
    return several ? nullptr : best;
}

bool is_group_id(std::string_view id) {
    constexpr std::size_t kLongest = 200;
    return !id.empty() && id.size() <= kLongest && id.find("..") == std::string_view::npos &&
           std::ranges::all_of(id, [](char c) { return is_alnum(c) || c == '.' || c == '/' || c == '_' || c == '-'; });
}

VenueId read_venue_id(std::string_view id, const Facts& facts) {
    VenueId result;
    if (id.empty()) return result;
    const std::vector<std::string_view> parts = parts_of(id);
    std::size_t first = 1;  // part behind the venue's name and its year
    for (std::size_t p = 0; p < parts.size() && result.year == 0; ++p) {
        result.year = year_of(parts[p]);
        if (result.year != 0) first = p + 1;
    }
    const std::string_view last_of_group = parts[result.year != 0 && first > 1 ? first - 2 : 0];
    result.venue = venue_of(
        facts.sources, id.substr(0, static_cast<std::size_t>(last_of_group.data() + last_of_group.size() - id.data())));
    for (std::size_t p = first; p < parts.size(); ++p) {
        const SourceWord* const track = find_word(facts.sources, SourceText::Part, parts[p]);
        if (track == nullptr) continue;
        const auto value = static_cast<Track>(track->value);
        if (result.track == Track::Unknown || value == Track::Workshop) result.track = value;
    }
    const bool journal = result.venue >= 0 && result.year == 0 &&
                         facts.venues[static_cast<std::size_t>(result.venue)].kind == VenueKind::Journal;
    if (journal) result.track = Track::Journal;
    if (parts.size() > first) result.state = find_word(facts.sources, SourceText::State, parts.back());
    result.whole = result.state == nullptr && names_venue(result.track, parts.size() - first, journal);
    return result;
}

}  // namespace veritae::resolve
