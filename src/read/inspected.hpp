// SPDX-License-Identifier: MIT
/// \file
/// The words of `"reading"` in what `inspect --format json` writes: src/report writes them, inspected.cpp reads them.
/// Each list is in the order of its enumerators.
///
/// A line has its pieces: content that stands in the file as it is shown, or a pair of what is shown and what stands in
/// the file: `["&", "&amp;"]`; nothing is shown of markup, nothing stands for what the reader added. All that is shown,
/// one after the other, is Document::plain; what stands in the file, with `"rest"` at the end, is Document::text.
#pragma once

#include <array>
#include <string_view>

namespace veritae::reading {

inline constexpr std::array<std::string_view, 9> kFormatNames = {
    "text", "markdown", "json-resume", "rendercv", "latex", "bibtex", "pdf", "docx", "veritae"};
inline constexpr std::array<std::string_view, 6> kLineKindNames = {"heading",   "text", "item",
                                                                   "item-text", "row",  "code"};
inline constexpr std::array<std::string_view, 5> kEmphasisNames = {"bold", "italic", "underline", "code",
                                                                   "superscript"};
inline constexpr std::array<std::string_view, 16> kRoleNames = {
    "name", "heading", "title", "organization", "subject", "place",    "start", "end",
    "date", "authors", "venue", "text",         "items",   "labelled", "link",  "skipped"};
inline constexpr std::array<std::string_view, 17> kSectionNames = {
    "none",    "education", "employment", "internship", "research", "projects", "publications", "patents", "awards",
    "service", "teaching",  "talks",      "skills",     "news",     "summary",  "contact",      "other"};
inline constexpr std::array<std::string_view, 8> kAsideNames = {"comment", "front-matter", "template", "hidden",
                                                                "deleted", "tiny",         "outside",  "unseen"};

}  // namespace veritae::reading
