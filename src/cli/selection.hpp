// SPDX-License-Identifier: MIT
/// \file
/// The options that choose rules, and the rules themselves.
#pragma once

#include <string>
#include <vector>

#include "veritae/finding.hpp"
#include "veritae/rulebook.hpp"

namespace CLI {
class App;
}

namespace veritae::cli {

/// `--rules`, repeatable.
void add_rules_option(CLI::App& command, std::vector<std::string>& directories);

/// The built-in rulebook with the directories on top, in this order. Every mistake in their files is told on stderr,
/// then Failure is thrown.
[[nodiscard]] Rulebook load_rules(const std::vector<std::string>& directories);

struct Selection {
    std::vector<std::string> select;
    std::vector<std::string> ignore;
};

void add_selection_options(CLI::App& command, Selection& selection);

/// The patterns, each of which names a rule or a family; throws Failure with the nearest name where one does not.
[[nodiscard]] std::vector<std::string> patterns(const std::vector<std::string>& given, const Rulebook& rulebook);

/// `--fail-on`.
void add_fail_on_option(CLI::App& command, std::string& fail_on);
/// Does a finding make the exit status 1?
[[nodiscard]] bool fails(const Finding& finding, const std::string& fail_on);

/// A rule by its id; throws as `patterns`.
[[nodiscard]] const Rule& rule_named(const std::string& id, const Rulebook& rulebook);

}  // namespace veritae::cli
