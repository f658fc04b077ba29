// SPDX-License-Identifier: MIT
/// \file
/// The signs behind authors' names ("*", "†") and what the legends of a document say that they mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "veritae/report.hpp"

namespace veritae::checks {

/// What a sign means in one document. Both may be said ("* equal contribution, † corresponding").
struct MarkMeaning {
    char32_t sign;
    bool equal = false;
    bool corresponding = false;
};

/// The legends of a document: a sign in front of words such as "equal contribution". O(terms).
[[nodiscard]] std::vector<MarkMeaning> read_legends(const DocumentReport& report);

/// The signs right behind an author's name.
[[nodiscard]] std::u32string marks_of(const DocumentReport& report, const Author& author);

/// Whether a sign stands right before a place, so that the words there are a legend.
[[nodiscard]] char32_t sign_before(const DocumentReport& report, std::uint32_t offset);

}  // namespace veritae::checks
