// SPDX-License-Identifier: MIT
/// \file
/// Cautious identity of papers: are two citations one work?
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::claims {

/// How sure it is that two citations name one work. `Version` is one work in two versions (preprint and proceedings,
/// conference and journal): two publications, and no duplicate. `Title` is one telling title with other authors in one
/// year: either names were misread, or two works happen to be called the same.
enum class Sameness : std::uint8_t { Different, Title, Version, Same };

struct SamePair {
    std::uint32_t first;  ///< indices into the list given, first < second
    std::uint32_t second;
    Sameness sameness;
};

/// A publication and the document that it stands in.
struct Cited {
    std::uint32_t document;
    const Publication* publication;
};

/// O(length of both citations).
[[nodiscard]] Sameness compare(const DocumentReport& a_document, const Publication& a, const DocumentReport& b_document,
                               const Publication& b);

/// All pairs that are not Different, sorted. Candidates are blocked by rare title words, so that the cost is
/// near-linear.
[[nodiscard]] std::vector<SamePair> same_works(std::span<const DocumentReport> documents, std::span<const Cited> cited);

}  // namespace veritae::claims
