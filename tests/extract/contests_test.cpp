// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

struct Row {
    std::string_view text;
    std::string_view id;
    int ordinal;
    int year;
    Medal medal;
};

}  // namespace

TEST_CASE("a contest is read with its edition, year and medal, on whichever side they stand") {
    const Row rows[] = {
        {"- 第九届中国大学生程序设计竞赛（CCPC）金牌", "ccpc", 9, 0, Medal::Gold},
        {"- 2023 年第九届 CCPC 银奖", "ccpc", 9, 2023, Medal::Silver},
        {"- 第二十一届中国研究生数学建模竞赛一等奖，2024", "gmcm", 21, 2024, Medal::First},
        {"- Bronze medal, the 9th China Collegiate Programming Contest (2023)", "ccpc", 9, 2023, Medal::Bronze},
        {"- MCM/ICM 2024 Meritorious Winner", "mcm", 0, 2024, Medal::Other},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text);
        REQUIRE_FALSE(report.mentions.contests.empty());
        const ContestMention& contest = report.mentions.contests.front();
        CHECK(builtin_rulebook().facts.contests[static_cast<std::size_t>(contest.contest)].id == row.id);
        CHECK(contest.ordinal == row.ordinal);
        CHECK(contest.year == row.year);
        CHECK(contest.medal == row.medal);
    }
}

TEST_CASE("what another line says does not count") {
    const DocumentReport report = test::understand("- 2019 年获金牌\n- 中国大学生程序设计竞赛\n");
    REQUIRE(report.mentions.contests.size() == 1);
    CHECK(report.mentions.contests.front().year == 0);
    CHECK(report.mentions.contests.front().medal == Medal::None);
}
