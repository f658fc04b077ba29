// SPDX-License-Identifier: MIT
/// \file
/// A hash that stays the same from version to version and from machine to machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::text {

/// FNV-1a (64 bits) over pieces of text. Good for telling things apart that nobody forges.
class Fingerprint {
  public:
    void add(std::string_view piece) {
        for (const char c : piece) mix(static_cast<std::uint8_t>(c));
        mix(0xFF);  // no byte of UTF-8, so that pieces do not run together
    }
    [[nodiscard]] std::uint64_t value() const { return hash_; }
    /// Sixteen digits.
    [[nodiscard]] std::string hex() const;

  private:
    void mix(std::uint8_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3u; }

    std::uint64_t hash_ = 0xCBF29CE484222325u;
};

}  // namespace veritae::text
