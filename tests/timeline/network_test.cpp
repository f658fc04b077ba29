// SPDX-License-Identifier: MIT
// Networks of a few instants, by hand and at random; random ones are held against trying all days of a small range.
#include <algorithm>
#include <random>

#include "veritae/timeline.hpp"

namespace {

using namespace veritae;

Network without(Network network, std::uint32_t index) {
    network.constraints.erase(network.constraints.begin() + index);
    return network;
}

Network only(const Network& network, const std::vector<std::uint32_t>& indices) {
    Network part;
    part.instants = network.instants;
    for (const std::uint32_t index : indices) part.constraints.push_back(network.constraints[index]);
    return part;
}

/// Calls `visit` with every assignment of days in [low, high] to the instants after the origin.
template <class Visit>
void for_each_assignment(Instant instants, int low, int high, Visit visit) {
    std::vector<int> days(instants, low);
    days[kOrigin] = 0;
    for (;;) {
        visit(days);
        Instant at = 1;
        while (at < instants && days[at] == high) days[at++] = low;
        if (at == instants) return;
        ++days[at];
    }
}

bool holds(const Network& network, const std::vector<int>& days, bool with_slack) {
    return std::all_of(network.constraints.begin(), network.constraints.end(), [&](const Constraint& c) {
        return days[c.to] - days[c.from] <= c.weight + (with_slack ? c.slack : 0);
    });
}

/// The smallest and largest day of an instant over all solutions.
std::optional<std::pair<int, int>> by_trying(const Network& network, Instant instant, bool with_slack, int low,
                                             int high) {
    std::optional<std::pair<int, int>> range;
    for_each_assignment(network.instants, low, high, [&](const std::vector<int>& days) {
        if (!holds(network, days, with_slack)) return;
        if (!range) range = {days[instant], days[instant]};
        range->first = std::min(range->first, days[instant]);
        range->second = std::max(range->second, days[instant]);
    });
    return range;
}

/// Every instant within [-3, 3], and a few constraints at random.
Network random_network(std::mt19937& random, Instant instants, int constraints) {
    const auto between = [&](int low, int high) {
        return static_cast<int>(random() % static_cast<unsigned>(high - low + 1)) + low;
    };
    Network network;
    std::uint32_t reason = 100;
    while (network.instants < instants) network.within(network.add_instant(), Day{-3}, Day{3}, reason++);
    for (int i = 0; i < constraints; ++i) {
        const auto from = static_cast<Instant>(between(0, static_cast<int>(instants) - 1));
        const auto to = static_cast<Instant>(between(0, static_cast<int>(instants) - 1));
        network.constraints.push_back(
            {from, to, between(-3, 3), between(0, 1), static_cast<std::uint32_t>(between(0, 5))});
    }
    return network;
}

}  // namespace

TEST_CASE("a network without contradiction has no conflict and dates its instants") {
    Network network;
    const Instant written = network.add_instant();
    network.not_before(written, Day{100}, 1);
    network.not_before(written, Day{90}, 2);
    network.not_after(written, Day{120}, 3);
    CHECK(conflicts(network).empty());
    CHECK(window(network, written) == Window{Day{100}, Day{120}});
}

TEST_CASE("a side without a bound stays empty") {
    Network network;
    const Instant free = network.add_instant();
    CHECK(window(network, free) == Window{});
    network.not_before(free, Day{5}, 1);
    CHECK(window(network, free) == Window{Day{5}, std::nullopt});
}

TEST_CASE("bounds travel along chains") {
    Network network;
    const Instant start = network.add_instant();
    const Instant end = network.add_instant();
    const Instant written = network.add_instant();
    network.ordered(start, end, 1);
    network.ordered(end, written, 2);
    network.not_before(start, Day{10}, 3);
    network.not_after(written, Day{30}, 4);
    CHECK(window(network, end) == Window{Day{10}, Day{30}});
}

TEST_CASE("the window is read without slack, and with it only where nothing else solves the network") {
    Network network;
    const Instant written = network.add_instant();
    network.not_before(written, Day{100}, 1, 14);
    network.not_after(written, Day{120}, 2, 7);
    CHECK(window(network, written) == Window{Day{100}, Day{120}});
    network.not_after(written, Day{95}, 3, 2);
    CHECK(conflicts(network).empty());
    CHECK(window(network, written) == Window{Day{86}, Day{97}});
    network.not_after(written, Day{80}, 4);
    CHECK(conflicts(network).size() == 1);
    CHECK_FALSE(window(network, written));
}

TEST_CASE("a conflict is the cycle of constraints, with the days by which it misses") {
    Network network;
    const Instant start = network.add_instant();
    const Instant end = network.add_instant();
    network.within(start, Day{200}, Day{210}, 7);
    network.within(end, Day{100}, Day{150}, 7);
    network.ordered(start, end, 8);
    const auto found = conflicts(network);
    REQUIRE(found.size() == 1);
    CHECK(found[0].constraints == std::vector<std::uint32_t>{0, 3, 4});
    CHECK(found[0].excess == 50);
}

TEST_CASE("the shorter explanation comes first, then the one that misses by more") {
    Network network;
    const Instant start = network.add_instant();
    const Instant written = network.add_instant();
    network.not_before(start, Day{500}, 1);
    network.ordered(start, written, 2);
    network.not_before(written, Day{300}, 3);
    network.not_before(written, Day{301}, 4);
    network.not_after(written, Day{200}, 5);
    const auto found = conflicts(network);
    REQUIRE(found.size() == 1);
    CHECK(found[0].constraints == std::vector<std::uint32_t>{3, 4});
}

TEST_CASE("independent conflicts share no reason") {
    Network network;
    const Instant written = network.add_instant();
    for (std::uint32_t i = 0; i < 5; ++i) {
        network.not_before(written, Day{100 + static_cast<int>(i)}, i);
        network.not_after(written, Day{90 - static_cast<int>(i)}, 10 + i);
    }
    const auto found = conflicts(network);
    REQUIRE(found.size() == 5);
    CHECK(found[0].constraints == std::vector<std::uint32_t>{8, 9});  // 104 against 86
    CHECK(found[0].excess == 18);
    CHECK(found[4].excess == 10);
}

TEST_CASE("a shared reason may be met by any number of statements, and is preferred") {
    Network network;
    const Instant written = network.add_instant();
    network.not_after(written, Day{50}, 0);  // the day of the check
    network.not_after(written, Day{40}, 1);
    network.not_before(written, Day{60}, 2);
    network.not_before(written, Day{70}, 3);
    network.not_before(written, Day{45}, 4);
    const auto found = conflicts(network, std::vector<std::uint32_t>{0});
    REQUIRE(found.size() == 3);
    CHECK(found[0].constraints == std::vector<std::uint32_t>{0, 3});
    CHECK(found[1].constraints == std::vector<std::uint32_t>{0, 2});
    CHECK(found[2].constraints == std::vector<std::uint32_t>{1, 4});
}

TEST_CASE("shared reasons that contradict each other are one conflict, and the search ends") {
    Network network;
    const Instant written = network.add_instant();
    network.not_after(written, Day{1}, 0);
    network.not_before(written, Day{2}, 1);
    CHECK(conflicts(network, std::vector<std::uint32_t>{0, 1}).size() == 1);
}

TEST_CASE("an instant that must come before itself is a conflict of one") {
    Network network;
    const Instant instant = network.add_instant();
    network.constraints.push_back({instant, instant, -1, 0, 3});
    CHECK(conflicts(network).size() == 1);
    CHECK(conflicts(network, std::vector<std::uint32_t>{3}).size() == 1);
}

TEST_CASE("long chains are followed to their end") {
    Network network;
    Instant last = network.add_instant();
    network.not_before(last, Day{0}, 0);
    for (std::uint32_t i = 1; i < 60; ++i) {
        const Instant next = network.add_instant();
        network.ordered(last, next, i);
        network.constraints.back().weight = -1;  // a day apart at least
        last = next;
    }
    network.not_after(last, Day{59}, 60);
    CHECK(conflicts(network).empty());
    CHECK(window(network, last) == Window{Day{59}, Day{59}});
    network.not_after(last, Day{58}, 61);
    const auto found = conflicts(network);
    REQUIRE(found.size() == 1);
    CHECK(found[0].constraints.size() == 61);
    CHECK(found[0].excess == 1);
}

TEST_CASE("of very many conflicts that are found one by one, as many are told as anybody needs") {
    // Each ends before it begins, and each in another way: no two have instants in common but the origin.
    Network network;
    for (std::uint32_t i = 0; i < 4000; ++i) {
        const Instant end = network.add_instant();
        network.not_before(1, Day{static_cast<std::int32_t>(i)}, 2 * i);
        network.ordered(1, end, 2 * i + 1);
        network.not_after(end, Day{-static_cast<std::int32_t>(i) - 1}, 2 * i + 1);
    }
    const auto found = conflicts(network);
    CHECK(found.size() >= 64);
    CHECK(found.size() < 4000);
}

TEST_CASE("random networks agree with trying every day") {
    std::mt19937 random(20260906);
    int satisfiable = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto instants = static_cast<Instant>(2 + round % 3);
        const Network network = random_network(random, instants, 1 + round % 7);
        const auto found = conflicts(network);
        const auto solutions = by_trying(network, 1, true, -3, 3);
        CAPTURE(round);
        CHECK(found.empty() == solutions.has_value());
        satisfiable += found.empty();

        // Without slack if that has a solution, with it otherwise.
        const auto exact = by_trying(network, 1, false, -3, 3);
        const auto read = window(network, 1);
        const auto& expected = exact ? exact : solutions;
        REQUIRE(read.has_value() == expected.has_value());
        if (read) CHECK(*read == Window{Day{expected->first}, Day{expected->second}});
    }
    CHECK(satisfiable > 300);
    CHECK(satisfiable < 1200);
}

TEST_CASE("every conflict is minimal, the first has the fewest constraints, and without their reasons the rest holds") {
    std::mt19937 random(7);
    const std::vector<std::uint32_t> shared = {0};
    int several = 0;
    for (int round = 0; round < 1500; ++round) {
        const Network network = random_network(random, static_cast<Instant>(2 + round % 3), 3 + round % 9);
        const auto found = conflicts(network, shared);
        CAPTURE(round);
        std::vector<std::uint32_t> used;
        for (const Conflict& conflict : found) {
            const Network alone = only(network, conflict.constraints);
            CHECK_FALSE(by_trying(alone, 1, true, -9, 9));
            for (std::uint32_t i = 0; i < conflict.constraints.size(); ++i) {
                CHECK(by_trying(without(alone, i), 1, true, -9, 9).has_value());
            }
            int excess = 0;
            std::vector<std::uint32_t> reasons;
            for (const std::uint32_t c : conflict.constraints) {
                excess -= network.constraints[c].weight + network.constraints[c].slack;
                reasons.push_back(network.constraints[c].reason);
            }
            CHECK(conflict.excess == excess);
            for (const std::uint32_t reason : reasons) {
                if (reason != 0) CHECK(std::find(used.begin(), used.end(), reason) == used.end());
            }
            used.insert(used.end(), reasons.begin(), reasons.end());
        }
        Network rest = network;
        std::erase_if(rest.constraints, [&](const Constraint& c) {
            const bool only_shared = std::any_of(found.begin(), found.end(), [&](const Conflict& conflict) {
                return std::all_of(conflict.constraints.begin(), conflict.constraints.end(),
                                   [&](std::uint32_t i) { return network.constraints[i].reason == 0; });
            });
            return c.reason == 0 ? only_shared : std::find(used.begin(), used.end(), c.reason) != used.end();
        });
        CHECK(by_trying(rest, 1, true, -9, 9).has_value());
        several += found.size() > 1;

        // No single constraint, and no pair, is in conflict where a longer explanation is given first.
        const auto first = conflicts(network);
        if (first.empty() || first[0].constraints.size() <= 1) continue;
        for (std::uint32_t a = 0; a < network.constraints.size(); ++a) {
            for (std::uint32_t b = a; first[0].constraints.size() > 2 && b < network.constraints.size(); ++b) {
                CHECK(by_trying(only(network, {a, b}), 1, true, -9, 9).has_value());
            }
            CHECK(by_trying(only(network, {a}), 1, true, -9, 9).has_value());
        }
    }
    CHECK(several > 100);
}

TEST_CASE("a hundred thousand statements about one day") {
    Network network;
    const Instant written = network.add_instant();
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        network.not_before(written, Day{20'000}, 2 * i);
        network.not_after(written, Day{10'000}, 2 * i + 1);
    }
    CHECK(conflicts(network).size() == 50'000);
}

TEST_CASE("a hundred thousand entries that begin after the day of the check") {
    Network network;
    const Instant written = network.add_instant();
    network.not_after(written, Day{10'000}, 0);
    for (std::uint32_t i = 1; i <= 100'000; ++i) {
        const Instant start = network.add_instant();
        network.not_before(start, Day{20'000}, i);
        network.ordered(start, written, i);
    }
    CHECK(conflicts(network, std::vector<std::uint32_t>{0}).size() == 100'000);
}
