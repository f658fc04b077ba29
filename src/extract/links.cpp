// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

std::vector<LinkMention> find_links(const Scan&) { return {}; }

}  // namespace veritae::extract
