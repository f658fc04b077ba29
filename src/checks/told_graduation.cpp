// SPDX-License-Identifier: MIT
// told-graduation: when studies ended or began, told twice in one document: "2025届", "class of 2025", "graduated in
// 2025" or "2021级" against the dates of the entries; and one stay at one school told with two degrees.
//
//     class of Y      the end lies from September of Y - 1 to December of Y
//     graduated on D  the end lies within `slack-days` around D
//     intake of Y     the start lies from June of Y to May of Y + 1
//
// A claim without a degree may be of any entry, one with a degree of any entry with this degree, and one inside an
// entry of this one only. It is wrong if it is so for all of them in every completion. Studies that go on may end on
// any day, and an entry without a date on the side in question agrees with all.
#include <algorithm>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kReach = 90;        // bytes between "graduated" and its date
constexpr std::uint32_t kReachBehind = 60;  // and between a date and "毕业"
constexpr std::int32_t kYear = 366;
constexpr std::size_t kMostClaims = 16;  // more is no résumé

struct Told {
    Span span;
    Day first;
    Day last;
    bool intake = false;
    bool loose = false;  ///< off by a year is nothing to be sure of
    Degree degree = Degree::None;
};

bool is_told_of_oneself(Section section) {
    return section == Section::None || section == Section::Summary || section == Section::Contact ||
           section == Section::Education || section == Section::Other;
}

std::vector<Told> classes_of(const DocumentReport& report) {
    std::vector<Told> told;
    for (const CohortMention& mention : report.mentions.cohorts) {
        if (!is_told_of_oneself(section_at(report.resume, mention.span.begin))) continue;
        const int year = mention.year;
        const std::optional<Day> first = mention.intake ? make_day(year, 6, 1) : make_day(year - 1, 9, 1);
        const std::optional<Day> last = mention.intake ? make_day(year + 1, 5, 31) : make_day(year, 12, 31);
        if (first && last)
            told.push_back({mention.span, *first, *last, mention.intake, mention.intake, mention.degree});
    }
    return told;
}

Degree degree_in(const DocumentReport& report, Span span) {
    for (const TermMention& mention : resume::inside(report.mentions.terms, span)) {
        if (mention.term->sense == Sense::Degree) return static_cast<Degree>(mention.term->value);
    }
    return Degree::None;
}

/// The date that a word of graduation goes with: the next one behind it in its clause, or the one right before it.
const DateMention* date_beside(const DocumentReport& report, Span word) {
    const std::vector<DateMention>& dates = report.mentions.dates;
    const auto next = std::partition_point(dates.begin(), dates.end(),
                                           [&](const DateMention& date) { return date.span.begin < word.begin; });
    if (next != dates.begin()) {
        const DateMention& before = *(next - 1);
        if (before.span.contains(word)) return &before;
        if (before.span.end <= word.begin && word.begin - before.span.end <= kReachBehind &&
            report.document.slice({before.span.end, word.begin}).find_first_of(",;.|\n\t") == std::string_view::npos)
            return &before;
    }
    if (next == dates.end() || next->span.begin < word.end || next->span.begin - word.end > kReach) return nullptr;
    const std::string_view between = report.document.slice({word.end, next->span.begin});
    return between.find_first_of(",;.|\n\t(") == std::string_view::npos ? &*next : nullptr;
}

void add_graduations(const DocumentReport& report, std::int32_t slack, std::vector<Told>& told) {
    std::uint32_t done = 0;
    for (const TermMention& mention : report.mentions.terms) {
        if (mention.term->sense != Sense::Cohort || mention.span.begin < done ||
            mention.term->value != static_cast<std::int32_t>(CohortWord::Graduation))
            continue;
        if (!is_told_of_oneself(section_at(report.resume, mention.span.begin))) continue;
        const DateMention* date = date_beside(report, mention.span);
        if (date == nullptr || !date->range.single || !date->range.end || date->range.approximate) continue;
        done = std::max(done, date->span.end);
        const Span span = mention.span.joined(date->span);
        told.push_back({span, date->range.end->first + -slack, date->range.end->last + slack, false, false,
                        degree_in(report, span)});
    }
}

/// By how many days an entry misses a claim in every completion; nothing where it may agree.
std::optional<std::int32_t> miss(const Entry& entry, const Told& told) {
    const std::optional<PartialDate>& side = told.intake ? entry.range.start : entry.range.end;
    if (!side || (!told.intake && entry.range.present) || entry.range.approximate) return std::nullopt;
    if (side->last < told.first) return told.first - side->last;
    if (told.last < side->first) return side->first - told.last;
    return std::nullopt;
}

bool is_degree(const Entry& entry) {
    return entry.kind == EntryKind::Education && !entry.date.empty() && (entry.engagement & kVisiting) == 0;
}

/// A degree that tells of an exchange term within it looks like a visit: what agrees with it is not wrong.
bool may_be_degree(const Entry& entry) {
    return entry.kind == EntryKind::Education && !entry.date.empty() && entry.degree != Degree::None &&
           (entry.engagement & kVisiting) != 0;
}

/// The entry that comes nearest to a claim that none agrees with.
const Entry* nearest(const DocumentReport& report, const Told& told, std::int32_t& days) {
    const Entry* inside = entry_at(report, told.span.begin);
    if (inside != nullptr && !is_degree(*inside)) return nullptr;
    const Entry* found = nullptr;
    for (const Entry& entry : report.resume.entries) {
        const bool exchanged = may_be_degree(entry);
        if (inside != nullptr ? &entry != inside : !is_degree(entry) && !exchanged) continue;
        if (told.degree != Degree::None && entry.degree != Degree::None && entry.degree != told.degree) continue;
        const std::optional<std::int32_t> missed = miss(entry, told);
        if (!missed) return nullptr;
        if (exchanged) continue;
        if (found == nullptr || *missed < days) {
            found = &entry;
            days = *missed;
        }
    }
    return found;
}

void check_degrees(const DocumentReport& report, std::uint32_t d, const Rule& rule, std::vector<Finding>& findings) {
    constexpr std::size_t kLooked = 12;
    std::vector<const Entry*> degrees;
    for (const Entry& entry : report.resume.entries) {
        if (is_degree(entry) && entry.degree != Degree::None && entry.range.start && entry.range.end &&
            degrees.size() < kLooked && !says(report, entry.span, Sense::Study))
            degrees.push_back(&entry);
    }
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        for (std::size_t j = i + 1; j < degrees.size(); ++j) {
            const Entry& a = *degrees[i];
            const Entry& b = *degrees[j];
            if (a.degree == b.degree || !(a.range == b.range) || a.organization.empty() || b.organization.empty())
                continue;
            if (!claims::may_be_same(claims::read_employer(report, a.organization),
                                     claims::read_employer(report, b.organization)))
                continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = "degree";
            finding.arguments = {{"words", std::string(report.document.slice(b.title.empty() ? b.head : b.title))},
                                 {"date", std::string(report.document.slice(a.title.empty() ? a.head : a.title))}};
            finding.evidence = {Evidence::claim({d, b.title.empty() ? b.date : b.title}),
                                Evidence::claim({d, a.title.empty() ? a.date : a.title})};
        }
    }
}

void told_graduation(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto slack = static_cast<std::int32_t>(rule.number("slack-days").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        std::vector<Told> told = classes_of(report);
        add_graduations(report, slack, told);
        std::ranges::sort(told, {}, &Told::span);
        if (told.size() > kMostClaims) told.resize(kMostClaims);
        std::vector<const Entry*> reported;
        for (const Told& one : told) {
            std::int32_t days = 0;
            const Entry* entry = nearest(report, one, days);
            if (entry == nullptr || entry->date.overlaps(one.span)) continue;
            if (std::ranges::find(reported, entry) != reported.end()) continue;
            reported.push_back(entry);
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = one.intake ? "start" : "end";
            finding.certainty = one.loose && days <= kYear ? Certainty::Possible : Certainty::Definite;
            finding.arguments = {{"words", std::string(report.document.slice(one.span))},
                                 {"date", std::string(report.document.slice(entry->date))}};
            finding.evidence = {Evidence::claim({d, one.span}), Evidence::claim({d, entry->date})};
        }
        check_degrees(report, d, rule, findings);
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "slack-days", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"end", "start", "degree"};
constexpr std::array<std::string_view, 2> kArguments = {"words", "date"};

}  // namespace

const CheckKind kToldGraduation{
    .shape = {.name = "told-graduation", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = told_graduation};

}  // namespace veritae::checks
