// SPDX-License-Identifier: MIT
// "At Quillmark since May 2023" in the words at the top, and another month in the entry of this post.
//
// The line names one organisation that has an entry, and one date, which is told as a beginning. It is told differently
// if no entry at this organisation begins then, or speaks of that month.
#include <algorithm>

#include "checks/told_differently.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kShortestName = 4;  // bytes: two Chinese characters or four letters
constexpr std::size_t kMostLines = 64;    // at the top; more is no summary

/// A post and its organisation, folded.
struct Post {
    const Entry* entry;
    std::string name;
};

bool is_summary(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact;
}

/// The only date of a line, told as a beginning.
const DateMention* beginning_in(const DocumentReport& report, Span line) {
    const auto dates = resume::inside(report.mentions.dates, line);
    if (dates.size() != 1) return nullptr;
    const DateRange& range = dates.front().range;
    if (!range.start || range.approximate || range.expected || range.start->precision == Precision::Year)
        return nullptr;
    if (range.present) return &dates.front();
    const auto terms = resume::inside(report.mentions.terms, line);
    const bool begins =
        std::ranges::any_of(terms, [](const TermMention& mention) { return mention.sense == Sense::Begin; });
    // "from May 2023 on": the word belongs to the date.
    const bool from = std::ranges::any_of(terms, [&](const TermMention& mention) {
        return mention.sense == Sense::From && dates.front().span.contains(mention.span);
    });
    return range.single && (begins || from) ? &dates.front() : nullptr;
}

bool meets(const std::optional<PartialDate>& date, const PartialDate& other) {
    return date && date->first <= other.last && other.first <= date->last;
}

/// Whether a post begins then, or another date inside it is that one.
bool agrees(const DocumentReport& report, const Entry& post, const PartialDate& told) {
    if (!post.range.start || meets(post.range.start, told)) return true;
    const auto dates = resume::inside(report.mentions.dates, post.span);
    return std::ranges::any_of(dates, [&](const DateMention& one) {
        return one.span != post.date && (meets(one.range.start, told) || meets(one.range.end, told));
    });
}

void compare_line(Tellings& tellings, std::uint32_t document, Span line, const std::vector<Post>& posts) {
    const DocumentReport& report = tellings.report(document);
    const DateMention* told = beginning_in(report, line);
    if (told == nullptr) return;
    const std::string words = text::fold_tight(report.document.slice(line));
    const Post* found = nullptr;
    for (const Post& post : posts) {
        if (words.find(post.name) == std::string::npos) continue;
        if (found != nullptr && found->name != post.name) return;
        if (agrees(report, *post.entry, *told->range.start)) return;
        // Of several posts there the last is meant.
        if (found == nullptr || found->entry->range.start->first < post.entry->range.start->first) found = &post;
    }
    if (found == nullptr) return;
    // "A professor there since 2023": later than the stay began, it is the role that began.
    const auto terms = resume::inside(report.mentions.terms, line);
    const bool role =
        std::ranges::any_of(terms, [](const TermMention& mention) { return mention.sense == Sense::Role; });
    if (role && found->entry->range.start->first < told->range.start->first) return;
    tellings.add("start", Certainty::Definite, {document, told->span}, {document, found->entry->date},
                 tellings.name_of(document, *found->entry));
}

}  // namespace

void compare_beginnings(Tellings& tellings) {
    for (std::uint32_t d = 0; d < tellings.the_case().documents.size(); ++d) {
        const DocumentReport& report = tellings.report(d);
        std::vector<Post> posts;
        std::size_t lines = 0;
        std::size_t entry = 0;
        std::uint32_t entries_to = 0;
        for (const SectionSpan& section : report.resume.sections) {
            if (!is_summary(section.section)) continue;
            const auto first =
                std::partition_point(report.document.lines.begin(), report.document.lines.end(),
                                     [&](const Line& line) { return line.span.begin < section.body.begin; });
            for (auto line = first; line != report.document.lines.end() && line->span.begin < section.body.end;
                 ++line) {
                if (resume::inside(report.mentions.dates, line->span).size() != 1 || ++lines > kMostLines) continue;
                const auto& entries = report.resume.entries;
                for (; entry < entries.size() && entries[entry].span.begin <= line->span.begin; ++entry)
                    entries_to = std::max(entries_to, entries[entry].span.end);
                if (line->span.begin < entries_to) continue;
                if (posts.empty()) {
                    for (const Entry& one : entries) {
                        const bool post = one.kind == EntryKind::Employment || one.kind == EntryKind::Internship;
                        std::string name = text::fold_tight(report.document.slice(one.organization));
                        if (post && !one.date.empty() && name.size() >= kShortestName)
                            posts.push_back({&one, std::move(name)});
                    }
                }
                compare_line(tellings, d, line->span, posts);
            }
        }
    }
}

}  // namespace veritae::checks
