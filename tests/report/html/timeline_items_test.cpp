// SPDX-License-Identifier: MIT
#include "report/html/timeline_items.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::report::html;

namespace {

const Day kAsOf = *parse_day("2026-01-15");

std::vector<Item> items_of(std::vector<std::string_view> documents) {
    const CaseReport the_case = test::check(std::move(documents), "2026-01-15");
    std::vector<const Finding*> findings;
    for (const Finding& finding : the_case.findings) findings.push_back(&finding);
    return timeline_of(the_case, findings, kAsOf).items;
}

const Item& named(const std::vector<Item>& items, std::string_view part) {
    const auto found =
        std::ranges::find_if(items, [&](const Item& item) { return item.name.find(part) != item.name.npos; });
    REQUIRE(found != items.end());
    return *found;
}

}  // namespace

TEST_CASE("two posts at once are each other's overlap, and of the finding about them") {
    const auto items =
        items_of({"# Ana Ruiz\n\n## Work Experience\n\n### Halcyon Robotics - Engineer\n2022.03 - 2024.05\n\n"
                  "### Brightwater Analytics - Engineer\n2023.01 - 2023.11\n\n### Tideline Systems - Engineer\n2024.06 "
                  "- present\n"});
    REQUIRE(items.size() == 3);
    CHECK(named(items, "Halcyon").overlaps == std::vector<std::uint32_t>{1});
    CHECK(named(items, "Brightwater").overlaps == std::vector<std::uint32_t>{0});
    CHECK(named(items, "Tideline").overlaps.empty());
    CHECK(named(items, "Halcyon").findings == std::vector<std::uint32_t>{0});
    CHECK(named(items, "Tideline").findings.empty());
    CHECK(stays(items, kAsOf)[0].shared.size() == 1);
}

TEST_CASE("a hand-over within one month is no overlap") {
    const auto items =
        items_of({"# Ana Ruiz\n\n## Work Experience\n\n### Halcyon Robotics - Engineer\n2022.03 - 2024.05\n\n"
                  "### Tideline Systems - Engineer\n2024.05 - present\n"});
    REQUIRE(items.size() == 2);
    CHECK(items[0].overlaps.empty());
}

TEST_CASE("lanes come in their order, and in each the earlier one first") {
    const auto items =
        items_of({"# 林一\n\n## 论文\n\n- **林一**. Slow Gradients. ICLR 2021.\n\n## 工作经历\n\n### 星汉科技 · "
                  "工程师\n2022.07 – 至今\n\n"
                  "## 教育背景\n\n### 东湾大学 · 硕士\n2019.09 – 2022.06\n\n### 东湾大学 · 本科\n2015.09 – 2019.06\n"});
    REQUIRE(items.size() == 4);
    CHECK(items[0].lane == Lane::Education);
    CHECK(items[0].range.start == make_date(2015, 9));
    CHECK(items[1].range.start == make_date(2019, 9));
    CHECK(items[2].lane == Lane::Work);
    CHECK(items[3].lane == Lane::Publications);
    CHECK(items[3].name == "Slow Gradients");
}

TEST_CASE("what two documents tell alike is told once, what they tell differently twice") {
    const char* cv = "# Ana Ruiz\n\n## Work Experience\n\n### Halcyon Robotics - Engineer\n2022.03 - 2024.05\n";
    const char* page = "# Ana Ruiz\n\n## Work Experience\n\n### Halcyon Robotics - Engineer\n2022.03 - 2024.12\n";
    CHECK(items_of({cv, cv}).size() == 1);
    const auto items = items_of({cv, page});
    REQUIRE(items.size() == 2);
    CHECK(items[0].overlaps.empty());
}
