// SPDX-License-Identifier: MIT
// veritae explain: the manual of a rule.
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "report/manual.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    std::string rule;
    std::string language = "auto";
    std::vector<std::string> rules;
    Presentation presentation;
};

int run(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const Rule& rule = rule_named(arguments.rule, rulebook);
    const report::Context context{VERITAE_VERSION,
                                  rulebook,
                                  {},
                                  language(arguments.language),
                                  use_color(arguments.presentation, arguments.presentation.output)};
    Output output(arguments.presentation.output);
    output.write(report::manual_text(rule, context));
    output.commit();
    return kClean;
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("explain", "Show the manual of a rule");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("RULE", arguments->rule, "Its id")->required();
    add_language_option(*command, arguments->language);
    add_rules_option(*command, arguments->rules);
    add_presentation_options(*command, arguments->presentation, {"text"});
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
