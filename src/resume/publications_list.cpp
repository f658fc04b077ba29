// SPDX-License-Identifier: MIT
// In: a section of publications. Out: its items. A list item is one, with the lines and the deeper items under it; so
// is a line that begins with a number, a row of a table, and a paragraph. A heading inside the section that names a
// kind of papers is none, but may give all below it a status ("Under review", 在投论文).
#include "extract/lexer.hpp"
#include "resume/citation.hpp"
#include "resume/publications.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

class Lister {
  public:
    Lister(const Document& document, const Mentions& mentions, const SectionSpan& section)
        : document_(document), mentions_(mentions), section_(section) {}

    std::vector<ListItem> items();

  private:
    [[nodiscard]] bool has_number(const Line& line) const;
    [[nodiscard]] bool is_category(const Line& line) const;
    [[nodiscard]] bool is_set_apart(const Line& line) const;
    [[nodiscard]] bool is_cited(Span span) const;
    [[nodiscard]] bool open_is_cited();
    [[nodiscard]] bool begins_citation(const Line& line) const;
    [[nodiscard]] bool begins_alike(Span item, Span line) const;
    [[nodiscard]] bool is_badge(Span span) const;
    [[nodiscard]] bool goes_on(const Line& previous, const Line& line) const;
    void set_status(Span heading);
    void open(const Line& line);
    void extend(const Line& line, bool citation);

    const Document& document_;
    const Mentions& mentions_;
    const SectionSpan& section_;
    std::vector<ListItem> items_;
    Status status_ = Status::None;
    Span status_span_;
    bool inside_ = false;  // an item is open
    bool own_ = false;     // and its citation may go on in the next line
    std::uint32_t item_begin_ = UINT32_MAX;
    std::uint32_t looked_ = 0;  // how far the open item was looked at
    bool cited_ = false;
};

/// Whether there is a number of four digits that can be a year of publication.
bool names_year(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789";
    for (std::size_t at = text.find_first_of(kDigits); at != std::string_view::npos;
         at = text.find_first_of(kDigits, at)) {
        const std::size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
        const std::string_view number = text.substr(at, end - at);
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) return true;
        at = end;
    }
    return false;
}

/// "[12] …", "12. …", "(3) …", "3、…".
bool Lister::has_number(const Line& line) const {
    const std::vector<extract::Token> tokens =
        extract::tokenize(document_.slice({line.span.begin, std::min(line.span.end, line.span.begin + 12)}));
    const auto number = [&](std::size_t i) {
        return i < tokens.size() && tokens[i].kind == extract::TokenKind::Number && tokens[i].span.size() <= 3;
    };
    const auto sign = [&](std::size_t i, char32_t c) { return i < tokens.size() && tokens[i].is(c); };
    if (sign(0, '[') || sign(0, '(')) {
        const bool letter =
            tokens.size() > 1 && tokens[1].kind == extract::TokenKind::Word && tokens[1].span.size() == 1;
        return (number(1) && (sign(2, ']') || sign(2, ')'))) || (letter && number(2) && (sign(3, ']') || sign(3, ')')));
    }
    // "10.1234/icml" is an identifier.
    const bool goes_on =
        tokens.size() > 2 && tokens[2].kind == extract::TokenKind::Number && tokens[2].span.begin == tokens[1].span.end;
    return number(0) && (sign(1, '.') || sign(1, ')') || sign(1, 0x3001)) && !number(2) && !goes_on;
}

/// Whether a span says when or where something appeared.
bool Lister::is_cited(Span span) const {
    return !within(mentions_.venues, span).empty() || names_year(document_.slice(span));
}

/// The same of the open item, which grows line by line: only what has come to it is looked at.
bool Lister::open_is_cited() {
    const Span item = items_.back().citation;
    if (item_begin_ != item.begin) {
        item_begin_ = looked_ = item.begin;
        cited_ = false;
    }
    cited_ = cited_ || !within(mentions_.venues, item).empty() || names_year(document_.slice({looked_, item.end}));
    looked_ = item.end;
    return cited_;
}

/// "Conference Papers:" as a line or an item of its own, or in bold.
bool Lister::is_set_apart(const Line& line) const {
    if (document_.slice(line.span).ends_with(':')) return true;
    return std::ranges::any_of(within(document_.styles, line.span), [&](const Styled& style) {
        return style.emphasis == Emphasis::Bold && style.span.begin == line.span.begin &&
               style.span.end + 1 >= line.span.end;
    });
}

/// A heading, or a short line like one, that names a kind of papers and no paper.
bool Lister::is_category(const Line& line) const {
    constexpr std::size_t kMostWords = 6;
    constexpr std::size_t kMostCharacters = 14;
    if (line.kind != LineKind::Heading && !is_set_apart(line)) return false;
    std::size_t words = 0;
    std::size_t characters = 0;
    for (const extract::Token& token : extract::tokenize(document_.slice(line.span))) {
        words += token.kind == extract::TokenKind::Word;
        characters += token.kind == extract::TokenKind::Han;
    }
    if (words > kMostWords || characters > kMostCharacters) return false;
    if (line.kind != LineKind::Heading) {
        if (is_cited(line.span)) return false;
        for (const TermMention& term : within(mentions_.terms, line.span)) {
            const auto word = static_cast<CitationWord>(term.term->value);
            const bool of_papers =
                term.sense == Sense::Citation && (word == CitationWord::Paper || word == CitationWord::Venue ||
                                                  word == CitationWord::Periodical || word == CitationWord::Meeting);
            if (term.sense == Sense::Heading || term.sense == Sense::Status || of_papers) return true;
        }
        return false;
    }
    const auto venues = within(mentions_.venues, line.span);
    return venues.empty() || words <= 3;
}

/// Whether a line of a paragraph begins with authors, or with a title in title marks that is no venue's name, so that
/// it may be an item of its own.
bool Lister::begins_citation(const Line& line) const {
    constexpr std::uint32_t kFront = 160;
    const auto [first, length] = text::code_point_at(document_.plain, line.span.begin);
    if (first == 0x300A || first == 0x300C) {
        const auto venues = within(mentions_.venues, line.span);
        return venues.empty() || venues.front().span.begin > line.span.begin + length;
    }
    std::uint32_t end = std::min(line.span.end, line.span.begin + kFront);
    while (end > line.span.begin && (document_.plain[end] & '\xC0') == '\x80') --end;
    const citation::Item item = citation::prepare(document_, mentions_, {line.span.begin, end});
    const citation::Names names = citation::read_names(item, item.begin, item.size(), 3);
    return names.authors.size() >= 2 || (names.authors.size() == 1 && (names.initials || names.more));
}

/// Whether both begin with words in bold, or both with a year that stands in a column of its own.
bool Lister::begins_alike(Span item, Span line) const {
    constexpr std::uint32_t kYear = 4;
    const auto bold = [&](Span span) {
        const auto styles = within(document_.styles, span);
        return std::ranges::any_of(styles, [&](const Styled& style) {
            return style.emphasis == Emphasis::Bold && style.span.begin == span.begin;
        });
    };
    const auto dated = [&](Span span) {
        const std::string_view text = document_.slice(span);
        return text.size() > kYear + 2 && (text.starts_with("19") || text.starts_with("20")) &&
               text.substr(0, kYear).find_first_not_of("0123456789") == std::string_view::npos &&
               (text[kYear] == '\t' || text.substr(kYear, 2) == "  ");
    };
    return (bold(item) && bold(line)) || (dated(item) && dated(line));
}

/// "ICML 2031": a venue and its year, and nothing else.
bool Lister::is_badge(Span span) const {
    constexpr std::size_t kMostBytes = 40;
    if (span.size() > kMostBytes || within(mentions_.venues, span).empty()) return false;
    const citation::Item item = citation::prepare(document_, mentions_, span);
    return std::ranges::all_of(item.words, [](const citation::Word& word) {
        return word.has(citation::kVenue) || word.is_year() || word.kind == extract::TokenKind::Sign;
    });
}

/// A page sets a paper in paragraphs of their own: its title, its authors, and a badge with its venue. Whether a line
/// that begins a paragraph goes on with the open item.
bool Lister::goes_on(const Line& previous, const Line& line) const {
    if (!inside_ || !own_ || previous.kind != LineKind::Text) return false;
    const Span open = items_.back().citation;
    if (open.end != previous.span.end || has_number(line)) return false;
    if (is_badge(open)) return !is_cited(line.span) && !begins_citation(line);
    if (is_badge(line.span)) return begins_citation(previous) && !is_cited(open);
    if (is_cited(previous.span) || begins_citation(previous)) return false;
    if (previous.span.begin != open.begin && !is_badge({open.begin, previous.span.begin - 1})) return false;
    const citation::Item item = citation::prepare(document_, mentions_, line.span);
    const citation::Names names = citation::read_names(item, item.begin, item.size(), 3);
    return names.authors.size() >= 2 && names.end >= item.size();
}

void Lister::set_status(Span heading) {
    status_ = Status::None;
    status_span_ = {};
    for (const StatusMention& mention : within(mentions_.statuses, heading)) {
        if (mention.status == Status::None) continue;
        // "Under review and accepted papers" says nothing about each of them.
        if (status_ != Status::None && status_ != mention.status) {
            status_ = Status::None;
            break;
        }
        status_ = mention.status;
        status_span_ = mention.span;
    }
    // "Published papers" or "Publications" adds nothing to what each of them says.
    if (status_ == Status::Published) status_ = Status::None;
    if (status_ == Status::None) status_span_ = {};
}

void Lister::open(const Line& line) {
    items_.push_back({line.span, line.span, status_, status_span_, has_number(line)});
    inside_ = own_ = true;
}

void Lister::extend(const Line& line, bool citation) {
    ListItem& item = items_.back();
    item.whole.end = line.span.end;
    if (citation && own_) {
        item.citation.end = line.span.end;
    } else {
        own_ = false;
    }
}

std::vector<ListItem> Lister::items() {
    set_status(section_.heading);
    std::uint8_t base = 0;
    const Line* previous = nullptr;
    auto line = std::partition_point(document_.lines.begin(), document_.lines.end(),
                                     [&](const Line& one) { return one.span.begin < section_.body.begin; });
    for (; line != document_.lines.end() && line->span.begin < section_.body.end; previous = &*line, ++line) {
        switch (line->kind) {
            case LineKind::Code:
                inside_ = false;
                break;
            case LineKind::Heading:
                base = 0;
                if (is_category(*line)) {
                    set_status(line->span);
                    inside_ = false;
                } else {
                    open(*line);
                }
                break;
            case LineKind::TableRow:
                if (is_cited(line->span)) open(*line);
                inside_ = false;
                break;
            case LineKind::Item: {
                const bool under_heading = inside_ && previous && base == 0 &&
                                           items_.back().whole.begin == previous->span.begin &&
                                           previous->kind == LineKind::Heading;
                if (under_heading || (inside_ && base != 0 && line->level > base)) {
                    if (base != 0) {
                        extend(*line, false);
                    } else {
                        extend(*line, true);
                    }
                    break;
                }
                // An item with lines of its own is a paper, however short its title.
                if (is_category(*line) && !(line + 1 != document_.lines.end() && line[1].kind == LineKind::ItemText &&
                                            line[1].block == line->block)) {
                    set_status(line->span);
                    inside_ = false;
                    base = 0;
                    break;
                }
                base = line->level;
                open(*line);
                break;
            }
            case LineKind::ItemText:
                if (inside_ && (base == 0 || line->level <= base)) {
                    extend(*line, true);
                } else if (inside_) {
                    extend(*line, false);
                } else {
                    open(*line);
                }
                break;
            case LineKind::Text: {
                const bool same_block = previous && previous->block == line->block && inside_;
                const bool after_heading = inside_ && previous && previous->kind == LineKind::Heading &&
                                           items_.back().citation.end == previous->span.end;
                if (after_heading) {
                    extend(*line, true);
                } else if (same_block && !has_number(*line)) {
                    const Span open_item = items_.back().citation;
                    const bool another = open_is_cited() && is_cited(line->span) &&
                                         (begins_citation(*line) || begins_alike(open_item, line->span));
                    if (another) {
                        open(*line);
                    } else {
                        extend(*line, true);
                    }
                } else if (is_category(*line)) {
                    set_status(line->span);
                    inside_ = false;
                } else if (previous && goes_on(*previous, *line)) {
                    extend(*line, true);
                } else {
                    open(*line);
                }
                base = 0;
                break;
            }
        }
    }
    return std::move(items_);
}

}  // namespace

std::vector<ListItem> list_items(const Document& document, const Mentions& mentions, const SectionSpan& section) {
    return Lister(document, mentions, section).items();
}

}  // namespace veritae::resume
