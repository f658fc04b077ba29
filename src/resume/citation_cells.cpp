// SPDX-License-Identifier: MIT
// In: the words of a citation. Out: its authors, title and rest, where signs part it into cells.
//
//   CONF 2030 • A Title of Some Words • A. Name, B. Name
//   A Title of Some Words / A. Name, B. Name / CONF 2030
//   Title: A Title. Authors: A. Name, B. Name. Venue: CONF 2030.
//
// Whatever the order, one cell consists of names, one or more tell where and when the paper appeared, and the one that
// is left is the title. Any doubt about which is which leaves the item to the reading by punctuation.
#include <algorithm>

#include "resume/citation.hpp"

namespace veritae::resume::citation {
namespace {

constexpr std::size_t kMostCells = 6;
constexpr std::size_t kMostWords = 160;
constexpr std::size_t kLongestNumber = 3;

struct Cell {
    std::size_t begin;
    std::size_t end;
    Names names;            ///< if nothing but names, remarks behind them left out
    std::size_t words = 0;  ///< that no citation needs: those of a title
    bool where = false;     ///< says where or when it appeared, or how far it came
};

using Cells = std::vector<Cell>;

/// What parts cells; one kind at a time, except that lines may be parted further.
enum class Parting : std::uint8_t { Bar, Bullet, Slash, Dash, Semicolon, Label, Line, LineAndBar };
constexpr std::array kPartings = {Parting::Label, Parting::Bar,        Parting::Bullet, Parting::Slash,
                                  Parting::Line,  Parting::LineAndBar, Parting::Dash,   Parting::Semicolon};

bool is_dash(const Word& word) { return word.is('-') || word.is(0x2013) || word.is(0x2014) || word.is(0x2015); }

/// The word behind a sign of the kind that stands at `i`, or `i`.
std::size_t behind(const Item& item, std::size_t i, Parting parting) {
    const Word& word = item.words[i];
    const auto loose = [&](std::size_t end) {  // a blank on either side
        return !word.glued || (end < item.size() && !item.words[end].glued);
    };
    const auto run = [&](auto test) {
        std::size_t end = i;
        while (end < item.size() && test(item.words[end])) ++end;
        return end;
    };
    switch (parting) {
        case Parting::Bar:
            return word.is('|') || word.is(0x2502) ? i + 1 : i;
        case Parting::Bullet:
            return word.is(0x2022) || word.is(0xB7) || word.is(0x22C5) || word.is(0x30FB) ? i + 1 : i;
        case Parting::Slash: {
            const std::size_t end = run([](const Word& one) { return one.is('/'); });
            return end > i && (loose(end) || (i > 0 && item.words[i - 1].is(0x300B))) ? end : i;
        }
        case Parting::Dash: {
            const std::size_t end = run(is_dash);
            const bool wide = !word.glued && end < item.size() && !item.words[end].glued;
            return end > i && (wide || end > i + 1) ? end : i;
        }
        case Parting::Semicolon:
            return word.is(';') ? i + 1 : i;
        case Parting::Label: {
            const bool leads =
                i == 0 || item.words[i - 1].kind == extract::TokenKind::Sign || item.words[i - 1].is_newline();
            if (!leads || !word.has(kByline | kLabel | kPaper)) return i;
            const std::size_t end = word.phrase_end;
            return end < item.size() && item.words[end].is(':') ? end + 1 : i;
        }
        case Parting::Line:
            return word.is_newline() ? i + 1 : i;
        case Parting::LineAndBar:
            return word.is_newline() || word.is('|') || word.is(0x2502) || word.is(0xB7) ? i + 1 : i;
    }
    return i;
}

bool opens(const Word& word) {
    return word.is('(') || word.is('[') || word.is(0x3010) || word.is(0x3014) || word.is(0x300A) || word.is(0x201C) ||
           word.is(0x300C) || word.is(0x300E);
}
bool closes(const Word& word) {
    return word.is(')') || word.is(']') || word.is(0x3011) || word.is(0x3015) || word.is(0x300B) || word.is(0x201D) ||
           word.is(0x300D) || word.is(0x300F);
}

bool is_trimmed(const Word& word) {
    return word.is('.') || word.is(',') || word.is(':') || word.is(';') || word.is_newline() || word.is(0x3002) ||
           word.is('*') || word.is('/') || word.is('|');
}

/// Without signs at its ends.
void trim(const Item& item, Cell& cell) {
    while (cell.begin < cell.end && is_trimmed(item.words[cell.begin])) ++cell.begin;
    while (cell.end > cell.begin && is_trimmed(item.words[cell.end - 1])) --cell.end;
}

/// How many words of [begin, end) are none of those that go with a venue, a status or a link.
std::size_t words_of_title(const Item& item, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const Word& word = item.words[i];
        const bool counts = (word.is_word() && word.span.size() > 2) || word.is_han();
        count += counts &&
                 !word.has(kVenue | kRemark | kIn | kVenueWord | kVolumeWord | kTrack | kMonth | kKnown | kAddress);
    }
    return count;
}

/// Names and nothing else, but for remarks and links behind them.
Names only_names(const Item& item, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    const bool labelled = item.words[at].has(kByline | kWith);
    if (labelled) {
        at = item.words[at].phrase_end;
        while (at < end && item.words[at].kind == extract::TokenKind::Sign) ++at;
    }
    if (at < end && item.words[at].is('(') && item.words[end - 1].is(')')) {
        ++at;
        --end;
    }
    if (at >= end) return {};
    Names names = read_names(item, at, end);
    if (names.authors.empty() || words_of_title(item, names.end, end) > 0) return {};
    const Author& first = names.authors.front();
    const bool sure = names.authors.size() > 1 || names.more || names.initials || labelled || first.emphasized;
    if (!sure && !item.words[at].is_han()) return {};
    return names;
}

Cells cells_of(const Item& item, Parting parting) {
    Cells cells;
    std::size_t begin = 0;
    // "12." or "[12]" in front numbers the item.
    const bool bracketed = !item.words.empty() && item.words[0].is('[');
    const std::size_t number = bracketed ? 1 : 0;
    if (number + 1 < item.size() && item.words[number].kind == extract::TokenKind::Number &&
        item.words[number].span.size() <= kLongestNumber && item.words[number + 1].kind == extract::TokenKind::Sign)
        begin = number + 2;
    int depth = 0;
    const auto push = [&](std::size_t from, std::size_t to) {
        Cell cell{from, to, {}};
        trim(item, cell);
        if (cell.begin < cell.end && behind(item, cell.begin, Parting::Label) > cell.begin &&
            !item.words[cell.begin].has(kByline)) {
            cell.begin = std::min(behind(item, cell.begin, Parting::Label), cell.end);
            trim(item, cell);
        }
        if (cell.begin < cell.end) cells.push_back(std::move(cell));
    };
    for (std::size_t i = begin; i < item.size() && cells.size() <= kMostCells;) {
        const Word& word = item.words[i];
        if (word.is_newline()) depth = 0;
        if (opens(word)) ++depth;
        if (closes(word) && depth > 0) --depth;
        const std::size_t next = depth > 0 ? i : behind(item, i, parting);
        if (next == i) {
            ++i;
            continue;
        }
        push(begin, i);
        begin = i = next;
    }
    push(begin, item.size());
    return cells;
}

void judge(const Item& item, Cell& cell) {
    cell.names = only_names(item, cell.begin, cell.end);
    cell.words = words_of_title(item, cell.begin, cell.end);
    for (std::size_t i = cell.begin; i < cell.end; ++i)
        cell.where = cell.where || item.words[i].has(kVenue | kRemark | kAddress) || item.words[i].is_year();
}

/// The title of its cell, without quotation marks and without remarks and links behind it.
Title title_of(const Item& item, const Cell& cell) {
    const Word& front = item.words[cell.begin];
    const std::size_t label_end = front.has(kLabel | kPaper) ? front.phrase_end : cell.begin;  // "文题《…》"
    for (const std::size_t begin : {cell.begin, label_end}) {
        if (begin >= cell.end) continue;
        if (const Title quoted = quoted_title(item, begin); quoted.certain && quoted.end <= cell.end)
            return {quoted.begin, quoted.end, quoted.next, true};
    }
    Title title{cell.begin, cell.end, cell.end, true};
    bool remark = false;
    for (std::size_t i = cell.end; i-- > cell.begin + 1 && words_of_title(item, i, cell.end) == 0;) {
        const Word& word = item.words[i];
        remark = remark || word.has(kAddress | kRemark | kVenue);
        const bool parts = opens(word) || word.is('.') || word.is(',') || word.is('|') || is_dash(word);
        if (remark && parts && !(i + 1 < cell.end && item.words[i + 1].glued && !opens(word)))
            title.end = title.next = i;
    }
    while (title.end > title.begin + 1 && is_trimmed(item.words[title.end - 1])) --title.end;
    return title;
}

/// Which of the cells is the title: the only one that says nothing of where the paper appeared, or the only one with
/// words of its own.
std::optional<std::size_t> choose_title(const Cells& cells, std::size_t authors) {
    std::optional<std::size_t> chosen;
    std::size_t plain = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == authors || cells[i].where || cells[i].words == 0) continue;
        ++plain;
        chosen = i;
    }
    if (plain == 1) return chosen;
    if (plain > 1) return std::nullopt;
    std::size_t most = 0;
    bool tied = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == authors) continue;
        tied = cells[i].words == most;
        if (cells[i].words <= most) continue;
        most = cells[i].words;
        chosen = i;
        tied = false;
    }
    constexpr std::size_t kFewWords = 3;
    return most >= kFewWords && !tied ? chosen : std::nullopt;
}

/// The cell of names. "Patient Routers and Small Maps" reads as names as well: of several cells that do, the one with
/// a label in front or else the one with most names and commas has the authors.
std::optional<std::size_t> choose_authors(const Item& item, const Cells& cells) {
    constexpr std::size_t kMarked = 8;  // a name in bold
    std::optional<std::size_t> chosen;
    std::size_t best = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        if (cell.names.authors.empty()) continue;
        const bool labelled = item.words[cell.begin].has(kByline | kWith);
        const bool listed = std::any_of(item.words.begin() + static_cast<std::ptrdiff_t>(cell.begin),
                                        item.words.begin() + static_cast<std::ptrdiff_t>(cell.end),
                                        [](const Word& word) { return word.is(','); });
        const bool marked = std::ranges::any_of(cell.names.authors, &Author::emphasized);
        const std::size_t worth =
            2 * cell.names.authors.size() + listed + (marked ? kMarked : 0) + (labelled ? kMostWords : 0);
        if (worth == best) return std::nullopt;
        if (worth < best) continue;
        best = worth;
        chosen = i;
    }
    return chosen;
}

std::optional<Reading> read_parted(const Item& item, Parting parting) {
    constexpr std::size_t kFewest = 3;
    Cells cells = cells_of(item, parting);
    if (cells.size() < kFewest || cells.size() > kMostCells) return std::nullopt;
    for (Cell& cell : cells) judge(item, cell);
    const std::optional<std::size_t> authors = choose_authors(item, cells);
    if (!authors) return std::nullopt;
    const std::optional<std::size_t> title = choose_title(cells, *authors);
    if (!title) return std::nullopt;
    std::optional<std::size_t> where;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != *authors && i != *title && cells[i].where && !where) where = i;
    }
    if (!where) return std::nullopt;
    Reading reading;
    reading.names = std::move(cells[*authors].names);
    reading.title = title_of(item, cells[*title]);
    reading.rest = cells[*where].begin;
    return reading;
}

}  // namespace

std::optional<Reading> read_cells(const Item& item) {
    if (item.size() > kMostWords) return std::nullopt;
    for (const Parting parting : kPartings) {
        if (auto reading = read_parted(item, parting)) return reading;
    }
    return std::nullopt;
}

}  // namespace veritae::resume::citation
