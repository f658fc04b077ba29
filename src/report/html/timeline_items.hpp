// SPDX-License-Identifier: MIT
/// \file
/// What of a case stands on its timeline: the dated entries and papers of all its documents, each told once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "veritae/report.hpp"

#include "report/html/timeline_layout.hpp"

namespace veritae::report::html {

struct Item {
    Lane lane;
    Place place;       ///< of all its words
    std::string name;  ///< on one line; any characters
    DateRange range;
    std::vector<std::uint32_t> findings;  ///< that rest on its dates, or on anything of a paper: indices
    std::vector<std::uint32_t> overlaps;  ///< items of its lane that went on at the same time for certain: indices
};

struct Timeline {
    std::vector<Item> items;  ///< sorted by lane and time
    std::size_t left_out = 0;
};

/// What another document of the case tells with the same dates is told once. `findings` are in the order in which the
/// page tells them. O(claims · log claims + findings), and the square of the stays of one lane, which are at most
/// 1000 in all.
[[nodiscard]] Timeline timeline_of(const CaseReport& the_case, std::span<const Finding* const> findings, Day as_of);

/// As the layout wants them: the first of the items, so many as are to be drawn.
[[nodiscard]] std::vector<Stay> stays(std::span<const Item> items, Day as_of);

}  // namespace veritae::report::html
