// SPDX-License-Identifier: MIT
// In: what stands around the title of a citation. Out: the words of the venue, and the year.
#include <algorithm>

#include "resume/citation.hpp"

namespace veritae::resume::citation {
namespace {

bool is_dash(const Word& word) { return word.is('-') || word.is(0x2013) || word.is(0x2014) || word.is('/'); }

/// How much a number looks like the year of publication. Negative: like something else.
int year_score(const Item& item, std::size_t i, const Title& title, std::size_t names_end) {
    const auto before = [&](std::size_t n) -> const Word* { return i >= n ? &item.words[i - n] : nullptr; };
    const auto after = [&](std::size_t n) -> const Word* { return i + n < item.size() ? &item.words[i + n] : nullptr; };
    const Word* const previous = before(1);
    const Word* const next = after(1);
    int score = 0;
    if (i >= title.begin && i < title.end) score -= 6;
    if (previous && (is_dash(*previous) || previous->is(':')) && item.words[i].glued) {
        // "12:2001" and "1871-1880" are no years of publication; "26-27 April-2012" is rare enough.
        score -= previous->is(':') ||
                         (before(2) && before(2)->kind == extract::TokenKind::Number && before(2)->span.size() > 2)
                     ? 6
                     : 1;
    }
    if (next && is_dash(*next) && next->glued && after(2) && after(2)->kind == extract::TokenKind::Number) {
        score -= after(2)->span.size() > 2 ? 6 : 0;
    }
    if (previous && previous->glued && previous->is('.') && item.words[i].glued && before(2) &&
        before(2)->kind == extract::TokenKind::Number)
        score -= 5;
    if (previous && previous->has(kVolumeWord)) score -= 6;
    if (previous && previous->is('/') && item.words[i].glued) score -= 3;
    if (next && next->is('.') && next->glued && after(2) && after(2)->glued &&
        after(2)->kind == extract::TokenKind::Number && after(2)->span.size() > 2)
        score -= 5;
    if (item.words[i].has(kLinked)) score -= 3;
    const bool opened = previous && previous->is('(');
    const bool closed = next && (next->is(')') || next->is(','));
    if (opened && closed) score += 3;
    if (next && next->is(')') && !opened) score += 2;
    if (i < title.begin && i + 14 > names_end && i >= names_end) score += 3;
    if (previous && (previous->has(kMonth) || previous->has(kVenue) || item.words[i].has(kVenue))) score += 2;
    if (previous && previous->is(',')) score += 1;
    if (!next || (next->is('.') && (!after(2) || !after(2)->glued))) score += 2;
    for (std::size_t n = 1; n <= 6 && before(n); ++n) {
        if (before(n)->has(kAccessed)) score -= 5;
    }
    return score;
}

}  // namespace

std::int16_t read_year(const Item& item, const Title& title, std::size_t names_end) {
    int best = -4;
    std::int16_t year = 0;
    for (std::size_t i = 0; i < item.size(); ++i) {
        if (!item.words[i].is_year()) continue;
        const int score = year_score(item, i, title, names_end);
        if (score <= best) continue;
        best = score;
        year = static_cast<std::int16_t>(item.words[i].number);
    }
    return year;
}

Span read_venue(const Item& item, std::size_t rest) {
    std::size_t begin = rest;
    const auto skippable = [&](const Word& word) {
        return (word.kind == extract::TokenKind::Sign && !word.is(0x300A)) || word.is_newline() || word.is_year() ||
               word.has(kRemark);
    };
    // The month and the day of "2031-05-02".
    const auto in_date = [&](std::size_t i) {
        const auto glued_number = [&](std::size_t at) {
            return at >= 2 && item.words[at].kind == extract::TokenKind::Number && item.words[at].glued &&
                   is_dash(item.words[at - 1]);
        };
        while (glued_number(i) && !item.words[i - 2].is_year()) i -= 2;
        return glued_number(i);
    };
    while (begin < item.size() && (skippable(item.words[begin]) || in_date(begin))) ++begin;
    // What is set in italics is the venue, whatever stands before it.
    for (const Stretch& stretch : item.stretches) {
        if (stretch.trait == kItalic && stretch.begin >= begin) return item.span(stretch.begin, stretch.end);
    }
    while (begin < item.size() && (item.words[begin].has(kIn) || item.words[begin].is(':'))) {
        begin = item.words[begin].has(kIn) ? item.words[begin].phrase_end : begin + 1;
    }
    std::size_t end = begin;
    while (end < item.size()) {
        const Word& word = item.words[end];
        const bool number = word.kind == extract::TokenKind::Number && end > begin &&
                            !(end == begin + 1 && item.words[begin].has(kFunction));
        if (word.is(',') || word.is(';') || word.is('(') || word.is('[') || word.is('|') || word.is_newline() ||
            word.is(0x3002) || word.is(0x300B) || number)
            break;
        if (word.is('.') &&
            (end + 1 >= item.size() || (!item.words[end + 1].glued && item.words[end - 1].span.size() > 6)))
            break;
        if (word.has(kVolumeWord) && !word.has(kVenueWord) && end > begin && !word.is_han()) break;
        ++end;
    }
    while (end > begin && (item.words[end - 1].is('.') || item.words[end - 1].is('-'))) --end;
    // "10" of an identifier's "10.1234/17" names nothing.
    const auto first = item.words.begin() + static_cast<std::ptrdiff_t>(begin);
    const bool named = std::any_of(first, item.words.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Word& word) { return word.is_word() || word.is_han(); });
    return named ? item.span(begin, end) : Span{};
}

}  // namespace veritae::resume::citation
