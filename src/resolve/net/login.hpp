// SPDX-License-Identifier: MIT
/// \file
/// Who asks. A token is a header of requests to the one host that gave it or that it was given for; it is in no URL, no
/// cache and no message.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/net/network.hpp"

namespace veritae::resolve::net {

/// Whether text may stand in a header: visible ASCII.
[[nodiscard]] bool is_token(std::string_view text);

[[nodiscard]] std::string authorization(std::string_view token);

/// The headers that a host wants of everyone.
[[nodiscard]] std::vector<std::string> common_headers(Host host);

/// Whether a host is logged in to before it is asked.
[[nodiscard]] bool wants_login(Host host, const HttpOptions& options);
inline constexpr std::string_view kLoginTarget = "/login";
[[nodiscard]] std::string login_body(const HttpOptions& options);
/// The token out of the answer to a login; nothing if there is none in it.
[[nodiscard]] std::optional<std::string> token_of(std::string_view body);

}  // namespace veritae::resolve::net
