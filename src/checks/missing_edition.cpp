// SPDX-License-Identifier: MIT
// missing-edition: a venue's edition of a year in which the venue had none.
//
// A year has no edition if it lies before the first one, if the venue meets only in odd or in even years and the year
// is not of that kind, or if the list of years held is complete up to that year and does not have it. Everything else
// is unknown, and silent.
#include <algorithm>
#include <span>
#include <string>

#include "checks/check.hpp"
#include "checks/checks.hpp"
#include "rulebook/senses.hpp"

namespace veritae::checks {
namespace {

bool is_missing(const Venue& venue, int year, const Facts& facts) {
    if (std::any_of(venue.editions.begin(), venue.editions.end(), [&](const Edition& one) { return one.year == year; }))
        return false;
    if (venue.kind != VenueKind::Conference) return false;
    if (venue.first_year != 0 && year < venue.first_year) return true;
    if (venue.cadence == Cadence::OddYears) return year % 2 == 0;
    if (venue.cadence == Cadence::EvenYears) return year % 2 != 0;
    const bool covered = !venue.years_held.empty() && year >= venue.years_held.front() && facts.as_of &&
                         year <= split(*facts.as_of).year;
    return covered && std::find(venue.years_held.begin(), venue.years_held.end(), year) == venue.years_held.end();
}

/// "ICCV/ECCV 2023" names a year for the list, not for its last venue.
bool in_list(const Document& document, std::span<const VenueMention> venues, const VenueMention& venue) {
    const std::string_view before = std::string_view(document.plain).substr(0, venue.span.begin);
    const std::size_t sign = before.find_last_not_of(' ');
    if (sign == std::string_view::npos) return false;
    constexpr std::uint32_t kNear = 5;  // bytes of a sign and its blanks
    const bool behind_another = std::ranges::any_of(venues, [&](const VenueMention& other) {
        return other.span.end <= venue.span.begin && venue.span.begin <= other.span.end + kNear;
    });
    if (!behind_another) return false;
    constexpr std::string_view kIdeographicComma = "\xE3\x80\x81";
    return before[sign] == '/' || before[sign] == '&' || before.substr(0, sign + 1).ends_with(kIdeographicComma);
}

/// The editions on either side of a year, for the message: "2022, 2024".
std::string neighbours(const Venue& venue, int year) {
    int before = 0;
    int after = 0;
    const auto consider = [&](int held) {
        if (held < year) before = std::max(before, held);
        if (held > year && (after == 0 || held < after)) after = held;
    };
    for (const Edition& edition : venue.editions) consider(edition.year);
    for (const std::int16_t held : venue.years_held) consider(held);
    if (venue.cadence == Cadence::OddYears || venue.cadence == Cadence::EvenYears) {
        if (year - 1 >= venue.first_year) consider(year - 1);
        if (year + 1 >= venue.first_year) consider(year + 1);
    }
    if (before == 0 && venue.first_year > year) after = venue.first_year;
    if (before == 0) return std::to_string(after);
    return after == 0 ? std::to_string(before) : std::to_string(before) + ", " + std::to_string(after);
}

void missing_edition(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        for (const VenueMention& mention : report.mentions.venues) {
            if (mention.venue < 0 || mention.year == 0 || mention.ambiguous || mention.track == Track::Workshop)
                continue;
            const Venue& venue = the_case.facts.venues[static_cast<std::size_t>(mention.venue)];
            if (!is_missing(venue, mention.year, the_case.facts) ||
                in_list(report.document, report.mentions.venues, mention))
                continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.certainty = mention.loose ? Certainty::Possible : Certainty::Definite;
            finding.arguments = {{"venue", std::string(venue.name)},
                                 {"year", std::to_string(mention.year)},
                                 {"editions", neighbours(venue, mention.year)}};
            finding.evidence = {
                Evidence::claim({d, mention.span}),
                Evidence::fact("rules/facts/venues.json#" + std::string(venue.id), neighbours(venue, mention.year))};
        }
    }
}

constexpr std::array<std::string_view, 3> kArguments = {"venue", "year", "editions"};

}  // namespace

const CheckKind kMissingEdition{
    .shape = {.name = "missing-edition", .parameters = {}, .outcomes = {}, .arguments = kArguments},
    .check = missing_edition};

}  // namespace veritae::checks
