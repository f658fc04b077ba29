// SPDX-License-Identifier: MIT
// One paper in two documents: the edition it appeared at, the order of its authors, its arXiv number.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "resume/publications.hpp"
#include "text/romanize.hpp"
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
std::vector<std::string> names_of(const Tellings& tellings, const Told& told, text::Romanizer& romanize) {
    std::vector<std::string> names;
    for (const Author& author : told.paper.authors) {
        if (names.size() == kMostAuthors) break;
        const std::string_view name = tellings.report(told.document).document.slice(author.name);
        const bool chinese = !name.empty() && text::is_han(text::code_point_at(name, 0).value);
        names.push_back(chinese ? romanize(name) : std::string(name));
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
        for (std::size_t j = 0; j < others.size(); ++j) {
            if (!resume::same_name(name, others[j])) continue;
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
    text::Romanizer romanize;
    const auto found = places(names_of(tellings, a, romanize), names_of(tellings, b, romanize));
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
}

}  // namespace veritae::checks
