// SPDX-License-Identifier: MIT
/// \file
/// The one reading of addresses that decides whether a source is asked. It accepts less than a browser does: what it
/// does not understand to the last byte is nobody's identifier.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace veritae::resolve {

/// An http or https address, or one without a scheme. Views point into what was read.
struct Address {
    std::string host;        ///< in small letters, without "www."
    std::string_view path;   ///< from its first '/', as written
    std::string_view query;  ///< behind the '?'
};

/// Nothing for any other scheme, a user, a port, a host that is no ordinary name, signs outside printable ASCII, a
/// backslash, or more than 2,048 bytes. O(bytes).
[[nodiscard]] std::optional<Address> read_address(std::string_view written);

/// The value of the first parameter of this name, as written; empty if there is none.
[[nodiscard]] std::string_view parameter(std::string_view query, std::string_view name);

/// Every byte but letters, digits and `-._~` as `%XX`.
[[nodiscard]] std::string percent_encoded(std::string_view bytes);

}  // namespace veritae::resolve
