// SPDX-License-Identifier: MIT
/// \file
/// Every kind of check, one file each: what a rule may say to it and the function itself.
#pragma once

#include "checks/check.hpp"

namespace veritae::checks {

extern const CheckKind kAddressedText;
extern const CheckKind kAgainstSource;
extern const CheckKind kArithmetic;
extern const CheckKind kAuthorPosition;
extern const CheckKind kCitationIndices;
extern const CheckKind kClaimedExperience;
extern const CheckKind kContestEdition;
extern const CheckKind kDuplicateCitation;
extern const CheckKind kHiddenText;
extern const CheckKind kIdentifierDate;
extern const CheckKind kIdentifierVenue;
extern const CheckKind kImpossibleValue;
extern const CheckKind kInvalidDate;
extern const CheckKind kLinkMismatch;
extern const CheckKind kMalformedAddress;
extern const CheckKind kMedalOfRank;
extern const CheckKind kMissingEdition;
extern const CheckKind kNameVariant;
extern const CheckKind kPaperCount;
extern const CheckKind kParallelSubmission;
extern const CheckKind kProgressConflict;
extern const CheckKind kRankWithinPercent;
extern const CheckKind kReleasedBeforeUse;
extern const CheckKind kRepeatedLine;
extern const CheckKind kScoreRange;
extern const CheckKind kShareGranularity;
extern const CheckKind kSharedFirstAuthor;
extern const CheckKind kSharedLink;
extern const CheckKind kSharedText;
extern const CheckKind kRegressedStatus;
extern const CheckKind kMovedEnd;
extern const CheckKind kGrownFigure;
extern const CheckKind kStaleStatement;
extern const CheckKind kStudyOrder;
extern const CheckKind kTemporalConflict;
extern const CheckKind kTenureGap;
extern const CheckKind kTenureOverlap;
extern const CheckKind kTextPattern;
extern const CheckKind kToldDifferently;
extern const CheckKind kToldGraduation;
extern const CheckKind kTrackConflict;
extern const CheckKind kValueConflict;
extern const CheckKind kTrainingCompute;
extern const CheckKind kVenueGrade;
extern const CheckKind kYearOfStudy;

}  // namespace veritae::checks
