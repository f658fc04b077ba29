// SPDX-License-Identifier: MIT
/// \file
/// Runs the examples of rules: they are the rules' tests.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "veritae/rulebook.hpp"

namespace veritae::engine {

/// An example that did not come out as its rule says.
struct ExampleFailure {
    const Rule* rule;
    const Example* example;
    std::string message;  ///< what was expected and what was found, in English
};

struct ExampleResults {
    std::size_t run = 0;
    std::vector<ExampleFailure> failures;
};

/// Runs every example of the rules whose id matches a pattern (of all without patterns), with its rule alone: one that
/// finds must have exactly its places, each the primary one of a finding, and nothing with the rule off; one that
/// leaves must have nothing. Without a day of its own an example is judged by the day of the facts.
[[nodiscard]] ExampleResults run_examples(const Rulebook& rulebook, std::span<const std::string> patterns = {});

}  // namespace veritae::engine
