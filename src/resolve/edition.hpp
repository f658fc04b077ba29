// SPDX-License-Identifier: MIT
/// \file
/// A whole edition of a venue, page by page, as OpenReview lists what it accepted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/rulebook.hpp"
#include "veritae/source.hpp"

#include "resolve/http.hpp"
#include "resolve/openreview_note.hpp"

namespace veritae::resolve {

/// The id under which OpenReview has the papers of a venue's main track; a journal has one for all years. Nothing for a
/// venue that sources.json has no group for. `venue` is an id of the facts or a name, whatever its case.
[[nodiscard]] std::optional<std::string> edition_id(std::string_view venue, std::int16_t year, const Facts& facts);

inline constexpr std::size_t kPage = 1000;  ///< papers that are listed at once
[[nodiscard]] Request page_request(std::string_view edition, std::size_t offset);

/// A paper of a list as it is indexed.
struct ListedPaper {
    std::string id;
    Note note;
};
struct Page {
    std::vector<ListedPaper> papers;
    std::size_t listed = 0;  ///< how many there are on the page, those that could not be read included
};
/// Nothing for what is no such list.
[[nodiscard]] std::optional<Page> read_page(std::string_view body, const SourceFacts& facts);

/// What is known of an indexed paper.
[[nodiscard]] PaperRecord record_of_listed(const Note& note, const Facts& facts);

}  // namespace veritae::resolve
