// SPDX-License-Identifier: MIT
// veritae rules: the index of all rules, and the examples of a directory's rules as their tests.
#include <fmt/format.h>

#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "engine/examples.hpp"
#include "report/manual.hpp"
#include "report/terminal.hpp"
#include "rulebook/compiler/rule_files.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    std::string language = "auto";
    std::vector<std::string> rules;
    Presentation presentation;
};

int list(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const report::Context context{VERITAE_VERSION,
                                  rulebook,
                                  {},
                                  language(arguments.language),
                                  use_color(arguments.presentation, arguments.presentation.output)};
    Output output(arguments.presentation.output);
    output.write(arguments.presentation.format == "json" ? report::rules_json(context) : report::rules_text(context));
    output.commit();
    return kClean;
}

/// The ids of the rules that stand in a directory. A directory of facts and words alone has none, and every rule is
/// run.
std::vector<std::string> ids_in(const std::string& directory, const Rulebook& rulebook) {
    std::vector<std::string> ids;
    for (const RuleFile& file : rulebook::read_rule_files(directory).files) {
        const std::string id = file.path.substr(0, file.path.rfind('.'));
        if (rulebook.rule(id) != nullptr) ids.push_back(id);
    }
    return ids;
}

int test(const std::string& directory) {
    const Rulebook rulebook = load_rules({directory});
    const engine::ExampleResults results = engine::run_examples(rulebook, ids_in(directory, rulebook));
    Output output("");
    for (const engine::ExampleFailure& failure : results.failures) {
        output.write(
            report::printable(fmt::format("{}: {}: {}", failure.rule->id, failure.example->name, failure.message)));
        output.write("\n");
    }
    output.write(
        fmt::format("{} of {} examples as they should be\n", results.run - results.failures.size(), results.run));
    output.commit();
    return results.failures.empty() ? kClean : kFound;
}

}  // namespace

void add_rules(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("rules", "List the rules");
    const auto arguments = std::make_shared<Arguments>();
    add_language_option(*command, arguments->language);
    add_rules_option(*command, arguments->rules);
    add_presentation_options(*command, arguments->presentation, {"text", "json"});
    command->require_subcommand(0, 1);

    CLI::App* tests = command->add_subcommand("test", "Run the examples of rules of your own");
    const auto directory = std::make_shared<std::string>();
    tests->add_option("DIR", *directory, "A directory as --rules takes it")->required();
    command->callback([command, arguments, directory, &status] {
        status = command->get_subcommands().empty() ? list(*arguments) : test(*directory);
    });
}

}  // namespace veritae::cli
