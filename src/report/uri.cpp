// SPDX-License-Identifier: MIT
#include "report/uri.hpp"

#include <fmt/format.h>

#include <iterator>

namespace veritae::report {

std::string uri_of(std::string_view path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<std::uint8_t>(c);
        const char folded = static_cast<char>(c | 0x20);
        const bool plain = (folded >= 'a' && folded <= 'z' && byte < 0x80) || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
        } else {
            fmt::format_to(std::back_inserter(uri), "%{:02X}", byte);
        }
    }
    return uri;
}

}  // namespace veritae::report
