// SPDX-License-Identifier: MIT
/// \file
/// What a case says about *when*, as one temporal network: instants for the day of writing W and for the start and end
/// of every dated entry, and one constraint per statement, each with the words or the fact that it comes from (DESIGN of the
/// statements: the table in src/claims/chronicle.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/timeline.hpp"

namespace veritae::claims {

/// Why a constraint holds.
enum class StatementKind : std::uint8_t {
    AsOf,          ///< W <= as-of
    Written,       ///< an instant lies inside a date as written
    Ordered,       ///< start <= end of one range
    Ongoing,       ///< "present": start <= W
    Past,          ///< told as done: end <= W
    ExpectedEnd,   ///< "expected": W <= end
    Submitted,     ///< under review at V: first deadline of V <= W
    Undecided,     ///< under review at V: W <= notification of V
    Decided,       ///< accepted at V: notification of V <= W
    Planned,       ///< to be submitted to V: W <= last deadline of V
};

/// One statement: the reason of one or more constraints.
struct Statement {
    StatementKind kind;
    std::optional<Place> place;   ///< the words; none for AsOf
    std::string source;           ///< the fact it rests on, `rules/facts/venues.json#neurips/2026`; empty without one
    std::string_view fact;        ///< which date of the fact: "deadline", "notification"
    std::optional<Day> day;       ///< that date
    std::uint32_t document = 0;
    std::int32_t entry = -1;      ///< index into Resume::entries
    std::int32_t status = -1;     ///< index into Resume::statuses
};

struct Chronicle {
    Network network;
    std::vector<Statement> statements;  ///< Constraint::reason is an index into it
    Instant written = 0;                ///< W
    std::vector<Conflict> conflicts;    ///< all independent ones
    std::optional<Window> window;       ///< of W, without as-of unless nothing else bounds it
};

/// O(entries + statuses) to build; see `conflicts` for the rest.
[[nodiscard]] Chronicle chronicle(std::span<const DocumentReport> documents, const Facts& facts, Day as_of);

}  // namespace veritae::claims
