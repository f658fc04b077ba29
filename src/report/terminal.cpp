// SPDX-License-Identifier: MIT
#include "report/terminal.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "report/hidden.hpp"
#include "text/utf8.hpp"

namespace veritae::report {

namespace {

std::uint32_t columns_of(char32_t c) {
    if (c < 0x300) return 1;
    const auto point = static_cast<UChar32>(c);
    const int category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return 0;
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

Cell cell_of(char32_t c) {
    if (c == '\t') return {"    ", 4};
    if (is_hidden(c)) {
        std::string escape = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
        const auto columns = static_cast<std::uint32_t>(escape.size());
        return {std::move(escape), columns};
    }
    Cell cell{{}, columns_of(c)};
    text::append(cell.text, c);
    return cell;
}

std::string printable(std::string_view text) {
    std::string out;
    const std::size_t valid = std::min(text::first_invalid(text), text.size());
    for (std::size_t i = 0; i < valid;) {
        const text::CodePoint c = text::code_point_at(text, i);
        out += cell_of(c.value).text;
        i += c.length;
    }
    // A name on the disk may hold any bytes.
    for (std::size_t i = valid; i < text.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte >= 0x20 && byte < 0x7F) {
            out += text[i];
        } else {
            out += fmt::format("<{:02X}>", byte);
        }
    }
    return out;
}

std::uint32_t columns_of(std::string_view printable_text) {
    std::uint32_t columns = 0;
    for (std::size_t i = 0; i < printable_text.size();) {
        const text::CodePoint c = text::code_point_at(printable_text, i);
        columns += columns_of(c.value);
        i += c.length;
    }
    return columns;
}

std::string paint(std::string_view text, Ink ink, bool color) {
    static constexpr std::string_view kCodes[] = {"", "1", "1;31", "1;33", "1;36", "1;34"};
    if (!color || ink == Ink::Plain) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(ink)], text);
}

}  // namespace veritae::report
