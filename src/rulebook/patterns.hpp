// SPDX-License-Identifier: MIT
/// \file
/// What a rule's pattern must be like, so that a document can be searched for many of them in one pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace veritae::rulebook {

/// The longest literal of two bytes or more that every match of a pattern holds, case aside; what is optional or one of
/// several alternatives does not count. `20XX[-.]XX` has "20XX", `[Yy]our-name` has "our-name", `(a|b)X{3,}` has "XXX".
/// Empty if there is none.
[[nodiscard]] std::string required_literal(std::string_view pattern);

/// Literals of which every match of a pattern holds one: the required one, or one for each alternative of a group,
/// whichever are rarer to be met: those of which the shortest has most characters. `(?:cats?|dogs?) bark` has " bark",
/// `(?:cats?|dogs?)` has "cat" and "dog". Empty if there are none.
[[nodiscard]] std::vector<std::string> required_literals(std::string_view pattern);

/// All such sets, the rarest first; at most two. `be (?:hired|ranked)` has {"hired", "ranked"} and {"be "}.
[[nodiscard]] std::vector<std::vector<std::string>> required_sets(std::string_view pattern);

/// A sign that every match holds, such as a bracket; 0 if there is none. `(\[name\]|\[title\])` has '['.
[[nodiscard]] char required_sign(std::string_view pattern);

/// Why a pattern may not stand in a rule, in English; nothing if it may. RE2 must take it, it must match something, and
/// must neither begin with `.*` nor lack required literals.
[[nodiscard]] std::optional<std::string> pattern_fault(std::string_view pattern);

}  // namespace veritae::rulebook
