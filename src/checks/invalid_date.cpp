// SPDX-License-Identifier: MIT
// invalid-date: something written as a date that the calendar does not have.
#include "checks/checks.hpp"

namespace veritae::checks {

namespace {

void invalid_date(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        for (const InvalidDate& date : report.mentions.invalid_dates) {
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = date.part == InvalidDate::Part::Month ? "month" : "day";
            finding.evidence = {Evidence::claim({d, date.span})};
            finding.arguments = {{"date", std::string(report.document.slice(date.span))}};
        }
    }
}

constexpr std::array<std::string_view, 2> kOutcomes = {"month", "day"};
constexpr std::array<std::string_view, 1> kArguments = {"date"};

}  // namespace

const CheckKind kInvalidDate{
    .shape = {.name = "invalid-date", .parameters = {}, .outcomes = kOutcomes, .arguments = kArguments},
    .check = invalid_date};

}  // namespace veritae::checks
