// SPDX-License-Identifier: MIT
/// \file
/// What fuzz targets hold results to.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// A range of a UTF-8 text that cuts no sequence.
inline bool fits(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const auto on_boundary = [&](std::size_t offset) {
        return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
    };
    return begin <= end && end <= text.size() && on_boundary(begin) && on_boundary(end);
}

}  // namespace fuzz

#define REQUIRE(condition) fuzz::require(condition, #condition)
