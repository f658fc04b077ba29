// SPDX-License-Identifier: MIT
/// \file
/// What the fuzz targets of the readers share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "veritae/document.hpp"

namespace fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Bytes are read, or refused with a place in them; what was read keeps every promise of document.hpp. Returns 0.
int read_and_check(std::string_view bytes, veritae::Format format, std::string path, veritae::ReadContext context = {},
                   const veritae::ReadLimits& limits = {});

}  // namespace fuzz
