// SPDX-License-Identifier: MIT
/// \file
/// Cautious identity of stays and projects told of in several documents of one person, whatever their languages.
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

/// Entries of different documents that positive evidence makes one: their organisation in either script, their dates,
/// degree, title or links. Of two documents each entry is one of the other at most; where two others are equally likely
/// it is none. Sorted. O(n log n) for n entries, plus the pairs that share a key which few entries have. Nothing is
/// done for a single document.
[[nodiscard]] std::vector<SameEntries> same_entries(std::span<const DocumentReport> documents);

}  // namespace veritae::claims
