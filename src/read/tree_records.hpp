// SPDX-License-Identifier: MIT
/// \file
/// Objects of a tree as records.
#pragma once

#include <vector>

#include "read/records.hpp"
#include "read/tree.hpp"

namespace veritae::reading {

/// Writes a scalar where it stands in the file. The document and the node must outlive what is returned.
[[nodiscard]] WriteText write_scalar(const Document& document, const Node& scalar);

/// The members of an object, or a scalar alone, with the roles that a schema gives them. A member that it does not know
/// is labelled, a list of them items; what is empty is left out. O(nodes).
[[nodiscard]] std::vector<RecordField> fields_of(const Document& document, const Node& node,
                                                 const RecordSchema& schema);

}  // namespace veritae::reading
