// SPDX-License-Identifier: MIT
#include "cli/tell.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "report/terminal.hpp"

namespace veritae::cli {

void tell(std::string_view message) {
    const std::string line = fmt::format("veritae: {}\n", report::printable(message));
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void tell(const ReadError& error, std::string_view path) {
    const Position& at = error.position;
    const std::string place = at.offset == 0 ? std::string() : fmt::format(":{}:{}", at.line, at.column);
    tell(fmt::format("{}{}: {}", path, place, error.detail));
}

}  // namespace veritae::cli
