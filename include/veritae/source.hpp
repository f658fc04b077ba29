// SPDX-License-Identifier: MIT
/// \file
/// What a source on the network said of a link, and how the claims around the link stand to it. Nothing of this is
/// there unless the caller passes a way to ask (CheckOptions::resolve): the library opens no connection by itself.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/date.hpp"
#include "veritae/finding.hpp"
#include "veritae/mentions.hpp"
#include "veritae/span.hpp"

namespace veritae {

enum class Provider : std::uint8_t { OpenReview, GitHub };

/// One thing to ask for, by the identifier that its provider gave it: a paper of OpenReview, `owner/name` of GitHub.
struct SourceQuestion {
    Provider provider = Provider::OpenReview;
    std::string id;

    friend auto operator<=>(const SourceQuestion&, const SourceQuestion&) = default;
};

/// A submission as OpenReview knows it.
struct PaperRecord {
    std::string title;                 ///< without character references
    std::vector<std::string> authors;  ///< empty where they are hidden
    std::string venue_id;              ///< as the source writes it
    std::string venue_text;            ///< likewise
    std::int32_t venue = -1;           ///< index into Facts::venues
    std::int16_t year = 0;
    Track track = Track::Unknown;
    Status status = Status::None;  ///< Accepted, UnderReview, Rejected, Withdrawn; None: the source does not say
    bool desk_rejected = false;    ///< Rejected without a review
    bool inconsistent = false;     ///< the source says two things at once; then it has no status
    std::optional<Day> created;    ///< the day on which the submission was made
};

/// A repository as GitHub knows it.
struct RepositoryRecord {
    std::string full_name;  ///< `owner/name`, which differs from what was asked for where it was renamed
    std::string owner;
    std::string parent;  ///< `owner/name` of what it is a fork of
    bool renamed = false;
    bool personal = false;  ///< the owner is a person's account and no organisation's
    bool fork = false;
    bool archived = false;
    std::optional<Day> created;
    std::optional<Day> pushed;
    std::int64_t stars = -1;  ///< negative where it is not told
};

/// Why there is no outcome. A refusal is no absence.
enum class Doubt : std::uint8_t {
    None,
    NotFound,     ///< no page, or none that everybody may see
    Renamed,      ///< it has another name now
    Refused,      ///< the source answers members only, or asks for a proof that a person is asking
    Limited,      ///< the source's limit of requests is used up
    Unreachable,  ///< no answer in time
    Malformed,    ///< an answer in no form that is known
    NotCached,    ///< only the cache was to be asked, and it does not know
    Hidden,       ///< the source hides what would be needed
    Undecided,    ///< nothing is decided there yet
    Unclear,      ///< neither clearly the same nor clearly something else
    NoClaim       ///< the document says nothing that the source could be held against
};

/// What came of a question.
struct SourceAnswer {
    bool asked = false;
    Doubt doubt = Doubt::None;
    Day read_on;  ///< when the source said so, if it was asked
    std::optional<PaperRecord> paper;
    std::optional<RepositoryRecord> repository;
};

/// Answers all questions of a case at once, in their order. Called once a case, by several threads at a time.
using Resolve = std::function<std::vector<SourceAnswer>(std::span<const SourceQuestion>)>;

/// What of a claim is held against a source.
enum class Aspect : std::uint8_t { Name, Title, Authors, Status, Metric, Ownership, Created };

enum class Outcome : std::uint8_t { NotChecked, Unverifiable, Supported, Contradicted };

/// One claim against one source.
struct Comparison {
    Aspect aspect = Aspect::Name;
    Outcome outcome = Outcome::Unverifiable;
    Doubt doubt = Doubt::None;  ///< of Unverifiable
    std::string_view kind;      ///< how they differ, as rules word it; empty where nothing is to be told
    Certainty certainty = Certainty::Definite;
    Span claim;             ///< the words in the document
    std::string told;       ///< what they say, for messages
    std::string said;       ///< what the source says instead
    std::int32_t days = 0;  ///< by how much, where it is a matter of days
};

/// A paper that somebody indexed before, with the day on which the source said so.
struct IndexedPaper {
    std::string id;
    Day read_on;
    PaperRecord record;
};

/// All papers at hand of one title, whatever its case, signs and spaces. Called by several threads at a time.
using LookUp = std::function<std::vector<IndexedPaper>(std::string_view title)>;

/// A link of a document and its source; or a paper without such a link, and the source that was found by its title.
struct Source {
    Span place;                     ///< the link, or the paper's title
    std::int32_t publication = -1;  ///< the paper in whose words the link stands
    SourceQuestion question;
    std::string name;  ///< where a person can look: `openreview.net/forum?id=…`
    SourceAnswer answer;
    Outcome outcome = Outcome::NotChecked;
    Doubt doubt = Doubt::None;  ///< of Unverifiable
    std::vector<Comparison> comparisons;
};

}  // namespace veritae
