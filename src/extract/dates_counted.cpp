// SPDX-License-Identifier: MIT
// Dates whose numbers have their units behind them, in digits or numerals:
//
//     2023年9月5日   2023 年 9 月   二〇二三年九月   98年4月   2021年第三季度   2018年10月底   20世纪80年代   9月5日
//     5日
#include "extract/dates_point.hpp"

namespace veritae::extract::dates {
namespace {

constexpr std::uint32_t kMonths = 12;
constexpr std::uint32_t kDays = 31;

std::optional<std::size_t> unit_at(const Reader& in, std::size_t i, CalendarUnit wanted) {
    const std::optional<Word> unit = in.word(i, Sense::CalendarUnit);
    if (!unit || static_cast<CalendarUnit>(unit->value) != wanted) return std::nullopt;
    return unit->end;
}

/// "十五日", or "十五" at the end of a stretch of words. Digits without a unit would more often count what follows.
void read_day(const Reader& in, Point& made) {
    const std::optional<Number> day = in.number(made.end);
    if (!day || day->width > 2 || day->value < 1) return;
    if (const auto end = unit_at(in, day->end, CalendarUnit::Day)) {
        if (day->value > kDays) {
            made.fault = Fault::Day;
        } else {
            made.day = day->value;
        }
        made.end = *end;
    } else if (day->spelled && day->value <= kDays && !in.is(day->end, TokenKind::Han)) {
        made.day = day->value;
        made.end = day->end;
    }
}

/// "月底", "年初", "年内", "下旬": some part of what was named.
void read_portion(const Reader& in, Point& made) {
    const std::optional<Word> portion = in.standing_word(made.end, Sense::Portion);
    if (!portion || static_cast<Portion>(portion->value) != Portion::Whole) return;
    made.end = portion->end;
    made.approximate = true;
}

/// The month after a year: with its unit, or in "1-9月" without.
std::optional<Number> month_at(const Reader& in, std::size_t i) {
    std::optional<Number> month = in.number(i);
    if (!month || month->width > 2) return std::nullopt;
    if (const auto end = unit_at(in, month->end, CalendarUnit::Month)) {
        month->end = *end;
        return month;
    }
    const std::size_t join = month->end;
    if (!in.is(join, TokenKind::Sign) && !in.word(join, Sense::RangeJoin)) return std::nullopt;
    const std::size_t after = in.is(join, TokenKind::Sign) ? join + 1 : in.word(join, Sense::RangeJoin)->end;
    const std::optional<Number> other = in.number(after);
    const bool shared = other && other->width <= 2 && unit_at(in, other->end, CalendarUnit::Month);
    return shared ? month : std::nullopt;
}

void read_month_and_day(const Reader& in, Point& made, const Number& month) {
    made.month = month.value;
    made.end = month.end;
    if (month.value < 1 || month.value > kMonths) made.fault = Fault::Month;
    if (made.fault == Fault::None) read_day(in, made);
    if (made.fault == Fault::None && made.year != 0 && !make_date(made.year, made.month, made.day)) {
        made.fault = Fault::Day;
    }
    if (made.day == 0) read_portion(in, made);
}

/// What follows a year: its months, or a part of it.
void read_rest_of_year(const Reader& in, Point& made) {
    const std::size_t at = in.skip_fillers(made.end, 2);
    if (const std::optional<Number> month = month_at(in, at)) return read_month_and_day(in, made, *month);
    if (const std::optional<Part> part = read_part(in, at)) {
        made.month = part->month;
        made.months = part->months;
        made.end = part->end;
        return;
    }
    read_portion(in, made);
}

std::optional<Point> decade_of_century(const Reader& in, std::size_t i, std::uint32_t century, std::size_t at) {
    const std::optional<Number> decade = in.number(at);
    if (!decade || decade->value > 90 || decade->value % 10 != 0) return std::nullopt;
    const auto end = unit_at(in, decade->end, CalendarUnit::Decade);
    const std::uint32_t year = (century - 1) * 100 + decade->value;
    if (!end || !is_year(year)) return std::nullopt;
    Point made;
    made.begin = i;
    made.end = *end;
    made.year = static_cast<int>(year);
    made.years = 10;
    made.form = Form::Counted;
    return made;
}

}  // namespace

std::optional<Point> read_counted(const Reader& in, std::size_t i) {
    if (const std::optional<Word> century = in.word(i, Sense::Century)) {
        return decade_of_century(in, i, static_cast<std::uint32_t>(century->value), century->end);
    }
    const std::optional<Number> number = in.number(i);
    if (!number || number->width > 4) return std::nullopt;
    const std::optional<Word> unit = in.word(number->end, Sense::CalendarUnit);
    if (!unit) return std::nullopt;

    Point made;
    made.begin = i;
    made.end = unit->end;
    made.form = Form::Counted;
    switch (static_cast<CalendarUnit>(unit->value)) {
        case CalendarUnit::Century:
            return decade_of_century(in, i, number->value, unit->end);
        case CalendarUnit::Year:
            if (number->width == 2) {
                // "15年" is how long; with a month it is when
                made.year = static_cast<int>(full_year(number->value));
                read_rest_of_year(in, made);
                return made.month != 0 ? std::optional(made) : std::nullopt;
            }
            if (number->width != 4 || !is_year(number->value)) return std::nullopt;
            made.year = static_cast<int>(number->value);
            read_rest_of_year(in, made);
            return made;
        case CalendarUnit::Month:
            if (number->width > 2 || number->value < 1 || number->value > kMonths) return std::nullopt;
            read_month_and_day(in, made, {number->value, number->width, unit->end, number->spelled});
            return made;
        case CalendarUnit::Day:
            if (number->width > 2 || number->value < 1 || number->value > kDays) return std::nullopt;
            made.day = number->value;
            return made;
        default:
            return std::nullopt;
    }
}

}  // namespace veritae::extract::dates
