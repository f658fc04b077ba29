// SPDX-License-Identifier: MIT
/// \file
/// What the relations of a sentence in any order of words ask of its numbers and words. One file a group of relations:
/// sentence_changes.cpp, sentence_courses.cpp, sentence_shares.cpp, sentence_sums.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/arithmetic.hpp"

namespace veritae::checks {

class SentenceReader {
  public:
    SentenceReader(const FigureSentence& sentence, const Rule& rule, const Subjects& subjects,
                   std::vector<Finding>& findings);

    /// "on another split", "respectively", "分别": numbers of several things.
    [[nodiscard]] bool tells_elsewhere() const;

  protected:
    [[nodiscard]] const Figure& figure(std::size_t i) const { return sentence_.figures[i]; }
    [[nodiscard]] const Quantity& value(std::size_t i) const { return sentence_.figures[i].quantity; }
    [[nodiscard]] std::string text(std::size_t i) const {
        return std::string(row_.report->document.slice(value(i).span));
    }
    static bool among(std::span<const std::int32_t> ids, std::int32_t id);

    [[nodiscard]] bool listed(std::string_view list, std::size_t item) const;
    /// Is a word of a list in the clause of a figure, up to a few items from it?
    [[nodiscard]] bool near(const Figure& one, std::string_view list, std::size_t reach) const;
    Finding& add(std::string_view outcome, Certainty certainty = Certainty::Definite);
    /// "1,410 against 440, a factor of 6", "multiplied by 6": a bare number that can only be a multiple.
    [[nodiscard]] bool is_multiple(std::size_t i) const;
    /// Does a number tell a change by itself or by the words beside it?
    [[nodiscard]] bool is_change(std::size_t i) const;
    [[nodiscard]] std::size_t equalities() const;
    /// No circumstances that differ: one setting may stand in front of everything, or in a clause that names the
    /// measure.
    [[nodiscard]] bool plain(std::size_t first) const;

    const FigureSentence& sentence_;
    const Row& row_;
    const Rule& rule_;
    const Subjects& subjects_;
    std::vector<Finding>& findings_;
};

/// Each returns whether the sentence tells such a relation, with a finding or without.
bool check_told_change(const SentenceReader& reader);
bool check_told_course(const SentenceReader& reader);
bool check_told_rate(const SentenceReader& reader);
bool check_told_share(const SentenceReader& reader);
bool check_told_gains(const SentenceReader& reader);
bool check_told_total(const SentenceReader& reader);

}  // namespace veritae::checks
