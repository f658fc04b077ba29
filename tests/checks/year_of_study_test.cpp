// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// A doctorate begun in September 2023, judged on 2026-01-10: the third year.
std::vector<Finding> told(std::string_view claim) {
    const std::string text =
        std::string(claim) + "\n\n## Education\n\n- PhD in Physics, Tarn University, Sep 2023 – Present\n";
    return test::check({text}, "2026-01-10", {"claim/year-of-study"}).findings;
}

}  // namespace

TEST_CASE("a count ahead of the calendar is wrong, one a year behind may be a leave") {
    CHECK(told("I am a third-year PhD student.").empty());
    CHECK(told("I am a second-year PhD student.").empty());
    REQUIRE(told("I am a fourth-year PhD student.").size() == 1);
    CHECK(told("I am a fourth-year PhD student.")[0].certainty == Certainty::Definite);
    REQUIRE(told("I am a first-year PhD student.").size() == 1);
    CHECK(told("I am a first-year PhD student.")[0].severity() == Severity::Note);
}

TEST_CASE("years of study are said in many ways") {
    for (const std::string_view claim : {"5th-year Ph.D. candidate", "PhD student (5th year)", "PhD student, year 5",
                                         "in the fifth year of a PhD", "博士五年级", "五年级博士生", "博五在读"})
        CHECK_MESSAGE(told(claim).size() == 1, claim);
}

TEST_CASE("other people's years and prizes are left alone") {
    for (const std::string_view claim : {"Supervised two fifth-year PhD students", "Fifth-year PhD fellowship",
                                         "5 years of a PhD", "读博五年", "指导博士五年级学生"})
        CHECK_MESSAGE(told(claim).empty(), claim);
}
