// SPDX-License-Identifier: MIT
// Pieces of text in, `plain`, runs, lines, styles and links out.
//
// A run is either a copy (as many bytes of `text` as of `plain`) or one unit (a character that was folded, or an
// entity). A copy that begins where the last one ended, in both texts, only makes it longer.
#include "read/writer.hpp"

#include <algorithm>

#include "read/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

std::uint32_t size32(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

/// Blanks that set columns apart: a tab, an em space, an ideographic space.
constexpr bool is_gap(char32_t c) { return c == '\t' || c == 0x2001 || c == 0x2003 || c == 0x3000; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

Span trimmed(const std::string& plain, Span span) {
    span.end = std::min(span.end, size32(plain));
    while (span.begin < span.end && is_blank(plain[span.begin])) ++span.begin;
    while (span.begin < span.end && is_blank(plain[span.end - 1])) --span.end;
    return span;
}

// Trims the spans, drops the empty ones, sorts.
template <typename Marked>
void tidy(std::vector<Marked>& all, const std::string& plain) {
    for (Marked& one : all) one.span = trimmed(plain, one.span);
    std::erase_if(all, [](const Marked& one) { return one.span.empty(); });
    std::stable_sort(all.begin(), all.end(), [](const Marked& a, const Marked& b) { return a.span < b.span; });
}

}  // namespace

Writer::Writer(Document& document) : out_(document) {
    out_.plain.reserve(out_.text.size() + 1);
    out_.lines.reserve(out_.line_starts.size());
    out_.runs.reserve(2 * out_.line_starts.size());
}

void Writer::set_line(LineKind kind, std::uint8_t level, std::uint32_t block) {
    line_.kind = kind;
    line_.level = level;
    line_.block = block;
}

void Writer::append(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t plain = size32(out_.plain);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    if (!out_.runs.empty() && size == end - begin) {
        Run& last = out_.runs.back();
        if (last.text + last.length == begin && last.plain + last.length == plain) {
            last.length += size;
            out_.plain += bytes;
            return;
        }
    }
    out_.runs.push_back({plain, begin, end - begin});
    out_.plain += bytes;
}

void Writer::add_blank(std::uint32_t begin, std::uint32_t end) {
    if (at_line_start()) return;
    if (!blank_) {
        blanks_ = {begin, end};
    } else if (begin >= blanks_.end) {  // what is put in order may go on further in front
        blanks_.end = end;
    }
    blank_ = true;
}

void Writer::write_blank() {
    if (tabs_ > 0) {
        append(std::string(tabs_, '\t'), source_, source_);
    } else if (blank_) {
        append(gap_ ? "  " : " ", blanks_.begin, blanks_.end);
    }
    gap_ = false;
    tabs_ = 0;
    blank_ = false;
}

// Bytes that need no folding. Blanks at the end wait for a word after them.
void Writer::copy_kept(std::uint32_t begin, std::uint32_t end) {
    const std::string& text = out_.text;
    if (at_line_start() || tabs_ > 0 || blank_) {
        const std::uint32_t first = begin;
        while (begin < end && text[begin] == ' ') ++begin;
        gap_ |= begin > first + 1 && !at_line_start();
        if (begin > first) add_blank(first, begin);
    }
    std::uint32_t solid = end;
    while (solid > begin && text[solid - 1] == ' ') --solid;
    if (solid > begin) {
        write_blank();
        append(std::string_view(text).substr(begin, solid - begin), begin, solid);
    }
    gap_ |= solid + 1 < end;
    if (solid < end) add_blank(solid, end);
}

void Writer::copy(std::uint32_t begin, std::uint32_t end) {
    begin = std::max(begin, source_);
    if (begin >= end) return;
    const std::string& text = out_.text;
    std::uint32_t kept = begin;
    for (std::uint32_t i = begin; i < end;) {
        if (stays(text[i])) {
            ++i;
            continue;
        }
        const auto [value, length] = text::code_point_at(text, i);
        const Folded folded = fold(value);
        if (folded.kind != Folded::Kind::Keep) {
            copy_kept(kept, i);
            kept = i + length;
            if (folded.kind == Folded::Kind::Blank) {
                gap_ |= is_gap(value) && !at_line_start();
                add_blank(i, kept);
            }
            if (folded.kind == Folded::Kind::Change) {
                write_blank();
                append(folded.text(), i, kept);
            }
        }
        i += length;
    }
    copy_kept(kept, end);
    source_ = end;
}

void Writer::put(char32_t c, std::uint32_t begin, std::uint32_t end) {
    if (begin < source_) return;
    const Folded folded = c == '\n' || c == ' ' ? Folded{Folded::Kind::Blank, 0, {}} : fold(c);
    if (folded.kind == Folded::Kind::Blank) {
        gap_ |= is_gap(c) && !at_line_start();
        add_blank(begin, end);
    } else if (folded.kind != Folded::Kind::Drop) {
        std::string bytes(folded.text());
        if (folded.kind == Folded::Kind::Keep) text::append(bytes, c);
        write_blank();
        append(bytes, begin, end);
    }
    source_ = end;
}

void Writer::literal(std::string_view words) {
    for (std::size_t i = 0; i < words.size();) {
        const auto [value, length] = text::code_point_at(words, i);
        put(value, source_, source_);
        i += length;
    }
}

void Writer::seek(std::uint32_t begin) {
    out_.reordered |= begin < source_;
    source_ = begin;
}

void Writer::end_line() {
    tabs_ = 0;
    gap_ = false;
    blank_ = false;
    if (at_line_start()) return;
    line_.span = {static_cast<std::uint32_t>(line_begin_), size32(out_.plain)};
    out_.lines.push_back(line_);
    const std::string& text = out_.text;
    std::uint32_t length = 0;
    if (source_ < text.size() && text[source_] == '\r') ++length;
    if (source_ + length < text.size() && text[source_ + length] == '\n') ++length;
    append("\n", source_, source_ + length);
    source_ += length;
    line_begin_ = out_.plain.size();
}

void Writer::break_line() {
    end_line();
    if (line_.kind == LineKind::Item) line_.kind = LineKind::ItemText;
}

void Writer::open(Emphasis emphasis) {
    open_styles_[static_cast<std::size_t>(emphasis)].push_back(static_cast<std::uint32_t>(out_.styles.size()));
    out_.styles.push_back({{size32(out_.plain), size32(out_.plain)}, emphasis});
}

void Writer::close(Emphasis emphasis) {
    std::vector<std::uint32_t>& open = open_styles_[static_cast<std::size_t>(emphasis)];
    if (open.empty()) return;
    out_.styles[open.back()].span.end = size32(out_.plain);
    open.pop_back();
}

void Writer::open_link(std::string target) {
    open_links_.push_back(static_cast<std::uint32_t>(out_.links.size()));
    out_.links.push_back({{size32(out_.plain), size32(out_.plain)}, std::move(target)});
}

void Writer::close_link() {
    if (open_links_.empty()) return;
    out_.links[open_links_.back()].span.end = size32(out_.plain);
    open_links_.pop_back();
}

void Writer::open_field(FieldRole role, Section section) {
    out_.fields.push_back({{size32(out_.plain), size32(out_.plain)}, role, section});
}

void Writer::close_field() { out_.fields.back().span.end = size32(out_.plain); }

void Writer::close_all() {
    for (std::size_t emphasis = 0; emphasis < open_styles_.size(); ++emphasis) {
        while (!open_styles_[emphasis].empty()) close(static_cast<Emphasis>(emphasis));
    }
    while (!open_links_.empty()) close_link();
}

void Writer::finish() {
    end_line();
    close_all();
    tidy(out_.styles, out_.plain);
    tidy(out_.links, out_.plain);
    tidy(out_.fields, out_.plain);
}

}  // namespace veritae::reading
