// SPDX-License-Identifier: MIT
/// \file
/// A finding in pieces, for the formats of hosts, editors and mails: its places, and what is said under it. What is
/// printable (terminal.hpp) is so already.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"

#include "report/locator.hpp"
#include "report/words.hpp"

namespace veritae::report {

/// The path of a report as hosts take it: without `./` and the like, as it is otherwise.
[[nodiscard]] std::string plain_path(std::string_view path);

/// Where a claim of a finding stands.
struct ClaimPlace {
    const Locator* locator;
    Span span;  ///< of Document::text

    /// Of its file: the document's own or that of an included one.
    [[nodiscard]] std::string path() const;
    /// Whether lines and columns are those of that file; of a page or a paragraph only words can tell.
    [[nodiscard]] bool in_lines() const;
    [[nodiscard]] Position start() const { return locator->position(span.begin); }
    [[nodiscard]] Position end() const { return locator->position(span.end); }
    /// The same on its first line only.
    [[nodiscard]] ClaimPlace on_one_line() const;
};

/// Of one finding, that are told; JSON has them all.
inline constexpr std::size_t kMostPlaces = 12;

/// The first claims of a finding, the primary one in front; the locators are those of its case.
[[nodiscard]] std::vector<ClaimPlace> places_of(const Finding& finding, const std::vector<Locator>& locators);

/// "... and 3 more places" than are shown; empty if those are all.
[[nodiscard]] std::string more_places(const Finding& finding, std::size_t shown, const Words& words);

/// "line 12", "page 2, line 12", "paragraph 3", printable.
[[nodiscard]] std::string in_words(const ClaimPlace& place, const Words& words);
/// The same, with the file in front if it is not that of another place.
[[nodiscard]] std::string in_words(const ClaimPlace& place, const ClaimPlace& seen_from, const Words& words);
/// What stands there between quotation marks, on one line, cut where it is long; printable.
[[nodiscard]] std::string quote(const ClaimPlace& place, const Words& words);

/// What is said under a message: the facts, how to mend it and what to ask. Printable.
struct Remark {
    std::string_view label;
    std::string text;
};
[[nodiscard]] std::vector<Remark> remarks(const Finding& finding, const Words& words);

/// The message, where it stands if no line number can say that, the further places and the remarks, a line each;
/// printable.
[[nodiscard]] std::string told(const Finding& finding, const std::vector<ClaimPlace>& places, const Words& words);

/// Why a document could not be read, with its path; printable.
[[nodiscard]] std::string unread(const DocumentReport& document);

}  // namespace veritae::report
