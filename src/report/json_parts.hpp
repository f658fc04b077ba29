// SPDX-License-Identifier: MIT
/// \file
/// Pieces that the JSON formats share.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "report/locator.hpp"
#include "report/reporter.hpp"

namespace veritae::report {

[[nodiscard]] std::vector<Locator> locators(const CaseReport& the_case);

/// `"tool": {…}`.
void write_tool(JsonWriter& json, const Context& context);
/// `"schema": …, "tool": {…}, "as_of": …` of an output's one object, which stays open.
void begin_output(JsonWriter& json, std::string_view schema, const Context& context);

/// How a document's object is written: a stream has its documents on lines, called by their records, with what its
/// reader wants to know.
struct DocumentShape {
    JsonWriter::Layout layout = JsonWriter::Layout::Block;
    std::string_view id = {};                   ///< as JSON writes it; empty for null
    std::span<const std::string> members = {};  ///< those wanted besides the id; empty: all
    std::size_t most_findings = std::string::npos;
    bool whole_case = false;       ///< the findings of all documents of the case stand in this object
    std::string_view traces = {};  ///< as JSON; empty for none

    [[nodiscard]] bool wants(std::string_view member) const;
};

/// `"path"` to `"coverage"` of a document's object, which stays open.
void begin_document(JsonWriter& json, const DocumentReport& document, const DocumentShape& shape = {});
/// `"errors": […]`, and closes the document's object.
void end_document(JsonWriter& json, const DocumentReport& document, const DocumentShape& shape = {});

/// The object of `check` for a document of a case: what was found in it. `"truncated": true` stands at its end where
/// findings were left out.
void write_checked(JsonWriter& json, const Context& context, const CaseReport& the_case, std::uint32_t which,
                   const std::vector<Locator>& places, const DocumentShape& shape = {});

/// The members `"start"` and `"end"`.
void write_range(JsonWriter& json, const Locator& locator, Span span);

/// The same, and `"text"`: the words that stand there.
void write_place(JsonWriter& json, const Locator& locator, Span span);
/// The same of bytes of Document::text.
void write_source(JsonWriter& json, const Locator& locator, Span source);

/// Words without their markup on one line: runs of blanks and line ends become one blank.
[[nodiscard]] std::string one_line(std::string_view words);

}  // namespace veritae::report
