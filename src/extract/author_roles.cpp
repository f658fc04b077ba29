// SPDX-License-Identifier: MIT
// Scan to the owner's place among the authors of a paper, as words tell it.
//
// A role is a phrase of the lexicon, or put together from parts, with little words and signs between them:
//
//   author + number        "position in the author list: 1", "author no. 2", 作者次序：1
//   number + author        "1st listed author", 第 2 署名
//   self + number          "me first", 本人位列第一
//   only + author          "sole authorship", "no other authors", 仅一位作者
//   author + only + self   作者只有本人
//   alone + self + author  "nobody but me is an author"
//   self + alone + author  我一人署名
//   author, self + front   作者栏首位; "I lead the author list"
//
// A number says a place only if nothing is counted with it: a sign, "of 4" or the end of the line follows it. Of
// overlapping ones the one that begins first counts, the longest of those.
#include <algorithm>
#include <optional>

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

constexpr std::size_t kReach = 7;  // tokens between the first part and the last

constexpr std::optional<AuthorRole> role_of(std::uint32_t place) {
    switch (place) {
        case 1:
            return AuthorRole::First;
        case 2:
            return AuthorRole::Second;
        case 3:
            return AuthorRole::Third;
        default:
            return std::nullopt;
    }
}

class Composer {
  public:
    explicit Composer(const Scan& scan) : scan_(scan) {}

    [[nodiscard]] std::optional<AuthorRoleMention> from_part(const TermMention& first) const;
    [[nodiscard]] std::optional<AuthorRoleMention> from_number(std::size_t at) const;

  private:
    struct Place {
        std::uint32_t number = 0;
        std::size_t end = 0;  ///< the token behind it
        bool counts = false;  ///< a number that may count as well: "1", 一
    };
    [[nodiscard]] bool has(std::size_t i) const {
        return i < scan_.tokens.size() && scan_.tokens[i].kind != TokenKind::Newline;
    }
    /// "1", "#1", "1st", "first", "第一", "一", 首位.
    [[nodiscard]] Place place_at(std::size_t i) const;
    [[nodiscard]] bool is_ordinal(std::size_t i) const;
    /// The token behind a place, what is counted with it (位) and whose place it is ("the author list") included; 0 if
    /// more follows.
    [[nodiscard]] std::size_t end_of_place(const Place& place) const;
    [[nodiscard]] bool stands(std::size_t end) const;
    /// Nothing is said of the authors but that there is only one.
    [[nodiscard]] bool ends_sole(std::size_t end) const;
    [[nodiscard]] const TermMention* part(std::size_t i, AuthorPart which) const;
    [[nodiscard]] bool joins(const Token& token) const {
        return token.is(':') || token.is('-') || token.is('#') || token.is('.') || token.is(0x2013);
    }
    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
        return {scan_.tokens[begin].span.begin, scan_.tokens[end - 1].span.end};
    }

    const Scan& scan_;
};

const TermMention* Composer::part(std::size_t i, AuthorPart which) const {
    const TermMention* found = nullptr;
    if (!has(i) || !scan_.has(i, Sense::AuthorPart)) return nullptr;
    for (const TermMention& term : scan_.terms_at(i)) {
        if (term.sense == Sense::AuthorPart && term.term->value == static_cast<std::int32_t>(which) &&
            (found == nullptr || term.span.end > found->span.end))
            found = &term;
    }
    return found;
}

/// "第一": what makes an ordinal of a numeral stands right before it.
bool Composer::is_ordinal(std::size_t i) const {
    return i > 0 && scan_.tokens[i].glued && part(i - 1, AuthorPart::Filler) != nullptr;
}

Composer::Place Composer::place_at(std::size_t i) const {
    if (!has(i)) return {};
    Place place;
    if (const TermMention* front = part(i, AuthorPart::Front)) {
        place = {1, scan_.token_from(front->span.end)};
    } else if (const TermMention* word = scan_.term_at(i, Sense::OrdinalWord)) {
        place = {static_cast<std::uint32_t>(word->term->value), scan_.token_from(word->span.end)};
    } else if (scan_.tokens[i].kind == TokenKind::Number && scan_.tokens[i].span.size() == 1) {
        place = {scan_.tokens[i].number, i + 1, true};
        if (has(i + 1) && scan_.tokens[i + 1].glued && scan_.term_at(i + 1, Sense::OrdinalMark) != nullptr) ++place.end;
    } else if (scan_.tokens[i].kind == TokenKind::Han) {
        const TermMention* numeral = scan_.term_at(i, Sense::Numeral);
        if (numeral != nullptr) place = {static_cast<std::uint32_t>(numeral->term->value), i + 1, !is_ordinal(i)};
    }
    return place;
}

/// Nothing follows that is counted or described by the number.
bool Composer::stands(std::size_t end) const {
    constexpr std::size_t kOf = 2;  // "of 4"
    if (!has(end)) return true;
    const Token& next = scan_.tokens[end];
    if (next.kind == TokenKind::Sign)
        return !next.glued || !has(end + 1) || scan_.tokens[end + 1].kind != TokenKind::Number;
    return next.kind == TokenKind::Word && next.span.size() <= kOf && has(end + 1) &&
           scan_.tokens[end + 1].kind == TokenKind::Number;
}

/// "No author of the list", but not "no author was paid".
bool Composer::ends_sole(std::size_t end) const {
    return !has(end) || scan_.tokens[end].kind == TokenKind::Sign || part(end, AuthorPart::Filler) != nullptr ||
           part(end, AuthorPart::Self) != nullptr || part(end, AuthorPart::Alone) != nullptr;
}

std::size_t Composer::end_of_place(const Place& place) const {
    constexpr std::size_t kFillers = 3;
    if (stands(place.end)) return place.end;
    if (place.counts) return 0;
    std::size_t at = place.end;
    for (std::size_t far = 0; far <= kFillers && has(at); ++far) {
        const TermMention* author = part(at, AuthorPart::Author);
        const TermMention* filler = author != nullptr ? author : part(at, AuthorPart::Filler);
        if (filler == nullptr) return 0;
        at = scan_.token_from(filler->span.end);
        if (stands(at)) return at;
    }
    return 0;
}

std::optional<AuthorRoleMention> Composer::from_part(const TermMention& first) const {
    const auto which = static_cast<AuthorPart>(first.term->value);
    if (which == AuthorPart::Filler || which == AuthorPart::Front) return std::nullopt;
    const std::size_t begin = scan_.token_from(first.span.begin);
    const bool sole = which == AuthorPart::Only || which == AuthorPart::Alone;
    bool only = sole;
    std::size_t at = scan_.token_from(first.span.end);
    for (std::size_t far = 0; far < kReach && has(at); ++far) {
        if (!only) {
            const Place place = place_at(at);
            const std::optional<AuthorRole> role = role_of(place.number);
            const std::size_t end = role ? end_of_place(place) : 0;
            if (end != 0) return AuthorRoleMention{span(begin, end), *role};
        }
        if (only && which != AuthorPart::Author) {
            const TermMention* author = part(at, AuthorPart::Author);
            if (author != nullptr && ends_sole(scan_.token_from(author->span.end)))
                return AuthorRoleMention{first.span.joined(author->span), AuthorRole::Sole};
        }
        if (which == AuthorPart::Self && !only) {
            if (const TermMention* alone = part(at, AuthorPart::Alone)) {
                only = true;
                at = scan_.token_from(alone->span.end);
                continue;
            }
        }
        if (which == AuthorPart::Author) {
            if (const TermMention* self = only ? part(at, AuthorPart::Self) : nullptr) {
                const std::size_t end = scan_.token_from(self->span.end);
                if (stands(end)) return AuthorRoleMention{first.span.joined(self->span), AuthorRole::Sole};
            }
            if (const TermMention* alone = part(at, AuthorPart::Only)) {
                only = true;
                at = scan_.token_from(alone->span.end);
                continue;
            }
        }
        const TermMention* filler = part(at, AuthorPart::Filler);
        if (filler == nullptr && sole) filler = part(at, AuthorPart::Alone);
        if (filler == nullptr && !sole) filler = part(at, AuthorPart::Author);
        if (filler == nullptr && which != AuthorPart::Self) filler = part(at, AuthorPart::Self);
        if (filler != nullptr) {
            at = scan_.token_from(filler->span.end);
        } else if (joins(scan_.tokens[at])) {
            ++at;
        } else {
            break;
        }
    }
    return std::nullopt;
}

std::optional<AuthorRoleMention> Composer::from_number(std::size_t at) const {
    const Place place = place_at(at);
    const std::optional<AuthorRole> role = role_of(place.number);
    if (!role) return std::nullopt;
    const bool ordinal = scan_.term_at(at, Sense::OrdinalWord) != nullptr || place.end > at + 1 ||
                         (at > 0 && scan_.tokens[at].kind == TokenKind::Number && part(at - 1, AuthorPart::Filler));
    if (!ordinal) return std::nullopt;
    std::size_t next = place.end;
    for (std::size_t far = 0; far < 3 && has(next); ++far) {
        if (const TermMention* author = part(next, AuthorPart::Author))
            return AuthorRoleMention{{scan_.tokens[at].span.begin, author->span.end}, *role};
        const TermMention* filler = part(next, AuthorPart::Filler);
        if (filler != nullptr) {
            next = scan_.token_from(filler->span.end);
        } else if (scan_.tokens[next].is('-')) {
            ++next;
        } else {
            break;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<AuthorRoleMention> find_author_roles(const Scan& scan) {
    std::vector<AuthorRoleMention> all;
    const auto& phrases = scan.terms_of(Sense::AuthorRole);
    const auto& parts = scan.terms_of(Sense::AuthorPart);
    for (const auto& [token, term] : phrases)
        all.push_back({scan.terms[term].span, static_cast<AuthorRole>(scan.terms[term].term->value)});
    const Composer composer(scan);
    for (const auto& [token, term] : parts) {
        if (const auto role = composer.from_part(scan.terms[term])) all.push_back(*role);
        // A number in front of the word for an author, or of a little word before it.
        if (scan.terms[term].term->value == static_cast<std::int32_t>(AuthorPart::Self)) continue;
        for (std::size_t back = 1; back <= 3 && back <= token; ++back) {
            if (const auto role = composer.from_number(token - back)) {
                all.push_back(*role);
                break;
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const AuthorRoleMention& a, const AuthorRoleMention& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<AuthorRoleMention> found;
    for (const AuthorRoleMention& mention : all) {
        if (found.empty() || mention.span.begin >= found.back().span.end) found.push_back(mention);
    }
    return found;
}

}  // namespace veritae::extract
