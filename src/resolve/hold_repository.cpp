// SPDX-License-Identifier: MIT
// What is said around a link to a repository against the repository: stars, whose it is, and when it began.
//
// Stars come and go: fewer in the document than today is a count of an earlier day; more than today is wrong only
// beyond what a repository may have lost since. A number counts only where it can be of no other repository. An owner
// is told of only where the document names its owner's account, and a project that ended long before the repository
// was made may have brought its history along: all of that is worth no more than a look.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "resolve/holding.hpp"
#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

/// The content of the block (item, paragraph, row) that holds an offset.
Span block_at(const Document& document, std::uint32_t offset) {
    const auto& lines = document.lines;
    if (lines.empty()) return {offset, offset};
    std::size_t line = document.line_of(offset);
    const std::uint32_t block = lines[line].block;
    Span span = lines[line].span;
    for (std::size_t l = line; l > 0 && lines[l - 1].block == block; --l) span = span.joined(lines[l - 1].span);
    for (std::size_t l = line + 1; l < lines.size() && lines[l].block == block; ++l) span = span.joined(lines[l].span);
    return span;
}

/// The innermost entry that holds a span; null outside all of them.
const Entry* entry_around(const Resume& resume, Span span) {
    const Entry* found = nullptr;
    for (const Entry& entry : resume.entries) {
        if (entry.span.contains(span) && (found == nullptr || entry.span.size() <= found->span.size())) found = &entry;
    }
    return found;
}

/// Whether a stretch links to this repository and to no other.
bool is_alone(const DocumentReport& report, const Source& source, Span stretch) {
    return std::ranges::all_of(report.mentions.links, [&](const LinkMention& link) {
        return !stretch.contains(link.span) || link.kind != LinkKind::GitHubRepository ||
               text::fold(link.id) == text::fold(source.question.id);
    });
}

/// The one number of stars in a stretch; null if there is none, or several.
const Quantity* stars_in(const DocumentReport& report, Span stretch, const SourceFacts& facts) {
    const Quantity* found = nullptr;
    for (const Quantity& one : report.mentions.quantities) {
        if (one.dimension != Dimension::Count || one.thing != facts.star || !stretch.contains(one.span)) continue;
        if (found != nullptr && found->value != one.value) return nullptr;
        if (found == nullptr) found = &one;
    }
    return found;
}

/// Whether no sign that ends a clause stands between two stretches of a block.
bool in_one_clause(const Document& document, Span a, Span b) {
    const std::string_view between = document.slice({std::min(a.end, b.end), std::max(a.begin, b.begin)});
    constexpr std::string_view kStops[] = {";", ". ", "\n", "\xEF\xBC\x9B", "\xE3\x80\x82"};  // the last are Chinese
    return a.overlaps(b) || std::ranges::none_of(kStops, [&](std::string_view stop) {
               return between.find(stop) != std::string_view::npos;
           });
}

void hold_stars(const DocumentReport& report, Source& source, Span link, const Entry* entry, const SourceFacts& facts) {
    const Span block = block_at(report.document, link.begin);
    const Quantity* stars = nullptr;
    if (is_alone(report, source, block)) stars = stars_in(report, block, facts);
    const bool beside = stars != nullptr && in_one_clause(report.document, link, stars->span);
    if (stars == nullptr && entry != nullptr && is_alone(report, source, entry->span))
        stars = stars_in(report, entry->span, facts);
    if (stars == nullptr || stars->change || stars->bound == Bound::AtMost) return;
    const RepositoryRecord& record = *source.answer.repository;
    Comparison& one = add(source, Aspect::Metric, stars->span, report);
    one.said = std::to_string(record.stars);
    if (record.stars < 0 || record.fork) {
        one.doubt = Doubt::Unclear;
        return;
    }
    const bool fewer = stars->interval.low * (1 - facts.star_loss) > static_cast<double>(record.stars);
    one.outcome = fewer ? Outcome::Contradicted : Outcome::Supported;
    if (fewer) one.kind = kFewer;
    if (!fewer || beside) return;
    one.certainty = Certainty::Possible;  // it may be of a work that is only named
    one.outcome = Outcome::Unverifiable;
    one.doubt = Doubt::Unclear;
}

/// Accounts that the document names as such: its owner's.
std::vector<std::string> accounts(const DocumentReport& report) {
    std::vector<std::string> all;
    for (const LinkMention& link : report.mentions.links) {
        if (link.kind == LinkKind::GitHubAccount && !link.id.empty()) all.push_back(text::fold(link.id));
    }
    return all;
}

void hold_owner(const DocumentReport& report, Source& source, Span link) {
    const RepositoryRecord& record = *source.answer.repository;
    Comparison one;
    one.aspect = Aspect::Ownership;
    one.claim = link;
    one.told = source.question.id;
    one.certainty = Certainty::Possible;
    const std::vector<std::string> own = accounts(report);
    const bool others =
        record.personal && !own.empty() && std::ranges::find(own, text::fold(record.owner)) == own.end();
    if (record.fork) {
        one.kind = kFork;
        one.said = record.parent.empty() ? record.full_name : record.parent;
    } else if (others) {
        one.kind = kOtherAccount;
        one.said = record.owner;
    } else if (own.empty() || !record.personal) {
        return;
    } else {
        one.outcome = Outcome::Supported;
    }
    if (!one.kind.empty()) one.doubt = Doubt::Unclear;
    source.comparisons.push_back(std::move(one));
}

void hold_beginning(const DocumentReport& report, Source& source, const Entry& entry, const SourceFacts& facts) {
    const RepositoryRecord& record = *source.answer.repository;
    const DateRange& range = entry.range;
    if (entry.date.empty() || range.present || range.expected || range.approximate || !range.end || !record.created)
        return;
    if (!is_alone(report, source, entry.span)) return;
    const std::int32_t late = *record.created - range.end->last;
    Comparison& one = add(source, Aspect::Created, entry.date, report);
    one.said = to_string(*record.created);
    one.days = late;
    one.certainty = Certainty::Possible;
    one.outcome = Outcome::Supported;
    if (late <= facts.publishing) return;
    one.outcome = Outcome::Unverifiable;
    one.doubt = Doubt::Unclear;
    one.kind = kCreatedLater;
}

}  // namespace

void hold_repository(const DocumentReport& report, Source& source, const Facts& facts) {
    const Span link = source.place;
    const Entry* const entry = entry_around(report.resume, link);
    hold_stars(report, source, link, entry, facts.sources);
    // The code of a paper is mostly in a co-author's account.
    if (source.publication >= 0 || entry == nullptr || entry->kind != EntryKind::Project) return;
    hold_owner(report, source, link);
    hold_beginning(report, source, *entry, facts.sources);
}

}  // namespace veritae::resolve
