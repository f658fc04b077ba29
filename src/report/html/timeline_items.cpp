// SPDX-License-Identifier: MIT
#include "report/html/timeline_items.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "report/html/parts.hpp"
#include "report/json_parts.hpp"
#include "report/terminal.hpp"

namespace veritae::report::html {

namespace {

constexpr std::size_t kMostItems = 1000;

Lane lane_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::Education:
            return Lane::Education;
        case EntryKind::Employment:
            return Lane::Work;
        case EntryKind::Internship:
            return Lane::Internships;
        case EntryKind::Project:
            return Lane::Projects;
        case EntryKind::Publication:
            return Lane::Publications;
        case EntryKind::Award:
        case EntryKind::Service:
        case EntryKind::Other:
            break;
    }
    return Lane::Others;
}

/// An item, and what it takes to hold it against others.
struct Candidate {
    Item item;
    std::vector<Place> telling;  ///< the places whose findings are the item's
    std::int32_t entry = -1;
    std::int32_t parent = -1;
    std::uint32_t same_as = 0;  ///< number of the thing that it is
};

std::optional<Candidate> from_entry(const Document& document, const Entry& entry, Place place, std::uint32_t index) {
    if (entry.date.empty() || (!entry.range.start && !entry.range.end)) return std::nullopt;
    Candidate one;
    one.item = {lane_of(entry.kind), place, entry_name(document, entry), entry.range, {}, {}};
    one.telling = {{place.document, entry.date}, {place.document, entry.head}};
    one.entry = static_cast<std::int32_t>(index);
    one.parent = entry.parent;
    return one;
}

std::optional<Candidate> from_paper(const Document& document, const Publication& paper, Place place) {
    const std::optional<PartialDate> year = paper.year > 0 ? make_date(paper.year) : std::nullopt;
    if (!year) return std::nullopt;
    Candidate one;
    DateRange range;
    range.start = range.end = year;
    range.single = true;
    one.item = {Lane::Publications,
                place,
                one_line(as_written(document, paper.title.empty() ? paper.span : paper.title)),
                range,
                {},
                {}};
    one.telling = {place};
    return one;
}

/// Of each claim the smallest claim that is the same thing.
std::vector<std::uint32_t> identities(const ClaimGraph& graph) {
    std::vector<std::uint32_t> parent(graph.claims.size());
    std::iota(parent.begin(), parent.end(), 0u);
    const auto root = [&](std::uint32_t claim) {
        while (parent[claim] != claim) claim = parent[claim] = parent[parent[claim]];
        return claim;
    };
    for (const Relation& relation : graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        const std::uint32_t one = root(relation.from);
        const std::uint32_t other = root(relation.to);
        parent[std::max(one, other)] = std::min(one, other);
    }
    for (std::uint32_t claim = 0; claim < parent.size(); ++claim) parent[claim] = root(claim);
    return parent;
}

std::vector<Candidate> candidates(const CaseReport& the_case) {
    std::vector<Candidate> all;
    const std::vector<std::uint32_t> same = identities(the_case.graph);
    for (std::uint32_t c = 0; c < the_case.graph.claims.size(); ++c) {
        const Claim& claim = the_case.graph.claims[c];
        const DocumentReport& report = the_case.documents[claim.place.document];
        std::optional<Candidate> one;
        if (claim.kind == ClaimKind::Entry) {
            one = from_entry(report.document, report.resume.entries[claim.detail], claim.place, claim.detail);
        } else if (claim.kind == ClaimKind::Publication) {
            one = from_paper(report.document, report.resume.publications[claim.detail], claim.place);
        }
        if (!one) continue;
        one->same_as = same[c];
        all.push_back(std::move(*one));
    }
    return all;
}

auto time_order(const Item& item) {
    const DateRange& range = item.range;
    const Day first = range.start ? range.start->first : range.end->first;
    return std::tuple(item.lane, first, range.end ? range.end->last : Day{std::numeric_limits<std::int32_t>::max()},
                      item.place);
}

/// Drops what is told before with the same dates; its places stay with what was told first.
void tell_once(std::vector<Candidate>& all) {
    const auto key = [](const Candidate& one) { return std::tuple(one.same_as, one.item.place); };
    std::ranges::sort(all, {}, key);
    std::vector<Candidate> kept;
    for (Candidate& one : all) {
        const auto before = std::find_if(kept.rbegin(), kept.rend(), [&](const Candidate& other) {
            return other.same_as != one.same_as || other.item.range == one.item.range;
        });
        if (before != kept.rend() && before->same_as == one.same_as) {
            before->telling.insert(before->telling.end(), one.telling.begin(), one.telling.end());
        } else {
            kept.push_back(std::move(one));
        }
    }
    all = std::move(kept);
    std::ranges::sort(all, {}, [](const Candidate& one) { return time_order(one.item); });
}

bool rests_on(const Finding& finding, const Candidate& one) {
    return std::ranges::any_of(finding.evidence, [&](const Evidence& evidence) {
        return evidence.role == Evidence::Role::Claim && std::ranges::any_of(one.telling, [&](const Place& place) {
                   return place.document == evidence.place.document && place.span.overlaps(evidence.place.span);
               });
    });
}

bool one_in_the_other(const Candidate& a, const Candidate& b) {
    return a.item.place.document == b.item.place.document &&
           ((a.entry >= 0 && b.parent == a.entry) || (b.entry >= 0 && a.parent == b.entry));
}

/// Stays of these lanes are mostly one after the other; projects and papers are not.
bool compares(Lane lane) { return lane == Lane::Education || lane == Lane::Work || lane == Lane::Internships; }

std::optional<std::pair<Day, Day>> in_common(const DateRange& a, const DateRange& b, Day as_of) {
    const auto one = certain_days(a, as_of);
    const auto other = certain_days(b, as_of);
    if (!one || !other) return std::nullopt;
    const std::pair<Day, Day> both{std::max(one->first, other->first), std::min(one->second, other->second)};
    if (both.first >= both.second) return std::nullopt;
    return both;
}

void find_overlaps(std::vector<Candidate>& all, Day as_of) {
    for (std::uint32_t a = 0; a < all.size(); ++a) {
        if (!compares(all[a].item.lane)) continue;
        for (std::uint32_t b = a + 1; b < all.size(); ++b) {
            if (all[b].item.lane != all[a].item.lane) break;
            if (all[a].same_as == all[b].same_as || one_in_the_other(all[a], all[b])) continue;
            if (!in_common(all[a].item.range, all[b].item.range, as_of)) continue;
            all[a].item.overlaps.push_back(b);
            all[b].item.overlaps.push_back(a);
        }
    }
}

}  // namespace

Timeline timeline_of(const CaseReport& the_case, std::span<const Finding* const> findings, Day as_of) {
    std::vector<Candidate> all = candidates(the_case);
    tell_once(all);
    Timeline timeline;
    if (all.size() > kMostItems) {
        timeline.left_out = all.size() - kMostItems;
        all.resize(kMostItems);
    }
    for (std::uint32_t f = 0; f < findings.size(); ++f) {
        for (Candidate& one : all) {
            if (rests_on(*findings[f], one)) one.item.findings.push_back(f);
        }
    }
    find_overlaps(all, as_of);
    timeline.items.reserve(all.size());
    for (Candidate& one : all) timeline.items.push_back(std::move(one.item));
    return timeline;
}

std::vector<Stay> stays(std::span<const Item> items, Day as_of) {
    std::vector<Stay> all;
    for (const Item& item : items) {
        Stay& stay = all.emplace_back(Stay{item.lane, item.range, columns_of(printable(item.name))});
        for (const std::uint32_t other : item.overlaps) {
            if (other >= items.size()) continue;  // not drawn
            if (const auto both = in_common(item.range, items[other].range, as_of)) stay.shared.push_back(*both);
        }
    }
    return all;
}

}  // namespace veritae::report::html
