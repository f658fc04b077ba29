// SPDX-License-Identifier: MIT
// Scan to venues: a name that Facts knows, with the year and the track that stand beside it. The year may follow
// ("NeurIPS 2026", "SIGIR'24", "WWW2018", "(ICCD-2023)", "In ICCV, 2013") or come first ("2025 NeurIPS"); the track may
// stand on either side
// ("Findings of EMNLP 2023", "ACL 2022 main conference", "ICML 2024 AI for Science Workshop").
#include <algorithm>

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::extract {
namespace {

/// How many tokens a workshop's own name may have between the host venue and the word "workshop".
constexpr std::size_t kTrackReach = 10;

struct Year {
    std::int16_t year = 0;
    std::size_t after = 0;  ///< the token behind it
    bool loose = false;
};

std::int16_t plausible_year(const Token& token) {
    const bool four_digits = token.kind == TokenKind::Number && token.span.size() == 4;
    return four_digits && token.number >= 1950 && token.number < 2100 ? static_cast<std::int16_t>(token.number)
                                                                      : std::int16_t{0};
}

bool is_dash(const Token& token) { return token.is('-') || token.is(0x2013) || token.is(0x2014); }

/// Two digits behind an apostrophe, '98 is 1998, '24 is 2024; or of this century behind a dash that the name goes on
/// in: "CONF-24".
std::int16_t short_year(const Scan& scan, std::size_t i) {
    if (i + 1 >= scan.tokens.size()) return 0;
    const Token& mark = scan.tokens[i];
    const Token& digits = scan.tokens[i + 1];
    if (digits.kind != TokenKind::Number || digits.span.size() != 2 || !digits.glued) return 0;
    const bool apostrophe = mark.is('\'') || mark.is(0x2019) || mark.is(0x2018);
    if (!apostrophe) {
        constexpr std::uint32_t kThisCentury = 50;
        const bool goes_on = i + 2 < scan.tokens.size() && scan.tokens[i + 2].glued &&
                             (scan.tokens[i + 2].kind != TokenKind::Sign || is_dash(scan.tokens[i + 2]));
        if (!is_dash(mark) || !mark.glued || goes_on || digits.number >= kThisCentury) return 0;
    }
    return static_cast<std::int16_t>(digits.number < 70 ? 2000 + digits.number : 1900 + digits.number);
}

/// The year that follows token `i - 1`. A range ("2019-2024") or a further digit group makes it none.
Year year_after(const Scan& scan, std::size_t i) {
    if (const std::int16_t year = short_year(scan, i)) return {year, i + 2, false};
    bool loose = false;
    std::size_t at = i;
    for (std::size_t signs = 0; at < scan.tokens.size() && signs < 2; ++at, ++signs) {
        const Token& token = scan.tokens[at];
        if (token.is(',')) {
            loose = true;
        } else if (!is_dash(token) && !token.is('(') && !token.is(')') && !token.is('*') && !token.is('\'') &&
                   !token.is(0x2019) && !(token.is('/') && token.glued)) {
            break;
        }
    }
    if (at >= scan.tokens.size()) return {};
    const std::int16_t year = plausible_year(scan.tokens[at]);
    if (year == 0) return {};
    if (at + 1 < scan.tokens.size()) {
        const Token& next = scan.tokens[at + 1];
        const bool joined = is_dash(next) || next.is('~') || next.is('/') || next.is('.');
        if (joined && at + 2 < scan.tokens.size() && scan.tokens[at + 2].kind == TokenKind::Number) return {};
    }
    return {year, at + 1, loose};
}

/// What of a phrase about a paper's progress leaves the year in front of it the venue's; a paper is handed in, and
/// looked at, in a year of its own.
bool may_lead(StatusPart part) {
    return part == StatusPart::Under || part == StatusPart::Filler || part == StatusPart::Gain;
}

/// The token where a phrase begins that ends before `at` and may stand between a year and the venue that it is of: the
/// word for a year, "edition of the", a comma, what says that the paper appeared there; or `at`.
std::size_t leads_to_venue(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLongest = 4;  // tokens
    if (scan.tokens[at - 1].is(',')) return at - 1;
    const std::uint32_t end = scan.tokens[at - 1].span.end;
    for (std::size_t begin = at - std::min(at, kLongest); begin < at; ++begin) {
        for (const TermMention& term : scan.terms_at(begin)) {
            if (term.span.end != end) continue;
            const Sense sense = term.sense;
            const bool unit =
                sense == Sense::CalendarUnit && term.term->value == static_cast<std::int32_t>(CalendarUnit::Year);
            const bool appeared =
                sense == Sense::Status && (term.term->value == static_cast<std::int32_t>(Status::Published) ||
                                           term.term->value == static_cast<std::int32_t>(Status::Accepted));
            const bool by_it =
                sense == Sense::Hindsight && term.term->value == static_cast<std::int32_t>(HindsightWord::Agent);
            const bool at_it = sense == Sense::StatusPart && scan.tokens[begin].kind == TokenKind::Han &&
                               may_lead(static_cast<StatusPart>(term.term->value));
            if (unit || appeared || by_it || at_it || sense == Sense::DateFiller || sense == Sense::EditionWord)
                return begin;
        }
    }
    return at;
}

/// The year in front of token `i`, behind what ends at byte `floor`: "2030 CONF", "the 2030 edition of CONF".
Year year_before(const Scan& scan, std::size_t i, std::uint32_t floor) {
    constexpr std::size_t kReach = 4;
    std::size_t at = i;
    bool comma = false;
    for (std::size_t far = 0; at > 0 && far < kReach && plausible_year(scan.tokens[at - 1]) == 0; ++far) {
        const std::size_t begin = leads_to_venue(scan, at);
        if (begin == at) return {};
        comma = comma || scan.tokens[begin].is(',');
        at = begin;
    }
    if (at == 0 || scan.tokens[at - 1].span.begin < floor) return {};
    const std::int16_t year = plausible_year(scan.tokens[at - 1]);
    if (year == 0) return {};
    if (at >= 2) {  // the end of a range or of a date belongs to that; a full stop or a dash with a blank behind it
                    // ends what stands before
        const Token& before = scan.tokens[at - 2];
        const bool sign = is_dash(before) || before.is('~') || before.is('/') || before.is('.');
        const bool number = at >= 3 && scan.tokens[at - 3].kind == TokenKind::Number;
        if (before.kind == TokenKind::Number || (sign && (number || scan.tokens[at - 1].glued))) return {};
    }
    return {year, at - 1, comma};
}

bool ends_clause(const Token& token) {
    return token.kind == TokenKind::Newline || token.is(';') || token.is(',') || token.is(0x3001) || token.is(0x3002) ||
           token.is('.');
}

/// The track whose words end with a token, or null.
const TermMention* track_ending(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLongest = 8;  // tokens
    const TermMention* longest = nullptr;
    for (std::size_t begin = at + 1; begin-- > 0 && begin + kLongest > at;) {
        const TermMention* track = scan.term_at(begin, Sense::Track);
        if (track != nullptr && track->span.end == scan.tokens[at].span.end) longest = track;
    }
    return longest;
}

bool is_workshop(const TermMention& track) { return track.term->value == static_cast<std::int32_t>(Track::Workshop); }

bool is_little(const Token& token) { return token.kind == TokenKind::Sign || token.span.size() <= 3; }

/// "Embodied Agents Workshop" behind a comma: words in capitals, or Chinese ones, and then a workshop.
bool names_workshop(const Scan& scan, std::size_t at) {
    constexpr std::size_t kLongestName = 8;
    for (const std::size_t end = std::min(at + kLongestName, scan.tokens.size()); at < end; ++at) {
        const Token& token = scan.tokens[at];
        if (const TermMention* track = scan.term_at(at, Sense::Track)) return is_workshop(*track);
        const bool capital = token.kind == TokenKind::Word && text::fold(token.first) != token.first;
        const bool named = capital || token.kind == TokenKind::Han || token.is('-') || token.is('&') ||
                           (token.kind == TokenKind::Word && token.span.size() <= 3);
        if (!named || scan.has(at, Sense::Venue)) return false;
    }
    return false;
}

/// "Long paper in Findings", "长文收入 Findings": of two tracks in a row the one below the main one.
const TermMention* lower_track(const Scan& scan, const TermMention& track) {
    constexpr std::size_t kNear = 4;
    if (track.term->value != static_cast<std::int32_t>(Track::Main)) return &track;
    std::size_t at = scan.token_from(track.span.end);
    for (const std::size_t end = std::min(at + kNear, scan.tokens.size()); at < end; ++at) {
        if (ends_clause(scan.tokens[at])) break;
        const TermMention* next = scan.term_at(at, Sense::Track);
        if (next != nullptr && next->term->value == static_cast<std::int32_t>(Track::Findings)) return next;
    }
    return &track;
}

/// The track said right behind the venue. A few words may stand between the host and "workshop"; every other track must
/// touch.
const TermMention* track_behind(const Scan& scan, std::size_t from) {
    bool touching = true;
    for (std::size_t at = from; at < from + kTrackReach && at < scan.tokens.size(); ++at) {
        // "NeurIPS 2024, Oral": only a track right behind the comma is the venue's.
        const bool set_off = touching && scan.tokens[at].is(',') &&
                             (scan.has(at + 1, Sense::Track) || (at == from && names_workshop(scan, at + 1)));
        if (ends_clause(scan.tokens[at]) && !set_off) return nullptr;
        if (const TermMention* track = scan.term_at(at, Sense::Track)) {
            if (touching || is_workshop(*track)) return lower_track(scan, *track);
        }
        if (scan.term_at(at, Sense::Venue) != nullptr && !touching) return nullptr;
        // Brackets, dashes and the little words that join a track to its venue leave them touching.
        touching = touching && is_little(scan.tokens[at]);
    }
    return nullptr;
}

/// The track said right before the venue: "Findings of the", "main conference paper at"; with a few words and one comma
/// between, a workshop: "Workshop on Maps, held with CONF 2030".
const TermMention* track_before(const Scan& scan, std::size_t first) {
    bool touching = true;
    bool comma = false;
    for (std::size_t far = 0; far < kTrackReach && far < first; ++far) {
        const std::size_t at = first - far - 1;
        const Token& token = scan.tokens[at];
        if (ends_clause(token)) {
            if (!token.is(',') || comma) return nullptr;
            comma = true;
            continue;
        }
        if (const TermMention* track = track_ending(scan, at)) {
            if (touching || is_workshop(*track)) return track;
        }
        if (scan.term_at(at, Sense::Venue) != nullptr && !touching) return nullptr;
        const TermMention* citation = scan.term_at(at, Sense::Citation);
        const bool paper =
            citation != nullptr && citation->term->value == static_cast<std::int32_t>(CitationWord::Paper);
        touching = touching && (is_little(token) || paper);
    }
    return nullptr;
}

bool has_context(const Scan& scan, std::size_t first, std::size_t after) {
    if (first > 0 && scan.tokens[first - 1].is('(')) return true;
    const auto context = [&](std::size_t at) {
        return at < scan.tokens.size() &&
               (scan.term_at(at, Sense::VenueContext) != nullptr || scan.term_at(at, Sense::Status) != nullptr);
    };
    return context(after) || (first > 0 && context(first - 1));
}

VenueMention read_venue(const Scan& scan, std::size_t first, const TermMention& name, std::uint32_t floor) {
    VenueMention venue;
    venue.span = venue.name = name.span;
    venue.venue = name.term->value;
    std::size_t begin = first;
    std::size_t after = scan.token_from(name.span.end);
    Year year = year_after(scan, after);
    const TermMention* track = nullptr;
    if (year.year == 0) {  // "CONF Findings 2030", "CONF (main), 2030"
        const TermMention* between = track_behind(scan, after);
        const bool close = between != nullptr && between->span.begin <= name.span.end + 2;
        const Year later = close ? year_after(scan, scan.token_from(between->span.end)) : Year{};
        if (later.year != 0) {
            year = later;
            track = between;
        }
    }
    if (year.year != 0) {
        after = year.after;
    } else if ((year = year_before(scan, first, floor)).year != 0) {
        begin = year.after;
    }
    venue.year = year.year;
    venue.loose = year.loose;
    if (year.year != 0) {
        const Span written{scan.tokens[begin].span.begin, scan.tokens[after - 1].span.end};
        venue.span = venue.span.joined(written);
    }
    if (track == nullptr) track = track_behind(scan, after);
    if (track == nullptr) track = track_before(scan, begin);
    if (track != nullptr) {
        venue.track = static_cast<Track>(track->term->value);
        venue.span = venue.span.joined(track->span);
    }
    venue.ambiguous = name.term->in_context && year.year == 0 && track == nullptr && !has_context(scan, first, after);
    return venue;
}

}  // namespace

std::vector<VenueMention> find_venues(const Scan& scan) {
    std::vector<VenueMention> venues;
    std::uint32_t done = 0;  // names inside a longer name are no venues of their own
    for (const auto& [token, term] : scan.terms_of(Sense::Venue)) {
        if (scan.tokens[token].span.begin < done) continue;
        const TermMention& name = scan.terms[term];
        const TermMention* archive = scan.term_at(token, Sense::Identifier);  // named after a venue
        if (archive != nullptr && archive->span.size() > name.span.size()) {
            done = archive->span.end;
            continue;
        }
        VenueMention venue = read_venue(scan, token, name, venues.empty() ? 0 : venues.back().span.end);
        done = venue.name.end;
        // "Conference on Neural Information Processing Systems (NeurIPS 2024)" is told once.
        if (!venues.empty() && venues.back().venue == venue.venue && venues.back().name.end + 2 >= venue.name.begin) {
            VenueMention& before = venues.back();
            before.span = before.span.joined(venue.span);
            if (before.year == 0) {
                before.year = venue.year;
                before.loose = venue.loose;
            }
            if (before.track == Track::Unknown) before.track = venue.track;
            before.name = venue.name;
            continue;
        }
        venues.push_back(venue);
    }
    return venues;
}

}  // namespace veritae::extract
