// SPDX-License-Identifier: MIT
/// \file
/// The commands and options of the program as values, for whatever tells of them: help is never written twice.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace veritae::cli {

struct DescribedOption {
    std::vector<std::string> names;    ///< with their hyphens, the short one first; of a positional its name
    std::string value;                 ///< what it takes: `FILE`; empty for a flag
    std::vector<std::string> choices;  ///< all that it takes, where only some words will do
    std::string help;
    bool positional = false;

    /// Whether it takes the name of a file or a folder.
    [[nodiscard]] bool takes_path() const;
};

struct DescribedCommand {
    std::string name;  ///< with those of the commands above it: "rules test"
    std::string help;
    std::string footer;
    std::vector<DescribedOption> options;
};

/// The program itself, then its commands with those below them, in their order.
[[nodiscard]] std::vector<DescribedCommand> described(const CLI::App& app);

/// A script for a shell: "bash", "zsh" or "fish".
[[nodiscard]] std::string completions(const std::vector<DescribedCommand>& commands, const std::string& shell);
/// The manual page, in roff.
[[nodiscard]] std::string man_page(const std::vector<DescribedCommand>& commands, const std::string& version);

}  // namespace veritae::cli
