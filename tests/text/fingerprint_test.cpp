// SPDX-License-Identifier: MIT
#include "text/fingerprint.hpp"

#include <doctest/doctest.h>

using veritae::text::Fingerprint;

namespace {

std::string of(std::initializer_list<std::string_view> pieces) {
    Fingerprint hash;
    for (const std::string_view piece : pieces) hash.add(piece);
    return hash.hex();
}

}  // namespace

TEST_CASE("a fingerprint of nothing is FNV's offset basis, and pieces do not run together") {
    CHECK(of({}) == "cbf29ce484222325");
    CHECK(of({"ab", "c"}) == of({"ab", "c"}));
    CHECK(of({"ab", "c"}) != of({"a", "bc"}));
    CHECK(of({"ab"}) != of({"ab", ""}));
}
