// SPDX-License-Identifier: MIT
/// \file
/// The names that the machine-readable formats use for enumerators. Part of the contract: never translated.
#pragma once

#include <string_view>

#include "veritae/finding.hpp"
#include "veritae/report.hpp"

#include "claims/chronicle.hpp"

namespace veritae::report {

[[nodiscard]] std::string_view name_of(Format format);
[[nodiscard]] std::string_view name_of(Language language);
[[nodiscard]] std::string_view name_of(ReadError::Code code);
[[nodiscard]] std::string_view name_of(Severity severity);
[[nodiscard]] std::string_view name_of(Certainty certainty);
[[nodiscard]] std::string_view name_of(EntryKind kind);
[[nodiscard]] std::string_view name_of(Track track);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(IdentifierKind kind);
[[nodiscard]] std::string_view name_of(LinkKind kind);
[[nodiscard]] std::string_view name_of(Precision precision);
[[nodiscard]] std::string_view name_of(ClaimKind kind);
[[nodiscard]] std::string_view name_of(RelationKind kind);
[[nodiscard]] std::string_view name_of(claims::StatementKind kind);
[[nodiscard]] std::string_view name_of(Provider provider);
[[nodiscard]] std::string_view name_of(Aspect aspect);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Doubt doubt);

}  // namespace veritae::report
