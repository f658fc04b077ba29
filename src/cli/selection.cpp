// SPDX-License-Identifier: MIT
#include "cli/selection.hpp"

#include <fmt/format.h>

#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"
#include "cli/nearest.hpp"
#include "cli/tell.hpp"
#include "engine/engine.hpp"
#include "rulebook/compiler/rule_files.hpp"

namespace veritae::cli {

namespace {

[[noreturn]] void unknown_rule(const std::string& word, const Rulebook& rulebook) {
    std::vector<std::string_view> ids;
    for (const Rule& rule : rulebook.rules) ids.push_back(rule.id);
    const std::string_view meant = nearest(word, ids);
    if (meant.empty()) throw Failure(fmt::format("no rule \"{}\"; `veritae rules` lists them", word));
    throw Failure(fmt::format("no rule \"{}\"; did you mean {}?", word, meant));
}

void tell_all(const std::vector<RuleError>& errors, const std::string& directory) {
    for (const RuleError& error : errors) {
        const std::string file = error.file == directory ? directory : fmt::format("{}/{}", directory, error.file);
        tell(error.line == 0 ? fmt::format("{}: {}", file, error.message)
                             : fmt::format("{}:{}: {}", file, error.line, error.message));
    }
    if (!errors.empty()) throw Failure(fmt::format("the rules in {} cannot be used", directory));
}

}  // namespace

void add_rules_option(CLI::App& command, std::vector<std::string>& directories) {
    command.add_option("--rules", directories, "Rules, facts and words of your own (repeatable)")
        ->allow_extra_args(false)
        ->type_name("DIR");
}

Rulebook load_rules(const std::vector<std::string>& directories) {
    Rulebook rulebook = builtin_rulebook();
    for (const std::string& directory : directories) {
        const rulebook::RuleFiles read = rulebook::read_rule_files(directory);
        tell_all(read.errors, directory);
        LoadedRulebook loaded = load_rulebook(rulebook, read.files);
        tell_all(loaded.errors, directory);
        rulebook = std::move(loaded.rulebook);
    }
    return rulebook;
}

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

void add_fail_on_option(CLI::App& command, std::string& fail_on) {
    command.add_option("--fail-on", fail_on, "Least severity that makes the exit status 1 (default: error)")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
}

bool fails(const Finding& finding, const std::string& fail_on) {
    if (fail_on == "never") return false;
    const Severity least = fail_on == "error"     ? Severity::Error
                           : fail_on == "warning" ? Severity::Warning
                                                  : Severity::Note;
    return finding.severity() >= least;
}

const Rule& rule_named(const std::string& id, const Rulebook& rulebook) {
    if (const Rule* rule = rulebook.rule(id)) return *rule;
    unknown_rule(id, rulebook);
}

}  // namespace veritae::cli
