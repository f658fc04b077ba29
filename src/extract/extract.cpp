// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

Mentions extract(const Document& document, const Gazetteer& gazetteer, const Facts& facts) {
    Scan scan(document, gazetteer, facts);
    Mentions mentions;
    Dates dates = find_dates(scan);
    mentions.dates = std::move(dates.dates);
    mentions.invalid_dates = std::move(dates.invalid);
    mentions.unread_dates = dates.unread;
    mentions.links = find_links(scan);
    mentions.quantities = find_quantities(scan, mentions.dates);
    mentions.top_shares = find_top_shares(scan);
    mentions.ranks = find_ranks(scan, mentions.dates, mentions.top_shares);
    mentions.venues = find_venues(scan);
    mentions.statuses = find_statuses(scan);
    mentions.author_roles = find_author_roles(scan);
    mentions.grades = find_grades(scan);
    mentions.technologies = find_technologies(scan);
    mentions.contests = find_contests(scan);
    mentions.study_years = find_study_years(scan);
    mentions.cohorts = find_cohorts(scan);
    mentions.experiences = find_experiences(scan);
    mentions.terms = std::move(scan.terms);
    return mentions;
}

}  // namespace veritae::extract
