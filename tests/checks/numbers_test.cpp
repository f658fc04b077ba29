// SPDX-License-Identifier: MIT
// Lines of résumé in, the rules on numbers that fire out. What must stay silent is as long as what must be found.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

/// "rule: quoted words" for every finding of the family.
std::vector<std::string> findings(std::string_view text) {
    const CaseReport report = check({text}, "2026-11-22", {"metric"});
    std::vector<std::string> lines;
    for (const Finding& finding : report.findings) {
        const Place place = finding.evidence.front().place;
        lines.push_back(std::string(finding.rule->id) + ": " +
                        std::string(report.documents[place.document].document.verbatim(place.span)));
    }
    return lines;
}

}  // namespace

TEST_CASE("a change that no reading of its two values gives") {
    struct Row {
        std::string_view text;
        std::string_view found;
    };
    for (const Row& row : {
             Row{"- 工单分类准确率由74%提高到90%，提升22个百分点", "metric/arithmetic: 由74%提高到90%，提升22个百分点"},
             Row{"- routing accuracy 74 % → 90 %, +22pp", "metric/arithmetic: 74 % → 90 %, +22pp"},
             Row{"- Reduced p99 latency by 75%, from 800 ms to 400 ms",
                 "metric/arithmetic: 75%, from 800 ms to 400 ms"},
             Row{"- latency cut from 3.2s to 1.8s (a 70% reduction)", "metric/arithmetic: from 3.2s to 1.8s (a 70%"},
             Row{"- 检索速度提升 6 倍（从平均 480ms 降至 160ms）", "metric/arithmetic: 6 倍（从平均 480ms 降至 160ms"},
             Row{"- QPS 从 500 提升到 2000，提升 8 倍", "metric/arithmetic: 从 500 提升到 2000，提升 8 倍"},
             Row{"- throughput increased 4x from 120 to 300 req/s", "metric/arithmetic: 4x from 120 to 300 req/s"},
             Row{"- raising F1 by 12 points from 71.2 to 78.9", "metric/arithmetic: 12 points from 71.2 to 78.9"},
             Row{"- 有效保留率达到 91%（对比基线的 70%，提升 30pp）",
                 "metric/arithmetic: 91%（对比基线的 70%，提升 30pp"},
             Row{"- Cut serving cost 60%, from $0.50 to $0.40 per call", "metric/arithmetic: 60%, from $0.50 to $0.40"},
         }) {
        CAPTURE(row.text);
        CHECK(findings(row.text) == std::vector{std::string(row.found)});
    }
}

TEST_CASE("the value before may stand further back under the same name") {
    CHECK(findings("- 发现工具调用准确率不足（仅 70%），重建训练数据，工具调用准确率提升至 86%（+25pp）").size() == 1);
    CHECK(findings("- 发现工具调用准确率不足（仅 70%），重建训练数据，工具调用准确率提升至 86%（+16pp）").empty());
}

TEST_CASE("honest changes, and numbers that do not belong together") {
    for (const std::string_view text : {
             "- 准确率从 74% 提升至 90%（+16pp），延迟降低 20%",
             "- Improved accuracy from 74% to 90%, and reduced latency by 40%",
             "- 推理延迟从 3.1s 降低至 1.7s，QPS 提升 65%",
             "- 检索速度提升 3 倍（从平均 480ms 降至 160ms）",
             "- 从 480ms 降至 160ms，性能提升 200%",
             "- accuracy 74% → 90% (21.6% relative)",
             "- recall from 65% to 85%, a further +12% on another task",
             "- from >100ms with a high variability to a consistent 35ms latency",
             "- reducing latency by 8x from 8 s to 1 s",
             "- queue length from 8 to 2 (by 75%)",
             "- 由 640 万增至 683 万人民币，增长约 6.7%",
             "- 在验证集上 F1 从 0.72 提升至 0.89，推理速度提升 2 倍",
             "- error rate from 8% to 2% (75% reduction)",
             "- error rate from 8% to 2% (-6pp)",
             "- 训练 3 天 → 1 天，成本降低 60%",
             "- From 2019 to 2023, improved yield by 30%",
             "- 准确率 92%（比基线高 5%）",
             "- 55% + 15% + 3% + 2% = 75%",
             "- Perception step of 61.2 ms / 16 Hz",
         }) {
        CAPTURE(text);
        CHECK(findings(text).empty());
    }
}

TEST_CASE("gains told one by one lead from the start to the result") {
    const std::string ablation = "## 项目经历\n\n- 改写使召回率提升 12%，混合检索再提升 4%，重排序贡献 2%\n";
    CHECK(findings(ablation + "- 召回率从 60% 提升至 78%").empty());
    CHECK(findings(ablation + "- 召回率从 60% 提升至 90%").size() == 1);
    CHECK(findings(ablation + "- 准确率从 60% 提升至 90%").empty());
    CHECK(findings("- 50% + 15% + 3% + 2% = 80%") ==
          std::vector<std::string>{"metric/arithmetic: 50% + 15% + 3% + 2% = 80%"});
}

TEST_CASE("a part, its whole and its share") {
    CHECK(findings("- 通过 45/60 用例（90%）").size() == 1);
    CHECK(findings("- Resolved 60 of 80 tickets (75%)").empty());
    CHECK(findings("- Resolved 60 of 80 tickets (65%)").size() == 1);
    CHECK(findings("- 入选 3/104（5%）").empty());
}

TEST_CASE("limits of measures") {
    CHECK(findings("- cut cloud costs by 150%").size() == 1);
    CHECK(findings("- 显存占用降低 120%").size() == 1);
    CHECK(findings("- 显存占用降低 55%，吞吐量提升 120%").empty());
    CHECK(findings("- CPU usage of 400%, 128% of target").empty());
    CHECK(findings("- precision 0.91, recall 0.88, F1 0.895").empty());
    CHECK(findings("- macro precision 0.60, recall 0.80, macro-F1 0.55").empty());
    const CaseReport report = check({"- precision 0.60, recall 0.80, F1 0.62"}, "2026-11-22", {"metric"});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].severity() == Severity::Note);  // an average over classes could give it
}

TEST_CASE("a rank and its share, apart or together") {
    CHECK(findings("- Top 3% in class (rank 12/150)").size() == 1);
    CHECK(findings("- 排名 12/85（前 5%）").size() == 1);
    CHECK(findings("- Rank 20/100 in 2021, top 1% in 2022").empty());
    CHECK(findings("- 排名 4/170（前 3%）").empty());
}

TEST_CASE("a star count of another document of the same person") {
    const CaseReport clash =
        check({"- PlumeDB: 1.8k stars", "- PlumeDB：获得 600 stars"}, "2026-11-22", {"metric/conflict"});
    REQUIRE(clash.findings.size() == 1);
    CHECK(clash.findings[0].evidence[0].place.document == 1);
    CHECK(check({"- PlumeDB: 500+ stars", "- PlumeDB：获得 600 stars"}, "2026-11-22", {"metric/conflict"})
              .findings.empty());
    CHECK(check({"- PlumeDB: 1.8k stars", "- PlumeDB-3.0: 600 stars"}, "2026-11-22", {"metric/conflict"})
              .findings.empty());
}

TEST_CASE("hostile runs of numbers cost no more than their length") {
    std::string chain;
    for (int i = 0; i < 20000; ++i) chain += "1% to ";
    CHECK(findings(chain).empty());
    std::string brackets(20000, '(');
    brackets += " 5% ";
    CHECK(findings(brackets).empty());
}

TEST_CASE("a verb whose direction the two values contradict") {
    struct Row {
        std::string_view text;
        std::size_t found;
    };
    for (const Row& row : {
             Row{"- Lowered the error rate from 2% to 6%", 1}, Row{"- Decreased memory usage from 6 GB to 9 GB", 1},
             Row{"- 吞吐量由 800 QPS 提升至 300 QPS", 1}, Row{"- 接口耗时从 190ms 缩短至 310ms", 1},
             Row{"- Reduced latency from 1 s to 400 ms", 0},                 // another unit
             Row{"- Reduced latency from under 200 ms to 250 ms (P99)", 0},  // another setting
             Row{"- Latency reduced from about 100 ms to 100 ms", 0},        // equal
             Row{"- Improved error rate from 6% to 2%", 0},                  // no certain direction
             Row{"- 错误率从 6% 提升到 2%", 0},                              // means improved
             Row{"- Reduced latency from 300 ms to 500 ms to 90 ms", 0},     // several stations
             Row{"- 降低人工投入，自动化率由 30% 到 80%", 0},                // another clause
         }) {
        CAPTURE(row.text);
        CHECK(findings(row.text).size() == row.found);
    }
}

TEST_CASE("precision, recall and F1 in one list") {
    struct Row {
        std::string_view text;
        std::size_t found;
    };
    for (const Row& row : {
             Row{"- P/R/F1: 82/71/90", 1},
             Row{"- P: 0.75, R: 0.66, F1: 0.84", 1},
             Row{"- P/R/F1：82/71/76.1", 0},
             Row{"- F1/P/R: 76/82/71", 0},          // another order
             Row{"- P/R/F1: 82/71/90 (macro)", 0},  // averaged
             Row{"- P/R/F1: 82/71/90/4", 0},        // another list
             Row{"- Read P/R reports on 82/71", 0},
         }) {
        CAPTURE(row.text);
        CHECK(findings(row.text).size() == row.found);
    }
}

TEST_CASE("a part of a whole that is told first") {
    struct Row {
        std::string_view text;
        std::size_t found;
    };
    for (const Row& row : {
             Row{"- 90 个工单中解决 60 个（占 50%）", 1}, Row{"- 90 个工单中解决 60 个（占 67%）", 0},
             Row{"- 90 个工单，解决 60 个（占人力 50%）", 0},  // the share of something else
             Row{"- 90 人中 60 人通过，其余 10% 缓考", 0},     // the share of the others
             Row{"- 60 人中 2 个小组获奖（20%）", 0},          // other things
         }) {
        CAPTURE(row.text);
        CHECK(findings(row.text).size() == row.found);
    }
}
