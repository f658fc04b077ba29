// SPDX-License-Identifier: MIT
#include "veritae/rulebook.hpp"
namespace veritae {
std::optional<double> Rule::number(std::string_view) const { return {}; }
bool Rule::has(std::string_view, std::string_view) const { return false; }
const Rule* Rulebook::rule(std::string_view) const { return nullptr; }
}  // namespace veritae
