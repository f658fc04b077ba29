// SPDX-License-Identifier: MIT
// claimed-experience: "9 years of industry experience" against the posts that are told of.
//
// Read as widely as the dates allow, a stay lasts from the first day that its start may mean to the last one that its
// end may mean, or to the day of writing. Years of experience may mean several things: the union of full posts; that
// with internships; that with a doctorate and freelance work (and projects, where it is not said to be of work); or the
// time since the first post. A claim of N years is wrong if N - rounding is more than each of these.
//
// Of work, a doctorate is a reading that not everybody would follow: what it alone explains is possibly wrong. Posts
// may have been left out. Where the time since the first degree that was not spent on further ones would be enough,
// where a post has no date, or where the experience is not said to be of work and began with the studies, the claim is
// only possibly wrong.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "checks/row.hpp"

namespace veritae::checks {
namespace {

constexpr double kDaysPerYear = 365.2425;
constexpr std::size_t kMostClaims = 16;  // more is no résumé

struct Stretch {
    Day first;
    Day last;
};

/// Days in at least one of the stretches.
std::int32_t union_of(std::vector<Stretch> stretches) {
    std::ranges::sort(stretches, {}, &Stretch::first);
    std::int32_t days = 0;
    Day covered{std::numeric_limits<std::int32_t>::min() / 2};
    for (const Stretch& one : stretches) {
        const Day from = std::max(one.first, covered);
        if (one.last >= from) days += one.last - from + 1;
        covered = std::max(covered, one.last + 1);
    }
    return days;
}

/// What a document tells of posts and studies, each as long as its dates allow.
struct Life {
    std::vector<Stretch> posts;
    std::vector<Stretch> internships;
    std::vector<Stretch> others;  ///< a doctorate, freelance work
    std::vector<Stretch> projects;
    std::vector<Stretch> studies;  ///< all but the doctorate
    std::optional<Day> degree;     ///< the end of the first one
    bool undated = false;          ///< some post has no date
    const Entry* first_post = nullptr;
};

Life life_of(const DocumentReport& report, Day today) {
    Life life;
    for (const Entry& entry : report.resume.entries) {
        const bool post = entry.kind == EntryKind::Employment || entry.kind == EntryKind::Internship;
        const DateRange& range = entry.range;
        const bool dated = !entry.date.empty() && (range.start || range.end);
        if (post && !dated && entry.parent < 0) life.undated = true;
        if (!dated) continue;
        const bool degree = entry.kind == EntryKind::Education && range.end && !range.present &&
                            entry.degree != Degree::None && entry.degree != Degree::Doctor;
        if (degree && (!life.degree || range.end->last < *life.degree)) life.degree = range.end->last;
        if (!range.start) continue;
        const Day end = range.present || !range.end ? today : std::min(range.end->last, today);
        const Stretch stretch{range.start->first, std::max(end, range.start->last)};
        if (post) {
            if (life.first_post == nullptr || range.start->first < life.first_post->range.start->first)
                life.first_post = &entry;
            (entry.kind == EntryKind::Employment ? life.posts : life.internships).push_back(stretch);
        } else if (entry.kind == EntryKind::Project) {
            life.projects.push_back(stretch);
        } else if ((entry.engagement & kFreelance) != 0 || entry.degree == Degree::Doctor ||
                   entry.degree == Degree::Postdoc) {
            life.others.push_back(stretch);
        } else if (entry.kind == EntryKind::Education) {
            life.studies.push_back(stretch);
        }
    }
    return life;
}

double in_years(std::int32_t days) { return days / kDaysPerYear; }

std::vector<Stretch> joined(std::vector<Stretch> a, const std::vector<Stretch>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Where one speaks of oneself at large.
bool speaks_of_all(const DocumentReport& report, Span span) {
    switch (section_at(report.resume, span.begin)) {
        case Section::None:
        case Section::Summary:
        case Section::Contact:
        case Section::Skills:
        case Section::Other:
            return true;
        default:
            return entry_at(report, span.begin) == nullptr &&
                   section_at(report.resume, span.begin) == Section::Employment;
    }
}

void claimed_experience(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const double rounding = rule.number("rounding-years").value_or(0);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        if (report.mentions.experiences.empty()) continue;
        const Life life = life_of(report, the_case.as_of);
        if (life.first_post == nullptr) continue;
        const std::vector<Stretch> worked = joined(life.posts, life.internships);
        const std::vector<Stretch>& first_of = life.posts.empty() ? life.internships : life.posts;
        const Day first = std::ranges::min_element(first_of, {}, &Stretch::first)->first;
        const double elapsed = in_years(the_case.as_of - first);
        const std::vector<ExperienceMention>& all = report.mentions.experiences;
        for (const ExperienceMention& claim : std::span(all).first(std::min(all.size(), kMostClaims))) {
            if (!speaks_of_all(report, claim.span)) continue;
            std::vector<Stretch> wide = joined(worked, life.others);
            if (!claim.work) wide = joined(std::move(wide), life.projects);
            const double least = claim.years - rounding - (claim.bound == Bound::About ? rounding / 2 : 0);
            const double narrow = std::max(elapsed, in_years(union_of(worked)));
            const double widest = std::max(narrow, in_years(union_of(wide)));
            if (least <= (claim.work ? narrow : widest)) continue;
            bool certain = !life.undated && least > widest;
            if (life.degree) {
                std::vector<Stretch> later;
                for (const Stretch& one : life.studies) {
                    if (one.last > *life.degree) later.push_back({std::max(one.first, *life.degree + 1), one.last});
                }
                const double unlisted = in_years(the_case.as_of - *life.degree - union_of(std::move(later)));
                certain = certain && least > unlisted;
            }
            if (!claim.work && !life.studies.empty()) {
                const Day begun = std::ranges::min_element(life.studies, {}, &Stretch::first)->first;
                certain = certain && least > in_years(the_case.as_of - begun);
            }
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.certainty = certain ? Certainty::Definite : Certainty::Possible;
            finding.arguments = {{"words", std::string(report.document.slice(claim.span))},
                                 {"posts", written(std::round(10 * in_years(union_of(life.posts))) / 10)},
                                 {"internships", written(std::round(10 * in_years(union_of(worked))) / 10)},
                                 {"all", written(std::round(10 * in_years(union_of(wide))) / 10)},
                                 {"elapsed", written(std::round(10 * elapsed) / 10)},
                                 {"first", month_of(first)}};
            finding.evidence = {Evidence::claim({d, claim.span}), Evidence::claim({d, life.first_post->date})};
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "rounding-years", .type = Type::Number, .required = true},
};
constexpr std::array<std::string_view, 6> kArguments = {"words", "posts", "internships", "all", "elapsed", "first"};

}  // namespace

const CheckKind kClaimedExperience{
    .shape = {.name = "claimed-experience", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = claimed_experience};

}  // namespace veritae::checks
