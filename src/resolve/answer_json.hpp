// SPDX-License-Identifier: MIT
/// \file
/// Reading a source's JSON without trusting any of it: whatever is of another type than it should be is not there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "veritae/date.hpp"

namespace veritae::resolve {

/// The value of a whole body; null for what is no JSON or nests deeper than 24.
[[nodiscard]] nlohmann::json parse_answer(std::string_view body);

/// A member; null if there is none or this is no object.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& value, std::string_view key);
/// A member of `content`, be it bare or wrapped as `{"value": …}`.
[[nodiscard]] const nlohmann::json& content(const nlohmann::json& note, std::string_view key);

/// A text, in one line and at most 2,000 bytes; the only text of a list of one; empty for anything else.
[[nodiscard]] std::string text_of(const nlohmann::json& value);
/// The texts of a list, at most 2,000; one text is a list of one.
[[nodiscard]] std::vector<std::string> texts_of(const nlohmann::json& value);
/// A day from milliseconds since 1970, of this century or the years around it.
[[nodiscard]] std::optional<Day> day_of(const nlohmann::json& milliseconds);
[[nodiscard]] bool flag_of(const nlohmann::json& value);

}  // namespace veritae::resolve
