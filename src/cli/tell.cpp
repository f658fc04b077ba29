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

void tell_suppressions(const DocumentReport& document) {
    for (const Suppression& one : document.suppressions) {
        std::string what;
        switch (one.fault) {
            case Suppression::Fault::None:
                if (one.used > 0) continue;
                what = fmt::format("nothing here needs to be allowed: {} finds nothing", fmt::join(one.rules, ", "));
                break;
            case Suppression::Fault::Form:
                what = "expected `veritae: allow RULE -- reason`";
                break;
            case Suppression::Fault::Reason:
                what = fmt::format("expected a reason: `veritae: allow {} -- reason`", fmt::join(one.rules, ", "));
                break;
            case Suppression::Fault::Rule:
                what = fmt::format("there is no such rule among {}; `veritae rules` lists them",
                                   fmt::join(one.rules, ", "));
                break;
        }
        const Position at = document.document.position(one.comment.begin);
        tell(fmt::format("{}:{}:{}: {}", document.document.path, at.line, at.column, what));
    }
}

}  // namespace veritae::cli
