// SPDX-License-Identifier: MIT
// A paper that an earlier version tells of as accepted or published, and that is on its way there now. An extended
// paper at another venue, and one that is told of as accepted somewhere else in the document, are no step back.
#include <algorithm>
#include <array>

#include "checks/checks.hpp"
#include "checks/retold.hpp"

namespace veritae::checks {
namespace {

bool is_decided(Status status) { return status == Status::Accepted || status == Status::Published; }

bool is_under_way(Status status) {
    switch (status) {
        case Status::InPreparation:
        case Status::Planned:
        case Status::UnderReview:
        case Status::Revision:
            return true;
        default:
            return false;
    }
}

/// Two venues of which both are known.
bool elsewhere(const Publication& a, const Publication& b) {
    if (a.venue && b.venue) return a.venue->venue != b.venue->venue || a.venue->track != b.venue->track;
    return !a.venue_text.empty() && !b.venue_text.empty() && (a.venue.has_value() || b.venue.has_value());
}

/// Where a document says how a paper stands, the venue with it if it is named there.
Span status_of(const DocumentReport& report, std::uint32_t number) {
    const Publication& paper = report.resume.publications[number];
    for (const StatusClaim& one : report.resume.statuses) {
        if (one.publication == number && one.status == paper.status && one.span.overlaps(paper.status_span))
            return one.span;
    }
    return said_at(paper.status_span, paper.span);
}

void check(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (const claims::Version& version : the_case.versions) {
        if (!has_stood(version, the_case, rule)) continue;
        const DocumentReport& report = the_case.documents[version.document];
        const std::vector<Publication>& papers = report.resume.publications;
        for (const claims::Retold& one : version.publications) {
            const Publication& before = version.before.resume.publications[one.before];
            const Publication& now = papers[one.now];
            if (!is_decided(before.status) || !is_under_way(now.status) || elsewhere(before, now)) continue;
            const bool still = std::ranges::any_of(version.publications, [&](const claims::Retold& other) {
                return other.before == one.before && is_decided(papers[other.now].status);
            });
            if (still) continue;
            Finding finding;
            const Span status = status_of(report, one.now);
            finding.evidence = {Evidence::claim({version.document, status}),
                                earlier_words(version, status_of(version.before, one.before))};
            finding.arguments = {{"title", std::string(report.document.slice(now.title))},
                                 {"now", std::string(report.document.slice(status))},
                                 {"before", finding.evidence.back().text}};
            findings.push_back(std::move(finding));
        }
    }
}

constexpr std::array<ParameterShape, 1> kParameters = {{{"soon", ParameterShape::Type::Number, true}}};
constexpr std::array<std::string_view, 3> kArguments = {"title", "now", "before"};

}  // namespace

const CheckKind kRegressedStatus = {
    .shape = {"regressed-status", kParameters, {}, kArguments, Sees::Versions},
    .check = check,
};

}  // namespace veritae::checks
