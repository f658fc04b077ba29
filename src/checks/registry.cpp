// SPDX-License-Identifier: MIT
// The one table of check kinds. A new kind is a file, a line in checks.hpp and a row here.
#include <array>

#include "checks/checks.hpp"

namespace veritae::checks {
namespace {

constexpr std::array kRegistry = {
    &kAddressedText,     &kAgainstSource,      &kArithmetic,        &kAuthorPosition,    &kCitationIndices,
    &kClaimedExperience, &kContestEdition,     &kDuplicateCitation, &kGrownFigure,       &kHiddenText,
    &kIdentifierDate,    &kIdentifierVenue,    &kImpossibleValue,   &kInvalidDate,       &kLinkMismatch,
    &kMalformedAddress,  &kMedalOfRank,        &kMissingEdition,    &kMovedEnd,          &kNameVariant,
    &kPaperCount,        &kParallelSubmission, &kProgressConflict,  &kRankWithinPercent, &kRegressedStatus,
    &kReleasedBeforeUse, &kRepeatedLine,       &kScoreRange,        &kShareGranularity,  &kSharedFirstAuthor,
    &kSharedLink,        &kSharedText,         &kStaleStatement,    &kStudyOrder,        &kTemporalConflict,
    &kTenureGap,         &kTenureOverlap,      &kTextPattern,       &kToldDifferently,   &kToldGraduation,
    &kTrackConflict,     &kTrainingCompute,    &kValueConflict,     &kVenueGrade,        &kYearOfStudy,
};

}  // namespace

std::span<const CheckKind* const> registry() { return kRegistry; }

}  // namespace veritae::checks
