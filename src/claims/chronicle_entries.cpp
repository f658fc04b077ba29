// SPDX-License-Identifier: MIT
// Dates of entries and of lines around them, to statements. An approximate date says nothing certain, and no statement.
#include <algorithm>

#include "claims/chronicle_parts.hpp"
#include "rulebook/senses.hpp"

namespace veritae::claims {
namespace {

/// Told as begun or done by having a date at all. Studies are listed before they begin, meetings before they are held.
bool tells_the_past(EntryKind kind) {
    return kind == EntryKind::Employment || kind == EntryKind::Internship || kind == EntryKind::Project ||
           kind == EntryKind::Award;
}

/// Every completion has the end before the start.
bool is_reversed(const DateRange& range) {
    return !range.single && !range.approximate && range.start && range.end && range.end->last < range.start->first;
}

/// "Incoming", "offer": said in the entry's own title.
bool is_expected(const Entry& entry, const Mentions& mentions) {
    if (entry.range.expected) return true;
    const auto first = std::partition_point(mentions.terms.begin(), mentions.terms.end(), [&](const TermMention& term) {
        return term.span.begin < entry.head.begin;
    });
    for (auto term = first; term != mentions.terms.end() && term->span.begin < entry.head.end; ++term) {
        if (term->sense == Sense::Expected) return true;
    }
    return false;
}

void add_reversed(ChronicleDraft& draft, std::uint32_t document, const DateMention& mention) {
    Network& network = draft.chronicle.network;
    const Place place{document, mention.span};
    const std::uint32_t dates = draft.add({.kind = StatementKind::Written, .document = document, .place = place});
    const std::uint32_t order = draft.add({.kind = StatementKind::Ordered, .document = document, .place = place});
    const Instant start = network.add_instant();
    const Instant end = network.add_instant();
    network.within(start, mention.range.start->first, mention.range.start->last, dates);
    network.within(end, mention.range.end->first, mention.range.end->last, dates);
    network.ordered(start, end, order);
}

void add_expected(ChronicleDraft& draft, Place place, const PartialDate& end) {
    const std::uint32_t reason = draft.add(
        {.kind = StatementKind::ExpectedEnd, .document = place.document, .place = place, .date = end, .day = end.last});
    draft.chronicle.network.not_after(draft.written(place.document), end.last, reason);
}

void add_begun(ChronicleDraft& draft, StatementKind kind, Place place, const PartialDate& start) {
    const std::uint32_t reason =
        draft.add({.kind = kind, .document = place.document, .place = place, .date = start, .day = start.first});
    draft.chronicle.network.not_before(draft.written(place.document), start.first, reason);
}

void add_entry(ChronicleDraft& draft, std::uint32_t document, const Entry& entry, const Mentions& mentions) {
    const DateRange& range = entry.range;
    if (entry.date.empty() || range.approximate || is_reversed(range)) return;
    const Place place{document, entry.date};
    if (range.expected && range.end) add_expected(draft, place, *range.end);
    if (is_expected(entry, mentions) || !range.start) return;
    if (range.present) {
        add_begun(draft, StatementKind::Ongoing, place, *range.start);
    } else if (tells_the_past(entry.kind)) {
        add_begun(draft, StatementKind::Past, place, *range.start);
        const bool planned_end = !range.single && entry.kind != EntryKind::Award && range.end &&
                                 range.start->first <= draft.as_of && draft.as_of < range.end->first;
        if (planned_end) {
            draft.add({.kind = StatementKind::Unmarked,
                       .document = document,
                       .place = place,
                       .date = range.end,
                       .day = range.end->first});
        }
    }
}

/// Where an expected date outside the entries is one's own graduation, and not the plan of a project told of.
bool speaks_of_oneself(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact ||
           section == Section::Education;
}

Section section_at(const Resume& resume, std::uint32_t at) {
    const auto after =
        std::partition_point(resume.sections.begin(), resume.sections.end(), [&](const SectionSpan& section) {
            return std::min(section.heading.empty() ? section.body.begin : section.heading.begin, section.body.begin) <=
                   at;
        });
    return after == resume.sections.begin() ? Section::None : std::prev(after)->section;
}

Span line_at(const Document& document, std::uint32_t offset) { return document.lines[document.line_of(offset)].span; }

/// A single date outside the entries that tells of something done: an award, a talk that was given, the day of a piece
/// of news. Not a date until which something is valid, one that is announced, or one told of with a numbered contest.
bool tells_the_past(const DocumentReport& report, Section section, const DateMention& mention) {
    if (section != Section::Awards && section != Section::Talks && section != Section::News) return false;
    if (!mention.range.single || !mention.range.start) return false;
    const Span line = line_at(report.document, mention.span.begin);
    if (section == Section::News && line.begin != mention.span.begin) return false;
    const auto inside = [&](Span span) { return line.contains(span); };
    const auto announces = [&](const TermMention& term) {
        return inside(term.span) && (term.sense == Sense::Expected || term.sense == Sense::Until);
    };
    const std::vector<TermMention>& terms = report.mentions.terms;
    const auto first = std::partition_point(terms.begin(), terms.end(),
                                            [&](const TermMention& term) { return term.span.begin < line.begin; });
    const auto last =
        std::partition_point(first, terms.end(), [&](const TermMention& term) { return term.span.begin < line.end; });
    if (std::any_of(first, last, announces)) return false;
    const std::vector<ContestMention>& contests = report.mentions.contests;
    return std::none_of(contests.begin(), contests.end(),
                        [&](const ContestMention& contest) { return contest.ordinal != 0 && inside(contest.span); });
}

/// A talk is often listed before it is given, but not years before.
void add_future(ChronicleDraft& draft, Place place, Section section, const PartialDate& date) {
    constexpr std::int32_t kAnnounced = 366;  // days
    const std::uint32_t reason =
        draft.add({.kind = StatementKind::Past,
                   .document = place.document,
                   .place = place,
                   .date = date,
                   .day = date.first,
                   .loose = section == Section::Talks && date.first - draft.as_of < kAnnounced});
    draft.chronicle.network.not_before(draft.written(place.document), date.first, reason);
}

}  // namespace

void add_entries(ChronicleDraft& draft, std::uint32_t document) {
    const DocumentReport& report = draft.documents[document];
    for (const DateMention& mention : report.mentions.dates) {
        if (is_reversed(mention.range)) add_reversed(draft, document, mention);
    }
    for (const Entry& entry : report.resume.entries) add_entry(draft, document, entry, report.mentions);

    std::vector<Span> taken;  // dates of entries, and papers
    for (const Entry& entry : report.resume.entries) taken.push_back(entry.date);
    for (const Publication& publication : report.resume.publications) taken.push_back(publication.span);
    std::sort(taken.begin(), taken.end());
    auto next = taken.begin();
    std::uint32_t taken_to = 0;
    for (const DateMention& mention : report.mentions.dates) {
        for (; next != taken.end() && next->begin < mention.span.end; ++next) taken_to = std::max(taken_to, next->end);
        if (mention.range.approximate || !mention.range.end) continue;
        if (mention.span.begin < taken_to || is_reversed(mention.range)) continue;
        const Section section = section_at(report.resume, mention.span.begin);
        if (!mention.range.expected) {
            if (draft.as_of < mention.range.end->first && tells_the_past(report, section, mention))
                add_future(draft, {document, mention.span}, section, *mention.range.end);
            continue;
        }
        if (!speaks_of_oneself(section)) continue;
        add_expected(draft, {document, mention.span}, *mention.range.end);
    }
}

}  // namespace veritae::claims
