// SPDX-License-Identifier: MIT
/// \file
/// What the checks over the chronicle share: names of statements in rules, and statements as evidence.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.hpp"

namespace veritae::checks {

/// The kinds of statements as rules name them, in the order of StatementKind.
inline constexpr std::array<std::string_view, 11> kStatementKinds = {
    "as-of",        "written",   "ordered",   "ongoing", "past",   "unmarked",
    "expected-end", "submitted", "undecided", "decided", "planned"};

[[nodiscard]] constexpr std::string_view name_of(claims::StatementKind kind) {
    return kStatementKinds[static_cast<std::size_t>(kind)];
}

/// The outcomes under which a rule words the facts that a statement rests on; `{day}`, `{venue}` and `{year}` are
/// given.
inline constexpr std::string_view kDeadlineText = "deadline";
inline constexpr std::string_view kNotificationText = "notification";
inline constexpr std::string_view kAsOfText = "as-of";
inline constexpr std::string_view kSourceText = "source";  ///< what a source on the network said

/// Names an edition for messages: "CONF", "2030"; empty for a statement without one.
struct EditionName {
    std::string venue;
    std::string year;
};
[[nodiscard]] EditionName edition_of(const Case& the_case, const claims::Statement& statement);

/// The words of a statement for a message: blanks folded, at most sixty characters; the date for as-of.
[[nodiscard]] std::string words_of(const Case& the_case, const claims::Statement& statement);

/// The fact that a statement rests on, in the words of the finding's rule and the language of a document.
[[nodiscard]] Evidence fact_of(const Case& the_case, const Rule& rule, const claims::Statement& statement,
                               std::uint32_t document);

/// At least two statuses, and nothing that is not of their paper.
[[nodiscard]] bool about_one_paper(const claims::Chronicle& chronicle, std::span<const std::uint32_t> statements);

/// Statuses only, and none of them settled: a plan, or a review that was under way.
[[nodiscard]] bool between_promises(const claims::Chronicle& chronicle, std::span<const std::uint32_t> statements);

/// Whether a statement's bound comes from a fact at all.
[[nodiscard]] bool has_fact(const claims::Statement& statement);

}  // namespace veritae::checks
