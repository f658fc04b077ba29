// SPDX-License-Identifier: MIT
/// \file
/// How a web address begins, and how one begins that was meant to.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace veritae::checks {

struct WebScheme {
    bool broken = false;   ///< not exactly "http://" or "https://"
    std::size_t host = 0;  ///< where the host begins
    bool slashes = false;  ///< with two of them, so that a host must follow
};

/// The scheme that a text begins with, slips included: "htp://", "https//", "https;//", "https:://", "http:\\",
/// "http:s//", "https: //", "http:". Nothing where no such thing was meant. O(1).
[[nodiscard]] std::optional<WebScheme> read_web_scheme(std::string_view text);

/// Where such a scheme begins if a sign of its separator stands at `at`; `at` if none can. O(1).
[[nodiscard]] std::size_t web_scheme_begin(std::string_view text, std::size_t at);

/// Is a word "http" or "https" but for one letter that is missing, added, changed, or swapped with the next?
[[nodiscard]] bool is_misspelt_scheme(std::string_view folded);

}  // namespace veritae::checks
