// SPDX-License-Identifier: MIT
/// \file
/// Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken, 2003).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace veritae::cross {

/// Bytes of a piece: eight Chinese characters, or 24 letters.
inline constexpr std::size_t kPieceBytes = 24;
/// Of so many pieces one after the other at least one is kept.
inline constexpr std::size_t kWindow = 8;
/// A text of fewer says too little.
inline constexpr std::size_t kFewestPrints = 6;
/// Of a text; the smallest are kept, so that two texts keep the same ones.
inline constexpr std::size_t kMostPrints = 96;

/// Hashes of pieces of the text's letters, digits and Chinese characters, folded. Two texts that share a stretch of
/// kPieceBytes and kWindow characters share one; few of the pieces are kept. Sorted, without duplicates. O(bytes).
[[nodiscard]] std::vector<std::uint64_t> fingerprints(std::string_view text);

}  // namespace veritae::cross
