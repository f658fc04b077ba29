// SPDX-License-Identifier: MIT
// A stay or project that had ended when an earlier version was written, and ends later now, or goes on. An end that was
// still to come then may move: posts are extended.
#include <array>

#include "checks/checks.hpp"
#include "checks/retold.hpp"

namespace veritae::checks {
namespace {

void check(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto slack = static_cast<std::int32_t>(rule.number("slack").value_or(0));
    for (const claims::Version& version : the_case.versions) {
        if (!has_stood(version, the_case, rule)) continue;
        const DocumentReport& report = the_case.documents[version.document];
        for (const claims::Retold& one : version.entries) {
            const Entry& before = version.before.resume.entries[one.before];
            const Entry& now = report.resume.entries[one.now];
            const DateRange& was = before.range;
            const DateRange& is = now.range;
            const bool told = !before.date.empty() && !now.date.empty() && !was.single && !is.single;
            if (!told || !was.end || was.present || was.expected || was.approximate || is.approximate) continue;
            if (was.end->last >= version.as_of) continue;
            const bool reopened = is.present;
            if (!reopened && (!is.end || is.end->first - was.end->last <= slack)) continue;
            Finding finding;
            finding.outcome = reopened ? "reopened" : "moved";
            finding.evidence = {Evidence::claim({version.document, now.date}), earlier_words(version, before.date)};
            const Span named = said_at(now.organization, said_at(now.title, now.head));
            finding.arguments = {{"name", std::string(report.document.slice(named))},
                                 {"now", std::string(report.document.slice(now.date))},
                                 {"before", finding.evidence.back().text},
                                 {"day", to_string(version.as_of)}};
            findings.push_back(std::move(finding));
        }
    }
}

constexpr std::array<ParameterShape, 2> kParameters = {{
    {"soon", ParameterShape::Type::Number, true},
    {"slack", ParameterShape::Type::Number, true},
}};
constexpr std::array<std::string_view, 2> kOutcomes = {"moved", "reopened"};
constexpr std::array<std::string_view, 4> kArguments = {"name", "now", "before", "day"};

}  // namespace

const CheckKind kMovedEnd = {
    .shape = {"moved-end", kParameters, kOutcomes, kArguments, Sees::Versions},
    .check = check,
};

}  // namespace veritae::checks
