// SPDX-License-Identifier: MIT
/// \file
/// Holds what a document claims around its links against what their sources said. Nothing here is a finding: a
/// comparison says how two sayings stand to each other, and rules say whether and how that is told.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "veritae/report.hpp"
#include "veritae/source.hpp"

namespace veritae::resolve {

/// Finds the sources of all documents, asks for them in one batch, and holds the documents, as they are judged on a
/// day, against the answers; then looks up by their titles the papers of which no source told. Either function may be
/// empty. Coverage::links counts the links of which a source knew something. O(links · (entries + quantities of the
/// document)).
void consult(std::span<DocumentReport> documents, const Resolve& resolve, const LookUp& look_up, const Facts& facts,
             Day as_of);

/// Appends a comparison of some words of the document; its outcome is open.
Comparison& add(Source& source, Aspect aspect, Span claim, const DocumentReport& report);

// The parts of it, one file each; they append to `source.comparisons`.
void hold_paper(const DocumentReport& report, Source& source, const Facts& facts, Day as_of);
/// Papers without a source of their own: one of exactly their title, with the owner among its authors.
void find_by_title(DocumentReport& report, const LookUp& look_up, const Facts& facts, Day as_of);
/// The outcome of a source, from its comparisons.
void conclude(Source& source);
void hold_repository(const DocumentReport& report, Source& source, const Facts& facts);

// The ways in which a claim and its source differ, as rules name them.
inline constexpr std::string_view kRenamed = "renamed";
inline constexpr std::string_view kAbsent = "absent";
inline constexpr std::string_view kOtherTitle = "title";
inline constexpr std::string_view kNotNamed = "missing";
inline constexpr std::string_view kRejected = "rejected";
inline constexpr std::string_view kDeskRejected = "desk-rejected";
inline constexpr std::string_view kWithdrawn = "withdrawn";
inline constexpr std::string_view kWorkshop = "workshop";
inline constexpr std::string_view kOtherEdition = "edition";
inline constexpr std::string_view kOtherVenue = "venue";
inline constexpr std::string_view kUndecided = "undecided";
inline constexpr std::string_view kFewer = "fewer";
inline constexpr std::string_view kFork = "fork";
inline constexpr std::string_view kOtherAccount = "account";
inline constexpr std::string_view kCreatedLater = "later";

}  // namespace veritae::resolve
