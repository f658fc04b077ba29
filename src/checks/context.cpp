// SPDX-License-Identifier: MIT
#include "checks/context.hpp"

#include <algorithm>
#include <string_view>

#include "resume/lines.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kLongestSentence = 600;  // bytes to either side
constexpr std::size_t kLongestAbbreviation = 6;  // letters behind its inner full stop

/// The full stop of "Ph.D. candidate": of a word with another one inside, and no capital letter follows.
bool goes_on(std::string_view plain, std::size_t stop) {
    const std::size_t next = plain.find_first_not_of(' ', stop + 1);
    if (next == std::string_view::npos || (plain[next] >= 'A' && plain[next] <= 'Z')) return false;
    std::size_t first = stop;
    while (first > 0 && stop - first < kLongestAbbreviation &&
           text::is_letter(static_cast<std::uint8_t>(plain[first - 1])))
        --first;
    return first < stop && first > 0 && plain[first - 1] == '.';
}

/// A full stop behind a word and before a blank, or a sign that ends sentences of any kind.
bool ends_sentence(std::string_view plain, std::size_t i) {
    const auto is = [&](std::string_view sign) { return plain.substr(i, sign.size()) == sign; };
    if (is("\xE3\x80\x82") || is("!") || is("?") || is(";")) return true;
    if (!is(".") || (i + 1 < plain.size() && plain[i + 1] != ' ' && plain[i + 1] != '\n')) return false;
    return !goes_on(plain, i);
}

}  // namespace

namespace {

constexpr std::uint32_t kLinesLooked = 200;

/// Does a line begin with words set off from the rest, as heads are?
bool begins_styled(const Document& document, const Line& line) {
    const auto style = std::partition_point(document.styles.begin(), document.styles.end(),
                                            [&](const Styled& one) { return one.span.begin < line.span.begin; });
    return style != document.styles.end() && style->span.begin == line.span.begin;
}

/// An item of the list that an entry's own head is an item of is no part of the entry, and neither is what stands under
/// that item. Where the head is set off by its style, only items that are set off as well are heads like it.
bool is_beside(const Document& document, const Entry& entry, std::uint32_t offset) {
    const std::uint32_t first = document.line_of(entry.head.begin);
    const Line& head = document.lines[first];
    if (head.kind != LineKind::Item || offset < entry.head.end) return false;
    const bool styled = begins_styled(document, head);
    std::uint32_t at = document.line_of(offset);
    for (std::uint32_t steps = 0; at > first && steps < kLinesLooked; --at, ++steps) {
        const Line& line = document.lines[at];
        const bool item = line.kind == LineKind::Item && line.level <= head.level && line.block != head.block;
        if (item && (!styled || begins_styled(document, line))) return true;
    }
    return false;
}

}  // namespace

const Entry* entry_at(const DocumentReport& report, std::uint32_t offset) {
    const std::vector<Entry>& entries = report.resume.entries;
    const auto after = std::partition_point(entries.begin(), entries.end(),
                                            [&](const Entry& entry) { return entry.span.begin <= offset; });
    if (after == entries.begin()) return nullptr;
    auto index = static_cast<std::int32_t>(after - entries.begin()) - 1;
    for (std::size_t steps = 0; index >= 0 && steps < entries.size(); ++steps) {
        const Entry& entry = entries[static_cast<std::size_t>(index)];
        if (entry.span.begin <= offset && offset < entry.span.end && !is_beside(report.document, entry, offset))
            return &entry;
        index = entry.parent >= index ? -1 : entry.parent;
    }
    return nullptr;
}

const Entry* dated_entry_at(const DocumentReport& report, std::uint32_t offset) {
    const Entry* entry = entry_at(report, offset);
    for (std::size_t steps = 0; entry != nullptr && entry->date.empty(); ++steps) {
        if (entry->parent < 0 || steps > report.resume.entries.size()) return nullptr;
        entry = &report.resume.entries[static_cast<std::size_t>(entry->parent)];
    }
    return entry;
}

Section section_at(const Resume& resume, std::uint32_t offset) {
    const auto after =
        std::partition_point(resume.sections.begin(), resume.sections.end(), [&](const SectionSpan& section) {
            return std::min(section.heading.empty() ? section.body.begin : section.heading.begin, section.body.begin) <=
                   offset;
        });
    return after == resume.sections.begin() ? Section::None : std::prev(after)->section;
}

Span line_at(const Document& document, std::uint32_t offset) {
    return document.lines.empty() ? Span{} : document.lines[document.line_of(offset)].span;
}

Span sentence_at(const Document& document, std::uint32_t offset) {
    if (document.lines.empty()) return {};
    const std::string_view plain = document.plain;
    // Lines of one block belong together.
    std::uint32_t first = document.line_of(offset);
    std::uint32_t last = first;
    const std::uint32_t block = document.lines[first].block;
    while (first > 0 && document.lines[first - 1].block == block &&
           offset - document.lines[first - 1].span.begin < kLongestSentence)
        --first;
    while (last + 1 < document.lines.size() && document.lines[last + 1].block == block &&
           document.lines[last + 1].span.end - offset < kLongestSentence)
        ++last;
    std::uint32_t begin = document.lines[first].span.begin;
    if (offset > kLongestSentence) begin = std::max(begin, offset - kLongestSentence);
    const std::uint32_t end = std::min(document.lines[last].span.end, offset + kLongestSentence);
    for (std::uint32_t i = offset; i > begin; --i) {
        if (ends_sentence(plain, i - 1)) begin = i;
    }
    while (begin < offset && (static_cast<unsigned char>(plain[begin]) & 0xC0) == 0x80) ++begin;
    std::uint32_t stop = offset;
    while (stop < end && !ends_sentence(plain, stop)) ++stop;
    while (stop > offset && stop < plain.size() && (static_cast<unsigned char>(plain[stop]) & 0xC0) == 0x80) --stop;
    return {begin, stop};
}

std::uint32_t bytes_before(const Document& document, std::uint32_t offset, std::uint32_t bytes, std::uint32_t first) {
    if (offset <= first) return offset;
    std::uint32_t at = offset - std::min(offset - first, bytes);
    while (at > first && (static_cast<unsigned char>(document.plain[at]) & 0xC0) == 0x80) --at;
    return at;
}

bool says(const DocumentReport& report, Span span, Sense sense, std::optional<std::int32_t> value) {
    return std::ranges::any_of(resume::inside(report.mentions.terms, span), [&](const TermMention& mention) {
        return mention.sense == sense && (!value || mention.term->value == *value);
    });
}

std::optional<Day> written_from(const Case& the_case, std::uint32_t document) {
    if (document >= the_case.chronicle.written.size()) return std::nullopt;
    const std::optional<Window>& window = the_case.chronicle.written[document].window;
    if (!window) return std::nullopt;
    return window->earliest;
}

std::string month_of(Day day) { return to_string(PartialDate{day, day, Precision::Month}, false); }

}  // namespace veritae::checks
