// SPDX-License-Identifier: MIT
/// \file
/// The document's owner among a paper's authors as a source names them.
#pragma once

#include <string>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::resolve {

/// All names under which the document's owner may be found.
[[nodiscard]] std::vector<std::string> names_of_owner(const DocumentReport& report, const Publication& paper);

/// Whether any of the authors may be one of the names, across scripts, orders and initials.
[[nodiscard]] bool is_named(const std::vector<std::string>& names, const std::vector<std::string>& authors);

}  // namespace veritae::resolve
