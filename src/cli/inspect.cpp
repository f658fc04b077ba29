// SPDX-License-Identifier: MIT
// veritae inspect: what was understood.
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "report/reporter.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    Reading reading;
    std::vector<std::string> rules;
    Presentation presentation;
};

int run(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const CheckOptions options{as_of(arguments.reading), {}, {}, {}};
    const Checker checker(rulebook);
    const report::Context context{VERITAE_VERSION, rulebook, options.as_of, language(arguments.reading.language),
                                  use_color(arguments.presentation)};
    Output output(arguments.presentation.output);
    std::string text;
    const bool json = arguments.presentation.format == "json";
    const auto reporter = json ? report::inspect_json(context, text) : report::inspect_text(context, text);

    reporter->begin();
    const bool all_read = for_each_case(arguments.reading, checker, options, [&](const CaseReport& report) {
        reporter->add(report);
        output.write(text);
        text.clear();
    });
    reporter->end();
    output.write(text);
    output.commit();
    return all_read ? kClean : kUnusable;
}

}  // namespace

void add_inspect(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("inspect", "Show what was understood of a document");
    const auto arguments = std::make_shared<Arguments>();
    add_reading_options(*command, arguments->reading);
    add_rules_option(*command, arguments->rules);
    add_presentation_options(*command, arguments->presentation, {"text", "json"});
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
