// SPDX-License-Identifier: MIT
// Markdown in; lines, styles and links out. md4c parses; its texts point into what it was given, so that every piece
// knows where it came from. Indented lines are never code: in a résumé they are sub-items and wrapped text.
#include <md4c.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "read/bullets.hpp"
#include "read/entities.hpp"
#include "read/formats.hpp"
#include "read/html.hpp"
#include "read/mask.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

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

std::string plain_attribute(const MD_ATTRIBUTE& attribute) {
    if (attribute.text == nullptr) return {};
    return without_entities({attribute.text, attribute.size});
}

void Markdown::end_line() {
    if (!writer_.at_line_start()) {
        if (!items_.empty()) items_.back().begun = true;
        html_item_.begun = true;
    }
    line_begun_ = false;
    writer_.end_line();
}

void Markdown::begin_block() {
    end_line();
    needs_block_ = true;
    foreign_item_ = false;
}

std::uint32_t Markdown::block() {
    if (needs_block_) block_ = writer_.new_block();
    needs_block_ = false;
    return block_;
}

void Markdown::enter_block(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return writer_.next_cell();
    begin_block();
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            ++lists_;
            break;
        case MD_BLOCK_LI:
            items_.emplace_back();
            break;
        case MD_BLOCK_H:
            heading_ = static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            heading_line_ = document_.lines.size();
            break;
        case MD_BLOCK_CODE:
            code_ = true;
            break;
        case MD_BLOCK_HTML:
            html_block_ = true;
            break;
        case MD_BLOCK_TR:
            row_ = true;
            break;
        default:
            break;
    }
}

void Markdown::leave_block(MD_BLOCKTYPE type) {
    if (hidden_depth_ > 0 && hidden_in_block_) {
        document_.asides.push_back({AsideKind::Hidden, hidden_begin_, seen_});
        hidden_depth_ = 0;
    }
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            if (--lists_ == 0) nesting_.clear();
            break;
        case MD_BLOCK_LI:
            begin_block();
            items_.pop_back();
            return;
        case MD_BLOCK_H:
            end_line();
            heading_ = 0;
            // A paragraph of several lines above a rule is no heading, whatever Markdown says.
            if (document_.lines.size() - heading_line_ > 1) {
                for (std::size_t i = heading_line_; i < document_.lines.size(); ++i) {
                    document_.lines[i].kind = LineKind::Text;
                    document_.lines[i].level = 0;
                }
            }
            break;
        case MD_BLOCK_CODE:
            end_line();
            code_ = false;
            break;
        case MD_BLOCK_HTML:
            end_line();
            html_block_ = false;
            break;
        case MD_BLOCK_TR:
            end_line();
            row_ = false;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            writer_.close_all();
            return;
        default:
            break;
    }
    begin_block();
    if (!html_block_) writer_.close_all();
}

void Markdown::enter_span(MD_SPANTYPE type, const void* detail) {
    switch (type) {
        case MD_SPAN_EM:
            writer_.open(Emphasis::Italic);
            break;
        case MD_SPAN_STRONG:
            writer_.open(Emphasis::Bold);
            break;
        case MD_SPAN_CODE:
            writer_.open(Emphasis::Code);
            break;
        case MD_SPAN_A:
            ++links_;
            writer_.open_link(plain_attribute(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
            break;
        case MD_SPAN_IMG:
            ++images_;
            break;
        case MD_SPAN_DEL:
            ++deleted_;
            break;
        default:
            break;
    }
}

void Markdown::leave_span(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM:
            writer_.close(Emphasis::Italic);
            break;
        case MD_SPAN_STRONG:
            writer_.close(Emphasis::Bold);
            break;
        case MD_SPAN_CODE:
            writer_.close(Emphasis::Code);
            break;
        case MD_SPAN_A:
            --links_;
            writer_.close_link();
            break;
        case MD_SPAN_IMG:
            --images_;
            break;
        case MD_SPAN_DEL:
            end_deleted();
            break;
        default:
            break;
    }
}

void Markdown::text(MD_TEXTTYPE type, const char* bytes, std::uint32_t size) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return newline(true);
    const std::less<const char*> before;
    const char* const base = source_.data();
    if (before(bytes, base) || !before(bytes, base + source_.size())) {
        // md4c's own: the line ends of code and HTML, a blank for the line end in a code span.
        if (size > 0 && *bytes == '\n') return newline(false);
        if (!code_) character(' ', seen_, seen_);
        return;
    }
    const auto begin = static_cast<std::uint32_t>(bytes - base);
    const std::uint32_t end = begin + size;
    if (type == MD_TEXT_HTML) {
        html(begin, end);
    } else if (const Entity entity = type == MD_TEXT_ENTITY ? entity_at({bytes, size}) : Entity{}; entity.length > 0) {
        character(entity.value, begin, end);
    } else {
        content(begin, end);
    }
    seen_ = std::max(seen_, end);
}

void Markdown::newline(bool soft) {
    if (images_ > 0 || (!soft && tag_end_ > seen_)) return;
    if (!soft && row_ && html_block_) return character(' ', seen_, seen_);
    end_line();
}

// Leaves out what is masked.
void Markdown::content(std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, tag_end_);
    while (begin < end) {
        const std::vector<Aside>& asides = document_.asides;
        while (next_aside_ < known_asides_ && asides[next_aside_].end <= begin) ++next_aside_;
        std::uint32_t stop = end;
        if (next_aside_ < known_asides_) {
            if (asides[next_aside_].begin <= begin) {
                begin = asides[next_aside_].end;
                continue;
            }
            stop = std::min(stop, asides[next_aside_].begin);
        }
        piece(begin, stop);
        begin = stop;
    }
}

bool Markdown::muted(std::uint32_t begin, std::uint32_t end) {
    if (deleted_ > 0) {
        deleted_text_ = deleted_text_.empty() ? Span{begin, end} : Span{deleted_text_.begin, end};
    }
    return hidden_depth_ > 0 || deleted_ > 0 || (images_ > 0 && links_ == 0);
}

void Markdown::end_deleted() {
    if (deleted_ == 0 || --deleted_ > 0) return;
    if (!deleted_text_.empty()) {
        document_.asides.push_back({AsideKind::Deleted, deleted_text_.begin, deleted_text_.end});
    }
    deleted_text_ = {};
}

void Markdown::piece(std::uint32_t begin, std::uint32_t end) {
    if (muted(begin, end)) return;
    if (writer_.at_line_start() && !line_begun_) begin = begin_line(begin, end);
    writer_.copy(begin, end);
}

void Markdown::character(char32_t c, std::uint32_t begin, std::uint32_t end) {
    if (muted(begin, end)) return;
    if (writer_.at_line_start() && !line_begun_) static_cast<void>(begin_line(begin, begin));
    writer_.put(c, begin, end);
}

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
    for (auto item = first; item != items_.end(); ++item) {
        item->pending = false;
        item->block = writer_.new_block();
        item->dated = mark < begin && is_dated(line);
        if (!item->dated) item->level = nesting_.enter(column);
        column += 2;
    }
    if (items_.back().dated) writer_.copy(mark, mark + static_cast<std::uint32_t>(line.find_first_of(".)")) + 2);
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
        const Item& item = items_.back();
        if (item.dated) {
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

void Markdown::html(std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, tag_end_);
    std::uint32_t kept = begin;
    std::uint32_t at = begin;
    while (at < end) {
        if (source_[at] == '<') {
            if (const Tag found = tag_at(source_.substr(at)); found.length > 0) {
                content(kept, at);
                tag(found, at);
                kept = at = tag_end_ = at + found.length;
                continue;
            }
        } else if (source_[at] == '&') {
            if (const Entity entity = entity_at(source_.substr(at, end - at)); entity.length > 0) {
                content(kept, at);
                character(entity.value, at, at + entity.length);
                kept = at = at + entity.length;
                continue;
            }
        }
        ++at;
    }
    if (kept < end) content(kept, end);
}

void Markdown::tag(const Tag& tag, std::uint32_t begin) {
    if (hidden_depth_ > 0) {
        if (tag.empty || !same_name(tag.name, hidden_name_)) return;
        hidden_depth_ = tag.closing ? hidden_depth_ - 1 : hidden_depth_ + 1;
        if (hidden_depth_ == 0) document_.asides.push_back({AsideKind::Hidden, hidden_begin_, begin + tag.length});
        return;
    }
    if (!tag.closing && !tag.empty && (tag.role == TagRole::Unseen || is_hidden(tag))) return hide(tag, begin);
    switch (tag.role) {
        case TagRole::None:
        case TagRole::Unseen:
            break;
        case TagRole::Bold:
            style(tag, Emphasis::Bold);
            break;
        case TagRole::Italic:
            style(tag, Emphasis::Italic);
            break;
        case TagRole::Underline:
            style(tag, Emphasis::Underline);
            break;
        case TagRole::Code:
            style(tag, Emphasis::Code);
            break;
        case TagRole::Superscript:
            style(tag, Emphasis::Superscript);
            break;
        case TagRole::Deleted:
            if (tag.closing) {
                end_deleted();
            } else {
                ++deleted_;
            }
            break;
        case TagRole::Link:
            if (tag.closing) {
                if (anchors_ > 0) {
                    --anchors_;
                } else {
                    writer_.close_link();
                }
            } else if (std::string target = attribute(tag, "href"); !target.empty()) {
                writer_.open_link(std::move(target));
            } else {
                ++anchors_;
            }
            break;
        default:
            block_tag(tag);
            break;
    }
}

void Markdown::hide(const Tag& tag, std::uint32_t begin) {
    hidden_name_ = tag.name;
    hidden_depth_ = 1;
    hidden_begin_ = begin;
    hidden_in_block_ = !html_block_;
}

void Markdown::style(const Tag& tag, Emphasis emphasis) {
    if (tag.closing) {
        writer_.close(emphasis);
    } else {
        writer_.open(emphasis);
    }
}

void Markdown::block_tag(const Tag& tag) {
    if (tag.role == TagRole::Cell) {
        if (!tag.closing) writer_.next_cell();
        return;
    }
    if (tag.role == TagRole::Break) return end_line();
    begin_block();
    const bool opening = !tag.closing;
    switch (tag.role) {
        case TagRole::Heading:
            heading_ = opening ? tag.level : std::uint8_t{0};
            break;
        case TagRole::Row:
            row_ = opening;
            break;
        case TagRole::List:
            if (opening) {
                ++html_lists_;
            } else if (html_lists_ > 0) {
                --html_lists_;
            }
            html_item_.level = 0;
            break;
        case TagRole::Item:
            html_item_ = {};
            if (opening) {
                html_item_.level = static_cast<std::uint8_t>(std::clamp(html_lists_, 1u, 255u));
                html_item_.block = writer_.new_block();
            }
            break;
        default:
            break;
    }
}

void Markdown::finish() {
    const auto end = static_cast<std::uint32_t>(source_.size());
    if (hidden_depth_ > 0) document_.asides.push_back({AsideKind::Hidden, hidden_begin_, end});
    std::stable_sort(document_.asides.begin(), document_.asides.end(),
                     [](const Aside& a, const Aside& b) { return a.begin < b.begin; });
}

template <typename Type, auto Method>
int with_detail(Type type, void* detail, void* self) {
    (static_cast<Markdown*>(self)->*Method)(type, detail);
    return 0;
}

template <typename Type, auto Method>
int without_detail(Type type, void*, void* self) {
    (static_cast<Markdown*>(self)->*Method)(type);
    return 0;
}

int text_callback(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* self) {
    static_cast<Markdown*>(self)->text(type, bytes, size);
    return 0;
}

}  // namespace

std::optional<ReadError> read_markdown(Document& document, Writer& writer, std::uint32_t depth) {
    const Masked masked = mask(document, depth);
    if (masked.error) return masked.error;
    const std::string_view source =
        masked.text.empty() ? std::string_view(document.text) : std::string_view(masked.text);
    Markdown markdown(document, writer, source);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    if (masked.tables) parser.flags |= MD_FLAG_TABLES;
    parser.enter_block = with_detail<MD_BLOCKTYPE, &Markdown::enter_block>;
    parser.leave_block = without_detail<MD_BLOCKTYPE, &Markdown::leave_block>;
    parser.enter_span = with_detail<MD_SPANTYPE, &Markdown::enter_span>;
    parser.leave_span = without_detail<MD_SPANTYPE, &Markdown::leave_span>;
    parser.text = text_callback;
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &markdown);
    markdown.finish();
    return std::nullopt;
}

}  // namespace veritae::reading
