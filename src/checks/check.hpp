// SPDX-License-Identifier: MIT
/// \file
/// What a check sees, and what it is: a function from a case and a rule to findings. No check holds a word of any
/// language, a severity or a threshold: those are the rule's.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "veritae/claim_graph.hpp"
#include "veritae/finding.hpp"
#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

#include "checks/phrases.hpp"
#include "checks/row.hpp"
#include "claims/chronicle.hpp"
#include "claims/version.hpp"
#include "cross/compare.hpp"
#include "rulebook/check_shape.hpp"

namespace veritae::checks {

/// Everything known about one person when the checks run.
struct Case {
    std::span<const DocumentReport> documents;
    const ClaimGraph& graph;
    const claims::Chronicle& chronicle;
    const Facts& facts;
    Day as_of;
    const PhraseLists& phrases;                 ///< those that the checks are bound to
    std::vector<std::vector<Row>> rows;         ///< by document: its rows with quantities
    std::vector<Sightings> sightings;           ///< by document: where the phrases stand in its content
    std::span<const claims::Version> versions;  ///< of documents whose past is known

    /// O(bytes).
    Case(std::span<const DocumentReport> all, const ClaimGraph& graph_of_all, const claims::Chronicle& chronicle_of_all,
         const Facts& known, Day judged_on, const PhraseLists& phrases_of_checks,
         std::span<const claims::Version> earlier = {});
};

/// Appends findings in any order; the engine sorts them.
using Check = void (*)(const Case& the_case, const Rule& rule, std::vector<Finding>& findings);

/// A check that holds what it made of its rule once, such as compiled patterns. Called by several threads at a time.
using BoundCheck = std::function<void(const Case& the_case, std::vector<Finding>& findings)>;

/// A check of two people's records: appends in any order.
using CrossCheck = void (*)(const cross::Pair& pair, const Rule& rule, std::vector<cross::Found>& found);

/// A kind of check, at the end of its file: the only place where its name stands. It has a `check`, or, to prepare
/// something for each rule, `bind`, which is called once per rule and rulebook and may add phrases to look for. The
/// rule outlives what is bound to it. One that sees records has `across`, and says which keys bring a pair to it: the
/// rule's parameters `common` and, if it has one, `least` are their limits.
struct CheckKind {
    CheckShape shape;
    Check check = nullptr;
    BoundCheck (*bind)(const Rule& rule, PhraseLists& phrases) = nullptr;
    CrossCheck across = nullptr;
    cross::KeyKind keys = {};
};

/// Sorted by name.
[[nodiscard]] std::span<const CheckKind* const> registry();

}  // namespace veritae::checks
