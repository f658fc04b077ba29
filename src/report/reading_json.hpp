// SPDX-License-Identifier: MIT
/// \file
/// `"reading"` of an inspected document: what its reader saw, so that it can be checked again without the file.
#pragma once

#include "veritae/document.hpp"

#include "report/json_writer.hpp"

namespace veritae::report {

/// The member `"reading"`; src/read/inspected.hpp tells its form. O(bytes).
void write_reading(JsonWriter& json, const Document& document);

}  // namespace veritae::report
