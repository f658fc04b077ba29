// SPDX-License-Identifier: MIT
// Dates in digits and signs. Between the numbers stand '-', '/' or '.', mostly the same one throughout:
//
//     Y-M-D  Y/M/D  Y.M.D  Y.M-D  Y M D       M/D/Y  D.M.Y  M/D,Y       Y-M  Y.M  M/Y  M-Y       YYYYMMDD  YYYYMM  Y
//
// With blanks around the sign, or blanks alone ("2023. 09", "2023 09"), a year and a month are a date where the other
// end of a range stands beside them.
//
// Month before day unless that is impossible, here or elsewhere in the document; day before month between full stops.
#include <array>

#include "extract/dates_point.hpp"

namespace veritae::extract::dates {
namespace {

constexpr std::uint32_t kMonths = 12;
constexpr std::uint32_t kDays = 31;

/// Up to three numbers in a row with the sign between each two; `wide` says that blanks stand around the sign.
struct Row {
    struct Gap {
        char32_t sign = 0;
        bool wide = false;
    };
    std::array<Number, 3> numbers{};
    std::array<Gap, 2> gaps{};
    std::size_t count = 0;
};

bool separates(char32_t c) { return c == '-' || c == '/' || c == '.' || c == ',' || c == 0xB7; }

Row read_row(const Reader& in, std::size_t i) {
    Row row;
    while (row.count < row.numbers.size() && in.is(i, TokenKind::Number)) {
        row.numbers[row.count++] = *in.number(i);
        if (row.count == row.numbers.size()) break;
        Row::Gap& gap = row.gaps[row.count - 1];
        if (in.is(i + 1, TokenKind::Number)) {
            gap = {' ', true};
            i += 1;
        } else if (in.is(i + 1, TokenKind::Sign) && separates(in.token(i + 1).first)) {
            const char32_t sign = in.token(i + 1).first;
            gap = {sign == 0xB7 ? U'.' : sign, !in.tight(i + 1)};  // "2019·07"
            i += 2;
        } else {
            break;
        }
    }
    return row;
}

bool year_like(const Number& n) { return n.width == 4 && is_year(n.value); }
bool small(const Number& n) { return n.width <= 2; }
bool month_like(const Number& n) { return small(n) && n.value >= 1 && n.value <= kMonths; }

/// The row does not go on with a fourth number.
bool ends_cleanly(const Reader& in, std::size_t end, char32_t separator) {
    const bool continues = in.sign(end, '.') || in.sign(end, separator);
    return !(continues && in.tight(end) && in.is(end + 1, TokenKind::Number) && in.token(end + 1).span.size() <= 2);
}

Point point(std::size_t begin, std::size_t end, std::uint32_t year, std::uint32_t month, std::uint32_t day, Form form) {
    Point made;
    made.begin = begin;
    made.end = end;
    made.year = static_cast<int>(year);
    made.month = month;
    made.day = day;
    made.form = form;
    return made;
}

std::optional<Point> year_month_day(std::size_t i, const Row& row) {
    const Number& month = row.numbers[1];
    const Number& day = row.numbers[2];
    Point made = point(i, day.end, row.numbers[0].value, month.value, day.value, Form::Digits);
    if (make_date(made.year, made.month, made.day)) return made;
    if (day.value < 1 || day.value > kDays || month.value < 1 || month.value > kDays) return std::nullopt;
    made.fault = month.value > kMonths ? Fault::Month : Fault::Day;
    return made;
}

std::optional<Point> month_day_year(const Reader& in, std::size_t i, const Row& row, std::uint32_t year) {
    const std::uint32_t a = row.numbers[0].value;
    const std::uint32_t b = row.numbers[1].value;
    Point made = point(i, row.numbers[2].end, year, a, b, Form::Digits);
    const bool month_first = make_date(made.year, a, b).has_value();
    const bool day_first = make_date(made.year, b, a).has_value();
    const bool customary = in.day_first() || row.gaps[0].sign == '.';
    if (day_first && (!month_first || customary)) {
        made.month = b;
        made.day = a;
        made.day_first = true;
    }
    made.swappable = month_first && day_first && !customary;
    if (month_first || day_first) return made;
    const bool a_date = a >= 1 && b >= 1 && a <= kDays && b <= kDays && (a <= kMonths || b <= kMonths);
    if (!a_date) return std::nullopt;
    made.fault = Fault::Day;
    return made;
}

/// "01/05/19" is a date; "1/5/10" may as well be a list of numbers, unless it is all there is.
bool short_year_fits(const Reader& in, std::size_t i, const Row& row) {
    if (row.numbers[2].width != 2 || !small(row.numbers[0]) || !small(row.numbers[1])) return false;
    const bool padded = row.numbers[0].width == 2 && row.numbers[1].width == 2 &&
                        (row.numbers[0].value < 10 || row.numbers[1].value < 10);
    const bool alone = (i == 0 || !in.has(i - 1)) && !in.has(row.numbers[2].end);
    return padded || (alone && row.numbers[0].width == 2 && row.numbers[1].width == 2);
}

std::optional<Point> three_numbers(const Reader& in, std::size_t i, const Row& row) {
    const auto& [a, b, c] = row.numbers;
    const auto& [g, h] = row.gaps;
    if (!ends_cleanly(in, c.end, h.sign)) return std::nullopt;
    const bool same = g.sign == h.sign && g.sign != ',' && g.sign != ' ' && !g.wide && !h.wide;
    if (same && year_like(a) && small(b) && small(c)) return year_month_day(i, row);
    if (same && small(a) && small(b) && year_like(c)) return month_day_year(in, i, row, c.value);
    if (same && g.sign == '/' && short_year_fits(in, i, row)) {
        const std::optional<Point> made = month_day_year(in, i, row, full_year(c.value));
        return made && made->fault == Fault::None ? made : std::nullopt;
    }
    const bool comma = g.sign == '/' && !g.wide && h.sign == ',';
    if (comma && small(a) && small(b) && year_like(c)) return month_day_year(in, i, row, c.value);
    const bool mixed = g.sign == '.' && h.sign == '-' && !g.wide && !h.wide;
    const bool blanks = g.sign == ' ' && h.sign == ' ' && b.width == 2 && c.width == 2;
    if (year_like(a) && month_like(b) && ((mixed && c.width == 2 && c.value > kMonths) || blanks)) {
        const std::optional<Point> made = year_month_day(i, row);
        return made && made->fault == Fault::None ? made : std::nullopt;
    }
    return std::nullopt;
}

/// Tokens that lead from one end of a range to the other: dashes, or one word.
std::size_t skip_join(const Reader& in, std::size_t i) {
    std::size_t end = i;
    while (in.is(end, TokenKind::Sign) && (is_dash(in.token(end).first) || in.sign(end, '>'))) ++end;
    if (const std::optional<Word> word = in.word(end, Sense::RangeJoin)) return word->end;
    return end;
}

/// The same backwards: the token behind the other end. A word of a join is one token.
std::size_t skip_join_back(const Reader& in, std::size_t i) {
    std::size_t begin = i;
    while (begin > 0 && in.is(begin - 1, TokenKind::Sign) &&
           (is_dash(in.token(begin - 1).first) || in.sign(begin - 1, '>')))
        --begin;
    return begin == i && begin > 0 && in.word(begin - 1, Sense::RangeJoin) ? begin - 1 : begin;
}

/// Two numbers with a sign between them that are a year and one of its months, in the order that is asked for.
bool is_month(const Reader& in, std::size_t i, char32_t separator, bool year_first) {
    if (!in.is(i, TokenKind::Number) || !in.is(i + 1, TokenKind::Sign) || !in.is(i + 2, TokenKind::Number))
        return false;
    const char32_t sign = in.token(i + 1).first == 0xB7 ? U'.' : in.token(i + 1).first;
    const Number year = *in.number(year_first ? i : i + 2);
    return sign == separator && year_like(year) && month_like(*in.number(year_first ? i + 2 : i));
}

/// A month in the same writing is the other end of the range: what stands here was meant as one.
bool beside_month(const Reader& in, std::size_t begin, std::size_t end, char32_t separator, bool year_first) {
    const std::size_t next = skip_join(in, end);
    if (next > end && is_month(in, next, separator, year_first)) return true;
    const std::size_t before = skip_join_back(in, begin);
    return before < begin && before >= 3 && is_month(in, before - 3, separator, year_first);
}

/// Alone in its line, cell or brackets.
bool set_off(const Reader& in, std::size_t begin, std::size_t end) {
    const bool begins = begin == 0 || !in.has(begin - 1) || in.sign(begin - 1, '(') || in.sign(begin - 1, '|');
    return begins && (!in.has(end) || in.sign(end, ')') || in.sign(end, '|'));
}

/// "2021. 07": behind a full stop with a blank a sentence may begin with a number.
bool apart_fits(const Reader& in, std::size_t i, const Number& month) {
    if (!in.glued(i + 1) || month.width != 2) return beside_month(in, i, month.end, '.', true);
    const std::size_t next = skip_join(in, month.end);
    const bool joined = next > month.end;
    const bool stands = joined || in.word(month.end, Sense::Present) || in.word(month.end, Sense::CalendarUnit) ||
                        (!in.is(month.end, TokenKind::Word) && !in.is(month.end, TokenKind::Han));
    if (month.value < 10 && stands) return true;
    return (joined && in.word(next, Sense::Present)) || set_off(in, i, month.end) ||
           beside_month(in, i, month.end, '.', true);
}

/// Whether a range leads on from a month that ends before `end`, to a further year or to the present, or to it from
/// one that ends before `begin`.
bool is_end_of_range(const Reader& in, std::size_t begin, std::size_t end) {
    if (in.word(end, Sense::Present)) return true;
    const auto joins = [&](std::size_t i) {
        return (in.is(i, TokenKind::Sign) && is_dash(in.token(i).first)) || in.word(i, Sense::RangeJoin);
    };
    const auto year = [&](std::size_t i) {
        return in.is(i, TokenKind::Number) && in.token(i).span.size() == 4 && is_year(in.token(i).number);
    };
    std::size_t after = end;
    while (joins(after) && after < end + 2) ++after;
    if (in.sign(after, '>')) ++after;
    if (after > end) {
        if (in.word(after, Sense::Present) || in.word(after, Sense::Expected)) return true;
        if (year(after) || (in.is(after, TokenKind::Number) && (year(after + 1) || year(after + 2)))) return true;
    }
    std::size_t before = begin;
    while (before > 0 && (joins(before - 1) || in.sign(before - 1, '>'))) --before;
    return before < begin && before > 0 && in.is(before - 1, TokenKind::Number);
}

/// "2016 - 11" is a month only where nothing is counted after it, "2016. 11" and "2016 11" only in a range, or the
/// former where it ends the line or stands in brackets.
bool wide_pair_fits(const Reader& in, std::size_t begin, const Row::Gap& gap, const Number& second) {
    if (!gap.wide) return gap.sign == '-' || gap.sign == '/' || gap.sign == '.';
    if (gap.sign == '.' || gap.sign == ' ') {
        const std::size_t end = second.end;
        if (is_end_of_range(in, begin, end)) return true;
        const bool bracketed = begin > 0 && in.sign(begin - 1, '(') && in.sign(end, ')');
        return gap.sign == '.' && (bracketed || begins_column(in, end));
    }
    const bool stands = !in.is(second.end, TokenKind::Word) && !in.is(second.end, TokenKind::Han);
    return (gap.sign == '-' || gap.sign == '/') && stands;
}

std::optional<Point> two_numbers(const Reader& in, std::size_t i, const Row& row) {
    const auto& [a, b, c] = row.numbers;
    const Row::Gap gap = row.gaps[0];
    const bool apart = gap.wide && gap.sign == '.';
    if (year_like(a) && small(b) && (wide_pair_fits(in, i, gap, b) || (apart && apart_fits(in, i, b)))) {
        // Further numbers would make it a version or an address, a dash may lead to the other end of a range.
        const bool more = (in.sign(b.end, '.') || (in.sign(b.end, '/') && gap.sign == '/')) && in.tight(b.end) &&
                          in.is(b.end + 1, TokenKind::Number);
        if (more) return std::nullopt;
        Point made = point(i, b.end, a.value, b.value, 0, Form::Digits);
        if (month_like(b)) {
            const std::optional<Word> unit = in.glued(b.end) ? in.word(b.end, Sense::CalendarUnit) : std::nullopt;
            if (unit && static_cast<CalendarUnit>(unit->value) == CalendarUnit::Month) made.end = unit->end;
            return made;
        }
        if (b.value > kDays) return std::nullopt;
        made.fault = Fault::Month;
        if (beside_month(in, i, b.end, gap.sign, true)) return made;
        // "1951-52" goes from one year to another
        const bool later_year = gap.sign != '.' && b.width == 2 && b.value > a.value % 100;
        return b.value > kMonths && !later_year && !gap.wide ? std::optional(made) : std::nullopt;
    }
    if (small(a) && year_like(b) && wide_pair_fits(in, i, gap, b)) {
        if ((gap.wide || gap.sign == '.') && a.width != 2) return std::nullopt;
        Point made = point(i, b.end, b.value, a.value, 0, Form::Digits);
        if (month_like(a)) return made;
        if (a.width != 2 || a.value > kDays) return std::nullopt;
        if ((gap.wide || gap.sign == '.') && !beside_month(in, i, b.end, gap.sign, false)) return std::nullopt;
        made.fault = Fault::Month;
        return made;
    }
    if (small(a) && small(b) && gap.sign == '/' && !gap.wide && month_like(a) && b.value >= 1) {
        return point(i, b.end, 0, a.value, b.value, Form::Slashed);
    }
    return std::nullopt;
}

/// "202107" at the other end of a dash.
bool beside_compact_month(const Reader& in, std::size_t i) {
    const auto is_one = [&](std::size_t k) {
        return in.is(k, TokenKind::Number) && in.token(k).span.size() == 6 && is_year(in.token(k).number / 100) &&
               in.token(k).number % 100 >= 1 && in.token(k).number % 100 <= kMonths;
    };
    const std::size_t next = skip_join(in, i + 1);
    const std::size_t before = skip_join_back(in, i);
    return (next > i + 1 && is_one(next)) || (before < i && before > 0 && is_one(before - 1));
}

std::optional<Point> compact(const Reader& in, std::size_t i, std::string_view digits) {
    const auto part = [&](std::size_t from, std::size_t size) {
        std::uint32_t value = 0;
        for (const char digit : digits.substr(from, size)) value = value * 10 + static_cast<std::uint32_t>(digit - '0');
        return value;
    };
    const std::uint32_t year = part(0, 4);
    const std::uint32_t month = part(4, 2);
    const std::uint32_t day = digits.size() == 8 ? part(6, 2) : 0;
    if (!is_year(year) || month == 0 || (digits.size() == 8 && day == 0)) return std::nullopt;
    Point made = point(i, i + 1, year, month, day, Form::Compact);
    if (make_date(made.year, month, day)) return made;
    if (digits.size() == 8 || month > kDays || !beside_compact_month(in, i)) return std::nullopt;
    made.fault = Fault::Month;
    return made;
}

}  // namespace

std::optional<Point> read_digits(const Reader& in, std::size_t i) {
    const std::string_view digits = in.scan().text(i);
    if (digits.size() == 6 || digits.size() == 8) return compact(in, i, digits);
    if (digits.size() > 4 || digits.size() == 3) return std::nullopt;
    const Row row = read_row(in, i);
    if (row.count == 3) {
        if (const std::optional<Point> made = three_numbers(in, i, row)) return made;
    }
    if (row.count >= 2) {
        if (const std::optional<Point> made = two_numbers(in, i, row)) return made;
    }
    if (!year_like(row.numbers[0])) return std::nullopt;
    return point(i, i + 1, row.numbers[0].value, 0, 0, Form::Bare);
}

}  // namespace veritae::extract::dates
