// SPDX-License-Identifier: MIT
// year-of-study: "third-year PhD student" against the day on which these studies began.
//
// Studies that began on some day S are, on day t, in year
//
//     1 + the larger of: whole years from S to t; academic years between them (a new one begins in `turn-month`).
//
// A count is ahead if it is larger than that for the first possible S and the last possible day of writing, and for
// every degree of the kind that is told of. It is behind if it is smaller, by more than `leave-years` and one, than the
// whole years from the last possible S: studies may have been interrupted and the text may be old, so that this is only
// possible, unless the text is certainly so young. Studies in one programme are counted from its first degree too.
#include <algorithm>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::int32_t kNextDegree = 450;  // days between two degrees of one programme
constexpr std::size_t kMostClaims = 16;    // more is no résumé

std::int32_t whole_years(Day from, Day to) {
    if (to < from) return 0;
    const YearMonthDay a = split(from);
    const YearMonthDay b = split(to);
    const bool before = b.month < a.month || (b.month == a.month && b.day < a.day);
    return b.year - a.year - (before ? 1 : 0);
}

std::int32_t academic_year(Day day, unsigned turn) {
    const YearMonthDay parts = split(day);
    return parts.year - (parts.month < turn ? 1 : 0);
}

bool fits(const Entry& entry, Degree degree) {
    if (entry.kind != EntryKind::Education || entry.date.empty() || !entry.range.start || entry.range.approximate)
        return false;
    return entry.degree == degree && (entry.engagement & kVisiting) == 0;
}

/// The entries that a count may be of: the one that it stands in, or all of its degree. "Graduate student" is said of
/// a doctorate too.
std::vector<const Entry*> studies_of(const DocumentReport& report, const StudyYearMention& mention) {
    const Entry* inside = entry_at(report, mention.span.begin);
    if (inside != nullptr && (inside->kind != EntryKind::Education || (inside->engagement & kVisiting) != 0)) return {};
    std::vector<const Entry*> result;
    if (inside != nullptr) {
        // An exchange term in the third year is no third year of its own.
        if (fits(*inside, mention.degree)) result.push_back(inside);
        return result;
    }
    for (const Degree degree : {mention.degree, Degree::Doctor}) {
        for (const Entry& entry : report.resume.entries) {
            if (fits(entry, degree)) result.push_back(&entry);
        }
        if (!result.empty() || mention.degree != Degree::Master) break;
    }
    return result;
}

/// The day from which an entry's years may be counted: its own start, or that of the degree before it in one programme.
Day counted_from(const DocumentReport& report, const Entry& entry) {
    Day first = entry.range.start->first;
    const claims::Employer school = claims::read_employer(report, entry.organization);
    for (const Entry& other : report.resume.entries) {
        if (&other == &entry || other.kind != EntryKind::Education || other.date.empty() || !other.range.start)
            continue;
        if (other.degree != Degree::Master || entry.degree != Degree::Doctor) continue;
        const bool next = !other.range.end || entry.range.start->first - other.range.end->last < kNextDegree;
        if (next && claims::may_be_same(school, claims::read_employer(report, other.organization)))
            first = std::min(first, other.range.start->first);
    }
    return first;
}

bool is_told_of_oneself(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact ||
           section == Section::Education || section == Section::Other;
}

bool has_any(const Rule& rule, std::string_view parameter, auto fits) {
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return one.name == parameter && fits(std::string_view(one.text));
    });
}

/// A year that is over: "during the third year of my PhD", "大三赴…交换", or a line of what was done under a degree.
bool is_story(const DocumentReport& report, const Rule& rule, const StudyYearMention& mention) {
    const Span sentence = sentence_at(report.document, mention.span.begin);
    const std::string before = text::fold(report.document.slice({sentence.begin, mention.span.begin}));
    const std::string rest =
        text::fold(report.document.slice({mention.span.end, std::max(mention.span.end, sentence.end)}));
    const std::size_t first = std::min(before.find_first_not_of(' '), before.size());
    const auto begun = [&](std::string_view word) { return std::string_view(before).substr(first) == word; };
    const auto told = [&](std::string_view word) { return rest.find(word) != std::string::npos; };
    const auto led = [&](std::string_view word) { return before.ends_with(word); };
    const auto goes_on = [&](std::string_view word) { return rest.starts_with(word); };
    if ((has_any(rule, "then-start", begun) && has_any(rule, "then-told", told)) || has_any(rule, "then-before", led) ||
        has_any(rule, "then-after", goes_on))
        return true;
    const Entry* inside = entry_at(report, mention.span.begin);
    if (inside == nullptr || inside->head.overlaps(mention.span)) return false;
    return 2 * mention.span.size() < sentence.size() &&
           !says(report, sentence, Sense::Study, static_cast<std::int32_t>(StudyWord::Candidate));
}

void year_of_study(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto turn = static_cast<unsigned>(rule.number("turn-month").value_or(9));
    const auto leave = static_cast<std::int32_t>(rule.number("leave-years").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const std::optional<Day> from_day = written_from(the_case, d);
        const std::vector<StudyYearMention>& all = report.mentions.study_years;
        for (const StudyYearMention& mention : std::span(all).first(std::min(all.size(), kMostClaims))) {
            if (!is_told_of_oneself(section_at(report.resume, mention.span.begin))) continue;
            if (!resume::inside(report.mentions.dates, sentence_at(report.document, mention.span.begin)).empty() &&
                section_at(report.resume, mention.span.begin) != Section::Education)
                continue;
            if (is_story(report, rule, mention)) continue;
            const std::vector<const Entry*> studies = studies_of(report, mention);
            if (studies.empty()) continue;
            std::int32_t most = 0;
            std::int32_t least = 99;
            std::int32_t least_written = 99;
            for (const Entry* entry : studies) {
                Day until = the_case.as_of;
                if (entry->range.end && !entry->range.present) until = std::min(until, entry->range.end->last);
                const Day from = counted_from(report, *entry);
                most = std::max(
                    {most, whole_years(from, until) + 1, academic_year(until, turn) - academic_year(from, turn) + 1});
                const Day start = entry->range.start->last;
                const bool ended = entry->range.end && !entry->range.present && entry->range.end->last < the_case.as_of;
                least = std::min(least, ended ? 0 : whole_years(start, the_case.as_of) + 1);
                const Day written = from_day.value_or(start);
                least_written = std::min(least_written, ended ? 0 : whole_years(start, written) + 1);
            }
            const std::int32_t told = mention.year;
            const bool ahead = told > most;
            const bool behind = told + leave + 1 <= least;
            if (!ahead && !behind) continue;
            const bool certain = ahead || told + leave + 2 <= least_written;
            const Entry& entry =
                **std::ranges::max_element(studies, {}, [](const Entry* one) { return one->range.start->first; });
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = ahead ? "ahead" : "behind";
            finding.certainty = certain ? Certainty::Definite : Certainty::Possible;
            finding.arguments = {{"words", std::string(report.document.slice(mention.span))},
                                 {"start", to_string(*entry.range.start, false)},
                                 {"as_of", to_string(the_case.as_of)},
                                 {"year", std::to_string(ahead ? most : least)},
                                 {"told", std::to_string(told)}};
            finding.evidence = {Evidence::claim({d, mention.span})};
            if (!entry.date.overlaps(mention.span)) finding.evidence.push_back(Evidence::claim({d, entry.date}));
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "turn-month", .type = Type::Number, .required = true},
    ParameterShape{.name = "leave-years", .type = Type::Number, .required = true},
    ParameterShape{.name = "then-start", .type = Type::Texts},
    ParameterShape{.name = "then-told", .type = Type::Texts},
    ParameterShape{.name = "then-before", .type = Type::Texts},
    ParameterShape{.name = "then-after", .type = Type::Texts},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"ahead", "behind"};
constexpr std::array<std::string_view, 5> kArguments = {"words", "start", "as_of", "year", "told"};

}  // namespace

const CheckKind kYearOfStudy{
    .shape = {.name = "year-of-study", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = year_of_study};

}  // namespace veritae::checks
