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

Severity Finding::severity() const {
    assert(rule != nullptr);
    return certainty == Certainty::Possible ? Severity::Note : rule->severity;
}

std::string Finding::message(Language language) const {
    assert(rule != nullptr);
    const std::string_view text = message_for(*rule, outcome).text.in(language);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('{', at), text.size());
        out += text.substr(at, open - at);
        if (open == text.size()) break;
        const std::size_t close = text.find('}', open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto argument =
            std::find_if(arguments.begin(), arguments.end(), [&](const Argument& one) { return one.name == name; });
        assert(argument != arguments.end());
        out += argument->value;
        at = close + 1;
    }
    return out;
}

}  // namespace veritae
