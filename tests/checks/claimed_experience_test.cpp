// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// A post since July 2021, judged on 2026-01-01: four years and a half.
std::vector<Finding> claimed(std::string_view claim, std::string_view more = {}) {
    const std::string text = "## Summary\n\n" + std::string(claim) +
                             "\n\n## Experience\n\n- Engineer, Marlow Robotics, 2021.07 – Present\n" +
                             std::string(more);
    return test::check({text}, "2026-01-01", {"duration/mismatch"}).findings;
}

}  // namespace

TEST_CASE("a claim is wrong if it is more than a year beyond every reading") {
    CHECK(claimed("Engineer with 5 years of industry experience.").empty());
    REQUIRE(claimed("Engineer with 6 years of industry experience.").size() == 1);
    CHECK(claimed("Engineer with 6 years of industry experience.")[0].certainty == Certainty::Definite);
}

TEST_CASE("years of experience are said in many ways") {
    for (const std::string_view claim :
         {"9+ years of professional experience building services.", "Nine years' industry experience.",
          "With over 9 years in industry, I build rankers.", "Software engineer for 9 years, mostly in search.",
          "Work experience: 9 years", "具备 9 年以上工作经验", "从业9年，专注检索", "工作年限：9年"})
        CHECK_MESSAGE(claimed(claim).size() == 1, claim);
}

TEST_CASE("what is no time in posts is left alone") {
    for (const std::string_view claim :
         {"9 years of programming experience", "9 years of French", "A team with 90 years of combined experience",
          "Requires 9 years of industry experience", "9 年编程经验", "团队平均 9 年工作经验", "2019年工作经验总结"})
        CHECK_MESSAGE(claimed(claim).empty(), claim);
}

TEST_CASE("a doctorate, and time in which posts may have been left out, make it only possible") {
    const std::string_view doctorate = "\n## Education\n\n- PhD in Physics, Tarn University, 2015.09 – 2021.06\n";
    const std::string_view degree = "\n## Education\n\n- BSc in Physics, Tarn University, 2010.09 – 2014.06\n";
    for (const std::string_view more : {doctorate, degree}) {
        const std::vector<Finding> found = claimed("9 years of industry experience", more);
        REQUIRE_MESSAGE(found.size() == 1, more);
        CHECK(found[0].severity() == Severity::Note);
    }
}
