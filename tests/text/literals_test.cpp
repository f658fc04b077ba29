// SPDX-License-Identifier: MIT
#include "text/literals.hpp"

#include <doctest/doctest.h>

#include <utility>

using veritae::text::Literals;
using Found = std::vector<std::pair<std::string, std::size_t>>;

namespace {

Found search(const std::vector<std::string>& words, std::string_view text) {
    Literals literals;
    for (const std::string& word : words) literals.add(word);
    literals.index();
    Found found;
    literals.search(text, [&](std::uint32_t number, std::size_t offset) { found.emplace_back(words[number], offset); });
    return found;
}

}  // namespace

TEST_CASE("literals are found where they stand, in either case") {
    CHECK(search({"todo", "XX"}, "TODO: xx, Todo") == Found{{"todo", 0}, {"XX", 6}, {"todo", 10}});
}

TEST_CASE("of literals at one place the longer comes first; overlapping ones are all there") {
    CHECK(search({"xx", "xxx"}, "xxx") == Found{{"xxx", 0}, {"xx", 0}, {"xx", 1}});
}

TEST_CASE("Chinese words are bytes like any others") {
    CHECK(search({"待补充", "待填写"}, "内容待补充，金额待填写") == Found{{"待补充", 6}, {"待填写", 24}});
    CHECK(search({"待补充"}, "充待补").empty());
}

TEST_CASE("a text that ends inside a literal does not hold it") {
    CHECK(search({"abc"}, "ab").empty());
    CHECK(search({"abc"}, "").empty());
    CHECK(search({"abc"}, "xab").empty());
}
