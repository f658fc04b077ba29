// SPDX-License-Identifier: MIT
/// \file
/// What an exchange means: the one place where statuses, headers and shapes of bodies become a Reply. A pure function.
#pragma once

#include <cstdint>
#include <optional>

#include "resolve/http.hpp"
#include "resolve/net/exchange.hpp"

namespace veritae::resolve::net {

struct Verdict {
    enum class Next : std::uint8_t {
        Done,
        Again,      ///< the same may do better a little later; if it does not, `reply` stands
        Elsewhere,  ///< a redirect; if it may not be followed, `reply` stands
        Unchanged   ///< 304: what the cache holds is still what the source says
    };
    Reply reply = Reply::Unreachable;
    Next next = Next::Done;
    bool close = false;                ///< the host would say so to every request: it is asked no more
    std::optional<std::int64_t> wait;  ///< seconds that the host asks to be left alone
};

/// `now` in seconds since 1970.
[[nodiscard]] Verdict judge(Host host, const Exchange& exchange, std::int64_t now);

}  // namespace veritae::resolve::net
