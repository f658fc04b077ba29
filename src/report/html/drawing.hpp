// SPDX-License-Identifier: MIT
/// \file
/// A timeline as SVG. Colours and fonts are the style sheet's; nothing is told by colour alone.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/html/parts.hpp"
#include "report/html/timeline_items.hpp"
#include "report/html/timeline_layout.hpp"

namespace veritae::report::html {

[[nodiscard]] std::string_view lane_name(const Words& words, Lane lane);

/// Appends the drawing of the first items, as many as have a bar. `variant` is a class, and part of its ids.
void put_drawing(std::string& out, const Telling& telling, std::span<const Item> items, const TimelineLayout& layout,
                 std::string_view variant);

}  // namespace veritae::report::html
