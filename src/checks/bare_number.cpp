// SPDX-License-Identifier: MIT
#include "checks/bare_number.hpp"

#include <algorithm>
#include <charconv>

namespace veritae::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// The first mention that begins at an offset or behind it.
template <class Mention>
auto from(const std::vector<Mention>& mentions, std::uint32_t offset) {
    return std::partition_point(mentions.begin(), mentions.end(),
                                [&](const Mention& one) { return one.span.begin < offset; });
}

}  // namespace

std::optional<Quantity> number_at(const DocumentReport& report, std::uint32_t offset) {
    const auto& quantities = report.mentions.quantities;
    const auto known = from(quantities, offset);
    if (known != quantities.end() && known->span.begin == offset) return *known;
    const auto& dates = report.mentions.dates;
    const auto date = from(dates, offset + 1);
    if (date != dates.begin() && (date - 1)->span.end > offset) return std::nullopt;

    const std::string_view plain = report.document.plain;
    const auto size = static_cast<std::uint32_t>(plain.size());
    std::uint32_t end = offset;
    while (end < size && is_digit(plain[end])) ++end;
    constexpr std::uint32_t kMostDigits = 7;
    if (end == offset || end - offset > kMostDigits) return std::nullopt;
    // No part of a longer number or of a word, no share, no rank.
    const bool open = offset > 0 && (is_letter(plain[offset - 1]) || plain[offset - 1] == '.' ||
                                     plain[offset - 1] == '-' || is_digit(plain[offset - 1]));
    const bool number_goes_on =
        end + 1 < size && (plain[end] == '.' || plain[end] == ',' || plain[end] == '/') && is_digit(plain[end + 1]);
    const bool marked =
        end < size && (is_letter(plain[end]) || plain[end] == '%' || plain[end] == '+' || plain[end] == '-');
    if (open || number_goes_on || marked) return std::nullopt;
    Quantity number;
    number.span = {offset, end};
    std::from_chars(plain.data() + offset, plain.data() + end, number.value);
    number.interval = {number.value, number.value};
    return number;
}

}  // namespace veritae::checks
