// SPDX-License-Identifier: MIT
/// \file
/// A sentence about the training of a model as items: numbers by what they count, accelerators, and the rule's words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "veritae/quantity.hpp"
#include "veritae/report.hpp"

#include "checks/training_words.hpp"

namespace veritae::checks {

struct TrainingItem {
    enum class Kind : std::uint8_t {
        Number,  ///< counts something, or nothing that is told
        Unread,  ///< a number in words that is more than these words
        Tokens,
        Parameters,
        Time,         ///< in seconds
        TimeUnit,     ///< without a number; `value` is its seconds
        TokenUnit,    ///< "tokens" without a number
        Accelerator,  ///< its suffix included: "A100-80GB"
        Word,
        Times,  ///< a sign of multiplication
        Sign,
        Text,
    };
    Kind kind = Kind::Text;
    bool ambiguous = false;   ///< of an Accelerator: its name alone could be another thing's
    TrainingRoles roles = 0;  ///< of a Word; several, where a phrase is in several lists
    char32_t sign = 0;
    std::int32_t accelerator = -1;  ///< index into Facts::accelerators
    Span span;
    Interval value;  ///< of a number: all that it may mean; of one that counts and is exact, itself

    [[nodiscard]] bool is(TrainingWord word) const { return (roles & role(word)) != 0; }
};

/// The items of a scope, and questions about single ones; any index behind the last is of no item.
struct TrainingText {
    std::vector<TrainingItem> items;
    TrainingRoles roles = 0;  ///< of all of them

    [[nodiscard]] bool says(TrainingWord word) const { return (roles & role(word)) != 0; }
    [[nodiscard]] bool is(std::size_t i, TrainingItem::Kind kind) const {
        return i < items.size() && items[i].kind == kind;
    }
    [[nodiscard]] bool is(std::size_t i, TrainingWord word) const { return i < items.size() && items[i].is(word); }
    [[nodiscard]] bool sign(std::size_t i, std::u32string_view signs) const {
        return is(i, TrainingItem::Kind::Sign) && signs.find(items[i].sign) != std::u32string_view::npos;
    }
};

/// O(bytes of the scope + log mentions).
[[nodiscard]] TrainingText training_text(const DocumentReport& report, const TrainingWords& words, Span scope);

}  // namespace veritae::checks
