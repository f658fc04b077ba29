// SPDX-License-Identifier: MIT
#include "checks/address.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace veritae::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

int hex(char c) {
    if (is_digit(c)) return c - '0';
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

}  // namespace

Address split_address(std::string_view text) {
    Address address;
    if (const std::size_t at = text.find("://"); at != std::string_view::npos) {
        address.scheme = text.substr(0, at);
        text.remove_prefix(at + 3);
    }
    const std::size_t host_end = std::min(text.find_first_of("/?#"), text.size());
    address.host = text.substr(0, host_end);
    if (const std::size_t at = address.host.rfind('@'); at != std::string_view::npos)
        address.host.remove_prefix(at + 1);
    if (const std::size_t at = address.host.find(':'); at != std::string_view::npos)
        address.host = address.host.substr(0, at);
    text.remove_prefix(host_end);
    const std::size_t path_end = std::min(text.find_first_of("?#"), text.size());
    address.path = text.substr(0, path_end);
    address.query = text.substr(path_end);
    return address;
}

bool is_host(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 2 >= host.size()) return false;
    if (host.find("..") != std::string_view::npos || host[0] == '.' || host[0] == '-') return false;
    if (host.find("-.") != std::string_view::npos || host.find(".-") != std::string_view::npos) return false;
    const bool good = std::all_of(host.begin(), host.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    });
    return good && std::any_of(host.begin() + static_cast<std::ptrdiff_t>(dot), host.end(),
                               [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

std::string doi_in(std::string_view text) {
    for (std::size_t at = text.find("10."); at != std::string_view::npos; at = text.find("10.", at + 1)) {
        if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) continue;
        std::size_t end = at + 3;
        const std::size_t digits = digits_at(text, end);
        end += digits;
        while (end < text.size() && text[end] == '.') end += 1 + digits_at(text, end + 1);
        if (digits < 4 || end >= text.size() || text[end] != '/') continue;
        const std::size_t suffix = end + 1;
        end = suffix;
        while (end < text.size() && text[end] > ' ' && text[end] < 0x7F && text[end] != '?' && text[end] != '#' &&
               text[end] != '"')
            ++end;
        std::string_view whole = text.substr(at, end - at);
        while (!whole.empty() && std::string_view(".,;:)]").find(whole.back()) != std::string_view::npos)
            whole.remove_suffix(1);
        if (whole.size() > suffix - at) return text::fold(whole);
    }
    return {};
}

std::string arxiv_in(std::string_view text) {
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
        const std::size_t behind = digits_at(text, at + 1);
        if (at < 4 || behind < 4 || behind > 5) continue;
        const bool four = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at - 4),
                                      text.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
        if (!four || (at > 4 && (is_digit(text[at - 5]) || text[at - 5] == '.'))) continue;
        return std::string(text.substr(at - 4, 5 + behind));
    }
    return {};
}

char orcid_check_digit(std::string_view hyphened) {
    unsigned total = 0;
    std::size_t digits = 0;
    for (const char c : hyphened) {
        if (!is_digit(c) || digits == 15) continue;
        total = (total + static_cast<unsigned>(c - '0')) * 2 % 11;
        ++digits;
    }
    const unsigned check = (12 - total % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex(text[i + 1]) : -1;
        const int low = high >= 0 ? hex(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace veritae::checks
