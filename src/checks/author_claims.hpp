// SPDX-License-Identifier: MIT
/// \file
/// What a paper's own words claim of the owner's place among its authors.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::checks {

/// The first place, from 0, that a role allows, and the last one.
struct Places {
    std::size_t first;
    std::size_t last;
};
[[nodiscard]] std::optional<Places> places_of(AuthorRole role);

/// The roles that are said in a paper's words of its owner: not those of a legend, in the list of authors, denied, or
/// given to somebody else by name; `self` are words that mean the owner. None if two places in the list are claimed at
/// once.
[[nodiscard]] std::vector<AuthorRoleMention> roles_of(const DocumentReport& report, const Publication& paper,
                                                      std::span<const std::string_view> self);

}  // namespace veritae::checks
