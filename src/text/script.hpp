// SPDX-License-Identifier: MIT
/// \file
/// Which script words are written in.
#pragma once

#include <string_view>

#include "text/utf8.hpp"

namespace veritae::text {

/// Is any character of valid UTF-8 a Chinese one? O(bytes).
[[nodiscard]] inline bool has_han(std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
        const auto [c, length] = code_point_at(words, i);
        if (is_han(c)) return true;
        i += length;
    }
    return false;
}

}  // namespace veritae::text
