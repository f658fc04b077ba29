// SPDX-License-Identifier: MIT
/// \file
/// The two ways in which a résumé tells of a paper, an item of a list (publications_list.cpp) and words in prose
/// (publications_prose.cpp), what is common to both (publications.cpp), and
/// what a venue without further words says (bare_venue.cpp).
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "resume/assemble.hpp"

namespace veritae::resume {

/// Of a list sorted by span, those that begin inside a span. O(log of the list + result).
template <class Mention>
[[nodiscard]] std::span<const Mention> within(const std::vector<Mention>& all, Span span) {
    const auto first =
        std::partition_point(all.begin(), all.end(), [&](const Mention& one) { return one.span.begin < span.begin; });
    const auto last =
        std::partition_point(first, all.end(), [&](const Mention& one) { return one.span.begin < span.end; });
    return {first, last};
}

/// One bibliography item: its lines, and the status that a heading above it gives.
struct ListItem {
    Span whole;     ///< with notes and sub-bullets
    Span citation;  ///< the citation's own lines
    Status status = Status::None;
    Span status_span;
    bool numbered = false;
};
[[nodiscard]] std::vector<ListItem> list_items(const Document& document, const Mentions& mentions,
                                               const SectionSpan& section);

/// A paper told of in prose: the words about it, and its title if one is named.
struct Told {
    Span span;
    Span title;
};
/// `sections` and `taken` (what was read as a list item) are sorted. O(lines + mentions).
[[nodiscard]] std::vector<Told> told_papers(const Document& document, const Mentions& mentions,
                                            std::span<const SectionSpan> sections, std::span<const Publication> taken);

/// Whether a venue among a listed paper's words says, as a citation does, that the paper appeared there
/// (bare_venue.cpp).
[[nodiscard]] bool stands_bare(const Document& document, const Mentions& mentions, const Publication& publication,
                               const VenueMention& venue);

}  // namespace veritae::resume
