// SPDX-License-Identifier: MIT
/// \file
/// Partial dates as intervals of days. A date written as `2023.09` is every day from 2023-09-01 to 2023-09-30; what
/// follows from it must hold for all of them to be certain.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace veritae {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
struct Day {
    std::int32_t number = 0;

    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    friend constexpr Day operator+(Day day, std::int32_t days) { return {day.number + days}; }
    friend constexpr std::int32_t operator-(Day later, Day earlier) { return later.number - earlier.number; }
};

/// The day, or nothing where the calendar has no such day (2023-02-29, 2023-13-01). Years run from 1 to 9999.
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// `YYYY-MM-DD` to a day; nothing for anything else.
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_string(Day day);

/// How much of a date was written.
enum class Precision : std::uint8_t { Year, Month, Day };

/// The days that a written date may mean, first and last inclusive. A season or a quarter is one of month precision
/// that covers three months.
struct PartialDate {
    Day first;
    Day last;
    Precision precision = Precision::Day;

    friend constexpr auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// The date of a year, of a month of a year, or of a day; nothing where the calendar has none.
[[nodiscard]] std::optional<PartialDate> make_date(int year, unsigned month = 0, unsigned day = 0);

/// The first, or the last, day of a date at the precision it was written: `2023-09` for 2023-09-01 of month precision.
[[nodiscard]] std::string to_string(const PartialDate& date, bool last);

/// The parts of a day; month and day count from 1.
struct YearMonthDay {
    int year;
    unsigned month;
    unsigned day;
};
[[nodiscard]] YearMonthDay split(Day day);

/// A stretch of time as written. A single date has `start == end`. A side that was not written is empty: "before 2019"
/// has no start, "since 2019" no end and `present`, "after 2019" no end and not `present`.
struct DateRange {
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool present = false;      ///< "至今", "present": still going on when the document was written
    bool expected = false;     ///< "预计", "expected": the end (or the single date) had not come when it was written
    bool approximate = false;  ///< "c.", "约", "?"
    bool single = false;       ///< one date, not two ends

    friend constexpr bool operator==(const DateRange&, const DateRange&) = default;
};

}  // namespace veritae
