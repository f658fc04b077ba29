// SPDX-License-Identifier: MIT
// In: a document. Out: the name of the person it is about.
//
// The name is the first heading or line that has the shape of a name, or the words behind "Name:" / 姓名, looked for
// only at the top: before the second section and within a few lines. A heading of a section, a title of the document, a
// job or a school is no name.
#include <algorithm>
#include <optional>

#include "extract/lexer.hpp"
#include "resume/publications.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

using extract::Token;
using extract::TokenKind;

constexpr std::size_t kTopLines = 12;

class Top {
  public:
    Top(const Document& document, const Mentions& mentions) : document_(document), mentions_(mentions) {}

    /// The name that a line consists of, possibly in both scripts.
    [[nodiscard]] Span name_line(Span line) const;
    /// The name behind a label that begins somewhere in a line.
    [[nodiscard]] Span labelled(Span line) const;

  private:
    [[nodiscard]] bool surname_at(std::uint32_t offset, std::uint32_t end) const;
    [[nodiscard]] bool excluded(Span span) const;
    [[nodiscard]] std::size_t han_name(const std::vector<Token>& tokens, std::size_t i, std::uint32_t base) const;
    [[nodiscard]] std::size_t latin_name(const std::vector<Token>& tokens, std::size_t i) const;
    [[nodiscard]] Span name_from(Span rest, bool whole_line) const;

    const Document& document_;
    const Mentions& mentions_;
};

/// Words that make a line something other than a name.
bool Top::excluded(Span span) const {
    for (const TermMention& term : within(mentions_.terms, span)) {
        const Term& one = *term.term;
        const bool whole = term.span.begin == span.begin && term.span.end == span.end;
        switch (one.sense) {
            case Sense::Heading:
            case Sense::Organization:
            case Sense::Degree:
            case Sense::Role:
            case Sense::Engagement:
            case Sense::Status:
                return true;
            case Sense::Citation:
                if (one.value == static_cast<std::int32_t>(CitationWord::NotName)) return true;
                if (term.span.size() <= 2) break;  // an initial
                if (one.value == static_cast<std::int32_t>(CitationWord::Function) ||
                    one.value == static_cast<std::int32_t>(CitationWord::Venue)) {
                    return true;
                }
                break;
            case Sense::Technology:
            case Sense::Venue:
                if (whole) return true;
                break;
            default:
                break;
        }
    }
    return false;
}

bool Top::surname_at(std::uint32_t offset, std::uint32_t end) const {
    for (const TermMention& term : within(mentions_.terms, {offset, offset + 1})) {
        const bool surname =
            term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::Surname);
        if (surname && term.span.end < end) return true;
    }
    return false;
}

/// After a Chinese name that begins at token `i`, or `i`. Blanks between its characters are usual in headings.
std::size_t Top::han_name(const std::vector<Token>& tokens, std::size_t i, std::uint32_t base) const {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].kind == TokenKind::Han && end < i + 5) ++end;
    const std::size_t count = end - i;
    if (count < 2 || count > 4) return i;
    if (!surname_at(base + tokens[i].span.begin, base + tokens[end - 1].span.end)) return i;
    return end;
}

/// After two to four words of a Latin name, or `i`.
std::size_t Top::latin_name(const std::vector<Token>& tokens, std::size_t i) const {
    std::size_t words = 0;
    std::size_t full = 0;
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].kind == TokenKind::Word && words <= 5) {
        const char32_t first = tokens[end].first;
        const bool capital = text::fold(first) != first;
        // Small words of a family name stand inside it.
        if (!capital && (words == 0 || tokens[end].span.size() > 3)) return i;
        ++words;
        full += tokens[end].span.size() > 1 && capital;
        ++end;
        if (end < tokens.size() && tokens[end].is('.') && tokens[end - 1].span.size() <= 2) ++end;
        while (end + 1 < tokens.size() && tokens[end].is('-') && tokens[end].glued &&
               tokens[end + 1].kind == TokenKind::Word)
            end += 2;
    }
    return words >= 2 && words <= 5 && full >= 1 ? end : i;
}

Span Top::name_from(Span rest, bool whole_line) const {
    constexpr std::uint32_t kLongest = 96;
    std::uint32_t stop = std::min(rest.end, rest.begin + kLongest);
    while (stop > rest.begin && stop < document_.plain.size() && (document_.plain[stop] & '\xC0') == '\x80') --stop;
    const std::vector<Token> tokens = extract::tokenize(document_.slice({rest.begin, stop}));
    std::size_t i = 0;
    while (i < tokens.size() && (tokens[i].kind == TokenKind::Sign)) ++i;
    if (i >= tokens.size()) return {};
    const bool han_first = tokens[i].kind == TokenKind::Han;
    std::size_t end = han_first ? han_name(tokens, i, rest.begin) : latin_name(tokens, i);
    if (end == i) return {};
    // The name in the other script: "(Wei Zhang)", "Wei Zhang 张伟", "张伟 | Wei Zhang".
    std::size_t other = end;
    const bool bracket = other < tokens.size() && tokens[other].is('(');
    while (other < tokens.size() &&
           (tokens[other].is('(') || tokens[other].is('|') || tokens[other].is('/') || tokens[other].is(',')))
        ++other;
    if (other < tokens.size()) {
        std::size_t after = han_first ? latin_name(tokens, other) : han_name(tokens, other, rest.begin);
        if (after > other) {
            if (bracket && after < tokens.size() && tokens[after].is(')')) ++after;
            end = after;
        }
    }
    if (whole_line && end < tokens.size()) {
        // Only what is set apart may follow: a bracket, a separator, a mail address, a number.
        const Token& next = tokens[end];
        const bool apart = next.is('(') || next.is('|') || next.is(',') || next.is(0xB7) || next.is(0x2014) ||
                           next.is(0x2013) || next.is('-') || next.is('/') || next.is(0x2022);
        if (!apart) return {};
    }
    const Span span{rest.begin + tokens[i].span.begin, rest.begin + tokens[end - 1].span.end};
    return excluded(span) ? Span{} : span;
}

Span Top::name_line(Span line) const { return name_from(line, true); }

Span Top::labelled(Span line) const {
    for (const TermMention& term : within(mentions_.terms, line)) {
        const bool label =
            term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::NameLabel);
        if (!label || term.span.end >= line.end) continue;
        std::uint32_t at = term.span.end;
        while (at < line.end && document_.plain[at] == ' ') ++at;
        if (at >= line.end || document_.plain[at] != ':') continue;
        if (const Span name = name_from({at + 1, line.end}, false); !name.empty()) return name;
    }
    return {};
}

}  // namespace

Span find_owner(const Document& document, const Mentions& mentions, std::span<const SectionSpan> sections) {
    const auto told = std::ranges::find(document.fields, FieldRole::Name, &Field::role);
    if (told != document.fields.end()) return told->span;
    const Top top(document, mentions);
    std::size_t seen = 0;
    std::size_t section = 0;
    for (const Line& line : document.lines) {
        if (line.kind == LineKind::Code) continue;
        while (section < sections.size() && sections[section].body.end <= line.span.begin) ++section;
        if (section < sections.size()) {
            const SectionSpan& around = sections[section];
            const bool heading = !around.heading.empty() && around.heading.overlaps(line.span);
            const bool personal = around.section == Section::None || around.section == Section::Contact ||
                                  around.section == Section::Summary || around.section == Section::Other;
            if (heading && around.section != Section::None && around.section != Section::Other) continue;
            if (!personal && !heading && around.body.begin <= line.span.begin) break;
        }
        if (++seen > kTopLines) break;
        if (const Span name = top.labelled(line.span); !name.empty()) return name;
        if (line.kind == LineKind::TableRow) continue;
        if (const Span name = top.name_line(line.span); !name.empty()) return name;
    }
    return {};
}

}  // namespace veritae::resume
