// SPDX-License-Identifier: MIT
/// \file
/// Words that are only cited.
#pragma once

#include "veritae/document.hpp"
#include "veritae/span.hpp"

namespace veritae::checks {

/// Do quotation marks stand directly around the span, or around more of its line? Book-title marks count. O(line).
[[nodiscard]] bool is_quoted(const Document& document, Span span);

}  // namespace veritae::checks
