// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/understand.hpp"

using namespace veritae;

namespace {

std::vector<Finding> overlaps(std::string_view text) {
    return test::check({text}, "2026-01-01", {"tenure/overlap"}).findings;
}

std::vector<Finding> posts(std::string_view first, std::string_view second) {
    return overlaps("## Experience\n\n- " + std::string(first) + "\n- " + std::string(second) + "\n");
}

}  // namespace

TEST_CASE("an overlap beyond a hand-over is told with its months") {
    const std::vector<Finding> found =
        posts("Engineer, Maple Systems Ltd., 2019.03 - 2022.06", "Engineer, Pine Harbor Inc., 2021.04 - 2023.08");
    REQUIRE(found.size() == 1);
    CHECK(found[0].certainty == Certainty::Definite);
    // From the last day of April 2021 to the first of June 2022: 398 days.
    CHECK(found[0].message(Language::English).find("13 months") != std::string::npos);
}

TEST_CASE("the hand-over: 60 days that no completion of the dates can avoid") {
    CHECK(posts("Engineer, Maple Systems Ltd., 2019.03 - 2021.06", "Engineer, Pine Harbor Inc., 2021.04 - 2023.08")
              .empty());
    CHECK(posts("Engineer, Maple Systems Ltd., 2019.03 - 2021.07", "Engineer, Pine Harbor Inc., 2021.04 - 2023.08")
              .size() == 1);
}

TEST_CASE("two posts that both go on are a note: how long they have done so is not written") {
    const std::vector<Finding> found =
        posts("Engineer, Maple Systems Ltd., 2019.03 - present", "Engineer, Pine Harbor Inc., 2023.04 - present");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity() == Severity::Note);
}

TEST_CASE("a university post beside another is a note") {
    const std::vector<Finding> found = posts("Associate Professor, Hilltop University, 2015.03 - 2022.06",
                                             "Director, Pine Harbor Inc., 2019.04 - 2021.08");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity() == Severity::Note);
}

TEST_CASE("what may run side by side, and what may be one employer, is left alone") {
    const std::string_view seconds[] = {
        "Part-time Engineer, Pine Harbor Inc., 2020.02 - 2022.03",
        "Research Intern, Pine Harbor Inc., 2020.02 - 2022.03",
        "Technical Advisor, Pine Harbor Inc., 2020.02 - 2022.03",
        "Visiting Scholar, Pine Harbor Inc., 2020.02 - 2022.03",
        "Co-founder, Pine Harbor Inc., 2020.02 - 2022.03",
        "Senior Engineer, Maple Systems, 2020.02 - 2022.03",
        "Engineer, Pine Harbor Inc., 2020 - 2022",
        "Freelance Developer, Pine Harbor Inc., 2020.02 - 2022.03",
    };
    for (const std::string_view second : seconds) {
        CAPTURE(second);
        CHECK(posts("Engineer, Maple Systems Ltd., 2019.03 - 2021.01", second).empty());
    }
}

TEST_CASE("of very many overlaps some are told, and how many are not") {
    const auto side_by_side = [](int posts) {
        std::string text = "## Experience\n\n";
        for (int i = 0; i < posts; ++i)
            text += "### Harbor" + std::to_string(100 + i) + " Ltd, Engineer | 2019.01 - 2023.01\n- built things\n\n";
        return overlaps(text);
    };
    // A hundred that are told one by one, and one that counts the others.
    const std::vector<Finding> many = side_by_side(160);
    CHECK(many.size() == 101);
    CHECK(side_by_side(320).size() == 101);
    CHECK(std::count_if(many.begin(), many.end(), [](const Finding& one) { return one.outcome == "more"; }) == 1);
}
