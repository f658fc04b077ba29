// SPDX-License-Identifier: MIT
/// \file
/// The words that a rule lists for sentences about the training of a model.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"

namespace veritae::checks {

/// What a word of the rule does in such a sentence; each is a list parameter of the rule, named as in kTrainingLists.
enum class TrainingWord : std::uint8_t {
    Training,      ///< somebody trains: "pre-trained", "从零"
    Tuning,        ///< somebody goes on with a trained model: "fine-tuned", "微调"
    Forward,       ///< no more than a forward pass through all parameters is sure: "LoRA", "frozen"
    Experts,       ///< of all parameters only some are used for a token: "MoE"
    Active,        ///< tells how many these are: "activated", "激活"
    Unclear,       ///< the numbers may belong to something else: "inference", "清洗", "per"
    BesideTokens,  ///< the tokens beside it are no training data: "context", "batch"
    BeforeTime,    ///< the time that follows is what it took: "in", "历时"
    BehindTime,    ///< the same of the time before: "of training", "内"
    Node,          ///< counts machines with several accelerators
    Cluster,       ///< any number of accelerators
    Single,        ///< "a", "单"
    Device,        ///< counts accelerators, or stands beside their name: "GPU", "张"
    DeviceHours,   ///< counts accelerators times hours: "卡时"
    Filler,        ///< may stand between a number and the name of an accelerator: "NVIDIA", "of"
};
constexpr std::array<std::string_view, 15> kTrainingLists = {
    "training",    "tuning", "forward",  "experts", "active",  "unclear",      "beside-tokens", "before-time",
    "behind-time", "nodes",  "clusters", "single",  "devices", "device-hours", "fillers"};

using TrainingRoles = std::uint16_t;
[[nodiscard]] constexpr TrainingRoles role(TrainingWord word) {
    return static_cast<TrainingRoles>(1U << static_cast<unsigned>(word));
}

/// The words of a rule, made ready for looking up.
class TrainingWords {
  public:
    /// Of the lists in kTrainingLists. A phrase that ends in '*' is the beginning of a word.
    explicit TrainingWords(const Rule& rule);

    struct Match {
        std::uint32_t length = 0;  ///< bytes; 0 for none
        TrainingRoles roles = 0;
    };
    /// The longest phrase that begins at an offset, which must be the beginning of a word. O(phrases with its first
    /// byte).
    [[nodiscard]] Match at(std::string_view text, std::size_t offset) const;

  private:
    struct Phrase {
        std::string_view text;
        bool stem;
        TrainingRoles roles;
    };
    std::array<std::vector<Phrase>, 256> by_first_;  ///< byte, in lower case
};

}  // namespace veritae::checks
