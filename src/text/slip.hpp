// SPDX-License-Identifier: MIT
/// \file
/// Words that differ by a slip of the pen.
#pragma once

#include <string_view>

namespace veritae::text {

/// Are two words the same but for one byte that is missing, added, changed, or swapped with the next one? Equal words
/// are not. O(bytes).
[[nodiscard]] bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace veritae::text
