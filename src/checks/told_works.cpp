// SPDX-License-Identifier: MIT
// One paper in two documents: the edition it appeared at, the order of its authors, its arXiv number, its status.
//
// A paper is under review in the older document and accepted in the younger one: that is its story, and no
// contradiction unless the order is impossible. What is out of date at as-of, or part of a conflict of the timeline, is
// told of there.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "resume/names.hpp"
#include "text/romanization.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kMostAuthors = 24;  // longer lists are compared by their beginnings

struct Told {
    std::uint32_t document;
    const Publication& paper;
};

std::string subject_of(const Tellings& tellings, const Told& told) {
    return tellings.words({told.document, told.paper.title});
}

bool is_decided(Status status) {
    return status == Status::None || status == Status::Accepted || status == Status::Published;
}

/// The year of the edition, with the words that say so.
struct EditionTold {
    std::int16_t year = 0;
    bool loose = false;
    Span span;
};

EditionTold edition_of(const Publication& paper) {
    if (!paper.venue || paper.venue->venue < 0 || paper.venue->ambiguous || !is_decided(paper.status)) return {};
    if (paper.venue->year != 0) return {paper.venue->year, paper.venue->loose, paper.venue->span};
    return {paper.year, true, paper.venue->span};
}

void compare_editions(Tellings& tellings, const Told& a, const Told& b) {
    const EditionTold x = edition_of(a.paper);
    const EditionTold y = edition_of(b.paper);
    if (x.year == 0 || y.year == 0 || x.year == y.year || a.paper.venue->venue != b.paper.venue->venue) return;
    // A journal paper is online in one year and printed in the next.
    const Venue& venue = tellings.the_case().facts.venues[static_cast<std::size_t>(a.paper.venue->venue)];
    if (venue.kind != VenueKind::Conference) return;
    const bool workshop = a.paper.venue->track == Track::Workshop || b.paper.venue->track == Track::Workshop;
    if (workshop && a.paper.venue->track != b.paper.venue->track) return;
    tellings.add("edition", x.loose || y.loose ? Certainty::Possible : Certainty::Definite, {a.document, x.span},
                 {b.document, y.span}, subject_of(tellings, a));
}

/// Authors in Latin letters, so that they can be compared across scripts.
std::vector<std::string> names_of(const Tellings& tellings, const Told& told) {
    std::vector<std::string> names;
    for (const Author& author : told.paper.authors) {
        if (names.size() == kMostAuthors) break;
        const std::string_view name = tellings.report(told.document).document.slice(author.name);
        const bool chinese = !name.empty() && text::is_han(text::code_point_at(name, 0).value);
        names.push_back(chinese ? text::romanized(name) : std::string(name));
    }
    return names;
}

/// For each author of the one list the place in the other; -1 for none, and nothing at all where one name could be two.
std::optional<std::vector<std::int32_t>> places(const std::vector<std::string>& names,
                                                const std::vector<std::string>& others) {
    std::vector<std::int32_t> result;
    std::vector<bool> used(others.size());
    for (const std::string& name : names) {
        std::int32_t place = -1;
        const resume::OwnerName one = resume::read_owner(name);
        for (std::size_t j = 0; j < others.size(); ++j) {
            if (!resume::may_be(one, others[j])) continue;
            if (place >= 0 || used[j]) return std::nullopt;
            place = static_cast<std::int32_t>(j);
            used[j] = true;
        }
        result.push_back(place);
    }
    return result;
}

Span list_of(const Publication& paper) { return paper.authors.front().name.joined(paper.authors.back().name); }

/// The order of the authors that both lists have. Who contributed equally may be named in either order.
void compare_authors(Tellings& tellings, const Told& a, const Told& b) {
    const auto& x = a.paper.authors;
    const auto& y = b.paper.authors;
    if (x.size() < 2 || y.size() < 2) return;
    const auto found = places(names_of(tellings, a), names_of(tellings, b));
    if (!found) return;
    std::int32_t furthest = -1;
    std::size_t common = 0;
    bool turned = false;
    bool excused = true;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const std::int32_t place = (*found)[i];
        if (place < 0) continue;
        ++common;
        if (place < furthest) {
            turned = true;
            const Author& ahead = y[static_cast<std::size_t>(place)];
            excused = excused && (x[i].equal || ahead.equal);
        }
        furthest = std::max(furthest, place);
    }
    const std::size_t shorter = std::min(found->size(), y.size());
    if (!turned || excused || common + 1 < shorter) return;
    tellings.add("authors", Certainty::Definite, {a.document, list_of(a.paper)}, {b.document, list_of(b.paper)},
                 subject_of(tellings, a));
}

enum class Stage : std::uint8_t { None, Ahead, Settled, Dropped };

/// A citation without a status but with an edition is one of a paper that has appeared.
Stage stage_of(const Publication& paper) {
    switch (paper.status) {
        case Status::InPreparation:
        case Status::Planned:
        case Status::UnderReview:
        case Status::Revision:
            return Stage::Ahead;
        case Status::Rejected:
        case Status::Withdrawn:
            return Stage::Dropped;
        case Status::Accepted:
        case Status::Published:
            return Stage::Settled;
        case Status::None:
            return paper.venue && paper.venue->year != 0 ? Stage::Settled : Stage::None;
        case Status::Preprint:
            break;
    }
    return Stage::None;
}

/// The words of the status: with the venue where they stand together.
Span status_of(const Tellings& tellings, const Told& told) {
    const Resume& resume = tellings.report(told.document).resume;
    for (const StatusClaim& claim : resume.statuses) {
        if (told.paper.span.contains(claim.span) && claim.venue.venue >= 0) return claim.span;
    }
    return told.paper.status_span.empty() ? told.paper.venue->span : told.paper.status_span;
}

/// Whether the timeline's own rules tell of these words: they are part of a conflict, or what they say was true until a
/// day that has passed.
bool told_by_timeline(const Tellings& tellings, Place place) {
    const claims::Chronicle& chronicle = tellings.the_case().chronicle;
    for (std::size_t s = 0; s < chronicle.statements.size(); ++s) {
        const claims::Statement& statement = chronicle.statements[s];
        if (statement.place != place) continue;
        const bool until =
            statement.kind == claims::StatementKind::Undecided || statement.kind == claims::StatementKind::Planned;
        const bool past = until && statement.day && *statement.day + statement.slack < tellings.the_case().as_of;
        if (past || chronicle.conflicting[s]) return true;
    }
    return false;
}

/// The one document has it on its way, the other done with.
void compare_progress(Tellings& tellings, const Told& ahead, const Told& done) {
    const VenueMention& planned = *ahead.paper.venue;
    const VenueMention& decided = *done.paper.venue;
    if (planned.venue != decided.venue) return;
    const Venue& venue = tellings.the_case().facts.venues[static_cast<std::size_t>(planned.venue)];
    const bool conference = venue.kind == VenueKind::Conference;
    const bool years = conference && planned.year != 0 && decided.year != 0;
    if (years && planned.year < decided.year) return;  // it was submitted again
    const bool backwards = years && decided.year < planned.year && !planned.loose && !decided.loose;
    const Place one{ahead.document, status_of(tellings, ahead)};
    const Place other{done.document, status_of(tellings, done)};
    if (!backwards) {
        const Window before = written(tellings.the_case(), ahead.document);
        const Window after = written(tellings.the_case(), done.document);
        if (before.latest && after.earliest && *before.latest < *after.earliest) return;
        if (told_by_timeline(tellings, one)) return;
    }
    tellings.add("status", backwards ? Certainty::Definite : Certainty::Possible, one, other,
                 subject_of(tellings, ahead));
}

void compare_statuses(Tellings& tellings, const Told& a, const Told& b) {
    if (!a.paper.venue || !b.paper.venue || a.paper.venue->venue < 0 || b.paper.venue->venue < 0) return;
    const auto main_track = [](const Publication& paper) {
        const Track track = paper.venue->track;
        return track == Track::Unknown || track == Track::Main || track == Track::Findings || track == Track::Journal;
    };
    if (!main_track(a.paper) || !main_track(b.paper)) return;
    const Stage x = stage_of(a.paper);
    const Stage y = stage_of(b.paper);
    if (x == Stage::Ahead && y == Stage::Settled) compare_progress(tellings, a, b);
    if (y == Stage::Ahead && x == Stage::Settled) compare_progress(tellings, b, a);
    const bool dropped = (x == Stage::Dropped && y == Stage::Settled) || (y == Stage::Dropped && x == Stage::Settled);
    const bool one_edition = a.paper.venue->venue == b.paper.venue->venue && a.paper.venue->year != 0 &&
                             a.paper.venue->year == b.paper.venue->year;
    if (dropped && one_edition) {
        tellings.add("status", Certainty::Definite, {a.document, status_of(tellings, a)},
                     {b.document, status_of(tellings, b)}, subject_of(tellings, a));
    }
}

void compare_identifiers(Tellings& tellings, const Told& a, const Told& b) {
    for (const Identifier& one : a.paper.identifiers) {
        if (one.kind != IdentifierKind::Arxiv) continue;
        const auto other = std::find_if(b.paper.identifiers.begin(), b.paper.identifiers.end(),
                                        [](const Identifier& id) { return id.kind == IdentifierKind::Arxiv; });
        if (other == b.paper.identifiers.end()) return;
        const bool any = std::any_of(b.paper.identifiers.begin(), b.paper.identifiers.end(), [&](const Identifier& id) {
            return id.kind == one.kind && id.value == one.value;
        });
        if (any) return;
        tellings.add("identifier", Certainty::Definite, {a.document, one.span}, {b.document, other->span},
                     subject_of(tellings, a));
        return;
    }
}

}  // namespace

void compare_works(Tellings& tellings, std::uint32_t first_document, const Publication& first,
                   std::uint32_t second_document, const Publication& second) {
    const Told a{first_document, first};
    const Told b{second_document, second};
    compare_editions(tellings, a, b);
    compare_authors(tellings, a, b);
    compare_identifiers(tellings, a, b);
    compare_statuses(tellings, a, b);
}

}  // namespace veritae::checks
