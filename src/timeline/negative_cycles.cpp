// SPDX-License-Identifier: MIT
// Bellman and Ford in layers: after round k the label of v is the length of the shortest walk from the start to v of at
// most k edges, and only labels that the last round has changed can change others. The first k at which a closed walk
// is negative is the smallest number of edges of any negative closed walk there.
//
// Such a walk is a simple cycle if k is smallest over all starts: a closed walk that meets a vertex twice splits into
// two shorter closed walks, and one of them would be negative. To see every cycle once, starts are taken by falling
// degree, and what has been a start is left out from then on: a cycle is found at the first of its vertices. In a
// network most cycles pass through the origin or one other hub, and without those the graph falls into small parts.
//
// With a prescribed first edge a closed walk of fewest edges need not be simple; one that is not is passed over: it
// holds a negative cycle without that edge.
#include "timeline/negative_cycles.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace veritae::timeline {
namespace {

struct EdgeIndex {
    std::uint32_t index;
};
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, EdgeIndex, boost::no_property,
                                                 Instant, std::uint32_t>;

Graph graph_of(const Edges& edges) {
    std::vector<EdgeIndex> indices(edges.ends.size());
    for (std::uint32_t e = 0; e < indices.size(); ++e) indices[e] = {e};
    return Graph(boost::edges_are_unsorted_multi_pass, edges.ends.begin(), edges.ends.end(), indices.begin(),
                 edges.instants);
}

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// The last edge of a walk, and the rest of it.
struct Step {
    std::uint32_t edge;
    std::uint32_t before;
};

struct Label {
    Distance distance = 0;
    std::uint32_t step = kNone;
    std::uint32_t search = 0;  ///< the search that has set it
};

/// Labels are kept from search to search, each search marking its own, so that a small part costs only its size.
class Search {
  public:
    Search(const Edges& edges, std::size_t limit)
        : edges_(edges),
          graph_(graph_of(edges)),
          limit_(limit),
          labels_(edges.instants),
          pending_(edges.instants),
          left_out_(edges.instants, false) {}

    /// All cycles by their first vertex.
    void from_every_vertex() {
        std::vector<std::uint32_t> degrees(edges_.instants, 0);
        for (const auto& [from, to] : edges_.ends) ++degrees[from], ++degrees[to];
        std::vector<Instant> order(edges_.instants);
        std::iota(order.begin(), order.end(), Instant{0});
        std::stable_sort(order.begin(), order.end(), [&](Instant a, Instant b) { return degrees[a] > degrees[b]; });
        for (const Instant start : order) {
            begin(start, 0, kNone);
            run(start, 0);
            left_out_[start] = true;
        }
    }

    /// Cycles that begin with an edge.
    void from_edge(std::uint32_t edge) {
        const auto [from, to] = edges_.ends[edge];
        steps_.push_back({edge, kNone});
        const auto step = static_cast<std::uint32_t>(steps_.size() - 1);
        if (from == to) {
            if (edges_.weights[edge] < 0) close(1, step, edges_.weights[edge]);
            return;
        }
        begin(to, edges_.weights[edge], step);
        run(from, 1);
    }

    std::vector<Cycle> found() && {
        std::sort(found_.begin(), found_.end(), [](const Cycle& a, const Cycle& b) {
            return a.length != b.length ? a.length < b.length : a.edges < b.edges;
        });
        return std::move(found_);
    }

  private:
    void begin(Instant start, Distance distance, std::uint32_t step) {
        ++search_;
        frontier_.assign(1, start);
        labels_[start] = {distance, step, search_};
    }

    /// Walks on from the frontier, whose walks have `length` edges, until one closes at `target` or nothing changes.
    void run(Instant target, std::size_t length) {
        const Instant start = frontier_.front();
        bool closed = false;
        while (!frontier_.empty() && !closed && ++length <= limit_) {
            next_.clear();
            for (const Instant from : frontier_) closed |= relax(from, start, target, length);
            for (const Instant at : next_) {
                labels_[at] = pending_[at];
                pending_[at].search = 0;
            }
            frontier_.swap(next_);
        }
    }

    bool relax(Instant from, Instant start, Instant target, std::size_t length) {
        bool closed = false;
        const Label label = labels_[from];
        for (auto [edge, end] = boost::out_edges(from, graph_); edge != end; ++edge) {
            const Instant to = boost::target(*edge, graph_);
            const std::uint32_t index = graph_[*edge].index;
            const Distance distance = label.distance + edges_.weights[index];
            if (to == target) {
                if (distance >= 0) continue;
                steps_.push_back({index, label.step});
                close(length, static_cast<std::uint32_t>(steps_.size() - 1), distance);
                closed = true;
            } else if (to != start && !left_out_[to] && improves(to, distance)) {
                if (pending_[to].search != search_) next_.push_back(to);
                steps_.push_back({index, label.step});
                pending_[to] = {distance, static_cast<std::uint32_t>(steps_.size() - 1), search_};
            }
        }
        return closed;
    }

    [[nodiscard]] bool improves(Instant at, Distance distance) const {
        const bool better = labels_[at].search != search_ || distance < labels_[at].distance;
        return better && (pending_[at].search != search_ || distance < pending_[at].distance);
    }

    void close(std::size_t length, std::uint32_t step, Distance distance) {
        if (length < limit_) {
            found_.clear();
            limit_ = length;
        }
        Cycle cycle{{}, distance};
        for (; step != kNone; step = steps_[step].before) cycle.edges.push_back(steps_[step].edge);
        std::reverse(cycle.edges.begin(), cycle.edges.end());
        if (is_simple(cycle)) found_.push_back(std::move(cycle));
    }

    [[nodiscard]] bool is_simple(const Cycle& cycle) const {
        std::vector<Instant> met;
        for (const std::uint32_t edge : cycle.edges) met.push_back(edges_.ends[edge].first);
        std::sort(met.begin(), met.end());
        return std::adjacent_find(met.begin(), met.end()) == met.end();
    }

    const Edges& edges_;
    Graph graph_;
    std::size_t limit_;
    std::vector<Label> labels_;
    std::vector<Label> pending_;
    std::vector<bool> left_out_;
    std::vector<Instant> frontier_;
    std::vector<Instant> next_;
    std::vector<Step> steps_;
    std::vector<Cycle> found_;
    std::uint32_t search_ = 0;
};

}  // namespace

std::vector<Cycle> negative_cycles(const Edges& edges, std::span<const std::uint32_t> through, std::size_t limit) {
    Search search(edges, limit);
    for (const std::uint32_t edge : through) search.from_edge(edge);
    if (through.empty()) search.from_every_vertex();
    return std::move(search).found();
}

}  // namespace veritae::timeline
