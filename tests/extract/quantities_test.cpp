// SPDX-License-Identifier: MIT
// A line of résumé in, the quantities in it out, as "words = dimension [low, high]" in base units.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "rulebook/unit.hpp"
#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

constexpr std::array<std::string_view, 11> kNames = {"bare", "%",     "pp",    "x", "s",    "/s",
                                                     "byte", "count", "money", "m", "other"};

std::vector<std::string> quantities(std::string_view text) {
    const DocumentReport report = understand(text, Format::Text);
    std::vector<std::string> lines;
    for (const Quantity& one : report.mentions.quantities) {
        lines.push_back(fmt::format("{} = {} [{:.6g}, {:.6g}]", words(report, one.span),
                                    kNames[static_cast<std::size_t>(one.dimension)], one.interval.low,
                                    one.interval.high));
    }
    return lines;
}

struct Row {
    std::string_view text;
    std::vector<std::string> found;
};

void holds(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(quantities(row.text) == row.found);
    }
}

}  // namespace

TEST_CASE("a number with a unit is the interval that it was rounded from, in the base unit") {
    holds({
        {"5.9% WER", {"5.9% = % [5.85, 5.95]"}},
        {"误报率下降 12 个百分点", {"12 个百分点 = pp [11.5, 12.5]"}},
        {"推理耗时 61.2 ms", {"61.2 ms = s [0.06115, 0.06125]"}},
        {"P99 3.2s", {"3.2s = s [3.15, 3.25]"}},
        {"a 7-billion-parameter model", {"7-billion-parameter = count [6.5e+09, 7.5e+09]"}},
        {"control loop at 16 Hz", {"16 Hz = /s [15.5, 16.5]"}},
        {"累计 50 万条", {"50 万条 = count [495000, 505000]"}},
        {"日志 1.2 亿条", {"1.2 亿条 = count [1.15e+08, 1.25e+08]"}},
        {"12,957 submissions reviewed by 10 people", {"10 people = count [9.5, 10.5]"}},
        {"12,957 users", {"12,957 users = count [12956.5, 12957.5]"}},
        {"trained on 5B tokens", {"5B tokens = count [4.5e+09, 5.5e+09]"}},
        {"显存 5 GB", {"5 GB = byte [4.5e+09, 5.5e+09]"}},
        {"预算 30 万元", {"30 万元 = money [295000, 305000]"}},
        {"a 20-point gain", {"20-point = pp [19.5, 20.5]"}},
        {"a loss of $3\\times$ and 43.0\\%", {"3\\times = x [2.5, 3.5]", "43.0\\% = % [42.95, 43.05]"}},
        {"提速三倍", {"三倍 = x [2.5, 3.5]"}},
    });
}

TEST_CASE("bounds in words and signs leave an end open") {
    holds({
        {"500+ stars", {"500+ stars = count [500, inf]"}},
        {"2.3k stars", {"2.3k stars = count [2250, 2350]"}},
        {"1000+ QPS", {"1000+ QPS = /s [1000, inf]"}},
        {"10 Hz+", {"10 Hz+ = /s [10, inf]"}},
        {"≥ 98% uptime", {"≥ 98% = % [98, inf]"}},
        {"an F1 of > 0.92", {"> 0.92 = bare [0.92, inf]"}},
        {"超过 100ms", {"超过 100ms = s [0.1, inf]"}},
        {"~3× faster", {"~3× = x [2, 4]"}},
        {"约 3 倍", {"约 3 倍 = x [2, 4]"}},
        {"100 轮以上", {"100 轮以上 = count [100, inf]"}},
        {"200 余篇", {"200 余篇 = count [200, inf]"}},
        {"less than 50 ms", {"less than 50 ms = s [-inf, 0.05]"}},
    });
}

TEST_CASE("a range is everything between its ends") {
    holds({
        {"3–6×", {"3–6× = x [2.5, 6.5]"}},
        {"提升 12%–18%", {"12%–18% = % [11.5, 18.5]"}},
        {"提升 5~8pp", {"5~8pp = pp [4.5, 8.5]"}},
        {"0.5B–30B", {"0.5B–30B = bare [4.5e+08, 3.05e+10]"}},
    });
}

TEST_CASE("a sign of its own makes a change") {
    const DocumentReport report = understand("Score **16.2% → 58.7%** (+42.5pp), MMLU -0.29%", Format::Markdown);
    const std::vector<Quantity>& found = report.mentions.quantities;
    REQUIRE(found.size() == 4);
    CHECK(found[2].change);
    CHECK(found[2].value == doctest::Approx(42.5));
    CHECK(found[3].change);
    CHECK(found[3].value == doctest::Approx(-0.29));
    CHECK_FALSE(found[0].change);
}

TEST_CASE("what is counted is known by one name in both languages") {
    const DocumentReport report = understand("1,200 stars; 获得 300 星; 15 次引用", Format::Text);
    REQUIRE(report.mentions.quantities.size() == 3);
    CHECK(report.mentions.quantities[0].thing == name_id("stars"));
    CHECK(report.mentions.quantities[1].thing == name_id("stars"));
    CHECK(report.mentions.quantities[2].thing == name_id("citations"));
}

TEST_CASE("a bare number is a quantity where the words around it make it one") {
    holds({
        {"AUC 0.93", {"0.93 = bare [0.925, 0.935]"}},
        {"from 8 to 2", {"8 = bare [7.5, 8.5]", "2 = bare [1.5, 2.5]"}},
        {"0.72 → 0.89", {"0.72 = bare [0.715, 0.725]", "0.89 = bare [0.885, 0.895]"}},
        {"p < .05", {"< .05 = bare [-inf, 0.05]"}},
        {"48×H200", {"48 = count [47.5, 48.5]"}},
    });
}

TEST_CASE("dates, versions, names, telephone numbers, grades and list numbers are no quantities") {
    for (const std::string_view text : {"2023.09 - 2025.06",
                                        "Python 3.11 and CUDA 12.1",
                                        "release v2.1.0",
                                        "Qwen2.5-7B and GPT-4",
                                        "+86 138-0000-0000",
                                        "pages 1030-1042",
                                        "GPA 3.8/4.0",
                                        "GPA: 4.63 / 5.00",
                                        "1) built 2) shipped",
                                        "a 1920×1080 screen",
                                        "a 3x3 kernel",
                                        "top-1 accuracy",
                                        "Top-5 results",
                                        "at 10:30",
                                        "issue #512",
                                        "@2024",
                                        "LLaMA-13B",
                                        "H100 and A100",
                                        "16 H100 and 2 M1 chips",
                                        "Form 10-K"}) {
        CAPTURE(text);
        CHECK(quantities(text).empty());
    }
}

TEST_CASE("long runs of digits and separators are passed over") {
    std::string digits(5000, '7');
    digits += '%';
    CHECK(quantities(digits).empty());
    std::string commas = "1";
    for (int i = 0; i < 2000; ++i) commas += ",000";
    commas += " stars";
    CHECK(quantities(commas).size() <= 1);
}

TEST_CASE("a change in brackets behind the bare value that it led to") {
    holds({
        {"mAP 从 38.5 提高到 43.0(+4.5)",
         {"38.5 = bare [38.45, 38.55]", "43.0 = bare [42.95, 43.05]", "+4.5 = bare [4.45, 4.55]"}},
        {"电话 (+86) 13800001111", {}},
    });
}
