// SPDX-License-Identifier: MIT
// In: a paper of a list and a venue in its words without a status. Out: whether the venue stands bare, as in a
// citation.
//
// "In Proc. of CONF 2030, pp. 3-14" says that the paper appeared. Words that nobody listed ("on its way to CONF 2030",
// "CONF 2030, fingers crossed") may say the opposite: then the venue says nothing. So every word between title, authors
// and venue must be one that stands in citations; behind the venue, names may stand as well ("CONF 2030, Vienna").
#include <algorithm>

#include "extract/lexer.hpp"
#include "resume/publications.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

/// What a phrase of the lexicon says beside a venue.
enum class Says : std::uint8_t {
    Nothing,  ///< is no word of citations
    Citation,
    More,  ///< may say that the paper has not appeared
};

Says says(const Term& term) {
    switch (term.sense) {
        case Sense::Citation: {
            const auto word = static_cast<CitationWord>(term.value);
            if (word == CitationWord::Surname) return Says::Nothing;
            return word == CitationWord::Toward ? Says::More : Says::Citation;
        }
        case Sense::StatusPart:
            return term.value == static_cast<std::int32_t>(StatusPart::Filler) ? Says::Nothing : Says::More;
        case Sense::Status:
        case Sense::Progress:
        case Sense::Expected:
        case Sense::Approximately:
        case Sense::Present:
        case Sense::Until:
        case Sense::Before:
            return Says::More;
        case Sense::Track:
        case Sense::AuthorRole:
        case Sense::AuthorMark:
        case Sense::GradeList:
        case Sense::GradeFiller:
        case Sense::VenueContext:
        case Sense::Venue:
        case Sense::Identifier:
        case Sense::Month:
        case Sense::Season:
        case Sense::Place:
        case Sense::OrdinalWord:
        case Sense::OrdinalMark:
        case Sense::NumberLabel:
        case Sense::Organization:
        case Sense::DateFiller:
        case Sense::Medal:
        case Sense::Figure:
        case Sense::CountedNoun:
        case Sense::Unit:
        case Sense::Measure:
            return Says::Citation;
        default:
            return Says::Nothing;
    }
}

bool is_venue_word(const Term& term) {
    return term.sense == Sense::Venue || term.sense == Sense::VenueContext ||
           (term.sense == Sense::Citation && (term.value == static_cast<std::int32_t>(CitationWord::Venue) ||
                                              term.value == static_cast<std::int32_t>(CitationWord::Meeting)));
}

class Words {
  public:
    Words(const Document& document, const Mentions& mentions, Span span)
        : document_(document), mentions_(mentions), span_(span), terms_(within(mentions.terms, span)) {}

    /// Whether every word is one of citations, or, where names may stand, begins with a capital letter
    /// outside brackets.
    [[nodiscard]] bool all_read(bool names) const;
    [[nodiscard]] bool has_venue_word() const {
        return std::any_of(terms_.begin(), terms_.end(),
                           [](const TermMention& one) { return is_venue_word(*one.term); });
    }

  private:
    [[nodiscard]] bool is_known(Span word) const;

    const Document& document_;
    const Mentions& mentions_;
    Span span_;
    std::span<const TermMention> terms_;
};

bool Words::is_known(Span word) const {
    const auto covers = [&](const auto& one) { return one.span.contains(word); };
    const auto covering = [&](Says what) {
        return std::any_of(terms_.begin(), terms_.end(),
                           [&](const TermMention& one) { return covers(one) && says(*one.term) == what; });
    };
    if (covering(Says::More)) return false;
    return covering(Says::Citation) || std::ranges::any_of(within(mentions_.links, span_), covers) ||
           std::ranges::any_of(within(mentions_.dates, span_), covers) ||
           std::ranges::any_of(within(mentions_.author_roles, span_), covers) ||
           std::ranges::any_of(within(mentions_.grades, span_), covers);
}

bool Words::all_read(bool names) const {
    int depth = 0;
    for (const extract::Token& token : extract::tokenize(document_.slice(span_))) {
        const Span word{token.span.begin + span_.begin, token.span.end + span_.begin};
        switch (token.kind) {
            case extract::TokenKind::Sign:
                if (token.is('?') || token.is(0x2192)) return false;
                if (token.is('(') || token.is('[')) ++depth;
                if (token.is(')') || token.is(']')) --depth;
                break;
            case extract::TokenKind::Han:
                if (!is_known(word)) return false;
                break;
            case extract::TokenKind::Word: {
                const bool capital = text::fold(token.first) != token.first;
                if (!(names && capital && depth <= 0) && word.size() > 1 && !is_known(word)) return false;
                break;
            }
            case extract::TokenKind::Number:
            case extract::TokenKind::Newline:
                break;
        }
    }
    return true;
}

}  // namespace

bool stands_bare(const Document& document, const Mentions& mentions, const Publication& publication,
                 const VenueMention& venue) {
    // What was read as the title may hold words about the paper.
    if (!within(mentions.statuses, publication.title).empty()) return false;
    Span left{publication.span.begin, venue.span.begin};
    Span right{venue.span.end,
               std::min(document.lines[document.line_of(venue.span.end - 1)].span.end, publication.span.end)};
    const auto stop = [&](Span part) {
        if (part.empty() || part.overlaps(venue.span)) return;
        if (part.end <= venue.span.begin) left.begin = std::max(left.begin, part.end);
        if (part.begin >= venue.span.end) right.end = std::min(right.end, part.begin);
    };
    stop(publication.title);
    for (const Author& author : publication.authors) stop(author.name);
    for (const VenueMention& other : within(mentions.venues, publication.span)) stop(other.span);
    // A line that ends in a comma goes on in another one, which may say anything.
    if (!right.empty() && right.end > right.begin && document.plain[right.end - 1] == ',' &&
        document.plain[right.end] == '\n')
        return false;
    const Words before(document, mentions, left);
    if (!before.all_read(before.has_venue_word())) return false;
    return right.empty() || right.end <= right.begin || Words(document, mentions, right).all_read(true);
}

}  // namespace veritae::resume
