// SPDX-License-Identifier: MIT
/// \file
/// Whether numbers stand where a date can stand: not inside a version, an address, a page range, a price.
#pragma once

#include "extract/dates_range.hpp"

namespace veritae::extract::dates {

/// What stands before token i lets a date begin there. O(1).
[[nodiscard]] bool starts_freely(const Reader& in, std::size_t i);

/// A word before the digits says that they are no date: "pages 2010-2020", "rank 5/2000". O(1).
[[nodiscard]] bool is_labelled(const Reader& in, const Stretch& stretch);

/// What stands from token `end` on lets the stretch end there. O(1).
[[nodiscard]] bool ends_freely(const Reader& in, const Stretch& stretch);

/// "8/2038 teams", "Gold, 8/2038": a rank and how many were ranked. O(1).
[[nodiscard]] bool is_share(const Reader& in, const Stretch& stretch);

/// Nothing about the neighbourhood says that a year alone is another number, or the edition of a venue beside it.
[[nodiscard]] bool year_alone_fits(const Reader& in, const Stretch& stretch);

/// The neighbourhood makes an impossible date a date all the same.
[[nodiscard]] bool fault_fits(const Reader& in, const Stretch& stretch);

}  // namespace veritae::extract::dates
