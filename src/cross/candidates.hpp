// SPDX-License-Identifier: MIT
/// \file
/// From the keys of many records to the few pairs that are worth a look.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "cross/compare.hpp"
#include "cross/keys.hpp"
#include "cross/spill.hpp"

namespace veritae::cross {

/// By kind of key: how many people may have one before it says nothing (0: nobody looks for such keys), and how many a
/// pair must share.
struct Wanted {
    struct Limits {
        std::uint32_t people = 0;
        std::uint32_t shared = 1;
    };
    std::array<Limits, 3> of{};
};

/// Pairs are found by sorting all keys and looking at each run of equal ones: O(n log n) in the keys, and as a key that
/// many have is passed over, pairs are at most a constant for each key. Eight bytes a record stay in memory.
class Candidates {
  public:
    Candidates(Database& database, const Wanted& wanted, std::size_t most_bytes);

    /// Records are counted from 0 in the order of these calls.
    void add(const Traces& traces);
    /// Calls `use` with each pair that shares enough, the smaller number first; once.
    void drain(const std::function<void(std::uint64_t, std::uint64_t)>& use);
    /// Known after `drain` has begun to call.
    [[nodiscard]] const Common& common() const { return common_; }

  private:
    void pair_up(std::uint64_t key, const std::vector<std::uint64_t>& records);

    Wanted wanted_;
    std::vector<std::uint64_t> people_;  ///< of each record; 0 where nobody is known
    Sorter keys_;
    Sorter pairs_;
    std::vector<std::uint64_t> too_common_;
    Common common_;
};

}  // namespace veritae::cross
