// SPDX-License-Identifier: MIT
// A line of résumé in, ranks and top shares out.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

std::vector<std::string> ranks(std::string_view text) {
    std::vector<std::string> lines;
    for (const Rank& one : understand(text, Format::Text).mentions.ranks) {
        lines.push_back(fmt::format("{} of {}", one.rank, one.total));
    }
    return lines;
}

std::vector<std::string> shares(std::string_view text) {
    std::vector<std::string> lines;
    for (const TopShare& one : understand(text, Format::Text).mentions.top_shares) {
        lines.push_back(fmt::format("{} up to {}", one.percent, one.interval.high));
    }
    return lines;
}

}  // namespace

TEST_CASE("a rank among many, in the forms people use") {
    struct Row {
        std::string_view text;
        std::string_view rank;
    };
    for (const Row& row :
         {Row{"排名:38/284，即13.3%", "38 of 284"}, Row{"专业排名 3/120", "3 of 120"},
          Row{"综合排名：第 3 / 120", "3 of 120"}, Row{"ranked 1st out of 104 students", "1 of 104"},
          Row{"Ranking: 4 / 170 (Top 3%)", "4 of 170"}, Row{"Rank: 4/64", "4 of 64"}, Row{"第128/2664", "128 of 2664"},
          Row{"rank 3 of 120", "3 of 120"}, Row{"2nd in a class of 140 (top 2%)", "2 of 140"},
          Row{"Presidential Fellow, top 3% (9 of 210)", "9 of 210"}, Row{"第3名/120人", "3 of 120"},
          Row{"Silver medal (top 5%, 128/2,664)", "128 of 2664"}, Row{"银牌（前 5%，128/2664）", "128 of 2664"},
          Row{"placed 12th of 340", "12 of 340"}, Row{"第 3 名(共 120 人)", "3 of 120"},
          Row{"2664 支队伍中排名第 128", "128 of 2664"}, Row{"among 340 teams, ranked 12th", "12 of 340"},
          Row{"12th out of 340 teams", "12 of 340"}, Row{"5/106 (top 5%)", "5 of 106"}}) {
        CAPTURE(row.text);
        CHECK(ranks(row.text) == std::vector{std::string(row.rank)});
    }
}

TEST_CASE("dates, grades, scores and counted problems are no ranks") {
    for (const std::string_view text :
         {"09/2016 - 06/2020", "470/500, Top 0.1%", "[123 / 1075]", "GPA 3.8/4.0 (top 5%)", "90/100",
          "4/12 problems (top 10%)", "全校 300 名学生中排名前 5%", "3 of 5 services", "top 10 of 200 teams"}) {
        CAPTURE(text);
        CHECK(ranks(text).empty());
    }
}

TEST_CASE("a top share is a share, not a number of places") {
    struct Row {
        std::string_view text;
        std::string_view share;
    };
    for (const Row& row :
         {Row{"Top 1%", "1 up to 1.5"}, Row{"top-1% of the year", "1 up to 1.5"}, Row{"TOP3.2%", "3.2 up to 3.25"},
          Row{"专业前 5%", "5 up to 5.5"}, Row{"(top 0.5 %)", "0.5 up to 0.55"}, Row{"前5%", "5 up to 5.5"},
          Row{"top 5-10%", "10 up to 10.5"}, Row{"Top 10\\%", "10 up to 10.5"}, Row{"top 3 percent", "3 up to 3.5"}}) {
        CAPTURE(row.text);
        CHECK(shares(row.text) == std::vector{std::string(row.share)});
    }
    for (const std::string_view text :
         {"top-1 accuracy of 98%", "Top-5", "top 10 of 200", "提前 5% 完成", "目前 5%", "a laptop 5%"}) {
        CAPTURE(text);
        CHECK(shares(text).empty());
    }
}
