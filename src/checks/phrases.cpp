// SPDX-License-Identifier: MIT
#include "checks/phrases.hpp"

#include <algorithm>

namespace veritae::checks {

bool Sightings::any(PhraseList list, Span within) const {
    const std::span<const Sighting> all = of(list);
    auto next = std::partition_point(all.begin(), all.end(),
                                     [&](const Sighting& one) { return one.span.begin < within.begin; });
    for (; next != all.end() && next->span.begin < within.end; ++next) {
        if (next->span.end <= within.end) return true;
    }
    return false;
}

PhraseList PhraseLists::add(std::span<const std::string_view> phrases) {
    std::uint32_t phrase = 0;
    for (const std::string_view one : phrases) {
        literals_.add(one);
        owners_.push_back({phrase++, static_cast<std::uint32_t>(one.size()), lists_});
    }
    return lists_++;
}

PhraseList PhraseLists::add(const Rule& rule, std::string_view parameter) {
    std::vector<std::string_view> phrases;
    for (const Parameter& one : rule.parameters) {
        if (one.name == parameter) phrases.push_back(one.text);
    }
    return add(phrases);
}

Sightings PhraseLists::find(std::string_view text) const {
    struct Found {
        PhraseList list;
        Sighting sighting;
    };
    std::vector<Found> all;
    Sightings result;
    result.begins_.assign(lists_ + 1u, 0);
    literals_.search(text, [&](std::uint32_t number, std::size_t offset) {
        all.push_back({owners_[number].list, sighting(number, offset)});
        ++result.begins_[owners_[number].list + 1u];
    });
    for (std::size_t list = 0; list < lists_; ++list) result.begins_[list + 1] += result.begins_[list];
    result.sightings_.resize(all.size());
    std::vector<std::uint32_t> next(result.begins_);
    for (const Found& one : all) result.sightings_[next[one.list]++] = one.sighting;
    return result;
}

}  // namespace veritae::checks
