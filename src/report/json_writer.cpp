// SPDX-License-Identifier: MIT
#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "report/hidden.hpp"
#include "text/utf8.hpp"

namespace veritae::report {

namespace {

void append_escape(std::string& out, char32_t c) {
    if (c > 0xFFFF) {
        const char32_t high = 0xD800 + ((c - 0x10000) >> 10);
        const char32_t low = 0xDC00 + ((c - 0x10000) & 0x3FF);
        fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", static_cast<std::uint32_t>(high),
                       static_cast<std::uint32_t>(low));
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c));
    }
}

}  // namespace

void JsonWriter::new_line() {
    out_ += '\n';
    out_.append(std::size_t{2} * depth_, ' ');
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!empty_) out_ += ',';
    if (line_depth_ == 0) {
        new_line();
    } else if (!empty_) {
        out_ += ' ';
    }
    empty_ = false;
}

void JsonWriter::open(char bracket, Layout layout) {
    separate();
    out_ += bracket;
    ++depth_;
    if (layout == Layout::Line || line_depth_ > 0) ++line_depth_;
    empty_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (line_depth_ > 0) {
        --line_depth_;
    } else if (!empty_) {
        new_line();
    }
    out_ += bracket;
    empty_ = false;
    if (depth_ == 0) out_ += '\n';
}

void JsonWriter::key(std::string_view name) {
    string(name);
    out_ += ": ";
    after_key_ = true;
}

void JsonWriter::raw(std::string_view text) {
    separate();
    out_ += text;
}

void JsonWriter::integer(std::int64_t value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
}

void JsonWriter::number(double value) {
    if (!std::isfinite(value)) return null();
    separate();
    fmt::format_to(std::back_inserter(out_), "{:.12g}", value);
}

void JsonWriter::string(std::string_view text) {
    if (text::first_invalid(text) != std::string_view::npos) return string(text::replaced(text));
    separate();
    out_ += '"';
    std::size_t plain = 0;  // what was not yet copied
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<std::uint8_t>(text[i]);
        if (byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\') {
            ++i;
            continue;
        }
        const text::CodePoint c = text::code_point_at(text, i);
        if (byte == '"' || byte == '\\' || is_hidden(c.value)) {
            out_.append(text, plain, i - plain);
            switch (c.value) {
                case '"':
                    out_ += "\\\"";
                    break;
                case '\\':
                    out_ += "\\\\";
                    break;
                case '\n':
                    out_ += "\\n";
                    break;
                case '\t':
                    out_ += "\\t";
                    break;
                default:
                    append_escape(out_, c.value);
            }
            plain = i + c.length;
        }
        i += c.length;
    }
    out_.append(text, plain);
    out_ += '"';
}

}  // namespace veritae::report
