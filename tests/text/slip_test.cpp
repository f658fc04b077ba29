// SPDX-License-Identifier: MIT
#include "text/slip.hpp"

#include <doctest/doctest.h>

using veritae::text::one_slip_apart;

TEST_CASE("a letter missing, added, changed or swapped with the next is one slip") {
    CHECK(one_slip_apart("university", "univrsity"));
    CHECK(one_slip_apart("brand", "brandt"));
    CHECK(one_slip_apart("halvorsen", "halvorsan"));
    CHECK(one_slip_apart("tsinghua", "tsinghau"));
    CHECK(one_slip_apart("a", ""));
}

TEST_CASE("equal words and words with two slips are not one slip apart") {
    CHECK_FALSE(one_slip_apart("delft", "delft"));
    CHECK_FALSE(one_slip_apart("", ""));
    CHECK_FALSE(one_slip_apart("delft", "defl"));
    CHECK_FALSE(one_slip_apart("abcd", "badc"));
    CHECK_FALSE(one_slip_apart("abc", "cba"));
    CHECK_FALSE(one_slip_apart("aaaa", "aa"));
}
