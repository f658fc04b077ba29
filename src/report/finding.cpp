// SPDX-License-Identifier: MIT
#include "veritae/finding.hpp"
namespace veritae {
Severity Finding::severity() const { return Severity::Note; }
std::string Finding::message(Language) const { return {}; }
}  // namespace veritae
