// SPDX-License-Identifier: MIT
/// \file
/// Where on a drawing each stay, paper and day of a timeline goes: pure geometry, from days to pixels. A date written
/// to the year or the month only has a soft end, as long as the days that it may mean.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "veritae/date.hpp"
#include "veritae/timeline.hpp"

namespace veritae::report::html {

/// Groups of rows, from top to bottom.
enum class Lane : std::uint8_t { Education, Work, Internships, Projects, Publications, Others };
inline constexpr std::size_t kLanes = 6;

/// Whether the items of a lane have their names above them, each on a row of its own, or only a number inside.
[[nodiscard]] constexpr bool has_names(Lane lane) { return lane != Lane::Publications && lane != Lane::Others; }

/// Something that took place, in the order of the lanes.
struct Stay {
    Lane lane = Lane::Others;
    DateRange range;
    std::uint32_t columns = 0;                     ///< that its name takes
    std::vector<std::pair<Day, Day>> shared = {};  ///< stretches in which another one of its lane went on for certain
};

/// A bar from left to right: it fades in from `soft_begin` to `begin`, is full up to `end`, and fades out until
/// `soft_end`.
struct Bar {
    double soft_begin = 0;
    double begin = 0;
    double end = 0;
    double soft_end = 0;
    double top = 0;
    double height = 0;
    bool ongoing = false;            ///< goes on: "present", or an end that is not told
    std::optional<double> unsure;    ///< from here to `soft_end` it is only expected, or ends before it begins
    double name_left = 0;            ///< of the name above it
    std::uint32_t name_columns = 0;  ///< how many of its columns there is room for
    std::vector<std::pair<double, double>> shared = {};
};

struct LaneBox {
    Lane lane;
    double top;
    double height;
};

struct Tick {
    int year;
    double x;
};

/// A writing window.
struct Band {
    std::uint32_t document;
    double begin;
    double end;
};

struct TimelineLayout {
    double width = 0;
    double height = 0;
    double top = 0;  ///< below the heads of the axis
    double as_of = 0;
    std::vector<Tick> ticks;
    std::vector<Band> written;
    std::vector<LaneBox> lanes;
    std::vector<Bar> bars;  ///< one for each stay
};

/// Pixels that a column of a name takes at most.
inline constexpr double kColumn = 6.6;

/// Lays out stays, which are sorted by lane, and those writing windows that are bounded on both sides. What is said to
/// lie more than 60 years before the day of the check, or more than 12 behind it, ends at the edge. O(stays · rows).
[[nodiscard]] TimelineLayout lay_out(std::span<const Stay> stays, std::span<const std::optional<Window>> written,
                                     Day as_of, double width);

/// The days on which a stay went on whatever its dates mean, if there are any.
[[nodiscard]] std::optional<std::pair<Day, Day>> certain_days(const DateRange& range, Day as_of);

}  // namespace veritae::report::html
