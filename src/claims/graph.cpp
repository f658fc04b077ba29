// SPDX-License-Identifier: MIT
#include "claims/graph.hpp"
namespace veritae::claims {
ClaimGraph build_graph(std::span<const DocumentReport>, const Facts&) { return {}; }
std::vector<std::uint32_t> same_as_classes(const ClaimGraph&) { return {}; }
}
