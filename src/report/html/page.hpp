// SPDX-License-Identifier: MIT
/// \file
/// The frame of a page: one file that needs nothing else, loads nothing and runs nothing.
#pragma once

#include <string>
#include <string_view>

#include "report/words.hpp"

namespace veritae::report::html {

/// Everything before the content. A policy forbids all but the page's own style sheet.
void begin_page(std::string& out, const Words& words, std::string_view title);
void end_page(std::string& out);

}  // namespace veritae::report::html
