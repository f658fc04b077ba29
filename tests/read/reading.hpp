// SPDX-License-Identifier: MIT
/// \file
/// Documents as a few lines of text: what a test says a reader sees.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "veritae/document.hpp"
#include "veritae/rulebook.hpp"

namespace veritae::test {

inline Document reading(std::string_view bytes, Format format) {
    ReadResult result = read(bytes, format, "cv", {}, {builtin_rulebook().schemas});
    REQUIRE_FALSE(result.error.has_value());
    return std::move(result.document);
}
/// "code line:column detail" of bytes that cannot be read.
inline std::string refusal(std::string_view bytes, Format format, const ReadLimits& limits = {}) {
    const ReadResult result = read(bytes, format, "cv", limits, {builtin_rulebook().schemas});
    REQUIRE(result.error.has_value());
    const Position& at = result.error->position;
    return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + result.error->detail;
}
inline Document markdown(std::string_view bytes) { return reading(bytes, Format::Markdown); }
inline Document plain_text(std::string_view bytes) { return reading(bytes, Format::Text); }

/// Each line after a word for what it is: "h2 Education", "item1 …", "more1 …" (a further line of an item), "text …",
/// "row …", "code …". A tab between cells is shown as " | ".
inline std::string outline(const Document& document) {
    std::string out;
    for (const Line& line : document.lines) {
        const std::string level = std::to_string(line.level);
        switch (line.kind) {
            case LineKind::Heading:
                out += "h" + level;
                break;
            case LineKind::Text:
                out += "text";
                break;
            case LineKind::Item:
                out += "item" + level;
                break;
            case LineKind::ItemText:
                out += "more" + level;
                break;
            case LineKind::TableRow:
                out += "row";
                break;
            case LineKind::Code:
                out += "code";
                break;
        }
        out += ' ';
        for (const char c : document.slice(line.span)) out += c == '\t' ? std::string(" | ") : std::string(1, c);
        out += '\n';
    }
    return out;
}

/// "bold:words" of all styles, one after the other.
inline std::string styles(const Document& document) {
    constexpr std::string_view kNames[] = {"bold", "italic", "underline", "code", "super"};
    std::string out;
    for (const Styled& style : document.styles) {
        out.append(out.empty() ? "" : " ").append(kNames[static_cast<std::size_t>(style.emphasis)]).append(":");
        out.append(document.slice(style.span));
    }
    return out;
}

/// "[words](target)" of all links.
inline std::string links(const Document& document) {
    std::string out;
    for (const Link& link : document.links) {
        out.append("[").append(document.slice(link.span)).append("](").append(link.target).append(")");
    }
    return out;
}

/// "comment<!-- … -->" of all asides.
inline std::string asides(const Document& document) {
    constexpr std::string_view kNames[] = {"comment", "front", "template", "hidden",
                                           "deleted", "tiny",  "outside",  "unseen"};
    std::string out;
    for (const Aside& aside : document.asides) {
        out.append(out.empty() ? "" : " ").append(kNames[static_cast<std::size_t>(aside.kind)]);
        out.append(std::string_view(document.text).substr(aside.begin, aside.end - aside.begin));
    }
    return out;
}

/// Where the words that were read stand in the file.
inline Span span_of(const Document& document, std::string_view words) {
    const std::size_t at = document.plain.find(words);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}
inline std::string source_of(const Document& document, std::string_view words) {
    return std::string(document.verbatim(span_of(document, words)));
}
inline Position position_of(const Document& document, std::string_view words) {
    return document.position(document.in_text(span_of(document, words)).begin);
}

}  // namespace veritae::test
