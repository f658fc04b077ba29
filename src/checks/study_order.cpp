// SPDX-License-Identifier: MIT
// study-order: degrees in an order, or in a time, in which nobody earns them.
//
// Of two degrees let L be the lower and H the higher one. In every completion of their dates
//
//     last(end H) < first(start L)                     "before": H had ended before L began
//     last(end H) + slack < first(end L)               "ended": H was earned long before L
//     last(start H) + overlap < first(end L)           "overlap": H had begun long before L ended
//     last(end) - first(start) < least of its degree   "short"
//
// An end that is not written bounds nothing. At one university degrees may come in one programme without saying so: of
// these an overlap is only possible, unless H began no later than L, and a master's degree that begins with the
// doctorate or later and is taken on the way to it is usual. A second master's degree behind a doctorate is not rare,
// and only possible. What says that degrees were combined, broken off or taken beside something else is left.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "claims/employer.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kDegreesLooked = 8;

struct Studies {
    const Entry* entry;
    Degree degree;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;  ///< as written, expected or not
    claims::Employer school;
};

bool is_study(StudyWord word, std::int32_t value) { return static_cast<std::int32_t>(word) == value; }

/// Says of itself that it is no plain course of study from a beginning to a degree.
bool is_special(const DocumentReport& report, const Entry& entry) {
    if ((entry.engagement & ~(kStudent | kRemote)) != 0 || entry.parent >= 0) return true;
    const Span title = entry.head.joined(entry.title);
    const auto any = [&](Span span, auto accept) {
        return std::ranges::any_of(resume::inside(report.mentions.terms, span), [&](const TermMention& mention) {
            return mention.sense == Sense::Study && accept(mention.term->value);
        });
    };
    const auto apart = [](std::int32_t word) {
        return is_study(StudyWord::Combined, word) || is_study(StudyWord::Beside, word) ||
               is_study(StudyWord::Broken, word);
    };
    const auto no_degree = [](std::int32_t word) { return is_study(StudyWord::NoDegree, word); };
    return any(entry.span, apart) || any(title, no_degree);
}

std::vector<Studies> studies_of(const DocumentReport& report) {
    std::vector<Studies> all;
    for (const Entry& entry : report.resume.entries) {
        if (entry.kind != EntryKind::Education || entry.date.empty() || entry.range.approximate) continue;
        if (entry.degree == Degree::None || entry.degree == Degree::Postdoc) continue;
        const DateRange& range = entry.range;
        if (range.start && range.end && range.end->last < range.start->first) continue;
        if (is_special(report, entry)) continue;
        if (all.size() == kDegreesLooked) break;
        all.push_back(
            {&entry, entry.degree, range.start, range.end, claims::read_employer(report, entry.organization)});
    }
    return all;
}

/// Days as a number of months or years, whichever is read more easily.
std::string in_months(std::int32_t days) {
    constexpr double kDaysPerMonth = 365.2425 / 12;
    return std::to_string(std::max(1L, std::lround(days / kDaysPerMonth)));
}

/// One name written inside the other.
bool is_one_school(const DocumentReport& report, const Studies& a, const Studies& b) {
    const std::string x = text::fold_tight(report.document.slice(a.entry->organization));
    const std::string y = text::fold_tight(report.document.slice(b.entry->organization));
    return !x.empty() && !y.empty() && (x.find(y) != std::string::npos || y.find(x) != std::string::npos);
}

struct Limits {
    std::int32_t overlap;
    std::int32_t slack;
    std::array<std::int32_t, 4> least;  ///< by Degree
};

Finding& report_two(const Rule& rule, std::uint32_t d, const Studies& high, const Studies& low,
                    std::vector<Finding>& findings) {
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    // The one that stands later in the text comes first.
    finding.evidence = {Evidence::claim({d, std::max(high.entry->date, low.entry->date)}),
                        Evidence::claim({d, std::min(high.entry->date, low.entry->date)})};
    return finding;
}

void check_pair(const DocumentReport& report, std::uint32_t d, const Studies& high, const Studies& low,
                const Limits& limits, const Rule& rule, std::vector<Finding>& findings) {
    const bool one_school = claims::may_be_same(high.school, low.school);
    const auto words = [&](const Studies& one) { return std::string(report.document.slice(one.entry->date)); };
    const std::vector<Argument> arguments = {{"higher", words(high)}, {"lower", words(low)}};
    std::string_view outcome;
    std::int32_t days = 0;
    Certainty certainty = Certainty::Definite;
    if (high.end && low.start && high.end->last < low.start->first) {
        outcome = "before";
        days = low.start->first - high.end->last;
        if (high.degree == Degree::Doctor && low.degree == Degree::Master) certainty = Certainty::Possible;
    } else if (high.end && low.end && high.end->last + limits.slack < low.end->first &&
               !(high.start && low.start && low.start->first > high.start->last)) {
        outcome = "ended";
        days = low.end->first - high.end->last;
    } else if (high.start && low.end && high.start->last + limits.overlap < low.end->first) {
        outcome = "overlap";
        days = low.end->first - high.start->last;
        const bool began_first = low.start && high.start->last < low.start->first;
        const bool on_the_way = high.degree == Degree::Doctor && low.degree == Degree::Master;
        const bool low_first = low.start && low.start->last < high.start->first;
        if (on_the_way && !low_first && is_one_school(report, high, low)) return;
        if (one_school && !(on_the_way && low_first) && !(began_first && !on_the_way)) certainty = Certainty::Possible;
        if (began_first && on_the_way) certainty = Certainty::Possible;
    } else {
        return;
    }
    Finding& finding = report_two(rule, d, high, low, findings);
    finding.outcome = outcome;
    finding.certainty = certainty;
    finding.arguments = arguments;
    finding.arguments.push_back({"months", in_months(days)});
}

void check_length(const DocumentReport& report, std::uint32_t d, const Studies& one, const Limits& limits,
                  const Rule& rule, std::vector<Finding>& findings) {
    if (!one.start || !one.end || one.entry->range.present) return;
    const std::int32_t longest = one.end->last - one.start->first + 1;
    if (longest >= limits.least[static_cast<std::size_t>(one.degree)]) return;
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.outcome = "short";
    finding.arguments = {
        {"higher", std::string(report.document.slice(one.entry->date))}, {"lower", {}}, {"months", in_months(longest)}};
    finding.evidence = {Evidence::claim({d, one.entry->date})};
}

void study_order(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto days = [&](std::string_view name) { return static_cast<std::int32_t>(rule.number(name).value_or(0)); };
    const Limits limits{days("overlap-days"),
                        days("slack-days"),
                        {0, days("least-bachelor-days"), days("least-master-days"), days("least-doctor-days")}};
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const std::vector<Studies> all = studies_of(report);
        for (std::size_t i = 0; i < all.size(); ++i) {
            check_length(report, d, all[i], limits, rule, findings);
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                if (all[i].degree == all[j].degree) continue;
                const bool higher = all[i].degree > all[j].degree;
                check_pair(report, d, higher ? all[i] : all[j], higher ? all[j] : all[i], limits, rule, findings);
            }
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "overlap-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "slack-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "least-bachelor-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "least-master-days", .type = Type::Number, .required = true},
    ParameterShape{.name = "least-doctor-days", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 4> kOutcomes = {"before", "ended", "overlap", "short"};
constexpr std::array<std::string_view, 3> kArguments = {"higher", "lower", "months"};

}  // namespace

const CheckKind kStudyOrder{
    .shape = {.name = "study-order", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = study_order};

}  // namespace veritae::checks
