// SPDX-License-Identifier: MIT
/// \file
/// A line of `filter --traces` back to a record that can be held against others.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "veritae/document.hpp"

#include "cross/compare.hpp"

namespace veritae::stream {

struct Traced {
    cross::Record record;
    std::string kept;                ///< the line with no more in it than the record needs; reads as the line does
    bool refused = false;            ///< the line tells that its record could not be read
    std::optional<ReadError> error;  ///< it is no such line
};

/// Expects what report::traces_json has written, and the members beside it; whatever else stands in the line is not
/// looked at. O(bytes).
[[nodiscard]] Traced parse_traced(std::string_view line, const ReadLimits& limits);

}  // namespace veritae::stream
