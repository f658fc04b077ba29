// SPDX-License-Identifier: MIT
/// \file
/// One request and what came back on the wire, before anybody asks what it means.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace veritae::resolve::net {

/// Why there is no whole answer.
enum class Fault : std::uint8_t {
    None,
    NoConnection,  ///< no name, no line, or it broke
    TooLate,       ///< connecting, as a whole, or dripping
    CutOff,        ///< less came than was announced, or what came cannot be decompressed
    TooLong,       ///< headers or body
    Refused        ///< an address that may not be connected to, or a certificate that proves nothing
};

/// The headers that are read; all others are dropped as they come.
class Headers {
  public:
    enum Name : std::uint8_t {
        ContentType,
        Etag,
        Location,
        RetryAfter,
        RateRemaining,   ///< `ratelimit-remaining` or `x-ratelimit-remaining`
        RateReset,       ///< `ratelimit-reset`: seconds from now
        RateResetEpoch,  ///< `x-ratelimit-reset`: seconds since 1970
        kNames
    };

    /// A line as it comes. A status line begins anew: an interim answer's headers are not the answer's.
    void add(std::string_view line);
    /// Without the space around it; empty where there is none.
    [[nodiscard]] const std::string& operator[](Name name) const { return values_[name]; }

  private:
    std::array<std::string, kNames> values_;
};

struct Exchange {
    Fault fault = Fault::None;
    long status = 0;
    Headers headers;
    std::string body;
};

/// How many seconds the source asks to be left alone, at most a day: `Retry-After` in seconds or as a date, else the
/// reset of a limit that is used up; nothing where it says none. `now` in seconds since 1970.
[[nodiscard]] std::optional<std::int64_t> asked_to_wait(const Headers& headers, std::int64_t now);

}  // namespace veritae::resolve::net
