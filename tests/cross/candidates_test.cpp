// SPDX-License-Identifier: MIT
// Which pairs of records are looked at: those that share enough of what few people have.
#include "cross/candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace veritae;
using namespace veritae::cross;

namespace {

using Pairs = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

Traces with_prints(std::uint64_t person, std::vector<std::uint64_t> prints) {
    Traces traces;
    traces.person = person;
    traces.texts.push_back({"project", 1, "words", std::move(prints)});
    return traces;
}

Wanted wanted(std::uint32_t people, std::uint32_t shared) {
    Wanted all;
    all.of[static_cast<std::size_t>(KeyKind::Text)] = {people, shared};
    return all;
}

Pairs pairs_of(const std::vector<Traces>& records, const Wanted& what, std::size_t bytes = std::size_t{1} << 20) {
    Database database;
    Candidates candidates(database, what, bytes);
    for (const Traces& one : records) candidates.add(one);
    Pairs pairs;
    candidates.drain([&](std::uint64_t a, std::uint64_t b) { pairs.emplace_back(a, b); });
    return pairs;
}

}  // namespace

TEST_CASE("a pair shares as many keys as are asked for") {
    const std::vector<Traces> records = {with_prints(1, {10, 11, 12}), with_prints(2, {11, 12, 13}),
                                         with_prints(3, {12, 13})};
    CHECK(pairs_of(records, wanted(5, 1)) == Pairs{{0, 1}, {0, 2}, {1, 2}});
    CHECK(pairs_of(records, wanted(5, 2)) == Pairs{{0, 1}, {1, 2}});
    CHECK(pairs_of(records, wanted(5, 3)).empty());
}

TEST_CASE("what more people have than a rule allows brings nobody together") {
    const std::vector<Traces> records = {with_prints(1, {10}), with_prints(2, {10}), with_prints(3, {10})};
    CHECK(pairs_of(records, wanted(3, 1)).size() == 3);
    CHECK(pairs_of(records, wanted(2, 1)).empty());
}

TEST_CASE("versions of one person's record count once, and are no pair") {
    const std::vector<Traces> records = {with_prints(1, {10}), with_prints(1, {10}), with_prints(1, {10}),
                                         with_prints(2, {10})};
    CHECK(pairs_of(records, wanted(2, 1)) == Pairs{{0, 3}, {1, 3}, {2, 3}});
    CHECK(pairs_of({records[0], records[1]}, wanted(2, 1)).empty());
}

TEST_CASE("a record of nobody that is known, and keys that no rule looks for, bring none") {
    CHECK(pairs_of({with_prints(0, {10}), with_prints(2, {10})}, wanted(5, 1)).empty());
    CHECK(pairs_of({with_prints(1, {10}), with_prints(2, {10})}, Wanted{}).empty());
}

TEST_CASE("the bound of memory changes no pair") {
    std::vector<Traces> records;
    for (std::uint64_t i = 0; i < 900; ++i) {
        std::vector<std::uint64_t> prints;
        for (std::uint64_t k = 0; k < 20; ++k) prints.push_back(1 + (i / 2 * 7 + k * 131) % 40'000);
        std::sort(prints.begin(), prints.end());
        records.push_back(with_prints(i + 1, prints));
    }
    const Pairs pairs = pairs_of(records, wanted(6, 8));
    CHECK(pairs.size() >= 450);
    CHECK(pairs_of(records, wanted(6, 8), 1) == pairs);
}
