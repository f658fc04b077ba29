// SPDX-License-Identifier: MIT
#include "cli/presentation.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include <CLI/CLI.hpp>

namespace veritae::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

void add_presentation_options(CLI::App& command, Presentation& presentation, const std::vector<std::string>& formats) {
    presentation.format = formats.front();
    command.add_option("--format", presentation.format, "Output format (default: " + formats.front() + ")")
        ->check(CLI::IsMember(formats));
    command.add_option("--output", presentation.output, "Write to a file")->type_name("FILE");
    command.add_option("--color", presentation.color, "Colour (default: on a terminal)")
        ->check(CLI::IsMember({"auto", "always", "never"}));
}

bool use_color(const Presentation& presentation) {
    if (presentation.color != "auto") return presentation.color == "always";
    return presentation.output.empty() && environment("NO_COLOR").empty() && environment("TERM") != "dumb" &&
           ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace veritae::cli
