// SPDX-License-Identifier: MIT
// venue-grade: a venue said to have a grade ("CCF-A") that no edition of the list gives it which the writer can have
// meant. Parameters: `lists_since`, the first year of a venue's edition for which all lists that the facts hold are all
// there were; `newest`, the day on which the list of Venue::ccf came out; `unranked`, tracks that no list grades.
//
// The CCF lists known are that before `newest` and that of `newest`; the latter is left out for a document written
// before. A grade is definitely wrong if every list that remains is known for the venue, gives another grade, and no
// older list can be meant. The one CORE list that is known may not be the one meant: there a grade is only possibly
// wrong, and only if it is two steps off. A track that is not graded is told of as such where the grade is its host's.
#include <algorithm>
#include <array>
#include <string>

#include "checks/checks.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kScope = 1000;  // bytes to either side of a grade: more than any paper's words

/// A grade and the venue that it is given to.
struct Graded {
    const GradeMention* grade;
    const VenueMention* venue;
    int year;
};

/// Whether only signs, blanks and numbers stand between.
bool wordless(std::string_view gap) {
    for (std::size_t i = 0; i < gap.size();) {
        const auto [c, length] = text::code_point_at(gap, i);
        if (text::is_letter(c) || text::is_han(c) || c == ';' || c == '\n' || c == 0x3002) return false;
        i += length;
    }
    return true;
}

/// Whether nothing between two spans parts them: no end of a clause, no "and", no count.
bool in_one_clause(const DocumentReport& report, Span gap) {
    const std::string_view between = report.document.slice(gap);
    if (between.find_first_of(";\n") != std::string_view::npos ||
        between.find("\xE3\x80\x82") != std::string_view::npos || between.find(". ") != std::string_view::npos)
        return false;
    const auto terms = resume::inside(report.mentions.terms, gap);
    return std::none_of(terms.begin(), terms.end(), [](const TermMention& term) {
        const Sense sense = term.sense;
        return sense == Sense::DateAnd || sense == Sense::Cardinal || sense == Sense::CountedNoun ||
               (sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::Join));
    });
}

Span gap_between(Span a, Span b) {
    return a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, std::max(b.end, a.begin)};
}

/// The paper in whose words something stands, or null.
const Publication* paper_around(const Resume& resume, Span span) {
    const auto& papers = resume.publications;
    auto paper = std::partition_point(papers.begin(), papers.end(),
                                      [&](const Publication& one) { return one.span.begin <= span.begin; });
    if (paper == papers.begin()) return nullptr;
    --paper;
    return paper->span.contains(span) ? &*paper : nullptr;
}

/// The venue that a grade is given to, if that is plain: the only one of a paper's words, or the one right before.
const VenueMention* venue_of(const DocumentReport& report, const GradeMention& grade, const Publication* paper,
                             Span scope) {
    constexpr std::uint32_t kFar = 60;
    const VenueMention* only = nullptr;
    const VenueMention* before = nullptr;
    bool several = false;
    for (const VenueMention& venue : resume::inside(report.mentions.venues, scope)) {
        if (venue.venue < 0 || (paper != nullptr && paper->title.overlaps(venue.span))) continue;
        if (venue.span.end <= grade.span.begin) before = &venue;
        several = several || (only != nullptr && only->venue != venue.venue);
        if (only == nullptr || only->year == 0) only = &venue;
    }
    if (only == nullptr) return nullptr;
    const auto grades = resume::inside(report.mentions.grades, scope);
    const auto same_list =
        std::count_if(grades.begin(), grades.end(), [&](const GradeMention& one) { return one.list == grade.list; });
    if (!several && same_list == 1) {
        if (paper != nullptr && paper->listed) return only;
        const Span gap = gap_between(only->span, grade.span);
        const bool comma =
            only->span.begin >= grade.span.end && report.document.slice(gap).find(',') != std::string_view::npos;
        return gap.size() <= kFar && !comma && in_one_clause(report, gap) ? only : nullptr;
    }
    // "…, ICML), CCF-B: CIKM" begins a new list.
    const std::string_view behind = std::string_view(report.document.plain).substr(grade.span.end);
    if (before == nullptr || behind.starts_with(':')) return nullptr;
    const Span gap = gap_between(before->span, grade.span);
    return gap.size() <= kFar && wordless(report.document.slice(gap)) ? before : nullptr;
}

std::vector<Graded> graded_venues(const DocumentReport& report) {
    std::vector<Graded> result;
    for (const GradeMention& grade : report.mentions.grades) {
        if (grade.one_of) continue;
        const Publication* paper = paper_around(report.resume, grade.span);
        const Line& line = report.document.lines[report.document.line_of(grade.span.begin)];
        const Span words = paper != nullptr ? paper->span : line.span;
        const Span near{std::max(words.begin, grade.span.begin - std::min(grade.span.begin, kScope)),
                        std::min(words.end, grade.span.end + kScope)};
        const VenueMention* venue = venue_of(report, grade, paper, near);
        if (venue == nullptr) continue;
        const int year = venue->year != 0 || paper == nullptr ? venue->year : paper->year;
        result.push_back({&grade, venue, year});
    }
    return result;
}

/// What the lists say of a grade.
struct Verdict {
    bool wrong = false;
    bool sure = false;
    std::string actual;
};

Verdict judge_ccf(const Venue& venue, const Graded& graded, bool newest_out, int lists_since) {
    Verdict verdict{true, graded.year >= lists_since, {}};
    bool known = false;
    const auto hold = [&](std::string_view listed, bool possible) {
        if (!possible) return;
        if (listed.empty()) {
            verdict.sure = false;
            return;
        }
        known = true;
        if (listed == graded.grade->grade) verdict.wrong = false;
        if (verdict.actual.find(listed) == std::string::npos)
            verdict.actual += (verdict.actual.empty() ? "" : "/") + std::string(listed);
    };
    hold(venue.ccf_2022, true);
    hold(venue.ccf, newest_out);
    verdict.wrong = verdict.wrong && known;
    return verdict;
}

Verdict judge_core(const Venue& venue, const Graded& graded) {
    constexpr std::array<std::string_view, 5> kSteps = {"A*", "A", "B", "C", "N"};
    const auto step = [&](std::string_view grade) {
        return std::find(kSteps.begin(), kSteps.end(), grade) - kSteps.begin();
    };
    if (venue.core.empty()) return {};
    const auto off = step(venue.core) - step(graded.grade->grade);
    return {off >= 2 || off <= -2, false, std::string(venue.core)};
}

std::string_view name_of(Track track) {
    return track == Track::Findings ? "findings" : track == Track::Workshop ? "workshop" : "";
}

void venue_grade(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const std::optional<Day> newest = parse_day(rule.text("newest"));
    const int lists_since = static_cast<int>(rule.number("lists_since").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        Day written = the_case.as_of;
        if (report.written && report.written->latest && *report.written->latest < written)
            written = *report.written->latest;
        for (const Graded& graded : graded_venues(report)) {
            const Venue& venue = the_case.facts.venues[static_cast<std::size_t>(graded.venue->venue)];
            const bool ccf = graded.grade->list == GradeList::Ccf;
            const Verdict verdict =
                ccf ? judge_ccf(venue, graded, !newest || *newest <= written, lists_since) : judge_core(venue, graded);
            const bool unranked = ccf && !verdict.wrong && rule.has("unranked", name_of(graded.venue->track));
            if (!verdict.wrong && !unranked) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = unranked ? "unranked" : verdict.actual == "N" ? "unlisted" : "other";
            finding.certainty = verdict.sure && !unranked ? Certainty::Definite : Certainty::Possible;
            finding.evidence = {Evidence::claim({d, graded.grade->span}), Evidence::claim({d, graded.venue->span}),
                                Evidence::fact("rules/facts/venues.json#" + std::string(venue.id),
                                               std::string(venue.name) + ": " + verdict.actual)};
            finding.arguments = {{"venue", std::string(venue.name)},
                                 {"claim", std::string(report.document.slice(graded.grade->span))},
                                 {"actual", verdict.actual}};
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array<std::string_view, 2> kUnranked = {"findings", "workshop"};
constexpr std::array kParameters = {
    ParameterShape{.name = "lists_since", .type = Type::Number, .required = true},
    ParameterShape{.name = "newest", .type = Type::Text, .required = true},
    ParameterShape{.name = "unranked", .type = Type::Texts, .choices = kUnranked},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"other", "unlisted", "unranked"};
constexpr std::array<std::string_view, 3> kArguments = {"venue", "claim", "actual"};

}  // namespace

const CheckKind kVenueGrade{
    .shape = {.name = "venue-grade", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = venue_grade};

}  // namespace veritae::checks
