// SPDX-License-Identifier: MIT
/// \file
/// The phrases and patterns of a rule, looked for together.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/span.hpp"

#include "text/literals.hpp"

namespace veritae::checks {

/// How far a pattern sees around its literal: at most a window, and to the ends of its line or over them.
enum class Sight : std::uint8_t { Line, Lines };

/// One pass finds the literals of all phrases and patterns. Only where one stands is a pattern compiled, once, and run
/// over a window of a few hundred bytes to either side. A pattern looks again only where its last window ended, so that
/// the whole is linear in the text, whatever it is. May be used by several threads at a time.
class Searcher {
  public:
    /// Of two list parameters of the rule, which must outlive this; either may be missing there.
    Searcher(const Rule& rule, std::string_view phrases, std::string_view patterns, Sight sight = Sight::Line);
    ~Searcher();

    /// All matches in `text`, sorted, of overlapping ones the first and longest; of a pattern with a group the group.
    [[nodiscard]] std::vector<Span> search(std::string_view text) const;

  private:
    class Pattern;
    std::vector<std::string_view> phrases_;
    std::vector<std::unique_ptr<Pattern>> patterns_;
    text::Literals literals_;            ///< of the phrases, then of the patterns
    std::vector<std::uint32_t> owners_;  ///< by literal of a pattern: the pattern
    Sight sight_;
};

}  // namespace veritae::checks
