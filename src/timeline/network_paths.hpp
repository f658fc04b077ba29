// SPDX-License-Identifier: MIT
/// \file
/// Shortest paths in the graph of a network (Bellman and Ford), and whether it has a negative cycle.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "veritae/timeline.hpp"

namespace veritae::timeline {

/// Wide enough for any sum of weights along a path.
using Distance = std::int64_t;

/// A list of edges with their weights: what Bellman-Ford goes through round by round.
struct Edges {
    Instant instants = 0;
    std::vector<std::pair<Instant, Instant>> ends;
    std::vector<Distance> weights;

    void add(const Constraint& constraint, bool with_slack) {
        ends.emplace_back(constraint.from, constraint.to);
        weights.push_back(Distance{constraint.weight} + (with_slack ? constraint.slack : 0));
    }
};

[[nodiscard]] Edges edges_of(const Network& network, bool with_slack);

/// Whether distances from everywhere at once settle within so many rounds; then there is no negative cycle. They need
/// at most as many rounds as the longest shortest path has edges.
[[nodiscard]] bool settles(const Edges& edges, std::size_t rounds);

/// Whether there is no negative cycle.
[[nodiscard]] bool satisfiable(const Edges& edges);

/// The distance between two instants in a graph without negative cycle; nothing where no path leads there.
[[nodiscard]] std::optional<Distance> distance(const Edges& edges, Instant from, Instant to);

}  // namespace veritae::timeline
