// SPDX-License-Identifier: MIT
#include "resolve/net/address.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/un.h>

#include <cstring>
#include <string>

using veritae::resolve::net::may_connect;

namespace {

bool may(const std::string& text, bool loopback = false) {
    sockaddr_storage storage{};
    sockaddr_in in{};
    sockaddr_in6 in6{};
    if (inet_pton(AF_INET, text.c_str(), &in.sin_addr) == 1) {
        in.sin_family = AF_INET;
        std::memcpy(&storage, &in, sizeof in);
    } else {
        REQUIRE(inet_pton(AF_INET6, text.c_str(), &in6.sin6_addr) == 1);
        in6.sin6_family = AF_INET6;
        std::memcpy(&storage, &in6, sizeof in6);
    }
    return may_connect(reinterpret_cast<const sockaddr&>(storage), loopback);
}

}  // namespace

TEST_CASE("addresses of the public Internet are connected to") {
    for (const char* address : {"1.1.1.1",
                                "9.255.255.255",
                                "11.0.0.0",
                                "100.63.255.255",
                                "100.128.0.0",
                                "126.255.255.255",
                                "128.0.0.0",
                                "140.82.121.5",
                                "169.253.255.255",
                                "169.255.0.0",
                                "172.15.255.255",
                                "172.32.0.0",
                                "191.255.255.255",
                                "192.0.1.0",
                                "192.0.3.0",
                                "192.88.98.255",
                                "192.88.100.0",
                                "192.167.255.255",
                                "192.169.0.0",
                                "198.17.255.255",
                                "198.20.0.0",
                                "198.51.99.255",
                                "198.51.101.0",
                                "203.0.112.255",
                                "203.0.114.0",
                                "223.255.255.255",
                                "2606:4700:4700::1111",
                                "2001:200::1",
                                "2001:db7:ffff::1",
                                "2001:db9::1",
                                "2001:4860:4860::8888",
                                "2003::1",
                                "2a02:4780::1",
                                "3fff:1000::1",
                                "3ffe::1"}) {
        CAPTURE(address);
        CHECK(may(address));
    }
}

TEST_CASE("all others are not, whatever stands there") {
    for (const char* address :
         {// unspecified, this network
          "0.0.0.0", "0.0.0.1", "0.255.255.255", "::",
          // private
          "10.0.0.0", "10.1.2.3", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255",
          "fc00::1", "fd12:3456:789a::1", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fec0::1",
          // a carrier's
          "100.64.0.0", "100.100.100.200", "100.127.255.255",
          // link-local; where clouds keep their keys
          "169.254.0.0", "169.254.169.254", "169.254.255.255", "fe80::1", "febf:ffff::1", "fd00:ec2::254",
          // protocol assignments, relays, benchmarks, documentation
          "192.0.0.0", "192.0.0.170", "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.88.99.0", "192.88.99.255",
          "198.18.0.0", "198.19.255.255", "198.51.100.0", "198.51.100.255", "203.0.113.0", "203.0.113.255",
          "2001:db8::1", "2001:db8:ffff::1", "3fff::1", "3fff:fff:ffff::1", "2001:2::1", "5f00::1", "100::1",
          // multicast, reserved, broadcast
          "224.0.0.0", "239.255.255.255", "240.0.0.0", "254.255.255.255", "255.255.255.255", "ff02::1", "ff0e::1",
          // mapped, compatible and translated, of public addresses too
          "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "::ffff:0:1.1.1.1", "::127.0.0.1", "::1.1.1.1",
          "64:ff9b::7f00:1", "64:ff9b::1.1.1.1", "64:ff9b:1::a00:1",
          // tunnels: 6to4 of 127.0.0.1 and of a public address, Teredo
          "2002:7f00:1::1", "2002:101:101::1", "2001::1", "2001:0:7f00:1::1", "2001:1ff:ffff::1"}) {
        CAPTURE(address);
        CHECK_FALSE(may(address));
        CHECK_FALSE(may(address, true));
    }
}

TEST_CASE("loopback is, where a host was moved there") {
    for (const char* address : {"127.0.0.1", "127.0.0.0", "127.255.255.255", "::1"}) {
        CAPTURE(address);
        CHECK_FALSE(may(address));
        CHECK(may(address, true));
    }
}

TEST_CASE("other families are not addresses of the Internet") {
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    CHECK_FALSE(may_connect(reinterpret_cast<const sockaddr&>(local), true));
    CHECK_FALSE(may_connect(sockaddr{}, true));
}
