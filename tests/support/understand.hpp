// SPDX-License-Identifier: MIT
/// \file
/// A few lines of résumé to what the program makes of them, with the built-in rulebook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "veritae/checker.hpp"

namespace veritae::test {

inline const Checker& checker() {
    static const Checker instance(builtin_rulebook());
    return instance;
}

inline CaseReport check(std::vector<std::string_view> documents, std::string_view as_of = "2026-11-22",
                        std::vector<std::string> select = {}, Format format = Format::Markdown) {
    std::vector<Input> inputs;
    for (const std::string_view document : documents) {
        inputs.push_back({"document-" + std::to_string(inputs.size() + 1), format, document});
    }
    return checker().check(inputs,
                           {.as_of = *parse_day(as_of), .select = std::move(select), .ignore = {}, .limits = {}});
}

/// One document; its spans refer to `document.plain`.
inline DocumentReport understand(std::string_view text, Format format = Format::Markdown) {
    return std::move(check({text}, "2026-11-22", {}, format).documents.front());
}

inline std::string_view words(const DocumentReport& report, Span span) { return report.document.slice(span); }

inline std::string_view venue_id(const VenueMention& venue) {
    return venue.venue < 0 ? std::string_view{}
                           : builtin_rulebook().facts.venues[static_cast<std::size_t>(venue.venue)].id;
}

}  // namespace veritae::test
