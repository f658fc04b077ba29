// SPDX-License-Identifier: MIT
// A network is satisfiable if and only if its graph has no negative cycle: with d(v) the shortest distance to v from
// all instants at once (each at 0), t(v) = d(v) - d(origin) satisfies every constraint, since d(v) <= d(u) + w(u, v);
// and the weights around a cycle add up to a bound on 0.
#include "timeline/network_paths.hpp"

#include <functional>
#include <limits>

#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/edge_list.hpp>
#include <boost/property_map/property_map.hpp>

#include "timeline/negative_cycles.hpp"

namespace veritae::timeline {
namespace {

/// Far beyond every sum of weights, and far from overflow.
constexpr Distance kUnreached = std::numeric_limits<Distance>::max() / 4;

struct Sum {
    Distance operator()(Distance a, Distance b) const { return a == kUnreached ? kUnreached : a + b; }
};

bool relax_all(const Edges& edges, std::size_t rounds, std::vector<Distance>& distances) {
    using List = boost::edge_list<std::vector<std::pair<Instant, Instant>>::const_iterator>;
    const List graph(edges.ends.begin(), edges.ends.end());
    const auto weights = boost::make_iterator_property_map(edges.weights.begin(), get(boost::edge_index, graph));
    const auto labels = boost::make_iterator_property_map(distances.begin(), boost::identity_property_map());
    return boost::bellman_ford_shortest_paths(graph, rounds, weights, boost::dummy_property_map(), labels, Sum(),
                                              std::less<Distance>(), boost::bellman_visitor<>());
}

}  // namespace

Edges edges_of(const Network& network, bool with_slack) {
    Edges edges;
    edges.instants = network.instants;
    edges.ends.reserve(network.constraints.size());
    edges.weights.reserve(network.constraints.size());
    for (const Constraint& constraint : network.constraints) edges.add(constraint, with_slack);
    return edges;
}

bool settles(const Edges& edges, std::size_t rounds) {
    std::vector<Distance> distances(edges.instants, 0);
    return relax_all(edges, rounds, distances);
}

// Rounds are doubled, and after each doubling a negative cycle of up to so many edges is looked for: whichever there
// is, long paths or a short cycle, costs no more than its own length.
bool satisfiable(const Edges& edges) {
    for (std::size_t rounds = 4;; rounds *= 2) {
        if (settles(edges, rounds)) return true;
        if (!negative_cycles(edges, {}, rounds).empty()) return false;
    }
}

std::optional<Distance> distance(const Edges& edges, Instant from, Instant to) {
    std::vector<Distance> distances(edges.instants, kUnreached);
    distances[from] = 0;
    relax_all(edges, edges.instants, distances);
    if (distances[to] == kUnreached) return std::nullopt;
    return distances[to];
}

}  // namespace veritae::timeline
