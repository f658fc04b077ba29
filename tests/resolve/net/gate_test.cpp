// SPDX-License-Identifier: MIT
#include "resolve/net/gate.hpp"

#include <doctest/doctest.h>

using namespace veritae::resolve;
using namespace veritae::resolve::net;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr Time kNow{milliseconds(5'000'000)};

void pass(Gate& gate, Time at) {
    gate.enter(at);
    gate.leave();
}

}  // namespace

TEST_CASE("the limits of the sources") {
    CHECK(rate_of(Host::OpenReview2, false).burst == 500);
    CHECK(rate_of(Host::OpenReview1, false).interval == milliseconds(7'200));
    CHECK(rate_of(Host::GitHub, false).interval == seconds(60));
    CHECK(rate_of(Host::GitHub, true).burst == 5'000);
}

TEST_CASE("a bucket is emptied at once and fills one by one") {
    Gate gate({3, seconds(10), 4});
    for (int i = 0; i < 3; ++i) {
        CHECK(gate.opens() <= kNow);
        pass(gate, kNow);
    }
    CHECK(gate.opens() == kNow + seconds(10));
    pass(gate, kNow + seconds(10));
    CHECK(gate.opens() == kNow + seconds(20));
    CHECK(gate.opens() <= kNow + seconds(45));  // after a rest there are several again
    pass(gate, kNow + seconds(45));
    CHECK(gate.opens() <= kNow + seconds(45));
}

TEST_CASE("a rest fills the bucket to its brim and no further") {
    Gate gate({2, seconds(10), 4});
    const Time later = kNow + seconds(100'000);
    pass(gate, kNow);
    pass(gate, later);
    pass(gate, later);
    CHECK(gate.opens() == later + seconds(10));
}

TEST_CASE("what is given back can be taken again") {
    Gate gate({1, seconds(10), 4});
    pass(gate, kNow);
    CHECK(gate.opens() == kNow + seconds(10));
    gate.give_back();
    CHECK(gate.opens() <= kNow);
}

TEST_CASE("the longest pause counts") {
    Gate gate({100, seconds(1), 4});
    gate.pause(kNow + seconds(30));
    gate.pause(kNow + seconds(20));
    CHECK(gate.opens() == kNow + seconds(30));
}

TEST_CASE("so many at once") {
    Gate gate({100, seconds(1), 2});
    gate.enter(kNow);
    CHECK(gate.has_room());
    gate.enter(kNow);
    CHECK_FALSE(gate.has_room());
    gate.leave();
    CHECK(gate.has_room());
}

TEST_CASE("a host that says nothing ten times in a row is down") {
    Gate gate({100, seconds(1), 2});
    for (int i = 0; i < 9; ++i) gate.kept_silent();
    CHECK_FALSE(gate.closed());
    gate.spoke();
    for (int i = 0; i < 9; ++i) gate.kept_silent();
    CHECK_FALSE(gate.closed());
    gate.kept_silent();
    CHECK(gate.closed() == Reply::Unreachable);
}

TEST_CASE("the back-off doubles, and no number of tries is too many") {
    CHECK(back_off(milliseconds(500), 1) == milliseconds(500));
    CHECK(back_off(milliseconds(500), 2) == milliseconds(1'000));
    CHECK(back_off(milliseconds(500), 4) == milliseconds(4'000));
    CHECK(back_off(milliseconds(1), 1'000'000) == milliseconds(1'024));
}
