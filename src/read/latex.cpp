// SPDX-License-Identifier: MIT
// LaTeX in, lines and records out, without running any of it. Text is walked once from left to right: commands that
// print something are printed, those that set type become styles, macros that rules/formats/latex.json knows become
// headings and records, macros that the file defines are replaced by what they hold, and of all others only the text in
// their arguments is left. Only the preamble's definitions and records count.
#include "read/latex.hpp"

#include <algorithm>

#include "read/latex_symbols.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr std::string_view kBegin = "\\begin{document}";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The class in braces behind `\documentclass`.
std::string_view class_of(std::string_view text) {
    const std::size_t at = text.find("\\documentclass");
    if (at == std::string_view::npos) return {};
    std::uint32_t after = 0;
    const std::vector<Span> found =
        latex::arguments(text, static_cast<std::uint32_t>(at + 14), static_cast<std::uint32_t>(text.size()), 1, after);
    return found.empty() ? std::string_view{} : text.substr(found[0].begin, found[0].size());
}

}  // namespace

Latex::Latex(Document& document, const Schema& schema, Writer& writer, std::uint32_t depth)
    : document_(document),
      schema_(schema),
      writer_(writer),
      text_(document.text),
      class_(class_of(document.text)),
      most_depth_(depth) {}

std::optional<ReadError> Latex::read() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::size_t begin = text_.find(kBegin);
    if (begin == std::string_view::npos) {
        part({0, size});
        return std::move(error_);
    }
    preamble_ = true;
    part({0, static_cast<std::uint32_t>(begin)});
    preamble_ = false;
    paragraph();
    const std::size_t end = text_.rfind("\\end{document}");
    part({static_cast<std::uint32_t>(begin + kBegin.size()),
          end == std::string_view::npos || end < begin ? size : static_cast<std::uint32_t>(end)});
    return std::move(error_);
}

void Latex::text(Span span, std::optional<std::uint32_t> at) {
    tables_ = false;
    const Call call{{}, nullptr, at.value_or(0)};
    walk(span, at ? &call : nullptr);
}

/// Each brace that stays open costs a look at all that follows in its part.
void Latex::part(Span span) {
    constexpr std::size_t kMostOpen = 64;
    if (const auto open = latex::many_open(text_, span, kMostOpen); open && !error_)
        error_ = ReadError{ReadError::Code::Malformed, document_.position(*open), "expected '}' for this brace"};
    walk(span, nullptr);
}

void Latex::walk(Span span, const Call* call) {
    if (depth_ >= most_depth_) {
        if (!error_)
            error_ = ReadError{ReadError::Code::TooDeep, document_.position(span.begin),
                               "expected at most " + std::to_string(most_depth_) + " levels of nesting"};
        return;
    }
    if (call != nullptr && !error_) {
        const std::size_t bytes = span.size() + 1;
        if (bytes > expandable_) {
            error_ = ReadError{ReadError::Code::TooLarge, document_.position(call->at),
                               "expected macros that stand for at most " + std::to_string(kMostExpanded) + " bytes"};
            return;
        }
        expandable_ -= bytes;
    }
    ++depth_;
    std::vector<Emphasis> opened;  // by declarations, which count to the end of their group
    for (std::uint32_t i = span.begin; i < span.end && !error_;) i = step(i, span.end, call, opened);
    for (; !opened.empty(); opened.pop_back()) writer_.close(opened.back());
    --depth_;
}

std::uint32_t Latex::step(std::uint32_t i, std::uint32_t end, const Call* call, std::vector<Emphasis>& opened) {
    switch (text_[i]) {
        case '\\':
            return command(i, end, call, opened);
        case '%':
            return comment(i, end);
        case '{':
            if (const auto inside = latex::group(text_, i, end)) {
                walk(*inside, call);
                const std::uint32_t after = inside->end + 1;
                // The arguments of an unknown macro stand apart.
                if (after < end && text_[after] == '{' && !preamble_) literal(after, 0, " ", call);
                return after;
            }
            return i + 1;
        case '}':
            return i + 1;
        case '$':
            math_ = !math_;
            return i + (text_.substr(i, 2) == "$$" ? 2u : 1u);
        case '^':
        case '_':
            return math_ ? script(i, end, call) : literal(i, 1, text_.substr(i, 1), call);
        case '&':
            if (!tables_) return literal(i, 1, "&", call);
            if (!preamble_) writer_.next_cell();
            return i + 1;
        case '~':
            return literal(i, 1, " ", call);
        case '#':
            return parameter(i, call);
        case '-':
            if (text_.substr(i, 3) == "---") return literal(i, 3, "—", call);
            return text_.substr(i, 2) == "--" ? literal(i, 2, "–", call) : literal(i, 1, "-", call);
        case '`':
            return text_.substr(i, 2) == "``" ? literal(i, 2, "\"", call) : literal(i, 1, "'", call);
        case '\'':
            return text_.substr(i, 2) == "''" ? literal(i, 2, "\"", call) : literal(i, 1, "'", call);
        default:
            return is_blank(text_[i]) ? blanks(i, end, call) : words(i, end, call);
    }
}

/// A comment takes its line break away, but an empty line behind it ends the paragraph all the same.
std::uint32_t Latex::comment(std::uint32_t i, std::uint32_t end) {
    const std::uint32_t after = latex::comment_end(text_, i, end);
    const std::string_view rest = text_.substr(after, end - after);
    if (rest.starts_with('\n') || rest.starts_with("\r\n")) paragraph();
    return after;
}

/// Bytes that mean themselves.
std::uint32_t Latex::words(std::uint32_t i, std::uint32_t end, const Call* call) {
    const std::size_t stop = std::min<std::size_t>(text_.find_first_of("\\%{}$^_&~#-`' \t\r\n", i), end);
    const auto after = static_cast<std::uint32_t>(stop);
    if (preamble_) return after;
    if (call != nullptr) return literal(i, after - i, text_.substr(i, after - i), call);
    writer_.seek(i);
    writer_.copy(i, after);
    return after;
}

/// A line break is a blank, an empty line ends the paragraph.
std::uint32_t Latex::blanks(std::uint32_t i, std::uint32_t end, const Call* call) {
    std::uint32_t after = i;
    int breaks = 0;
    for (; after < end && is_blank(text_[after]); ++after) breaks += text_[after] == '\n';
    if (breaks > 1) {
        paragraph();
    } else {
        literal(i, after - i, " ", call);
    }
    return after;
}

std::uint32_t Latex::literal(std::uint32_t i, std::uint32_t length, std::string_view printed, const Call* call) {
    if (preamble_) return i + length;
    const std::uint32_t begin = call == nullptr ? i : call->at;
    const std::uint32_t end = call == nullptr ? i + length : call->at;
    for (std::size_t k = 0; k < printed.size();) {
        const auto [c, size] = text::code_point_at(printed, k);
        writer_.seek(begin);
        writer_.put(c, begin, end);
        k += size;
    }
    return i + length;
}

/// `^{…}` and `_{…}`: superscripts mark authors.
std::uint32_t Latex::script(std::uint32_t i, std::uint32_t end, const Call* call) {
    const bool above = text_[i] == '^';
    const std::uint32_t at = i + 1;
    if (at >= end) return at;
    std::uint32_t after = at + text::code_point_at(text_, at).length;
    Span inside{at, std::min(after, end)};
    if (text_[at] == '{') {
        const auto found = latex::group(text_, at, end);
        if (!found) return at;
        inside = *found;
        after = inside.end + 1;
    } else if (text_[at] == '\\') {
        after = latex::command_end(text_, at);
        inside = {at, std::min(after, end)};
    }
    if (above) writer_.open(Emphasis::Superscript);
    walk(inside, call);
    if (above) writer_.close(Emphasis::Superscript);
    return std::min(after, end);
}

/// `#1` inside a macro's definition stands for what it was called with.
std::uint32_t Latex::parameter(std::uint32_t i, const Call* call) {
    const char digit = i + 1 < text_.size() ? text_[i + 1] : ' ';
    const auto number = static_cast<std::size_t>(digit - '1');
    if (call == nullptr || digit < '1' || digit > '9') return i + 1;
    if (number < call->arguments.size()) walk(call->arguments[number], call->outer);
    return i + 2;
}

void Latex::paragraph() {
    if (preamble_) return;
    writer_.end_line();
    block_ = writer_.new_block();
    writer_.set_line(list_depth_ == 0 ? LineKind::Text : LineKind::ItemText, list_depth_,
                     list_depth_ == 0 ? block_ : item_);
}

/// The end of a line inside its paragraph.
void Latex::line_break() {
    if (preamble_) return;
    writer_.end_line();
    if (list_depth_ > 0) writer_.set_line(LineKind::ItemText, list_depth_, item_);
}

void Latex::item() {
    if (preamble_) return;
    writer_.end_line();
    writer_.set_line(LineKind::Item, std::max<std::uint8_t>(list_depth_, 1), item_ = writer_.new_block());
}

std::optional<ReadError> read_latex(Document& document, const Schema& schema, Writer& writer, std::uint32_t depth) {
    return Latex(document, schema, writer, depth).read();
}

}  // namespace veritae::reading
