// SPDX-License-Identifier: MIT
/// \file
/// The clock: the only place that reads it.
#pragma once

#include "veritae/date.hpp"

namespace veritae::cli {

/// The day in UTC.
[[nodiscard]] Day today();

}  // namespace veritae::cli
