// SPDX-License-Identifier: MIT
// veritae init: a configuration to begin with.
#include <filesystem>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/tell.hpp"

namespace veritae::cli {

namespace {

constexpr std::string_view kBeginning =
    R"(# How `veritae check` checks the documents of this folder and below. What stands here is the default; options outrank it.

# The least severity that makes the exit status 1: "error", "warning", "note" or "never".
fail-on = "error"

# The language of messages: "auto" is that of the document.
lang = "auto"

# Only these rules or families; all that are on if there are none. `veritae rules` lists them.
select = []

# All but these.
ignore = []

# Folders with rules of your own, beside this file.
rules = []

# An earlier report (`veritae check --format json`): what it tells is not told again.
# baseline = "veritae-baseline.json"
)";

int run() {
    const std::string path(kConfigName);
    std::error_code none;
    if (std::filesystem::exists(path, none)) throw Failure(path + ": is there already");
    Output output(path);
    output.write(kBeginning);
    output.commit();
    tell("wrote " + path);
    return kClean;
}

}  // namespace

void add_init(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("init", "Write a veritae.toml to begin with");
    command->callback([&status] { status = run(); });
}

}  // namespace veritae::cli
