// SPDX-License-Identifier: MIT
// The program: finds the command and runs it. What a command does stands in its own file.
#include <csignal>
#include <cstdio>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/tell.hpp"

namespace {

using namespace veritae::cli;

int call(CLI::App& app, int argc, char** argv, int& status) {
    try {
        app.parse(argc, argv);
        if (!app.get_subcommands().empty()) return status;
        std::fputs(app.help().c_str(), stderr);
        return kUnusable;
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
            app.exit(error);  // help or version, on standard output
            return std::fflush(stdout) == 0 ? kClean : kUnusable;
        }
        tell(error.what());
        const auto commands = app.get_subcommands();
        const std::string command = commands.empty() ? std::string() : commands.front()->get_name() + " ";
        tell("see `veritae " + command + "--help`");
    } catch (const Failure& failure) {
        if (*failure.what() != '\0') tell(failure.what());
    } catch (const std::bad_alloc&) {
        tell("out of memory");
    }
    return kUnusable;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone fails a write, and the files beside are still cleared away
    CLI::App app("Finds what cannot be true, what has gone stale and what contradicts itself in a résumé.", "veritae");
    app.set_version_flag("--version", "veritae " VERITAE_VERSION, "Print the version and exit");
    app.set_help_flag("--help,-h", "Print this help and exit");
    app.require_subcommand(0, 1);
    int status = kClean;
    add_check(app, status);
    add_inspect(app, status);
    add_filter(app, status);
    add_cross(app, status);
    add_graph(app, status);
    add_rules(app, status);
    add_explain(app, status);
    add_init(app, status);
    add_cache(app, status);
    add_index(app, status);
    add_manuals(app, status);
    return call(app, argc, argv, status);
}
