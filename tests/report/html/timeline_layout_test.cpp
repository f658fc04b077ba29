// SPDX-License-Identifier: MIT
// Days to pixels. The axis of 2020 to 2023 has 1461 days on 1461 pixels between two margins of 10.
#include "report/html/timeline_layout.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace veritae;
using namespace veritae::report::html;

namespace {

constexpr double kWidth = 1460 + 20;  // from the first day to the last
const Day kAsOf = *parse_day("2023-12-31");

DateRange range(const PartialDate& start, const PartialDate& end) { return {.start = start, .end = end}; }

/// The day of the axis that stands at a pixel.
std::string day_at(double x) { return to_string(*parse_day("2020-01-01") + static_cast<std::int32_t>(x - 10 + 0.5)); }

/// The stay with another one that makes the axis begin in 2020.
Bar bar_of(const DateRange& of, Lane lane = Lane::Work, Day as_of = kAsOf) {
    const Stay stays[] = {{lane, of, 8}, {Lane::Others, range(*make_date(2020, 1, 1), *make_date(2023, 12, 31)), 0}};
    return lay_out(stays, {}, as_of, kWidth).bars.front();
}

}  // namespace

TEST_CASE("an end is as soft as the days that it may mean") {
    const Bar bar = bar_of(range(*make_date(2020), *make_date(2022, 6)));
    CHECK(day_at(bar.soft_begin) == "2020-01-01");
    CHECK(day_at(bar.begin) == "2020-12-31");
    CHECK(day_at(bar.end) == "2022-06-01");
    CHECK(day_at(bar.soft_end) == "2022-06-30");
    CHECK_FALSE(bar.ongoing);
    CHECK_FALSE(bar.unsure);
}

TEST_CASE("a day is not soft") {
    const Bar bar = bar_of(range(*make_date(2021, 3, 4), *make_date(2021, 5, 6)));
    CHECK(day_at(bar.soft_begin) == "2021-03-04");
    CHECK(bar.begin == bar.soft_begin);
    CHECK(bar.end == bar.soft_end);
}

TEST_CASE("a single year fades in and out around its middle") {
    const Bar bar = bar_of({.start = make_date(2021), .end = make_date(2021), .single = true});
    CHECK(day_at(bar.soft_begin) == "2021-01-01");
    CHECK(day_at(bar.soft_end) == "2021-12-31");
    CHECK(bar.begin == bar.end);
    CHECK(day_at(bar.begin) == "2021-07-02");
}

TEST_CASE("what is going on reaches the day of the check with a hard end") {
    const Bar bar =
        bar_of({.start = make_date(2022, 3), .end = {}, .present = true}, Lane::Work, *parse_day("2023-06-01"));
    CHECK(bar.ongoing);
    CHECK(day_at(bar.soft_end) == "2023-06-01");
    CHECK(bar.end == bar.soft_end);
}

TEST_CASE("what is expected is unsure from the day of the check on") {
    const DateRange expected{.start = make_date(2022, 9), .end = make_date(2023, 8), .expected = true};
    const Bar bar = bar_of(expected, Lane::Education, *parse_day("2023-02-01"));
    REQUIRE(bar.unsure);
    CHECK(day_at(*bar.unsure) == "2023-02-01");
}

TEST_CASE("an end before its start is unsure from one to the other") {
    const Bar bar = bar_of(range(*make_date(2023, 9), *make_date(2023, 4)));
    CHECK(day_at(bar.soft_begin) == "2023-04-30");
    CHECK(day_at(bar.soft_end) == "2023-09-01");
    CHECK(bar.unsure == bar.soft_begin);
}

TEST_CASE("a side that is not told fades over a year") {
    const Bar since = bar_of({.start = make_date(2021, 3), .end = {}});
    CHECK(day_at(since.soft_end) == "2022-03-31");
    const Bar until = bar_of({.start = {}, .end = make_date(2022, 3, 31)});
    CHECK(day_at(until.soft_begin) == "2021-03-31");
}

TEST_CASE("no bar leaves the drawing, whatever year is written") {
    const Stay stays[] = {{Lane::Work, range(*make_date(1), *make_date(9999)), 4},
                          {Lane::Publications, {.start = make_date(9998), .end = make_date(9998)}, 0},
                          {Lane::Publications, {.start = make_date(2), .end = make_date(2)}, 0}};
    const TimelineLayout layout = lay_out(stays, {}, kAsOf, 350);
    for (const Bar& bar : layout.bars) {
        CHECK(0 <= bar.soft_begin);
        CHECK(bar.soft_begin <= bar.begin);
        CHECK(bar.begin <= bar.end);
        CHECK(bar.end <= bar.soft_end);
        CHECK(bar.soft_end <= 350);
    }
    CHECK(layout.ticks.size() >= 3);
    for (std::size_t i = 1; i < layout.ticks.size(); ++i) CHECK(layout.ticks[i].x - layout.ticks[i - 1].x >= 30);
}

TEST_CASE("lanes stand below each other, named rows do not touch, papers of one year are stacked") {
    const DateRange year{.start = make_date(2021), .end = make_date(2021), .single = true};
    const DateRange later{.start = make_date(2023), .end = make_date(2023), .single = true};
    const Stay stays[] = {
        {Lane::Work, range(*make_date(2020, 1), *make_date(2020, 6)), 10},
        {Lane::Work, range(*make_date(2021, 1), *make_date(2021, 6)), 10},
        {Lane::Publications, year, 0},
        {Lane::Publications, year, 0},
        {Lane::Publications, later, 0},
    };
    const TimelineLayout layout = lay_out(stays, {}, kAsOf, 800);
    REQUIRE(layout.lanes.size() == 2);
    CHECK(layout.lanes[0].lane == Lane::Work);
    CHECK(layout.lanes[0].top == layout.top);
    CHECK(layout.lanes[0].top + layout.lanes[0].height <= layout.lanes[1].top);
    CHECK(layout.bars[0].top + layout.bars[0].height + 12 <= layout.bars[1].top);
    CHECK(layout.bars[2].top < layout.bars[3].top);
    CHECK(layout.bars[4].top == layout.bars[2].top);
    CHECK(layout.lanes[1].top + layout.lanes[1].height <= layout.height);
}

TEST_CASE("only a writing window with two sides is drawn") {
    const Window open{.earliest = parse_day("2022-01-01"), .latest = std::nullopt};
    const Window closed{.earliest = parse_day("2022-02-01"), .latest = parse_day("2022-03-01")};
    const std::optional<Window> written[] = {open, closed, std::nullopt};
    const TimelineLayout layout = lay_out({}, written, kAsOf, 800);
    REQUIRE(layout.written.size() == 1);
    CHECK(layout.written[0].document == 1);
    CHECK(layout.written[0].begin < layout.written[0].end);
    CHECK(layout.written[0].end < layout.as_of);
}

TEST_CASE("certain days are those of every reading") {
    const auto days = certain_days(range(*make_date(2020), *make_date(2021, 6)), kAsOf);
    REQUIRE(days);
    CHECK(to_string(days->first) == "2020-12-31");
    CHECK(to_string(days->second) == "2021-06-01");
    CHECK_FALSE(certain_days(range(*make_date(2020), *make_date(2020)), kAsOf));
    CHECK_FALSE(certain_days({.start = make_date(2020, 1), .end = {}}, kAsOf));
    CHECK(certain_days({.start = make_date(2020, 1), .end = {}, .present = true}, kAsOf)->second == kAsOf);
}
