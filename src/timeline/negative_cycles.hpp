// SPDX-License-Identifier: MIT
/// \file
/// The shortest negative cycles of a weighted graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/network_paths.hpp"

namespace veritae::timeline {

/// Edges of a simple cycle in their order, by index into the list of edges, and its (negative) length.
struct Cycle {
    std::vector<std::uint32_t> edges;
    Distance length = 0;
};

/// Negative simple cycles of the smallest number of edges that any has, if that is at most `limit`: of each pair of the
/// cycle's first and last vertex the most negative one. With `through`, only cycles that begin with one of those edges.
/// Sorted by length, then edges. O(limit · edges) where a few vertices, left out, leave only small parts.
[[nodiscard]] std::vector<Cycle> negative_cycles(const Edges& edges, std::span<const std::uint32_t> through,
                                                 std::size_t limit);

}  // namespace veritae::timeline
