// SPDX-License-Identifier: MIT
/// \file
/// GB18030, by ICU's converter. Nothing else in reading needs ICU to start up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace veritae::reading {

/// UTF-16 of GB18030 bytes; nothing if they are not valid. O(bytes).
[[nodiscard]] std::optional<std::u16string> from_gb18030(std::string_view bytes);

/// Whether valid GB18030 bytes are likely Chinese prose: most characters outside ASCII are those that GB2312 had.
/// Accented Latin text, Big5 and binary data decode to rare characters all over the table. O(bytes).
[[nodiscard]] bool looks_chinese(std::string_view bytes);

/// The bytes that text takes in GB18030. O(bytes).
[[nodiscard]] std::uint64_t gb18030_size(std::string_view utf8);

}  // namespace veritae::reading
