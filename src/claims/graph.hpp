// SPDX-License-Identifier: MIT
/// \file
/// Building the claim graph, and the questions that checks put to it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "veritae/claim_graph.hpp"
#include "veritae/finding.hpp"
#include "veritae/report.hpp"

namespace veritae::claims {

/// All claims of a case and the relations between them; identity as same_work.hpp and same_entry.hpp decide it.
/// Near-linear in the claims.
[[nodiscard]] ClaimGraph build_graph(std::span<const DocumentReport> documents);

/// Relates the claim around the primary place of each finding to those around its other places. O(n log n) in claims
/// and evidence.
void add_conflicts(ClaimGraph& graph, std::span<const Finding> findings);

/// For every claim the number of its class under SameAs; classes count from 0 by their first member. O(claims +
/// relations).
[[nodiscard]] std::vector<std::uint32_t> same_as_classes(const ClaimGraph& graph);

}  // namespace veritae::claims
