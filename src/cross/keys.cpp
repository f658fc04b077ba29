// SPDX-License-Identifier: MIT
#include "cross/keys.hpp"

#include <fmt/format.h>

#include <charconv>

#include "text/fingerprint.hpp"

namespace veritae::cross {

std::uint64_t hash_of(std::initializer_list<std::string_view> pieces) {
    text::Fingerprint all;
    for (const std::string_view piece : pieces) all.add(piece);
    // The upper bits of FNV are the better mixed ones.
    const std::uint64_t hash = all.value() >> 16;
    return hash == 0 ? 1 : hash;
}

std::string hex_of(std::uint64_t hash) { return fmt::format("{:012x}", hash); }

std::uint64_t hash_from_hex(std::string_view digits) {
    std::uint64_t hash = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, hash, 16);
    return digits.size() == 12 && error == std::errc{} && stop == end ? hash : 0;
}

}  // namespace veritae::cross
