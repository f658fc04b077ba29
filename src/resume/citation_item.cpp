// SPDX-License-Identifier: MIT
// In: one bibliography item of a document. Out: its words, each with what it can be by the lexicon, by its letters and
// by its style, and where the citation itself begins after a number or a badge.
#include <algorithm>

#include "resume/citation.hpp"
#include "resume/publications.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::resume::citation {
namespace {

bool is_capital(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
    // Latin Extended-A alternates capital and small; in two of its stretches the capitals are odd.
    if (c < 0x180) return ((c >= 0x139 && c <= 0x148) || c >= 0x179) ? c % 2 == 1 : c % 2 == 0;
    return text::fold(c) != c;
}

std::uint32_t trait_of(const Term& term) {
    switch (term.sense) {
        case Sense::Month:
            return kMonth;
        case Sense::Track:
            return kTrack;
        case Sense::Status:
        case Sense::AuthorRole:
            return kRemark;
        case Sense::StatusPart:
            return kFiller;
        case Sense::AuthorMark:
            return term.value == 0 ? kMore : kRemark;
        case Sense::Citation:
            break;
        default:
            return 0;
    }
    switch (static_cast<CitationWord>(term.value)) {
        case CitationWord::Join:
            return kJoin;
        case CitationWord::Editor:
            return kEditor;
        case CitationWord::In:
            return kIn;
        case CitationWord::Venue:
            return kVenueWord;
        case CitationWord::Volume:
            return kVolumeWord;
        case CitationWord::Particle:
            return kParticle;
        case CitationWord::Suffix:
            return kSuffix;
        case CitationWord::Function:
            return kFunction;
        case CitationWord::Accessed:
            return kAccessed;
        case CitationWord::Paper:
            return kPaper;
        case CitationWord::Surname:
            return kSurname;
        case CitationWord::Byline:
            return kByline;
        case CitationWord::With:
            return kWith;
        case CitationWord::Label:
            return kLabel;
        case CitationWord::Remark:
            return kKnown;
        case CitationWord::Meeting:
            return kFiller;
        default:
            return 0;
    }
}

/// The index of the first word that begins at or after an offset.
std::uint32_t word_from(const std::vector<Word>& words, std::uint32_t offset) {
    const auto found =
        std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.span.begin < offset; });
    return static_cast<std::uint32_t>(found - words.begin());
}

void add_words(Item& item, Span span) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    const std::vector<extract::Token> tokens = extract::tokenize(item.plain.substr(span.begin, span.size()));
    item.words.reserve(tokens.size());
    for (const extract::Token& token : tokens) {
        Word word{{token.span.begin + span.begin, token.span.end + span.begin},
                  token.kind,
                  token.glued,
                  token.first,
                  token.number};
        word.phrase_end = static_cast<std::uint32_t>(item.words.size() + 1);
        words += word.is_word();
        if (word.is_word() && is_capital(word.first)) {
            word.traits |= kCapital;
            ++capitals;
            std::uint32_t letters = 0;
            bool all = true;
            for (std::uint32_t at = word.span.begin; at < word.span.end && letters < 4; ++letters) {
                const auto [value, length] = text::code_point_at(item.plain, at);
                all = all && is_capital(value);
                at += length;
            }
            if (all && letters <= 3) word.traits |= kInitials;
        }
        item.words.push_back(word);
    }
    if (capitals * 10 > words || words == 0) return;
    // A citation without capital letters: every word may begin a name.
    for (Word& word : item.words) {
        if (!word.is_word()) continue;
        word.traits |= kCapital;
        if (word.span.size() == text::code_point_at(item.plain, word.span.begin).length) word.traits |= kInitials;
    }
}

void add_terms(Item& item, const Mentions& mentions, Span span) {
    const auto& terms = mentions.terms;
    auto term = std::partition_point(terms.begin(), terms.end(),
                                     [&](const TermMention& t) { return t.span.begin < span.begin; });
    std::uint32_t at = 0;
    for (; term != terms.end() && term->span.begin < span.end; ++term) {
        if (term->span.end > span.end) continue;
        const std::uint32_t trait = trait_of(*term->term);
        if (trait == 0) continue;
        while (at < item.size() && item.words[at].span.begin < term->span.begin) ++at;
        std::uint32_t end = at;
        while (end < item.size() && item.words[end].span.end <= term->span.end) item.words[end++].traits |= trait;
        if (at < item.size()) item.words[at].phrase_end = std::max(item.words[at].phrase_end, end);
    }
    const auto mark = [&](Span part, std::uint32_t trait) {
        for (std::uint32_t w = word_from(item.words, part.begin); w < item.size() && item.words[w].span.end <= part.end;
             ++w) {
            item.words[w].traits |= trait;
        }
    };
    for (const StatusMention& status : within(mentions.statuses, span)) mark(status.span, kRemark);
    for (const AuthorRoleMention& role : within(mentions.author_roles, span)) mark(role.span, kRemark);
    for (const VenueMention& venue : within(mentions.venues, span)) mark(venue.span, kVenue);
    for (const LinkMention& link : within(mentions.links, span)) mark(link.span, kAddress);
    for (const GradeMention& grade : within(mentions.grades, span)) mark(grade.span, kAddress);
}

void add_stretch(Item& item, Span span, std::uint32_t trait) {
    const std::uint32_t begin = word_from(item.words, span.begin);
    std::uint32_t end = begin;
    while (end < item.size() && item.words[end].span.end <= span.end) item.words[end++].traits |= trait;
    if (begin < end) item.stretches.push_back({begin, end, trait});
}

void add_styles(Item& item, const Document& document, Span span) {
    const auto first_in = [&](const auto& list) {
        return std::partition_point(list.begin(), list.end(),
                                    [&](const auto& one) { return one.span.begin < span.begin; });
    };
    for (auto style = first_in(document.styles); style != document.styles.end() && style->span.begin < span.end;
         ++style) {
        switch (style->emphasis) {
            case Emphasis::Bold:
            case Emphasis::Underline:
                add_stretch(item, style->span, kStrong);
                break;
            case Emphasis::Italic:
                add_stretch(item, style->span, kItalic);
                break;
            case Emphasis::Superscript:
                add_stretch(item, style->span, kRaised);
                break;
            case Emphasis::Code:
                break;
        }
    }
    for (auto link = first_in(document.links); link != document.links.end() && link->span.begin < span.end; ++link) {
        add_stretch(item, link->span, kLinked);
    }
    std::stable_sort(item.stretches.begin(), item.stretches.end(),
                     [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
}

/// The word after the bracket that closes the one at `open`, or `open` if there is none near.
std::size_t after_bracket(const Item& item, std::size_t open) {
    constexpr std::size_t kLongest = 24;
    const char32_t opener = item.words[open].first;
    const char32_t close = item.words[open].first == '['      ? ']'
                           : item.words[open].first == '('    ? ')'
                           : item.words[open].first == 0x3014 ? 0x3015
                                                              : 0x3011;
    std::size_t depth = 0;
    for (std::size_t i = open + 1; i < item.size() && i < open + kLongest; ++i) {
        depth += item.words[i].is(opener);
        if (!item.words[i].is(close)) continue;
        if (depth == 0) return i + 1;
        --depth;
    }
    return open;
}

/// Whether a bracket in front is a number or a badge: "[12]", "(J3)", "[NeurIPS 2024]", "(第一作者)".
bool is_badge(const Item& item, std::size_t open, std::size_t after) {
    const std::size_t inside = after - open - 2;
    bool number_or_badge = inside <= 3 && item.words[open + 1].kind == extract::TokenKind::Number;
    for (std::size_t i = open + 1; i + 1 < after; ++i) {
        number_or_badge =
            number_or_badge || item.words[i].has(kVenue | kRemark | kAddress) ||
            (inside <= 3 && (item.words[i].kind == extract::TokenKind::Number || item.words[i].has(kInitials)));
    }
    return number_or_badge;
}

/// Several blanks stand before a word.
bool begins_column(const Item& item, std::size_t i) {
    return i > 0 && i < item.size() && item.words[i].span.begin > item.words[i - 1].span.end + 1;
}

bool separates(const Word& word) {
    return word.is('.') || word.is(',') || word.is(':') || word.is('|') || word.is(')') || word.is('-') ||
           word.is(0x2013) || word.is(0x2014) || word.is(0x3001) || word.is(0xB7) || word.is_newline();
}

/// Several names, or a title in quotation marks.
bool opens_citation(const Item& item, std::size_t i) {
    return read_names(item, i, item.size(), 2).authors.size() == 2 || quoted_title(item, i).certain;
}

/// A venue or a status in bold in front of the title: no names follow it at once, as they would a title.
std::size_t after_bold_venue(const Item& item) {
    if (item.stretches.empty()) return 0;
    const Stretch& front = item.stretches.front();
    if (front.begin != 0 || front.trait != kStrong || front.end >= item.size()) return 0;
    const bool says = std::any_of(item.words.begin(), item.words.begin() + front.end,
                                  [](const Word& word) { return word.has(kVenue | kRemark); });
    std::size_t next = front.end;
    while (next < item.size() && (item.words[next].kind == extract::TokenKind::Sign || item.words[next].is_newline()))
        ++next;
    if (!says || next >= item.size()) return 0;
    if (item.words[0].has(kVenue | kRemark | kIn)) return next;
    return read_names(item, next, item.size(), 2).authors.empty() &&
                   !item.words[next].has(kVenue | kRemark | kByline | kWith)
               ? next
               : 0;
}

/// Where the citation begins, after everything that only numbers or labels it.
std::size_t skip_front(const Item& item) {
    std::size_t at = after_bold_venue(item);
    for (std::size_t round = 0; round < 4 && at < item.size(); ++round) {
        const Word& word = item.words[at];
        const auto next_is = [&](std::size_t k, auto test) { return k < item.size() && test(item.words[k]); };
        if (word.is('[') || word.is('(') || word.is(0x3010) || word.is(0x3014)) {
            const std::size_t after = after_bracket(item, at);
            if (after <= at + 2 || !is_badge(item, at, after)) break;
            at = after;
        } else if (word.kind == extract::TokenKind::Number && word.span.size() <= 3 && round == 0) {
            // "12." and "12)" number an item; so does a bare "12" before a capital letter.
            const bool marked = next_is(at + 1, separates);
            if (!marked && !next_is(at + 1, [](const Word& w) { return !w.glued && w.has(kCapital); })) break;
            if (marked && next_is(at + 2, [](const Word& w) { return w.glued; }) && !item.words[at + 1].is(')')) break;
            ++at;
        } else if (word.is_year() && (next_is(at + 1, separates) || (round == 0 && begins_column(item, at + 1)))) {
            ++at;
        } else if (const std::size_t after = after_venue(item, at); after > at) {
            at = after;
        } else if (word.has(kVenue)) {
            std::size_t end = at;
            while (end < item.size() && item.words[end].has(kVenue)) ++end;
            if (!next_is(end, separates) || item.words[end].is('.') || item.words[end].is(',')) break;
            at = end;
        } else if (word.has(kPaper) && next_is(word.phrase_end, [](const Word& w) { return w.is(':'); })) {
            at = word.phrase_end;
        } else if (word.kind == extract::TokenKind::Sign && separates(word)) {
            ++at;
            continue;
        } else if (word.is(0x2022) || word.is_newline() || word.is('*')) {
            ++at;
            continue;
        } else {
            break;
        }
        while (at < item.size() && separates(item.words[at])) ++at;
    }
    return at < item.size() ? at : 0;
}

}  // namespace

std::size_t after_venue(const Item& item, std::size_t at) {
    constexpr std::size_t kLongest = 24;
    constexpr std::size_t kFewOthers = 4;  // before a bar
    bool venue = false;
    std::size_t others = 0;
    if (at >= item.size()) return at;
    const Word& front = item.words[at];
    const bool tells = front.has(kVenue | kRemark | kIn | kVenueWord | kTrack | kKnown | kAddress) || front.is_year() ||
                       (front.is_word() && !front.has(kCapital));
    for (std::size_t i = at; i + 1 < item.size() && i < at + kLongest; ++i) {
        const Word& word = item.words[i];
        const Word& next = item.words[i + 1];
        const bool sets_off = word.is(':') || word.is('|') || word.is('.') || word.is(0x2014) ||
                              ((word.is('-') || word.is(0x2013) || word.is(0xB7)) && !word.glued);
        const bool begins = next.has(kCapital) || next.is_han() || next.is(0x201C) || next.is('"') || next.is(0x300A) ||
                            next.kind == extract::TokenKind::Number;
        const bool parted = !next.glued || (word.is(':') && next.kind != extract::TokenKind::Number);
        const bool set_off = venue && sets_off && parted && begins && !next.has(kVenue | kRemark);
        if (set_off && (others == 0 || word.is('|') || (tells && opens_citation(item, i + 1)))) return i + 1;
        venue = venue || word.has(kVenue);
        const bool fits = word.has(kVenue | kRemark | kIn | kVenueWord | kVolumeWord | kPaper | kFunction | kTrack |
                                   kFiller | kJoin | kKnown) ||
                          (word.kind == extract::TokenKind::Sign && !word.is('"') && !word.is(0x201C)) ||
                          word.kind == extract::TokenKind::Number || (word.is_word() && word.span.size() <= 3);
        others += !fits;
        if (word.is_newline() || others > kFewOthers) break;
    }
    return at;
}

Item prepare(const Document& document, const Mentions& mentions, Span span) {
    Item item;
    item.plain = document.plain;
    add_words(item, span);
    add_terms(item, mentions, span);
    add_styles(item, document, span);
    item.begin = skip_front(item);
    return item;
}

}  // namespace veritae::resume::citation
