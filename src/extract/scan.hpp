// SPDX-License-Identifier: MIT
/// \file
/// What every extractor looks at: one document's tokens and the phrases of the lexicon in them.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"
#include "veritae/mentions.hpp"
#include "veritae/rulebook.hpp"

#include "extract/gazetteer.hpp"
#include "extract/lexer.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {

struct Scan {
    /// A term and the token at which it begins.
    struct Begin {
        std::uint32_t token;
        std::uint32_t term;
    };

    const Document& document;
    const Facts& facts;
    std::vector<Token> tokens;
    std::vector<std::uint32_t> numbers;  ///< the tokens that are numbers
    std::vector<TermMention> terms;      ///< as Gazetteer::match gives them
    std::vector<std::uint32_t>
        first_term;              ///< by token: the first term that begins at it or later; two more at the end
    std::vector<Senses> senses;  ///< by token: those of the terms that begin at it; one more

    Scan(const Document& source, const Gazetteer& gazetteer, const Facts& known);

    [[nodiscard]] std::string_view text(std::size_t token) const { return document.slice(tokens[token].span); }
    /// The terms that begin at a token, longest first.
    [[nodiscard]] std::span<const TermMention> terms_at(std::size_t token) const {
        return std::span(terms).subspan(first_term[token], first_term[token + 1] - first_term[token]);
    }
    /// Whether a term of one sense begins at a token.
    [[nodiscard]] bool has(std::size_t token, Sense sense) const {
        return senses[token][static_cast<std::size_t>(sense)];
    }
    /// The longest term of one sense that begins at a token, or null.
    [[nodiscard]] const TermMention* term_at(std::size_t token, Sense sense) const {
        return has(token, sense) ? find(token, sense) : nullptr;
    }
    /// All terms of one sense, in the order of `terms`.
    [[nodiscard]] std::span<const Begin> terms_of(Sense sense) const {
        const auto index = static_cast<std::size_t>(sense);
        return std::span(by_sense_).subspan(sense_begins_[index], sense_begins_[index + 1] - sense_begins_[index]);
    }
    /// The first token that begins at or after an offset; `tokens.size()` if there is none. O(log tokens).
    [[nodiscard]] std::size_t token_from(std::uint32_t offset) const;

  private:
    [[nodiscard]] const TermMention* find(std::size_t token, Sense sense) const;

    std::vector<Begin> by_sense_;
    std::array<std::uint32_t, Senses{}.size() + 1> sense_begins_{};
};

}  // namespace veritae::extract
