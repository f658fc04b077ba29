// SPDX-License-Identifier: MIT
// Statements in terms of days, to difference constraints. With the origin fixed at day 0, `t <= d` is `t - 0 <= d` and
// `d <= t` is `0 - t <= -d`.
#include "veritae/timeline.hpp"

namespace veritae {

void Network::within(Instant instant, Day first, Day last, std::uint32_t reason) {
    not_before(instant, first, reason);
    not_after(instant, last, reason);
}

void Network::ordered(Instant earlier, Instant later, std::uint32_t reason, std::int32_t slack) {
    constraints.push_back({.from = later, .to = earlier, .weight = 0, .slack = slack, .reason = reason});
}

void Network::not_before(Instant instant, Day day, std::uint32_t reason, std::int32_t slack) {
    constraints.push_back({.from = instant, .to = kOrigin, .weight = -day.number, .slack = slack, .reason = reason});
}

void Network::not_after(Instant instant, Day day, std::uint32_t reason, std::int32_t slack) {
    constraints.push_back({.from = kOrigin, .to = instant, .weight = day.number, .slack = slack, .reason = reason});
}

}  // namespace veritae
