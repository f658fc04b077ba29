// SPDX-License-Identifier: MIT
/// \file
/// Where a host stands, and which paths of it may be asked. Pure functions of text; the only ones that make a URL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/http.hpp"

namespace veritae::resolve::net {

/// `name` or `name:port`, in lower case, without a port where it is HTTPS's own.
struct Place {
    std::string authority;
    bool moved = false;  ///< not the provider's own

    [[nodiscard]] std::string url(std::string_view target) const {
        return "https://" + authority + std::string(target);
    }
};

[[nodiscard]] Place place_of(Host host);

/// A place out of `https://NAME[:PORT]`, with or without one slash at its end; nothing for anything else: another
/// scheme, a user, a path, a query, a fragment, a name with a dot at its end or no host name at all, an address that is
/// written in any way but its usual one.
[[nodiscard]] std::optional<Place> moved_to(std::string_view base);

/// Whether a target is a path and query that means itself: percent-encoded, no dot segments, no encoded slash or
/// control character in its path, at most 2048 bytes.
[[nodiscard]] bool is_target(std::string_view target);

/// The target that a redirect of `place` leads to, if it is one of the same place and scheme. GitHub alone renames
/// things
/// (`/repos/…`, `/repositories/…`), so there is none for other hosts.
[[nodiscard]] std::optional<std::string> redirected(Host host, const Place& place, std::string_view location);

}  // namespace veritae::resolve::net
