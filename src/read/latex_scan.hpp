// SPDX-License-Identifier: MIT
/// \file
/// The grammar of LaTeX as far as a reader needs it: where a command, a group, an argument or a comment ends. Nothing
/// is executed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "veritae/span.hpp"

namespace veritae::reading::latex {

/// After a command that begins with the backslash at `at`: letters, `@` and a star, or one other character. O(its
/// length).
[[nodiscard]] std::uint32_t command_end(std::string_view text, std::uint32_t at);

/// After blanks, line breaks and comments; a blank line ends them if `in_paragraph`.
[[nodiscard]] std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end,
                                        bool in_paragraph = true);

/// After the line of a comment that begins at `at`, and the blanks that the next one begins with.
[[nodiscard]] std::uint32_t comment_end(std::string_view text, std::uint32_t at, std::uint32_t end);

/// What stands between a bracket at `at` and the one that closes it, other groups, escapes and comments passed over;
/// nothing if it stays open. An option in square brackets has at most 4096 bytes. O(its length).
[[nodiscard]] std::optional<Span> group(std::string_view text, std::uint32_t at, std::uint32_t end);

/// The first brace of a part that stays open in it if more than `most` do: each of them costs a look at all that
/// follows. O(bytes).
[[nodiscard]] std::optional<std::uint32_t> many_open(std::string_view text, Span span, std::size_t most);

/// The arguments in braces that follow, blanks between them, at most `most`; optional ones in square brackets are
/// passed over. `after` is moved behind them.
[[nodiscard]] std::vector<Span> arguments(std::string_view text, std::uint32_t at, std::uint32_t end, std::size_t most,
                                          std::uint32_t& after);

}  // namespace veritae::reading::latex
