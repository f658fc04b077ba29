// SPDX-License-Identifier: MIT
// A rulebook from files given as text.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <span>

#include "rulebook/loader.hpp"

namespace veritae::test {

inline LoadedRulebook load(std::initializer_list<RuleFile> files, std::span<const CheckShape> shapes = {},
                           const Rulebook& base = {}) {
    return rulebook::load(base, std::span(files.begin(), files.size()), shapes);
}

/// The errors as `file:line: message`.
inline std::vector<std::string> errors_of(const LoadedRulebook& loaded) {
    std::vector<std::string> lines;
    for (const RuleError& error : loaded.errors)
        lines.push_back(fmt::format("{}:{}: {}", error.file, error.line, error.message));
    return lines;
}

}  // namespace veritae::test
