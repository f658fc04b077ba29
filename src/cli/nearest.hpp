// SPDX-License-Identifier: MIT
/// \file
/// "Did you mean …?"
#pragma once

#include <span>
#include <string_view>

namespace veritae::cli {

/// The name that takes the fewest insertions, deletions and replacements (at most a third of the word's length); empty
/// if none is that near. The first of several.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

}  // namespace veritae::cli
