// SPDX-License-Identifier: MIT
/// \file
/// Mentions to a Résumé: sections, then entries and publications inside them, then what is said about each paper.
#pragma once

#include <span>

#include "veritae/document.hpp"
#include "veritae/mentions.hpp"
#include "veritae/resume.hpp"

namespace veritae::resume {

/// O(lines + mentions).
[[nodiscard]] Resume assemble(const Document& document, const Mentions& mentions, const Facts& facts);

// sections.cpp
[[nodiscard]] std::vector<SectionSpan> find_sections(const Document& document, const Mentions& mentions);

// entries.cpp
[[nodiscard]] std::vector<Entry> find_entries(const Document& document, const Mentions& mentions,
                                              std::span<const SectionSpan> sections);

// owner.cpp: the name that the document is about, in both scripts where both stand together; empty if unsure
[[nodiscard]] Span find_owner(const Document& document, const Mentions& mentions,
                              std::span<const SectionSpan> sections);

// publications.cpp: list items first, then papers told of in prose
[[nodiscard]] std::vector<Publication> find_publications(const Document& document, const Mentions& mentions,
                                                         std::span<const SectionSpan> sections,
                                                         std::span<const Entry> entries, Span owner);

// status_claims.cpp
[[nodiscard]] std::vector<StatusClaim> find_status_claims(const Document& document, const Mentions& mentions,
                                                          std::span<const Publication> publications);

// citation.cpp: one bibliography item
struct Citation {
    std::vector<Author> authors;
    bool more_authors = false;
    Span title;
    Span venue_text;
    std::int16_t year = 0;
};
[[nodiscard]] Citation parse_citation(const Document& document, const Mentions& mentions, Span item);

}  // namespace veritae::resume
