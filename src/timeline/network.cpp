// SPDX-License-Identifier: MIT
#include "veritae/timeline.hpp"
namespace veritae {
void Network::within(Instant, Day, Day, std::uint32_t) {}
void Network::ordered(Instant, Instant, std::uint32_t, std::int32_t) {}
void Network::not_before(Instant, Day, std::uint32_t, std::int32_t) {}
void Network::not_after(Instant, Day, std::uint32_t, std::int32_t) {}
std::vector<Conflict> conflicts(const Network&, std::span<const std::uint32_t>) { return {}; }
std::optional<Window> window(const Network&, Instant) { return {}; }
}
