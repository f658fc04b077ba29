// SPDX-License-Identifier: MIT
#include "extract/extract.hpp"

namespace veritae::extract {

std::vector<Rank> find_ranks(const Scan&, std::span<const DateMention>) { return {}; }
std::vector<TopShare> find_top_shares(const Scan&) { return {}; }

}  // namespace veritae::extract
