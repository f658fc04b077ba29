// SPDX-License-Identifier: MIT
/// \file
/// Character references of HTML: "&amp;", "&#8211;", "&#x2013;".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::reading {

/// The reference that `text` begins with (its first byte is '&'): the character and the bytes it takes. `length` is 0
/// if it is none, or has a name that is not known. A number that is no character stands for U+FFFD.
struct Entity {
    char32_t value = 0;
    std::uint32_t length = 0;
};
[[nodiscard]] Entity entity_at(std::string_view text);

/// `text` with its references replaced.
[[nodiscard]] std::string without_entities(std::string_view text);

}  // namespace veritae::reading
