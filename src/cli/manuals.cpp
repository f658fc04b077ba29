// SPDX-License-Identifier: MIT
// veritae completions, veritae man: what the program tells of itself to shells and to man.
#include <cstdio>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/described.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"

namespace veritae::cli {

void add_manuals(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("completions", "Write a script that completes commands and options");
    const auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "Which shell")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([&app, shell, &status] { status = write_out(completions(described(app), *shell)); });
    CLI::App* man = app.add_subcommand("man", "Write the manual page");
    man->callback([&app, &status] { status = write_out(man_page(described(app), VERITAE_VERSION)); });
}

}  // namespace veritae::cli
