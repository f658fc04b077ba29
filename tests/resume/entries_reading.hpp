// SPDX-License-Identifier: MIT
/// \file
/// The dated entries of a few lines of résumé, each in one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/understand.hpp"

namespace veritae::test {

inline std::string_view name_of(EntryKind kind) {
    constexpr std::string_view kNames[] = {"education",   "employment", "internship", "project",
                                           "publication", "award",      "service",    "other"};
    return kNames[static_cast<std::size_t>(kind)];
}

/// "kind organisation / title start..end" of every dated entry.
inline std::vector<std::string> entries_of(std::string_view text, Format format = Format::Markdown) {
    const DocumentReport report = understand(text, format);
    std::vector<std::string> found;
    for (const Entry& entry : report.resume.entries) {
        if (entry.date.empty()) continue;
        const DateRange& range = entry.range;
        found.push_back(std::string(name_of(entry.kind)) + " " + std::string(words(report, entry.organization)) +
                        " / " + std::string(words(report, entry.title)) + " " +
                        (range.start ? to_string(*range.start, false) : "") + ".." +
                        (range.present ? "now"
                         : range.end   ? to_string(*range.end, true)
                                       : ""));
    }
    return found;
}

}  // namespace veritae::test
