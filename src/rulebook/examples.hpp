// SPDX-License-Identifier: MIT
/// \file
/// The examples of a rule file: {"finds": [{"name", "as_of"?, "format"?, "text": [lines], "at": [{"line", "quote"}]}],
/// "leaves": [{"name", "because", "as_of"?, "format"?, "text"}]}. In place of "text" and "format" there may be several
/// "documents": [{"name", "format"?, "text"}]; then each place of "at" names its "document". A check that sees earlier
/// versions has "before": [lines] and "before_as_of" beside a "text"; one that sees records has in place of all these
/// "records", which are as documents are, and each place of "at" names its "record".
#pragma once

#include "rulebook/check_shape.hpp"
#include "rulebook/draft.hpp"
#include "rulebook/object.hpp"

namespace veritae::rulebook {

[[nodiscard]] std::span<const Example> read_examples(Object& rule, Sees sees, Draft& draft);

}  // namespace veritae::rulebook
