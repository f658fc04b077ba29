// SPDX-License-Identifier: MIT
/// \file
/// How far around a word the parts of one statement may stand.
#pragma once

#include <array>
#include <cstdint>

#include "veritae/report.hpp"

namespace veritae::checks {

/// The sentence. O(log lines + its length).
[[nodiscard]] Span statement_scope(const DocumentReport& report, std::uint32_t offset);
/// The paragraph or item, and the item with all that stands under it, of an innermost one that above it; empty where
/// there is none. O(log lines + their lines).
[[nodiscard]] std::array<Span, 2> wider_scopes(const DocumentReport& report, std::uint32_t offset);

}  // namespace veritae::checks
