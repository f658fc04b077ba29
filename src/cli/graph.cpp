// SPDX-License-Identifier: MIT
// veritae graph: the claim graph and the timeline.
#include "report/graph.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include "claims/chronicle.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"

namespace veritae::cli {

namespace {

struct Arguments {
    Reading reading;
    std::vector<std::string> rules;
    Presentation presentation;
};

int run(const Arguments& arguments) {
    if (arguments.reading.paths.size() > 1 && !arguments.reading.one_case) {
        throw Failure("one graph is of one person: name one document, or several with --case");
    }
    const Rulebook rulebook = load_rules(arguments.rules);
    const CheckOptions options{as_of(arguments.reading), {}, {}, {}};
    const report::Context context{VERITAE_VERSION, rulebook, options.as_of, language(arguments.reading.language),
                                  false};
    Output output(arguments.presentation.output);
    const bool all_read = for_each_case(arguments.reading, Checker(rulebook), options, [&](const CaseReport& report) {
        const claims::Chronicle chronicle =
            claims::chronicle(report.documents, report.graph, rulebook.facts, options.as_of);
        output.write(arguments.presentation.format == "json" ? report::graph_json(report, chronicle, context)
                                                             : report::graph_dot(report, chronicle));
    });
    output.commit();
    return all_read ? kClean : kUnusable;
}

}  // namespace

void add_graph(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("graph", "Show the claim graph and the timeline");
    const auto arguments = std::make_shared<Arguments>();
    add_reading_options(*command, arguments->reading);
    add_rules_option(*command, arguments->rules);
    add_presentation_options(*command, arguments->presentation, {"dot", "json"});
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
