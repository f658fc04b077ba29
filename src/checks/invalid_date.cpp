// SPDX-License-Identifier: MIT
// invalid-date: something written as a date that the calendar does not have.
#include "checks/checks.hpp"

namespace veritae::checks {

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

}  // namespace veritae::checks
