// SPDX-License-Identifier: MIT
// veritae check: findings.
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
    Selection selection;
    Presentation presentation;
    std::string fail_on = "error";
};

bool fails(const Finding& finding, const std::string& fail_on) {
    if (fail_on == "never") return false;
    const Severity least = fail_on == "error"     ? Severity::Error
                           : fail_on == "warning" ? Severity::Warning
                                                  : Severity::Note;
    return finding.severity() >= least;
}

int run(const Arguments& arguments) {
    const Rulebook rulebook = load_rules(arguments.rules);
    const CheckOptions options{as_of(arguments.reading),
                               patterns(arguments.selection.select, rulebook),
                               patterns(arguments.selection.ignore, rulebook),
                               {}};
    const Checker checker(rulebook);
    const report::Context context{VERITAE_VERSION, rulebook, options.as_of, language(arguments.reading.language),
                                  use_color(arguments.presentation)};
    Output output(arguments.presentation.output);
    std::string text;
    const bool json = arguments.presentation.format == "json";
    const auto reporter = json ? report::check_json(context, text) : report::check_text(context, text);

    bool found = false;
    reporter->begin();
    const bool all_read = for_each_case(arguments.reading, checker, options, [&](const CaseReport& report) {
        for (const Finding& finding : report.findings) found |= fails(finding, arguments.fail_on);
        reporter->add(report);
        output.write(text);
        text.clear();
    });
    reporter->end();
    output.write(text);
    output.commit();
    return !all_read ? kUnusable : found ? kFound : kClean;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("check", "Find what cannot be true, has gone stale or contradicts itself");
    const auto arguments = std::make_shared<Arguments>();
    add_reading_options(*command, arguments->reading);
    add_rules_option(*command, arguments->rules);
    add_selection_options(*command, arguments->selection);
    add_presentation_options(*command, arguments->presentation, {"text", "json"});
    command->add_option("--fail-on", arguments->fail_on, "Least severity that makes the exit status 1 (default: error)")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
