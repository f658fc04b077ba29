// SPDX-License-Identifier: MIT
/// \file
/// Builds the content of a Document: every reader of a format hands over the pieces of `text` that are content, in
/// order, and says where lines end. The writer folds, drops the blanks around lines, and keeps the way back.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/document.hpp"

namespace veritae::reading {

class Writer {
  public:
    /// `document.text` must be complete. Everything below is appended to the other members.
    explicit Writer(Document& document);

    /// Nothing was written on the present line yet.
    [[nodiscard]] bool at_line_start() const { return out_.plain.size() == line_begin_; }
    /// What the present line is. Counts until the next line is begun.
    void set_line(LineKind kind, std::uint8_t level, std::uint32_t block);
    [[nodiscard]] std::uint32_t new_block() { return blocks_++; }

    /// Copies bytes [begin, end) of `text`, folded. They must not hold a line break.
    void copy(std::uint32_t begin, std::uint32_t end);
    /// Writes one character that stands for bytes [begin, end) of `text`, folded as well.
    void put(char32_t c, std::uint32_t begin, std::uint32_t end);
    /// Writes signs or a word that stand nowhere in `text`.
    void literal(std::string_view words);
    /// What is handed over next stands at this byte of `text`, which may lie before what was handed over last.
    void seek(std::uint32_t begin);
    /// Sets the next word of this line apart from the last one by a tab.
    void next_cell() { tabs_ += at_line_start() ? 0u : 1u; }
    /// Ends the line if there is anything on it.
    void end_line();
    /// The same inside one text: what follows an item's first line goes on with that item.
    void break_line();

    /// The last line that was ended is of this kind.
    [[nodiscard]] bool last_kind(LineKind kind) const { return !out_.lines.empty() && out_.lines.back().kind == kind; }

    void open(Emphasis emphasis);
    void close(Emphasis emphasis);
    void open_link(std::string target);
    void close_link();
    /// Fields do not nest; one may go over several lines.
    void open_field(FieldRole role, Section section = Section::None);
    void close_field();
    /// Closes what was left open.
    void close_all();

    /// Ends the last line and puts styles and links in order.
    void finish();

  private:
    void copy_kept(std::uint32_t begin, std::uint32_t end);
    void append(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
    void add_blank(std::uint32_t begin, std::uint32_t end);
    void write_blank();

    Document& out_;
    std::size_t line_begin_ = 0;
    Line line_;
    std::uint32_t blocks_ = 0;
    std::uint32_t tabs_ = 0;
    bool blank_ = false;        ///< a blank is to be written if a word follows on the line
    bool gap_ = false;          ///< it sets columns apart: a wide one, or several
    Span blanks_;               ///< of `text`: what it stands for
    std::uint32_t source_ = 0;  ///< of `text`: the end of what was handed over
    std::array<std::vector<std::uint32_t>, 5> open_styles_;
    std::vector<std::uint32_t> open_links_;
};

}  // namespace veritae::reading
