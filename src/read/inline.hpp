// SPDX-License-Identifier: MIT
/// \file
/// The little Markdown that people write inside the values of JSON and YAML: bold, italics, code and links.
#pragma once

#include <span>

#include "read/tree.hpp"
#include "read/writer.hpp"

namespace veritae::reading {

/// Writes characters on the present line of the writer; a line break among them begins a new line of the same kind.
/// O(characters).
void write_inline(std::span<const Character> characters, Writer& writer);

}  // namespace veritae::reading
