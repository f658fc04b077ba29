// SPDX-License-Identifier: MIT
/// \file
/// What the files of facts have in common: the day and the sources they were collected from, and names.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "rulebook/draft.hpp"
#include "rulebook/object.hpp"

namespace veritae::rulebook {

/// "as_of" and "sources" of a file; the draft keeps the latest day.
void read_sources(Object& file_object, Draft& draft);

/// "names" and "ambiguous" of a fact, as terms.
void read_fact_names(Object& fact, SenseValue meaning, Draft& draft);

/// Adds a fact to its list, or replaces the base's one of the same id, and makes its names terms.
template <class Fact>
void put_fact(Object& object, Sense sense, const Fact& fact, std::vector<Fact>& facts, Draft& draft) {
    const auto same = std::find_if(facts.begin(), facts.end(), [&](const Fact& other) { return other.id == fact.id; });
    const auto index = static_cast<std::int32_t>(same - facts.begin());
    if (!draft.added_facts.emplace(sense, index).second) {
        object.fail(object.node(), fmt::format("the id \"{}\" is taken", fact.id));
    }
    if (same == facts.end()) {
        facts.push_back(fact);
    } else {
        *same = fact;
    }
    read_fact_names(object, {sense, index}, draft);
}

}  // namespace veritae::rulebook
