// SPDX-License-Identifier: MIT
/// \file
/// Finds every phrase of the lexicon in one pass over the tokens.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/mentions.hpp"
#include "veritae/rulebook.hpp"

#include "extract/lexer.hpp"

namespace veritae::extract {

/// Phrases indexed by their first two tokens. A phrase matches whole tokens; blanks and line breaks inside it match any
/// run of blanks with at most one line break, or, beside a Han character or a sign, none; case and accents are ignored
/// unless the term is `exact_case`. Immutable.
class Gazetteer {
  public:
    explicit Gazetteer(std::span<const Term> terms);

    /// All matches, sorted by begin and then by length, longest first. At one place only the longest phrase of each
    /// sense is given; matches that begin inside another are given too. O(tokens · phrases with the same first two
    /// tokens).
    [[nodiscard]] std::vector<TermMention> match(std::string_view plain, std::span<const Token> tokens) const;

  private:
    static constexpr std::size_t kPairs = 1u << 17;

    struct Phrase {
        const Term* term;
        std::uint32_t begin;  ///< its tokens' hashes in rest_, from the third on
        std::uint32_t count;
        Sense sense;  ///< of the term, as is the next: a look at the term itself is a look far away
        bool exact_case;
    };
    /// The phrases with one key.
    struct Start {
        std::uint64_t key;    ///< hash of a token, or of two
        std::uint32_t begin;  ///< in phrases_
        std::uint32_t end;
        bool goes_on;  ///< the key is that of one token, and longer phrases begin with it
    };
    struct Bucket {
        std::uint32_t tag = 0;    ///< the upper half of a key: most tokens begin no phrase and end here
        std::uint32_t start = 0;  ///< index + 1 into starts_, or 0
    };

    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;
    [[nodiscard]] const Start* find(std::uint64_t key) const;
    /// The start of a key, made if there is none; its place in starts_.
    std::uint32_t start_of(std::uint64_t key);
    [[nodiscard]] std::span<const Phrase> phrases(const Start& start) const {
        return std::span(phrases_).subspan(start.begin, start.end - start.begin);
    }

    std::vector<Phrase> phrases_;  ///< by start, longest first
    std::vector<std::uint64_t> rest_;
    std::vector<Start> starts_;
    std::vector<Bucket> buckets_;  ///< open addressing by key
    std::bitset<kPairs> pairs_;    ///< hashes of the keys of two tokens: most pairs begin no phrase and end here
};

}  // namespace veritae::extract
