// SPDX-License-Identifier: MIT
/// \file
/// The closing lines of a text report: how much was found and how much could be read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "veritae/report.hpp"

#include "report/words.hpp"

namespace veritae::report {

/// Counts over one document, or over all.
struct Tally {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t unreadable = 0;  ///< documents
    std::size_t suppressed = 0;  ///< findings that are not told
    Coverage coverage;

    void add(const Finding& finding);
    void add(const DocumentReport& document);
    void add(const Tally& other);
};

/// "1 error, 2 warnings; 14 of 15 dates, 7 of 7 publications read, 3 links not tried".
[[nodiscard]] std::string summary(const Tally& tally, const Words& words);

/// The part of it before the semicolon, which is never empty here: "no findings".
[[nodiscard]] std::string counts_text(const Tally& tally, const Words& words);

/// The part of it after the semicolon.
[[nodiscard]] std::string coverage_text(const Coverage& coverage, const Words& words);

}  // namespace veritae::report
