// SPDX-License-Identifier: MIT
#include "veritae/rulebook.hpp"

#include <algorithm>

namespace veritae {

std::optional<double> Rule::number(std::string_view name) const {
    for (const Parameter& parameter : parameters) {
        if (parameter.name == name) return parameter.number;
    }
    return {};
}

std::string_view Rule::text(std::string_view name) const {
    for (const Parameter& parameter : parameters) {
        if (parameter.name == name) return parameter.text;
    }
    return {};
}

bool Rule::has(std::string_view name, std::string_view text) const {
    return std::any_of(parameters.begin(), parameters.end(),
                       [&](const Parameter& parameter) { return parameter.name == name && parameter.text == text; });
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
