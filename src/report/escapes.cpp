// SPDX-License-Identifier: MIT
#include "report/escapes.hpp"

namespace veritae::report {

std::string xml_escaped(std::string_view printable_text) {
    std::string out;
    for (const char c : printable_text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

namespace {

/// Whether a character of Markdown would be markup there. Text of ours never begins a line.
bool is_markup(std::string_view text, std::size_t at) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const std::string_view behind = text.substr(at + 1);
    switch (text[at]) {
        case '#':  // the end of a heading
            return before == ' ' || before == '#';
        case '&':  // &lt;
            return !behind.empty() && behind.front() != ' ';
        case ':':  // https://
            return behind.starts_with("//");
        case '.':  // www.
            return at >= 3 && (before | 0x20) == 'w' && (text[at - 2] | 0x20) == 'w' && (text[at - 3] | 0x20) == 'w';
        default:
            return std::string_view("\\`*_[]<|~$@").find(text[at]) != std::string_view::npos;
    }
}

}  // namespace

std::string markdown_escaped(std::string_view printable_text) {
    std::string out;
    for (std::size_t i = 0; i < printable_text.size(); ++i) {
        if (is_markup(printable_text, i)) out += '\\';
        out += printable_text[i];
    }
    return out;
}

std::string command_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '%':
                out += "%25";
                break;
            case '\r':
                out += "%0D";
                break;
            case '\n':
                out += "%0A";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string property_escaped(std::string_view text) {
    std::string out;
    for (const char c : command_escaped(text)) {
        if (c == ':') {
            out += "%3A";
        } else if (c == ',') {
            out += "%2C";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace veritae::report
