// SPDX-License-Identifier: MIT
/// \file
/// The posts and projects of a résumé with the lines that tell of them, whether or not they have dates.
#pragma once

#include <vector>

#include "veritae/report.hpp"

namespace veritae::cross {

/// An entry, or lines of a section of work that make none. Spans of Document::plain.
struct Story {
    Span head;
    Span named;              ///< what it is called by
    std::vector<Span> body;  ///< lines, in order; never empty
};

/// Those of entries in their order, then those of sections. O((entries + lines) · log entries).
[[nodiscard]] std::vector<Story> stories_of(const DocumentReport& report);

}  // namespace veritae::cross
