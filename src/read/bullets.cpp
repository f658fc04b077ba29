// SPDX-License-Identifier: MIT
// The beginning of a line in, whether it is a list item and how deep, out.
#include "read/bullets.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

// Code points that are a mark when a blank follows.
constexpr bool is_spaced_bullet(char32_t c) {
    return c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014 || c == 0x203A || c == 0xBB || c == 0x2212 ||
           (c >= 0xF000 && c <= 0xF0FF);  // the Symbol and Wingdings fonts
}

// Code points that are a mark whatever follows: dots, squares, triangles, diamonds, stars, ticks, arrow heads,
// reference marks.
constexpr bool is_bullet(char32_t c) {
    return c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x203B || c == 0x2043 || c == 0x204C || c == 0x204D ||
           c == 0x2219 || (c >= 0x25A0 && c <= 0x25FF) || c == 0x2605 || c == 0x2606 || (c >= 0x2713 && c <= 0x2716) ||
           (c >= 0x2756 && c <= 0x2758) || (c >= 0x2794 && c <= 0x27BE) || c == 0x29BF || c == 0x30FB || c == 0xFF65;
}

constexpr bool is_circled_number(char32_t c) { return (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793); }

constexpr std::uint32_t kMostDigits = 3;  // four are a year

struct Cursor {
    std::string_view text;
    std::uint32_t at = 0;

    [[nodiscard]] char32_t peek() const { return at < text.size() ? text::code_point_at(text, at).value : 0; }
    void step() { at += text::code_point_at(text, at).length; }
    bool accept(char32_t a, char32_t b) {
        if (peek() != a && peek() != b) return false;
        step();
        return true;
    }
    [[nodiscard]] bool at_blank() const {
        const char32_t c = peek();
        return at >= text.size() || c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
    }
    std::uint32_t with_blanks() {
        while (at < text.size() && at_blank()) step();
        return at;
    }
    // One to three digits that do not begin with 0; how many.
    std::uint32_t digits() {
        if (peek() == '0') return 0;
        const std::uint32_t begin = at;
        while (text::is_digit(peek())) step();
        return at - begin <= kMostDigits ? at - begin : 0;
    }
};

// "(1)", "[1]", full-width brackets alike.
std::uint32_t bracketed_number(std::string_view line) {
    Cursor cursor{line};
    const bool round = cursor.accept('(', 0xFF08);
    if (!round && !cursor.accept('[', 0x3010)) return 0;
    if (cursor.digits() == 0) return 0;
    if (!(round ? cursor.accept(')', 0xFF09) : cursor.accept(']', 0x3011))) return 0;
    return cursor.peek() == '(' ? 0 : cursor.with_blanks();  // "[1](address)" is a link
}

// "1." and "1)" before a blank, "1、" and full-width signs before anything.
std::uint32_t number(std::string_view line, bool foreign_only) {
    Cursor cursor{line};
    if (!text::is_digit(cursor.peek()) || is_dated(line) || cursor.digits() == 0) return 0;
    if (cursor.accept(0x3001, 0xFF0E) || cursor.accept(0xFF09, 0xFF09)) return cursor.with_blanks();
    if (foreign_only || !cursor.accept('.', ')') || !cursor.at_blank()) return 0;
    return cursor.with_blanks();
}

// The letter that stands for a hollow bullet in text copied out of a word processor, before a blank and what may begin
// an item; a small letter behind it goes on with a sentence.
std::uint32_t hollow_bullet(std::string_view line) {
    Cursor cursor{line};
    if (cursor.peek() != 'o') return 0;
    cursor.step();
    if (!cursor.at_blank() || cursor.at >= line.size()) return 0;
    const std::uint32_t length = cursor.with_blanks();
    const char32_t c = cursor.peek();
    return c == 0 || (c >= 'a' && c <= 'z') ? 0 : length;
}

// "a)" before a blank.
std::uint32_t letter(std::string_view line) {
    Cursor cursor{line};
    const char32_t c = cursor.peek();
    if (c < 'a' || c > 'z') return 0;
    cursor.step();
    return cursor.accept(')', 0xFF09) && cursor.at_blank() ? cursor.with_blanks() : 0;
}

std::uint32_t any_bullet(std::string_view line, bool foreign_only) {
    Cursor cursor{line};
    const char32_t c = cursor.peek();
    if (text::is_digit(c)) return number(line, foreign_only);
    if (is_bullet(c) || is_circled_number(c)) {
        cursor.step();
        return cursor.with_blanks();
    }
    if (is_spaced_bullet(c)) {
        if (foreign_only && c < 0x80) return 0;
        cursor.step();
        return cursor.at_blank() ? cursor.with_blanks() : 0;
    }
    if (const std::uint32_t length = bracketed_number(line)) return length;
    if (const std::uint32_t length = hollow_bullet(line)) return length;
    return letter(line);
}

}  // namespace

std::uint32_t bullet_length(std::string_view line) { return any_bullet(line, false); }
std::uint32_t foreign_bullet_length(std::string_view line) { return any_bullet(line, true); }

bool is_dated(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && text::is_digit(static_cast<std::uint8_t>(line[digits]))) ++digits;
    if (digits == line.size() || (line[digits] != '.' && line[digits] != ')')) return false;
    if (digits > kMostDigits) return true;
    if (digits == 0 || line[0] != '0') return false;
    // "09. 2021": four digits after the sign.
    std::size_t next = digits + 1;
    while (next < line.size() && line[next] == ' ') ++next;
    const std::size_t year = next;
    while (next < line.size() && text::is_digit(static_cast<std::uint8_t>(line[next]))) ++next;
    return next - year == 4;
}

Indent indent_of(std::string_view line) {
    Indent indent;
    while (indent.bytes < line.size()) {
        const auto [c, length] = text::code_point_at(line, indent.bytes);
        if (c == '\t') {
            indent.columns += 4 - indent.columns % 4;
        } else if (c == 0x3000) {
            indent.columns += 2;
        } else if (c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A)) {
            ++indent.columns;
        } else if (c != '\f' && c != 0xFEFF && c != 0x200B) {
            break;
        }
        indent.bytes += length;
    }
    return indent;
}

std::uint8_t Nesting::enter(std::uint32_t column) {
    while (!columns_.empty() && columns_.back() >= column) columns_.pop_back();
    columns_.push_back(column);
    return static_cast<std::uint8_t>(std::min<std::size_t>(columns_.size(), 255));
}

}  // namespace veritae::reading
