// SPDX-License-Identifier: MIT
// The first byte of a line in; its kind, its depth and its block out.
#include <algorithm>

#include "read/markdown.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {

namespace {

// Two years, or a year and a dash behind it: the time of a stay.
bool has_range(std::string_view line) {
    std::size_t digits = 0;
    bool year = false;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && text::is_digit(static_cast<std::uint8_t>(line[i]))) {
            ++digits;
            continue;
        }
        const std::string_view number = line.substr(i - digits, digits);
        digits = 0;
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) {
            if (year) return true;
            year = true;
        }
        if (!year || i >= line.size()) continue;
        const bool on =
            line[i] == '-' && i + 1 < line.size() && text::is_letter(static_cast<std::uint8_t>(line[i + 1]));
        if (on) return true;  // "2024-present"
        for (const std::string_view dash :
             {" - ", "--", "->", "~", "\u2010", "\u2013", "\u2014", "\u2192", "\u2212", "\uFF5E", "\u301C", "\u81F3"}) {
            if (line.substr(i).starts_with(dash)) return true;
        }
    }
    return false;
}

}  // namespace

// The line of the file that holds `offset`, without its indentation and quotation marks.
std::string_view Markdown::marked_line(std::uint32_t offset) {
    const std::vector<std::uint32_t>& starts = document_.line_starts;
    while (line_ + 1 < starts.size() && starts[line_ + 1] <= offset) ++line_;
    const std::size_t end = line_ + 1 < starts.size() ? starts[line_ + 1] : source_.size();
    std::string_view line = source_.substr(starts[line_], end - starts[line_]);
    for (;;) {
        line.remove_prefix(indent_of(line).bytes);
        if (!line.starts_with('>')) return line;
        line.remove_prefix(1);
    }
}

// Depth and block of the items that begin here. Markdown takes an item that is indented by a single blank for a sibling
// of the one above; whoever wrote it meant it to be nested, so that the column decides.
void Markdown::begin_items(std::uint32_t begin) {
    const auto first = std::find_if(items_.begin(), items_.end(), [](const Item& item) { return item.pending; });
    if (first == items_.end()) return;
    const std::string_view line = marked_line(begin);
    const auto mark = static_cast<std::uint32_t>(line.data() - source_.data());
    std::uint32_t column =
        indent_of(source_.substr(document_.line_starts[line_], mark - document_.line_starts[line_])).columns;
    std::string_view rest = line;  // from the mark of each item on
    for (auto item = first; item != items_.end(); ++item) {
        item->pending = false;
        const bool last = std::next(item) == items_.end();
        const bool dated = mark < begin && is_dated(rest);
        item->dated = dated && last;
        if (item->dated && item != first) {  // "- 2021. Words": the number belongs to the words of the item around it
            item->level = std::prev(item)->level;
            item->block = std::prev(item)->block;
        } else {
            item->block = writer_.new_block();
            if (!item->dated) item->level = nesting_.enter(column);
        }
        if (dated && !last) continue;  // its own mark stands on a line above
        const std::size_t sign = item->dated ? rest.find_first_of(".)") + 1 : rest.find_first_not_of("0123456789") + 1;
        if (item->dated) {
            const auto number = static_cast<std::uint32_t>(rest.data() - source_.data());
            writer_.copy(number, number + static_cast<std::uint32_t>(sign) + 1);
        }
        rest.remove_prefix(std::min(sign, rest.size()));
        rest.remove_prefix(indent_of(rest).bytes);
        column += 2;
    }
}

// A line right below an item that is not indented goes on with the item to Markdown, but with bold words and a range of
// dates, on it or on the next, whoever wrote it meant the title of what comes next: "**Engineer**, Acme", "2019 – 2021:
// **Engineer** at Acme".
bool Markdown::begins_title(std::uint32_t begin) {
    const std::string_view rest = marked_line(begin);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const bool indented = line.data() != source_.data() + document_.line_starts[line_];
    if (indented || line.find("**") == std::string_view::npos) return false;
    if (has_range(line)) return true;
    if (!line.starts_with("**") || line_ + 2 >= document_.line_starts.size()) return false;
    const std::uint32_t next = document_.line_starts[line_ + 1];
    return has_range(source_.substr(next, document_.line_starts[line_ + 2] - next));
}

// What the line is that begins with bytes [begin, end). Returns where its content begins.
std::uint32_t Markdown::begin_line(std::uint32_t begin, std::uint32_t end) {
    while (begin < end && (source_[begin] == ' ' || source_[begin] == '\t')) ++begin;
    if (begin == end && begin < source_.size() && source_[begin] != '&') return begin;
    line_begun_ = true;
    if (heading_ > 0) {
        writer_.set_line(LineKind::Heading, heading_, block());
        return begin;
    }
    if (row_ || code_) {
        writer_.set_line(row_ ? LineKind::TableRow : LineKind::Code, 0, block());
        return begin;
    }
    if (html_item_.level > 0) {
        writer_.set_line(html_item_.begun ? LineKind::ItemText : LineKind::Item, html_item_.level, html_item_.block);
        return begin;
    }
    const std::string_view words = source_.substr(begin, end - begin);
    if (words.starts_with(": ")) begin += 2;  // a definition
    if (!items_.empty()) {
        writer_.set_line(LineKind::Item, 0, 0);
        begin_items(begin);
        Item& item = items_.back();
        if (item.begun && item.title_block == 0 && begins_title(begin)) item.title_block = writer_.new_block();
        if (item.begun && item.title_block != 0) {
            writer_.set_line(LineKind::Text, 0, item.title_block);
        } else if (item.dated && item.level == 0) {
            writer_.set_line(LineKind::Text, 0, item.block);
        } else {
            writer_.set_line(item.begun ? LineKind::ItemText : LineKind::Item, item.level, item.block);
        }
        return begin;
    }
    const std::string_view line = marked_line(begin);
    const std::uint32_t column =
        indent_of(source_.substr(document_.line_starts[line_], begin - document_.line_starts[line_])).columns;
    if (const std::uint32_t bullet = foreign_bullet_length(words)) {
        foreign_item_ = true;
        foreign_column_ = column;
        foreign_level_ = nesting_.enter(column);
        needs_block_ = true;
        writer_.set_line(LineKind::Item, foreign_level_, block());
        return begin + bullet;
    }
    if (foreign_item_ && column > foreign_column_ && line.data() == source_.data() + begin) {
        writer_.set_line(LineKind::ItemText, foreign_level_, block());
        return begin;
    }
    needs_block_ = needs_block_ || foreign_item_;
    foreign_item_ = false;
    if (column == 0) nesting_.clear();
    writer_.set_line(LineKind::Text, 0, block());
    return begin;
}

}  // namespace veritae::reading
