// SPDX-License-Identifier: MIT
#include "report/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"

namespace veritae::report {

namespace {

constexpr std::uint32_t kWindow = 100;  // columns of a line that are shown
constexpr std::uint32_t kBefore = 24;   // characters in front of a place in a line that is cut

/// A mark on one line.
struct LineMark {
    std::uint32_t line;
    Span span;
    bool primary;
};

std::vector<LineMark> by_line(const Locator& locator, const std::vector<Mark>& marks) {
    std::vector<LineMark> all;
    for (const Mark& mark : marks) {
        const std::uint32_t first = locator.line(mark.span.begin);
        const std::uint32_t last = locator.line(std::max(mark.span.begin, mark.span.end - !mark.span.empty()));
        for (std::uint32_t line = first; line <= last; ++line) {
            if (last - first > 2 && line == first + 1) line = last;
            const Span whole = locator.line_span(line);
            const std::string_view text = std::string_view(locator.document().text).substr(whole.begin, whole.size());
            const auto indent = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t"), text.size()));
            const std::uint32_t begin = line == first ? mark.span.begin : whole.begin + indent;
            const std::uint32_t end = std::max(begin, std::min(mark.span.end, whole.end));
            all.push_back({line, {begin, end}, mark.primary});
        }
    }
    std::ranges::stable_sort(all, {}, [](const LineMark& mark) { return std::pair(mark.line, mark.span); });
    return all;
}

/// The offset `count` characters in front of another, but not in front of `least`.
std::uint32_t step_back(std::string_view text, std::uint32_t from, std::uint32_t least, std::uint32_t count) {
    while (from > least && count > 0) {
        --from;
        count -= (static_cast<std::uint8_t>(text[from]) & 0xC0u) != 0x80u;
    }
    return from;
}

/// A stretch of a line as printed, and its marks in columns.
class Piece {
  public:
    Piece(std::string_view text, Span line, std::uint32_t begin) : begin_(begin), end_(begin) {
        if (begin > line.begin) printed_ = "…";
        while (end_ < line.end) {
            const text::CodePoint c = text::code_point_at(text, end_);
            const Cell cell = cell_of(c.value);
            if (columns() + cell.columns > kWindow) break;
            columns_.insert(columns_.end(), c.length, columns());
            printed_ += cell.text;
            width_ += cell.columns;
            end_ += c.length;
        }
        if (end_ < line.end) printed_ += "…";
    }

    [[nodiscard]] bool holds_start_of(Span span) const {
        return begin_ <= span.begin && (span.begin < end_ || (span.begin == end_ && span.empty()));
    }
    [[nodiscard]] const std::string& printed() const { return printed_; }

    void mark(Span span, bool primary) {
        const std::uint32_t from = column_at(span.begin);
        const std::uint32_t to = std::max(column_at(span.end), from + 1);
        if (marks_.size() < to) marks_.resize(to, ' ');
        for (std::uint32_t i = from; i < to; ++i) {
            if (primary || marks_[i] == ' ') marks_[i] = primary ? '^' : '-';
        }
    }
    [[nodiscard]] const std::string& marks() const { return marks_; }

  private:
    [[nodiscard]] std::uint32_t columns() const { return width_ + (printed_.starts_with("…") ? 1 : 0); }
    [[nodiscard]] std::uint32_t column_at(std::uint32_t offset) const {
        const std::uint32_t index = std::clamp(offset, begin_, end_) - begin_;
        return index < columns_.size() ? columns_[index] : columns();
    }

    std::uint32_t begin_;
    std::uint32_t end_;
    std::uint32_t width_ = 0;
    std::vector<std::uint32_t> columns_;  ///< of each byte
    std::string printed_;
    std::string marks_;
};

/// Where to begin showing a line for a mark: at its begin if all of it can be shown, else a little before the mark.
std::uint32_t window_begin(std::string_view text, Span line, Span mark) {
    constexpr std::uint32_t kMostBytes = 4 * kWindow;
    if (line.size() <= kMostBytes) {
        std::uint32_t columns = 0;
        for (std::uint32_t i = line.begin; i < line.end;) {
            const text::CodePoint c = text::code_point_at(text, i);
            columns += cell_of(c.value).columns;
            i += c.length;
        }
        if (columns <= kWindow) return line.begin;
    }
    return step_back(text, mark.begin, line.begin, kBefore);
}

std::string colored_marks(const std::string& marks, const Frame& frame) {
    std::string out;
    for (std::size_t i = 0; i < marks.size();) {
        const std::size_t end = std::min(marks.find_first_not_of(marks[i], i), marks.size());
        const Ink ink = marks[i] == '^' ? frame.ink : marks[i] == '-' ? Ink::Frame : Ink::Plain;
        out += paint(std::string_view(marks).substr(i, end - i), ink, frame.color);
        i = end;
    }
    return out;
}

}  // namespace

std::string bar(const Frame& frame) { return paint(fmt::format("{:{}} |", "", frame.gutter), Ink::Frame, frame.color); }

void append_excerpt(std::string& out, const Locator& locator, const std::vector<Mark>& marks, const Frame& frame) {
    const std::string_view text = locator.document().text;
    const std::vector<LineMark> all = by_line(locator, marks);
    for (std::size_t i = 0; i < all.size();) {
        const std::uint32_t line = all[i].line;
        if (i > 0 && line > all[i - 1].line + 1) out += "...\n";
        const Span whole = locator.line_span(line);
        Piece piece(text, whole, window_begin(text, whole, all[i].span));
        do {
            piece.mark(all[i].span, all[i].primary);
            ++i;
        } while (i < all.size() && all[i].line == line && piece.holds_start_of(all[i].span));
        out += paint(fmt::format("{:>{}} |", locator.number(line), frame.gutter), Ink::Frame, frame.color);
        out += fmt::format(" {}\n{} {}\n", piece.printed(), bar(frame), colored_marks(piece.marks(), frame));
    }
}

}  // namespace veritae::report
