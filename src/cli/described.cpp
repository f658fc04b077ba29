// SPDX-License-Identifier: MIT
#include "cli/described.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <CLI/CLI.hpp>

namespace veritae::cli {

namespace {

/// What CLI11 makes of the words that an option may take: "TEXT:{auto,en,zh}".
void split_type(const std::string& type, DescribedOption& out) {
    const std::size_t open = type.find(":{");
    out.value = type.substr(0, open);
    if (open == std::string::npos) return;
    std::string word;
    for (const char c : type.substr(open + 2)) {
        if (c != ',' && c != '}') {
            word += c;
            continue;
        }
        out.choices.push_back(std::move(word));
        word.clear();
    }
}

DescribedOption described(const CLI::Option& option) {
    DescribedOption out;
    out.positional = option.get_positional();
    if (out.positional) out.names.push_back(option.get_name());
    for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) split_type(option.get_type_name(), out);
    out.help = option.get_description();
    return out;
}

void describe(const CLI::App& app, const std::string& above, std::vector<DescribedCommand>& out) {
    DescribedCommand& command = out.emplace_back();
    command.name = above.empty() ? app.get_name() : above == "veritae" ? app.get_name() : above + " " + app.get_name();
    command.help = app.get_description();
    command.footer = app.get_footer();
    for (const CLI::Option* option : app.get_options()) command.options.push_back(described(*option));
    const std::string name = command.name;
    for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; })) describe(*below, name, out);
}

}  // namespace

bool DescribedOption::takes_path() const {
    constexpr std::array<std::string_view, 4> kPaths = {"FILE", "DIR", "PATH", "FORMAT[=FILE]"};
    return std::ranges::find(kPaths, value) != kPaths.end() || (positional && names.front() == "PATH");
}

std::vector<DescribedCommand> described(const CLI::App& app) {
    std::vector<DescribedCommand> all;
    describe(app, "", all);
    return all;
}

}  // namespace veritae::cli
