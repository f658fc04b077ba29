// SPDX-License-Identifier: MIT
#include "checks/figures.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "quantity/written.hpp"
#include "read/bullets.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr double kFirstYear = 1980;
constexpr double kLastYear = 2100;
constexpr std::size_t kMostDigits = 9;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool in_date(const DocumentReport& report, std::uint32_t at) {
    const auto& dates = report.mentions.dates;
    const auto after =
        std::partition_point(dates.begin(), dates.end(), [&](const DateMention& one) { return one.span.begin <= at; });
    return after != dates.begin() && (after - 1)->span.end > at;
}

/// "1,780", "8.5": a number without a unit; nothing for a piece of a name ("v2", "8B"), a date or a year.
std::optional<Quantity> bare_number(const DocumentReport& report, std::uint32_t at) {
    const std::string_view plain = report.document.plain;
    const auto before = [&](std::size_t back) { return at >= back ? plain[at - back] : ' '; };
    const bool inside = is_letter(before(1)) || is_digit(before(1)) ||
                        ((before(1) == '-' || before(1) == '.' || before(1) == '_' || before(1) == '@' ||
                          before(1) == '#' || before(1) == '\'') &&
                         before(2) != ' ');
    if (inside || in_date(report, at)) return std::nullopt;
    std::string digits;
    std::uint32_t end = at;
    const auto take = [&] {
        while (end < plain.size() && is_digit(plain[end])) digits += plain[end++];
    };
    take();
    const auto three = [&] {
        return end + 3 < plain.size() && plain[end] == ',' && is_digit(plain[end + 1]) && is_digit(plain[end + 2]) &&
               is_digit(plain[end + 3]) && (end + 4 >= plain.size() || !is_digit(plain[end + 4]));
    };
    while (digits.size() <= 3 && three()) {
        ++end;
        take();
    }
    const std::size_t whole = digits.size();
    if (end + 1 < plain.size() && plain[end] == '.' && is_digit(plain[end + 1])) {
        digits += plain[end++];
        take();
        if (end + 1 < plain.size() && plain[end] == '.' && is_digit(plain[end + 1])) return std::nullopt;
    }
    if ((digits[0] == '0' && whole > 1) || whole > kMostDigits || (end < plain.size() && is_letter(plain[end])))
        return std::nullopt;
    Quantity number;
    number.span = {at, end};
    std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    number.last_digit = digits.size() > whole
                            ? std::pow(10.0, 1.0 + static_cast<double>(whole) - static_cast<double>(digits.size()))
                            : 1;
    number.interval = quantity::nearest(number.value, number.last_digit);
    const bool year = end - at == 4 && digits.size() == 4 && number.value >= kFirstYear && number.value < kLastYear;
    return year ? std::nullopt : std::optional(number);
}

/// "03.2020": a month and a year that were read as a number.
bool may_be_month(std::string_view text) {
    return text.size() == 7 && text[2] == '.' && text[0] <= '1' && (text[3] == '1' || text[3] == '2') &&
           is_digit(text[6]);
}

class Splitter {
  public:
    Splitter(const Row& row, std::span<const std::string> understood) : row_(row), understood_(understood) {}

    std::vector<FigureSentence> split() {
        std::vector<FigureSentence> all;
        for (std::size_t begin = 0; begin < row_.items.size();) {
            std::size_t end = begin;
            while (end < row_.items.size() && !ends_sentence(end) && (end == begin || !begins_line(end))) ++end;
            FigureSentence sentence = read(begin, end);
            if (sentence.figures.size() >= 2 && sentence.figures.size() <= kMostFigures) {
                all.push_back(std::move(sentence));
            }
            begin = end < row_.items.size() && !ends_sentence(end) ? end : end + 1;
        }
        return all;
    }

  private:
    /// A new line that begins with a number may be a new entry, of a text without marks; one that begins with the mark
    /// of an item is one.
    bool begins_line(std::size_t i) const {
        if (i == 0) return false;
        const bool marked =
            row_.items[i].kind == Item::Kind::Sign && ::veritae::reading::bullet_length(row_.text(i)) > 0;
        if (!marked && !is_digit(row_.text(i)[0])) return false;
        const std::uint32_t from = row_.items[i - 1].span.end;
        const std::string_view gap =
            std::string_view(row_.report->document.plain).substr(from, row_.items[i].span.begin - from);
        return gap.find('\n') != std::string_view::npos;
    }

    bool ends_sentence(std::size_t i) const {
        return row_.items[i].kind == Item::Kind::Break && row_.items[i].sign != ';' && !tells_total(i + 1);
    }

    /// "….  Total: 72%": a sentence that is only a total belongs to the one in front of it.
    bool tells_total(std::size_t i) const {
        if (!row_.is(i, role(FigureWord::Outcome))) return false;
        while (row_.is(i, role(FigureWord::Outcome)) || row_.sign(i, ':')) ++i;
        return row_.quantity(i) && row_.ends(i + 1);
    }

    bool parts(std::size_t i) const {
        switch (row_.items[i].sign) {
            case ',':
            case '(':
            case ')':
            case '[':
            case ']':
            case ':':
            case ';':
            case '|':
            case 0x3001:
            case 0x2013:
            case 0x2014:
            case '.':
            case 0x3002:
                return row_.items[i].kind == Item::Kind::Sign || row_.items[i].kind == Item::Kind::Break;
            case '/':
            case '-': {
                const std::uint32_t at = row_.items[i].span.begin;
                const std::string_view plain = row_.report->document.plain;
                return row_.items[i].kind == Item::Kind::Sign && at > 0 && plain[at - 1] == ' ' &&
                       at + 1 < plain.size() && plain[at + 1] == ' ';
            }
            default:
                return false;
        }
    }

    FigureSentence read(std::size_t begin, std::size_t end) const {
        FigureSentence sentence{
            .row = &row_, .begin = begin, .end = end, .figures = {}, .clauses = {}, .understood = understood_};
        sentence.clauses.push_back({.begin = begin, .end = begin});
        for (std::size_t i = begin; i < end;) {
            if (const std::optional<Figure> figure = figure_at(i)) {
                sentence.figures.push_back(*figure);
                sentence.figures.back().clause = sentence.clauses.size() - 1;
                ++sentence.clauses.back().figures;
                i = figure->end;
            } else if (parts(i) ||
                       (row_.is(i, role(FigureWord::Conjunction)) && !row_.is(i, kMeasureWord) && i > begin)) {
                sentence.clauses.back().end = i;
                sentence.clauses.push_back({.begin = i + 1, .end = i + 1, .opened = parts(i) ? row_.items[i].sign : 0});
                ++i;
            } else {
                add(sentence.clauses.back(), row_.items[i]);
                ++i;
            }
        }
        sentence.clauses.back().end = end;
        return sentence;
    }

    std::optional<Figure> figure_at(std::size_t i) const {
        Figure figure;
        figure.item = i;
        figure.end = i + 1;
        if (row_.quantity(i)) {
            figure.quantity = row_.value(i);
            if (may_be_month(row_.text(i))) return std::nullopt;
            const bool rate = figure.quantity.dimension == Dimension::Rate && figure.quantity.unit.empty();
            if (rate) figure.quantity.dimension = Dimension::None;  // "每秒 700"
            return figure;
        }
        if (row_.items[i].kind != Item::Kind::Text || !is_digit(row_.text(i)[0])) return std::nullopt;
        const std::optional<Quantity> number = bare_number(*row_.report, row_.items[i].span.begin);
        if (!number) return std::nullopt;
        figure.quantity = *number;
        figure.bare = true;
        // "+30": a sign of its own
        const std::uint32_t at = number->span.begin;
        const std::string_view plain = row_.report->document.plain;
        figure.quantity.change = at > 1 && plain[at - 1] == '+' && (plain[at - 2] == ' ' || plain[at - 2] == '(');
        while (figure.end < row_.items.size() && row_.items[figure.end].span.begin < number->span.end) ++figure.end;
        return figure;
    }

    static void add(Clause& clause, const Item& item) {
        clause.roles |= item.roles;
        // "p99" in front of a measure and "speed-up" name no measure of their own.
        const bool measures = (item.roles & (role(FigureWord::Setting) | kChangeWord)) == 0;
        if (measures && item.measure != 0 && item.measure != clause.measure)
            clause.measure = clause.measure == 0 ? item.measure : -1;
        if (item.direction != 0)
            clause.direction = clause.direction == 0 || clause.direction == item.direction ? item.direction : 0;
    }

    const Row& row_;
    std::span<const std::string> understood_;
};

/// A word of the list, or a part of one that is written in several characters.
bool is_understood(const Row& row, std::size_t i, std::span<const std::string> understood) {
    constexpr std::size_t kLongest = 3;
    const auto known = [&](std::string_view word) {
        return std::binary_search(understood.begin(), understood.end(), text::fold(word));
    };
    if (known(row.text(i))) return true;
    if (!text::is_han(row.items[i].sign)) return false;
    for (std::size_t first = i + 1 > kLongest ? i + 1 - kLongest : 0; first <= i; ++first) {
        for (std::size_t last = i; last < first + kLongest && last < row.items.size(); ++last) {
            const Span words = row.items[first].span.joined(row.items[last].span);
            if (last > first && known(row.report->document.slice(words))) return true;
        }
    }
    return false;
}

}  // namespace

bool FigureSentence::has_words(const Clause& clause) const {
    auto figure = std::partition_point(figures.begin(), figures.end(),
                                       [&](const Figure& one) { return one.end <= clause.begin; });
    for (std::size_t i = clause.begin; i < clause.end; ++i) {
        while (figure != figures.end() && figure->end <= i) ++figure;
        if (figure != figures.end() && figure->item <= i) continue;
        if (row->items[i].kind == Item::Kind::Text && !understands(i)) return true;
    }
    return false;
}

bool FigureSentence::understands(std::size_t item) const {
    const char32_t sign = row->items[item].sign;
    const bool word = text::is_letter(sign) || text::is_han(sign) || text::is_digit(sign);
    return !word || is_understood(*row, item, understood);
}

bool FigureSentence::says(Roles roles) const {
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& one) { return (one.roles & roles) != 0; });
}

std::int32_t FigureSentence::measure() const {
    std::int32_t only = 0;
    for (const Clause& clause : clauses) {
        if (clause.measure == 0) continue;
        if (only != 0 && clause.measure != only) return -1;
        only = clause.measure;
    }
    return only;
}

bool FigureSentence::one_subject() const {
    std::size_t named = 0;
    std::int32_t measure = 0;
    for (const Clause& clause : clauses) {
        if (clause.figures == 0) continue;
        if (clause.measure != 0 && measure != 0 && clause.measure != measure) return false;
        const bool same = clause.measure != 0 && clause.measure == measure && !has_words(clause);
        if (clause.measure != 0) measure = clause.measure;
        if (!same && (clause.measure != 0 || has_words(clause)) && ++named > 1) return false;
    }
    return true;
}

std::vector<FigureSentence> sentences_of(const Row& row, std::span<const std::string> understood) {
    return Splitter(row, understood).split();
}

}  // namespace veritae::checks
