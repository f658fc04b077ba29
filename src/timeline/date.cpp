// SPDX-License-Identifier: MIT
#include "veritae/date.hpp"
namespace veritae {
std::optional<Day> make_day(int, unsigned, unsigned) { return {}; }
std::optional<Day> parse_day(std::string_view) { return {}; }
std::string to_string(Day) { return {}; }
std::optional<PartialDate> make_date(int, unsigned, unsigned) { return {}; }
std::string to_string(const PartialDate&, bool) { return {}; }
YearMonthDay split(Day) { return {}; }
}
