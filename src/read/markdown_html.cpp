// SPDX-License-Identifier: MIT
// HTML inside Markdown in; what its tags mean for lines, styles, links and asides out.
#include <algorithm>

#include "read/entities.hpp"
#include "read/markdown.hpp"

namespace veritae::reading {

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

}  // namespace veritae::reading
