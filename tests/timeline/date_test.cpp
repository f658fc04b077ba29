// SPDX-License-Identifier: MIT
#include "veritae/date.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace veritae;

namespace {

/// The Gregorian rule as the bull states it, apart from the library.
unsigned days_in(int year, unsigned month) {
    constexpr std::array<unsigned, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return kDays[month] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

TEST_CASE("days are counted from 1970-01-01") {
    CHECK(make_day(1970, 1, 1) == Day{0});
    CHECK(make_day(1970, 1, 2) == Day{1});
    CHECK(make_day(1969, 12, 31) == Day{-1});
    CHECK(make_day(2000, 3, 1) == Day{11017});
}

TEST_CASE("the calendar holds exactly the days that counting one by one gives") {
    std::int32_t number = make_day(1899, 1, 1)->number;
    for (int year = 1899; year <= 2101; ++year) {
        for (unsigned month = 0; month <= 13; ++month) {
            for (unsigned day = 0; day <= 32; ++day) {
                const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
                const std::optional<Day> made = make_day(year, month, day);
                REQUIRE(made.has_value() == exists);
                if (!exists) continue;
                REQUIRE(made->number == number++);
                const YearMonthDay parts = split(*made);
                REQUIRE(parts.year == year);
                REQUIRE(parts.month == month);
                REQUIRE(parts.day == day);
                REQUIRE(parse_day(to_string(*made)) == made);
            }
        }
    }
}

TEST_CASE("years run from 1 to 9999") {
    CHECK(make_day(0, 1, 1) == std::nullopt);
    CHECK(make_day(-1, 1, 1) == std::nullopt);
    CHECK(make_day(10000, 1, 1) == std::nullopt);
    CHECK(to_string(make_day(1, 2, 3).value()) == "0001-02-03");
    CHECK(to_string(make_day(9999, 12, 31).value()) == "9999-12-31");
    CHECK(make_day(2023, 4294967295u, 1) == std::nullopt);
    CHECK(make_day(2023, 257, 1) == std::nullopt);  // not January by wrapping round
    CHECK(make_day(2023, 1, 257) == std::nullopt);
}

TEST_CASE("only YYYY-MM-DD is read") {
    CHECK(parse_day("2024-02-29") == make_day(2024, 2, 29));
    for (const char* text : {"", "2024-2-29", "2024/02/29", "2023-02-29", "2024-02-29 ", " 2024-02-2", "+024-01-01",
                             "2024--1-01", "2024-01- 1", "20240229", "2024-02-2x", "0000-01-01"}) {
        CAPTURE(text);
        CHECK(parse_day(text) == std::nullopt);
    }
}

TEST_CASE("a partial date is all of its days") {
    const auto year = make_date(2023);
    REQUIRE(year);
    CHECK(year->first == make_day(2023, 1, 1));
    CHECK(year->last == make_day(2023, 12, 31));
    CHECK(year->precision == Precision::Year);

    const auto month = make_date(2024, 2);
    REQUIRE(month);
    CHECK(month->first == make_day(2024, 2, 1));
    CHECK(month->last == make_day(2024, 2, 29));
    CHECK(month->precision == Precision::Month);

    const auto day = make_date(2024, 2, 29);
    REQUIRE(day);
    CHECK(day->first == day->last);
    CHECK(day->precision == Precision::Day);

    CHECK(make_date(2023, 13) == std::nullopt);
    CHECK(make_date(2023, 2, 29) == std::nullopt);
    CHECK(make_date(2023, 0, 5) == std::nullopt);
    CHECK(make_date(0) == std::nullopt);
}

TEST_CASE("a partial date is shown as precisely as it was written") {
    CHECK(to_string(make_date(2023).value(), false) == "2023");
    CHECK(to_string(make_date(2023).value(), true) == "2023");
    CHECK(to_string(make_date(2023, 9).value(), true) == "2023-09");
    CHECK(to_string(make_date(2023, 9, 5).value(), true) == "2023-09-05");
    // autumn: month precision over three months
    const PartialDate autumn{make_day(2023, 9, 1).value(), make_day(2023, 11, 30).value(), Precision::Month};
    CHECK(to_string(autumn, false) == "2023-09");
    CHECK(to_string(autumn, true) == "2023-11");
}

TEST_CASE("days compare and subtract as numbers of days do") {
    const Day earlier = make_day(2024, 2, 28).value();
    const Day later = make_day(2024, 3, 1).value();
    CHECK(earlier < later);
    CHECK(later - earlier == 2);
    CHECK(earlier + 2 == later);
}
