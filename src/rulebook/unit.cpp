// SPDX-License-Identifier: MIT
// A unit as a number: dimension · 2^24 + payload. The payload is the name of a counted thing, or a scale m · 10^(e -
// 32) as m · 2^6 + e, with m below 2^17.
#include "rulebook/unit.hpp"

#include <array>
#include <cmath>

namespace veritae {
namespace {

constexpr std::array<std::string_view, 11> kDimensions = {"none",  "percent", "points", "ratio",  "duration", "rate",
                                                          "bytes", "count",   "money",  "length", "other"};
constexpr std::int32_t kPayload = 1 << 24;
constexpr std::int32_t kMantissa = 1 << 17;
constexpr std::int32_t kExponents = 1 << 6;
constexpr std::int32_t kBias = 32;

/// `3600`, `0.001`, `1e9` to mantissa and exponent.
std::optional<std::int32_t> parse_scale(std::string_view written) {
    std::int32_t mantissa = 0;
    std::int32_t exponent = 0;
    bool fraction = false;
    std::size_t digits = 0;
    std::size_t i = 0;
    for (; i < written.size(); ++i) {
        const char c = written[i];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            mantissa = mantissa * 10 + (c - '0');
            if (mantissa >= kMantissa) return std::nullopt;
            if (fraction) --exponent;
            ++digits;
        } else {
            break;
        }
    }
    if (digits == 0 || mantissa == 0) return std::nullopt;
    if (i < written.size()) {
        if (written[i] != 'e' || i + 1 == written.size() || written.size() - i > 3) return std::nullopt;
        std::int32_t power = 0;
        for (const char c : written.substr(i + 1)) {
            if (c < '0' || c > '9') return std::nullopt;
            power = power * 10 + (c - '0');
        }
        exponent += power;
    }
    if (exponent < -kBias || exponent + kBias >= kExponents) return std::nullopt;
    return mantissa * kExponents + exponent + kBias;
}

}  // namespace

std::optional<std::int32_t> parse_unit(std::string_view written) {
    const std::size_t slash = written.find('/');
    const std::string_view name = written.substr(0, slash);
    for (std::size_t i = 0; i < kDimensions.size(); ++i) {
        if (kDimensions[i] != name) continue;
        const auto base = static_cast<std::int32_t>(i) * kPayload;
        const bool counted = static_cast<Dimension>(i) == Dimension::Count;
        if (slash == std::string_view::npos) {
            if (counted) return base;
            return base + kExponents + kBias;
        }
        const std::string_view rest = written.substr(slash + 1);
        if (rest.empty()) return std::nullopt;
        if (counted) return base + name_id(rest);
        const std::optional<std::int32_t> scale = parse_scale(rest);
        if (!scale) return std::nullopt;
        return base + *scale;
    }
    return std::nullopt;
}

UnitMeaning unit_meaning(std::int32_t value) {
    UnitMeaning meaning;
    meaning.dimension = static_cast<Dimension>(value / kPayload);
    const std::int32_t payload = value % kPayload;
    if (meaning.dimension == Dimension::Count) {
        meaning.thing = payload;
        return meaning;
    }
    const std::int32_t digits = payload / kExponents;
    const double mantissa = digits;
    const std::int32_t exponent = payload % kExponents - kBias;
    // Dividing by a power of ten is exact to the last bit where multiplying by its inverse is not.
    const double power = std::pow(10.0, exponent < 0 ? -exponent : exponent);
    meaning.scale = exponent < 0 ? mantissa / power : mantissa * power;
    return meaning;
}

}  // namespace veritae
