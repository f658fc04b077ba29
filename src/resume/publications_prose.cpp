// SPDX-License-Identifier: MIT
// In: everything that is no list of publications. Out: the papers told of there.
//
// A clause tells of a paper when it names a venue and beside it a status ("accepted by ACL 2025"), the author's place,
// or, with a title in front, nothing but the venue ("SimpleX: A Study (ICML 2026)"). A clause about service, a course,
// a contest or somebody else's paper does not.
#include <algorithm>
#include <optional>

#include "resume/publications.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

/// How far in front of its venue a title in bold may begin, in bytes.
constexpr std::uint32_t kReach = 400;

bool may_tell(Section section) {
    return section != Section::Service && section != Section::Teaching && section != Section::Skills &&
           section != Section::Talks && section != Section::Contact && section != Section::Patents;
}

class Teller {
  public:
    Teller(const Document& document, const Mentions& mentions) : document_(document), mentions_(mentions) {}

    void line(const Line& line, std::vector<Told>& told) const;

  private:
    [[nodiscard]] std::vector<Span> sentences(Span line) const;
    [[nodiscard]] bool says(Span span, Sense sense, std::int32_t value = 0) const;
    [[nodiscard]] bool is_no_paper(Span sentence) const;
    [[nodiscard]] Span quoted(std::uint32_t from, std::uint32_t to, bool last) const;
    [[nodiscard]] Span labelled(Span sentence, Span venue) const;
    [[nodiscard]] Span bracketed(Span sentence, Span venue) const;
    [[nodiscard]] Span behind_colon(Span sentence, Span venue) const;
    [[nodiscard]] Span running_words(Span words) const;
    [[nodiscard]] Span title_beside(Span line, Span sentence, Span venue) const;
    [[nodiscard]] std::optional<Told> paper(const Line& line, Span sentence) const;

    const Document& document_;
    const Mentions& mentions_;
};

bool Teller::says(Span span, Sense sense, std::int32_t value) const {
    for (const TermMention& term : within(mentions_.terms, span)) {
        if (term.sense == sense && (value < 0 || term.term->value == value)) return true;
    }
    return false;
}

/// A word that tells of service, a course or a contest, and is no part of what is said about a paper ("the reviewers'
/// comments are still out").
bool Teller::is_no_paper(Span sentence) const {
    const auto statuses = within(mentions_.statuses, sentence);
    for (const TermMention& term : within(mentions_.terms, sentence)) {
        if (term.sense != Sense::NoPaper) continue;
        const bool told = std::any_of(statuses.begin(), statuses.end(),
                                      [&](const StatusMention& status) { return status.span.contains(term.span); });
        if (!told) return true;
    }
    return false;
}

/// Splits at full stops, semicolons and, where papers with venues of their own stand on both sides, at commas.
std::vector<Span> Teller::sentences(Span line) const {
    std::vector<Span> parts;
    std::uint32_t begin = line.begin;
    std::uint32_t depth = 0;
    const auto telling = [&](Span span) {
        return !within(mentions_.venues, span).empty() && !within(mentions_.statuses, span).empty();
    };
    const auto cut = [&](std::uint32_t at, std::uint32_t next) {
        if (at > begin) parts.push_back({begin, at});
        begin = next;
    };
    for (std::uint32_t i = line.begin; i < line.end;) {
        const auto [c, length] = text::code_point_at(document_.plain, i);
        const std::uint32_t next = i + length;
        const bool spaced = next >= line.end || document_.plain[next] == ' ' ||
                            static_cast<unsigned char>(document_.plain[next]) >= 0x80;
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
        if (c == 0x3002 || c == ';' || ((c == '.' || c == '!') && spaced && depth == 0)) {
            cut(i, next);
        } else if ((c == ',' || c == '|') && depth == 0 && !within(mentions_.venues, {next, line.end}).empty()) {
            std::uint32_t end = next;
            while (end < line.end && document_.plain[end] != ',' && document_.plain[end] != ';') ++end;
            if (telling({begin, i}) && telling({next, end})) cut(i, next);
        }
        i = next;
    }
    cut(line.end, line.end);
    return parts;
}

/// The words between the quotation marks of [from, to): the last ones where `last`, the first ones otherwise.
Span Teller::quoted(std::uint32_t from, std::uint32_t to, bool last) const {
    constexpr std::uint32_t kShortest = 8;  // bytes
    const std::string_view plain = document_.plain;
    Span best;
    for (std::uint32_t i = from; i < to;) {
        const auto [c, length] = text::code_point_at(plain, i);
        const char32_t close = c == 0x300A ? 0x300B : c == 0x201C ? 0x201D : c == '"' ? '"' : 0;
        i += length;
        if (close == 0) continue;
        std::uint32_t end = i;
        while (end < to && text::code_point_at(plain, end).value != close)
            end += text::code_point_at(plain, end).length;
        if (end >= to) break;
        if (end > i + kShortest) best = {i, end};
        if (!best.empty() && !last) break;
        i = end + text::code_point_at(plain, end).length;
    }
    while (best.end > best.begin && (plain[best.end - 1] == ',' || plain[best.end - 1] == '.')) --best.end;
    return best;
}

/// Words behind "Paper:" up to the sign before the venue or the status: "Paper: A Title, CONF 2030".
Span Teller::labelled(Span sentence, Span venue) const {
    constexpr std::uint32_t kLabel = 40;  // bytes before the colon
    const std::string_view plain = document_.plain;
    const std::size_t colon = plain.find(':', sentence.begin);
    if (colon == std::string_view::npos || colon + 2 >= venue.begin || colon > sentence.begin + kLabel) return {};
    const auto at = static_cast<std::uint32_t>(colon);
    if (!says({sentence.begin, at}, Sense::Citation, static_cast<std::int32_t>(CitationWord::Paper))) return {};
    std::uint32_t end = venue.begin;
    for (const StatusMention& status : within(mentions_.statuses, {at, end})) {
        end = status.span.begin;
        break;
    }
    Span title{at + 1, end};
    for (std::uint32_t i = title.begin; i < title.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        if (c == ',' || c == '(' || c == 0x2013 || c == 0x2014 || c == '|') end = i;
        i += length;
    }
    if (end == title.end) return {};
    title.end = end;
    while (title.begin < title.end && plain[title.begin] == ' ') ++title.begin;
    while (title.end > title.begin && (plain[title.end - 1] == ' ' || plain[title.end - 1] == ',')) --title.end;
    return std::count(plain.begin() + title.begin, plain.begin() + title.end, ' ') >= 2 ? title : Span{};
}

/// A span without blanks at its ends, if it has the words of a title, a capital letter or a Chinese one first and no
/// venue among them; else empty.
Span Teller::running_words(Span words) const {
    constexpr std::ptrdiff_t kFewestBlanks = 2;
    const std::string_view plain = document_.plain;
    while (words.begin < words.end && plain[words.begin] == ' ') ++words.begin;
    while (words.end > words.begin && (plain[words.end - 1] == ' ' || plain[words.end - 1] == '.')) --words.end;
    if (words.empty() || !within(mentions_.venues, words).empty() || !within(mentions_.statuses, words).empty())
        return {};
    const char32_t first = text::code_point_at(plain, words.begin).value;
    const bool begins = (first >= 'A' && first <= 'Z') || text::is_han(first);
    return begins && std::count(plain.begin() + words.begin, plain.begin() + words.end, ' ') >= kFewestBlanks ? words
                                                                                                              : Span{};
}

/// "The resulting paper (A Title of Some Words) is under review": a bracket right behind a word for a paper.
Span Teller::bracketed(Span sentence, Span venue) const {
    const std::string_view plain = document_.plain;
    for (const TermMention& term : within(mentions_.terms, {sentence.begin, venue.begin})) {
        const bool paper =
            term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::Paper);
        if (!paper || plain.compare(term.span.end, 2, " (") != 0) continue;
        const std::size_t close = plain.find(')', term.span.end);
        if (close == std::string_view::npos || close > venue.begin) return {};
        return running_words({term.span.end + 2, static_cast<std::uint32_t>(close)});
    }
    return {};
}

/// "Main conference, CONF 2030: A Title of Some Words": all that stands behind a colon soon after the venue.
Span Teller::behind_colon(Span sentence, Span venue) const {
    constexpr std::size_t kNear = 32;  // bytes
    const std::size_t colon = document_.plain.find(':', venue.end);
    if (colon == std::string_view::npos || colon >= sentence.end || colon > venue.end + kNear) return {};
    return running_words({static_cast<std::uint32_t>(colon) + 1, sentence.end});
}

/// Words between quotation marks or in bold in front of the venue, or the words before its bracket in a heading or bold
/// line; without any, those between quotation marks behind it.
Span Teller::title_beside(Span line, Span sentence, Span venue) const {
    const std::string_view plain = document_.plain;
    if (const Span title = quoted(sentence.begin, venue.begin, true); !title.empty()) return title;
    for (const Styled& style :
         within(document_.styles, {std::max(line.begin, venue.begin < kReach ? 0 : venue.begin - kReach), venue.end})) {
        if (style.emphasis != Emphasis::Bold || style.span.size() < 12) continue;
        Span title = style.span;
        if (title.end > venue.begin) title.end = venue.begin;
        // The bracket or separator in front of the venue is not part of it.
        while (title.end > title.begin &&
               std::string_view(" ([,-|:").find(plain[title.end - 1]) != std::string_view::npos)
            --title.end;
        if (title.end <= title.begin) continue;  // inside the venue's own words: "the **2030** edition of CONF"
        const auto blanks = std::count(plain.begin() + title.begin, plain.begin() + title.end, ' ');
        const bool han = text::is_han(text::code_point_at(plain, title.begin).value);
        if ((blanks >= 2 || (han && title.size() >= 18)) && within(mentions_.statuses, title).empty()) return title;
    }
    if (const Span title = labelled(sentence, venue); !title.empty()) return title;
    if (const Span title = quoted(venue.end, sentence.end, false); !title.empty()) return title;
    if (const Span title = bracketed(sentence, venue); !title.empty()) return title;
    return behind_colon(sentence, venue);
}

std::optional<Told> Teller::paper(const Line& line, Span sentence) const {
    if (is_no_paper(sentence)) return std::nullopt;
    const VenueMention* venue = nullptr;
    for (const VenueMention& mention : within(mentions_.venues, sentence)) {
        if (mention.ambiguous || (mention.year == 0 && venue)) continue;
        if (!venue || venue->year == 0) venue = &mention;
    }
    if (!venue) return std::nullopt;
    const bool paper_word = says(sentence, Sense::Citation, static_cast<std::int32_t>(CitationWord::Paper));
    const bool status = !within(mentions_.statuses, sentence).empty();
    const bool role = !within(mentions_.author_roles, sentence).empty();
    const Span title = title_beside(line.span, sentence, venue->span);
    const bool bracketed = venue->span.begin > 0 && (document_.plain[venue->span.begin - 1] == '(' ||
                                                     document_.plain[venue->span.begin - 1] == '[');
    const bool touches = title.end <= venue->span.begin && title.end + 4 >= venue->span.begin;
    const bool named =
        !title.empty() && (bracketed || status || role || paper_word || touches || venue->track != Track::Unknown);
    const bool told = (status && (venue->year != 0 || paper_word || role || named)) ||
                      (role && (venue->year != 0 || paper_word)) || (named && venue->year != 0);
    if (!told) return std::nullopt;
    Span span = sentence;
    if (!title.empty()) span = span.joined(title);
    while (span.begin < span.end && document_.plain[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && document_.plain[span.end - 1] == ' ') --span.end;
    return Told{span, title};
}

void Teller::line(const Line& line, std::vector<Told>& told) const {
    if (within(mentions_.venues, line.span).empty()) return;
    for (const Span sentence : sentences(line.span)) {
        if (const auto one = paper(line, sentence)) told.push_back(*one);
    }
}

}  // namespace

std::vector<Told> told_papers(const Document& document, const Mentions& mentions, std::span<const SectionSpan> sections,
                              std::span<const Publication> taken) {
    std::vector<Told> told;
    const Teller teller(document, mentions);
    std::size_t section = 0;
    std::size_t list = 0;
    for (const Line& line : document.lines) {
        if (line.kind == LineKind::Code) continue;
        while (section < sections.size() && sections[section].body.end <= line.span.begin) ++section;
        const bool in_section = section < sections.size() && sections[section].body.begin <= line.span.begin;
        if (in_section && !may_tell(sections[section].section)) continue;
        while (list < taken.size() && taken[list].span.end <= line.span.begin) ++list;
        if (list < taken.size() && taken[list].span.overlaps(line.span)) continue;
        teller.line(line, told);
    }
    return told;
}

}  // namespace veritae::resume
