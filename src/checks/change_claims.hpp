// SPDX-License-Identifier: MIT
/// \file
/// "From A to B", and what is said of the step between: "72% → 89% (+17pp)", "提升 3 倍（从 450ms 降至 150ms）". Two
/// numbers belong together only with the right words between them; any word that is not understood there ends the
/// search.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "checks/row.hpp"

namespace veritae::checks {

/// All steps of a row, in order. O(items · longest gap).
[[nodiscard]] std::vector<Step> find_steps(const Row& row);

/// The quantities that are said of a step: changes in per cent, points or times. `durations` are the measures whose
/// change may be told of a step between two times: besides latency, speed.
[[nodiscard]] std::vector<std::size_t> stated_changes(const Row& row, const Step& step,
                                                      std::span<const std::int32_t> durations);

/// The nearest name of a measure before an item, in its sentence and behind the number before it; 0 without one.
[[nodiscard]] std::int32_t measure_before(const Row& row, std::size_t item);

/// The measure whose value a quantity is; 0 if that is not plain. A change of the measure is not its value.
[[nodiscard]] std::int32_t measure_of_value(const Row& row, std::size_t q);

/// The same quantity twice: equal dimensions and things, or the first without a unit ("from 450 to 150 ms").
[[nodiscard]] bool comparable(const Quantity& a, const Quantity& b);

}  // namespace veritae::checks
