// SPDX-License-Identifier: MIT
/// \file
/// One reader a format. Each fills in lines, runs, styles, links and asides of a document whose `text` and
/// `line_starts` are complete.
#pragma once

#include <cstdint>
#include <optional>

#include "veritae/document.hpp"
#include "veritae/rulebook.hpp"

#include "read/writer.hpp"

namespace veritae::reading {

void read_text(const Document& document, Writer& writer);

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

/// Adds the web and mail addresses in `plain` that are no links yet.
void add_bare_addresses(Document& document);

}  // namespace veritae::reading
