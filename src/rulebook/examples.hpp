// SPDX-License-Identifier: MIT
/// \file
/// The examples of a rule file: {"finds": [{"name", "as_of"?, "format"?, "text": [lines], "at": [{"line", "quote"}]}],
/// "leaves": [{"name", "because", "as_of"?, "format"?, "text"}]}. In place of "text" and "format" there may be several
/// "documents": [{"name", "format"?, "text"}]; then each place of "at" names its "document".
#pragma once

#include "rulebook/draft.hpp"
#include "rulebook/object.hpp"

namespace veritae::rulebook {

[[nodiscard]] std::span<const Example> read_examples(Object& rule, Draft& draft);

}  // namespace veritae::rulebook
