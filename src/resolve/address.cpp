// SPDX-License-Identifier: MIT
#include "resolve/address.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

constexpr std::size_t kLongest = 2048;

bool is_unreserved(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '.' || c == '_' ||
           c == '~';
}

/// Labels of letters, digits and hyphens with dots between them; the last one begins with a letter, so that no number
/// passes for a name.
bool is_name(std::string_view host) {
    if (host.empty() || host.size() > 253) return false;
    std::size_t begin = 0;
    while (true) {
        const std::size_t dot = std::min(host.find('.', begin), host.size());
        const std::string_view label = host.substr(begin, dot - begin);
        const bool plain = std::ranges::all_of(
            label, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
        if (label.empty() || label.size() > 63 || !plain) return false;
        if (dot == host.size()) return label.front() >= 'a';
        begin = dot + 1;
    }
}

}  // namespace

std::optional<Address> read_address(std::string_view written) {
    const bool printable = std::ranges::all_of(written, [](char c) { return c > 0x20 && c < 0x7F && c != '\\'; });
    if (!printable || written.size() > kLongest) return std::nullopt;
    std::string_view rest = written.substr(0, written.find('#'));
    const std::size_t end_of_host = std::min(rest.find_first_of("/?"), rest.size());
    if (const std::size_t scheme = rest.find("://"); scheme < end_of_host) {
        const std::string name = text::fold(rest.substr(0, scheme));
        if (name != "https" && name != "http") return std::nullopt;
        rest.remove_prefix(scheme + 3);
    }
    const std::size_t host_size = std::min(rest.find_first_of("/?"), rest.size());
    Address address;
    address.host = text::fold(rest.substr(0, host_size));
    if (!is_name(address.host)) return std::nullopt;
    if (address.host.starts_with("www.")) address.host.erase(0, 4);
    rest.remove_prefix(host_size);
    const std::size_t question = std::min(rest.find('?'), rest.size());
    address.path = rest.substr(0, question);
    if (question < rest.size()) address.query = rest.substr(question + 1);
    return address;
}

std::string_view parameter(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view one = query.substr(0, end);
        if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) return one.substr(name.size() + 1);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return {};
}

std::string percent_encoded(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

}  // namespace veritae::resolve
