// SPDX-License-Identifier: MIT
/// \file
/// What sources said about a document's links, for the formats that tell of it: every outcome, with its day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "veritae/report.hpp"

#include "report/json_writer.hpp"
#include "report/locator.hpp"
#include "report/words.hpp"

namespace veritae::report {

/// A row of a table, or a line. Printable, as in terminal.hpp.
struct ToldSource {
    std::uint32_t line;   ///< of the link, counted from 1
    std::string page;     ///< "openreview.net/forum?id=…"
    std::string outcome;  ///< "unverifiable: the source asks for members only"
    std::string day;      ///< on which it said so; empty where it did not
};

/// The day on which a source said something; nothing where it was not asked, or gave no answer.
[[nodiscard]] std::optional<Day> day_of(const SourceAnswer& answer);

/// Each source of a document once, by its first link.
[[nodiscard]] std::vector<ToldSource> told_sources(const DocumentReport& document, const Locator& locator,
                                                   const Words& words);

/// "cv.md:12: page: outcome (day)", without the file in front.
[[nodiscard]] std::string in_words(const ToldSource& source, const Words& words);

/// The member `"sources"`, where sources were consulted.
void write_sources(JsonWriter& json, const DocumentReport& document, const Locator& locator, const Facts& facts);

}  // namespace veritae::report
