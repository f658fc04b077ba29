// SPDX-License-Identifier: MIT
/// \file
/// Links of a document to questions. An identifier is parsed out of a link, and the link itself is forgotten.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::resolve {

/// What a link asks for: a paper by OpenReview's `forum?id=` and its like, a repository by `owner/name` of GitHub.
/// Nothing for any other page of theirs (profiles, groups, files, issues, gists), or any other host. O(bytes).
[[nodiscard]] std::optional<SourceQuestion> question_of(std::string_view target);

/// The sources that a document's links name, in the order of the links, none of them asked yet. O(links · log papers).
[[nodiscard]] std::vector<Source> find_sources(const DocumentReport& report);

/// Where a person can look: `openreview.net/forum?id=…`.
[[nodiscard]] std::string page_of(const SourceQuestion& question);

/// Identifiers as their providers give them out. All of them go into an address unchanged.
[[nodiscard]] bool is_note_id(std::string_view id);
[[nodiscard]] bool is_account(std::string_view owner);
[[nodiscard]] bool is_repository_name(std::string_view name);

}  // namespace veritae::resolve
