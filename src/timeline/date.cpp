// SPDX-License-Identifier: MIT
// The calendar behind Day and PartialDate. Howard Hinnant's date library does the arithmetic; this file keeps it out of
// the public headers and adds the range of years and the rule that what the calendar does not have is no value.
#include "veritae/date.hpp"

#include <date/date.h>

#include <array>
#include <charconv>

namespace veritae {
namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

Day to_day(date::year_month_day day) { return {date::sys_days(day).time_since_epoch().count()}; }

date::year_month_day to_ymd(Day day) { return date::sys_days(date::days(day.number)); }

/// All of `digits` as a number, or nothing. Signs and blanks are not digits.
std::optional<unsigned> read_digits(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

void write_digits(char* out, std::size_t width, unsigned value) {
    for (std::size_t k = width; k-- > 0; value /= 10) out[k] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
    if (year < kFirstYear || year > kLastYear || month > 12 || day > 31) return std::nullopt;
    const date::year_month_day made{date::year(year), date::month(month), date::day(day)};
    return made.ok() ? std::optional(to_day(made)) : std::nullopt;
}

std::optional<Day> parse_day(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = read_digits(iso.substr(0, 4));
    const auto month = read_digits(iso.substr(5, 2));
    const auto day = read_digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make_day(static_cast<int>(*year), *month, *day);
}

std::string to_string(Day day) {
    const YearMonthDay parts = split(day);
    std::string text = "0000-00-00";
    write_digits(text.data(), 4, static_cast<unsigned>(parts.year));
    write_digits(text.data() + 5, 2, parts.month);
    write_digits(text.data() + 8, 2, parts.day);
    return text;
}

std::optional<PartialDate> make_date(int year, unsigned month, unsigned day) {
    if (day != 0) {
        const std::optional<Day> only = make_day(year, month, day);
        return only ? std::optional(PartialDate{*only, *only, Precision::Day}) : std::nullopt;
    }
    const std::optional<Day> first = make_day(year, month == 0 ? 1 : month, 1);
    if (!first) return std::nullopt;
    const date::month_day_last last_of_month{date::month(month == 0 ? 12 : month)};
    const Day last = to_day(date::year_month_day_last(date::year(year), last_of_month));
    return PartialDate{*first, last, month == 0 ? Precision::Year : Precision::Month};
}

std::string to_string(const PartialDate& date, bool last) {
    constexpr std::array<std::size_t, 3> kLengths = {4, 7, 10};  // by Precision
    return to_string(last ? date.last : date.first).substr(0, kLengths[static_cast<std::size_t>(date.precision)]);
}

YearMonthDay split(Day day) {
    const date::year_month_day parts = to_ymd(day);
    return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day())};
}

}  // namespace veritae
