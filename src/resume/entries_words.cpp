// SPDX-License-Identifier: MIT
// What the words of a line are about: an organisation, a role, a place, a length of time; and what parts them.
#include <algorithm>

#include "resume/entries_lines.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

bool separates(char32_t c) {
    switch (c) {
        case '|':
        case ',':
        case ';':
        case ':':
        case '(':
        case ')':
        case '[':
        case ']':
        case '/':
        case '-':
        case '@':
        case 0xB7:
        case 0x2022:
        case 0x22C5:
        case 0x2013:
        case 0x2014:
        case 0x3001:
        case 0x3010:
        case 0x3011:
        case 0x2502:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool separated_before(std::string_view plain, std::uint32_t line_begin, std::uint32_t begin, bool range) {
    std::uint32_t blanks = 0;
    while (begin > line_begin && (plain[begin - 1] == ' ' || plain[begin - 1] == '\t')) {
        if (plain[begin - 1] == '\t') return true;
        --begin;
        ++blanks;
    }
    if (blanks > 1 || begin == line_begin) return true;
    std::uint32_t last = begin - 1;
    while (last > line_begin && (static_cast<unsigned char>(plain[last]) & 0xC0) == 0x80) --last;
    const char32_t c = text::code_point_at(plain, last).value;
    return separates(c) || (range && blanks == 1 && text::is_han(c));
}

bool separated_after(std::string_view plain, std::uint32_t end, std::uint32_t line_end, bool range) {
    std::uint32_t blanks = 0;
    while (end < line_end && (plain[end] == ' ' || plain[end] == '\t')) {
        if (plain[end] == '\t') return true;
        ++end;
        ++blanks;
    }
    if (blanks > 1 || end >= line_end) return true;
    const char32_t c = text::code_point_at(plain, end).value;
    return separates(c) || (range && blanks == 1 && text::is_han(c));
}

bool has_words(const Document& document, const Mentions& mentions, Span span) {
    const std::span<const TermMention> terms = inside(mentions.terms, span);
    std::size_t next = 0;
    for (std::uint32_t i = span.begin; i < span.end;) {
        for (; next < terms.size() && terms[next].span.begin < i; ++next) {
        }
        std::uint32_t place = i;
        for (std::size_t k = next; k < terms.size() && terms[k].span.begin == i; ++k) {
            if (terms[k].sense == Sense::Place) place = std::max(place, std::min(terms[k].span.end, span.end));
        }
        if (place > i) {
            i = place;
            continue;
        }
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (is_word(c)) return true;
        i += length;
    }
    return false;
}

bool is_place(const Document& document, const Mentions& mentions, Span line) {
    return !inside(mentions.terms, line).empty() && !has_words(document, mentions, line);
}

bool ends_in_place(const Document& document, const Mentions& mentions, Span line) {
    const Span words = trimmed(document, line);
    for (const TermMention& mention : inside(mentions.terms, line)) {
        if (mention.sense != Sense::Place || mention.span.end < words.end) continue;
        return mention.span.begin > words.begin &&
               separated_before(document.plain, words.begin, mention.span.begin, false);
    }
    return false;
}

bool holds_entries(Section section) {
    switch (section) {
        case Section::Education:
        case Section::Employment:
        case Section::Internship:
        case Section::Research:
        case Section::Projects:
        case Section::Service:
        case Section::Teaching:
            return true;
        default:
            return false;
    }
}

bool may_hold_entries(Section section) {
    return holds_entries(section) || section == Section::None || section == Section::Other;
}

namespace {

/// "Member of Technical Staff": a role that begins with the words for a voluntary part is none.
bool begins_a_role(std::span<const TermMention> terms, const TermMention& mention) {
    return std::ranges::any_of(terms, [&](const TermMention& other) {
        return other.sense == Sense::Role && other.span.begin == mention.span.begin &&
               other.span.end > mention.span.end;
    });
}

}  // namespace

Words words_of(const Mentions& mentions, Span span) {
    Words words;
    std::uint32_t degree_end = 0;
    const std::span<const TermMention> terms = inside(mentions.terms, span);
    for (const TermMention& mention : terms) {
        if (mention.span.end > span.end + 1) continue;  // a span is trimmed of the full stop of "B.Sc."
        const Term& term = *mention.term;
        switch (term.sense) {
            case Sense::Employer:
                words.organization = true;
                break;
            case Sense::Organization:
                (term.value == static_cast<std::int32_t>(EntryKind::Other) ? words.unit : words.organization) = true;
                break;
            case Sense::Role:
                words.role = true;
                break;
            case Sense::Degree:
                if (words.degree == Degree::None && mention.span.begin >= degree_end) {
                    words.degree = static_cast<Degree>(term.value);
                }
                degree_end = std::max(degree_end, mention.span.end);
                break;
            case Sense::Engagement:
                if (term.value != kVolunteer || !begins_a_role(terms, mention))
                    words.engagement |= static_cast<std::uint16_t>(term.value);
                break;
            case Sense::Medal:
            case Sense::Contest:
            case Sense::Honor:
                words.award = true;
                break;
            case Sense::Heading:
                words.award |= term.value == static_cast<std::int32_t>(Section::Awards);
                break;
            default:
                break;
        }
    }
    return words;
}

bool is_length_of_stay(const Document& document, const Mentions& mentions, Span line) {
    const std::span<const TermMention> terms = inside(mentions.terms, line);
    std::size_t next = 0;
    bool number = false;
    bool unit = false;
    for (std::uint32_t i = line.begin; i < line.end;) {
        while (next < terms.size() && terms[next].span.begin < i) ++next;
        std::uint32_t known = i;
        for (std::size_t k = next; k < terms.size() && terms[k].span.begin == i; ++k) {
            const Term& term = *terms[k].term;
            const bool length =
                (term.sense == Sense::Experience && term.value == static_cast<std::int32_t>(ExperienceWord::Year)) ||
                (term.sense == Sense::CalendarUnit &&
                 term.value == static_cast<std::int32_t>(CalendarUnit::CountedMonth));
            if (!length && term.sense != Sense::Engagement) continue;
            unit |= length;
            known = std::max(known, terms[k].span.end);
        }
        if (known > i) {
            i = known;
            continue;
        }
        const auto [c, length] = text::code_point_at(document.plain, i);
        number |= text::is_digit(c);
        if (is_word(c) && !text::is_digit(c)) return false;
        i += length;
    }
    return number && unit;
}

EntryLabel label_of(const Mentions& mentions, Span span) {
    if (span.empty()) return EntryLabel::None;
    for (const TermMention& mention : inside(mentions.terms, {span.begin, span.begin + 1})) {
        if (mention.sense == Sense::EntryLabel && mention.span == span)
            return static_cast<EntryLabel>(mention.term->value);
    }
    return EntryLabel::None;
}

}  // namespace veritae::resume
