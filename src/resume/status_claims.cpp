// SPDX-License-Identifier: MIT
// What is said about where a paper stands: inside each publication's words, every venue is joined with the status said
// of it.
//
// A status and a venue belong together when no clause ends between them. A status that stands in front of its venue
// ("under review at V", "投稿 V") is preferred to one behind it ("V 在投", "V (accepted)"). A venue without a status
// says one only in a list of published work, and only where it stands bare: there "In V, 2024" means accepted.
#include <algorithm>
#include <optional>

#include "extract/lexer.hpp"
#include "resume/assemble.hpp"
#include "resume/lines.hpp"
#include "resume/publications.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

/// More venues or statuses in one paper's words are no statement about it but a list.
constexpr std::size_t kMostVenues = 8;

/// Bytes between two spans, or nothing where they overlap.
std::string_view between(const Document& document, Span a, Span b) {
    if (a.overlaps(b)) return {};
    return a.end <= b.begin ? document.slice({a.end, b.begin}) : document.slice({b.end, a.begin});
}

bool ends_clause(std::string_view gap) {
    // The last one is the ideographic full stop.
    return gap.find_first_of(";\n") != std::string_view::npos || gap.find(". ") != std::string_view::npos ||
           gap.find("\xE3\x80\x82") != std::string_view::npos;
}

bool is_plan(Status status) { return status == Status::Planned || status == Status::InPreparation; }

/// "V (journal version under review)": behind the venue, what is not decided is said of something else.
bool is_of_another(const Mentions& mentions, const StatusMention& status, const VenueMention& venue) {
    if (status.status != Status::UnderReview && status.status != Status::Revision && !is_plan(status.status))
        return false;
    const auto words = inside(mentions.terms, {venue.span.end, std::max(venue.span.end, status.span.begin)});
    return std::any_of(words.begin(), words.end(), [](const TermMention& word) {
        return word.sense == Sense::Citation && word.term->value == static_cast<std::int32_t>(CitationWord::Apart);
    });
}

/// Smaller is closer; nothing if they do not belong together.
std::optional<std::size_t> distance(const Document& document, const Mentions& mentions, const StatusMention& status,
                                    const VenueMention& venue) {
    const std::string_view gap = between(document, status.span, venue.span);
    if (ends_clause(gap) || is_of_another(mentions, status, venue)) return std::nullopt;
    const bool in_front = status.span.end <= venue.span.begin;
    const std::size_t commas = static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ','));
    return gap.size() + 40 * commas + (in_front ? 0 : 1);
}

/// The date that opens the line on which something stands: "[2025.05] One paper …".
std::optional<DateRange> opening_date(const Document& document, const Mentions& mentions, Span span) {
    const Line& line = document.lines[document.line_of(span.begin)];
    const auto date =
        std::lower_bound(mentions.dates.begin(), mentions.dates.end(), line.span.begin,
                         [](const DateMention& mention, std::uint32_t at) { return mention.span.begin < at; });
    constexpr std::uint32_t kOpening = 4;  // a bracket, a star, a blank
    if (date == mentions.dates.end() || date->span.begin > line.span.begin + kOpening) return std::nullopt;
    if (!date->range.single || date->span.overlaps(span)) return std::nullopt;
    return date->range;
}

/// Joins statuses and venues one to one, closest first; `none` where a venue has no status of its own.
constexpr std::uint32_t kNone = ~0u;
std::vector<std::uint32_t> join(const Document& document, const Mentions& mentions,
                                std::span<const StatusMention> statuses, std::span<const VenueMention> venues) {
    struct Pair {
        std::size_t distance;
        std::uint32_t status;
        std::uint32_t venue;
    };
    std::vector<Pair> pairs;
    for (std::uint32_t v = 0; v < venues.size(); ++v) {
        for (std::uint32_t s = 0; s < statuses.size(); ++s) {
            if (const auto apart = distance(document, mentions, statuses[s], venues[v]))
                pairs.push_back({*apart, s, v});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.distance < b.distance; });
    std::vector<std::uint32_t> joined(venues.size(), kNone);
    std::vector<bool> used(statuses.size(), false);
    for (const Pair& pair : pairs) {
        if (used[pair.status] || joined[pair.venue] != kNone) continue;
        used[pair.status] = true;
        joined[pair.venue] = pair.status;
    }
    return joined;
}

/// "Submitted to V (rejected)": a refusal that no venue has taken is of the last venue before it, whatever stood in
/// front of that.
void give_refusals(const Document& document, std::span<const StatusMention> statuses,
                   std::span<const VenueMention> venues, std::vector<std::uint32_t>& joined) {
    for (std::uint32_t s = 0; s < statuses.size(); ++s) {
        if (statuses[s].status != Status::Rejected && statuses[s].status != Status::Withdrawn) continue;
        if (std::find(joined.begin(), joined.end(), s) != joined.end()) continue;
        for (std::uint32_t v = static_cast<std::uint32_t>(venues.size()); v-- > 0;) {
            if (venues[v].span.end > statuses[s].span.begin) continue;
            if (!ends_clause(between(document, statuses[s].span, venues[v].span))) joined[v] = s;
            break;
        }
    }
}

/// "V, whether accepted is unknown, under review": a venue to which what is not known yet stood closest is of the
/// review that nothing else has taken.
void give_reviews(const Document& document, const Mentions& mentions, std::span<const StatusMention> statuses,
                  std::span<const VenueMention> venues, std::vector<std::uint32_t>& joined) {
    for (std::uint32_t s = 0; s < statuses.size(); ++s) {
        if (statuses[s].status != Status::UnderReview || std::find(joined.begin(), joined.end(), s) != joined.end())
            continue;
        for (std::size_t v = 0; v < venues.size(); ++v) {
            if (joined[v] == kNone || statuses[joined[v]].status != Status::None) continue;
            if (distance(document, mentions, statuses[s], venues[v])) joined[v] = s;
        }
    }
}

/// "Prepared for V", "目标: V": right before the venue stands a word that says no more than where the paper shall go.
bool is_hoped_for(const Document& document, const Mentions& mentions, const VenueMention& venue) {
    constexpr std::uint32_t kReach = 16;  // bytes
    const std::uint32_t from = venue.span.begin - std::min(venue.span.begin, kReach);
    const auto words = inside(mentions.terms, {from, venue.span.begin});
    return std::any_of(words.begin(), words.end(), [&](const TermMention& word) {
        if (word.sense != Sense::Citation || word.term->value != static_cast<std::int32_t>(CitationWord::Toward))
            return false;
        const std::string_view gap = between(document, word.span, venue.span);
        return word.span.end <= venue.span.begin && trimmed(document, {word.span.end, venue.span.begin}).empty() &&
               !ends_clause(gap);
    });
}

/// Whether a word between a plan and its venue leaves the plan the venue's: what is said of papers' progress, where a
/// paper goes, and little words.
bool is_plain(std::span<const TermMention> terms, Span word) {
    return std::any_of(terms.begin(), terms.end(), [&](const TermMention& term) {
        if (!term.span.contains(word)) return false;
        if (term.sense == Sense::Citation) {
            const auto what = static_cast<CitationWord>(term.term->value);
            return what == CitationWord::Toward || what == CitationWord::In || what == CitationWord::Join;
        }
        return term.sense == Sense::StatusPart || term.sense == Sense::Status || term.sense == Sense::DateFiller ||
               term.sense == Sense::Track || term.sense == Sense::Month || term.sense == Sense::Season ||
               term.sense == Sense::CalendarUnit;
    });
}

bool is_paper(std::span<const TermMention> terms, Span word) {
    return std::any_of(terms.begin(), terms.end(), [&](const TermMention& term) {
        return term.sense == Sense::Citation && term.span.contains(word) &&
               term.term->value == static_cast<std::int32_t>(CitationWord::Paper);
    });
}

/// A plan is of a venue only if nothing else is planned between them: "in preparation for V", "V, in preparation", but
/// not "an implementation of “…” (V) is in progress", "the patent on our V paper is being prepared".
bool plans_for(const Document& document, const Mentions& mentions, const StatusMention& status,
               const VenueMention& venue, bool listed) {
    constexpr std::uint32_t kLittle = 3;  // bytes of a Latin word
    if (status.span.overlaps(venue.span)) return true;
    const bool in_front = status.span.end <= venue.span.begin;
    const Span gap = in_front ? Span{status.span.end, venue.span.begin} : Span{venue.span.end, status.span.begin};
    const auto terms = inside(mentions.terms, gap);
    bool title = false;
    bool remark = false;  // "V (manuscript in preparation)"
    for (const extract::Token& token : extract::tokenize(document.slice(gap))) {
        const Span word{gap.begin + token.span.begin, gap.begin + token.span.end};
        const bool quote =
            token.is('"') || token.is(0x201C) || token.is(0x201D) || token.is(0x300A) || token.is(0x300B);
        if (quote) title = !title;
        if (title) continue;
        if (!in_front && !listed && token.is(')')) return false;
        remark = remark || token.is('(') || token.is('[');
        const bool little = token.kind == extract::TokenKind::Word && word.size() < (in_front ? kLittle + 1 : kLittle);
        const bool worded = token.kind == extract::TokenKind::Word || token.kind == extract::TokenKind::Han;
        if (worded && !little && !(in_front && is_plain(terms, word)) && !(remark && is_paper(terms, word)))
            return false;
    }
    return true;
}

/// "Meant for A, now in B": another venue follows, of which nothing is said.
bool goes_elsewhere(std::span<const VenueMention> venues, std::span<const std::uint32_t> joined, std::size_t planned) {
    for (std::size_t v = planned + 1; v < venues.size(); ++v) {
        const bool other = venues[v].venue != venues[planned].venue || venues[v].year != venues[planned].year;
        if (joined[v] == kNone && other) return true;
    }
    return false;
}

/// "Planned for A, published at B instead": a plan of which the same line or paper tells what became of it.
void drop_former_plans(const Document& document, std::vector<StatusClaim>& claims) {
    const auto outlived = [&](const StatusClaim& plan) {
        if (!is_plan(plan.status)) return false;
        const auto line = document.line_of(plan.span.begin);
        const auto first = std::upper_bound(claims.begin(), claims.end(), plan,
                                            [](const StatusClaim& a, const StatusClaim& b) { return a.span < b.span; });
        for (auto later = first; later != claims.end(); ++later) {
            const bool same_line = document.line_of(later->span.begin) == line;
            if (!same_line && later->publication != plan.publication) break;
            const bool other = later->venue.venue != plan.venue.venue || later->venue.year != plan.venue.year;
            if (other && (later->status == Status::UnderReview || later->status == Status::Accepted ||
                          later->status == Status::Published))
                return true;
        }
        return false;
    };
    std::vector<StatusClaim> kept;
    kept.reserve(claims.size());
    for (const StatusClaim& one : claims) {
        if (!outlived(one)) kept.push_back(one);
    }
    claims = std::move(kept);
}

}  // namespace

std::vector<StatusClaim> find_status_claims(const Document& document, const Mentions& mentions,
                                            std::span<const Publication> publications) {
    std::vector<StatusClaim> claims;
    for (std::uint32_t p = 0; p < publications.size(); ++p) {
        const Publication& publication = publications[p];
        std::vector<StatusMention> statuses;
        for (const StatusMention& status : inside(mentions.statuses, publication.span)) {
            if (statuses.size() == kMostVenues) break;
            if (!status.span.overlaps(publication.title)) statuses.push_back(status);
        }
        std::vector<VenueMention> venues;
        for (const VenueMention& venue : inside(mentions.venues, publication.span)) {
            if (!venue.ambiguous && !venue.span.overlaps(publication.title)) venues.push_back(venue);
        }
        if (venues.size() > kMostVenues) venues.resize(kMostVenues);
        const auto claim = [&](Span span, Status status, const VenueMention& venue) {
            StatusClaim& one = claims.emplace_back(StatusClaim{span, status, venue, p, std::nullopt});
            if (publication.section == Section::News) one.said = opening_date(document, mentions, span);
        };
        std::vector<std::uint32_t> joined = join(document, mentions, statuses, venues);
        give_refusals(document, statuses, venues, joined);
        give_reviews(document, mentions, statuses, venues, joined);
        bool unread = false;  // words that nobody understands before a venue may be about those behind it as well
        for (std::size_t v = 0; v < venues.size(); ++v) {
            if (joined[v] != kNone) {
                const StatusMention& status = statuses[joined[v]];
                if (status.status == Status::None) continue;
                if (is_plan(status.status) && (!plans_for(document, mentions, status, venues[v], publication.listed) ||
                                               goes_elsewhere(venues, joined, v)))
                    continue;
                claim(status.span.joined(venues[v].span), status.status, venues[v]);
            } else if (statuses.empty() && publication.status != Status::None) {  // said by the heading above the list
                claim(venues[v].span, publication.status, venues[v]);
            } else if (statuses.empty() && publication.listed && !unread) {
                unread = is_hoped_for(document, mentions, venues[v]) ||
                         !stands_bare(document, mentions, publication, venues[v]);
                if (!unread) claim(venues[v].span, Status::Published, venues[v]);
            }
        }
        if (venues.empty() && publication.status != Status::None) {
            claim(publication.status_span, publication.status, VenueMention{});
        }
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const StatusClaim& a, const StatusClaim& b) { return a.span < b.span; });
    drop_former_plans(document, claims);
    return claims;
}

}  // namespace veritae::resume
