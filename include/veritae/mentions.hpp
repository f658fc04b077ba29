// SPDX-License-Identifier: MIT
/// \file
/// What the words of a document say, one by one and before anything is put together: dates, numbers, venues, statuses,
/// links, … Every list is sorted by span.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/date.hpp"
#include "veritae/quantity.hpp"
#include "veritae/rulebook.hpp"
#include "veritae/span.hpp"

namespace veritae {

/// A date or a range as written, connectors and brackets' content such as "(预计)" included in the span.
struct DateMention {
    Span span;
    DateRange range;
};

/// Something written as a date that the calendar does not have.
struct InvalidDate {
    Span span;
    enum class Part : std::uint8_t { Month, Day } part;
};

/// A number with its unit. `interval` is in the base unit of `dimension`.
struct Quantity {
    Span span;  ///< number, bound and unit: "≥ 98%", "500+ stars"
    Span unit;  ///< the unit's words; empty without one
    Dimension dimension = Dimension::None;
    Bound bound = Bound::Exact;
    double value = 0;       ///< as written, in the base unit; of a range its middle
    double scale = 1;       ///< base units in one of the written unit
    double last_digit = 1;  ///< base units that its last written digit is worth: 0.1 for "3.2", 10000 for "12万"
    Interval interval;      ///< what it may have been rounded from
    std::int32_t thing =
        0;                ///< for Dimension::Count: the name_id of what is counted, so that "star" and "stars" are one
    bool change = false;  ///< carries a sign: "+20pp"
};

/// Rank k of n: "128/2664", "排名 5/106", "ranked 1st out of 104".
struct Rank {
    Span span;
    double rank;
    double total;
    bool loose = false;  ///< no word of ranking: only the share beside it says that it is one
};

/// "Top 1%", "前 5%".
struct TopShare {
    Span span;
    double percent;
    Interval interval;
};

enum class Track : std::uint8_t { Unknown, Main, Findings, Workshop, Demo, Industry, Journal, Other };

/// A venue, with the edition and track that are written beside it.
struct VenueMention {
    Span span;  ///< name, year and track
    Span name;
    std::int32_t venue = -1;  ///< index into Facts::venues
    std::int16_t year = 0;    ///< of the edition; 0 if none is written beside the name
    Track track = Track::Unknown;
    bool loose = false;      ///< the year is set off by a comma: mostly, but not surely, the edition's
    bool ambiguous = false;  ///< the name alone could mean something else, and nothing beside it says which
};

/// What is said about where a paper stands, by order of progress.
enum class Status : std::uint8_t {
    None,
    InPreparation,
    Planned,
    Preprint,
    UnderReview,
    Revision,
    Rejected,
    Withdrawn,
    Accepted,
    Published
};

struct StatusMention {
    Span span;
    Status status;
};

/// The candidate's place among a paper's authors, as stated in words.
enum class AuthorRole : std::uint8_t { None, First, CoFirst, Second, Third, Later, Corresponding, Sole, NotFirst };
struct AuthorRoleMention {
    Span span;
    AuthorRole role;
};

/// A grade that a list of venues is said to give: "CCF-A", "CORE A*".
enum class GradeList : std::uint8_t { None, Ccf, Core };
struct GradeMention {
    Span span;
    GradeList list;
    std::string grade;  ///< "A*", "A", "B", "C"
    bool one_of;        ///< "CCF-A/B": several are named
};

enum class LinkKind : std::uint8_t {
    Web,
    Email,
    Doi,
    Arxiv,
    OpenReview,
    GitHubRepository,
    GitHubAccount,
    Scholar,
    AclAnthology
};
struct LinkMention {
    Span span;
    LinkKind kind = LinkKind::Web;
    std::string target;  ///< the address
    std::string id;      ///< its identifier: "2405.08645", "owner/name", …
};

struct TechnologyMention {
    Span span;
    std::int32_t technology;
};

enum class Medal : std::uint8_t { None, Gold, Silver, Bronze, First, Second, Third, Other };
struct ContestMention {
    Span span;
    std::int32_t contest;
    std::int16_t ordinal = 0;  ///< "第十四届": 14; 0 if none is written
    std::int16_t year = 0;
    Medal medal = Medal::None;
    bool loose = false;  ///< the ordinal behind the name may be a place as well
};

enum class Degree : std::uint8_t { None, Bachelor, Master, Doctor, Postdoc };

/// "Third-year PhD student", "研二": how far somebody has come on the way to a degree.
struct StudyYearMention {
    Span span;
    Degree degree = Degree::None;
    std::uint8_t year = 0;  ///< counted from 1
};

/// "Class of 2025", "2025届", "2021级": the year in which studies end or begin. What is written as a date is among the
/// dates.
struct CohortMention {
    Span span;
    std::int16_t year = 0;
    bool intake = false;           ///< they begin
    Degree degree = Degree::None;  ///< where one stands right beside it
};

/// "9 years of industry experience".
struct ExperienceMention {
    Span span;
    double years = 0;
    Bound bound = Bound::Exact;
    bool work = false;  ///< said to be of a profession
};

/// A phrase of the lexicon where it stands. Overlapping ones are all there: consumers choose.
struct TermMention {
    Span span;
    const Term* term;
    Sense sense;  ///< the term's: who looks for one sense among many mentions need not look at their terms
};

/// All that was found in one document.
struct Mentions {
    std::vector<TermMention> terms;
    std::vector<DateMention> dates;
    std::vector<InvalidDate> invalid_dates;
    std::uint32_t unread_dates = 0;  ///< stretches that look like a date and could not be read
    std::vector<Quantity> quantities;
    std::vector<Rank> ranks;
    std::vector<TopShare> top_shares;
    std::vector<VenueMention> venues;
    std::vector<StatusMention> statuses;
    std::vector<AuthorRoleMention> author_roles;
    std::vector<GradeMention> grades;
    std::vector<LinkMention> links;
    std::vector<TechnologyMention> technologies;
    std::vector<ContestMention> contests;
    std::vector<StudyYearMention> study_years;
    std::vector<CohortMention> cohorts;
    std::vector<ExperienceMention> experiences;
};

}  // namespace veritae
