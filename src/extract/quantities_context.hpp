// SPDX-License-Identifier: MIT
/// \file
/// What stands around a number: the words right before it, signs, arrows. All questions are O(1) once the words are
/// marked.
#pragma once

#include <optional>
#include <vector>

#include "veritae/quantity.hpp"

#include "extract/scan.hpp"

namespace veritae::extract {

/// What ends right before a token.
struct Before {
    bool introduces = false;  ///< a word after which a bare number is a value
    bool leads = false;       ///< words after which a decimal is a value: "than the", "旧版的"
    bool result = false;      ///< "提升到": a word of change and then one of arriving
    bool change = false;      ///< a word of change
    bool further = false;     ///< "another": the number is one more gain
    bool per_second = false;  ///< "每秒": the number is a rate
    bool share = false;       ///< "top", "前": the number is a place or a share, see ranks.cpp
    std::optional<Bound> bound;
    std::uint32_t begin = 0;  ///< of the bound's words
};

class NumberContext {
  public:
    /// O(tokens + terms · length of a phrase).
    explicit NumberContext(const Scan& scan);

    const Scan& scan;
    std::vector<Before> before;            ///< by token, one more at the end
    std::vector<std::uint32_t> cardinals;  ///< tokens at which a number in words begins

    [[nodiscard]] bool is_sign(std::size_t token, char32_t sign) const {
        return token < scan.tokens.size() && scan.tokens[token].is(sign);
    }
    [[nodiscard]] bool is_kind(std::size_t token, TokenKind kind) const {
        return token < scan.tokens.size() && scan.tokens[token].kind == kind;
    }
    [[nodiscard]] bool glued(std::size_t token) const { return token < scan.tokens.size() && scan.tokens[token].glued; }
    /// "→", "⇒", "->", "=>" from this token on.
    [[nodiscard]] bool is_arrow(std::size_t token) const;
    /// The token behind a phrase of the lexicon that begins at `token`.
    [[nodiscard]] std::size_t behind(std::size_t token, Span phrase) const;
    /// A sign of its own in front of a number: "+20pp", "(-42%)". The token of the sign, or `token`.
    [[nodiscard]] std::size_t signed_from(std::size_t token) const;
    /// Does what stands beside a bare number, from `begin` to `end`, make it a value?
    [[nodiscard]] bool introduced(std::size_t begin, std::size_t end) const;
    /// Part and whole: "60/80", "60 out of 80".
    [[nodiscard]] bool fraction(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_money(std::size_t token) const;
};

}  // namespace veritae::extract
