// SPDX-License-Identifier: MIT
/// \file
/// The phrases and patterns of a rule.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/span.hpp"

#include "checks/phrases.hpp"

namespace veritae::checks {

/// How far a pattern sees around its literal: at most a window, and to the ends of its line or over them.
enum class Sight : std::uint8_t { Line, Lines };

/// The phrases, and literals of the patterns, are found with those of all rules. Only where all that a pattern needs
/// stands in a window of a few hundred bytes is it compiled, once, and run over that. A pattern looks again only where
/// its last window ended, so that the whole is linear in the text, whatever it is. May be used by several threads at a
/// time.
class Searcher {
  public:
    /// Of two list parameters of the rule, which must outlive this; either may be missing there.
    Searcher(const Rule& rule, std::string_view phrases, std::string_view patterns, PhraseLists& lists,
             Sight sight = Sight::Line);
    ~Searcher();

    /// All matches in the content of a document, sorted, of overlapping ones the first and longest; of a pattern with a
    /// group the group.
    [[nodiscard]] std::vector<Span> search(const Document& document, const Sightings& sightings) const;
    /// The same in a short text.
    [[nodiscard]] std::vector<Span> search(std::string_view text, const PhraseLists& lists) const;

  private:
    class Pattern;
    class Matches;
    struct Gathered;
    void add(const Parameter& pattern, PhraseLists& lists, Gathered& gathered);

    std::vector<std::unique_ptr<Pattern>> patterns_;
    std::vector<std::vector<std::uint32_t>> owners_;  ///< by literal of patterns: those patterns
    std::uint32_t phrases_ = 0;
    PhraseList list_ = 0;  ///< the phrases, then the literals of the patterns
    Sight sight_;
};

}  // namespace veritae::checks
