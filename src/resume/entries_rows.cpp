// SPDX-License-Identifier: MIT
// Lines to rows: what a line's words are about, and where its date stands among them.
#include "resume/entries.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

constexpr std::uint32_t kWideLine = 140;     // columns of a line that is no title any more
constexpr std::size_t kSentenceWords = 9;    // words from which a full stop at the end makes a sentence
constexpr std::uint32_t kWidePiped = 200;    // columns before a date that stands behind a pipe or a gap
constexpr std::uint32_t kWideHead = 100;     // columns before a date of a line whose rest is told in sentences
constexpr std::uint32_t kLabelColumns = 16;  // "Duration:", "起止时间:"
constexpr std::uint32_t kLabelBytes = 64;    // "Name and address of employer:"
constexpr std::uint32_t kRemarkBytes = 40;   // "(4 years)", "· 2 yrs 3 mos"
constexpr std::uint32_t kLongRemarkBytes = 160;
constexpr std::size_t kDatesLooked = 2;  // from either end of a line

bool separates(char32_t c) {
    switch (c) {
        case '|':
        case ',':
        case ';':
        case ':':
        case '(':
        case ')':
        case '[':
        case ']':
        case '/':
        case '-':
        case '@':
        case 0xB7:
        case 0x2022:
        case 0x22C5:
        case 0x2013:
        case 0x2014:
        case 0x3001:
        case 0x3010:
        case 0x3011:
        case 0x2502:
            return true;
        default:
            return false;
    }
}

/// What stands directly before (or after) a date: a separating sign or a wide gap. A range is also set apart by
/// one blank beside a Han character, which needs none.
bool separated_before(std::string_view plain, std::uint32_t line_begin, std::uint32_t begin, bool range) {
    std::uint32_t blanks = 0;
    while (begin > line_begin && (plain[begin - 1] == ' ' || plain[begin - 1] == '\t')) {
        if (plain[begin - 1] == '\t') return true;
        --begin;
        ++blanks;
    }
    if (blanks > 1 || begin == line_begin) return true;
    std::uint32_t last = begin - 1;
    while (last > line_begin && (static_cast<unsigned char>(plain[last]) & 0xC0) == 0x80) --last;
    const char32_t c = text::code_point_at(plain, last).value;
    return separates(c) || (range && blanks == 1 && text::is_han(c));
}

bool separated_after(std::string_view plain, std::uint32_t end, std::uint32_t line_end, bool range) {
    std::uint32_t blanks = 0;
    while (end < line_end && (plain[end] == ' ' || plain[end] == '\t')) {
        if (plain[end] == '\t') return true;
        ++end;
        ++blanks;
    }
    if (blanks > 1 || end >= line_end) return true;
    const char32_t c = text::code_point_at(plain, end).value;
    return separates(c) || (range && blanks == 1 && text::is_han(c));
}

/// Are there words, those of places left out?
bool has_words(const Document& document, const Mentions& mentions, Span span) {
    const std::span<const TermMention> terms = inside(mentions.terms, span);
    std::size_t next = 0;
    for (std::uint32_t i = span.begin; i < span.end;) {
        for (; next < terms.size() && terms[next].span.begin < i; ++next) {
        }
        std::uint32_t place = i;
        for (std::size_t k = next; k < terms.size() && terms[k].span.begin == i; ++k) {
            if (terms[k].term->sense == Sense::Place) place = std::max(place, std::min(terms[k].span.end, span.end));
        }
        if (place > i) {
            i = place;
            continue;
        }
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (is_word(c)) return true;
        i += length;
    }
    return false;
}

/// A remark that belongs to the date: "(4 years)" or "· 2 yrs 3 mos" up to the end of the line; behind a named entry a
/// longer one in brackets: "（其间在另一所大学联合培养）".
bool is_remark(const Document& document, Span rest, bool named) {
    const Span words = trimmed(document, rest);
    if (words.empty() || rest.size() > (named ? kLongRemarkBytes : kRemarkBytes)) return false;
    const std::string_view text = document.slice(rest);
    const std::size_t sign = text.find_first_not_of(' ');
    const bool bracket = text[sign] == '(' && text.back() == ')';
    const bool digit = text::is_digit(text::code_point_at(document.plain, words.begin).value);
    return bracket || (digit && rest.size() <= kRemarkBytes && !is_word(text::code_point_at(text, sign).value));
}

/// A short label with a colon in front of a date.
bool is_label(const Document& document, Span before) {
    const std::string_view text = document.slice(before);
    const std::size_t last = text.find_last_not_of(' ');
    return last != std::string_view::npos && text[last] == ':' && columns(text) <= kLabelColumns;
}

bool is_prose(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    if (text.size() > std::size_t{3} * kWideLine || columns(text) > kWideLine) return true;
    std::size_t words = 0;
    bool inside_word = false;
    char32_t last = 0;
    for (std::uint32_t i = line.begin; i < line.end;) {
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (c == 0x3002 || c == 0xFF61) return true;  // an ideographic full stop
        const bool word = is_word(c);
        words += word && !inside_word;
        inside_word = word && !text::is_han(c);
        if (c != ' ') last = c;
        i += length;
    }
    return last == ';' || last == 0xFF1B || (last == '.' && words >= kSentenceWords);
}

/// The columns of the widest cell between bars or tabs, remarks in brackets left out: a head may be long by these
/// alone.
std::uint32_t widest_cell(std::string_view text) {
    std::uint32_t widest = 0;
    std::string cell;
    std::size_t depth = 0;
    const auto close = [&] {
        widest = std::max(widest, columns(cell));
        cell.clear();
    };
    for (const char c : text) {
        if (c == '|' || c == '\t') {
            close();
        } else if (c == '(' || c == '[') {
            ++depth;
        } else if (c == ')' || c == ']') {
            depth -= depth > 0;
        } else if (depth == 0) {
            cell += c;
        }
    }
    close();
    return widest;
}

/// All in brackets: "(2025/4–2025/9 on probation)".
bool is_bracketed(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    const std::size_t first = text.find_first_not_of(' ');
    const std::size_t last = text.find_last_not_of(' ');
    return first != std::string_view::npos && text[first] == '(' && text.find(')') == last;
}

bool is_quoted(const Document& document, Span line) {
    const std::string_view text = document.slice(line);
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    const char32_t c = text::code_point_at(text, first).value;
    return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB;
}

/// The words that a line begins with are bold.
bool begins_bold(const Document& document, Span line) {
    const Span words = trimmed(document, line);
    if (words.empty()) return false;
    const std::uint32_t first = text::code_point_at(document.plain, words.begin).length;
    return wholly(document, {words.begin, words.begin + first}, Emphasis::Bold);
}

/// A sentence that is none: an entry's head written with a full stop behind its date, "Fern Labs, Leeds. Engineer, May
/// 2019 to June 2021."
bool ends_in_date(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::End || !row.separated)
        return false;
    const Span rest{std::min(row.date->span.end, row.span.end), row.span.end};
    return document.slice(rest).find_first_not_of(" .)") == std::string_view::npos &&
           widest_cell(document.slice({row.span.begin, row.date->span.begin})) <= kWideHead;
}

/// "2019.09 - 2022.06: MSc in Physics (a long remark), Some University".
bool begins_in_date(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::Start || !row.separated)
        return false;
    const std::string_view text = document.slice({std::min(row.date->span.end, row.span.end), row.span.end});
    return text.find_first_of("([|") != std::string_view::npos && row.words.organization && row.words.evidence() &&
           widest_cell(text) <= kWideHead;
}

/// Columns of a text without what stands in brackets.
std::uint32_t columns_outside_brackets(std::string_view text) {
    std::uint32_t count = 0;
    while (!text.empty()) {
        const std::size_t open = text.find('(');
        count += columns(text.substr(0, open));
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + 1);
    }
    return count;
}

/// A head that only its remarks make as long as a sentence: "M.Sc. (supervised jointly with …), Fern College, 2021 –
/// 2024". Behind a pipe or a gap a date belongs to a head of any length.
bool is_long_head(const Document& document, const Row& row) {
    if (row.date == nullptr || row.date->range.single || row.position != DatePosition::End || !row.separated)
        return false;
    const std::string_view before = document.slice({row.span.begin, row.date->span.begin});
    const std::string_view rest = document.slice({std::min(row.date->span.end, row.span.end), row.span.end});
    const std::string_view ideographic_stop = "\xE3\x80\x82";
    if (before.find(". ") != std::string_view::npos || before.find(ideographic_stop) != std::string_view::npos ||
        rest.find_first_of(".;") != std::string_view::npos)
        return false;
    const std::size_t last = before.find_last_not_of(" *_`(");
    const bool piped = last != std::string_view::npos && (before[last] == '|' || before[last] == '\t');
    if (piped || before.ends_with("   ")) return columns(before) <= kWidePiped;
    return columns_outside_brackets(before) <= kWideHead;
}

/// Page numbers and rules: "2 / 3", "- 4 -", "———".
bool is_furniture(const Document& document, Span line) {
    for (std::uint32_t i = line.begin; i < line.end;) {
        const auto [c, length] = text::code_point_at(document.plain, i);
        if (text::is_letter(c) || text::is_han(c)) return false;
        i += length;
    }
    return true;
}

std::uint8_t depth_of(const Line& line, bool bold) {
    constexpr std::uint8_t kBold = 8;
    constexpr std::uint8_t kText = 9;
    constexpr std::uint8_t kItem = 10;
    switch (line.kind) {
        case LineKind::Heading:
            return line.level;
        case LineKind::Item:
        case LineKind::ItemText:
            return static_cast<std::uint8_t>(kItem + std::min<int>(line.level, 100));
        default:
            return bold ? kBold : kText;
    }
}

/// A date in a type of its own: "**Fern Labs** `2021 - 2023`".
bool is_set_apart(const Document& document, Span date, Span line) {
    constexpr Emphasis kTypes[] = {Emphasis::Code, Emphasis::Italic, Emphasis::Bold};
    return std::ranges::any_of(
        kTypes, [&](Emphasis type) { return wholly(document, date, type) && !wholly(document, line, type); });
}

/// Where the head of a line ends of which the rest is told in sentences: "Fern Labs, 2021 – 2023. Led a team of …",
/// "**Intern, Fern Labs** *Jul. 2024 – Dec. 2024* — built …". Else the line's end.
std::uint32_t head_end(const Document& document, const Mentions& mentions, Span line) {
    const std::span<const DateMention> dates = inside(mentions.dates, line);
    for (const DateMention& date : dates.first(std::min(dates.size(), kDatesLooked))) {
        const std::string_view before = document.slice({line.begin, std::max(line.begin, date.span.begin)});
        const bool apart = is_set_apart(document, date.span, line);
        if (date.range.single || columns(before) > kWideHead) continue;
        if (!apart && (before.find(". ") != std::string_view::npos ||
                       !separated_before(document.plain, line.begin, date.span.begin, true)))
            continue;
        if (!has_words(document, mentions, {line.begin, std::max(line.begin, date.span.begin)})) continue;
        const std::string_view rest = document.slice({date.span.end, std::max(line.end, date.span.end)});
        // "2020 – present (engineer, then lead). Built …"
        const std::size_t bracket = rest.starts_with(" (") ? rest.find(')') : std::string_view::npos;
        const std::size_t from = bracket < kLongRemarkBytes ? bracket : 0;
        const std::size_t sign = rest.find_first_not_of(" )]", from);
        if (sign == std::string_view::npos) continue;
        const std::string_view after = rest.substr(sign);
        const bool stop = after.starts_with(". ") && (sign == 0 || rest[sign - 1] != ' ');
        const bool dash = sign > 0 && (after.starts_with("\xE2\x80\x94 ") || after.starts_with("\xE2\x80\x93 ")) &&
                          is_prose(document, line);
        if (stop || dash)
            return date.span.end + static_cast<std::uint32_t>(rest.substr(0, sign).find_last_not_of(' ') + 1);
    }
    return line.end;
}

/// Nothing but a place, or several: "Bristol, United Kingdom".
bool is_place(const Document& document, const Mentions& mentions, Span line) {
    return !inside(mentions.terms, line).empty() && !has_words(document, mentions, line);
}

/// "Fern BV | Utrecht, Netherlands": ends in a place behind a sign.
bool ends_in_place(const Document& document, const Mentions& mentions, Span line) {
    const Span words = trimmed(document, line);
    for (const TermMention& mention : inside(mentions.terms, line)) {
        if (mention.term->sense != Sense::Place || mention.span.end < words.end) continue;
        return mention.span.begin > words.begin &&
               separated_before(document.plain, words.begin, mention.span.begin, false);
    }
    return false;
}

bool is_of_paper(const LinkMention& link) {
    return link.kind == LinkKind::Arxiv || link.kind == LinkKind::Doi || link.kind == LinkKind::AclAnthology;
}

void place_date(const Document& document, const Mentions& mentions, Row& row) {
    const std::span<const DateMention> dates = inside(mentions.dates, row.span);
    const std::span<const VenueMention> venues = inside(mentions.venues, row.span);
    row.cited = !venues.empty() || std::ranges::any_of(inside(mentions.links, row.span), is_of_paper);
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (i >= kDatesLooked && i + kDatesLooked < dates.size()) continue;
        const DateMention& date = dates[i];
        const bool of_venue =
            date.range.single &&
            std::ranges::any_of(venues.subspan(0, std::min<std::size_t>(venues.size(), 8)),
                                [&](const VenueMention& venue) { return venue.span.overlaps(date.span); });
        if (of_venue) continue;
        const Span before{row.span.begin, std::min(date.span.begin, row.span.end)};
        const Span after{std::min(date.span.end, row.span.end), row.span.end};
        const bool label = is_label(document, before);
        const bool left = !label && has_words(document, mentions, before);
        const bool right = has_words(document, mentions, after) && !is_remark(document, after, left);
        const bool stop = !date.range.single && before.size() > 1 && document.slice(before).ends_with(". ") &&
                          begins_bold(document, row.span);
        const bool gap_left =
            stop || separated_before(document.plain, row.span.begin, date.span.begin, !date.range.single);
        const bool gap_right = separated_after(document.plain, date.span.end, row.span.end, !date.range.single);
        DatePosition position = DatePosition::None;
        bool separated = true;
        if (!left && !right) {
            position = DatePosition::Alone;
        } else if (!left) {
            position = DatePosition::Start;
            separated = gap_right;
        } else if (!right) {
            position = DatePosition::End;
            separated = gap_left;
        } else if (gap_left && gap_right) {
            position = DatePosition::Apart;
        } else {
            continue;
        }
        const bool better = row.date == nullptr || (row.date->range.single && !date.range.single);
        if (!better) continue;
        row.date = &date;
        row.since = date.range.present &&
                    std::ranges::any_of(
                        inside(mentions.terms, {date.span.begin, date.span.begin + 1}), [](const TermMention& mention) {
                            return mention.term->sense == Sense::Since || mention.term->sense == Sense::From;
                        });
        row.position = position;
        row.titled = left && wholly(document, before, Emphasis::Bold);
        const bool first = !date.range.single || position == DatePosition::Start;
        row.separated = separated || (first && is_set_apart(document, date.span, row.span));
    }
}

}  // namespace

bool holds_entries(Section section) {
    switch (section) {
        case Section::Education:
        case Section::Employment:
        case Section::Internship:
        case Section::Research:
        case Section::Projects:
        case Section::Service:
        case Section::Teaching:
            return true;
        default:
            return false;
    }
}

bool may_hold_entries(Section section) {
    return holds_entries(section) || section == Section::None || section == Section::Other;
}

Words words_of(const Mentions& mentions, Span span) {
    Words words;
    std::uint32_t degree_end = 0;
    for (const TermMention& mention : inside(mentions.terms, span)) {
        if (mention.span.end > span.end + 1) continue;  // a span is trimmed of the full stop of "B.Sc."
        const Term& term = *mention.term;
        switch (term.sense) {
            case Sense::Employer:
                words.organization = true;
                break;
            case Sense::Organization:
                (term.value == static_cast<std::int32_t>(EntryKind::Other) ? words.unit : words.organization) = true;
                break;
            case Sense::Role:
                words.role = true;
                break;
            case Sense::Degree:
                if (words.degree == Degree::None && mention.span.begin >= degree_end) {
                    words.degree = static_cast<Degree>(term.value);
                }
                degree_end = std::max(degree_end, mention.span.end);
                break;
            case Sense::Engagement:
                words.engagement |= static_cast<std::uint16_t>(term.value);
                break;
            case Sense::Medal:
            case Sense::Contest:
            case Sense::Honor:
                words.award = true;
                break;
            case Sense::Heading:
                words.award |= term.value == static_cast<std::int32_t>(Section::Awards);
                break;
            default:
                break;
        }
    }
    return words;
}

bool is_length_of_stay(const Document& document, const Mentions& mentions, Span line) {
    const std::span<const TermMention> terms = inside(mentions.terms, line);
    std::size_t next = 0;
    bool number = false;
    bool unit = false;
    for (std::uint32_t i = line.begin; i < line.end;) {
        while (next < terms.size() && terms[next].span.begin < i) ++next;
        std::uint32_t known = i;
        for (std::size_t k = next; k < terms.size() && terms[k].span.begin == i; ++k) {
            const Term& term = *terms[k].term;
            const bool length =
                (term.sense == Sense::Experience && term.value == static_cast<std::int32_t>(ExperienceWord::Year)) ||
                (term.sense == Sense::CalendarUnit &&
                 term.value == static_cast<std::int32_t>(CalendarUnit::CountedMonth));
            if (!length && term.sense != Sense::Engagement) continue;
            unit |= length;
            known = std::max(known, terms[k].span.end);
        }
        if (known > i) {
            i = known;
            continue;
        }
        const auto [c, length] = text::code_point_at(document.plain, i);
        number |= text::is_digit(c);
        if (is_word(c) && !text::is_digit(c)) return false;
        i += length;
    }
    return number && unit;
}

EntryLabel label_of(const Mentions& mentions, Span span) {
    if (span.empty()) return EntryLabel::None;
    for (const TermMention& mention : inside(mentions.terms, {span.begin, span.begin + 1})) {
        if (mention.term->sense == Sense::EntryLabel && mention.span == span)
            return static_cast<EntryLabel>(mention.term->value);
    }
    return EntryLabel::None;
}

namespace {

/// "Company: Fern Labs": the label tells what the line names.
void heed_label(const Document& document, const Mentions& mentions, Row& row) {
    const std::size_t colon = document.slice(row.span).find(':');
    if (colon == std::string_view::npos || colon > kLabelBytes) return;
    const Span before{row.span.begin, row.span.begin + static_cast<std::uint32_t>(colon)};
    switch (label_of(mentions, trimmed(document, before))) {
        case EntryLabel::Organization:
            row.words.organization = true;
            break;
        case EntryLabel::Title:
            row.words.role = true;
            break;
        default:
            break;
    }
}

bool leaves_bracket_open(std::string_view text) {
    const std::size_t open = text.rfind('(');
    return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
}

/// The names of a table's columns: its first row, short cells and no date, above a row with one.
bool is_table_head(const Document& document, const Mentions& mentions, std::size_t i) {
    constexpr std::uint32_t kNarrow = 16;  // columns of a cell that names its column
    const Line& line = document.lines[i];
    if (line.kind != LineKind::TableRow || i + 1 >= document.lines.size()) return false;
    if (i > 0 && document.lines[i - 1].kind == LineKind::TableRow) return false;
    const Line& next = document.lines[i + 1];
    if (next.kind != LineKind::TableRow || inside(mentions.dates, next.span).empty()) return false;
    if (!inside(mentions.dates, line.span).empty()) return false;
    std::string_view cells = document.slice(line.span);
    while (true) {
        const std::size_t tab = cells.find('\t');
        if (columns(cells.substr(0, tab)) > kNarrow) return false;
        if (tab == std::string_view::npos) return true;
        cells.remove_prefix(tab + 1);
    }
}

}  // namespace

std::vector<Row> read_rows(const Document& document, const Mentions& mentions, std::span<const SectionSpan> sections) {
    std::vector<Row> rows;
    std::uint32_t section = 0;
    std::uint32_t dated_to = 0;  // a date that a line break parts belongs to the row on which it begins
    for (const Line& line : document.lines) {
        while (section < sections.size() && sections[section].body.end <= line.span.begin) ++section;
        if (section >= sections.size()) break;
        const SectionSpan& here = sections[section];
        if (!may_hold_entries(here.section) || !here.body.contains(line.span)) continue;
        if (line.kind == LineKind::Code || line.span.empty()) continue;
        if (is_table_head(document, mentions, static_cast<std::size_t>(&line - document.lines.data()))) continue;
        const Span rest{std::clamp(dated_to, line.span.begin, line.span.end), line.span.end};
        const std::span<const DateMention> dates = inside(mentions.dates, rest);
        if (!dates.empty()) dated_to = dates.back().span.end;
        if (rest.begin > line.span.begin && trimmed(document, rest).empty()) continue;
        Row row;
        row.span = {rest.begin, head_end(document, mentions, rest)};
        row.kind = line.kind;
        row.level = line.level;
        row.block = line.block;
        row.section = section;
        row.bold = wholly(document, row.span, Emphasis::Bold);
        row.depth = depth_of(line, row.bold);
        place_date(document, mentions, row);
        if (row.date == nullptr && is_furniture(document, line.span)) continue;
        row.words = words_of(mentions, row.span);
        row.prose = is_prose(document, row.span) && !ends_in_date(document, row) && !begins_in_date(document, row) &&
                    !is_long_head(document, row);
        row.bracketed = document.slice(row.span).find('(') != std::string_view::npos;
        row.remark = is_bracketed(document, row.span);
        row.quoted = is_quoted(document, row.span);
        heed_label(document, mentions, row);
        row.continued = !rows.empty() && rows.back().block == row.block && line.kind == LineKind::Text &&
                        leaves_bracket_open(document.slice(rows.back().span)) &&
                        document.slice(row.span).find(')') != std::string_view::npos;
        // "Fern College; B.Sc., Physics;" above its date
        if (row.prose && row.words.organization && row.words.stay() && columns(document.slice(row.span)) <= kWideHead)
            row.prose = !document.slice(row.span).ends_with(';');
        row.length_of_stay = row.date == nullptr && is_length_of_stay(document, mentions, row.span);
        row.place = row.date == nullptr && is_place(document, mentions, row.span);
        row.placed = row.date == nullptr && !row.place && ends_in_place(document, mentions, row.span);
        rows.push_back(row);
    }
    return rows;
}

}  // namespace veritae::resume
