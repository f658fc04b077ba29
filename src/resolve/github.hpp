// SPDX-License-Identifier: MIT
/// \file
/// A repository as GitHub's REST interface tells it.
#pragma once

#include <optional>
#include <string_view>

#include "veritae/source.hpp"

#include "resolve/http.hpp"

namespace veritae::resolve {

/// `GET /repos/{owner}/{name}`.
[[nodiscard]] Request repository_request(const SourceQuestion& question);

[[nodiscard]] SourceAnswer read_repository(const Response& response, const SourceQuestion& question);

}  // namespace veritae::resolve
