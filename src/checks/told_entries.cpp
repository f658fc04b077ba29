// SPDX-License-Identifier: MIT
// One stay or project in two documents: its degree, its start and its end.
//
// A document may tell of a promotion or of a master's and a doctor's degree as one stay where another tells of two: a
// date is told differently only if no entry of the other document at the same organisation has it.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "claims/entry_profile.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::checks {
namespace {

using claims::SameTime;

/// Entries to either side that may tell of the same stay: more than a résumé has.
constexpr std::size_t kBeside = 32;

/// An entry, and where it stands.
struct Told {
    std::uint32_t document;
    const Entry& entry;

    [[nodiscard]] Place date() const { return {document, entry.date}; }
};

std::string subject_of(const Tellings& tellings, const Told& told) {
    return tellings.name_of(told.document, told.entry);
}

/// The degrees that an entry names: a set of bits, and the words of the longest one.
struct Degrees {
    unsigned set = 0;
    Span words;
};

Degrees degrees_of(const Tellings& tellings, const Told& told) {
    const DocumentReport& report = tellings.report(told.document);
    Degrees degrees;
    std::uint32_t vague_to = 0;
    for (const TermMention& mention : resume::inside(report.mentions.terms, told.entry.head)) {
        if (mention.sense != Sense::Degree) continue;
        const bool vague = tellings.rule().has("vague-degrees", mention.term->phrase);
        if (vague) vague_to = std::max(vague_to, mention.span.end);
        if (vague || mention.span.end <= vague_to) continue;
        degrees.set |= 1u << static_cast<unsigned>(mention.term->value);
        if (degrees.words.size() < mention.span.size()) degrees.words = mention.span;
    }
    return degrees;
}

void compare_degrees(Tellings& tellings, const Told& a, const Told& b) {
    if (a.entry.kind != EntryKind::Education || b.entry.kind != EntryKind::Education) return;
    const Degrees x = degrees_of(tellings, a);
    const Degrees y = degrees_of(tellings, b);
    if (x.set == 0 || y.set == 0 || (x.set & y.set) != 0) return;
    tellings.add("degree", Certainty::Definite, {a.document, x.words}, {b.document, y.words}, subject_of(tellings, a));
}

/// Rank k of n, told once on each side: another rank of as many, or the same rank of another number.
void compare_ranks(Tellings& tellings, const Told& a, const Told& b) {
    const auto x = resume::inside(tellings.report(a.document).mentions.ranks, a.entry.span);
    const auto y = resume::inside(tellings.report(b.document).mentions.ranks, b.entry.span);
    if (x.size() != 1 || y.size() != 1) return;
    const bool same_rank = x.front().rank == y.front().rank;
    const bool same_total = x.front().total == y.front().total;
    if (same_rank == same_total) return;
    tellings.add("number", same_total ? Certainty::Definite : Certainty::Possible, {a.document, x.front().span},
                 {b.document, y.front().span}, subject_of(tellings, a));
}

/// Whether another entry at the same organisation, not far from it in the same document, has a time that meets the one
/// told elsewhere.
template <class SameTimeOf>
bool told_by_another(const Tellings& tellings, const Told& told, const DateRange& elsewhere, SameTimeOf same_time) {
    const DocumentReport& report = tellings.report(told.document);
    const std::vector<Entry>& entries = report.resume.entries;
    const auto index = static_cast<std::size_t>(&told.entry - entries.data());
    const std::size_t last = std::min(entries.size(), index + kBeside);
    std::optional<claims::EntryProfile> own;
    for (std::size_t e = index - std::min(index, kBeside); e < last; ++e) {
        if (e == index || entries[e].date.empty()) continue;
        const SameTime time = same_time(entries[e].range, elsewhere);
        if (time != SameTime::Exact && time != SameTime::Meet) continue;
        if (!own) own = claims::profile_of(report, told.document, static_cast<std::uint32_t>(index));
        const claims::EntryProfile other = claims::profile_of(report, told.document, static_cast<std::uint32_t>(e));
        if (claims::same_organization(*own, other) == claims::SameOrganization::Yes) return true;
    }
    return false;
}

/// Whether another date inside the entry ("senior since 2024.01") is the one told elsewhere.
bool dated_inside(const Tellings& tellings, const Told& told, const PartialDate& elsewhere) {
    const auto meets = [&](const std::optional<PartialDate>& date) {
        return date && date->first <= elsewhere.last && elsewhere.first <= date->last;
    };
    const auto dates = resume::inside(tellings.report(told.document).mentions.dates, told.entry.span);
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention& one) {
        return one.span != told.entry.date && (meets(one.range.start) || meets(one.range.end));
    });
}

/// One document says that it goes on, the other that it has ended.
void compare_going_on(Tellings& tellings, const Told& going, const Told& ended) {
    const DateRange& range = ended.entry.range;
    if (!range.end || range.expected || tellings.the_case().as_of < range.end->last) return;
    const Window window = written(tellings.the_case(), going.document);
    if (window.latest && *window.latest <= range.end->last) return;  // it was written before the end
    if (told_by_another(tellings, ended, going.entry.range, claims::same_end)) return;
    const bool later = window.earliest && range.end->last < *window.earliest;
    tellings.add("going-on", later ? Certainty::Definite : Certainty::Possible, going.date(), ended.date(),
                 subject_of(tellings, ended));
}

}  // namespace

void compare_entries(Tellings& tellings, std::uint32_t first_document, const Entry& first,
                     std::uint32_t second_document, const Entry& second) {
    const Told a{first_document, first};
    const Told b{second_document, second};
    compare_degrees(tellings, a, b);
    compare_ranks(tellings, a, b);
    if (first.date.empty() || second.date.empty()) return;
    const DateRange& x = first.range;
    const DateRange& y = second.range;
    const auto differs = [&](auto same_time, const std::optional<PartialDate>& of_x,
                             const std::optional<PartialDate>& of_y) {
        return same_time(x, y) == SameTime::Apart && !told_by_another(tellings, a, y, same_time) &&
               !told_by_another(tellings, b, x, same_time) && !(of_y && dated_inside(tellings, a, *of_y)) &&
               !(of_x && dated_inside(tellings, b, *of_x));
    };
    if (differs(claims::same_start, x.start, y.start))
        return tellings.add("start", Certainty::Definite, a.date(), b.date(), subject_of(tellings, a));
    if (differs(claims::same_end, x.end, y.end)) {
        const Certainty certainty = x.expected || y.expected ? Certainty::Possible : Certainty::Definite;
        return tellings.add("end", certainty, a.date(), b.date(), subject_of(tellings, a));
    }
    if (x.single || y.single || x.approximate || y.approximate) return;
    if (x.present && !y.present) compare_going_on(tellings, a, b);
    if (y.present && !x.present) compare_going_on(tellings, b, a);
}

}  // namespace veritae::checks
