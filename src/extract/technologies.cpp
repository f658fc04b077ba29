// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

std::vector<TechnologyMention> find_technologies(const Scan&) { return {}; }

}  // namespace veritae::extract
