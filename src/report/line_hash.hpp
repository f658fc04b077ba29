// SPDX-License-Identifier: MIT
/// \file
/// By what GitHub code scanning knows a line again when it has moved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace veritae::report {

/// `primaryLocationLineHash` of each line of a UTF-8 file as github/codeql-action's upload computes it: a rolling hash
/// over the next 100 characters (UTF-16 units) from the line's start on, blanks and tabs aside, every line end a line
/// feed; then a colon and how many lines have had this hash so far. Lines end at `\n`, `\r` and `\r\n`. O(bytes).
[[nodiscard]] std::vector<std::string> line_hashes(std::string_view text, bool byte_order_mark);

}  // namespace veritae::report
