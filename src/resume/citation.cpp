// SPDX-License-Identifier: MIT
// In: one bibliography item. Out: its authors, title, venue and year.
//
// Names at the front followed by something else are the authors, and the title comes next; otherwise the title comes
// first and the authors after it. Quotation marks, bold, links and italics decide before punctuation does.
#include "resume/citation.hpp"

#include <algorithm>

namespace veritae::resume {
namespace citation {
namespace {

bool is_blank_sign(const Word& word) {
    return word.is('.') || word.is(',') || word.is(':') || word.is(';') || word.is_newline() || word.is(0x3002) ||
           word.is('|') || word.is(0x2014) || word.is(0x2013) || word.is('-') || word.is(0xB7) || word.is('*');
}

/// After a bracket that holds a year, or a bare year, right behind the authors: "(2004, May).", "2001."
std::size_t skip_year(const Item& item, std::size_t i) {
    if (i < item.size() && (item.words[i].is('(') || item.words[i].is('['))) {
        bool year = false;
        const char32_t close = item.words[i].is('(') ? U')' : U']';
        for (std::size_t k = i + 1; k < item.size() && k < i + 12; ++k) {
            year = year || item.words[k].is_year() || item.words[k].has(kEditor | kRemark);
            if (item.words[k].is(close)) return year ? k + 1 : i;
        }
        return i;
    }
    if (i < item.size() && item.words[i].is_year()) {
        const std::size_t after = i + 1;
        const bool alone = after < item.size() && (is_blank_sign(item.words[after]) || item.words[after].is('"') ||
                                                   item.words[after].is(0x201C));
        const bool lettered = after + 1 < item.size() && item.words[after].is_word() && item.words[after].glued &&
                              item.words[after].span.size() == 1;
        if (alone && !(item.words[after].is('-') || item.words[after].is(0x2013))) return after;
        if (lettered) return after + 1;
    }
    return i;
}

std::size_t skip_signs(const Item& item, std::size_t i) {
    while (i < item.size() && is_blank_sign(item.words[i])) ++i;
    return i;
}

/// Whether a stretch of words is a title by its look: several words, no list of names, no venue.
bool looks_like_title(const Item& item, const Stretch& stretch) {
    std::size_t count = 0;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        const Word& word = item.words[i];
        count += (word.is_word() && !word.glued) || word.is_han();  // an address has no blanks
        if (stretch.trait == kItalic && word.has(kVenueWord | kVenue)) return false;
        if (word.is_newline()) return false;
    }
    if (count < (stretch.trait == kItalic ? 4u : 3u)) return false;
    if (item.words[stretch.begin].has(kVenue | kRemark)) return false;
    const Names names = read_names(item, stretch.begin, stretch.end, 8);
    return names.authors.empty() || names.end + 2 < stretch.end;
}

/// The title that style shows: the first bold or linked stretch that looks like one.
Title styled_title(const Item& item) {
    for (const Stretch& stretch : item.stretches) {
        if (stretch.begin < item.begin || (stretch.trait & (kStrong | kLinked)) == 0 ||
            !looks_like_title(item, stretch))
            continue;
        Title title{stretch.begin, stretch.end, stretch.end, true};
        // "**SimpleX: A Study (ICML 2026)**"
        for (std::size_t i = stretch.begin + 1; i < stretch.end; ++i) {
            if (!item.words[i].is('(') && !item.words[i].is('[')) continue;
            if (i + 1 < stretch.end && item.words[i + 1].has(kVenue | kRemark)) {
                title.end = title.next = i;
                break;
            }
        }
        while (title.end > title.begin + 1 && is_blank_sign(item.words[title.end - 1])) --title.end;
        return title;
    }
    return {};
}

Title title_at(const Item& item, std::size_t begin, Order order, bool after_comma) {
    Title title = quoted_title(item, begin);
    if (title.certain) return title;
    for (const Stretch& stretch : item.stretches) {
        if (stretch.begin != begin || stretch.trait != kItalic || !looks_like_title(item, stretch)) continue;
        return {stretch.begin, stretch.end, stretch.end, true};
    }
    return read_title(item, begin, order, after_comma);
}

/// After signs and words that announce authors: "by", "Authors:".
std::size_t skip_byline(const Item& item, std::size_t i) {
    i = skip_signs(item, i);
    if (i < item.size() && item.words[i].has(kByline)) i = skip_signs(item, item.words[i].phrase_end);
    return i;
}

bool is_list(const Names& names) { return names.authors.size() >= 2 || (names.closed && !names.authors.empty()); }

/// The authors behind a venue that stands between them and the title: "A Title (CONF 2030), A. Name, B. Name".
Names names_after_venue(const Item& item, std::size_t begin) {
    constexpr std::size_t kReach = 30;
    bool venue = false;
    for (std::size_t i = begin; i < item.size() && i < begin + kReach; ++i) {
        const Word& word = item.words[i];
        venue = venue || word.has(kVenue | kRemark | kAddress) || word.is_year();
        const bool sets_off = is_blank_sign(word) || word.is(')') || word.is(']');
        if (!venue || !sets_off) continue;
        const std::size_t next = skip_byline(item, i + 1);
        Names names = read_names(item, next, item.size());
        if (names.authors.size() >= 2 || (is_list(names) && (word.is_newline() || names.end >= item.size())))
            return names;
    }
    return {};
}

Reading title_first(const Item& item, Title title) {
    Reading reading;
    reading.title = title;
    std::size_t next = skip_byline(item, title.next);
    const bool bracketed = next < item.size() && item.words[next].is('(');  // "**A Title** (A. Name, B. Name)"
    if (bracketed) ++next;
    const std::size_t opening = next;
    if (bracketed) next = skip_byline(item, next);  // "《题目》（作者 …）"
    reading.names = read_names(item, next, item.size());
    if (bracketed && (reading.names.end >= item.size() || !item.words[reading.names.end].is(')'))) {
        reading.names = {};
        next = opening - 1;
    }
    if (is_list(reading.names)) {
        reading.rest = reading.names.end;
        return reading;
    }
    reading.names = names_after_venue(item, next);
    reading.rest = title.next;
    return reading;
}

/// Whether what looks like a name at the front, or like two with an "and" between, is no author: a list of names
/// follows the sentence that it begins.
bool title_before_names(const Item& item, const Names& names) {
    if (names.authors.empty() || names.authors.size() > 2 || names.more || names.end >= item.size()) return false;
    if (names.authors.size() == 2 && (names.initials || names.authors[0].emphasized || names.authors[1].emphasized))
        return false;
    std::size_t i = names.end;
    if (!is_blank_sign(item.words[i]) && !item.words[i].is('?') && !item.words[i].is('(')) return false;
    if (item.words[i].is(',')) return false;
    if (item.words[i].is(':')) {
        while (i < item.size() && !item.words[i].is('.') && !item.words[i].is_newline()) ++i;
        if (i >= item.size()) return false;
    }
    const bool bracket = item.words[i].is('(');
    const Names later = read_names(item, bracket ? i + 1 : skip_byline(item, i), item.size(), 3);
    const bool ended = later.closed || (bracket && later.end < item.size() && item.words[later.end].is(')'));
    if (later.authors.size() >= 2 && (ended || later.authors.size() == 3)) return true;
    return names.authors.size() == 2 && names_after_venue(item, i).authors.size() >= 2;
}

/// After what authors are followed by in "A. Name, B. Name, to appear at CONF 2030: A Title"; `at` where the words may
/// be those of a title ("The CONF 2030 Challenge: A Report. CONF 2030").
std::size_t told_before_title(const Item& item, std::size_t at) {
    constexpr std::uint32_t kTells = kVenue | kRemark | kIn | kVenueWord | kTrack | kMonth;
    const std::size_t told = after_venue(item, at);
    if (told <= at || told >= item.size()) return at;
    const auto word = [&](std::size_t i) { return item.words.begin() + static_cast<std::ptrdiff_t>(i); };
    const bool titled = std::any_of(
        word(at), word(told), [](const Word& one) { return one.is_word() && one.has(kCapital) && !one.has(kTells); });
    const bool venue_behind =
        std::any_of(word(told), item.words.end(), [](const Word& one) { return one.has(kVenue); });
    return titled || venue_behind ? at : told;
}

/// The title in book marks before some words: what is set apart behind it is another thing, such as a name.
Title booked_title(const Item& item, std::size_t end) {
    for (std::size_t i = item.begin; i < std::min(end, item.size()); ++i) {
        if (item.words[i].is(0x300A)) return quoted_title(item, i);
    }
    return {};
}

Reading read(const Item& item) {
    if (auto cells = read_cells(item)) return std::move(*cells);
    const Title styled = styled_title(item);
    if (styled.certain) {
        if (const Title booked = booked_title(item, styled.begin); booked.certain) return title_first(item, booked);
        Reading reading;
        reading.names = read_names(item, item.begin, styled.begin);
        if (reading.names.authors.empty()) return title_first(item, styled);
        reading.title = styled;
        reading.rest = styled.next;
        return reading;
    }
    if (const Title quoted = quoted_title(item, item.begin); quoted.certain) return title_first(item, quoted);
    Reading reading;
    reading.names = read_names(item, item.begin, item.size());
    if (reading.names.authors.empty() || title_before_names(item, reading.names)) {
        // "By so-and-so" in an unusual form before a title in quotation marks.
        for (std::size_t i = item.begin; i < item.size() && i < item.begin + 60; ++i) {
            if (!item.words[i].is(0x201C) && !item.words[i].is('"') && !item.words[i].is(0x300A)) continue;
            const Title quoted = quoted_title(item, i);
            if (quoted.certain && quoted.end > quoted.begin + 2) return title_first(item, quoted);
            break;
        }
        return title_first(item, title_at(item, item.begin, Order::TitleFirst, false));
    }
    std::size_t at = reading.names.end;
    const bool comma = at < item.size() && item.words[at].is(',');
    at = skip_signs(item, at);
    const std::size_t after_year = skip_year(item, at);
    const bool dated = after_year != at;
    at = skip_signs(item, after_year);
    if (const std::size_t told = told_before_title(item, at); told > at) {
        reading.title = title_at(item, skip_signs(item, told), Order::AuthorsFirst, false);
        reading.rest = at;
        return reading;
    }
    if (at >= item.size()) return title_first(item, read_title(item, item.begin, Order::TitleFirst, false));
    const bool stopped = reading.names.closed && !comma;
    reading.title = title_at(item, at, Order::AuthorsFirst, comma && !stopped && !dated);
    reading.rest = reading.title.next;
    return reading;
}

/// "A Title    July 2031": the date stands in a column of its own and is no part of the title.
std::size_t title_end_before_column(const Item& item, std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostWords = 6;
    bool year = false;
    for (std::size_t i = end; i > begin + 1 && i + kMostWords > end; --i) {
        const Word& word = item.words[i - 1];
        const bool sign = word.is('-') || word.is('.') || word.is('/') || word.is(0x2013);
        if (!sign && !word.has(kMonth) && word.kind != extract::TokenKind::Number) break;
        year |= word.is_year();
        const std::string_view gap = item.plain.substr(word.span.begin - 2, 2);
        if (year && (gap[1] == '\t' || gap == "  ")) return i - 1;
    }
    return end;
}

}  // namespace
}  // namespace citation

Citation parse_citation(const Document& document, const Mentions& mentions, Span span) {
    using namespace citation;
    const Item item = prepare(document, mentions, span);
    Citation result;
    if (item.words.empty()) return result;
    Reading reading = read(item);
    result.authors = std::move(reading.names.authors);
    result.more_authors = reading.names.more;
    std::size_t end = std::min(reading.title.end, item.size());
    while (end > reading.title.begin &&
           (item.words[end - 1].is('.') || item.words[end - 1].is(',') || item.words[end - 1].is_newline()))
        --end;
    reading.title.end = end = title_end_before_column(item, reading.title.begin, end);
    // What consists of a status and a venue only is no title.
    const bool words =
        std::any_of(item.words.begin() + static_cast<std::ptrdiff_t>(std::min(reading.title.begin, end)),
                    item.words.begin() + static_cast<std::ptrdiff_t>(end), [](const Word& word) {
                        return (word.is_word() || word.is_han()) && !word.has(kRemark | kVenue | kIn | kTrack);
                    });
    if (words || reading.title.certain) result.title = item.span(reading.title.begin, end);
    result.year = read_year(item, reading.title, reading.names.end);
    result.venue_text = read_venue(item, reading.rest);
    return result;
}

}  // namespace veritae::resume
