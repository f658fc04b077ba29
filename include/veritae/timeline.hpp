// SPDX-License-Identifier: MIT
/// \file
/// The timeline: a simple temporal network (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial
/// Intelligence 49, 1991). Instants are vertices; a constraint `to - from <= weight` (days) is an edge. The network is
/// satisfiable if and only if it has no negative cycle, and the statements on a negative cycle are a set that cannot
/// all be true, minimal when the cycle is simple. Nothing here knows what a résumé is.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "veritae/date.hpp"

namespace veritae {

/// A point in time, by its index in the network. Instant 0 is the calendar's origin, 1970-01-01.
using Instant = std::uint32_t;
inline constexpr Instant kOrigin = 0;

/// `to - from <= weight + slack`, in days. `weight` is what the source says; `slack` is the tolerance within which
/// a violation is nobody's fault (planned decision dates slip). Conflicts are judged with the slack, the writing window
/// is read without it where that is possible.
struct Constraint {
    Instant from = kOrigin;
    Instant to = kOrigin;
    std::int32_t weight = 0;
    std::int32_t slack = 0;
    std::uint32_t reason = 0;  ///< the caller's: what was said that makes this hold
};

/// Instants and the constraints between them. Plain data; grows only.
struct Network {
    Instant instants = 1;  ///< how many, the origin included
    std::vector<Constraint> constraints;

    Instant add_instant() { return instants++; }
    /// `first <= instant <= last`.
    void within(Instant instant, Day first, Day last, std::uint32_t reason);
    /// `earlier <= later`.
    void ordered(Instant earlier, Instant later, std::uint32_t reason, std::int32_t slack = 0);
    /// `day <= instant`.
    void not_before(Instant instant, Day day, std::uint32_t reason, std::int32_t slack = 0);
    /// `instant <= day`.
    void not_after(Instant instant, Day day, std::uint32_t reason, std::int32_t slack = 0);
};

/// Constraints that cannot all hold, as indices into Network::constraints, in the order of the cycle, beginning with
/// the smallest index. Leaving out any one of them makes the rest satisfiable. `excess` is by how many days they miss
/// (> 0).
struct Conflict {
    std::vector<std::uint32_t> constraints;
    std::int32_t excess = 0;
};

/// Independent conflicts until the rest is satisfiable, or so many that nobody needs more: one is found, all
/// constraints whose reason it has are laid aside, and the search goes on. So no two share a reason, but for those in
/// `shared` (what is not up for question, such as the day of the check), which stay. A conflict with a shared reason
/// comes before one without, since it leaves fewer statements to blame; then the one of fewest constraints; then the
/// one that misses by most days. Empty if and only if the network is satisfiable. O(instants + constraints) for a
/// satisfiable network in which every bound follows from a few constraints, and about as much per round of conflicts,
/// of which there are at most 64; O(instants · constraints) for the worst.
[[nodiscard]] std::vector<Conflict> conflicts(const Network& network, std::span<const std::uint32_t> shared = {});

/// The earliest and latest day of an instant over all solutions; a side without a bound is empty.
struct Window {
    std::optional<Day> earliest;
    std::optional<Day> latest;

    friend constexpr bool operator==(const Window&, const Window&) = default;
};

/// The window of an instant without slack, or with it where that has no solution; nothing where the network has none
/// either way. Costs as a satisfiable network in `conflicts`.
[[nodiscard]] std::optional<Window> window(const Network& network, Instant instant);

}  // namespace veritae
