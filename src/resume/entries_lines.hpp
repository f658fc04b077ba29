// SPDX-License-Identifier: MIT
/// \file
/// What one line of an entry looks like: questions that read_rows asks of it.
#pragma once

#include "resume/entries.hpp"

namespace veritae::resume {

inline constexpr std::uint32_t kWideHead = 100;  ///< columns before a date of a line whose rest is told in sentences

/// What stands directly before (or after) a date: a separating sign or a wide gap. A range is also set apart by
/// one blank beside a Han character, which needs none.
[[nodiscard]] bool separated_before(std::string_view plain, std::uint32_t line_begin, std::uint32_t begin, bool range);
[[nodiscard]] bool separated_after(std::string_view plain, std::uint32_t end, std::uint32_t line_end, bool range);

/// Are there words, those of places left out?
[[nodiscard]] bool has_words(const Document& document, const Mentions& mentions, Span span);

/// Nothing but a place, or several: "Bristol, United Kingdom".
[[nodiscard]] bool is_place(const Document& document, const Mentions& mentions, Span line);
/// "Fern BV | Utrecht, Netherlands": ends in a place behind a sign.
[[nodiscard]] bool ends_in_place(const Document& document, const Mentions& mentions, Span line);

/// By the look of the line alone.
[[nodiscard]] bool is_prose(const Document& document, Span line);
/// The row tells something and names no entry. Needs its date and its words.
[[nodiscard]] bool reads_as_sentence(const Document& document, const Row& row);

/// All in brackets: "(2025/4–2025/9 on probation)".
[[nodiscard]] bool is_bracketed(const Document& document, Span line);
[[nodiscard]] bool is_quoted(const Document& document, Span line);
/// Page numbers and rules: "2 / 3", "- 4 -", "———".
[[nodiscard]] bool is_furniture(const Document& document, Span line);

}  // namespace veritae::resume
