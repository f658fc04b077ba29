// SPDX-License-Identifier: MIT
// The expected hashes are those of github/codeql-action's own test (src/fingerprints.test.ts, MIT).
#include "report/line_hash.hpp"

#include <doctest/doctest.h>

using veritae::report::line_hashes;

namespace {

using Hashes = std::vector<std::string>;

}  // namespace

TEST_CASE("the hashes that GitHub's upload computes") {
    CHECK(line_hashes("", false) == Hashes{"c129715d7a2bc9a3:1"});
    CHECK(line_hashes(" a\nb\n  \t\tc\n d", false) ==
          Hashes{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
    CHECK(line_hashes("x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n", false) ==
          Hashes{"e54938cc54b302f1:1", "bb609acbe9138d60:1", "1131fd5871777f34:1", "5c482a0f8b35ea28:1",
                 "54517377da7028d2:1", "2c644846cb18d53e:1", "f1b89f20de0d133:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("line ends of every kind are line feeds") {
    const Hashes expected = {"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
                             "b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1"};
    CHECK(line_hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", false) == expected);
    CHECK(line_hashes(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", false) == expected);
    CHECK(line_hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", false) == expected);
    CHECK(line_hashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", false) == expected);
}

TEST_CASE("lines that read on alike are counted") {
    std::string ten;
    for (int i = 0; i < 10; ++i) ten += "Lorem ipsum dolor sit amet.\n";
    CHECK(line_hashes(ten, false) == Hashes{"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3",
                                            "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5", "a7f2ff13bc495cf2:6",
                                            "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1",
                                            "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("a byte-order mark and characters beyond the basic plane are what JavaScript has for them") {
    CHECK(line_hashes("a\n", true) == line_hashes("\xEF\xBB\xBF"
                                                  "a\n",
                                                  false));
    CHECK(line_hashes("a\n", true)[0] != line_hashes("a\n", false)[0]);
    // U+1F600 is D83D DE00: each unit counts as a character of the hundred.
    std::string near;
    std::string far;
    for (int i = 0; i < 49; ++i) near += "\xF0\x9F\x98\x80";
    for (int i = 0; i < 50; ++i) far += "\xF0\x9F\x98\x80";
    CHECK(line_hashes(near + "ab", false)[0] != line_hashes(near + "ac", false)[0]);
    CHECK(line_hashes(far + "b", false)[0] == line_hashes(far + "c", false)[0]);
}
