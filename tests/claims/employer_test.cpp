// SPDX-License-Identifier: MIT
#include "claims/employer.hpp"

#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

bool may_be_same(std::string_view first, std::string_view second) {
    const auto employer = [](std::string_view name) {
        const DocumentReport report = test::understand(name, Format::Text);
        const Span whole{0, static_cast<std::uint32_t>(report.document.plain.find('\n'))};
        return claims::read_employer(report, whole);
    };
    return claims::may_be_same(employer(first), employer(second));
}

}  // namespace

TEST_CASE("one employer in two spellings") {
    CHECK(may_be_same("Hengqu Analytics", "Hengqu"));
    CHECK(may_be_same("横渠科技有限公司", "横渠计算有限公司"));
    CHECK(may_be_same("Research at Hengqu", "Hengqu Research Institute"));
}

TEST_CASE("two employers of one trade") {
    CHECK_FALSE(may_be_same("Hengqu Analytics", "Millrace Analytics"));
    CHECK_FALSE(may_be_same("蕨谷计算有限公司", "风标云计算有限公司"));
}
