// SPDX-License-Identifier: MIT
/// \file
/// What was found before, and is not to be told again.
#pragma once

#include <string>
#include <vector>

namespace veritae::cli {

/// The fingerprints in an earlier JSON report, sorted; none for an empty path. Throws Failure for a file that is none.
[[nodiscard]] std::vector<std::string> read_baseline(const std::string& path, std::uint32_t limit);

}  // namespace veritae::cli
