// SPDX-License-Identifier: MIT
/// \file
/// Ids of OpenReview's venues, such as `CONF.cc/2030/Conference/Rejected_Submission`, in the words that
/// rules/facts/sources.json gives a meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "veritae/mentions.hpp"
#include "veritae/rulebook.hpp"

namespace veritae::resolve {

struct VenueId {
    std::int32_t venue = -1;  ///< index into Facts::venues
    std::int16_t year = 0;
    Track track = Track::Unknown;
    const SourceWord* state = nullptr;  ///< what the last part says of the paper; null if it says nothing
    bool whole = false;                 ///< the venue itself and nothing behind it: what is accepted there
};

/// O(length · words).
[[nodiscard]] VenueId read_venue_id(std::string_view id, const Facts& facts);

/// A word of one of a source's texts: exactly this one.
[[nodiscard]] const SourceWord* find_word(const SourceFacts& facts, SourceText text, std::string_view word);

/// The longest word of a kind that stands in a line as a word of its own, whatever its case; null if none does, or if
/// two that do say different things and neither is a part of the other.
[[nodiscard]] const SourceWord* word_in(const SourceFacts& facts, SourceText text, std::string_view line);

/// Whether an id may be put into a request: letters, digits and `./_-`, of at most 200 bytes.
[[nodiscard]] bool is_group_id(std::string_view id);

}  // namespace veritae::resolve
