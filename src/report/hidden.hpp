// SPDX-License-Identifier: MIT
/// \file
/// Characters that steer a terminal, turn text around or are not seen. No output holds them raw.
#pragma once

namespace veritae::report {

/// Controls, line separators, zero-width and bidirectional format characters, tags, non-characters.
/// A tab and a line feed are controls too: a format that wants them asks for them first.
[[nodiscard]] constexpr bool is_hidden(char32_t c) {
    if (c < 0xAD) return c < 0x20 || (c >= 0x7F && c < 0xA0);
    return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace veritae::report
