// SPDX-License-Identifier: MIT
// The whole flow of src/checker.cpp with every rule on: what must be found, and what honest people write and must never
// be accused of.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/understand.hpp"

using namespace veritae;

namespace {

std::vector<std::string> loud(const CaseReport& report) {
    std::vector<std::string> rules;
    for (const Finding& finding : report.findings) {
        if (finding.severity() != Severity::Note) rules.emplace_back(finding.rule->id);
    }
    return rules;
}

struct Honest {
    std::string_view name;
    std::string_view text;
};

}  // namespace

TEST_CASE("honest look-alikes raise no warning and no error") {
    const Honest rows[] = {
        {"study beside an internship",
         "## 教育背景\n\n- 南湖大学 计算机 硕士 2022.09 - 2025.06\n\n## 实习经历\n\n- 青舟科技 算法实习生 2024.03 - "
         "2024.09\n"},
        {"an exchange term inside a degree",
         "## Education\n\n- Harrow University, B.Sc. in Physics, Sep 2018 - Jun 2022\n"
         "- Lakeside University, exchange student, Feb 2020 - Jul 2020\n"},
        {"joint training at a company",
         "## 工作经历\n\n### 北辰研究院 | 联合培养博士 (2020.09-2024.06)\n\n## 教育经历\n\n### 南湖大学 | 博士 "
         "(2019.09-2024.06)\n"},
        {"part-time beside full-time",
         "## 工作经历\n\n### 青舟科技 | 算法工程师 (2022.07 - 至今)\n\n### 南湖学院 | （兼职）讲师 (2023.03 - "
         "2024.01)\n"},
        {"a year-only degree, then a job in its last year",
         "## 教育背景\n\n南湖大学 计算机 硕士\n\n2021–2024\n\n## 工作经历\n\n青舟科技 工程师\n\n2024.07–至今\n"},
        {"a paper told of in a project and listed again",
         "## Projects\n\n- Quiet Gradients (ICML 2024), 2023.05 - 2024.02\n\n## Publications\n\n"
         "- Ada Verne, Bo Lindqvist. Quiet Gradients for Loud Data. ICML 2024.\n"},
        {"a preprint that is also under review",
         "## Publications\n\n- Ada Verne. Slow Maps. arXiv preprint arXiv:2610.01234, under review at CVPR 2027.\n"},
        {"contributions that add up",
         "- 召回率从初始的 65% 提升至 85%：迭代检索提升 15%，融合再提升 3%，重排贡献 2%\n"},
        {"percentage points", "- Eval accuracy 16.2% → 58.7% (+42.5pp)\n"},
        {"a latency cut told as a speed-up", "- 检索速度提升 3 倍（从平均 450ms 降至 150ms）\n"},
        {"period and rate", "- 实时控制达到 61.2 ms / 16 Hz\n"},
        {"two systems whose names differ by a version",
         "- FuseNet reaches an accuracy of 81.2% on DenseBench\n- FuseNet-3.0 reaches an accuracy of 88.4% on "
         "DenseBench\n"},
        {"promotion inside one employer",
         "## Experience\n\n- Quillmark Labs, Engineer, Jan 2020 - Dec 2022\n- Quillmark Labs, Senior Engineer, Jul "
         "2022 - Present\n"},
        {"a degree that ends in the future", "## 教育背景\n\n- 南湖大学 计算机 硕士 2025.09 - 2028.06\n"},
        {"a news line tells of its own day",
         "## News\n\n- [2025.05] Submitted a paper to NeurIPS 2025.\n- [2025.09] One paper accepted by NeurIPS "
         "2025.\n"},
    };
    for (const Honest& row : rows) {
        CAPTURE(row.name);
        CHECK(loud(test::check({row.text})) == std::vector<std::string>{});
        CHECK(loud(test::check({row.text}, "2026-11-22", {}, Format::Text)) == std::vector<std::string>{});
    }
}

TEST_CASE("a plan and a status that no day allows are one finding with both places and both calendar dates") {
    const CaseReport report =
        test::check({"## 科研成果\n\n- 稀疏专家路由，拟投 ICLR 2026\n- 稠密专家路由，NeurIPS 2026 在审\n"});
    REQUIRE(report.findings.size() == 1);
    const Finding& finding = report.findings.front();
    CHECK(finding.severity() == Severity::Error);
    CHECK(finding.rule->id == "timeline/contradiction");
    std::vector<std::string> quotes;
    std::vector<std::string> sources;
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role == Evidence::Role::Fact) {
            sources.push_back(evidence.source);
        } else {
            quotes.emplace_back(report.documents.front().document.verbatim(evidence.place.span));
        }
    }
    std::sort(sources.begin(), sources.end());
    CHECK(sources ==
          std::vector<std::string>{"rules/facts/venues.json#iclr/2026", "rules/facts/venues.json#neurips/2026"});
    REQUIRE(quotes.size() == 2);
    CHECK((quotes[0] + quotes[1]).find("拟投 ICLR 2026") != std::string::npos);
    CHECK((quotes[0] + quotes[1]).find("NeurIPS 2026 在审") != std::string::npos);
}

TEST_CASE("statuses date the document") {
    const CaseReport report = test::check({"## Publications\n\n- Ada Verne. Slow Maps. EMNLP 2025, under review.\n- "
                                           "Ada Verne. Fast Maps. AAAI 2026, under review.\n"
                                           "- Ada Verne. Flat Maps. To be submitted to ICLR 2026.\n"},
                                          "2026-11-22");
    REQUIRE(report.documents.front().written);
    const Window& window = *report.documents.front().written;
    REQUIRE(window.earliest);
    REQUIRE(window.latest);
    CHECK(to_string(*window.earliest).substr(0, 7) == "2025-08");
    CHECK(to_string(*window.latest).substr(0, 7) == "2025-08");
}

TEST_CASE("the same input gives the same findings in the same order") {
    constexpr std::string_view kText =
        "## Publications\n\n- Ada Verne. Slow Maps. ECCV 2023.\n- Ada Verne. Fast Maps. ICCV 2024.\n- Ada Verne. Slow "
        "Maps. ECCV 2023.\n";
    const CaseReport first = test::check({kText});
    const CaseReport second = test::check({kText});
    REQUIRE(first.findings.size() == second.findings.size());
    for (std::size_t i = 0; i < first.findings.size(); ++i) {
        CHECK(first.findings[i].rule == second.findings[i].rule);
        CHECK(first.findings[i].message(Language::English) == second.findings[i].message(Language::English));
    }
}

TEST_CASE("a document that cannot be read does not keep the others from being checked") {
    const CaseReport report = test::check({std::string_view("\x7f"
                                                            "ELF\0\0\0\1",
                                                            8),
                                           "## Publications\n\n- Ada Verne. Slow Maps. ECCV 2023.\n"});
    REQUIRE(report.documents.size() == 2);
    CHECK(report.documents[0].error);
    CHECK_FALSE(report.documents[1].error);
    CHECK(loud(report) == std::vector<std::string>{"publication/no-such-edition"});
}
