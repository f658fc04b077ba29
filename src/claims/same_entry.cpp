// SPDX-License-Identifier: MIT
#include "claims/same_entry.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "text/fold.hpp"

namespace veritae::claims {
namespace {

struct Candidate {
    std::uint32_t document;
    std::uint32_t index;
    const Entry* entry;
    std::string name;  ///< organisation, or title without one; folded
};

/// More stays that begin in one year are a list of something else.
constexpr std::size_t kMostRivals = 64;

bool can_be_one_day(const PartialDate& a, const PartialDate& b) { return a.first <= b.last && b.first <= a.last; }

bool same_ends(const DateRange& a, const DateRange& b) {
    if (a.present || b.present) return a.present && b.present;
    return a.end && b.end && a.end->precision != Precision::Year && b.end->precision != Precision::Year &&
           *a.end == *b.end;
}

bool one_inside_the_other(const std::string& a, const std::string& b) {
    constexpr std::size_t kShortest = 4;  // bytes: two letters are an abbreviation of too much
    if (std::min(a.size(), b.size()) < kShortest) return !a.empty() && a == b;
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

enum class Likeness : std::uint8_t { None, Dates, Names };

Likeness likeness(const Candidate& a, const Candidate& b) {
    if (a.entry->kind != b.entry->kind) return Likeness::None;
    const DateRange& x = a.entry->range;
    const DateRange& y = b.entry->range;
    if (!can_be_one_day(*x.start, *y.start)) return Likeness::None;
    if (one_inside_the_other(a.name, b.name)) return Likeness::Names;
    const bool exact = x.start->precision != Precision::Year && *x.start == *y.start && same_ends(x, y);
    return exact ? Likeness::Dates : Likeness::None;
}

}  // namespace

std::vector<SameEntries> same_entries(std::span<const DocumentReport> documents) {
    std::vector<SameEntries> pairs;
    if (documents.size() < 2) return pairs;
    std::vector<Candidate> all;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const DocumentReport& report = documents[d];
        for (std::uint32_t e = 0; e < report.resume.entries.size(); ++e) {
            const Entry& entry = report.resume.entries[e];
            if (entry.date.empty() || !entry.range.start) continue;
            const Span name = entry.organization.empty() ? entry.title : entry.organization;
            all.push_back({d, e, &entry, text::fold_tight(report.document.slice(name))});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return a.entry->range.start->first < b.entry->range.start->first;
    });
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<std::size_t> by_dates;
        bool by_name = false;
        const std::size_t stop = std::min(all.size(), i + kMostRivals);
        for (std::size_t j = i + 1; j < stop && all[j].entry->range.start->first <= all[i].entry->range.start->last;
             ++j) {
            if (all[i].document == all[j].document) continue;
            const Likeness like = likeness(all[i], all[j]);
            by_name = by_name || like == Likeness::Names;
            if (like == Likeness::Names)
                pairs.push_back({all[i].document, all[i].index, all[j].document, all[j].index});
            if (like == Likeness::Dates) by_dates.push_back(j);
        }
        if (!by_name && by_dates.size() == 1) {
            const Candidate& other = all[by_dates.front()];
            pairs.push_back({all[i].document, all[i].index, other.document, other.index});
        }
    }
    for (SameEntries& pair : pairs) {
        if (pair.first_document < pair.second_document) continue;
        pair = {pair.second_document, pair.second, pair.first_document, pair.first};
    }
    std::sort(pairs.begin(), pairs.end(), [](const SameEntries& a, const SameEntries& b) {
        return std::tie(a.first_document, a.first, a.second_document, a.second) <
               std::tie(b.first_document, b.first, b.second_document, b.second);
    });
    return pairs;
}

}  // namespace veritae::claims
