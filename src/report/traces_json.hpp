// SPDX-License-Identifier: MIT
/// \file
/// Traces (cross/traces.hpp) as a member of a stream's answers: src/stream reads them back.
#pragma once

#include <string>

#include "cross/traces.hpp"

namespace veritae::report {

/// One object on one line, of `most` bytes at most: texts, then links and papers are left out from the end on where
/// they are too many, and `"truncated": true` says so.
[[nodiscard]] std::string traces_json(cross::Traces traces, std::size_t most);

}  // namespace veritae::report
