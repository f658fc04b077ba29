// SPDX-License-Identifier: MIT
/// \file
/// Looking at one line of a document: the mentions in it and how it is set.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "veritae/document.hpp"
#include "veritae/mentions.hpp"

#include "text/utf8.hpp"

namespace veritae::resume {

/// The mentions (sorted by span) that begin inside a span. O(log mentions + those inside).
template <class Mention>
[[nodiscard]] std::span<const Mention> inside(const std::vector<Mention>& mentions, Span span) {
    const auto begins_before = [](const Mention& mention, std::uint32_t offset) { return mention.span.begin < offset; };
    const auto first = std::lower_bound(mentions.begin(), mentions.end(), span.begin, begins_before);
    auto last = first;
    while (last != mentions.end() && last->span.begin < span.end) ++last;
    return {first, last};
}

/// Whether one of the mentions (sorted by span, and apart) overlaps a span. O(log mentions).
template <class Mention>
[[nodiscard]] bool any_overlaps(const std::vector<Mention>& mentions, Span span) {
    const auto next = std::partition_point(mentions.begin(), mentions.end(),
                                           [&](const Mention& mention) { return mention.span.end <= span.begin; });
    return next != mentions.end() && next->span.begin < span.end;
}

/// What the format says in a span: the first field of a role, or from the first to the last of several. Empty without.
[[nodiscard]] Span told_by_format(const Document& document, Span span, FieldRole role);

/// Does one stretch of this emphasis cover all letters, digits and Han characters of the span?
[[nodiscard]] bool wholly(const Document& document, Span span, Emphasis emphasis);

/// A span without the blanks and signs at both ends; brackets that close inside it stay.
[[nodiscard]] Span trimmed(const Document& document, Span span);

/// A letter, digit or Han character: what words are made of.
[[nodiscard]] constexpr bool is_word(char32_t c) { return text::is_letter(c) || text::is_digit(c) || text::is_han(c); }

/// Columns as a terminal shows them: a Han character or full-width sign takes two.
[[nodiscard]] std::uint32_t columns(std::string_view text);

}  // namespace veritae::resume
