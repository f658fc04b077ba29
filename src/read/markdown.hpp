// SPDX-License-Identifier: MIT
/// \file
/// From the events of a Markdown parser to content. The reader's entry is `read_markdown` in formats.hpp.
///
/// markdown.cpp takes the events, markdown_lines.cpp tells what each line is, markdown_html.cpp follows the tags.
#pragma once

#include <md4c.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

#include "read/bullets.hpp"
#include "read/html.hpp"
#include "read/writer.hpp"

namespace veritae::reading {

class Markdown {
  public:
    Markdown(Document& document, Writer& writer, std::string_view source)
        : document_(document), writer_(writer), source_(source), known_asides_(document.asides.size()) {}

    void enter_block(MD_BLOCKTYPE type, const void* detail);
    void leave_block(MD_BLOCKTYPE type);
    void enter_span(MD_SPANTYPE type, const void* detail);
    void leave_span(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const char* bytes, std::uint32_t size);
    void finish();

  private:
    struct Item {
        bool pending = true;  ///< nothing of it was written yet
        bool dated = false;   ///< its number is part of a date
        bool begun = false;   ///< its first line was ended
        std::uint8_t level = 0;
        std::uint32_t block = 0;
        std::uint32_t title_block = 0;  ///< of lines below that are none of it: see begins_title; 0 for none
    };

    void end_line();
    void newline(bool soft);
    void content(std::uint32_t begin, std::uint32_t end);
    void piece(std::uint32_t begin, std::uint32_t end);
    void character(char32_t c, std::uint32_t begin, std::uint32_t end);
    void html(std::uint32_t begin, std::uint32_t end);
    void tag(const Tag& tag, std::uint32_t begin);
    void hide(const Tag& tag, std::uint32_t begin);
    void block_tag(const Tag& tag);
    void style(const Tag& tag, Emphasis emphasis);
    void begin_block();
    [[nodiscard]] std::uint32_t block();
    [[nodiscard]] bool begins_title(std::uint32_t begin);
    [[nodiscard]] std::uint32_t begin_line(std::uint32_t begin, std::uint32_t end);
    void begin_items(std::uint32_t begin);
    [[nodiscard]] bool muted(std::uint32_t begin, std::uint32_t end);
    void end_deleted();
    [[nodiscard]] std::string_view marked_line(std::uint32_t offset);

    Document& document_;
    Writer& writer_;
    std::string_view source_;
    std::size_t known_asides_;
    std::size_t next_aside_ = 0;
    std::size_t line_ = 0;       ///< of the file, of what was written last
    std::uint32_t seen_ = 0;     ///< the end of what was handed over last
    std::uint32_t tag_end_ = 0;  ///< up to where a tag was read already

    std::vector<Item> items_;
    std::uint32_t lists_ = 0;
    Nesting nesting_;
    std::uint8_t heading_ = 0;
    std::size_t heading_line_ = 0;
    bool row_ = false;
    bool code_ = false;
    bool html_block_ = false;
    bool needs_block_ = true;
    std::uint32_t block_ = 0;
    bool line_begun_ = false;
    bool foreign_item_ = false;  ///< the paragraph's last bullet is one that Markdown does not know
    std::uint32_t foreign_column_ = 0;
    std::uint8_t foreign_level_ = 0;

    std::uint32_t html_lists_ = 0;
    Item html_item_{false, false, false, 0, 0};
    std::uint32_t anchors_ = 0;  ///< open <a> without an address
    std::uint32_t links_ = 0;
    std::uint32_t images_ = 0;
    std::uint32_t deleted_ = 0;
    Span deleted_text_;
    std::string hidden_name_;  ///< the element that is not shown, if any
    std::uint32_t hidden_depth_ = 0;
    std::uint32_t hidden_begin_ = 0;
    bool hidden_in_block_ = false;  ///< it ends with the paragraph at the latest
};

}  // namespace veritae::reading
