// SPDX-License-Identifier: MIT
// Parallel constraints (same two instants) are one edge, of the tightest that is left: a résumé has many bounds on one
// day of writing. A negative cycle of such edges is then a conflict of the first of each; when their reasons are laid
// aside, the next of each may be a conflict too, and so on, until the cycle is no longer negative. So one search serves
// for any number of conflicts of the same shape.
#include <algorithm>
#include <numeric>
#include <tuple>

#include "veritae/timeline.hpp"

#include "timeline/negative_cycles.hpp"

namespace veritae {
namespace {

using timeline::Cycle;
using timeline::Distance;
using timeline::Edges;

/// Each costs a look at everything, and finds all conflicts of one shape or only one of them.
constexpr std::size_t kMostRounds = 64;

/// Constraints between the same two instants, the tightest first: a range of Pool::order_.
struct Parallel {
    std::uint32_t next;
    std::uint32_t end;
};

/// The constraints that are left.
class Pool {
  public:
    Pool(const Network& network, std::span<const std::uint32_t> shared) : all_(network.constraints) {
        instants_ = network.instants;
        order_.resize(all_.size());
        std::iota(order_.begin(), order_.end(), 0u);
        std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto key = [&](std::uint32_t c) {
                return std::tuple<Instant, Instant, Distance, std::uint32_t>(all_[c].from, all_[c].to, weight(c), c);
            };
            return key(a) < key(b);
        });
        for (const Constraint& constraint : all_) reasons_.push_back(constraint.reason);
        std::sort(reasons_.begin(), reasons_.end());
        reasons_.erase(std::unique(reasons_.begin(), reasons_.end()), reasons_.end());
        used_.assign(reasons_.size(), false);
        shared_.assign(reasons_.size(), false);
        for (const std::uint32_t reason : shared) {
            const auto at = std::lower_bound(reasons_.begin(), reasons_.end(), reason);
            if (at != reasons_.end() && *at == reason) shared_[static_cast<std::size_t>(at - reasons_.begin())] = true;
        }
    }

    /// One edge for each pair of instants that constraints are left for; parallels() has them in the same order.
    Edges edges() {
        parallels_.clear();
        std::erase_if(order_, [&](std::uint32_t c) { return used_[reason(c)]; });
        Edges edges{.instants = instants_, .ends = {}, .weights = {}};
        for (std::uint32_t i = 0; i < order_.size(); ++i) {
            const Constraint& constraint = all_[order_[i]];
            if (!edges.ends.empty() && edges.ends.back() == std::pair(constraint.from, constraint.to)) {
                parallels_.back().end = i + 1;
                continue;
            }
            parallels_.push_back({i, i + 1});
            edges.add(constraint, true);
        }
        return edges;
    }

    /// Adds every constraint with a shared reason as an edge of its own, and says which they are.
    std::vector<std::uint32_t> add_shared(Edges& edges) {
        std::vector<std::uint32_t> added;
        for (std::uint32_t i = 0; i < order_.size(); ++i) {
            if (!shared_[reason(order_[i])]) continue;
            added.push_back(static_cast<std::uint32_t>(edges.ends.size()));
            edges.add(all_[order_[i]], true);
            parallels_.push_back({i, i + 1});
        }
        return added;
    }

    /// Takes conflicts of the shape of a cycle as long as there are any.
    void take(const Cycle& cycle, std::vector<Conflict>& conflicts) {
        for (;;) {
            Conflict conflict;
            Distance length = 0;
            for (const std::uint32_t edge : cycle.edges) {
                Parallel& parallel = parallels_[edge];
                while (parallel.next < parallel.end && used_[reason(order_[parallel.next])]) ++parallel.next;
                if (parallel.next == parallel.end) return;
                conflict.constraints.push_back(order_[parallel.next]);
                length += weight(order_[parallel.next]);
            }
            if (length >= 0) return;
            conflict.excess = static_cast<std::int32_t>(-length);
            lay_aside(conflict.constraints);
            std::rotate(conflict.constraints.begin(),
                        std::min_element(conflict.constraints.begin(), conflict.constraints.end()),
                        conflict.constraints.end());
            conflicts.push_back(std::move(conflict));
        }
    }

  private:
    /// Marks the reasons as used; where all are shared, the shared ones, for else the search would never end.
    void lay_aside(const std::vector<std::uint32_t>& constraints) {
        const bool all_shared =
            std::all_of(constraints.begin(), constraints.end(), [&](std::uint32_t c) { return shared_[reason(c)]; });
        for (const std::uint32_t c : constraints) {
            if (all_shared || !shared_[reason(c)]) used_[reason(c)] = true;
        }
    }

    [[nodiscard]] Distance weight(std::uint32_t c) const { return Distance{all_[c].weight} + all_[c].slack; }
    [[nodiscard]] std::size_t reason(std::uint32_t c) const {
        return static_cast<std::size_t>(std::lower_bound(reasons_.begin(), reasons_.end(), all_[c].reason) -
                                        reasons_.begin());
    }

    const std::vector<Constraint>& all_;
    Instant instants_ = 0;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> reasons_;  ///< sorted
    std::vector<bool> used_;              ///< by place in reasons_
    std::vector<bool> shared_;
    std::vector<Parallel> parallels_;
};

}  // namespace

std::vector<Conflict> conflicts(const Network& network, std::span<const std::uint32_t> shared) {
    std::vector<Conflict> result;
    std::size_t limit = 4;  // edges of a cycle: most have two to four
    if (settles(timeline::edges_of(network, true), limit)) return result;
    Pool pool(network, shared);
    for (std::size_t rounds = 0; rounds < kMostRounds;) {
        const Edges edges = pool.edges();
        if (settles(edges, limit)) return result;
        Edges with_shared = edges;
        std::vector<Cycle> cycles;
        if (const auto through = pool.add_shared(with_shared); !through.empty()) {
            cycles = negative_cycles(with_shared, through, limit);
        }
        if (cycles.empty()) cycles = negative_cycles(edges, {}, limit);
        if (cycles.empty()) {
            limit *= 2;
        } else {
            ++rounds;
        }
        for (const Cycle& cycle : cycles) pool.take(cycle, result);
    }
    return result;
}

}  // namespace veritae
