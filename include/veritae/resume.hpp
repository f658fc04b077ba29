// SPDX-License-Identifier: MIT
/// \file
/// A résumé: what the mentions of one document add up to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "veritae/document.hpp"
#include "veritae/mentions.hpp"
#include "veritae/span.hpp"

namespace veritae {

/// The sections in the order of the document. `heading` is empty for what stands before the first one.
struct SectionSpan {
    Section section = Section::None;
    Span heading;
    Span body;
};

enum class EntryKind : std::uint8_t { Education, Employment, Internship, Project, Publication, Award, Service, Other };

/// Why two entries may run side by side. A set of bits.
enum Engagement : std::uint16_t {
    kFullTime = 0,
    kPartTime = 1u << 0,   ///< 兼职, part-time
    kIntern = 1u << 1,     ///< 实习, internship
    kVisiting = 1u << 2,   ///< 交换, 访问, exchange, visiting
    kJoint = 1u << 3,      ///< 联合培养, joint training
    kAdvisory = 1u << 4,   ///< 顾问, 导师, advisor, board
    kFounder = 1u << 5,    ///< 创始人, founder
    kStudent = 1u << 6,    ///< studying there, not employed
    kAssistant = 1u << 7,  ///< 助教, teaching or research assistant
    kVolunteer = 1u << 8,  ///< 志愿者, service, reviewing
    kFreelance = 1u << 9,
    kRemote = 1u << 10,
    kOnLeave = 1u << 11,  ///< 停薪留职, on leave
};

/// A stay, a project, an award: something told of in a block of its own, mostly with dates.
struct Entry {
    EntryKind kind = EntryKind::Other;
    Section section = Section::None;
    Span span;          ///< all its lines
    Span head;          ///< the line or lines that name it
    Span title;         ///< role, degree or name; may be empty
    Span organization;  ///< may be empty
    Span date;          ///< as written; empty without one
    DateRange range;    ///< meaningful if `date` is not empty
    Degree degree = Degree::None;
    std::uint16_t engagement = kFullTime;  ///< of Engagement
    std::int32_t parent = -1;              ///< the entry that this one is a part of (an exchange term inside a degree)
};

struct Author {
    Span name;                ///< as written
    Span family;              ///< its family name, as far as the shape of the name tells
    bool emphasized = false;  ///< bold or underlined: mostly the owner
    bool equal = false;       ///< marked as having contributed equally
    bool corresponding = false;
};

enum class IdentifierKind : std::uint8_t { Doi, Arxiv, OpenReview, AclAnthology };
struct Identifier {
    IdentifierKind kind;
    std::string value;
    Span span;
};

/// A paper where it is cited in a list, or told of in prose.
struct Publication {
    Span span;
    Span title;  ///< empty where it is told of without a title
    std::vector<Author> authors;
    bool more_authors = false;           ///< "et al.", 等
    std::optional<std::uint32_t> owner;  ///< index into authors
    AuthorRole role = AuthorRole::None;  ///< as stated in words
    std::optional<VenueMention> venue;   ///< one that Facts knows
    Span venue_text;                     ///< the venue's words, known or not
    std::int16_t year = 0;
    Status status = Status::None;  ///< as stated; a citation in a list of published work has None
    Span status_span;
    std::vector<Identifier> identifiers;
    Section section = Section::None;
    bool listed = false;      ///< an item of a bibliography
    std::int32_t entry = -1;  ///< the entry in whose text it is told of
};

/// "Under review at V", wherever it is said. `publication` is the paper it is said of.
struct StatusClaim {
    Span span;  ///< status and venue
    Status status = Status::None;
    VenueMention venue;  ///< `venue.venue` may be -1
    std::uint32_t publication = 0;
    std::optional<DateRange> said;  ///< the day of a dated news line; without one it was true on the day of writing
};

/// A résumé, document by document.
struct Resume {
    Span name;  ///< the owner's; empty if not found
    std::vector<SectionSpan> sections;
    std::vector<Entry> entries;             ///< in the order of the document
    std::vector<Publication> publications;  ///< in the order of the document
    std::vector<StatusClaim> statuses;      ///< in the order of the document
};

}  // namespace veritae
