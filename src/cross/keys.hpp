// SPDX-License-Identifier: MIT
/// \file
/// What two records can have in common, as numbers: equal numbers, equal things.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace veritae::cross {

/// What a key is of. It stands in the key's upper bits, so that keys of two kinds never meet.
enum class KeyKind : std::uint8_t { Paper, Link, Text };

/// A number of 48 bits over pieces of text, the same on every machine; never 0, which stands for nothing.
[[nodiscard]] std::uint64_t hash_of(std::initializer_list<std::string_view> pieces);

/// Twelve hex digits, as traces are written; 0 for what is none.
[[nodiscard]] std::string hex_of(std::uint64_t hash);
[[nodiscard]] std::uint64_t hash_from_hex(std::string_view digits);

[[nodiscard]] constexpr std::uint64_t key_of(KeyKind kind, std::uint64_t hash) {
    return (static_cast<std::uint64_t>(kind) << 56) | hash;
}
[[nodiscard]] constexpr KeyKind kind_of(std::uint64_t key) { return static_cast<KeyKind>(key >> 56); }

}  // namespace veritae::cross
