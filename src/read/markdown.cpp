// SPDX-License-Identifier: MIT
// Markdown in; lines, styles and links out. md4c parses; its texts point into what it was given, so that every piece
// knows where it came from. Indented lines are never code: in a résumé they are sub-items and wrapped text.
#include "read/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "read/entities.hpp"
#include "read/formats.hpp"
#include "read/mask.hpp"

namespace veritae::reading {
namespace {

std::string plain_attribute(const MD_ATTRIBUTE& attribute) {
    if (attribute.text == nullptr) return {};
    return without_entities({attribute.text, attribute.size});
}

}  // namespace

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

void Markdown::finish() {
    const auto end = static_cast<std::uint32_t>(source_.size());
    if (hidden_depth_ > 0) document_.asides.push_back({AsideKind::Hidden, hidden_begin_, end});
    std::stable_sort(document_.asides.begin(), document_.asides.end(),
                     [](const Aside& a, const Aside& b) { return a.begin < b.begin; });
}

namespace {

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
