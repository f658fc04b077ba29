// SPDX-License-Identifier: MIT
#include "cli/selection.hpp"

#include <fmt/format.h>

#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "cli/nearest.hpp"
#include "engine/engine.hpp"

namespace veritae::cli {

namespace {

[[noreturn]] void unknown_rule(const std::string& word, const Rulebook& rulebook) {
    std::vector<std::string_view> ids;
    for (const Rule& rule : rulebook.rules) ids.push_back(rule.id);
    const std::string_view meant = nearest(word, ids);
    if (meant.empty()) throw Failure(fmt::format("no rule \"{}\"; `veritae rules` lists them", word));
    throw Failure(fmt::format("no rule \"{}\"; did you mean {}?", word, meant));
}

}  // namespace

void add_selection_options(CLI::App& command, Selection& selection) {
    command.add_option("--select", selection.select, "Only these rules or families (comma list, repeatable)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE");
    command.add_option("--ignore", selection.ignore, "All but these rules or families (comma list, repeatable)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE");
}

std::vector<std::string> patterns(const std::vector<std::string>& given, const Rulebook& rulebook) {
    if (const std::string* unknown = engine::unknown_pattern(rulebook, given)) unknown_rule(*unknown, rulebook);
    return given;
}

const Rule& rule_named(const std::string& id, const Rulebook& rulebook) {
    if (const Rule* rule = rulebook.rule(id)) return *rule;
    unknown_rule(id, rulebook);
}

}  // namespace veritae::cli
