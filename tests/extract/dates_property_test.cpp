// SPDX-License-Identifier: MIT
// Any range, written in any of the usual forms, is read back to the same days.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <random>

#include "extract/dates_reading.hpp"

using namespace veritae;

namespace {

constexpr std::array kEnglish = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
constexpr std::array kJoins = {" - ", "-", " – ", "–", " -- ", "--", " — ", "~", " ~ ", " to ", " 至 ", "至", "到"};

/// A month in the forms of a résumé: {0} the year, {1} the month, {2} its English name.
constexpr std::array kMonthForms = {"{0}.{1:02}",    "{0}.{1}",       "{0}/{1:02}", "{0}-{1:02}", "{1:02}/{0}",
                                    "{2} {0}",       "{2}. {0}",      "{2}, {0}",   "{0} {2}",    "{0}年{1}月",
                                    "{0} 年 {1} 月", "{0}年{1:02}月", "{0}年 {1}月"};
/// A day: {3}.
constexpr std::array kDayForms = {"{0}-{1:02}-{3:02}", "{0}/{1}/{3}",          "{0}.{1:02}.{3:02}",
                                  "{1}/{3}/{0}",       "{2} {3}, {0}",         "{3} {2} {0}",
                                  "{0}年{1}月{3}日",   "{0} 年 {1} 月 {3} 日", "{0}年{1}月{3}号"};

std::string write(std::string_view form, const YearMonthDay& day) {
    return fmt::format(fmt::runtime(form), day.year, day.month, kEnglish[day.month - 1], day.day);
}

/// Fixed, so that a failure can be repeated.
constexpr unsigned kSeed = 20211122;
constexpr int kRangesPerForm = 20;

void check_forms(std::span<const char* const> forms, bool to_the_day) {
    std::mt19937 random(kSeed);
    const Day first = make_day(1990, 1, 1).value();
    for (const char* form : forms) {
        for (const char* join : kJoins) {
            for (int n = 0; n < kRangesPerForm; ++n) {
                const Day start = first + static_cast<std::int32_t>(random() % 10000);
                const Day end = start + static_cast<std::int32_t>(random() % 3000);
                const YearMonthDay from = split(start);
                const YearMonthDay to = split(end);
                const std::string text = write(form, from) + join + write(form, to);
                CAPTURE(text);
                Document document;
                const extract::Dates found = test::read_dates(document, text);
                REQUIRE(found.dates.size() == 1);
                const DateRange& range = found.dates.front().range;
                REQUIRE(range.start);
                REQUIRE(range.end);
                CHECK(*range.start == make_date(from.year, from.month, to_the_day ? from.day : 0));
                CHECK(*range.end == make_date(to.year, to.month, to_the_day ? to.day : 0));
                CHECK(document.slice(found.dates.front().span) == text);
            }
        }
    }
}

}  // namespace

TEST_CASE("every range of months is read back from every form") { check_forms(kMonthForms, false); }

TEST_CASE("every range of days is read back from every form") { check_forms(kDayForms, true); }

TEST_CASE("long runs of digits, dashes or numerals are read once") {
    // Each of these would take minutes if a date were looked for anew at every token over all that follows.
    for (const std::string_view unit :
         {"2", "-", "2-", "2021-", "2021.", "1/", "一", "since ", "expected ", "May ", "年", "至"}) {
        CAPTURE(unit);
        std::string text;
        while (text.size() < 300000) text += unit;
        Document document;
        const extract::Dates found = test::read_dates(document, text);
        CHECK(found.invalid.empty());
    }
}
