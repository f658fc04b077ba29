// SPDX-License-Identifier: MIT
/// \file
/// The parts of the check `told-differently`, one file for each kind of thing that is told of.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/check.hpp"

namespace veritae::checks {

/// Collects what is told differently. A place is held against one other for each fact: of three documents of which one
/// differs, one finding says so.
class Tellings {
  public:
    Tellings(const Case& the_case, const Rule& rule, std::vector<Finding>& findings)
        : the_case_(the_case), rule_(rule), findings_(findings) {}

    /// `fact` is the rule's outcome, `subject` whose fact it is: an organisation, a title; may be empty. The later of
    /// the two places is the primary one.
    void add(std::string_view fact, Certainty certainty, Place one, Place other, std::string subject);

    [[nodiscard]] const Case& the_case() const { return the_case_; }
    [[nodiscard]] const Rule& rule() const { return rule_; }
    [[nodiscard]] const DocumentReport& report(std::uint32_t document) const { return the_case_.documents[document]; }
    /// What an entry is called in messages: its organisation, or a project's title.
    [[nodiscard]] std::string name_of(std::uint32_t document, const Entry& entry) const;
    /// The words of a place for a message: in one line, at most sixty characters.
    [[nodiscard]] std::string words(Place place) const;

  private:
    const Case& the_case_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
    std::set<std::pair<std::string_view, Place>> told_;
};

/// The day of writing of a document, as far as the chronicle knows it.
[[nodiscard]] Window written(const Case& the_case, std::uint32_t document);

// told_entries.cpp: degree, start and end of one stay in two documents
void compare_entries(Tellings& tellings, std::uint32_t first_document, const Entry& first,
                     std::uint32_t second_document, const Entry& second);
// told_numbers.cpp: numbers of one entry, or about one repository, in two documents
void compare_numbers(Tellings& tellings, std::uint32_t first_document, const std::vector<const Row*>& first,
                     std::uint32_t second_document, const std::vector<const Row*>& second,
                     const std::function<std::string()>& subject);
// told_works.cpp: edition, order of authors, identifier and status of one paper in two documents
void compare_works(Tellings& tellings, std::uint32_t first_document, const Publication& first,
                   std::uint32_t second_document, const Publication& second);
// told_titles.cpp: papers of one document whose titles another one names outside of any list that could be read, with
// what stands beside as a paper. O(bytes) and the papers.
struct ToldTitle {
    std::uint32_t document;  ///< that lists the paper
    std::uint32_t paper;
    std::uint32_t elsewhere;  ///< that only names it
    Publication told;
};
[[nodiscard]] std::vector<ToldTitle> titles_told_elsewhere(const Case& the_case);
// told_person.cpp: the day of birth
void compare_births(Tellings& tellings);
// told_beginnings.cpp: since when, in a summary and in the entry
void compare_beginnings(Tellings& tellings);
// told_awards.cpp: the level of one award in two documents, or in two sections of one
void compare_awards(Tellings& tellings);

}  // namespace veritae::checks
