// SPDX-License-Identifier: MIT
/// \file
/// Stretches of time in words.
#pragma once

#include <string>

#include "veritae/date.hpp"
#include "veritae/timeline.hpp"

#include "report/words.hpp"

namespace veritae::report {

/// "2021-09 – 2024-06", "2024-07 – present", "2026-06 (expected)": at the precision that was written.
[[nodiscard]] std::string period_text(const DateRange& range, const Words& words);

/// "written between 2025-08-01 and 2025-08-20".
[[nodiscard]] std::string written_text(const Window& window, const Words& words);

}  // namespace veritae::report
