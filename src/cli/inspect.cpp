// SPDX-License-Identifier: MIT
// veritae inspect: what was understood.
#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/session.hpp"

namespace veritae::cli {

namespace {

int run(const DocumentArguments& arguments) {
    Session session(arguments);
    return session.report(report::kInspectFormats) ? kClean : kUnusable;
}

}  // namespace

void add_inspect(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("inspect", "Show what was understood of a document");
    const auto arguments = std::make_shared<DocumentArguments>();
    add_document_options(*command, *arguments, names_of(report::kInspectFormats), Shows::Else);
    command->callback([arguments, &status] { status = run(*arguments); });
}

}  // namespace veritae::cli
