// SPDX-License-Identifier: MIT
/// \file
/// The words that dates are made of, read off a Scan one place at a time. Every question costs O(1).
#pragma once

#include <cstdint>
#include <optional>

#include "extract/scan.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract::dates {

/// The years that a résumé speaks of. Four digits alone mean a year less often than four digits with a month.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;
constexpr int kLastBareYear = 2049;
/// Two digits up to here are of this century, above it of the last one.
constexpr int kLastShortYear = 49;

/// A word of the lexicon at a place: its value, and the token after it.
struct Word {
    std::int32_t value;
    std::size_t end;
};

/// A number in digits, or in the numerals of the lexicon: "2023", "二〇二三", "十五".
struct Number {
    std::uint32_t value;
    std::uint32_t width;  ///< digits that it has or would have; leading zeros count
    std::size_t end;
    bool spelled;  ///< in numerals, not in digits
};

class Reader {
  public:
    /// O(tokens).
    explicit Reader(const Scan& scan);

    [[nodiscard]] const Scan& scan() const { return scan_; }
    /// There is a token, and the line goes on.
    [[nodiscard]] bool has(std::size_t i) const {
        return i < scan_.tokens.size() && scan_.tokens[i].kind != TokenKind::Newline;
    }
    [[nodiscard]] const Token& token(std::size_t i) const { return scan_.tokens[i]; }
    [[nodiscard]] bool is(std::size_t i, TokenKind kind) const { return has(i) && scan_.tokens[i].kind == kind; }
    [[nodiscard]] bool sign(std::size_t i, char32_t c) const { return has(i) && scan_.tokens[i].is(c); }
    [[nodiscard]] bool glued(std::size_t i) const { return has(i) && scan_.tokens[i].glued; }
    /// Token i is a sign with no blank on either side.
    [[nodiscard]] bool tight(std::size_t i) const { return is(i, TokenKind::Sign) && glued(i) && glued(i + 1); }

    /// The document writes "28/02/2020" somewhere and "02/28/2020" nowhere.
    [[nodiscard]] bool day_first() const { return day_first_; }

    [[nodiscard]] std::optional<Word> word(std::size_t i, Sense sense) const {
        return has(i) && scan_.has(i, sense) ? std::optional(word_at(i, sense)) : std::nullopt;
    }
    /// A word that is a date word only if nothing longer begins here that names a thing ("Spring Boot").
    [[nodiscard]] std::optional<Word> calendar_word(std::size_t i, Sense sense) const;
    /// A word written in one Chinese character may be the beginning of another word. It is itself only if no further
    /// character follows, or one that goes on about the date.
    [[nodiscard]] std::optional<Word> standing_word(std::size_t i, Sense sense) const;

    [[nodiscard]] std::optional<Number> number(std::size_t i) const;
    /// A day of a month: "5", "05", "5th", "fifth", "五".
    [[nodiscard]] std::optional<Number> day(std::size_t i) const;
    /// A number that says which: "3rd", "third", "第三", "三".
    [[nodiscard]] std::optional<Number> ordinal(std::size_t i) const;
    /// A year of four digits within the years of a résumé, or of two after an apostrophe.
    [[nodiscard]] std::optional<Number> year(std::size_t i) const;

    /// The token after at most `most` words that carry no meaning of their own: "of", "the", "的".
    [[nodiscard]] std::size_t skip_fillers(std::size_t i, int most = 3) const;

    /// The token after a line break inside a date, as the right margin of a long line leaves it, or `i`. O(line).
    [[nodiscard]] std::size_t skip_margin(std::size_t i) const;

  private:
    [[nodiscard]] Word word_at(std::size_t i, Sense sense) const;
    [[nodiscard]] std::optional<Number> numerals(std::size_t i) const;

    const Scan& scan_;
    bool day_first_ = false;
};

[[nodiscard]] constexpr bool is_year(std::uint32_t value) {
    return value >= static_cast<std::uint32_t>(kFirstYear) && value <= static_cast<std::uint32_t>(kLastYear);
}

/// 24 to 2024, 98 to 1998.
[[nodiscard]] constexpr std::uint32_t full_year(std::uint32_t two_digits) {
    return two_digits + (two_digits <= static_cast<std::uint32_t>(kLastShortYear) ? 2000 : 1900);
}

[[nodiscard]] bool is_arrow(char32_t c);
/// Dashes, tildes, long vowel marks and lines of boxes that pass for dashes, arrows.
[[nodiscard]] bool is_dash(char32_t c);

/// A tab or several blanks stand before a token: it begins another column.
[[nodiscard]] bool begins_column(const Reader& in, std::size_t i);

[[nodiscard]] constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018; }

}  // namespace veritae::extract::dates
