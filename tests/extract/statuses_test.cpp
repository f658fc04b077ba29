// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// The first status of a text; None where there is none.
Status first(std::string_view text) {
    const DocumentReport report = test::understand(std::string(text) + "\n");
    return report.mentions.statuses.empty() ? Status::None : report.mentions.statuses.front().status;
}

}  // namespace

TEST_CASE("a status is put together from two parts") {
    struct Row {
        std::string_view text;
        Status status;
    };
    const Row rows[] = {
        {"undergoing a second round of double-blind evaluation", Status::UnderReview},
        {"awaiting the NeurIPS 2026 decisions", Status::UnderReview},
        {"decision still pending", Status::UnderReview},
        {"in the rebuttal phase", Status::UnderReview},
        {"no decision yet", Status::UnderReview},
        {"aiming for a CVPR 2027 submission", Status::Planned},
        {"submission to CVPR 2027 planned", Status::Planned},
        {"not yet sent", Status::Planned},
        {"did not get in", Status::Rejected},
        {"拟于近期向 CVPR 2027 投稿", Status::Planned},
        {"尚未投出", Status::Planned},
        {"静候 ICML 2026 录用通知", Status::UnderReview},
        {"评审结果还未公布", Status::UnderReview},
        {"正在接受 ICML 2026 外审", Status::UnderReview},
        {"Review of \"Rivers That Remember\" at ICML 2026 is in progress", Status::UnderReview},
        {"都没出结果", Status::UnderReview},
        {"还在走 ICML 2026 的审稿流程", Status::UnderReview},
        {"能否录用尚未公布", Status::UnderReview},
        {"录用未定", Status::UnderReview},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(first(row.text) == row.status);
    }
}

TEST_CASE("a decision that is hoped for is told as none") {
    for (const std::string_view text :
         {"hopefully accepted at ICML 2026", "if accepted, to be presented at ICML 2026",
          "to appear at ICML 2026 if accepted", "希望被 ICML 2026 接收", "争取 ICML 2026 录用"}) {
        CAPTURE(text);
        const DocumentReport report = test::understand(std::string(text) + "\n");
        REQUIRE(report.mentions.statuses.size() == 1);
        CHECK(report.mentions.statuses.front().status == Status::None);
    }
    CHECK(first("若干论文被 ICML 2026 接收") == Status::Accepted);
}

TEST_CASE("a word right beside a venue says more than alone") {
    struct Row {
        std::string_view text;
        Status status;
    };
    const Row rows[] = {
        {"论文已进 ICML 2026", Status::Accepted}, {"收进 ICML 2026 论文集", Status::Accepted},
        {"ICML 2026 收下了", Status::Accepted},   {"由 ICML 2026 采用", Status::Accepted},
        {"目标：ICML 2027", Status::Planned},     {"冲 ICML 2027", Status::Planned},
        {"未能进入 ICML 2026", Status::Rejected}, {"希望进入 ICML 2026", Status::None},
        {"走进 ICML 2026 会场", Status::None},    {"进了 ICML 2026 第二轮", Status::None},
        {"ICML 2026 收了 9000 篇", Status::None}, {"ICML 2026 采用双盲制", Status::None},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(first(row.text) == row.status);
    }
}

TEST_CASE("what counts, or owns, or goes on tells no status") {
    for (const std::string_view text : {"大会收到 9000 篇投稿", "大会收到投稿 9000 篇", "评审期间补了实验",
                                        "with the reviewers' advice", "接收投稿中", "录用结果", "主要投入在数据上"}) {
        CAPTURE(text);
        CHECK(first(text) == Status::None);
    }
    CHECK(first("评审期间") == Status::UnderReview);
    CHECK(first("with the reviewers") == Status::UnderReview);
}

TEST_CASE("a label tells no status") {
    CHECK(first("发表情况：ICML 2026") == Status::None);
    CHECK(first("发表于 ICML 2026") == Status::Published);
}

TEST_CASE("parts that belong to different things make no status") {
    for (const std::string_view text :
         {"under a roof, the evaluation", "awaiting guests with good results", "在 3000 篇论文中排名前 5%",
          "将延迟从 3 秒降低", "a decision of the committee. Pending issues: none"}) {
        CAPTURE(text);
        CHECK(first(text) == Status::None);
    }
}
