// SPDX-License-Identifier: MIT
/// \file
/// The parts of a case's page, in their order. Each appends a section; headings are from h2 on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/html/markup.hpp"
#include "report/locator.hpp"
#include "report/reporter.hpp"
#include "report/words.hpp"

namespace veritae::report::html {

/// A case as it is about to be told.
struct Telling {
    const Context& context;
    const CaseReport& the_case;
    Words words;
    const std::vector<Locator>& places;    ///< one for each document
    std::vector<const Finding*> findings;  ///< by weight; the order gives their numbers, from 1
    std::string prefix;                    ///< of anchors; differs from case to case

    /// A text by its name.
    [[nodiscard]] std::string_view operator()(std::string_view name) const { return words(name); }
};

/// What was read and what was not.
void put_reading(std::string& out, const Telling& telling);
/// What sources said about the links; nothing where none was consulted.
void put_sources(std::string& out, const Telling& telling);
/// Findings by weight, each with its quotes, reasoning, facts and question.
void put_findings(std::string& out, const Telling& telling);
/// The drawing, its legend, and the table that says the same.
void put_timeline(std::string& out, const Telling& telling);
/// Every claim, by kind.
void put_claims(std::string& out, const Telling& telling);
/// What the page rests on.
void put_provenance(std::string& out, const Telling& telling);

/// "line 12", "page 2, line 12"; with the file in front, "cv.md, line 12", where there are several.
[[nodiscard]] std::string where(const Telling& telling, std::uint32_t document, std::uint32_t text_offset);

/// Words without their markup, each character as it was written: full-width if it was. O(log runs + runs in the span).
[[nodiscard]] std::string as_written(const Document& document, Span span);

/// The words of a claim with a little of their line around them, marked.
[[nodiscard]] Markup quote(const Locator& locator, const Evidence& claim);

/// Words in which no line is broken inside a date such as 2021-09.
[[nodiscard]] Markup with_dates(std::string_view words);

/// "Institute · role" of an entry, or the line that names it.
[[nodiscard]] std::string entry_name(const Document& document, const Entry& entry);
/// The name of the innermost entry around a place; empty outside all of them.
[[nodiscard]] std::string entry_around(const DocumentReport& report, Span span);

/// "1, 4, 7" of indices, as links to `#{prefix}{kind}{number}`.
[[nodiscard]] Markup references(const Telling& telling, std::string_view kind,
                                const std::vector<std::uint32_t>& indices);

/// The owner as the documents name them; the first document's path where none does.
[[nodiscard]] std::string owner(const CaseReport& the_case);

}  // namespace veritae::report::html
