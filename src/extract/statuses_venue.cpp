// SPDX-License-Identifier: MIT
// A word of a paper's progress and the venue beside it, with nothing but its year or a colon between.
#include "extract/statuses_venue.hpp"

#include <algorithm>

#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

bool is_number(const Scan& scan, std::size_t at) {
    return at < scan.tokens.size() && scan.tokens[at].kind == TokenKind::Number;
}

bool is_part(const TermMention& term, StatusPart part) {
    return term.sense == Sense::StatusPart && term.term->value == static_cast<std::int32_t>(part);
}

bool is_citation(const TermMention& term, CitationWord word) {
    return term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(word);
}

/// Whether a Chinese character stands right before a token.
bool follows_han(const Scan& scan, std::size_t at) {
    return at > 0 && scan.tokens[at].glued && scan.tokens[at - 1].kind == TokenKind::Han;
}

/// Whether a venue, with its year, ends right before a token.
bool behind_venue(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLongest = 12;  // tokens
    while (at > 0 && (scan.tokens[at - 1].kind == TokenKind::Number || scan.tokens[at - 1].is('\'') ||
                      scan.tokens[at - 1].is('-')))
        --at;
    for (std::size_t begin = at - std::min(at, kLongest); begin < at; ++begin) {
        const TermMention* venue = scan.term_at(begin, Sense::Venue);
        if (venue != nullptr && venue->span.end == scan.tokens[at - 1].span.end) return true;
    }
    return false;
}

/// Whether one of the terms at a token is as `test` has it, or no words follow there at all.
template <typename Test>
bool stands(const Scan& scan, std::size_t at, Test test) {
    if (at >= scan.tokens.size()) return true;
    const Token& next = scan.tokens[at];
    if (next.kind == TokenKind::Newline || next.kind == TokenKind::Sign) return true;
    const auto terms = scan.terms_at(at);
    return std::any_of(terms.begin(), terms.end(), test);
}

/// "CONF 2030 收了我的", but no count of what it has taken and no more words.
bool takes(const Scan& scan, const TermMention& term) {
    const std::size_t behind = scan.token_from(term.span.end);
    return behind_venue(scan, scan.token_from(term.span.begin)) && stands(scan, behind, [](const TermMention& next) {
               const bool self =
                   next.sense == Sense::AuthorPart && next.term->value == static_cast<std::int32_t>(AuthorPart::Self);
               return self || next.sense == Sense::Status || is_citation(next, CitationWord::Paper);
           });
}

/// "进了 CONF 2030 论文集", but not "进了 CONF 2030 第二轮".
bool ends_at(const Scan& scan, const TermMention& venue) {
    std::size_t behind = scan.token_from(venue.span.end);
    while (is_number(scan, behind)) ++behind;
    return stands(scan, behind, [](const TermMention& next) {
        return next.sense == Sense::Track || next.sense == Sense::Status || next.sense == Sense::VenueContext ||
               is_citation(next, CitationWord::Venue) || is_citation(next, CitationWord::Meeting) ||
               is_citation(next, CitationWord::Paper);
    });
}

}  // namespace

bool is_worded(const TermMention& term) {
    constexpr std::uint32_t kCharacter = 3;  // bytes
    return term.span.size() > kCharacter;
}

bool inside_word(const Scan& scan, const TermMention& term) {
    constexpr std::size_t kLongest = 4;  // tokens
    const std::size_t at = scan.token_from(term.span.begin);
    if (!follows_han(scan, at)) return false;
    for (std::size_t begin = at - std::min(at, kLongest); begin < at; ++begin) {
        for (const TermMention& before : scan.terms_at(begin)) {
            if (before.span.end == term.span.begin &&
                (is_part(before, StatusPart::Filler) || is_citation(before, CitationWord::Paper) ||
                 before.sense == Sense::Status || before.sense == Sense::CalendarUnit))
                return false;
        }
    }
    return true;
}

std::optional<Status> beside_venue(const Scan& scan, const TermMention& term) {
    if (is_part(term, StatusPart::Take)) return takes(scan, term) ? std::optional(Status::Accepted) : std::nullopt;
    const bool gain = is_part(term, StatusPart::Gain);
    if (!gain && !is_part(term, StatusPart::Aim)) return std::nullopt;
    const std::size_t at = scan.token_from(term.span.begin);
    if (is_worded(term) ? inside_word(scan, term) : follows_han(scan, at)) return std::nullopt;
    std::size_t behind = scan.token_from(term.span.end);
    if (!gain && behind < scan.tokens.size() && scan.tokens[behind].is(':')) ++behind;
    const TermMention* venue = scan.term_at(behind, Sense::Venue);
    if (venue == nullptr || (gain && is_worded(term) && !ends_at(scan, *venue))) return std::nullopt;
    return gain ? Status::Accepted : Status::Planned;
}

}  // namespace veritae::extract
