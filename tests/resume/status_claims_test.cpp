// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

struct Row {
    std::string_view text;
    Status status;
    std::string_view venue;
};

std::vector<std::pair<Status, std::string>> said(std::string_view text) {
    const DocumentReport report = test::understand(text);
    std::vector<std::pair<Status, std::string>> all;
    for (const StatusClaim& claim : report.resume.statuses) {
        all.emplace_back(claim.status,
                         std::string(test::venue_id(claim.venue)) + "/" + std::to_string(claim.venue.year));
    }
    return all;
}

}  // namespace

TEST_CASE("one paper, one venue, one status") {
    const Row rows[] = {
        {"## 科研经历\n\n- 第一作者论文已投稿 NeurIPS 2026，目前在审", Status::UnderReview, "neurips/2026"},
        {"## 论文\n\n- 许知行，梁一川。自回归路由。ICLR 2026 在投", Status::UnderReview, "iclr/2026"},
        {"## 项目经历\n\n- 论文已被 ICML 2026 接收", Status::Accepted, "icml/2026"},
        {"## Research\n\n- One first-author paper accepted by ACL 2025", Status::Accepted, "acl/2025"},
        {"## Publications\n\n- Mara Voss, Ian Teller. Quiet Gradients. Under review at ICLR 2026.", Status::UnderReview,
         "iclr/2026"},
        {"## Publications\n\n- Mara Voss, Ian Teller. Quiet Gradients. In ICCV, 2023.", Status::Published, "iccv/2023"},
        {"## Projects\n\n- Manuscript to be submitted to AAAI 2027", Status::Planned, "aaai/2027"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto claims = said(row.text);
        REQUIRE(claims.size() == 1);
        CHECK(claims.front().first == row.status);
        CHECK(claims.front().second == row.venue);
    }
}

TEST_CASE("a venue that is only hoped for says nothing of acceptance") {
    const auto planned = said("## Publications\n\n- Mara Voss. Quiet Gradients. Planned for AAAI 2027.");
    REQUIRE(planned.size() == 1);
    CHECK(planned.front().first == Status::Planned);
    CHECK(said("## Publications\n\n- Mara Voss. Quiet Gradients. Polishing it for AAAI 2027.").empty());
    CHECK(said("## 论文\n\n- 许知行，梁一川。自回归路由。争取 AAAI 2027").empty());
}

TEST_CASE("two venues in one paper's words keep their own statuses") {
    const auto claims = said(
        "## Publications\n\n- Mara Voss. Quiet Gradients. (under review at ICLR 2025, accepted by ICML 2024 AI for "
        "Science Workshop)");
    REQUIRE(claims.size() == 2);
    CHECK(claims[0] == std::pair{Status::UnderReview, std::string("iclr/2025")});
    CHECK(claims[1] == std::pair{Status::Accepted, std::string("icml/2024")});
}

TEST_CASE("a venue of a service line is no statement about a paper") {
    CHECK(said("## Service\n\n- Reviewer for NeurIPS 2025 and ICLR 2026").empty());
    CHECK(said("## 学术服务\n\n- EMNLP 2025 领域主席").empty());
}
