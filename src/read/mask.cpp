// SPDX-License-Identifier: MIT
// Markdown in; the asides, and the text without them, out.
#include "read/mask.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "read/bullets.hpp"

namespace veritae::reading {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Markdown pads each row of a table to the columns of its head.
constexpr std::ptrdiff_t kMostColumns = 128;

// For each bracket md4c walks over the paragraph's lines from the first one. Nobody writes paragraphs this long;
// brackets behind that many lines are shown as they are.
constexpr std::uint32_t kMostLines = 512;

// A Liquid tag that does not end within so many bytes is none.
constexpr std::size_t kLongestTag = 1024;

std::string_view line_at(const Document& document, std::size_t line) {
    const std::uint32_t begin = document.line_starts[line];
    const std::size_t end =
        line + 1 < document.line_starts.size() ? document.line_starts[line + 1] : document.text.size();
    std::string_view out = std::string_view(document.text).substr(begin, end - begin);
    while (!out.empty() && (out.back() == '\n' || out.back() == '\r' || out.back() == ' ' || out.back() == '\t')) {
        out.remove_suffix(1);
    }
    return out;
}

// `key:` with a blank or nothing after it.
bool is_key(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == kNone || colon == 0) return false;
    const bool name = std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '-' || c == '.';
    });
    return name && (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t');
}

// The end of YAML front matter: "---", lines of which the first is a key or a comment, "---" or "...".
std::uint32_t front_matter_end(const Document& document) {
    if (line_at(document, 0) != "---") return 0;
    bool first = true;
    for (std::size_t i = 1; i < document.line_starts.size(); ++i) {
        const std::string_view line = line_at(document, i);
        if (line == "---" || line == "...") {
            return i + 1 < document.line_starts.size() ? document.line_starts[i + 1]
                                                       : static_cast<std::uint32_t>(document.text.size());
        }
        if (!first || line.empty()) continue;
        if (!is_key(line) && !line.starts_with('#')) return 0;
        first = false;
    }
    return 0;
}

// Commands that only make room. In plain Markdown they are shown raw; on paper, where such files are made for, they are
// not.
constexpr std::array<std::string_view, 10> kSpacing = {"hfill",   "hspace",    "vspace",   "quad",    "qquad",
                                                       "newpage", "pagebreak", "noindent", "medskip", "smallskip"};

class Masker {
  public:
    Masker(Document& document, Masked& out) : document_(document), text_(document.text), out_(out) {}

    void run() {
        if (const std::uint32_t end = front_matter_end(document_)) add(AsideKind::FrontMatter, 0, end);
        constexpr std::string_view kStarts = "<{\\~";
        std::array<std::size_t, 4> next{};
        for (std::size_t i = 0; i < kStarts.size(); ++i) next[i] = text_.find(kStarts[i], done_);
        while (true) {
            const auto first = static_cast<std::size_t>(std::min_element(next.begin(), next.end()) - next.begin());
            const std::size_t at = next[first];
            if (at == kNone) return;
            const std::size_t end = behind(kStarts[first], at);
            for (std::size_t i = 0; i < kStarts.size(); ++i) {
                if (next[i] < end) next[i] = text_.find(kStarts[i], end);
            }
        }
    }

    // The end of what starts with a sign at `at`.
    std::size_t behind(char sign, std::size_t at) {
        switch (sign) {
            case '<':
                return comment(at);
            case '{':
                return braces(at);
            case '\\':
                return command(at);
            default:
                return tilde(at);
        }
    }

    // Blanks take the place of bytes [begin, end); returns `end`.
    std::size_t add(AsideKind kind, std::size_t begin, std::size_t end) {
        document_.asides.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        std::string& blanked = masked();
        for (std::size_t i = begin; i < end; ++i) {
            if (blanked[i] != '\n' && blanked[i] != '\r') blanked[i] = ' ';
        }
        done_ = end;
        return end;
    }

    // No bracket in [begin, end) begins a link.
    void hide_brackets(std::size_t begin, std::size_t end) {
        const std::string_view here =
            text_.substr(0, end);  // behind it a search would see all the rest, line after line
        for (std::size_t at = here.find('[', begin); at != kNone; at = here.find('[', at + 1)) masked()[at] = '(';
    }

  private:
    std::string& masked() {
        if (out_.text.empty()) out_.text = text_;
        return out_.text;
    }

    std::size_t comment(std::size_t at) {
        constexpr std::string_view kOpen = "<!--";
        if (at < unclosed_comment_ && text_.compare(at, kOpen.size(), kOpen) == 0) {
            const std::size_t close = text_.find("-->", at + kOpen.size());
            if (close != kNone) return add(AsideKind::Comment, at, close + 3);
            unclosed_comment_ = at;
        }
        return at + 1;
    }

    // The end of the next `close` behind `at` if it is near and on the same line. `next` remembers where that is, so
    // that all searches together read the text once.
    [[nodiscard]] std::size_t end_of(std::string_view close, std::size_t& next, std::size_t at) const {
        if (next < at) next = text_.find(close, at);
        if (next == kNone || next - at > kLongestTag) return kNone;
        const bool same_line = text_.substr(at, next - at).find('\n') == kNone;
        return same_line ? next + close.size() : kNone;
    }

    // `{% … %}`, `{{ … }}`; `{: …}`, `{#…}`, `{.…}`.
    std::size_t braces(std::size_t at) {
        std::size_t end = kNone;
        switch (at + 1 < text_.size() ? text_[at + 1] : ' ') {
            case '%':
                end = end_of("%}", next_tag_end_, at + 2);
                break;
            case '{':
                end = end_of("}}", next_output_end_, at + 2);
                break;
            case ':':
            case '#':
            case '.':
                end = end_of("}", next_brace_, at + 2);
                break;
            default:
                break;
        }
        return end == kNone ? at + 1 : add(AsideKind::Template, at, end);
    }

    std::size_t command(std::size_t at) {
        std::size_t end = at + 1;
        while (end < text_.size() && end - at < 16 && text_[end] >= 'a' && text_[end] <= 'z') ++end;
        const std::string_view name = text_.substr(at + 1, end - at - 1);
        // An escaped sign is passed over, so that "\~" or "\<!--" begins nothing.
        if (name.empty()) return std::min(at + 2, text_.size());
        if (std::find(kSpacing.begin(), kSpacing.end(), name) == kSpacing.end()) return end;
        if (end < text_.size() && text_[end] == '*') ++end;
        if (end < text_.size() && text_[end] == '{') {
            const std::size_t close = text_.substr(end, 32).find('}');
            if (close != kNone) end += close + 1;
        }
        return add(AsideKind::Template, at, end);
    }

    std::size_t tilde(std::size_t at) {
        std::size_t end = at;
        while (end < text_.size() && text_[end] == '~') ++end;
        if (end - at == 1) masked()[at] = ',';
        return end;
    }

    Document& document_;
    std::string_view text_;
    Masked& out_;
    std::size_t done_ = 0;
    std::size_t unclosed_comment_ = kNone;
    std::size_t next_tag_end_ = 0;
    std::size_t next_output_end_ = 0;
    std::size_t next_brace_ = 0;
};

// "- - -" and "* * *" are rules, and not lists in lists.
bool is_rule(std::string_view line) {
    const char sign = line[0];
    return (sign == '-' || sign == '*' || sign == '_') &&
           std::all_of(line.begin(), line.end(), [&](char c) { return c == sign || c == ' ' || c == '\t'; });
}

std::size_t marker_length(std::string_view rest) {
    std::size_t n = 0;
    if (rest[0] == '>') return 1;
    if (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') {
        n = 1;
    } else {
        while (n < rest.size() && rest[n] >= '0' && rest[n] <= '9') ++n;
        if (n == 0 || n == rest.size() || (rest[n] != '.' && rest[n] != ')')) return 0;
        ++n;
    }
    return n == rest.size() || rest[n] == ' ' || rest[n] == '\t' ? n : 0;
}

// Markdown's own time grows with the depth of nesting times the number of lines, so the depth is bounded before it
// begins. Every list item whose mark stands further right than an open one may be nested, each quotation mark is.
// Returns the bytes of the line up to the mark that is too deep, or npos.
std::size_t too_deep(std::string_view line, Nesting& nesting, std::uint32_t depth) {
    const Indent indent = indent_of(line);
    if (indent.bytes == line.size() || is_rule(line.substr(indent.bytes))) return kNone;
    std::size_t quotes = 0;
    std::size_t nested = 0;
    for (std::size_t at = indent.bytes; at < line.size();
         at = std::min(line.find_first_not_of(" \t", at), line.size())) {
        const std::size_t marker = marker_length(line.substr(at));
        if (marker == 0) break;
        if (line[at] == '>') {
            ++quotes;
        } else {
            nested = nesting.enter(indent.columns + static_cast<std::uint32_t>(at - indent.bytes));
        }
        if (quotes + nested > depth) return at;
        at += marker;
    }
    return kNone;
}

}  // namespace

Masked mask(Document& document, std::uint32_t depth) {
    Masked out;
    Masker masker(document, out);
    masker.run();
    Nesting nesting;
    std::uint32_t lines_together = 0;
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        const std::string_view line = line_at(document, i);
        const std::uint32_t begin = document.line_starts[i];
        lines_together = line.empty() ? 0 : lines_together + 1;
        if (lines_together > kMostLines) masker.hide_brackets(begin, begin + line.size());
        if (line.starts_with(":::")) masker.add(AsideKind::Template, begin, begin + line.size());
        if (line.find_first_not_of("|:- \t") == kNone && std::count(line.begin(), line.end(), '|') > kMostColumns) {
            out.tables = false;
        }
        if (const std::size_t at = too_deep(line, nesting, depth); at != kNone) {
            out.error = {ReadError::Code::TooDeep, document.position(begin + static_cast<std::uint32_t>(at)),
                         "expected lists and quotations nested at most " + std::to_string(depth) + " deep"};
            break;
        }
    }
    std::stable_sort(document.asides.begin(), document.asides.end(),
                     [](const Aside& a, const Aside& b) { return a.begin < b.begin; });
    return out;
}

}  // namespace veritae::reading
