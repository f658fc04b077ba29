// SPDX-License-Identifier: MIT
/// \file
/// What the readers of ranks and of top shares ask of the tokens.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/quantities_numeral.hpp"
#include "extract/scan.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {

/// A walk over the tokens with what a reader of ranks asks of them.
class Walk {
  public:
    explicit Walk(const Scan& scan) : scan_(scan) {}

    bool sign(std::size_t token, char32_t which) const { return token < size() && scan_.tokens[token].is(which); }
    bool number(std::size_t token) const { return kind(token, TokenKind::Number); }
    bool kind(std::size_t token, TokenKind which) const { return token < size() && scan_.tokens[token].kind == which; }
    std::size_t size() const { return scan_.tokens.size(); }

    /// The token behind a word of one kind that begins here, or `token` itself.
    std::size_t past(std::size_t token, FigureWord word) const {
        if (token >= size() || !scan_.has(token, Sense::Figure)) return token;
        for (const TermMention& mention : scan_.terms_at(token)) {
            if (mention.sense != Sense::Figure || mention.term->value != static_cast<int>(word)) continue;
            return behind(token, mention.span);
        }
        return token;
    }
    std::size_t past_group(std::size_t token) const {
        const std::size_t next = past(token, FigureWord::Group);
        return next != token ? next : past(token, FigureWord::Circle);
    }
    std::size_t behind(std::size_t token, Span phrase) const {
        while (token < size() && scan_.tokens[token].span.begin < phrase.end) ++token;
        return token;
    }
    /// "third", "三": a place in words.
    std::optional<Numeral> ordinal(std::size_t token) const {
        if (token >= size()) return std::nullopt;
        const TermMention* word = scan_.term_at(token, Sense::OrdinalWord);
        if (word == nullptr && kind(token, TokenKind::Han)) word = scan_.term_at(token, Sense::Cardinal);
        if (word == nullptr) return std::nullopt;
        Numeral numeral;
        numeral.end = behind(token, word->span);
        numeral.value = word->term->value;
        const bool more = kind(numeral.end, TokenKind::Han) && scan_.has(numeral.end, Sense::Numeral);
        return more ? std::nullopt : std::optional(numeral);
    }
    std::optional<Numeral> whole(std::size_t token) const {
        if (!number(token)) return std::nullopt;
        const std::optional<Numeral> numeral = read_numeral(scan_, token);
        return numeral && numeral->whole ? numeral : std::nullopt;
    }

  private:
    const Scan& scan_;
};

}  // namespace veritae::extract
