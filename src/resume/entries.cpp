// SPDX-License-Identifier: MIT
// Sections to entries: stays (education, employment, internships), projects, and service with dates. Items of awards,
// publications, talks and news are told of elsewhere (Mentions, Publication) and are no entries even with a year: a
// year there says when something was given, not that the person was somewhere.
#include "resume/entries.hpp"

#include "resume/assemble.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

/// "Engineer, from April 2024": a post that is told with its first day only goes on.
bool begins_then(const Mentions& mentions, const Entry& entry) {
    const bool stay = entry.kind == EntryKind::Employment || entry.kind == EntryKind::Internship;
    return stay && entry.range.single && !entry.range.expected &&
           std::ranges::any_of(inside(mentions.terms, {entry.date.begin, entry.date.begin + 1}),
                               [](const TermMention& mention) { return mention.sense == Sense::From; });
}

/// A degree, or the last year of studies, told with one date is the day of its end.
void settle_single(const Mentions& mentions, Entry& entry) {
    if (begins_then(mentions, entry)) {
        entry.range.single = false;
        entry.range.end.reset();
        entry.range.present = true;
        return;
    }
    const bool graduation =
        entry.kind == EntryKind::Education && entry.degree != Degree::None && (entry.engagement & kVisiting) == 0;
    if (graduation && entry.range.single && !entry.range.present) entry.range.start.reset();
}

/// A phrase of employment by itself, "学习与工作经历", not one that goes on about the phrase before it: "Internship
/// Experience".
bool names_posts(const Document& document, const Mentions& mentions, Span heading) {
    std::uint32_t end = heading.begin;
    bool first = true;
    for (const TermMention& mention : inside(mentions.terms, heading)) {
        if (mention.sense != Sense::Heading || mention.span.begin < end || mention.span.end > heading.end) continue;
        const bool joined = document.slice({end, mention.span.begin}).find_first_not_of(' ') != std::string_view::npos;
        if (mention.term->value == static_cast<std::int32_t>(Section::Employment) && (first || joined)) return true;
        end = mention.span.end;
        first = false;
    }
    return false;
}

bool within(const DateRange& inner, const DateRange& outer) {
    if (!inner.start || !outer.start || inner.start->last < outer.start->first) return false;
    if (outer.present || !outer.end) return true;
    return inner.end && inner.end->first <= outer.end->last;
}

/// An exchange term belongs to the nearest degree of the same list, before or after it, whose time holds it.
void link_exchanges(std::vector<Entry>& entries) {
    const auto is_degree = [](const Entry& entry) {
        return entry.kind == EntryKind::Education && (entry.engagement & (kVisiting | kJoint)) == 0 &&
               !entry.date.empty();
    };
    const auto link = [&](std::size_t i, std::size_t degree) {
        Entry& entry = entries[i];
        if (entry.kind != EntryKind::Education || is_degree(entry) || entry.parent >= 0 || entry.date.empty()) return;
        if (degree < entries.size() && within(entry.range, entries[degree].range))
            entry.parent = static_cast<std::int32_t>(degree);
    };
    std::size_t degree = entries.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        link(i, degree);
        if (is_degree(entries[i])) degree = i;
    }
    degree = entries.size();
    for (std::size_t i = entries.size(); i-- > 0;) {
        link(i, degree);
        if (is_degree(entries[i])) degree = i;
    }
}

}  // namespace

std::vector<Entry> find_entries(const Document& document, const Mentions& mentions,
                                std::span<const SectionSpan> sections) {
    const std::vector<Row> rows = read_rows(document, mentions, sections);
    const std::vector<Head> heads = find_heads(rows, sections);
    std::vector<Entry> entries;
    std::vector<std::int32_t> open;  // the entries that hold the next one, by depth
    std::vector<std::uint8_t> depths;
    entries.reserve(heads.size());
    depths.reserve(heads.size());
    const auto close = [&](std::int32_t index, std::uint32_t end) {
        entries[static_cast<std::size_t>(index)].span.end =
            std::max(entries[static_cast<std::size_t>(index)].head.end, end);
    };
    for (const Head& head : heads) {
        Entry entry;
        const std::uint32_t section = rows[head.first].section;
        entry.section = sections[section].section;
        entry.head = rows[head.first].span.joined(rows[head.last].span);
        if (head.dated != Head::npos) {
            entry.head = entry.head.joined(rows[head.dated].span);
            entry.date = rows[head.dated].date->span;
            entry.range = rows[head.dated].date->range;
        }
        entry.span = entry.head;
        while (!open.empty()) {
            const auto outer = static_cast<std::size_t>(open.back());
            if (depths[outer] < head.depth && sections[section].body.contains(entries[outer].head)) break;
            close(open.back(), entry.head.begin);
            open.pop_back();
        }
        if (!open.empty()) entry.parent = open.back();
        name_entry(document, mentions, rows, head, names_posts(document, mentions, sections[section].heading), entry);
        if (entry.organization.empty() && entry.parent >= 0 && entry.kind != EntryKind::Project) {
            entry.organization = entries[static_cast<std::size_t>(entry.parent)].organization;
        }
        settle_single(mentions, entry);
        open.push_back(static_cast<std::int32_t>(entries.size()));
        depths.push_back(head.depth);
        entries.push_back(entry);
    }
    while (!open.empty()) {
        close(open.back(), static_cast<std::uint32_t>(document.plain.size()));
        open.pop_back();
    }
    // No entry goes beyond its section.
    std::size_t section = 0;
    for (Entry& entry : entries) {
        while (section < sections.size() && sections[section].body.end <= entry.head.begin) ++section;
        if (section < sections.size())
            entry.span.end = std::max(entry.head.end, std::min(entry.span.end, sections[section].body.end));
    }
    link_exchanges(entries);
    return entries;
}

}  // namespace veritae::resume
