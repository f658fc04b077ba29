// SPDX-License-Identifier: MIT
// duplicate-citation: one work that stands twice in one list of publications.
//
// A list is what stands under one heading: the same paper under "Selected publications" and in the full list, under a
// project and in the list, or in two documents of a person, is told twice and counted once. A preprint and its
// published version in one list are worth a look and no more; a conference paper and its journal version are two
// publications.
#include <algorithm>
#include <string>

#include "checks/check.hpp"
#include "checks/checks.hpp"
#include "claims/same_work.hpp"
#include "claims/work.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

/// Whether a heading stands between two publications. Papers whose own titles are headings do not part a list.
bool in_one_list(const DocumentReport& report, const Publication& first, const Publication& second) {
    const auto& sections = report.resume.sections;
    const auto parted = [&](Span span) { return span.begin > first.span.begin && span.begin < second.span.begin; };
    if (std::any_of(sections.begin(), sections.end(), [&](const SectionSpan& section) { return parted(section.body); }))
        return false;
    const auto& lines = report.document.lines;
    const auto& papers = report.resume.publications;
    auto line = std::partition_point(lines.begin(), lines.end(),
                                     [&](const Line& one) { return one.span.begin <= first.span.begin; });
    for (; line != lines.end() && line->span.begin < second.span.begin; ++line) {
        if (line->kind != LineKind::Heading) continue;
        const auto paper = std::partition_point(
            papers.begin(), papers.end(), [&](const Publication& one) { return one.span.begin < line->span.begin; });
        if (paper == papers.end() || paper->span.begin != line->span.begin) return false;
    }
    return true;
}

/// Whether what was read as the venue says that it is a meeting or a periodical, known or not.
bool names_venue(const DocumentReport& report, const Publication& publication) {
    const auto terms = resume::inside(report.mentions.terms, publication.venue_text);
    return std::any_of(terms.begin(), terms.end(), [](const TermMention& term) {
        return term.sense == Sense::Citation &&
               (term.term->value == static_cast<std::int32_t>(CitationWord::Meeting) ||
                term.term->value == static_cast<std::int32_t>(CitationWord::Periodical));
    });
}

/// Authors, a venue or an identifier: what makes a line of a list a citation, and no award or remark.
bool is_citation(const DocumentReport& report, const Publication& publication) {
    return !publication.authors.empty() || publication.venue || !publication.identifiers.empty() ||
           names_venue(report, publication);
}

/// Whether a patent is told of.
bool is_patent(const DocumentReport& report, const Publication& publication) {
    const auto terms = resume::inside(report.mentions.terms, publication.span);
    return std::any_of(terms.begin(), terms.end(), [](const TermMention& term) {
        return term.sense == Sense::Heading && term.term->value == static_cast<std::int32_t>(Section::Patents);
    });
}

bool is_side_track(const Publication& publication) {
    return publication.venue &&
           (publication.venue->track == Track::Workshop || publication.venue->track == Track::Demo);
}

/// Whether a paper's words begin with its title as those of a citation do: no words stand in front of it, and no marks
/// of quotation around it.
bool begins_with_title(const DocumentReport& report, const Publication& publication) {
    if (publication.title.empty()) return false;
    const std::string_view front = report.document.slice({publication.span.begin, publication.title.begin});
    return std::none_of(front.begin(), front.end(), [](char c) {
        return c == '"' || text::is_letter(static_cast<unsigned char>(c)) ||
               (static_cast<unsigned char>(c) & 0x80) != 0;
    });
}

/// Whether both are cited with their authors, or neither is: a citation whose authors are not read begins with its
/// title, a paper that is told of ("our paper “…”, V 2030") does not.
bool cited_alike(const DocumentReport& report, const Publication& first, const Publication& second) {
    if (first.authors.empty() == second.authors.empty()) return true;
    return begins_with_title(report, first.authors.empty() ? first : second);
}

/// Whether two lines are of one kind: a paper that is cited beside one that is told of, a paper and a patent, a
/// workshop paper and what became of it are no citation twice.
bool of_one_kind(const DocumentReport& report, const Publication& first, const Publication& second) {
    return is_citation(report, first) && is_citation(report, second) && cited_alike(report, first, second) &&
           is_side_track(first) == is_side_track(second) && is_patent(report, first) == is_patent(report, second);
}

void duplicate_citation(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs && relation.kind != RelationKind::Resembles) continue;
        const Claim& one = the_case.graph.claims[std::min(relation.from, relation.to)];
        const Claim& other = the_case.graph.claims[std::max(relation.from, relation.to)];
        if (one.kind != ClaimKind::Publication || other.kind != ClaimKind::Publication) continue;
        if (one.place.document != other.place.document) continue;
        const DocumentReport& report = the_case.documents[one.place.document];
        const Publication& first = report.resume.publications[one.detail];
        const Publication& second = report.resume.publications[other.detail];
        if (!first.listed || !second.listed || !in_one_list(report, first, second)) continue;
        if (!of_one_kind(report, first, second)) continue;

        const claims::Sameness sameness = claims::compare(report, first, report, second);
        const bool preprint = (claims::work_of(report, first).venue == claims::VenueClass::Preprint) !=
                              (claims::work_of(report, second).venue == claims::VenueClass::Preprint);
        if (sameness == claims::Sameness::Different || (sameness == claims::Sameness::Version && !preprint)) continue;
        const bool title_only = sameness == claims::Sameness::Title;
        const bool versions = preprint || sameness == claims::Sameness::Version;
        Finding& finding = findings.emplace_back();
        finding.rule = &rule;
        finding.outcome = title_only ? "title" : versions ? "versions" : "same";
        finding.certainty = versions || title_only ? Certainty::Possible : Certainty::Definite;
        const auto place = [&](const Publication& publication) {
            return Evidence::claim(
                {one.place.document, publication.title.empty() ? publication.span : publication.title});
        };
        finding.evidence = {place(second), place(first)};
        finding.arguments = {{"title", std::string(report.document.slice(second.title))}};
    }
}

constexpr std::array<std::string_view, 3> kOutcomes = {"same", "title", "versions"};
constexpr std::array<std::string_view, 1> kArguments = {"title"};

}  // namespace

const CheckKind kDuplicateCitation{
    .shape = {.name = "duplicate-citation", .parameters = {}, .outcomes = kOutcomes, .arguments = kArguments},
    .check = duplicate_citation};

}  // namespace veritae::checks
