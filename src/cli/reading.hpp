// SPDX-License-Identifier: MIT
/// \file
/// The options that say what is read and how, and the reading itself; every command that takes documents has them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "veritae/checker.hpp"

#include "cli/gather.hpp"

namespace CLI {
class App;
}

namespace veritae::cli {

struct Reading {
    std::vector<std::string> paths;
    bool one_case = false;
    std::string as_of;
    std::string language = "auto";
    std::string input_format = "auto";
    std::string stdin_name;
    std::string since;  ///< a revision of git; empty for none
};

void add_reading_options(CLI::App& command, Reading& reading);

/// `--as-of`.
void add_day_option(CLI::App& command, std::string& as_of);
/// Its value, or today.
[[nodiscard]] Day as_of(const Reading& reading);
/// `--lang`.
void add_language_option(CLI::App& command, std::string& language);
/// Its value; empty for auto.
[[nodiscard]] std::optional<Language> language(const std::string& name);

/// What the library reads: documents as one case, and what they take in. They refer to the bytes of `documents`, where
/// each stands behind those that were inspected together with it.
[[nodiscard]] std::vector<Input> inputs(std::span<const Gathered> documents, std::size_t first, std::size_t last);
/// How to read a document: as `--input-format` says, or by its name and content.
[[nodiscard]] Format format_for(const std::string& wanted, const std::string& name, std::string_view bytes);

/// Whether what cannot be read is told on stderr.
enum class Telling : std::uint8_t { Errors, Nothing };

/// Reads and checks case by case and hands each to `use`. A folder is one case: that of the site in it. Whatever cannot
/// be read is told on stderr and stands in its case with its error. Returns whether all could be read.
bool for_each_case(const Reading& reading, const Checker& checker, const CheckOptions& options,
                   std::span<const SiteFile> site_files, const std::function<void(const CaseReport&)>& use,
                   Telling telling = Telling::Errors);

}  // namespace veritae::cli
