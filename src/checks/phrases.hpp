// SPDX-License-Identifier: MIT
/// \file
/// The phrases of all rules, looked for together: one pass over a document, however many rules there are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/span.hpp"

#include "text/literals.hpp"

namespace veritae::checks {

/// A list of phrases, as PhraseLists numbers them.
using PhraseList = std::uint16_t;

/// Where a phrase of a list stands, be it in a longer word.
struct Sighting {
    Span span;
    std::uint32_t phrase;  ///< its place in the list
};

/// All sightings in one text.
class Sightings {
  public:
    /// Those of one list, sorted by begin, the longest first.
    [[nodiscard]] std::span<const Sighting> of(PhraseList list) const {
        return std::span(sightings_).subspan(begins_[list], begins_[list + 1u] - begins_[list]);
    }
    /// Whether any phrase of a list stands in a span. O(log sightings + those that begin in it).
    [[nodiscard]] bool any(PhraseList list, Span within) const;

  private:
    friend class PhraseLists;
    std::vector<Sighting> sightings_;    ///< one list after the other
    std::vector<std::uint32_t> begins_;  ///< by list, one more at the end
};

/// Immutable once `index` was called.
class PhraseLists {
  public:
    /// Adds a list of phrases of at least two bytes each; their case does not matter.
    PhraseList add(std::span<const std::string_view> phrases);
    /// The same of a rule's list parameter; it may be missing there.
    PhraseList add(const Rule& rule, std::string_view parameter);
    void index() { literals_.index(); }

    /// O(bytes + sightings).
    [[nodiscard]] Sightings find(std::string_view text) const;

    /// Calls `found(sighting)` for those of one list in a short text, in their order.
    template <class Found>
    void search(std::string_view text, PhraseList list, Found&& found) const {
        literals_.search(text, [&](std::uint32_t number, std::size_t offset) {
            if (owners_[number].list == list) found(sighting(number, offset));
        });
    }

  private:
    struct Owner {
        std::uint32_t phrase;
        std::uint32_t size;
        PhraseList list;
    };
    [[nodiscard]] Sighting sighting(std::uint32_t number, std::size_t offset) const {
        const auto begin = static_cast<std::uint32_t>(offset);
        return {{begin, begin + owners_[number].size}, owners_[number].phrase};
    }

    text::Literals literals_;
    std::vector<Owner> owners_;  ///< by literal
    PhraseList lists_ = 0;
};

}  // namespace veritae::checks
