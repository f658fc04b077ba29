// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

TEST_CASE("notes and links under a paper belong to it; headings of kinds are no papers") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Publications\n\n### Conference Papers\n\n"
        "- Mara Voss, Ian Teller. Quiet gradients in loud networks. NeurIPS 2021.\n  - Code: https://example.org/code\n"
        "- Ian Teller, M. Voss. Loud gradients in quiet networks. ICML 2022.\n\n"
        "### Under Review\n\n- Mara Voss. Whispering attention for owls. ICLR 2027.\n");
    const auto& papers = report.resume.publications;
    REQUIRE(papers.size() == 3);
    CHECK(papers[0].listed);
    CHECK(papers[0].owner == 0u);
    CHECK(papers[0].status == Status::None);
    CHECK(test::words(report, papers[0].span).find("Code") != std::string_view::npos);
    CHECK(papers[1].owner == 1u);
    REQUIRE(papers[2].venue);
    CHECK(test::venue_id(*papers[2].venue) == "iclr");
    CHECK(papers[2].status == Status::UnderReview);
}

TEST_CASE("a paper may be set in paragraphs: badge, title, authors") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Publications\n\n<div><div>ICLR 2024</div></div>\n<div>\n\n"
        "[Quiet gradients in loud networks](https://example.org/a)\n\n**Mara Voss**, Ian Teller, Jo Lind\n\n"
        "[Code](https://example.org/code)\n- A remark on it\n</div>\n\n"
        "Loud gradients in quiet networks\n\nIan Teller, Mara Voss\n\nICML 2023\n");
    const auto& papers = report.resume.publications;
    REQUIRE(!papers.empty());
    CHECK(test::words(report, papers[0].title) == "Quiet gradients in loud networks");
    CHECK(papers[0].authors.size() == 3);
    CHECK(papers[0].owner == 0u);
    CHECK(papers[0].year == 2024);
    REQUIRE(papers[0].venue);
    CHECK(test::venue_id(*papers[0].venue) == "iclr");
    REQUIRE(papers.size() == 2);
    CHECK(test::words(report, papers[1].title) == "Loud gradients in quiet networks");
    CHECK(papers[1].owner == 1u);
    CHECK(papers[1].year == 2023);
}

TEST_CASE("a date in a column of its own is no part of the title, an identifier begins no paper") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Publications\n\nQuiet gradients in loud networks&emsp;&emsp;July 2023\n"
        "Ian Teller, Mara Voss, Jo Lind\n10.1234/iclr.2024.17 (ICLR 2024)\n");
    const auto& papers = report.resume.publications;
    REQUIRE(papers.size() == 1);
    CHECK(test::words(report, papers[0].title) == "Quiet gradients in loud networks");
    CHECK(papers[0].authors.size() == 3);
    REQUIRE(papers[0].venue);
    CHECK(test::venue_id(*papers[0].venue) == "iclr");
}

TEST_CASE("boasts and remarks in a list of publications are no papers") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Publications\n\n- Published 5 papers at venues such as NeurIPS 2021 and ICML 2022\n- See "
        "Google Scholar for all\n");
    for (const Publication& paper : report.resume.publications) CHECK(!paper.listed);
}

TEST_CASE("a paper told of under a project has its venue, status and role") {
    const DocumentReport report = test::understand(
        "# 许知行\n\n## 项目经历\n\n### 低声网络 2025.01 - 2025.06\n\n- 第一作者论文已投稿 NeurIPS 2026，目前在审\n");
    const auto& papers = report.resume.publications;
    REQUIRE(papers.size() == 1);
    CHECK(!papers[0].listed);
    CHECK(papers[0].year == 2026);
    CHECK(papers[0].status == Status::UnderReview);
    CHECK(papers[0].role == AuthorRole::First);
}

TEST_CASE("a title in bold or in quotation marks before a venue names the paper") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Projects\n\n- **OwlNet: Listening for Quiet Gradients (ICML 2026)**, lead developer\n");
    REQUIRE(report.resume.publications.size() == 1);
    CHECK(test::words(report, report.resume.publications[0].title) == "OwlNet: Listening for Quiet Gradients");
}

TEST_CASE("service and attendance are no papers") {
    const std::string_view rows[] = {
        "## Service\n\n- Reviewer for NeurIPS 2024, ICLR 2025\n",
        "## Experience\n\n- Attended ICML 2023 as a student volunteer\n",
        "## 学术服务\n\n- 担任 NeurIPS 2024 审稿人\n",
        "## Projects\n\n- Second place in the NeurIPS 2023 challenge on owls\n",
    };
    for (const std::string_view row : rows) {
        CAPTURE(row);
        CHECK(test::understand("# Mara Voss\n\n" + std::string(row)).resume.publications.empty());
    }
}

TEST_CASE("lines of plain text that begin with a title in title marks, or with authors and others, are papers each") {
    const DocumentReport titled = test::understand(
        "许知行\n\n论文\n《低声的梯度》 KDD 2024（已接收）\n《面向猫头鹰的注意力》 目前在 NeurIPS 2026 评审中\n",
        Format::Text);
    REQUIRE(titled.resume.publications.size() == 2);
    CHECK(titled.resume.publications[0].status == Status::Accepted);
    CHECK(titled.resume.publications[1].status == Status::UnderReview);

    const DocumentReport named = test::understand(
        "Mara Voss\n\nPublications\nMara Voss, et al. Quiet gradients. WACV 2026\nMara Voss, et al. Loud gradients. "
        "Under review at ECCV 2026\n",
        Format::Text);
    REQUIRE(named.resume.publications.size() == 2);
    CHECK(named.resume.publications[0].status == Status::None);
    CHECK(named.resume.publications[1].status == Status::UnderReview);
}

TEST_CASE("a heading that tells of two statuses gives neither to the papers below it") {
    const auto status = [](std::string_view heading) {
        const DocumentReport report =
            test::understand("# 许知行\n\n## " + std::string(heading) + "\n\n- 许知行，林远. 低声的梯度. KDD 2024\n");
        REQUIRE(report.resume.publications.size() == 1);
        return report.resume.publications[0].status;
    };
    CHECK(status("在投论文") == Status::UnderReview);
    CHECK(status("已发表与在投论文") == Status::None);
    CHECK(status("Accepted Papers and Papers under Review") == Status::None);
    CHECK(status("Published Papers") == Status::None);
}

TEST_CASE("a journal in title marks on a line of its own goes on with the paper above") {
    const DocumentReport report = test::understand(
        "许知行\n\n论文\n许知行，林远. 低声梯度的综述[J].\n《软件学报》, 2023, 34(5): 2012-2040.\n", Format::Text);
    CHECK(report.resume.publications.size() == 1);
}

TEST_CASE(
    "the lines of one paragraph are papers of their own where they all begin in bold or with a year in a column") {
    const auto titles = [](std::string_view list) {
        const DocumentReport report = test::understand("# Mara Voss\n\n## Publications\n\n" + std::string(list));
        std::vector<std::string> found;
        for (const Publication& paper : report.resume.publications)
            found.emplace_back(test::words(report, paper.title));
        return found;
    };
    CHECK(titles("**Monotone Owls.** Claire Ito and Mara Voss. Findings of EMNLP 2025.\n"
                 "**Quantifiers at Night.** Mara Voss and Claire Ito. ACL 2023.\n") ==
          std::vector<std::string>{"Monotone Owls", "Quantifiers at Night"});
    CHECK(titles("2026   Voss M, Birch S. Clicks and tones of owls. *EACL 2026*.\n"
                 "2025   Birch S, Voss M. How many owls fit in a phone? *ICML 2025*.\n") ==
          std::vector<std::string>{"Clicks and tones of owls", "How many owls fit in a phone"});
    // lines that go on with the same paper
    CHECK(titles("**Monotone Owls**\n**Mara Voss**, Claire Ito\nEMNLP 2025\n") ==
          std::vector<std::string>{"Monotone Owls"});
}

TEST_CASE("bold type inside the words of a venue is no title of what stands before it") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Projects\n\n- Our paper was accepted at CVPR **2026 [Spotlight]** after a long wait\n\n"
        "**OwlNet**; ICML **2026 in all its long glory**\n");
    for (const Publication& paper : report.resume.publications) CHECK(paper.title.begin <= paper.title.end);
}

TEST_CASE("a title without quotation marks is told of behind a colon or in the bracket of its paper") {
    for (const std::string_view row :
         {"- Manuscript in review at ICML 2026: Listening for Quiet Gradients",
          "- Main conference, ICML 2026: Listening for Quiet Gradients",
          "- The resulting paper (Listening for Quiet Gradients) is under review at ICML 2026",
          "- Write-up: Listening for Quiet Gradients – under review at ICML 2026"}) {
        CAPTURE(row);
        const DocumentReport report = test::understand(
            "# Mara Voss\n\n## Projects\n\n### OwlNet, 2025.01 - 2025.06\n\n" + std::string(row) + "\n");
        REQUIRE(report.resume.publications.size() == 1);
        CHECK(test::words(report, report.resume.publications[0].title) == "Listening for Quiet Gradients");
    }
}
