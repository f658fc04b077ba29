// SPDX-License-Identifier: MIT
/// \file
/// Numbers beside a word that says what they are, where nothing else does.
#pragma once

#include <optional>

#include "veritae/report.hpp"

namespace veritae::checks {

/// The quantity that begins at an offset of the content, or else the whole number that is written there, exactly as
/// written; nothing where there is neither, or where a date stands. O(log quantities).
[[nodiscard]] std::optional<Quantity> number_at(const DocumentReport& report, std::uint32_t offset);

}  // namespace veritae::checks
