// SPDX-License-Identifier: MIT
/// \file
/// The meanings that a word of the lexicon can have. The lexicon names them `sense/value`; senses.cpp spells the names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "veritae/rulebook.hpp"

namespace veritae {

/// In braces: what Term::value is.
enum class Sense : std::uint8_t {
    // dates
    Month,         ///< {1 to 12}
    Season,        ///< {first month of the season: 3, 6, 9, 12}
    Present,       ///< "至今", "present" {0}
    RangeJoin,     ///< "to", "至" {0}
    From,          ///< "from", "自" {0}
    Since,         ///< "since", "以来" {0}
    Until,         ///< "until", "截至" {0}
    Before,        ///< {0}
    After,         ///< {0}
    Approximately, ///< "ca.", "约" {0}
    Expected,      ///< "expected", "预计" {0}
    // structure
    Heading,       ///< {Section}
    HeadingWord,   ///< a word that stands beside a heading phrase and makes no sentence of it, "selected" {0}
    // people and places
    Degree,        ///< {Degree}
    Engagement,    ///< {one bit of Engagement}
    Role,          ///< a job title, "engineer" {0}
    Organization,  ///< a word that ends or begins an organisation's name: "University", "公司" {EntryKind it suggests; Other: a part of one, "Department"}
    Employer,      ///< one organisation with all that belongs to it, in every way it is written {its id}
    Place,         ///< a town or country {0}
    At,            ///< between a role and an organisation, "at" {0}
    // publications
    Status,        ///< {Status}
    Track,         ///< {Track}
    AuthorRole,    ///< {AuthorRole}
    AuthorMark,    ///< {0: et al., 1: equal contribution, 2: corresponding}
    VenueContext,  ///< beside a venue's name: makes it one ("conference", "proceedings") {0}
    NoPaper,       ///< beside a venue's name: what is told of is no paper of the owner's ("reviewer", "审稿人") {0}
    Identifier,    ///< announces an identifier ("arXiv", "DOI") {IdentifierKind}
    // numbers
    Unit,          ///< {index into the units table}
    Bound,         ///< "at least", "超过" {Bound}
    Change,        ///< a verb of change {+1 up, -1 down}
    ChangeFrom,    ///< "from", "由" before the first of two values {0}
    ChangeTo,      ///< "to", "至", "达到" between two values {0}
    Measure,       ///< the name of a quantity: "accuracy", "准确率" {its id}
    // contests
    Medal,         ///< {Medal}
    Ordinal,       ///< "届", "edition" beside an ordinal number {0: follows it, 1: precedes it}
    // facts
    Venue,         ///< {index into Facts::venues}
    Technology,    ///< {index into Facts::technologies}
    Contest,       ///< {index into Facts::contests}
};

struct SenseValue {
    Sense sense;
    std::int32_t value;
};

/// `month/5`, `heading/education`, `present` (value 0) to its meaning; nothing for an unknown name.
[[nodiscard]] std::optional<SenseValue> parse_sense(std::string_view name);

}  // namespace veritae
