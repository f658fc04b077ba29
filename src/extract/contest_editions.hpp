// SPDX-License-Identifier: MIT
/// \file
/// The edition of a contest as it is told beside the contest's name.
#pragma once

#include <cstdint>

#include "extract/scan.hpp"

namespace veritae::extract {

/// An edition's number and its words; the number is 0 if none is told.
struct Edition {
    std::int32_t number = 0;
    Span span;
    bool loose = false;  ///< "Brightwater Cup 2023 (9th)": may be a place as well
};

/// The edition in front of a name, "the 14th Brightwater Cup", or else behind it, "Brightwater Cup (14th edition)". The
/// name covers the tokens [name, behind). O(tokens near it).
[[nodiscard]] Edition edition_beside(const Scan& scan, std::size_t name, std::size_t behind);

}  // namespace veritae::extract
