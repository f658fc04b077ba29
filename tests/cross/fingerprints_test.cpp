// SPDX-License-Identifier: MIT
// Winnowing: what two texts share is kept on both sides, whatever stands around it.
#include "cross/fingerprints.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "cross/keys.hpp"

using namespace veritae::cross;

namespace {

/// A text without a repetition: numbers in words would repeat, so each word is a number of its own.
std::string words(int first, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "w" + std::to_string((first + i) * 7919 % 99991) + " ";
    return text;
}

std::size_t shared(const std::string& a, const std::string& b) {
    const std::vector<std::uint64_t> x = fingerprints(a);
    const std::vector<std::uint64_t> y = fingerprints(b);
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(x, y, std::back_inserter(both));
    return both.size();
}

}  // namespace

TEST_CASE("a stretch in common leaves a print in common, wherever it stands") {
    const std::string stretch = words(500, 8);  // more than 24 and 12 letters
    for (int before = 0; before < 12; ++before) {
        CAPTURE(before);
        CHECK(shared(words(1, before) + stretch + words(20, 15), words(60, 2 * before) + stretch) > 0);
    }
    CHECK(shared(words(1, 40), words(1000, 40)) == 0);
}

TEST_CASE("case, width of blanks and signs make no other text") {
    const std::string text = "Learns the rhythm of each harbour basin, from ten years of tide tables.";
    const std::string loud = "LEARNS the  rhythm\nof each harbour-basin; from ten years of (tide) tables";
    CHECK(fingerprints(text) == fingerprints(loud));
}

TEST_CASE("Chinese text is told apart by its characters") {
    const std::string text = "分别学习各港池的潮汐节律，在横流形成前两小时向引航员推送告警，并提供历史回放功能。";
    const std::string other = "在横流形成前两小时向引航员推送告警，并提供历史回放功能，由调度中心统一维护。";
    CHECK_FALSE(fingerprints(text).empty());
    CHECK(shared(text, other) >= 2);
}

TEST_CASE("few prints are kept, and of a long text a bounded number") {
    CHECK(fingerprints("").empty());
    CHECK(fingerprints("too short for a piece").empty());
    const std::vector<std::uint64_t> some = fingerprints(words(1, 60));
    CHECK(some.size() >= 20);
    CHECK(some.size() <= 90);
    CHECK(std::ranges::is_sorted(some));
    CHECK(fingerprints(words(1, 5000)).size() == kMostPrints);
    CHECK(fingerprints(std::string(5000, 'a')).size() == 1);
}

TEST_CASE("hashes are read as they are written") {
    const std::uint64_t hash = hash_of({"a", "b"});
    CHECK(hash != hash_of({"ab"}));
    CHECK(hash_from_hex(hex_of(hash)) == hash);
    CHECK(hex_of(hash).size() == 12);
    for (const char* bad : {"", "12", "00000000000g", "0000000000001", "-00000000001"}) CHECK(hash_from_hex(bad) == 0);
    CHECK(kind_of(key_of(KeyKind::Link, hash)) == KeyKind::Link);
    CHECK(key_of(KeyKind::Link, hash) != key_of(KeyKind::Text, hash));
}
