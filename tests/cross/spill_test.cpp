// SPDX-License-Identifier: MIT
// Beyond its bound of memory a sorter and a shelf give out what they were given.
#include "cross/spill.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace veritae::cross;

namespace {

std::vector<Sorter::Item> numbers(std::size_t count) {
    std::mt19937_64 dice(7);
    std::vector<Sorter::Item> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back({dice() % 5000, dice()});
    return all;
}

std::vector<Sorter::Item> drained(const std::vector<Sorter::Item>& items, std::size_t most) {
    Database database;
    Sorter sorter(database, most);
    for (const Sorter::Item& one : items) sorter.add(one);
    std::vector<Sorter::Item> out;
    sorter.drain([&](const Sorter::Item& one) { out.push_back(one); });
    return out;
}

}  // namespace

TEST_CASE("sorted in memory and through the database alike") {
    for (const std::size_t count : {0u, 1u, 4096u, 4097u, 100'000u}) {
        CAPTURE(count);
        const std::vector<Sorter::Item> items = numbers(count);
        std::vector<Sorter::Item> expected = items;
        std::sort(expected.begin(), expected.end());
        CHECK(drained(items, std::size_t{64} << 20) == expected);
        CHECK(drained(items, 1) == expected);  // the least it can do with: a block
        CHECK(drained(items, std::size_t{10'000} * sizeof(Sorter::Item)) == expected);
    }
}

TEST_CASE("a shelf gives back what does not fit into memory, too") {
    Database database;
    Shelf shelf(database, 1000);
    std::vector<std::string> texts;
    for (int i = 0; i < 200; ++i) {
        texts.push_back(std::string(static_cast<std::size_t>(i * 7 % 90), 'x') + std::to_string(i) + '\0');
        shelf.add(texts.back());
    }
    Shelf other(database, 0);
    other.add("mine");
    for (std::size_t i = texts.size(); i-- > 0;) CHECK(shelf.get(i) == texts[i]);
    CHECK(other.get(0) == "mine");
}
