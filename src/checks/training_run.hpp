// SPDX-License-Identifier: MIT
/// \file
/// One training run as a sentence tells it: how much was trained on how much, and with what.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "veritae/rulebook.hpp"

#include "checks/training_clusters.hpp"
#include "checks/training_text.hpp"

namespace veritae::checks {

/// Every doubt is settled in favour of the one who tells: the least model and the least data that are named, all
/// machines together for all the time that is named.
struct TrainingRun {
    const TrainingItem* parameters = nullptr;
    const TrainingItem* tokens = nullptr;
    std::vector<TrainingCluster> clusters;
    std::vector<const TrainingItem*> times;
    bool forward_only = false;  ///< no backward pass through all parameters is sure
};

/// Nothing where a part is missing, or where the numbers may belong to different things. Counts of tokens from
/// `data_from` on are data whatever is said beside them. O(items).
[[nodiscard]] std::optional<TrainingRun> training_run(const TrainingText& text, const Facts& facts, double data_from);

/// How many sentences say that something was trained; one that begins with how long that took, or with a label, does
/// not. O(items · log lines).
[[nodiscard]] std::size_t statements(const Document& document, const TrainingText& text);

/// The most floating-point operations that its machines can have done.
[[nodiscard]] double most_operations(const TrainingRun& run, const Facts& facts);

}  // namespace veritae::checks
