// SPDX-License-Identifier: MIT
#include "report/html/timeline_layout.hpp"

#include <algorithm>
#include <array>

namespace veritae::report::html {

namespace {

constexpr double kMargin = 10;    // left and right of the axis
constexpr double kHead = 58;      // room for the names of days and the years
constexpr double kLaneHead = 26;  // a lane's name
constexpr double kLaneGap = 10;   // below a lane
constexpr double kNameHeight = 18;
constexpr double kBarHeight = 10;
constexpr double kRowGap = 10;
constexpr double kCompactHeight = 17;
constexpr double kCompactGap = 5;
constexpr double kCompactWidth = 30;  // room for a number
constexpr double kTickRoom = 38;      // between two years that are named
constexpr std::int32_t kYear = 365;
constexpr std::int32_t kMostPast = 60 * kYear;
constexpr std::int32_t kMostFuture = 12 * kYear;

/// Days to pixels.
struct Axis {
    Day first;
    Day last;
    double width;

    [[nodiscard]] double operator()(Day day) const {
        const Day inside = std::clamp(day, first, last);
        return kMargin + (width - 2 * kMargin) * (inside - first) / std::max(last - first, 1);
    }
};

Day first_day(const DateRange& range) { return range.start ? range.start->first : range.end->first + -kYear; }
Day last_day(const DateRange& range, Day as_of) {
    if (range.present) return as_of;
    return range.end ? range.end->last : range.start->last + kYear;
}

/// Whole years around all that there is.
Axis axis(std::span<const Stay> stays, std::span<const std::optional<Window>> written, Day as_of, double width) {
    Day first = as_of;
    Day last = as_of;
    const auto reach = [&](Day day) {
        first = std::min(first, std::max(day, as_of + -kMostPast));
        last = std::max(last, std::min(day, as_of + kMostFuture));
    };
    for (const Stay& stay : stays) {
        reach(first_day(stay.range));
        reach(last_day(stay.range, as_of));
    }
    for (const std::optional<Window>& window : written) {
        if (!window || !window->earliest || !window->latest) continue;
        reach(*window->earliest);
        reach(*window->latest);
    }
    const int from = split(first).year;
    const int to = split(last).year;
    return {make_day(from, 1, 1).value_or(first), make_day(to, 12, 31).value_or(last), width};
}

std::vector<Tick> ticks(const Axis& axis) {
    const int from = split(axis.first).year;
    const int to = split(axis.last).year;
    constexpr std::array kSteps = {1, 2, 5, 10, 20};
    const double year = (axis.width - 2 * kMargin) / (to - from + 1);
    const auto* step = std::ranges::find_if(kSteps, [&](int years) { return years * year >= kTickRoom; });
    if (step == kSteps.end()) --step;
    std::vector<Tick> all;
    for (int at = from; at <= to; ++at) {
        if (at % *step == 0) all.push_back({at, axis(make_day(at, 1, 1).value_or(axis.first))});
    }
    return all;
}

Bar bar_of(const Stay& stay, const Axis& axis, Day as_of) {
    const DateRange& range = stay.range;
    Bar bar;
    bar.ongoing = range.present;
    bar.soft_begin = axis(first_day(range));
    bar.soft_end = axis(last_day(range, as_of));
    bar.begin = axis(range.start ? range.start->last : range.end->last);
    bar.end = range.present ? bar.soft_end : axis(range.end ? range.end->first : range.start->first);
    if (bar.soft_begin > bar.soft_end) {
        std::swap(bar.soft_begin, bar.soft_end);
        bar.begin = bar.end = bar.soft_begin;
        bar.unsure = bar.begin;
    } else if (bar.begin > bar.end) {
        // One date, or two so near that no day is certain: it fades in and out around the middle.
        bar.begin = bar.end = std::clamp((bar.begin + bar.end) / 2, bar.soft_begin, bar.soft_end);
    }
    if (range.expected && !range.present && !bar.unsure) bar.unsure = std::clamp(axis(as_of), bar.begin, bar.end);
    for (const auto& [from, to] : stay.shared) bar.shared.emplace_back(axis(from), axis(to));
    return bar;
}

/// Puts the bars of a lane on rows with their names above them; returns the height.
double put_named(std::span<const Stay> stays, std::span<Bar> bars, double top, double width) {
    double at = top;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        Bar& bar = bars[i];
        const double room = width - 2 * kMargin;
        bar.name_columns = std::min(stays[i].columns, static_cast<std::uint32_t>(room / kColumn));
        bar.name_left = std::max(kMargin, std::min(bar.soft_begin, width - kMargin - bar.name_columns * kColumn));
        bar.top = at + kNameHeight;
        bar.height = kBarHeight;
        at += kNameHeight + kBarHeight + kRowGap;
    }
    return at - top;
}

/// Puts bars with a number inside on as few rows as a greedy hand needs; returns the height.
double put_compact(std::span<Bar> bars, double top, double width) {
    std::vector<double> rows;  // where each ends
    for (Bar& bar : bars) {
        const double middle = std::clamp((bar.soft_begin + bar.soft_end) / 2, kMargin + kCompactWidth / 2,
                                         width - kMargin - kCompactWidth / 2);
        bar.soft_begin = std::min(bar.soft_begin, middle - kCompactWidth / 2);
        bar.soft_end = std::max(bar.soft_end, middle + kCompactWidth / 2);
        const auto row = std::ranges::find_if(rows, [&](double end) { return end <= bar.soft_begin; });
        const auto index = row - rows.begin();
        if (row == rows.end()) rows.push_back(0);
        rows[static_cast<std::size_t>(index)] = bar.soft_end;
        bar.top = top + static_cast<double>(index) * (kCompactHeight + kCompactGap);
        bar.height = kCompactHeight;
    }
    return static_cast<double>(rows.size()) * (kCompactHeight + kCompactGap);
}

}  // namespace

std::optional<std::pair<Day, Day>> certain_days(const DateRange& range, Day as_of) {
    if (!range.start || (!range.end && !range.present)) return std::nullopt;
    const Day from = range.start->last;
    const Day to = range.present ? as_of : range.end->first;
    if (to < from) return std::nullopt;
    return std::pair(from, to);
}

TimelineLayout lay_out(std::span<const Stay> stays, std::span<const std::optional<Window>> written, Day as_of,
                       double width) {
    const Axis to_x = axis(stays, written, as_of, width);
    TimelineLayout layout;
    layout.width = width;
    layout.top = kHead;
    layout.as_of = to_x(as_of);
    layout.ticks = ticks(to_x);
    for (std::uint32_t d = 0; d < written.size(); ++d) {
        if (!written[d] || !written[d]->earliest || !written[d]->latest) continue;
        layout.written.push_back({d, to_x(*written[d]->earliest), to_x(*written[d]->latest)});
    }
    for (const Stay& stay : stays) layout.bars.push_back(bar_of(stay, to_x, as_of));
    double top = kHead;
    for (std::size_t first = 0; first < stays.size();) {
        std::size_t last = first;
        while (last < stays.size() && stays[last].lane == stays[first].lane) ++last;
        const std::span<Bar> bars = std::span(layout.bars).subspan(first, last - first);
        const double rows = top + kLaneHead;
        const double height =
            kLaneHead + (has_names(stays[first].lane) ? put_named(stays.subspan(first, last - first), bars, rows, width)
                                                      : put_compact(bars, rows, width));
        layout.lanes.push_back({stays[first].lane, top, height});
        top += height + kLaneGap;
        first = last;
    }
    layout.height = top;
    return layout;
}

}  // namespace veritae::report::html
