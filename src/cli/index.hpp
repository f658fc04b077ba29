// SPDX-License-Identifier: MIT
/// \file
/// Papers of whole editions that were indexed before, looked up by their titles: nobody is asked, and nobody learns who
/// is looked up.
#pragma once

#include <filesystem>
#include <string>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

namespace CLI {
class App;
}

namespace veritae::cli {

/// `--index`, with or without a file.
void add_index_option(CLI::App& command, std::string& index);

/// Where the index is kept: `veritae/index.sqlite` under XDG_DATA_HOME or ~/.local/share. Throws Failure if the
/// environment names neither.
[[nodiscard]] std::filesystem::path index_file();

/// For CheckOptions. `index` is the option's value. Throws Failure where there is no index. The facts must outlive it.
[[nodiscard]] LookUp open_index(const std::string& index, const Facts& facts);

}  // namespace veritae::cli
