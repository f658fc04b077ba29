// SPDX-License-Identifier: MIT
/// \file
/// Where something stands: byte ranges into the text of one document of a case.
#pragma once

#include <compare>
#include <cstdint>

namespace veritae {

/// A half-open range of bytes `[begin, end)` of a Document's `plain` text. It never starts or ends inside a UTF-8
/// sequence.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin >= end; }
    [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    /// The smallest span over both.
    [[nodiscard]] constexpr Span joined(Span other) const {
        return {begin < other.begin ? begin : other.begin, end > other.end ? end : other.end};
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// A span in one of the documents of a case. Spans of two documents cannot be compared without saying which.
struct Place {
    std::uint32_t document = 0;
    Span span;

    friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace veritae
