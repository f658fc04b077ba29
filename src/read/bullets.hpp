// SPDX-License-Identifier: MIT
/// \file
/// The marks that begin an item of a list in plain text, and the depth of nesting that indentation shows.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace veritae::reading {

/// The bytes of the bullet or number that a line begins with, the blanks after it included; 0 if it begins with none.
/// `line` has no leading blanks. A number that may be a year, a month or a telephone code is no mark.
[[nodiscard]] std::uint32_t bullet_length(std::string_view line);

/// As above, and only marks that Markdown itself does not know: "•", "①", "(1)", "1、".
[[nodiscard]] std::uint32_t foreign_bullet_length(std::string_view line);

/// A number such as "2021." or "09. 2021" that is part of a date and no item's number. `line` begins with digits.
[[nodiscard]] bool is_dated(std::string_view line);

/// Blanks before the first word, in columns: a tab goes to the next multiple of four, an ideographic space takes two.
struct Indent {
    std::uint32_t bytes = 0;
    std::uint32_t columns = 0;
};
[[nodiscard]] Indent indent_of(std::string_view line);

/// The items that are open, by the columns of their marks: each further one is deeper.
class Nesting {
  public:
    /// The depth, from 1, of an item whose mark stands in a column.
    std::uint8_t enter(std::uint32_t column);
    void clear() { columns_.clear(); }

  private:
    std::vector<std::uint32_t> columns_;
};

}  // namespace veritae::reading
