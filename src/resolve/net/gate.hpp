// SPDX-License-Identifier: MIT
/// \file
/// When a host may be asked. Time is a parameter: nothing here reads a clock.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "resolve/http.hpp"

namespace veritae::resolve::net {

using Duration = std::chrono::milliseconds;
using Time = std::chrono::time_point<std::chrono::steady_clock, Duration>;

/// A token bucket that holds `burst` tokens and gets one back every `interval`.
struct Rate {
    int burst = 1;
    Duration interval{0};
    int at_once = 4;  ///< requests on their way at the same time
};

/// OpenReview: 500 an hour. GitHub: 60 an hour, 5,000 with a token.
[[nodiscard]] constexpr Rate rate_of(Host host, bool with_token) {
    constexpr Duration kHour = std::chrono::hours(1);
    const int an_hour = host != Host::GitHub ? 500 : with_token ? 5'000 : 60;
    return {an_hour, kHour / an_hour, 4};
}

/// The gate before one host.
class Gate {
  public:
    explicit Gate(Rate rate) : rate_(rate) {}

    /// When the next request may start, by the bucket and by what the host asked for.
    [[nodiscard]] Time opens() const { return std::max(full_again_ - (rate_.burst - 1) * rate_.interval, pause_); }
    [[nodiscard]] bool has_room() const { return on_their_way_ < rate_.at_once; }
    /// The reply to all requests from now on, once the host is asked no more.
    [[nodiscard]] std::optional<Reply> closed() const { return closed_; }

    void enter(Time now);
    void leave() { --on_their_way_; }
    /// The request that just left counts for nothing.
    void give_back() { full_again_ -= rate_.interval; }
    void pause(Time until) { pause_ = std::max(pause_, until); }
    void close(Reply reply) { closed_ = reply; }
    /// A try brought an answer of any kind, or none: whoever has given none ten times in a row is down, and closed as
    /// such.
    void spoke() { silences_ = 0; }
    void kept_silent();

  private:
    Rate rate_;
    Time full_again_{};  // when the bucket is full if nothing more is taken
    Time pause_{};
    int on_their_way_ = 0;
    int silences_ = 0;
    std::optional<Reply> closed_;
};

/// How long before the try after `tries` tries: `first`, twice that, four times …
[[nodiscard]] Duration back_off(Duration first, int tries);

}  // namespace veritae::resolve::net
