// SPDX-License-Identifier: MIT
/// \file
/// The commands, one file each. Each adds its options to the program and sets the exit status when it was the one
/// called.
#pragma once

namespace CLI {
class App;
}

namespace veritae::cli {

void add_check(CLI::App& app, int& status);
void add_inspect(CLI::App& app, int& status);
void add_filter(CLI::App& app, int& status);
void add_cross(CLI::App& app, int& status);
void add_graph(CLI::App& app, int& status);
void add_rules(CLI::App& app, int& status);
void add_explain(CLI::App& app, int& status);
void add_init(CLI::App& app, int& status);
void add_cache(CLI::App& app, int& status);
void add_index(CLI::App& app, int& status);
/// `completions` and `man`, which tell of all commands: to be added last.
void add_manuals(CLI::App& app, int& status);

}  // namespace veritae::cli
