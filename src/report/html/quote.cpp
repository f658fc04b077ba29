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

/// Part of a text between the lines that it begins and ends on; `words` gives what to show of a stretch.
template <class Words>
Markup marked(std::string_view text, Span source, Span first, Span last, const Words& words) {
    const std::uint32_t begin = back(text, source.begin, std::min(first.begin, source.begin), kAround);
    const std::uint32_t end = forth(text, source.end, std::max(last.end, source.end), kAround);
    std::string out;
    put(out, "{}{}<mark>", begin > first.begin ? "…" : "", words({begin, source.begin}));
    if (forth(text, source.begin, source.end, kMostWhole) == source.end) {
        put(out, "{}", words(source));
    } else {
        const std::uint32_t head = forth(text, source.begin, source.end, kHead);
        put(out, "{}</mark> … <mark>{}", words({source.begin, head}),
            words({back(text, source.end, head, kTail), source.end}));
    }
    put(out, "</mark>{}{}", words({source.end, end}), end < last.end ? "…" : "");
    return {std::move(out)};
}

/// Whether bytes of a file stand for a character by its name: an entity, a macro.
bool is_notation(std::string_view bytes) { return bytes.starts_with('&') || bytes.starts_with('\\'); }

}  // namespace

std::string as_written(const Document& document, Span span) {
    const std::string_view plain = document.plain;
    const std::string_view text = document.text;
    auto run = std::ranges::upper_bound(document.runs, span.begin, {}, &Run::plain);
    if (run != document.runs.begin()) --run;
    std::string out;
    for (; run != document.runs.end() && run->plain < span.end; ++run) {
        const auto next = std::next(run);
        const auto run_end = next == document.runs.end() ? static_cast<std::uint32_t>(plain.size()) : next->plain;
        const std::uint32_t begin = std::max(run->plain, span.begin);
        const std::uint32_t end = std::min(run_end, span.end);
        const std::string_view folded = text.substr(run->text, run->length);
        const bool is_folded = run->length != run_end - run->plain && begin == run->plain && end == run_end;
        out += is_folded && !folded.empty() && !is_notation(folded) ? folded : cut(plain, begin, end);
    }
    return out;
}

Markup quote(const Locator& locator, const Evidence& claim) {
    const Document& document = locator.document();
    const Span span = claim.place.span;
    if (claim.markup.empty() && !span.empty()) {
        const auto line = [&](std::uint32_t offset) { return document.lines[document.line_of(offset)].span; };
        return marked(document.plain, span, line(span.begin), line(span.end - 1),
                      [&](Span piece) { return as_written(document, piece); });
    }
    const std::string_view text = document.text;
    const Span source = claim.in_text(document);
    const auto line = [&](std::uint32_t offset) { return locator.line_span(locator.line(offset)); };
    return marked(text, source, line(source.begin), line(std::max(source.begin, source.end - !source.empty())),
                  [&](Span piece) { return cut(text, piece.begin, piece.end); });
}

std::string where(const Telling& telling, std::uint32_t document, std::uint32_t text_offset) {
    const Locator& locator = telling.places[document];
    const std::string& path = locator.path(locator.line(text_offset));
    std::string place = in_words({&locator, {text_offset, text_offset}}, telling.words);
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
    const auto is_part = [&](char c) { return is_digit(c) || c == '-'; };
    std::string out;
    for (std::size_t begin = 0; begin < words.size();) {
        const auto* const from = words.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto number = static_cast<std::size_t>(std::find_if_not(from, words.end(), is_part) - from);
        if (number >= 7 && words[begin + 4] == '-' && std::all_of(from, from + 4, is_digit)) {
            put(out, "<span class=\"date\">{}</span>", words.substr(begin, number));
            begin += number;
        } else {
            const auto other = static_cast<std::size_t>(std::find_if(from + number, words.end(), is_digit) - from);
            put(out, "{}", words.substr(begin, other));
            begin += other;
        }
    }
    return {std::move(out)};
}

std::string entry_name(const Document& document, const Entry& entry) {
    const std::string organization = one_line(as_written(document, entry.organization));
    const std::string title = one_line(as_written(document, entry.title));
    if (organization.empty() && title.empty()) return one_line(as_written(document, entry.head));
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
        if (!document.resume.name.empty()) return one_line(as_written(document.document, document.resume.name));
    }
    return the_case.documents.empty() ? std::string() : the_case.documents.front().document.path;
}

}  // namespace veritae::report::html
