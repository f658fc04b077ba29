// SPDX-License-Identifier: MIT
// Relations between the numbers of a sentence in any order of words: each family of phrasings once with numbers that
// cannot be, once with numbers that can, and beside them sentences about several things.
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

std::size_t found(std::string_view text) { return check({text}, "2026-11-22", {"metric"}).findings.size(); }

struct Pair {
    std::string_view wrong;
    std::string_view right;
};

}  // namespace

TEST_CASE("a change told before, between or behind its values") {
    for (const Pair& pair : {
             Pair{"- Page load is 310 ms instead of 520 ms, 80% lower",
                  "- Page load is 310 ms instead of 520 ms, 40% lower"},
             Pair{"- Trimmed page load by 80% – 520 ms before, 310 ms after",
                  "- Trimmed page load by 40% – 520 ms before, 310 ms after"},
             Pair{"- Got page load down by 80%: was 520 ms, is 310 ms",
                  "- Got page load down by 40%: was 520 ms, is 310 ms"},
             Pair{"- 首屏耗时较改版前的 520ms 缩短 80%，仅需 310ms", "- 首屏耗时较改版前的 520ms 缩短 40%，仅需 310ms"},
             Pair{"- 写入速度达 1,310，是旧版（520）的 6 倍", "- 写入速度达 1,310，是旧版（520）的 2.5 倍"},
             Pair{"- Raised crawl speed from 520 to 1,310, a factor of 6.0",
                  "- Raised crawl speed from 520 to 1,310, a factor of 2.5"},
         }) {
        CAPTURE(pair.wrong);
        CHECK(found(pair.wrong) == 1);
        CHECK(found(pair.right) == 0);
    }
}

TEST_CASE("a share, a total, gains, a rate and a course") {
    for (const Pair& pair : {
             Pair{"- Closed 80% of the stale branches: 30 out of 61",
                  "- Closed 49% of the stale branches: 30 out of 61"},
             Pair{"- 61 家门店里 30 家已接入，接入率 80%", "- 61 家门店里 30 家已接入，接入率 49%"},
             Pair{"- Week: reviews 41%, coding 30%, calls 10%, 95% in total",
                  "- Week: reviews 41%, coding 30%, calls 10%, 81% in total"},
             Pair{"- 语料配比：百科41%＋小说22%＋对话8%＝80%", "- 语料配比：百科41%＋小说22%＋对话8%＝71%"},
             Pair{"- Recall of 90%: 61% baseline, +12% thanks to caching, +5% from retries",
                  "- Recall of 78%: 61% baseline, +12% thanks to caching, +5% from retries"},
             Pair{"- Planner cycle of 50 ms, 40 Hz", "- Planner cycle of 50 ms, 20 Hz"},
             Pair{"- 导出耗时降低：30 s → 45 s", "- 导出耗时降低：45 s → 30 s"},
         }) {
        CAPTURE(pair.wrong);
        CHECK(found(pair.wrong) == 1);
        CHECK(found(pair.right) == 0);
    }
}

TEST_CASE("numbers of several things have no relation") {
    for (const std::string_view text : {
             "- Cut build time from 90 min to 30 min and the bill by 20%",
             "- Reduced memory by 30% while page load went from 80 ms to 50 ms",
             "- Users grew from 2,000 to 5,000, 40% of them paying",
             "- Batch size from 32 to 64 made training 20% faster",
             "- Raised the success rate from 62% to 78% (+16 points) on 40 unseen houses",
             "- Raised recall from 53% to 69%: 11 points from better negatives, 5 from a larger encoder",
             "- Accuracy 92% (top 3 of 120 teams)",
             "- Used 45 of 60 machines, uptime 99%",
             "- 60 人中 45 人使用，满意度 65%",
             "- Latency 80 ms at 30 fps",
             "- Accuracy: cats 60%, dogs 70%, overall 65%",
             "- 缩短 10 分钟到 20 分钟",
         }) {
        CAPTURE(text);
        CHECK(found(text) == 0);
    }
}
