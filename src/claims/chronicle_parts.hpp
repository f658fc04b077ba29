// SPDX-License-Identifier: MIT
/// \file
/// The parts that a chronicle is put together from.
#pragma once

#include "claims/chronicle.hpp"

namespace veritae::claims {

/// A chronicle while it grows.
struct ChronicleDraft {
    Chronicle chronicle;
    std::span<const DocumentReport> documents;
    const Facts& facts;
    Day as_of;

    /// The day of writing of a document.
    [[nodiscard]] Instant written(std::uint32_t document) const { return chronicle.written[document].instant; }
    /// Adds a statement; its number is the reason of its constraints.
    std::uint32_t add(Statement statement) {
        chronicle.statements.push_back(statement);
        return static_cast<std::uint32_t>(chronicle.statements.size() - 1);
    }
};

/// chronicle_entries.cpp: what the dates of one document's entries say, ranges written backwards, and expected ends.
void add_entries(ChronicleDraft& draft, std::uint32_t document);

/// chronicle_statuses.cpp: what is said about where papers stand, in all documents.
void add_statuses(ChronicleDraft& draft, const ClaimGraph& graph);

}  // namespace veritae::claims
