// SPDX-License-Identifier: MIT
#include "claims/same_entry.hpp"

#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;
using Lines = std::vector<std::string>;

namespace {

/// `words of the first | words of the second` of every pair.
Lines pairs(std::string_view first, std::string_view second) {
    const CaseReport report = test::check({first, second}, "2026-11-22", {"claim/conflict"});
    Lines lines;
    for (const claims::SameEntries& pair : claims::same_entries(report.documents)) {
        const auto words = [&](std::uint32_t document, std::uint32_t entry) {
            const DocumentReport& one = report.documents[document];
            return std::string(one.document.slice(one.resume.entries[entry].date));
        };
        lines.push_back(words(pair.first_document, pair.first) + " | " + words(pair.second_document, pair.second));
    }
    return lines;
}

}  // namespace

TEST_CASE("organisations are one in either script: known ones, and unknown ones by their sound") {
    CHECK(pairs("## 工作经历\n\n- 2021.07 - 2023.03 美团 算法工程师\n- 2023.04 - 至今 澜江科技 算法专家\n",
                "## Experience\n\n- Lanjiang Technology, Staff Engineer, May 2023 – Present\n"
                "- Meituan, Algorithm Engineer, Jul 2021 – Feb 2023\n") ==
          Lines{"2021.07 - 2023.03 | Jul 2021 – Feb 2023", "2023.04 - 至今 | May 2023 – Present"});
}

TEST_CASE("a name that cannot be compared needs the same two months") {
    const std::string_view chinese = "## 工作经历\n\n- 2021.07 - 2023.03 北风机器人公司 工程师\n";
    CHECK(pairs(chinese, "## Experience\n\n- Northwind Robotics, Engineer, Jul 2021 – Mar 2023\n").size() == 1);
    CHECK(pairs(chinese, "## Experience\n\n- Northwind Robotics, Engineer, Jan 2020 – Feb 2024\n").empty());
}

TEST_CASE("two organisations in one script are two, whatever their dates") {
    CHECK(pairs("## Experience\n\n- Quillmark Labs, Engineer, Jul 2021 – Mar 2023\n",
                "## Experience\n\n- Harrow & Finch, Engineer, Jul 2021 – Mar 2023\n")
              .empty());
}

TEST_CASE("each entry is one other at most, the likeliest") {
    CHECK(pairs("## Internships\n\n- Quillmark Labs, Intern, Jun 2023 – Sep 2023\n- Quillmark Labs, Intern, Jun 2022 – "
                "Sep 2022\n",
                "## Internships\n\n- Quillmark Labs, Intern, Jun 2022 – Sep 2022\n") ==
          Lines{"Jun 2022 – Sep 2022 | Jun 2022 – Sep 2022"});
}

TEST_CASE("degrees at one university are told apart") {
    CHECK(pairs("## 教育背景\n\n- 2021.09 - 2026.06 澜江大学 博士\n- 2017.09 - 2021.06 澜江大学 本科\n",
                "## Education\n\n- B.Eng., Lanjiang University, 2017 – 2021\n- Ph.D., Lanjiang University, 2021 – "
                "2026\n") == Lines{"2021.09 - 2026.06 | 2021 – 2026", "2017.09 - 2021.06 | 2017 – 2021"});
}

TEST_CASE("projects are one by their name or their repository") {
    CHECK(pairs("## 项目经历\n\nStreetLoop 数据闭环平台（2023.02 - 2024.06）\n- 自动标注\n",
                "## Projects\n\nStreetLoop: a data engine | Mar 2023 – Jun 2024\n- automatic labels\n")
              .size() == 1);
    CHECK(pairs("## 项目经历\n\n数据闭环平台（2023.02 - 2024.06）\n- 自动标注\n",
                "## Projects\n\nStreetLoop: a data engine | Mar 2023 – Jun 2024\n- automatic labels\n")
              .empty());
}
