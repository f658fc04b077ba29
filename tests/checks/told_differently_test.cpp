// SPDX-License-Identifier: MIT
// One person's documents in two languages, lengths and layouts: as they are they agree, and with one fact changed
// exactly that is found, quoted from both.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/understand.hpp"

using namespace veritae;
using Lines = std::vector<std::string>;

namespace {

/// `severity: words in the later document | words in the earlier one`, sorted.
Lines told(const std::string& first, const std::string& second, std::string_view as_of = "2026-11-22") {
    const CaseReport report = test::check({first, second}, as_of, {"claim/conflict"});
    Lines lines;
    for (const Finding& finding : report.findings) {
        REQUIRE(finding.evidence.size() == 2);
        CHECK(finding.evidence[0].place.document != finding.evidence[1].place.document);
        std::string line = finding.severity() == Severity::Note ? "note: " : "";
        for (const Evidence& evidence : finding.evidence) {
            if (&evidence != &finding.evidence[0]) line += " | ";
            line += report.documents[evidence.place.document].document.slice(evidence.place.span);
        }
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::string with(std::string text, std::string_view old, std::string_view changed) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), changed);
}

const std::string kChinese = R"(# 魏知行

## 教育背景

- **清华大学** 计算机科学与技术 博士 2021.09 - 2026.06
- **澜江大学** 软件工程 本科 2017.09 - 2021.06 排名 3/92

## 工作经历

### 字节跳动 · 大模型算法工程师　2026.07 - 至今
- 负责长上下文推理框架的设计，服务日活用户 1.2 亿

### 晴川科技 · 研究实习生　2024.05 - 2024.11
- 参与对话模型的对齐训练，构建 30 万条偏好数据

## 项目经历

LeafScope：农作物病害识别小程序（2022.03 - 2022.12）
- 数据集 1.2万 张，识别准确率 94.6%

## 论文

- **魏知行**, 闻一舟, 顾明川. SlowRead: Patient Retrieval for Long Documents. ACL 2024
- 闻一舟, **魏知行**, 顾明川. Folding Context without Forgetting. NeurIPS 2025

## 获奖

- 蓝桥杯 一等奖，2019
)";

const std::string kEnglish = R"(# Zhixing Wei

## Education

**Tsinghua University**, Ph.D. in Computer Science and Technology, Sep 2021 – Jun 2026
**Lanjiang University**, B.Eng. in Software Engineering, 2017 – 2021, Rank 3/92

## Experience

**ByteDance** — LLM Algorithm Engineer (Jul 2026 – Present)
- Design the long-context inference framework, serving 120M daily active users

**Qingchuan Technology** — Research Intern (May 2024 – Nov 2024)
- Worked on alignment of a dialogue model; built 300k preference pairs

## Projects

LeafScope: crop disease recognition mini program | Mar 2022 – Dec 2022
- 12k images, 94.6% accuracy

## Publications

1. **Zhixing Wei**, Yizhou Wen, Mingchuan Gu. "SlowRead: Patient Retrieval for Long Documents." ACL 2024.
2. Yizhou Wen, **Zhixing Wei**, Mingchuan Gu. "Folding Context without Forgetting." NeurIPS 2025.

## Awards

- First Prize, Lanqiao Cup, 2019
)";

const std::string kLong = R"(# Mira Oldenkamp

## Experience

### Research Scientist, Northwind Robotics
*April 2023 – present*
- Reduced planning latency from 240 ms to 90 ms

### Research Intern, NVIDIA
*June 2021 – September 2021*

## Education
- PhD in Machine Learning, University of Tübingen, 10/2018 – 03/2023
- MSc in Mathematics, Utrecht University, 2016 – 2018

## Publications

- M. Oldenkamp, J. Farrow, T. Lindqvist. Grasping in the Dark with Tactile Priors. CoRL 2022.
- J. Farrow, M. Oldenkamp. Contact Fields for Deformable Objects. ICRA 2021.
- M. Oldenkamp, S. Ueda. Touch Before Sight: Predicting Contact. Under review at ICLR 2027.

## Open source
- graspbench: a benchmark for tactile grasping, 1.3k GitHub stars, https://github.com/moldenkamp/graspbench
)";

const std::string kHomepage = R"(# Mira Oldenkamp

## 2022

**Grasping in the Dark with Tactile Priors**
Mira Oldenkamp, Jonah Farrow, Tove Lindqvist
CoRL 2022 (Oral)

**Contact Fields for Deformable Objects**
Jonah Farrow, Mira Oldenkamp
ICRA 2021

**Touch Before Sight: Predicting Contact**
Mira Oldenkamp, Sora Ueda
Under review at ICLR 2027

## Software

- [graspbench](https://github.com/moldenkamp/graspbench): benchmark for tactile grasping (1,312 stars)

## Experience

- Northwind Robotics, Research Scientist, 2023.04 – now
- NVIDIA, Research Intern, Summer 2021
- University of Tübingen, PhD student, 2018.10 – 2023.03
)";

}  // namespace

TEST_CASE("documents that agree say nothing, whatever their language, layout and precision") {
    CHECK(told(kChinese, kEnglish) == Lines{});
    CHECK(told(kEnglish, kChinese) == Lines{});
    CHECK(told(kLong, kHomepage) == Lines{});
}

TEST_CASE("one fact of the English version is another one") {
    struct Row {
        std::string_view old;
        std::string_view changed;
        std::string found;
    };
    const std::vector<Row> rows = {
        {"May 2024 – Nov 2024", "Jun 2024 – Nov 2024", "Jun 2024 – Nov 2024 | 2024.05 - 2024.11"},
        {"May 2024 – Nov 2024", "May 2024 – Oct 2024", "May 2024 – Oct 2024 | 2024.05 - 2024.11"},
        {"May 2024 – Nov 2024", "May 2023 – Nov 2023", "May 2023 – Nov 2023 | 2024.05 - 2024.11"},
        {"Jul 2026 – Present", "Jul 2026 – Oct 2026", "note: Jul 2026 – Oct 2026 | 2026.07 - 至今"},
        {"2017 – 2021, Rank", "2016 – 2021, Rank", "2016 – 2021 | 2017.09 - 2021.06"},
        {"Mar 2022 – Dec 2022", "Mar 2022 – Nov 2022", "Mar 2022 – Nov 2022 | 2022.03 - 2022.12"},
        {"B.Eng. in Software", "M.Eng. in Software", "M.Eng. | 本科"},
        {"Rank 3/92", "Rank 2/92", "2/92 | 3/92"},
        {"Documents.\" ACL 2024", "Documents.\" ACL 2025", "ACL 2025 | ACL 2024"},
        {"Yizhou Wen, **Zhixing Wei**, Mingchuan Gu. \"Folding", "**Zhixing Wei**, Yizhou Wen, Mingchuan Gu. \"Folding",
         "Zhixing Wei, Yizhou Wen, Mingchuan Gu | 闻一舟, 魏知行, 顾明川"},
        {"120M daily", "12M daily", "12M daily active users | 1.2 亿"},
        {"300k preference", "3M preference", "3M | 30 万条"},
        {"12k images", "21k images", "21k images | 1.2万 张"},
        {"94.6% accuracy", "96.4% accuracy", "96.4% | 94.6%"},
        {"First Prize", "Second Prize", "Second Prize | 一等奖"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.changed);
        CHECK(told(kChinese, with(kEnglish, row.old, row.changed)) == Lines{row.found});
    }
}

TEST_CASE("a homepage tells of a paper in lines of their own") {
    CHECK(told(kLong, with(kHomepage, "ICRA 2021", "ICRA 2022")) == Lines{"ICRA 2022 | ICRA 2021"});
    CHECK(told(kLong, with(kHomepage, "Jonah Farrow, Mira Oldenkamp\nICRA", "Mira Oldenkamp, Jonah Farrow\nICRA"))
              .size() == 1);
    CHECK(told(kLong, with(kHomepage, "Under review at ICLR 2027", "Accepted at ICLR 2026")).size() == 1);
}

TEST_CASE("a count may have grown between two documents") {
    CHECK(told(kLong, with(kHomepage, "1,312 stars", "2,312 stars")) == Lines{"note: 2,312 stars | 1.3k GitHub stars"});
}

TEST_CASE("what one document leaves out, or tells as one stay, is nothing") {
    const std::string three =
        "## Experience\n\n- Kestrel Analytics, Staff Engineer, 03/2022 – Present\n"
        "- Kestrel Analytics, Senior Engineer, 01/2020 – 02/2022\n"
        "- Bosch, Software Engineer, 07/2016 – 12/2019\n";
    const std::string one = "## Experience\n\n- Kestrel Analytics, Staff Engineer, 01/2020 – Present\n";
    CHECK(told(three, one) == Lines{});
    const std::string combined = "## 教育经历\n\n- 2014.09 - 2019.06 澜江大学 统计学 硕博连读\n";
    const std::string apart =
        "## Education\n\n- Ph.D. in Statistics, Lanjiang University, Sep 2016 – Jun 2019\n"
        "- M.S. in Statistics, Lanjiang University, Sep 2014 – Jun 2016\n";
    CHECK(told(combined, apart) == Lines{});
}

TEST_CASE("an older document tells of an older state") {
    const std::string old =
        "## Experience\n\n- Quillmark Labs, Engineer, Sep 2022 – present\n\n## Publications\n\n"
        "- Lena Okafor, Ada Verne. Patient tokens for hurried readers. To be submitted to AAAI 2025.\n";
    const std::string young =
        "## Experience\n\n- Quillmark Labs, Engineer, Sep 2022 – Mar 2026\n\n## Publications\n\n"
        "- Lena Okafor, Ada Verne. Patient tokens for hurried readers. AAAI 2025.\n";
    CHECK(told(old, young) == Lines{});
}

TEST_CASE("equal contributors may be named in either order") {
    CHECK(told("## Publications\n\n- Lena Okafor*, Ada Verne*. Patient tokens for hurried readers. AAAI 2025.\n",
               "## Publications\n\n- Ada Verne*, Lena Okafor*. Patient tokens for hurried readers. AAAI 2025.\n") ==
          Lines{});
}

TEST_CASE("of three documents the one that differs is told of once") {
    const std::string right = "## Experience\n\n- Quillmark Labs, Engineer, Sep 2022 – Mar 2026\n";
    const CaseReport report = test::check({right, with(right, "Sep", "Aug"), right}, "2026-11-22", {"claim/conflict"});
    CHECK(report.findings.size() == 1);
}

TEST_CASE("a birthday is told differently within one document") {
    const CaseReport report = test::check({"# 郭子墨\n\n出生年月：1998.04\n\n## 个人信息\n\n- 出生日期：1997年4月\n"},
                                          "2026-11-22", {"claim/conflict"});
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].outcome == "birth");
}
