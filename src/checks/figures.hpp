// SPDX-License-Identifier: MIT
/// \file
/// A sentence as its numbers and clauses, for relations that are told in any order of words. Where numbers of several
/// clauses are to belong together, no more than one of these clauses may name a subject: "cut the wait by 40%, from 50
/// s to 30 s" is about one thing, "cut the wait by 40%, and the bill from 50 to 30" is not.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checks/row.hpp"

namespace veritae::checks {

/// A number with or without a unit.
struct Figure {
    Quantity quantity;       ///< of a bare number its span, value, last digit and interval
    std::size_t item = 0;    ///< where it begins in the row
    std::size_t end = 0;     ///< the item behind it
    std::size_t clause = 0;  ///< index into FigureSentence::clauses
    bool bare = false;       ///< not among the document's quantities
};

struct Clause {
    std::size_t begin = 0;  ///< items
    std::size_t end = 0;
    char32_t opened = 0;       ///< the sign in front of it; 0 for a word or the beginning
    std::size_t figures = 0;   ///< those in it
    std::int32_t measure = 0;  ///< the one that it names; -1 for several
    Roles roles = 0;           ///< of all its words
    int direction = 0;         ///< of its words of change: +1, -1, 0 for none or both
};

struct FigureSentence {
    const Row* row = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Figure> figures;
    std::vector<Clause> clauses;
    std::span<const std::string> understood;  ///< words that name nothing, folded and sorted

    [[nodiscard]] const Clause& clause_of(const Figure& figure) const { return clauses[figure.clause]; }
    /// Has a clause a word that nobody understands, besides its figures? It may name a subject. O(its items · log
    /// words).
    [[nodiscard]] bool has_words(const Clause& clause) const;
    /// Is an item a word that names nothing, or no word? O(log words).
    [[nodiscard]] bool understands(std::size_t item) const;
    /// Is any word of these roles in it?
    [[nodiscard]] bool says(Roles roles) const;
    /// The only measure that its clauses name; 0 for none, -1 for several.
    [[nodiscard]] std::int32_t measure() const;
    /// Do no two clauses with figures name subjects of their own? One that names the measure alone is of the same one.
    [[nodiscard]] bool one_subject() const;
};

/// More numbers than one relation has.
constexpr std::size_t kMostFigures = 9;

/// The sentences of a row that hold at least two figures and at most kMostFigures. The words `understood`, folded and
/// sorted, name nothing, and outlive the sentences. A semicolon ends a clause only. O(items).
[[nodiscard]] std::vector<FigureSentence> sentences_of(const Row& row, std::span<const std::string> understood);

}  // namespace veritae::checks
