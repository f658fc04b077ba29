// SPDX-License-Identifier: MIT
#include "cli/presentation.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/failure.hpp"

namespace veritae::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

Target target(const std::string& given) {
    const std::size_t mark = given.find('=');
    if (mark == std::string::npos) return {given, {}};
    return {given.substr(0, mark), given.substr(mark + 1)};
}

/// The same name for every way to write the path of a file, be it there or not.
std::filesystem::path one_name(const std::string& file) {
    std::error_code unknown;
    std::filesystem::path name = std::filesystem::weakly_canonical(std::filesystem::absolute(file), unknown);
    return unknown ? std::filesystem::path(file) : name;
}

/// Accepts `FORMAT` and `FORMAT=FILE`.
CLI::Validator target_of(const std::vector<std::string>& names) {
    const auto check = [names](const std::string& given) -> std::string {
        const Target one = target(given);
        if (std::ranges::find(names, one.format) == names.end())
            return fmt::format("{} not in {{{}}}", one.format, fmt::join(names, ","));
        return one.file.empty() && one.format != given ? fmt::format("no file behind {}", given) : std::string();
    };
    return CLI::Validator(check, "");
}

}  // namespace

void add_presentation_options(CLI::App& command, Presentation& presentation, const std::vector<std::string>& names,
                              Formats formats) {
    presentation.format = names.front();
    if (formats == Formats::Several) {
        const std::string about = fmt::format(
            "Output format, and its file if it has one of its own (repeatable, default: {})", names.front());
        command.add_option("--format", presentation.formats, about)
            ->allow_extra_args(false)
            ->check(target_of(names))
            ->type_name(fmt::format("FORMAT[=FILE]:{{{}}}", fmt::join(names, ",")));
    } else {
        command.add_option("--format", presentation.format, "Output format (default: " + names.front() + ")")
            ->check(CLI::IsMember(names));
    }
    command
        .add_option("--output", presentation.output,
                    "Write to a file, or pages to a folder (DIR/; those of earlier runs are removed)")
        ->type_name("FILE");
    command.add_option("--color", presentation.color, "Colour (default: on a terminal)")
        ->check(CLI::IsMember({"auto", "always", "never"}));
}

std::vector<Target> targets(const Presentation& presentation) {
    if (presentation.formats.empty()) return {{presentation.format, presentation.output}};
    std::vector<Target> all;
    std::string without_file;
    std::set<std::filesystem::path> files;
    for (const std::string& given : presentation.formats) {
        Target one = target(given);
        if (one.file.empty()) {
            if (!without_file.empty()) {
                throw Failure(fmt::format("{} and {} would share one output; name a file: --format {}=FILE",
                                          without_file, one.format, one.format));
            }
            without_file = one.format;
            one.file = presentation.output;
        }
        if (!one.file.empty() && !files.insert(one_name(one.file)).second)
            throw Failure(fmt::format("{}: named for two formats", one.file));
        all.push_back(std::move(one));
    }
    if (without_file.empty() && !presentation.output.empty())
        throw Failure("--output: every format has a file of its own");
    return all;
}

bool use_color(const Presentation& presentation, const std::string& file) {
    if (presentation.color != "auto") return presentation.color == "always";
    return file.empty() && environment("NO_COLOR").empty() && environment("TERM") != "dumb" &&
           ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace veritae::cli
