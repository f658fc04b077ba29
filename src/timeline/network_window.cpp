// SPDX-License-Identifier: MIT
// d(origin, t) is the least upper bound that the constraints put on t, and -d(t, origin) the greatest lower one.
#include "timeline/network_paths.hpp"

namespace veritae {

std::optional<Window> window(const Network& network, Instant instant) {
    using namespace timeline;
    for (const bool with_slack : {false, true}) {
        const Edges edges = edges_of(network, with_slack);
        if (!satisfiable(edges)) continue;
        Window result;
        if (const auto up = distance(edges, kOrigin, instant)) result.latest = Day{static_cast<std::int32_t>(*up)};
        if (const auto down = distance(edges, instant, kOrigin))
            result.earliest = Day{static_cast<std::int32_t>(-*down)};
        return result;
    }
    return std::nullopt;
}

}  // namespace veritae
