// SPDX-License-Identifier: MIT
// The ranges are those of the IANA special-purpose registries (RFC 6890 and its successors).
#include "resolve/net/address.hpp"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace veritae::resolve::net {

namespace {

struct Range4 {
    std::uint32_t first;
    int bits;

    [[nodiscard]] constexpr bool holds(std::uint32_t address) const { return (address ^ first) >> (32 - bits) == 0; }
};

constexpr Range4 range(unsigned a, unsigned b, unsigned c, unsigned d, int bits) {
    return {a << 24 | b << 16 | c << 8 | d, bits};
}

constexpr Range4 kLoopback = range(127, 0, 0, 0, 8);

constexpr std::array kNotPublic = {
    range(0, 0, 0, 0, 8),        // this network, unspecified
    range(10, 0, 0, 0, 8),       // private
    range(100, 64, 0, 0, 10),    // shared by a carrier's customers
    kLoopback,                   //
    range(169, 254, 0, 0, 16),   // link-local, and the metadata of clouds
    range(172, 16, 0, 0, 12),    // private
    range(192, 0, 0, 0, 24),     // protocol assignments
    range(192, 0, 2, 0, 24),     // documentation
    range(192, 88, 99, 0, 24),   // 6to4 relays
    range(192, 168, 0, 0, 16),   // private
    range(198, 18, 0, 0, 15),    // benchmarks
    range(198, 51, 100, 0, 24),  // documentation
    range(203, 0, 113, 0, 24),   // documentation
    range(224, 0, 0, 0, 4),      // multicast
    range(240, 0, 0, 0, 4),      // reserved, broadcast
};

bool may_connect4(std::uint32_t address, bool loopback) {
    if (kLoopback.holds(address)) return loopback;
    return std::ranges::none_of(kNotPublic, [&](const Range4& one) { return one.holds(address); });
}

bool may_connect6(const in6_addr& address, bool loopback) {
    if (IN6_IS_ADDR_LOOPBACK(&address)) return loopback;
    const auto group = [&](std::size_t i) {
        return static_cast<unsigned>(address.s6_addr[2 * i] << 8 | address.s6_addr[2 * i + 1]);
    };
    if (group(0) >> 13 != 1) return false;                       // all but 2000::/3
    if (group(0) == 0x2001 && group(1) < 0x0200) return false;   // 2001::/23: Teredo, benchmarks, ORCHID
    if (group(0) == 0x2001 && group(1) == 0x0db8) return false;  // documentation
    if (group(0) == 0x2002) return false;                        // 6to4
    return !(group(0) == 0x3fff && group(1) < 0x1000);           // 3fff::/20: documentation
}

}  // namespace

bool may_connect(const sockaddr& address, bool loopback) {
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return may_connect4(ntohl(in.sin_addr.s_addr), loopback);
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        return may_connect6(in.sin6_addr, loopback);
    }
    return false;
}

}  // namespace veritae::resolve::net
