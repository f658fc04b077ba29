// SPDX-License-Identifier: MIT
// Words of a document, marked in their line; places as people know them.
#include <algorithm>

#include "report/html/parts.hpp"
#include "report/json_parts.hpp"
#include "report/pieces.hpp"
#include "text/utf8.hpp"

namespace veritae::report::html {

namespace {

constexpr std::uint32_t kAround = 70;      // characters before and after
constexpr std::uint32_t kMostWhole = 420;  // of a place that is shown in full
constexpr std::uint32_t kHead = 260;       // of a longer one
constexpr std::uint32_t kTail = 120;

bool continues(char byte) { return (static_cast<std::uint8_t>(byte) & 0xC0u) == 0x80u; }

std::uint32_t back(std::string_view text, std::uint32_t from, std::uint32_t least, std::uint32_t characters) {
    while (from > least && characters > 0) characters -= continues(text[--from]) ? 0u : 1u;
    return from;
}

std::uint32_t forth(std::string_view text, std::uint32_t from, std::uint32_t most, std::uint32_t characters) {
    for (; from < most && characters > 0; --characters) {
        do ++from;
        while (from < most && continues(text[from]));
    }
    return from;
}

std::string_view cut(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    return text.substr(begin, end - begin);
}

/// What of the line at a place of `text` is content: its bullet and the like are not.
Span content_of_line(const Locator& locator, std::uint32_t text_offset, std::uint32_t plain_offset) {
    const Document& document = locator.document();
    const Span line = locator.line_span(locator.line(text_offset));
    const Span content = document.in_text(document.lines[document.line_of(plain_offset)].span);
    return {std::clamp(content.begin, line.begin, line.end), std::clamp(content.end, line.begin, line.end)};
}

/// Whether a file of this format is written as it is to be read. Of the others the content is quoted, not the markup.
bool is_written_as_read(Format format) {
    return format == Format::Text || format == Format::Markdown || format == Format::Pdf || format == Format::Docx;
}

/// Part of a text between the lines that it begins and ends on.
Markup marked(std::string_view text, Span source, Span first, Span last) {
    const std::uint32_t begin = back(text, source.begin, std::min(first.begin, source.begin), kAround);
    const std::uint32_t end = forth(text, source.end, std::max(last.end, source.end), kAround);
    std::string out;
    put(out, "{}{}<mark>", begin > first.begin ? "…" : "", cut(text, begin, source.begin));
    if (forth(text, source.begin, source.end, kMostWhole) == source.end) {
        put(out, "{}", cut(text, source.begin, source.end));
    } else {
        const std::uint32_t head = forth(text, source.begin, source.end, kHead);
        put(out, "{}</mark> … <mark>{}", cut(text, source.begin, head),
            cut(text, back(text, source.end, head, kTail), source.end));
    }
    put(out, "</mark>{}{}", cut(text, source.end, end), end < last.end ? "…" : "");
    return {std::move(out)};
}

}  // namespace

Markup quote(const Locator& locator, const Evidence& claim) {
    const Document& document = locator.document();
    const Span source = claim.in_text(document);
    const bool is_content = claim.markup.empty() && !claim.place.span.empty();
    if (!is_content) {
        return marked(document.text, source, locator.line_span(locator.line(source.begin)),
                      locator.line_span(locator.line(std::max(source.begin, source.end - !source.empty()))));
    }
    const Span span = claim.place.span;
    if (!is_written_as_read(document.format)) {
        return marked(document.plain, span, document.lines[document.line_of(span.begin)].span,
                      document.lines[document.line_of(span.end - 1)].span);
    }
    return marked(document.text, source, content_of_line(locator, source.begin, span.begin),
                  content_of_line(locator, source.end - !source.empty(), span.end - 1));
}

std::string where(const Telling& telling, std::uint32_t document, std::uint32_t text_offset) {
    const Locator& locator = telling.places[document];
    const std::string& path = locator.path(locator.line(text_offset));
    const std::string place = in_words({&locator, {text_offset, text_offset}}, telling.words);
    if (telling.the_case.documents.size() == 1 && path == locator.document().path) return place;
    return fmt::format("{}{}{}", path, telling("summary/comma"), place);
}

Markup references(const Telling& telling, std::string_view kind, const std::vector<std::uint32_t>& indices) {
    std::string out;
    for (const std::uint32_t index : indices) {
        put(out, R"({}<a href="#{}{}{}">{}</a>)", out.empty() ? "" : ", ", telling.prefix, kind, index + 1, index + 1);
    }
    return {std::move(out)};
}

Markup with_dates(std::string_view words) {
    const auto is_digit = [](char c) { return text::is_digit(static_cast<unsigned char>(c)); };
    std::string out;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view word = words.substr(begin, end - begin);
        const bool date = word.size() >= 7 && word[4] == '-' && std::ranges::all_of(word.substr(0, 4), is_digit);
        if (date) {
            put(out, "<span class=\"date\">{}</span>", word);
        } else {
            put(out, "{}", word);
        }
        if (end < words.size()) out += ' ';
        begin = end + 1;
    }
    return {std::move(out)};
}

std::string entry_name(const Document& document, const Entry& entry) {
    const std::string organization = one_line(document.slice(entry.organization));
    const std::string title = one_line(document.slice(entry.title));
    if (organization.empty() && title.empty()) return one_line(document.slice(entry.head));
    return organization + (organization.empty() || title.empty() ? "" : " · ") + title;
}

std::string entry_around(const DocumentReport& report, Span span) {
    const Entry* innermost = nullptr;
    for (const Entry& entry : report.resume.entries) {
        if (entry.span.contains(span) && (innermost == nullptr || innermost->span.contains(entry.span)))
            innermost = &entry;
    }
    return innermost == nullptr ? std::string() : entry_name(report.document, *innermost);
}

std::string owner(const CaseReport& the_case) {
    for (const DocumentReport& document : the_case.documents) {
        if (!document.resume.name.empty()) return one_line(document.document.slice(document.resume.name));
    }
    return the_case.documents.empty() ? std::string() : the_case.documents.front().document.path;
}

}  // namespace veritae::report::html
