// SPDX-License-Identifier: MIT
/// \file
/// Where in a résumé something is said: the entry that holds it, its section, its sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "veritae/report.hpp"

#include "checks/check.hpp"
#include "rulebook/senses.hpp"

namespace veritae::checks {

/// The innermost entry whose lines hold an offset, or null. Of an entry that is itself an item of a list, the items
/// beside it are no part. O(log entries + log lines · depth).
[[nodiscard]] const Entry* entry_at(const DocumentReport& report, std::uint32_t offset);
/// The same; one without a date is passed over for the entry that it is a part of.
[[nodiscard]] const Entry* dated_entry_at(const DocumentReport& report, std::uint32_t offset);

[[nodiscard]] Section section_at(const Resume& resume, std::uint32_t offset);

/// The line that holds an offset. O(log lines).
[[nodiscard]] Span line_at(const Document& document, std::uint32_t offset);
/// From one sign that ends a sentence, or end of a paragraph, to the next. O(log lines + its length).
[[nodiscard]] Span sentence_at(const Document& document, std::uint32_t offset);

/// Some bytes before an offset, to the beginning of a character, and no further back than `first`.
[[nodiscard]] std::uint32_t bytes_before(const Document& document, std::uint32_t offset, std::uint32_t bytes,
                                         std::uint32_t first);

/// Whether a word of one meaning begins in a span. O(log terms + terms in it).
[[nodiscard]] bool says(const DocumentReport& report, Span span, Sense sense,
                        std::optional<std::int32_t> value = std::nullopt);

/// The first day on which a document can have been written, as far as its statements tell.
[[nodiscard]] std::optional<Day> written_from(const Case& the_case, std::uint32_t document);

/// "2020.09" and the like: a day at the precision of a month.
[[nodiscard]] std::string month_of(Day day);

}  // namespace veritae::checks
