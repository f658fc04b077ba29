// SPDX-License-Identifier: MIT
#include "checks/training_words.hpp"

#include <algorithm>

namespace veritae::checks {
namespace {

std::uint8_t lower(char c) { return static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

}  // namespace

TrainingWords::TrainingWords(const Rule& rule) {
    for (const Parameter& parameter : rule.parameters) {
        const auto list = std::ranges::find(kTrainingLists, parameter.name);
        if (list == kTrainingLists.end() || parameter.text.empty()) continue;
        const bool stem = parameter.text.ends_with('*');
        const std::string_view text = parameter.text.substr(0, parameter.text.size() - (stem ? 1 : 0));
        const TrainingRoles roles = role(static_cast<TrainingWord>(list - kTrainingLists.begin()));
        std::vector<Phrase>& phrases = by_first_[lower(text.front())];
        const auto same = std::ranges::find_if(
            phrases, [&](const Phrase& phrase) { return phrase.text == text && phrase.stem == stem; });
        if (same == phrases.end()) {
            phrases.push_back({text, stem, roles});
        } else {
            same->roles |= roles;
        }
    }
}

TrainingWords::Match TrainingWords::at(std::string_view text, std::size_t offset) const {
    Match best;
    if (offset > 0 && is_letter(text[offset]) && is_letter(text[offset - 1])) return best;
    for (const Phrase& phrase : by_first_[lower(text[offset])]) {
        const std::string_view here = text.substr(offset, phrase.text.size());
        if (here.size() != phrase.text.size()) continue;
        if (!std::ranges::equal(here, phrase.text, [](char a, char b) { return lower(a) == lower(b); })) continue;
        std::size_t end = offset + here.size();
        if (is_letter(text[end - 1])) {
            if (phrase.stem) {
                while (end < text.size() && is_letter(text[end])) ++end;
            } else if (end < text.size() && is_letter(text[end])) {
                continue;
            }
        }
        const auto length = static_cast<std::uint32_t>(end - offset);
        if (length > best.length) best = {length, 0};
        if (length == best.length) best.roles |= phrase.roles;
    }
    return best;
}

}  // namespace veritae::checks
