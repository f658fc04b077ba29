// SPDX-License-Identifier: MIT
/// \file
/// What the checks of a document's history have in common.
#pragma once

#include "checks/check.hpp"

namespace veritae::checks {

/// Has the earlier version stood for as many days as the rule's `soon` says? What is changed sooner was a slip.
[[nodiscard]] bool has_stood(const claims::Version& version, const Case& the_case, const Rule& rule);

/// What an earlier version says, as a fact: `HEAD~3:cv.md:12` and the words there.
[[nodiscard]] Evidence earlier_words(const claims::Version& version, Span span);

/// Where a date or a status stands that a finding is about: the span, or what it belongs to if that is empty.
[[nodiscard]] Span said_at(Span span, Span whole);

}  // namespace veritae::checks
