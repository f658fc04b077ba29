// SPDX-License-Identifier: MIT
/// \file
/// One reader a format. Each fills in lines, runs, styles, links and asides of a document whose `text` and
/// `line_starts` are complete.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "veritae/document.hpp"
#include "veritae/rulebook.hpp"

#include "read/writer.hpp"

namespace veritae::reading {

void read_text(const Document& document, Writer& writer);

/// The front matter of a file in a folder that the schema has a record of, `_publications/2024-paper.md`, as that
/// record.
void read_front_matter(const Document& document, const Schema& schema, Writer& writer, std::uint32_t depth);

/// An error if blocks are nested deeper than `depth`.
[[nodiscard]] std::optional<ReadError> read_markdown(Document& document, Writer& writer, std::uint32_t depth);

/// Structured formats. An error for what is not of the format, or nested deeper than `depth`.
[[nodiscard]] std::optional<ReadError> read_json_resume(const Document& document, const Schema& schema, Writer& writer,
                                                        std::uint32_t depth);
[[nodiscard]] std::optional<ReadError> read_rendercv(const Document& document, const Schema& schema, Writer& writer,
                                                     std::uint32_t depth);
[[nodiscard]] std::optional<ReadError> read_latex(Document& document, const Schema& schema, Writer& writer,
                                                  std::uint32_t depth);
[[nodiscard]] std::optional<ReadError> read_bibtex(Document& document, const Schema& schema, Writer& writer,
                                                   std::uint32_t depth);

/// An error for bytes that say by their first ones that they are of another format.
[[nodiscard]] std::optional<ReadError> foreign(Format format, std::string_view bytes);

/// Whether the ending of a name says which format it is.
[[nodiscard]] bool has_known_ending(std::string_view name);
/// A LaTeX document, not a part of one.
[[nodiscard]] bool is_whole_latex(std::string_view bytes);

/// The beginning of what `inspect --format json` writes.
[[nodiscard]] bool is_inspected(std::string_view json);

/// A format whose `text` is no text of the file: making it fills text, line_starts, origins and asides; what it
/// returns then writes the content.
struct Made {
    std::optional<ReadError> error;
    std::function<void(Writer&)> write;  ///< refers to the document
    bool done = false;                   ///< the content is written already
};
[[nodiscard]] Made make_pdf(Document& document, std::string_view bytes, const ReadLimits& limits, const Schema& schema,
                            const LayOutPdf* lay_out);
[[nodiscard]] Made make_inspected(Document& document, std::string_view bytes, const ReadLimits& limits,
                                  const ReadContext& context);
[[nodiscard]] Made make_docx(Document& document, std::string_view bytes, const ReadLimits& limits,
                             const Schema& schema);

/// Bytes that are text to text, encoding and line_starts of a document.
[[nodiscard]] std::optional<ReadError> decode_into(Document& document, std::string_view bytes);

/// Adds the web and mail addresses in `plain` that are no links yet.
void add_bare_addresses(Document& document);

}  // namespace veritae::reading
