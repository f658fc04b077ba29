// SPDX-License-Identifier: MIT
// Lines to rows: what a line's words are about, and where its date stands among them.
#include "resume/entries_lines.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"

namespace veritae::resume {
namespace {

constexpr std::uint32_t kLabelColumns = 16;  // "Duration:", "起止时间:"
constexpr std::uint32_t kLabelBytes = 64;    // "Name and address of employer:"
constexpr std::uint32_t kRemarkBytes = 40;   // "(4 years)", "· 2 yrs 3 mos"
constexpr std::uint32_t kLongRemarkBytes = 160;
constexpr std::size_t kDatesLooked = 2;  // from either end of a line

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

/// The words that a line begins with are bold.
bool begins_bold(const Document& document, Span line) {
    const Span words = trimmed(document, line);
    if (words.empty()) return false;
    const std::uint32_t first = text::code_point_at(document.plain, words.begin).length;
    return wholly(document, {words.begin, words.begin + first}, Emphasis::Bold);
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

bool is_of_paper(const LinkMention& link) {
    return link.kind == LinkKind::Arxiv || link.kind == LinkKind::Doi || link.kind == LinkKind::AclAnthology;
}

/// A school and a degree: "Elm University, MSc in Physics. 2019 – 2021".
bool names_studies(const Mentions& mentions, Span span) {
    const Words words = words_of(mentions, span);
    return words.organization && words.degree != Degree::None;
}

void place_date(const Document& document, const Mentions& mentions, Row& row) {
    const std::span<const DateMention> dates = inside(mentions.dates, row.span);
    const std::span<const VenueMention> venues = inside(mentions.venues, row.span);
    // The name of a company may hold a word that a venue is also called by: "Northwind Cloud".
    const auto sure = [](const VenueMention& venue) { return !venue.ambiguous; };
    row.cited = std::ranges::any_of(venues, sure) || std::ranges::any_of(inside(mentions.links, row.span), is_of_paper);
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
                          (begins_bold(document, row.span) || names_studies(mentions, before));
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
                    std::ranges::any_of(inside(mentions.terms, {date.span.begin, date.span.begin + 1}),
                                        [](const TermMention& mention) {
                                            return mention.sense == Sense::Since || mention.sense == Sense::From;
                                        });
        row.position = position;
        row.titled = left && wholly(document, before, Emphasis::Bold);
        const bool first = !date.range.single || position == DatePosition::Start;
        row.separated = separated || (first && is_set_apart(document, date.span, row.span));
    }
}

/// "Company: Fern Labs": the label tells what the line names.
void heed_label(const Document& document, const Mentions& mentions, Row& row) {
    const std::size_t colon = document.slice(row.span).find(':');
    if (colon > kLabelBytes) return;  // or there is none
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

/// Nothing but a role in front of the date: words without a sign between them, of which the last is the role.
bool is_bare_role(const Document& document, const Mentions& mentions, const Row& row) {
    if (!row.words.role || row.words.organization || row.date == nullptr) return false;
    const Span words = trimmed(document, {row.span.begin, std::max(row.span.begin, row.date->span.begin)});
    if (words.empty() || document.slice(words).find_first_of("|,@/;(\t") != std::string_view::npos) return false;
    return std::ranges::any_of(inside(mentions.terms, words), [&](const TermMention& mention) {
        return mention.sense == Sense::Role && mention.span.end == words.end;
    });
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
        row.bare_role = is_bare_role(document, mentions, row);
        row.bracketed = document.slice(row.span).find('(') != std::string_view::npos;
        row.remark = is_bracketed(document, row.span);
        row.quoted = is_quoted(document, row.span);
        heed_label(document, mentions, row);
        row.continued = !rows.empty() && rows.back().block == row.block && line.kind == LineKind::Text &&
                        leaves_bracket_open(document.slice(rows.back().span)) &&
                        document.slice(row.span).find(')') != std::string_view::npos;
        row.prose = reads_as_sentence(document, row);
        row.length_of_stay = row.date == nullptr && is_length_of_stay(document, mentions, row.span);
        row.place = row.date == nullptr && is_place(document, mentions, row.span);
        row.placed = row.date == nullptr && !row.place && ends_in_place(document, mentions, row.span);
        rows.push_back(row);
    }
    return rows;
}

}  // namespace veritae::resume
