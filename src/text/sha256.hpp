// SPDX-License-Identifier: MIT
/// \file
/// The digest by which anybody can tell that two files are the same (FIPS 180-4).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace veritae::text {

using Sha256 = std::array<std::uint8_t, 32>;

/// O(bytes).
[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// 64 hex digits, as `sha256sum` prints them.
[[nodiscard]] std::string hex(const Sha256& digest);
/// 44 characters, as a content security policy wants them.
[[nodiscard]] std::string base64(const Sha256& digest);

}  // namespace veritae::text
