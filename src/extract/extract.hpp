// SPDX-License-Identifier: MIT
/// \file
/// Document to Mentions. Each kind of mention has its file, and each finder is one function from a Scan (and what was
/// found before it) to a sorted list.
#pragma once

#include "veritae/mentions.hpp"

#include "extract/scan.hpp"

namespace veritae::extract {

/// All mentions of a document. O(tokens).
[[nodiscard]] Mentions extract(const Document& document, const Gazetteer& gazetteer, const Facts& facts);

// dates.cpp
struct Dates {
    std::vector<DateMention> dates;
    std::vector<InvalidDate> invalid;
    std::uint32_t unread = 0;
};
[[nodiscard]] Dates find_dates(const Scan& scan);

// quantities.cpp, ranks.cpp: what a date covers is no quantity
[[nodiscard]] std::vector<Quantity> find_quantities(const Scan& scan, std::span<const DateMention> dates);
[[nodiscard]] std::vector<TopShare> find_top_shares(const Scan& scan);
[[nodiscard]] std::vector<Rank> find_ranks(const Scan& scan, std::span<const DateMention> dates,
                                           std::span<const TopShare> shares);

// venues.cpp, statuses.cpp
[[nodiscard]] std::vector<VenueMention> find_venues(const Scan& scan);
[[nodiscard]] std::vector<StatusMention> find_statuses(const Scan& scan);
[[nodiscard]] std::vector<AuthorRoleMention> find_author_roles(const Scan& scan);

// grades.cpp
[[nodiscard]] std::vector<GradeMention> find_grades(const Scan& scan);

// links.cpp, technologies.cpp, contests.cpp
[[nodiscard]] std::vector<LinkMention> find_links(const Scan& scan);
[[nodiscard]] std::vector<TechnologyMention> find_technologies(const Scan& scan);
[[nodiscard]] std::vector<ContestMention> find_contests(const Scan& scan);

// studies.cpp, experience.cpp
[[nodiscard]] std::vector<StudyYearMention> find_study_years(const Scan& scan);
[[nodiscard]] std::vector<CohortMention> find_cohorts(const Scan& scan);
[[nodiscard]] std::vector<ExperienceMention> find_experiences(const Scan& scan);

}  // namespace veritae::extract
