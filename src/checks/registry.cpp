// SPDX-License-Identifier: MIT
// The one table of check kinds. A new kind is a file, a line in checks.hpp and a row here.
#include <array>

#include "checks/checks.hpp"

namespace veritae::checks {
namespace {

constexpr std::array kRegistry = {
    &kArithmetic,     &kContestEdition,    &kDuplicateCitation, &kIdentifierDate, &kImpossibleValue, &kInvalidDate,
    &kMissingEdition, &kRankWithinPercent, &kReleasedBeforeUse, &kStaleStatement, &kStudyOrder,      &kTemporalConflict,
    &kTenureOverlap,  &kTextPattern,       &kToldDifferently,   &kValueConflict,  &kVenueGrade,
};

}  // namespace

std::span<const CheckKind* const> registry() { return kRegistry; }

}  // namespace veritae::checks
