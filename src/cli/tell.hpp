// SPDX-License-Identifier: MIT
/// \file
/// Messages on standard error. Nothing of an input or a name reaches a terminal unescaped.
#pragma once

#include <string_view>

#include "veritae/document.hpp"
#include "veritae/report.hpp"

namespace veritae::cli {

/// `veritae: message`.
void tell(std::string_view message);
/// `veritae: path: detail`, with line and column where reading came that far.
void tell(const ReadError& error, std::string_view path);

/// The suppressions of a document that cannot be used, or had nothing to suppress.
void tell_suppressions(const DocumentReport& document);

}  // namespace veritae::cli
