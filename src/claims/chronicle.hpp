// SPDX-License-Identifier: MIT
/// \file
/// What a case says about *when*, as one temporal network: an instant W for the day on which each document was written,
/// instants for the start and end of every dated entry, and constraints for every statement, each with the words or the
/// fact that it comes from. The table of statements and constraints is in src/claims/chronicle.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/timeline.hpp"

namespace veritae::claims {

/// Why a constraint holds.
enum class StatementKind : std::uint8_t {
    AsOf,         ///< the document is no younger than the day of the check
    Written,      ///< a date as written
    Ordered,      ///< a range runs from its start to its end
    Ongoing,      ///< "present": it had begun
    Past,         ///< told as begun or done
    Unmarked,     ///< the end of a stay that has begun, not said to be expected: no constraint, only a reading
    ExpectedEnd,  ///< "expected": it had not ended
    Submitted,    ///< under review at V: it had been submitted
    Undecided,    ///< under review at V: it had not been decided
    Decided,      ///< accepted at V
    Planned,      ///< to be submitted to V: it had not been submitted
};

/// Which date of a venue's edition a statement rests on.
enum class EditionDate : std::uint8_t { None, Deadline, Notification };

/// A source, by document and index.
struct SourceId {
    std::uint32_t document = 0;
    std::uint32_t index = 0;
};

/// One statement: the reason of one or more constraints.
struct Statement {
    StatementKind kind;
    std::uint32_t document = 0;
    std::optional<Place> place = {};       ///< the words; none for AsOf
    std::optional<PartialDate> date = {};  ///< what the words say, where they are a date
    std::optional<Day> day = {};  ///< the bound: a date of the edition, or the first or last possible day of `date`
    std::int32_t slack = 0;       ///< days by which `day` may be missed without anybody's fault
    EditionDate fact = EditionDate::None;
    std::int32_t venue = -1;  ///< index into Facts::venues, of a status
    std::int16_t year = 0;    ///< of the edition
    std::int32_t paper =
        -1;  ///< number of the work that a status, or the date of its line, is said of; one for all documents
    bool dated = false;  ///< told in a dated line, and so true of that day and not of the day of writing
    bool loose = false;  ///< the year is mostly, but not surely, that of the edition
    bool over = false;   ///< a source says that `day` has come, whatever the tolerances are
    std::optional<SourceId> source = {};  ///< that `day` is from, in place of the calendar
};

/// The day of writing of one document.
struct Written {
    Instant instant = 0;
    std::optional<Window> window;  ///< without as-of, unless nothing else bounds it from above; empty in a conflict
};

struct Chronicle {
    Network network;
    std::vector<Statement> statements;  ///< Constraint::reason is an index into it; the first is as-of
    std::vector<Written> written;       ///< one per document
    std::vector<Conflict> conflicts;    ///< all independent ones; as-of is not up for question
    std::vector<bool> conflicting;      ///< by statement: its words are part of a conflict
};

/// O(entries + statuses · log statuses) to build; see `conflicts` for the rest.
[[nodiscard]] Chronicle chronicle(std::span<const DocumentReport> documents, const ClaimGraph& graph,
                                  const Facts& facts, Day as_of);

}  // namespace veritae::claims
