// SPDX-License-Identifier: MIT
/// \file
/// Finds every phrase of the lexicon in one pass over the tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/mentions.hpp"
#include "veritae/rulebook.hpp"

#include "extract/lexer.hpp"

namespace veritae::extract {

/// Phrases indexed by their first token. A phrase matches whole tokens; blanks and line breaks inside it match any run
/// of blanks with at most one line break, or, beside a Han character or a sign, none; case and accents are ignored
/// unless the term is `exact_case`. Immutable.
class Gazetteer {
  public:
    explicit Gazetteer(std::span<const Term> terms);

    /// All matches, sorted by begin and then by length, longest first. At one place only the longest phrase of each
    /// sense is given; matches that begin inside another are given too. O(tokens · phrases with the same first token).
    [[nodiscard]] std::vector<TermMention> match(std::string_view plain, std::span<const Token> tokens) const;

  private:
    struct Phrase {
        std::uint64_t first;  ///< hash of the first token, folded
        std::uint32_t begin;  ///< its further tokens' hashes in rest_
        std::uint32_t count;
        Sense sense;  ///< of the term, as is the next: a look at the term itself is a look far away
        bool exact_case;
        const Term* term;
    };
    std::vector<Phrase> phrases_;  ///< sorted by first, longest first
    std::vector<std::uint64_t> rest_;
    struct Bucket {
        std::uint32_t tag;     ///< the upper half of the first token's hash: most tokens begin no phrase and end here
        std::uint32_t phrase;  ///< index + 1 of the first one, or 0
    };
    std::vector<Bucket> buckets_;  ///< open addressing by the lower half of the hash
};

}  // namespace veritae::extract
