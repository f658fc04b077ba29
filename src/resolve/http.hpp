// SPDX-License-Identifier: MIT
/// \file
/// The seam between what is asked of a source and how it is fetched. A request names a host of a fixed list and a path
/// that was built here from parsed identifiers: no address that a résumé or an answer holds is ever fetched.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/date.hpp"

namespace veritae::resolve {

/// Who may be asked. Where each stands is HttpOptions'.
enum class Host : std::uint8_t {
    OpenReview2,  ///< api2.openreview.net
    OpenReview1,  ///< api.openreview.net
    GitHub        ///< api.github.com
};

struct Request {
    Host host = Host::OpenReview2;
    std::string target;  ///< path and query, percent-encoded, beginning with '/'

    friend auto operator<=>(const Request&, const Request&) = default;
};

/// What came of a request. Only Answered and Absent say anything about what was asked for.
enum class Reply : std::uint8_t {
    Answered,     ///< 200, and a JSON body
    Absent,       ///< 404 or 410 of the source itself
    Forbidden,    ///< 401, 403, or a challenge page where JSON was due
    Limited,      ///< 429, or a limit that is used up: by the source or by ourselves
    Unreachable,  ///< no connection, time-out, 5xx after every try
    Malformed,    ///< too long, cut off, or no JSON at all
    NotCached     ///< only the cache may be asked, and it has no answer
};

struct Response {
    Reply reply = Reply::Unreachable;
    std::string body;      ///< of Answered: JSON text
    Day read_on;           ///< the day on which the source said so; of an answer from the cache, that day
    bool renamed = false;  ///< the source answered at another path of its own host (GitHub's 301)
};

/// Fetches requests, several at a time; the answers are in the order of the requests. Equal requests are sent once.
using Fetch = std::function<std::vector<Response>(std::span<const Request>)>;

/// What of a body is kept: applied to the body of an answer before it is stored or given back, so that what nobody
/// needs (addresses of people) is in neither. Must be a pure function; what it returns is JSON text again.
using Reduce = std::function<std::string(const Request&, std::string_view body)>;

}  // namespace veritae::resolve
