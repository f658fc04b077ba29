// SPDX-License-Identifier: MIT
#include "veritae/rulebook.hpp"

#include <algorithm>
#include <bit>

namespace veritae {
namespace {

/// FNV-1a of the text; the length of the name tells most lists of one rule apart.
std::uint32_t hash_of(std::string_view name, std::string_view text) {
    std::uint32_t hash = 0x811C9DC5u + static_cast<std::uint32_t>(name.size());
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x01000193u;
    return hash ^ hash >> 15;
}

const Parameter* find(const Rule& rule, std::string_view name, std::string_view text) {
    const auto is_meant = [&](const Parameter& one) { return one.text == text && one.name == name; };
    if (rule.index.empty()) {
        const auto found = std::find_if(rule.parameters.begin(), rule.parameters.end(), is_meant);
        return found == rule.parameters.end() ? nullptr : &*found;
    }
    const std::size_t mask = rule.index.size() - 1;
    for (std::size_t slot = hash_of(name, text) & mask; rule.index[slot] != 0; slot = (slot + 1) & mask) {
        const Parameter& one = rule.parameters[rule.index[slot] - 1];
        if (is_meant(one)) return &one;
    }
    return nullptr;
}

}  // namespace

std::optional<double> Rule::number(std::string_view name) const {
    const Parameter* const found = find(*this, name, {});
    return found == nullptr ? std::nullopt : std::optional(found->number);
}

std::string_view Rule::text(std::string_view name) const {
    for (const Parameter& parameter : parameters) {
        if (parameter.name == name) return parameter.text;
    }
    return {};
}

bool Rule::has(std::string_view name, std::string_view text) const { return find(*this, name, text) != nullptr; }

std::vector<std::uint32_t> index_of_parameters(std::span<const Parameter> parameters) {
    std::vector<std::uint32_t> index(std::bit_ceil(parameters.size() * 2 + 1));
    const std::size_t mask = index.size() - 1;
    for (std::uint32_t i = 0; i < parameters.size(); ++i) {
        std::size_t slot = hash_of(parameters[i].name, parameters[i].text) & mask;
        while (index[slot] != 0) slot = (slot + 1) & mask;
        index[slot] = i + 1;
    }
    return index;
}

const Rule* Rulebook::rule(std::string_view id) const {
    const auto found = std::lower_bound(rules.begin(), rules.end(), id,
                                        [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found != rules.end() && found->id == id ? &*found : nullptr;
}

Localized Rulebook::text(std::string_view name) const {
    const auto found = std::lower_bound(texts.begin(), texts.end(), name,
                                        [](const Text& text, std::string_view wanted) { return text.name < wanted; });
    return found != texts.end() && found->name == name ? found->text : Localized{};
}

}  // namespace veritae
