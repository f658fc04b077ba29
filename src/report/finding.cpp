// SPDX-License-Identifier: MIT
#include "veritae/finding.hpp"

#include <algorithm>
#include <cassert>

namespace veritae {
namespace {

const Message& message_for(const Rule& rule, std::string_view outcome) {
    const auto of = [&](std::string_view name) {
        return std::find_if(rule.messages.begin(), rule.messages.end(),
                            [&](const Message& message) { return message.outcome == name; });
    };
    auto found = of(outcome);
    if (found == rule.messages.end()) found = of("");
    assert(found != rule.messages.end());
    return *found;
}

}  // namespace

std::string fill(std::string_view text, std::span<const Argument> arguments) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        out += text.substr(at, open - at);
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return out += text.substr(open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto argument = std::ranges::find(arguments, name, &Argument::name);
        out += argument == arguments.end() ? text.substr(open, close + 1 - open) : std::string_view(argument->value);
        at = close + 1;
    }
    return out;
}

Severity Finding::severity() const {
    assert(rule != nullptr);
    return certainty == Certainty::Possible ? Severity::Note : rule->severity;
}

std::string Finding::message(Language language) const {
    assert(rule != nullptr);
    return fill(message_for(*rule, outcome).text.in(language), arguments);
}

std::string Finding::question(Language language) const { return fill(rule->question.in(language), arguments); }

std::string Finding::mend(Language language) const { return fill(rule->mend.in(language), arguments); }

}  // namespace veritae
