// SPDX-License-Identifier: MIT
// tenure-gap: a stretch of time between two stays in which nothing is told of. Read as widely as the dates allow, stays
// of all kinds cover every day from the first that their start may mean to the last that their end may mean; what lies
// between and is longer than `least-days` is a gap. There is nothing wrong with one: a finding is only possible.
#include <algorithm>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"

namespace veritae::checks {
namespace {

struct Stay {
    Day first;
    Day last;
    Span date;
};

bool is_stay(const Entry& entry) {
    return (entry.kind == EntryKind::Employment || entry.kind == EntryKind::Internship ||
            entry.kind == EntryKind::Education || entry.kind == EntryKind::Project) &&
           !entry.date.empty();
}

/// Nothing where a stay has an end that is not known, since then no day is certainly empty.
std::vector<Stay> stays_of(const DocumentReport& report, Day today) {
    std::vector<Stay> stays;
    for (const Entry& entry : report.resume.entries) {
        if (!is_stay(entry)) continue;
        const DateRange& range = entry.range;
        if (!range.present && !range.end) return {};
        const Day last = range.present ? today : range.end->last;
        // Studies told of with their end alone took some years.
        if (!range.start) return {};
        stays.push_back({range.start->first, last, entry.date});
    }
    std::ranges::sort(stays, {}, [](const Stay& one) { return std::pair(one.first, one.date); });
    return stays;
}

void tenure_gap(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto least = static_cast<std::int32_t>(rule.number("least-days").value_or(0));
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const std::vector<Stay> stays = stays_of(the_case.documents[d], the_case.as_of);
        if (stays.empty()) continue;
        const Stay* last = &stays.front();
        for (const Stay& stay : stays) {
            const std::int32_t days = stay.first - last->last - 1;
            if (days > least) {
                Finding& finding = findings.emplace_back();
                finding.rule = &rule;
                finding.certainty = Certainty::Possible;
                finding.arguments = {{"from", month_of(last->last)},
                                     {"to", month_of(stay.first)},
                                     {"months", std::to_string(static_cast<int>(days / 30.44))}};
                finding.evidence = {Evidence::claim({d, std::max(stay.date, last->date)}),
                                    Evidence::claim({d, std::min(stay.date, last->date)})};
            }
            if (stay.last > last->last) last = &stay;
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "least-days", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 3> kArguments = {"from", "to", "months"};

}  // namespace

const CheckKind kTenureGap{
    .shape = {.name = "tenure-gap", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = tenure_gap};

}  // namespace veritae::checks
