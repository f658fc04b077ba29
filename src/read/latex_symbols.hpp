// SPDX-License-Identifier: MIT
/// \file
/// What single commands of LaTeX print.
#pragma once

#include <string_view>

namespace veritae::reading::latex {

/// The text that a command without arguments prints: "\textendash" is "–", "\%" is "%". Empty for other commands.
[[nodiscard]] std::string_view symbol(std::string_view command);

/// Whether a command sets an accent on the letter after it.
[[nodiscard]] bool is_accent(std::string_view command);

/// A letter with the accent of a command on it, composed where Unicode has it: "\"" and "o" is U+00F6. The letter
/// itself where it has not.
[[nodiscard]] char32_t accented(std::string_view command, char32_t letter);

}  // namespace veritae::reading::latex
