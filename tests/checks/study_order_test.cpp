// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/understand.hpp"

using namespace veritae;

namespace {

std::vector<Finding> degrees(std::string_view first, std::string_view second = {}) {
    std::string text = "## Education\n\n- " + std::string(first) + "\n";
    if (!second.empty()) text += "- " + std::string(second) + "\n";
    return test::check({text}, "2026-01-01", {"education/order"}).findings;
}

std::string told(const std::vector<Finding>& found) {
    return found.size() == 1 ? std::string(found[0].outcome) : std::to_string(found.size()) + " findings";
}

}  // namespace

TEST_CASE("the higher degree comes last") {
    CHECK(told(degrees("PhD, Tarn University, 2010 – 2014", "BSc, Marlow College, 2016 – 2020")) == "before");
    CHECK(told(degrees("MSc, Tarn University, 2014.09 – 2016.06", "BSc, Marlow College, 2014.09 – 2018.06")) ==
          "ended");
    CHECK(told(degrees("MSc, Tarn University, 2016.09 – 2019.06", "BSc, Marlow College, 2014.09 – 2018.06")) ==
          "overlap");
    CHECK(degrees("MSc, Tarn University, 2018.09 – 2020.06", "BSc, Marlow College, 2014.09 – 2018.06").empty());
}

TEST_CASE("an overlap counts in every completion of the dates, beyond the slack") {
    // From the last day of September 2017 to the first of January 2019 are 458 days; to the first of February 489.
    CHECK(degrees("MSc, Tarn University, 2017.09 – 2020.06", "BSc, Marlow College, 2014.09 – 2019.01").empty());
    CHECK(told(degrees("MSc, Tarn University, 2017.09 – 2020.06", "BSc, Marlow College, 2014.09 – 2019.02")) ==
          "overlap");
    CHECK(degrees("MSc, Tarn University, 2017 – 2020", "BSc, Marlow College, 2014 – 2018").empty());
}

TEST_CASE("degrees of one university may be one programme: a note, and on the way to a doctorate nothing") {
    const std::vector<Finding> found =
        degrees("MSc, Tarn University, 2014.09 – 2016.06", "BSc, Tarn University, 2012.09 – 2016.06");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity() == Severity::Note);
    CHECK(degrees("PhD, Tarn University, 2015.08 – 2020.05", "MS, Tarn University, 2015.08 – 2017.05").empty());
}

TEST_CASE("a master's degree behind the doctorate is a note") {
    const std::vector<Finding> found = degrees("PhD, Tarn University, 2010 – 2014", "MSc, Marlow College, 2016 – 2018");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity() == Severity::Note);
}

TEST_CASE("each degree takes its time") {
    CHECK(told(degrees("PhD, Tarn University, Sep 2019 – Dec 2019")) == "short");
    CHECK(told(degrees("BSc, Tarn University, Oct 2018 – Nov 2018")) == "short");
    CHECK(degrees("MSc, Tarn University, Sep 2018 – Jun 2019").empty());
    CHECK(degrees("PhD, Tarn University, 2019 – 2019").empty());
    CHECK(degrees("PhD, Tarn University, Sep 2025 – present").empty());
}

TEST_CASE("what is combined, beside something else, broken off, or no degree is left alone") {
    const std::string_view seconds[] = {
        "BSc/MSc, Marlow College, 2014.09 – 2018.06",
        "BSc, Marlow College, part-time, 2014.09 – 2018.06",
        "BSc (dual degree), Marlow College, 2014.09 – 2018.06",
        "Visiting undergraduate, Marlow College, 2017.09 – 2018.06",
        "BSc, Marlow College, 2014.09 – 2018.06 (transferred)",
    };
    for (const std::string_view second : seconds)
        CHECK_MESSAGE(degrees("MSc, Tarn University, 2015.09 – 2017.06", second).empty(), second);
}
