// SPDX-License-Identifier: MIT
// veritae_rulec RULES OUT.cpp: the rules directory as static tables. Loads it as the program would load a user's; any
// error is printed as `file:line: message` and fails the build.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "rulebook/compiler/print.hpp"
#include "rulebook/compiler/rule_files.hpp"

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "usage: veritae_rulec RULES OUT.cpp\n");
        return 2;
    }
    const std::string directory = arguments[1];
    const veritae::rulebook::RuleFiles read = veritae::rulebook::read_rule_files(directory);
    const veritae::LoadedRulebook loaded = veritae::load_rulebook({}, read.files);
    for (const auto* errors : {&read.errors, &loaded.errors}) {
        for (const veritae::RuleError& error : *errors) {
            fmt::print(stderr, "{}/{}:{}: error: {}\n", directory, error.file, error.line, error.message);
        }
    }
    if (!read.errors.empty() || !loaded.errors.empty()) return 1;

    std::ofstream out(arguments[2], std::ios::binary);
    out << veritae::rulebook::print_tables(loaded.rulebook);
    out.close();
    if (!out) {
        fmt::print(stderr, "{}: cannot be written\n", arguments[2]);
        return 1;
    }
    return 0;
}
