// SPDX-License-Identifier: MIT
// A point is the longest reading of the three ways to write one. Tested through find_dates.
#include "extract/dates_point.hpp"

namespace veritae::extract::dates {
namespace {

/// The values of `calendar-unit` in the lexicon are those of senses.hpp; a year has these parts.
constexpr unsigned kMonthsInQuarter = 3;
constexpr unsigned kMonthsInThird = 4;
constexpr unsigned kMonthsInHalf = 6;
constexpr int kQuarters = 4;

std::optional<Part> part_of_unit(std::uint32_t which, Word unit) {
    switch (static_cast<CalendarUnit>(unit.value)) {
        case CalendarUnit::Quarter:
            if (which < 1 || which > 4) return std::nullopt;
            return Part{(which - 1) * kMonthsInQuarter + 1, kMonthsInQuarter, unit.end, false};
        case CalendarUnit::Half:
            if (which < 1 || which > 2) return std::nullopt;
            return Part{(which - 1) * kMonthsInHalf + 1, kMonthsInHalf, unit.end, false};
        case CalendarUnit::CountedMonth:
            if (which < 1 || which > 12) return std::nullopt;
            return Part{which, 1, unit.end, false};
        default:
            return std::nullopt;
    }
}

/// "the last four months", "最后4个月": the months at one end of a year.
std::optional<Part> edge_of_year(const Reader& in, std::size_t i) {
    const std::optional<Word> edge = in.word(i, Sense::YearEdge);
    if (!edge) return std::nullopt;
    std::uint32_t count = 0;
    std::size_t k = edge->end;
    if (const std::optional<Number> number = in.number(k)) {
        count = number->value;
        k = number->end;
    } else if (const std::optional<Word> numeral = in.word(k, Sense::Numeral)) {
        count = static_cast<std::uint32_t>(numeral->value);
        k = numeral->end;
    }
    const std::optional<Word> unit = in.word(k, Sense::CalendarUnit);
    if (count < 1 || count > 12 || !unit) return std::nullopt;
    const auto kind = static_cast<CalendarUnit>(unit->value);
    if (kind != CalendarUnit::CountedMonth) return std::nullopt;
    const bool first = edge->value == static_cast<std::int32_t>(YearEdge::First);
    return Part{first ? 1 : 13 - count, count, unit->end, false};
}

}  // namespace

std::optional<Part> read_part(const Reader& in, std::size_t i) {
    if (!in.has(i)) return std::nullopt;
    if (const auto month = in.calendar_word(i, Sense::Month)) {
        return Part{static_cast<unsigned>(month->value), 1, month->end, true};
    }
    if (const auto season = in.calendar_word(i, Sense::Season)) {
        return Part{static_cast<unsigned>(season->value), kMonthsInQuarter, season->end, false};
    }
    if (const auto named = in.word(i, Sense::YearPart)) {
        const bool quarter = named->value <= kQuarters;
        const auto which = static_cast<unsigned>(quarter ? named->value : named->value - kQuarters);
        const unsigned months = quarter ? kMonthsInQuarter : kMonthsInHalf;
        return Part{(which - 1) * months + 1, months, named->end, false};
    }
    if (const auto which = in.ordinal(i)) {
        const std::size_t k = in.sign(which->end, '-') ? which->end + 1 : which->end;
        if (const auto unit = in.word(k, Sense::CalendarUnit)) return part_of_unit(which->value, *unit);
        return std::nullopt;
    }
    return edge_of_year(in, i);
}

std::optional<PartialDate> resolve(const Point& point) {
    const std::optional<PartialDate> first = make_date(point.year, point.month, point.day);
    if (!first || (point.months == 1 && point.years == 1)) return first;
    const unsigned last_month = point.month == 0 ? 0 : point.month + point.months - 1;
    const int year = point.year + static_cast<int>(point.years - 1) + (last_month > 12 ? 1 : 0);
    const std::optional<PartialDate> last = make_date(year, last_month > 12 ? last_month - 12 : last_month);
    if (!last) return std::nullopt;
    return PartialDate{first->first, last->last, first->precision};
}

namespace {

/// "early 2021", "mid-2019", "the end of 2020": a third of the year. Of anything shorter it says "about".
std::optional<Point> read_point_after_portion(const Reader& in, std::size_t i, const Word& portion) {
    if (static_cast<Portion>(portion.value) == Portion::Whole) return std::nullopt;
    std::size_t k = in.sign(portion.end, '-') && in.tight(portion.end) ? portion.end + 1 : portion.end;
    k = in.skip_fillers(k);
    if (!in.has(k) || in.word(k, Sense::Portion)) return std::nullopt;
    std::optional<Point> made = read_point(in, k);
    if (!made || made->year == 0) return std::nullopt;
    made->begin = i;
    if (made->month == 0 && made->years == 1) {
        made->month = static_cast<unsigned>(portion.value) * kMonthsInThird + 1;
        made->months = kMonthsInThird;
        made->form = Form::Named;
    } else {
        made->approximate = true;
    }
    return made;
}

}  // namespace

std::optional<Point> read_point(const Reader& in, std::size_t i) {
    if (!in.has(i)) return std::nullopt;
    if (const std::optional<Word> portion = in.word(i, Sense::Portion))
        return read_point_after_portion(in, i, *portion);
    std::optional<Point> best;
    const auto prefer = [&](const std::optional<Point>& other) {
        if (other && (!best || other->end > best->end)) best = other;
    };
    const TokenKind kind = in.token(i).kind;
    if (kind == TokenKind::Sign) {
        if (const std::optional<Number> year = in.year(i)) {
            Point made;
            made.begin = i;
            made.end = year->end;
            made.year = static_cast<int>(year->value);
            made.short_year = true;
            return made;
        }
    }
    if (kind == TokenKind::Number) prefer(read_digits(in, i));
    if (kind == TokenKind::Number || kind == TokenKind::Han) prefer(read_counted(in, i));
    prefer(read_named(in, i));
    if (best && best->day != 0 && best->form != Form::Slashed) best->end = skip_time(in, best->end);
    return best;
}

/// ISO 8601 and its relatives: "T10:00:00Z", " 06:59:00-0400", ", 10:30".
std::size_t skip_time(const Reader& in, std::size_t i) {
    const auto colon_pair = [&](std::size_t k) {
        return in.is(k, TokenKind::Number) && in.token(k).span.size() <= 2 && in.sign(k + 1, ':') && in.tight(k + 1) &&
               in.is(k + 2, TokenKind::Number);
    };
    std::size_t k = i;
    if (in.glued(k) && in.is(k, TokenKind::Word) && in.token(k).first == 'T' && in.token(k).span.size() == 1) ++k;
    if (!colon_pair(k)) return i;
    k += 3;
    if (in.sign(k, ':') && in.tight(k) && in.is(k + 1, TokenKind::Number)) k += 2;
    if (in.sign(k, '.') && in.tight(k) && in.is(k + 1, TokenKind::Number)) k += 2;
    if (in.is(k, TokenKind::Word) && in.glued(k) && in.token(k).first == 'Z' && in.token(k).span.size() == 1) {
        return k + 1;
    }
    const bool zone = (in.sign(k, '+') || in.sign(k, '-')) && in.glued(k + 1) && in.is(k + 1, TokenKind::Number) &&
                      in.token(k + 1).span.size() % 2 == 0;
    if (!zone) return k;
    k += 2;
    if (in.sign(k, ':') && in.tight(k) && in.is(k + 1, TokenKind::Number)) k += 2;
    return k;
}

}  // namespace veritae::extract::dates
