// SPDX-License-Identifier: MIT
// veritae graph: the claim graph and the timeline.
#include "report/graph.hpp"

#include <CLI/CLI.hpp>

#include "claims/chronicle.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/session.hpp"

namespace veritae::cli {

namespace {

int run(const DocumentArguments& arguments) {
    if (arguments.reading.paths.size() > 1 && !arguments.reading.one_case) {
        throw Failure("one graph is of one person: name one document, or several with --case");
    }
    Session session(arguments);
    const report::Context& context = session.context();
    const bool all_read = session.write([&](const CaseReport& one) {
        return session.is("json") ? report::graph_json(one, *one.chronicle, context)
                                  : report::graph_dot(one, *one.chronicle);
    });
    return all_read ? kClean : kUnusable;
}

}  // namespace

void add_graph(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("graph", "Show the claim graph and the timeline");
    const auto arguments = std::make_shared<DocumentArguments>();
    add_document_options(*command, *arguments, {"dot", "json"}, Shows::Else);
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
