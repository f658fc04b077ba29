// SPDX-License-Identifier: MIT
/// \file
/// A rulebook while it is being put together: lists that grow, and the memory that their views point into.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "veritae/rulebook.hpp"

#include "rulebook/senses.hpp"

namespace veritae::rulebook {

/// Keeps texts and lists where they are until the last view is gone.
class Storage {
  public:
    std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }
    template <class Item>
    std::span<const Item> keep(std::vector<Item> list) {
        auto kept = std::make_shared<const std::vector<Item>>(std::move(list));
        const std::span<const Item> view = *kept;
        lists_.push_back(std::move(kept));
        return view;
    }
    /// What an earlier rulebook's views point into.
    void keep(std::shared_ptr<const void> earlier) { lists_.push_back(std::move(earlier)); }

  private:
    std::deque<std::string> texts_;
    std::vector<std::shared_ptr<const void>> lists_;
};

struct Draft {
    std::shared_ptr<Storage> storage = std::make_shared<Storage>();
    std::vector<Term> terms;
    std::optional<Day> as_of;
    Policy policy;
    std::vector<Venue> venues;
    std::vector<Technology> technologies;
    std::vector<Contest> contests;
    std::vector<Accelerator> accelerators;
    std::vector<SourceVenue> source_venues;
    std::vector<SourceWord> source_words;
    SourceFacts sources;  ///< but for its lists
    std::vector<Rule> rules;
    std::vector<Text> texts;
    std::vector<Schema> schemas;
    std::vector<SiteFile> site_files;
    std::set<std::pair<Sense, std::int32_t>> added_facts;  ///< by these files, replaced ones included
    std::vector<RuleError> errors;

    /// Begins with all that `base` holds.
    explicit Draft(const Rulebook& base);

    std::string_view keep(std::string_view text) { return storage->keep(text); }

    /// Adds a word; a '=' in front makes it exact. False if these files have said the same before; a word that the base
    /// knows already is left as it is.
    bool add_term(std::string_view word, SenseValue meaning, bool in_context);
    /// A word known for this meaning needs context from now on. False if it is not known.
    bool make_ambiguous(std::string_view word, SenseValue meaning);

    /// The finished rulebook: rules sorted by id, and its hash.
    [[nodiscard]] Rulebook finish() &&;

  private:
    using TermKey = std::tuple<Sense, std::int32_t, std::string, bool>;
    std::set<TermKey> known_;  ///< of the base
    std::set<TermKey> added_;
};

/// Sixteen hex digits over everything that a rulebook says; its `hash` is not looked at.
[[nodiscard]] std::string content_hash(const Rulebook& rulebook);

}  // namespace veritae::rulebook
