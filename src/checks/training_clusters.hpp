// SPDX-License-Identifier: MIT
/// \file
/// The machines that a sentence about the training of a model tells of.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "veritae/rulebook.hpp"

#include "checks/training_text.hpp"

namespace veritae::checks {

/// Accelerators of one kind that worked side by side.
struct TrainingCluster {
    std::int32_t accelerator = 0;  ///< index into Facts::accelerators
    double most = 0;               ///< of them; or, where `seconds` tells a product, 1
    double seconds = 0;            ///< told as accelerators times time: their seconds together; otherwise 0
    Span span;
};

/// All that are named, none of them twice; nothing where the number of some is not told. O(items²) at worst.
[[nodiscard]] std::optional<std::vector<TrainingCluster>> training_clusters(const TrainingText& text,
                                                                            const Facts& facts);

}  // namespace veritae::checks
