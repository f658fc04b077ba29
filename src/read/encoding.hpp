// SPDX-License-Identifier: MIT
/// \file
/// The gate: bytes of any supported encoding to valid UTF-8, or the reason why they are not text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "veritae/document.hpp"

namespace veritae::reading {

struct Decoded {
    std::string text;  ///< valid UTF-8 without NUL, without the byte-order mark
    Encoding encoding = Encoding::Utf8;
    std::uint32_t bom = 0;
    std::optional<ReadError> error;
};

/// A byte-order mark decides first. Without one it is UTF-16 if there are zero bytes and all in the places of one byte
/// order, UTF-8 if valid, GB18030 if that is valid and looks like Chinese; anything else is not text. O(bytes).
[[nodiscard]] Decoded decode(std::string_view bytes);

/// What bytes are that are no text and say so by the first of them: "a PDF document". Empty for all others.
[[nodiscard]] std::string_view kind_of(std::string_view bytes);

/// How many bytes `text` takes in an encoding. O(bytes of text).
[[nodiscard]] std::uint64_t encoded_size(std::string_view text, Encoding encoding);

}  // namespace veritae::reading
