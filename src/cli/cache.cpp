// SPDX-License-Identifier: MIT
// veritae cache: what sources have said, as it is kept on the disk.
#include <fmt/format.h>

#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/network.hpp"
#include "cli/output.hpp"
#include "cli/today.hpp"

namespace veritae::cli {

namespace {

int show() {
    const std::filesystem::path file = cache_file();
    const auto summary = with_network([&](const auto& module) { return module.cache_summary(file); });
    std::string text = fmt::format("{}: {} bytes\n", file.string(), summary.bytes);
    for (const resolve::net::CachedHost& host : summary.hosts) {
        text += fmt::format("{}: {} answers, {} absences, read from {} to {}\n", host.name, host.answers, host.absences,
                            to_string(host.oldest), to_string(host.newest));
    }
    return write_out(text);
}

int prune(int days) {
    const Day before = today() + -days;
    const auto removed = with_network([&](const auto& module) { return module.cache_prune(cache_file(), before); });
    return write_out(fmt::format("{} removed\n", removed));
}

int clear() {
    with_network([](const auto& module) { module.cache_clear(cache_file()); });
    return kClean;
}

}  // namespace

void add_cache(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("cache", "What sources have said, as it is kept on the disk");
    command->require_subcommand(0, 1);
    CLI::App* showing =
        command->add_subcommand("show", "Tell where answers are kept and how many (without a subcommand too)");
    CLI::App* pruning = command->add_subcommand("prune", "Remove old answers");
    const auto days = std::make_shared<int>(30);
    pruning->add_option("--older-than", *days, "Those that were read more than so many days ago (default 30)")
        ->type_name("DAYS")
        ->check(CLI::Range(0, 36'500));
    CLI::App* clearing = command->add_subcommand("clear", "Remove all answers");
    showing->callback([&status] { status = show(); });
    pruning->callback([days, &status] { status = prune(*days); });
    clearing->callback([&status] { status = clear(); });
    command->callback([command, &status] {
        if (command->get_subcommands().empty()) status = show();
    });
}

}  // namespace veritae::cli
