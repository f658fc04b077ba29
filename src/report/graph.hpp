// SPDX-License-Identifier: MIT
/// \file
/// The claim graph and the timeline of a case, for programs and for Graphviz.
#pragma once

#include <string>

#include "claims/chronicle.hpp"
#include "report/reporter.hpp"

namespace veritae::report {

/// Claims are vertices 0, 1, …, with their words; the timeline is its instants, the constraints `to - from <= days`,
/// and the statement that each comes from.
[[nodiscard]] std::string graph_json(const CaseReport& the_case, const claims::Chronicle& chronicle,
                                     const Context& context);
/// One digraph with a cluster for each. Words of the input are quoted and cut.
[[nodiscard]] std::string graph_dot(const CaseReport& the_case, const claims::Chronicle& chronicle);

}  // namespace veritae::report
