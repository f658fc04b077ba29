// SPDX-License-Identifier: MIT
/// \file
/// Which addresses may be connected to. Asked when a socket is opened, after the name was resolved: whatever a name
/// server says, no service of the user's own network is reached.
#pragma once

#include <sys/socket.h>

namespace veritae::resolve::net {

/// Whether an address is one of the public Internet. Of IPv6 only global unicast (2000::/3) without what stands in it
/// for something else (Teredo, 6to4, documentation); so mapped, compatible and translated (NAT64) addresses are none,
/// whatever they hold. `loopback` lets 127.0.0.0/8 and ::1 through as well.
[[nodiscard]] bool may_connect(const sockaddr& address, bool loopback);

}  // namespace veritae::resolve::net
