// SPDX-License-Identifier: MIT
// Dates with the name of a month, a season or a quarter, in any order of year, part and day:
//
//     Sep 2021   September 5th, 2021   5 Sept. 2021   2021 Sep 5   Sep '21   Fall 2020   Q3 of 2019   2015 夏   1970s
//
// Little words may stand between ("the 4th of July of 1995"), or one sign ("05-Aug-2016").
#include "extract/dates_point.hpp"

namespace veritae::extract::dates {
namespace {

/// The token after what may stand between two parts of one date.
std::size_t skip_glue(const Reader& in, std::size_t i) {
    if (in.sign(i, '.') && in.glued(i)) ++i;
    if (in.sign(i, ',')) {
        ++i;
    } else if ((in.sign(i, '-') || in.sign(i, '/')) && in.tight(i)) {
        ++i;
    }
    return in.skip_fillers(i);
}

/// A day followed by more digits is no day: "May 10:30", "May 3.5", "May 2000".
std::optional<Number> day_at(const Reader& in, std::size_t i) {
    std::optional<Number> day = in.day(i);
    if (!day) return std::nullopt;
    const std::size_t next = day->end;
    const bool more =
        (in.sign(next, ':') || in.sign(next, '.')) && in.tight(next) && in.is(next + 1, TokenKind::Number);
    if (more && !in.year(next + 1)) return std::nullopt;
    return day;
}

Point with_part(std::size_t begin, const Part& part) {
    Point made;
    made.begin = begin;
    made.end = part.end;
    made.month = part.month;
    made.months = part.months;
    made.form = Form::Named;
    return made;
}

void check_day(Point& made) {
    if (made.year != 0 && made.day != 0 && !make_date(made.year, made.month, made.day)) made.fault = Fault::Day;
}

/// "IX/2019", "VI.2021": a sign must tie the two, for a Roman number says more often which part or edition.
std::optional<Point> roman_first(const Reader& in, std::size_t i) {
    const std::optional<Word> month = in.word(i, Sense::RomanMonth);
    if (!month || !in.tight(month->end) || !(in.sign(month->end, '/') || in.sign(month->end, '.'))) return std::nullopt;
    const std::optional<Number> year = in.year(month->end + 1);
    if (!year || year->width != 4) return std::nullopt;
    Point made = with_part(i, {static_cast<unsigned>(month->value), 1, year->end, true});
    made.year = static_cast<int>(year->value);
    return made;
}

/// "2021/22" behind a season: the winter that begins in the one year and ends in the other, with the months of the
/// half of the year that it names.
void read_second_year(const Reader& in, Point& made) {
    constexpr unsigned kHalf = 6;
    const std::size_t at = made.end;
    if (!(in.sign(at, '/') || in.sign(at, '-')) || !in.tight(at) || !in.is(at + 1, TokenKind::Number)) return;
    const std::optional<Number> next = in.number(at + 1);
    const bool follows = (next->width == 2 && static_cast<int>(next->value) == (made.year + 1) % 100) ||
                         (next->width == 4 && static_cast<int>(next->value) == made.year + 1);
    if (!follows) return;
    if (made.month == 12) {
        made.month = 10;
        made.months = kHalf;
    }
    made.end = next->end;
}

/// "Sep 2021", "Sep 5, 2021", "Fall 2020", "Sep 5", "Sep".
std::optional<Point> part_first(const Reader& in, std::size_t i) {
    const std::optional<Part> part = read_part(in, i);
    if (!part) return std::nullopt;
    Point made = with_part(i, *part);
    const std::size_t after = skip_glue(in, part->end);
    if (const std::optional<Number> year = in.year(in.skip_margin(after))) {
        made.year = static_cast<int>(year->value);
        made.end = year->end;
        if (!part->whole_month && (part->month == 9 || part->month == 12)) read_second_year(in, made);
        return made;
    }
    if (in.sign(part->end, '.') && in.glued(part->end)) ++made.end;
    if (!part->whole_month) return made;
    const std::optional<Number> day = day_at(in, after);
    if (!day) return made;
    made.day = day->value;
    made.end = day->end;
    if (const std::optional<Number> year = in.year(skip_glue(in, day->end))) {
        made.year = static_cast<int>(year->value);
        made.end = year->end;
    }
    check_day(made);
    return made;
}

/// "5 Sep 2021", "5 Sep", "31-Oct-74".
std::optional<Point> day_first(const Reader& in, std::size_t i) {
    const std::optional<Number> day = day_at(in, i);
    if (!day) return std::nullopt;
    const std::size_t at = skip_glue(in, day->end);
    const std::optional<Word> month = in.calendar_word(at, Sense::Month);
    if (!month) return std::nullopt;
    Point made = with_part(i, {static_cast<unsigned>(month->value), 1, month->end, true});
    made.day = day->value;
    const std::size_t after = skip_glue(in, month->end);
    if (const std::optional<Number> year = in.year(after)) {
        made.year = static_cast<int>(year->value);
        made.end = year->end;
    } else if (in.tight(month->end) && in.tight(at - 1) && in.is(after, TokenKind::Number) &&
               in.token(after).span.size() == 2) {
        made.year = static_cast<int>(full_year(in.token(after).number));
        made.end = after + 1;
    } else if (in.sign(month->end, '.') && in.glued(month->end)) {
        ++made.end;
    }
    check_day(made);
    return made;
}

/// "2021 Sep", "2021 Sep 5", "2020/Sep/23", "2015 夏", "2019 H2", "1970s".
std::optional<Point> year_first(const Reader& in, std::size_t i) {
    const std::optional<Number> year = in.year(i);
    if (!year) return std::nullopt;
    if (in.glued(year->end)) {
        const std::optional<Word> unit = in.word(year->end, Sense::CalendarUnit);
        const bool decade = unit && static_cast<CalendarUnit>(unit->value) == CalendarUnit::Decade;
        if (decade && in.is(i, TokenKind::Number) && year->value % 10 == 0) {
            Point made;
            made.begin = i;
            made.end = unit->end;
            made.year = static_cast<int>(year->value);
            made.years = 10;
            made.form = Form::Named;
            return made;
        }
    }
    const std::size_t line_end = skip_glue(in, year->end);
    const std::size_t next = in.skip_margin(line_end);
    const std::optional<Part> part = read_part(in, next);
    if (!part) return std::nullopt;
    // "2019, May 2020": the part goes with the year that follows it
    const std::size_t abbreviated = in.sign(part->end, '.') && in.glued(part->end) ? part->end + 1 : part->end;
    if (in.year(next == line_end ? abbreviated : skip_glue(in, abbreviated))) return std::nullopt;
    Point made = with_part(i, *part);
    made.year = static_cast<int>(year->value);
    if (abbreviated != part->end) made.end = abbreviated;
    if (!part->whole_month) return made;
    const std::optional<Number> day = day_at(in, skip_glue(in, part->end));
    if (day && !in.year(skip_glue(in, day->end)) && !in.calendar_word(skip_glue(in, day->end), Sense::Month)) {
        made.day = day->value;
        made.end = day->end;
        check_day(made);
    }
    return made;
}

}  // namespace

std::optional<Point> read_named(const Reader& in, std::size_t i) {
    if (in.token(i).kind == TokenKind::Number) {
        if (const std::optional<Point> made = year_first(in, i)) return made;
    }
    if (const std::optional<Point> made = part_first(in, i)) return made;
    if (const std::optional<Point> made = roman_first(in, i)) return made;
    return day_first(in, i);
}

}  // namespace veritae::extract::dates
