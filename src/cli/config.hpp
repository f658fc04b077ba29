// SPDX-License-Identifier: MIT
/// \file
/// `veritae.toml`: how the documents of a folder are checked. Its members are those of
/// include/veritae/config.schema.json.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace veritae::cli {

inline constexpr std::string_view kConfigName = "veritae.toml";

/// What a file says; what it leaves out is empty. Paths are relative to the folder of the file, made usable from here.
struct Config {
    std::string path;  ///< of the file; empty without one
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::vector<std::string> rules;
    std::string fail_on;
    std::string language;
    std::string baseline;
};

/// Throws Failure with file, line and column for what cannot be read, is no TOML, or has a member or a value that there
/// is none of.
[[nodiscard]] Config read_config(const std::string& path);

/// The configuration of documents: the nearest `veritae.toml` in the folder of each (a folder is its own) or above it.
/// Files are not merged; throws Failure if the documents have different ones.
[[nodiscard]] Config nearest_config(std::span<const std::string> documents);

}  // namespace veritae::cli
