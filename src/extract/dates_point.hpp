// SPDX-License-Identifier: MIT
/// \file
/// One date as written, with or without its year. What it lacks may stand on the other side of a range.
#pragma once

#include <cstdint>
#include <optional>

#include "veritae/date.hpp"

#include "extract/dates_reader.hpp"

namespace veritae::extract::dates {

/// How a point is written; some readings are open to one form only.
enum class Form : std::uint8_t {
    Bare,     ///< four digits
    Digits,   ///< digits and signs: "2023.09", "9/2023"
    Slashed,  ///< two numbers of one or two digits with a slash and no year: "10/1", "09/20"
    Compact,  ///< "20240307", "202403"
    Named,    ///< a month, season or quarter by name
    Counted,  ///< numbers with their unit: "2023年9月"
};

enum class Fault : std::uint8_t { None, Month, Day };

struct Point {
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
    int year = 0;         ///< 0: not written here
    unsigned month = 0;   ///< 0: not written
    unsigned day = 0;     ///< 0: not written
    unsigned months = 1;  ///< a season or a quarter: how many months from `month` on
    unsigned years = 1;   ///< a decade: how many years from `year` on
    Form form = Form::Bare;
    Fault fault = Fault::None;
    bool approximate = false;
    bool short_year = false;  ///< "'19": a year only beside another end
    bool swappable = false;   ///< month and day could be meant the other way round
    bool day_first = false;   ///< they can only be meant the other way round
};

/// The days of a point that has its year; nothing if the calendar lacks it.
[[nodiscard]] std::optional<PartialDate> resolve(const Point& point);

/// The longest date that begins at a token.
[[nodiscard]] std::optional<Point> read_point(const Reader& in, std::size_t i);

/// The ways of writing a point, each tried at a token.
[[nodiscard]] std::optional<Point> read_digits(const Reader& in, std::size_t i);
[[nodiscard]] std::optional<Point> read_named(const Reader& in, std::size_t i);
[[nodiscard]] std::optional<Point> read_counted(const Reader& in, std::size_t i);

/// A part of a year by name: a month, season, quarter or half, "the last four months". O(1).
struct Part {
    unsigned month;
    unsigned months;
    std::size_t end;
    bool whole_month;  ///< a month, which may have a day
};
[[nodiscard]] std::optional<Part> read_part(const Reader& in, std::size_t i);

/// The token after a time of day with its zone that follows a date, or `i`.
[[nodiscard]] std::size_t skip_time(const Reader& in, std::size_t i);

}  // namespace veritae::extract::dates
