// SPDX-License-Identifier: MIT
/// \file
/// Web addresses taken apart, and the identifiers in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace veritae::checks {

/// Views into the address.
struct Address {
    std::string_view scheme;  ///< without "://"; may be empty
    std::string_view host;    ///< without user and port
    std::string_view path;    ///< from the first '/' up to '?' or '#'
    std::string_view query;   ///< with its '?'
};

/// `text` up to its end as an address, whether or not it is a good one.
[[nodiscard]] Address split_address(std::string_view text);

/// A host name with a dot, of letters, digits, hyphens and bytes above ASCII, whose last part has a letter.
[[nodiscard]] bool is_host(std::string_view host);

/// The DOI (`10.1145/3318464`, lower case, without what ends a sentence) in a text; empty if there is none.
[[nodiscard]] std::string doi_in(std::string_view text);

/// The arXiv identifier (`2405.08645`, without its version) in a text; empty if there is none.
[[nodiscard]] std::string arxiv_in(std::string_view text);

/// The check digit of an ORCID iD, whose first fifteen digits are given with hyphens: ISO 7064, MOD 11-2
/// (https://support.orcid.org/hc/en-us/articles/360006897674).
[[nodiscard]] char orcid_check_digit(std::string_view hyphened);

/// `%41` to `A`.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace veritae::checks
