// SPDX-License-Identifier: MIT
#include "veritae/document.hpp"
namespace veritae {
Span Document::in_text(Span span) const { return span; }
std::string_view Document::verbatim(Span span) const { return slice(span); }
Position Document::position(std::uint32_t) const { return {}; }
std::uint32_t Document::line_of(std::uint32_t) const { return 0; }
Format format_of(std::string_view) { return Format::Text; }
ReadResult read(std::string_view bytes, Format format, std::string path, const ReadLimits&) {
    ReadResult result;
    result.document.path = std::move(path);
    result.document.format = format;
    result.document.text = bytes;
    std::string& plain = result.document.plain;
    plain = bytes;
    if (plain.empty() || plain.back() != '\n') plain += '\n';
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < plain.size(); ++i) {
        if (plain[i] != '\n') continue;
        if (i > begin) result.document.lines.push_back({{begin, i}, LineKind::Text, 0, static_cast<std::uint32_t>(result.document.lines.size())});
        begin = i + 1;
    }
    return result;
}
}
