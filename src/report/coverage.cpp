// SPDX-License-Identifier: MIT
#include <algorithm>

#include "veritae/report.hpp"

namespace veritae {

std::uint32_t document_of(const Finding& finding) {
    const auto claim = std::ranges::find(finding.evidence, Evidence::Role::Claim, &Evidence::role);
    return claim == finding.evidence.end() ? 0 : claim->place.document;
}

Coverage coverage_of(const Mentions& mentions, const Resume& resume) {
    Coverage coverage;
    // A date that the calendar does not have was read all right.
    coverage.dates.read = static_cast<std::uint32_t>(mentions.dates.size() + mentions.invalid_dates.size());
    coverage.dates.seen = coverage.dates.read + mentions.unread_dates;
    for (const Publication& publication : resume.publications) {
        coverage.publications.seen += publication.listed;
        coverage.publications.read += publication.listed && !publication.title.empty();
    }
    coverage.links.seen = static_cast<std::uint32_t>(
        std::ranges::count_if(mentions.links, [](const LinkMention& link) { return link.kind != LinkKind::Email; }));
    return coverage;
}

}  // namespace veritae
