// SPDX-License-Identifier: MIT
/// \file
/// Paths as URI references.
#pragma once

#include <string>
#include <string_view>

namespace veritae::report {

/// A relative path as a relative reference, an absolute one as a `file:` URI (RFC 3986, RFC 8089); any byte that is
/// neither unreserved nor a slash is percent-encoded.
[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace veritae::report
