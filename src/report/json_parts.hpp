// SPDX-License-Identifier: MIT
/// \file
/// Pieces that the JSON formats share.
#pragma once

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

/// `"path"` to `"coverage"` of a document's object, which stays open.
void begin_document(JsonWriter& json, const DocumentReport& document);
/// `"errors": […]`, and closes the document's object.
void end_document(JsonWriter& json, const DocumentReport& document);

/// The members `"start"` and `"end"`.
void write_range(JsonWriter& json, const Locator& locator, Span span);

/// The same, and `"text"`: the words that stand there.
void write_place(JsonWriter& json, const Locator& locator, Span span);
/// The same of bytes of Document::text.
void write_source(JsonWriter& json, const Locator& locator, Span source);

/// Words without their markup on one line: runs of blanks and line ends become one blank.
[[nodiscard]] std::string one_line(std::string_view words);

}  // namespace veritae::report
