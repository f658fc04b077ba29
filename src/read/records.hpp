// SPDX-License-Identifier: MIT
/// \file
/// Records of structured formats as lines of a document. A reader hands over the members of a record with their roles
/// (`rules/formats/`); the lines come out as a person would write them, so that every later stage reads them like any
/// other résumé, and Document::fields remembers what the format said.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"

#include "read/writer.hpp"

namespace veritae::reading {

/// Writes one text on the present line; may end lines.
using WriteText = std::function<void(Writer&)>;

/// A member of a record.
struct RecordField {
    FieldRole role;
    WriteText label;                    ///< the key, for FieldRole::Labelled
    std::vector<WriteText> texts = {};  ///< none of them empty
};

/// The heading of a section; `section` is None where its words must tell.
void write_heading(Writer& writer, Section section, const WriteText& words);

/// One record in the shape that its schema names. O(its text).
void write_record(Writer& writer, const RecordSchema& schema, std::string_view omitted,
                  std::span<const RecordField> fields);

/// The record of a name and variant: an exact one before one for all variants, and that before "*". Null without one.
[[nodiscard]] const RecordSchema* find_record(const Schema& schema, std::string_view name,
                                              std::string_view variant = {});

/// The schema of a format; null without one.
[[nodiscard]] const Schema* find_schema(std::span<const Schema> schemas, Format format);

}  // namespace veritae::reading
