// SPDX-License-Identifier: MIT
#include "resolve/net/place.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace veritae::resolve::net {

namespace {

constexpr std::size_t kLongestTarget = 2048;
constexpr std::string_view kScheme = "https://";
constexpr std::string_view kMarks = "-._~!$&'()*+,;=:@/?";  // which stand for themselves in a path and a query

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }
constexpr bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }
constexpr int hex(char c) { return is_digit(c) ? c - '0' : lower(c) - 'a' + 10; }

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return is_digit(c) || is_lower(c) || c == '-'; });
}

bool is_name(std::string_view name) {
    if (name.size() > 253) return false;
    std::string_view last;
    for (std::string_view rest = name;;) {
        const std::size_t dot = rest.find('.');
        last = rest.substr(0, dot);
        if (!is_label(last)) return false;
        if (dot == std::string_view::npos) break;
        rest.remove_prefix(dot + 1);
    }
    if (!is_digit(last.front())) return true;
    in_addr address{};  // an address: four decimal numbers, so neither 0x7f.1 nor 2130706433 nor 0177.0.0.1
    return inet_pton(AF_INET, std::string(name).c_str(), &address) == 1;
}

bool is_host(std::string_view host) {
    if (!host.starts_with('[')) return is_name(host);
    in6_addr address{};
    return host.ends_with(']') &&
           inet_pton(AF_INET6, std::string(host.substr(1, host.size() - 2)).c_str(), &address) == 1;
}

/// The authority in its one spelling, or an empty one.
std::string authority(std::string_view written) {
    std::string text(written);
    std::ranges::transform(text, text.begin(), lower);
    const std::size_t colon = text.find(':', text.starts_with('[') ? text.find(']') : 0);
    std::string host = text.substr(0, colon);
    if (!is_host(host)) return {};
    if (colon == std::string::npos) return host;
    const std::string_view digits = std::string_view(text).substr(colon + 1);
    unsigned port = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    if (port == 0 || port > 65535 || digits.front() == '0') return {};
    return port == 443 ? host : text;
}

}  // namespace

Place place_of(Host host) {
    static constexpr std::array<std::string_view, 3> kPlaces = {"api2.openreview.net", "api.openreview.net",
                                                                "api.github.com"};
    return {std::string(kPlaces.at(static_cast<std::size_t>(host))), false};
}

std::optional<Place> moved_to(std::string_view base) {
    if (!base.starts_with(kScheme)) return std::nullopt;
    base.remove_prefix(kScheme.size());
    if (base.ends_with('/')) base.remove_suffix(1);
    std::string found = authority(base);
    if (found.empty()) return std::nullopt;
    return Place{std::move(found), true};
}

bool is_target(std::string_view target) {
    if (!target.starts_with('/') || target.starts_with("//") || target.size() > kLongestTarget) return false;
    const std::size_t query = target.find('?');
    std::string path;  // decoded
    for (std::size_t i = 0; i < target.size(); ++i) {
        const char c = target[i];
        char meant = c;
        if (c == '%') {
            if (i + 2 >= target.size() || !is_hex(target[i + 1]) || !is_hex(target[i + 2])) return false;
            meant = static_cast<char>(hex(target[i + 1]) * 16 + hex(target[i + 2]));
            i += 2;
            if (i < query && (meant == '/' || meant == '\\' || is_control(meant))) return false;
        } else if (!is_digit(c) && !is_lower(lower(c)) && kMarks.find(c) == std::string_view::npos) {
            return false;
        }
        if (i < query) path += meant;
    }
    path += '/';
    return path.find("/./") == std::string::npos && path.find("/../") == std::string::npos;
}

std::optional<std::string> redirected(Host host, const Place& place, std::string_view location) {
    if (host != Host::GitHub) return std::nullopt;
    if (location.starts_with(kScheme)) {
        location.remove_prefix(kScheme.size());
        const std::size_t path = std::min(location.find('/'), location.size());
        if (authority(location.substr(0, path)) != place.authority) return std::nullopt;
        location.remove_prefix(path);
    }
    if (!location.starts_with("/repos/") && !location.starts_with("/repositories/")) return std::nullopt;
    if (!is_target(location)) return std::nullopt;
    return std::string(location);
}

}  // namespace veritae::resolve::net
