// SPDX-License-Identifier: MIT
/// \file
/// Cautious identity of stays and projects told of in two documents of one person.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::claims {

/// Two entries that are one, each by document and index; the first document is the smaller.
struct SameEntries {
    std::uint32_t first_document;
    std::uint32_t first;
    std::uint32_t second_document;
    std::uint32_t second;
};

/// Entries of different documents with one kind and starts that can be the same day, and either organisations (or,
/// without one, titles) of which one is written inside the other, or the same two ends at month precision and no other
/// candidate: then the names may be in two scripts. Sorted. O(n log n + pairs with one start).
[[nodiscard]] std::vector<SameEntries> same_entries(std::span<const DocumentReport> documents);

}  // namespace veritae::claims
