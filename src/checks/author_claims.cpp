// SPDX-License-Identifier: MIT
#include "checks/author_claims.hpp"

#include <algorithm>
#include <string>

#include "checks/author_marks.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

/// "一作为林知远", "the first author is Ada Verne": a little word and a name, which begins with a family name or a
/// capital letter, follow.
bool names_another(const DocumentReport& report, std::uint32_t at) {
    const std::string_view plain = report.document.plain;
    const auto past_blanks = [&](std::uint32_t from) {
        while (from < plain.size() && plain[from] == ' ') ++from;
        return from;
    };
    const auto term_at = [&](std::uint32_t from, auto&& test) -> const TermMention* {
        const auto terms = resume::inside(report.mentions.terms, {from, from + 1});
        const auto found = std::ranges::find_if(terms, test);
        return found == terms.end() ? nullptr : &*found;
    };
    const TermMention* word = term_at(past_blanks(at), [](const TermMention& term) {
        return term.sense == Sense::AuthorPart && term.term->value == static_cast<std::int32_t>(AuthorPart::Filler);
    });
    if (word == nullptr) return false;
    const std::uint32_t name = past_blanks(word->span.end);
    const bool own = term_at(name, [](const TermMention& term) {
                         return term.sense == Sense::AuthorPart || term.sense == Sense::Venue;
                     }) != nullptr;
    if (own || name >= plain.size()) return false;
    return (plain[name] >= 'A' && plain[name] <= 'Z') ||
           term_at(name, [](const TermMention& term) {
               return term.sense == Sense::Citation &&
                      term.term->value == static_cast<std::int32_t>(CitationWord::Surname);
           }) != nullptr;
}

/// "Not the first author": what is said right before a role denies it.
bool is_denied(const DocumentReport& report, std::uint32_t begin) {
    constexpr std::uint32_t kReach = 16;  // bytes
    constexpr std::uint32_t kNear = 5;    // "the"
    const std::uint32_t from = begin - std::min(begin, kReach);
    const auto terms = resume::inside(report.mentions.terms, {from, begin});
    return std::ranges::any_of(terms, [&](const TermMention& term) {
        return term.sense == Sense::StatusPart && term.span.end <= begin && term.span.end + kNear >= begin &&
               term.term->value == static_cast<std::int32_t>(StatusPart::Not);
    });
}

/// A role that the paper's own words claim for the owner: no legend of a sign, and nobody else's, unless one of `self`
/// stands behind its colon.
bool claims_for_owner(const DocumentReport& report, const AuthorRoleMention& role,
                      std::span<const std::string_view> self) {
    constexpr std::size_t kReach = 24;
    if (sign_before(report, role.span.begin) != 0 || is_denied(report, role.span.begin)) return false;
    std::string_view behind = std::string_view(report.document.plain).substr(role.span.end);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    if (!behind.starts_with(':')) return !names_another(report, role.span.end);
    behind.remove_prefix(1);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    const std::string folded = text::fold(behind.substr(0, kReach));
    return std::any_of(self.begin(), self.end(), [&](std::string_view own) {
        if (!folded.starts_with(own)) return false;
        return folded.size() == own.size() || !text::is_letter(static_cast<unsigned char>(folded[own.size()]));
    });
}

}  // namespace

std::optional<Places> places_of(AuthorRole role) {
    switch (role) {
        case AuthorRole::First:
        case AuthorRole::Sole:
            return Places{0, 0};
        case AuthorRole::Second:
            return Places{1, 1};
        case AuthorRole::Third:
            return Places{2, 2};
        case AuthorRole::NotFirst:
            return Places{1, SIZE_MAX};
        default:
            return std::nullopt;
    }
}

std::vector<AuthorRoleMention> roles_of(const DocumentReport& report, const Publication& paper,
                                        std::span<const std::string_view> self) {
    std::vector<AuthorRoleMention> roles;
    std::size_t places = 0;
    for (const AuthorRoleMention& role : resume::inside(report.mentions.author_roles, paper.span)) {
        const bool among_names = paper.authors.size() > 1 && paper.authors.front().name.end <= role.span.begin &&
                                 role.span.begin < paper.authors.back().name.begin;  // "A. Verne (first author), …"
        if (paper.title.overlaps(role.span) || among_names || !claims_for_owner(report, role, self)) continue;
        const std::optional<Places> place = places_of(role.role);
        const bool new_place = place && std::none_of(roles.begin(), roles.end(), [&](const auto& one) {
                                   const std::optional<Places> other = places_of(one.role);
                                   return other && other->first == place->first && other->last == place->last;
                               });
        places += new_place;
        roles.push_back(role);
    }
    if (places > 1) roles.clear();
    return roles;
}

}  // namespace veritae::checks
