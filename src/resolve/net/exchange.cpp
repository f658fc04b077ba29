// SPDX-License-Identifier: MIT
#include "resolve/net/exchange.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

namespace veritae::resolve::net {

namespace {

constexpr std::int64_t kDay = 86'400;

struct Known {
    std::string_view spelling;
    Headers::Name name;
};
constexpr std::array kKnown = {
    Known{"content-type", Headers::ContentType},
    Known{"etag", Headers::Etag},
    Known{"location", Headers::Location},
    Known{"retry-after", Headers::RetryAfter},
    Known{"ratelimit-remaining", Headers::RateRemaining},
    Known{"x-ratelimit-remaining", Headers::RateRemaining},
    Known{"ratelimit-reset", Headers::RateReset},
    Known{"x-ratelimit-reset", Headers::RateResetEpoch},
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

bool equal_folded(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<std::int64_t> whole(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

void Headers::add(std::string_view line) {
    if (line.starts_with("HTTP/")) {
        values_ = {};
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    for (const Known& one : kKnown) {
        if (equal_folded(line.substr(0, colon), one.spelling)) values_[one.name] = trimmed(line.substr(colon + 1));
    }
}

std::optional<std::int64_t> asked_to_wait(const Headers& headers, std::int64_t now) {
    const auto clamped = [](std::int64_t seconds) { return std::clamp<std::int64_t>(seconds, 0, kDay); };
    const std::string& after = headers[Headers::RetryAfter];
    if (const auto seconds = whole(after)) return clamped(*seconds);
    if (!after.empty()) {
        if (const std::int64_t date = curl_getdate(after.c_str(), nullptr); date >= 0) return clamped(date - now);
    }
    if (whole(headers[Headers::RateRemaining]).value_or(1) > 0) return std::nullopt;
    if (const auto seconds = whole(headers[Headers::RateReset])) return clamped(*seconds);
    if (const auto reset = whole(headers[Headers::RateResetEpoch])) {
        return clamped(std::clamp<std::int64_t>(*reset, 0, now + kDay) - now);
    }
    return std::nullopt;
}

}  // namespace veritae::resolve::net
