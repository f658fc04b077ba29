// SPDX-License-Identifier: MIT
// Plain text in; lines, paragraphs and list items out. Headings are found by words, later.
//
// Lines without a blank line between them are one paragraph. A line indented deeper than the bullet above it goes on
// with that item.
#include <string_view>

#include "read/bullets.hpp"
#include "read/formats.hpp"

namespace veritae::reading {

void read_text(const Document& document, Writer& writer) {
    const std::string_view text = document.text;
    Nesting nesting;
    bool in_item = false;
    bool in_paragraph = false;
    std::uint32_t bullet_column = 0;
    std::uint8_t level = 0;
    std::uint32_t block = 0;
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        std::uint32_t begin = document.line_starts[i];
        std::uint32_t end =
            i + 1 < document.line_starts.size() ? document.line_starts[i + 1] : static_cast<std::uint32_t>(text.size());
        while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
        const Indent indent = indent_of(text.substr(begin, end - begin));
        begin += indent.bytes;
        if (begin == end) {
            in_item = in_paragraph = false;
            continue;
        }
        if (const std::uint32_t bullet = bullet_length(text.substr(begin, end - begin))) {
            level = nesting.enter(indent.columns);
            bullet_column = indent.columns;
            block = writer.new_block();
            in_item = true;
            in_paragraph = false;
            writer.set_line(LineKind::Item, level, block);
            writer.copy(begin + bullet, end);
            writer.end_line();
            continue;
        }
        in_item = in_item && indent.columns > bullet_column;
        if (in_item) {
            writer.set_line(LineKind::ItemText, level, block);
        } else {
            if (!in_paragraph) block = writer.new_block();
            in_paragraph = true;
            if (indent.columns == 0) nesting.clear();
            writer.set_line(LineKind::Text, 0, block);
        }
        writer.copy(begin, end);
        writer.end_line();
    }
}

}  // namespace veritae::reading
