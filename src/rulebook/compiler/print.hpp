// SPDX-License-Identifier: MIT
/// \file
/// A rulebook as C++ source: constant tables, and builtin_rulebook() over them.
#pragma once

#include <string>

#include "veritae/rulebook.hpp"

namespace veritae::rulebook {

[[nodiscard]] std::string print_tables(const Rulebook& rulebook);

}  // namespace veritae::rulebook
