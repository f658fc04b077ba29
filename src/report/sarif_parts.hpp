// SPDX-License-Identifier: MIT
/// \file
/// The objects of SARIF that are made of words: messages, locations, rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "report/pieces.hpp"

namespace veritae::report::sarif {

/// Words as a part of a message: no placeholder (`{0}`) and no link (`[…](…)`) can come of them.
[[nodiscard]] std::string inert(std::string_view words);

/// The finding in a sentence, a link to each further place, and what is said under it, a line each. The place with
/// index i is the related location with id i.
[[nodiscard]] std::string message(const Finding& finding, const std::vector<ClaimPlace>& places, const Words& words);

/// A member that is an object with a text.
void write_text(JsonWriter& json, std::string_view name, std::string_view text);
void write_artifact(JsonWriter& json, const std::string& path);
/// A location; with an id (not 0) if a message links to it. A place that has no lines is told in words.
void write_location(JsonWriter& json, const ClaimPlace& place, const Words& words, std::uint32_t id);
/// A rule with its manual.
void write_rule(JsonWriter& json, const Rule& rule, const Words& words);

}  // namespace veritae::report::sarif
