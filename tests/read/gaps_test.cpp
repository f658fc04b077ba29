// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

TEST_CASE("blanks that set columns apart stay two, whatever they are written with") {
    const std::string_view lines[] = {"Fern Labs\tEngineer\t2019", "Fern Labs \t Engineer    2019",
                                      "Fern Labs　　Engineer　2019", "Fern Labs\u2003Engineer\u2003\u20032019"};
    for (const std::string_view line : lines) {
        CAPTURE(line);
        const std::string plain = test::understand(line, Format::Text).document.plain;
        CHECK(plain.substr(0, plain.find("Engineer")) == "Fern Labs  ");
    }
    CHECK(test::understand("**Fern Labs** &emsp; Engineer").document.plain == "Fern Labs  Engineer\n");
    CHECK(test::understand("Fern Labs\u00a0Engineer", Format::Text).document.plain == "Fern Labs Engineer\n");
}
