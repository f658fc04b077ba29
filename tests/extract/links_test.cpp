// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

struct Row {
    std::string_view text;
    LinkKind kind;
    std::string_view id;
};

}  // namespace

TEST_CASE("an address is sorted by its provider, and its identifier taken out") {
    const Row rows[] = {
        {"[paper](https://arxiv.org/abs/2405.08645v2)", LinkKind::Arxiv, "2405.08645"},
        {"[pdf](https://www.arxiv.org/pdf/2405.08645)", LinkKind::Arxiv, "2405.08645"},
        {"[doi](https://dx.doi.org/10.1000/182)", LinkKind::Doi, "10.1000/182"},
        {"[review](https://openreview.net/forum?id=aB3-x_9)", LinkKind::OpenReview, "aB3-x_9"},
        {"[code](https://github.com/nobody-here/tiny-tool.git)", LinkKind::GitHubRepository, "nobody-here/tiny-tool"},
        {"[me](https://github.com/nobody-here)", LinkKind::GitHubAccount, "nobody-here"},
        {"[acl](https://aclanthology.org/2025.findings-emnlp.234/)", LinkKind::AclAnthology, "2025.findings-emnlp.234"},
        {"[cites](https://scholar.google.com/citations?hl=en&user=AbC_12)", LinkKind::Scholar, "AbC_12"},
        {"[mail](mailto:someone@nowhere.test)", LinkKind::Email, "someone@nowhere.test"},
        {"[home](https://nowhere.test/~me)", LinkKind::Web, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text);
        REQUIRE(report.mentions.links.size() == 1);
        CHECK(report.mentions.links.front().kind == row.kind);
        CHECK(report.mentions.links.front().id == row.id);
    }
}

TEST_CASE("dates with a dash between them are no identifier") {
    for (const std::string_view text : {"2021.07-2021.09", "2020.09-2023.03, Leeds"}) {
        CAPTURE(text);
        CHECK(test::understand(text).mentions.links.empty());
    }
}

TEST_CASE("an identifier needs no address") {
    const Row rows[] = {
        {"arXiv preprint arXiv:2405.08645, 2024", LinkKind::Arxiv, "2405.08645"},
        {"preprint 2405.08645v2 (arXiv)", LinkKind::Arxiv, "2405.08645"},
        {"doi:10.1007/s10207-013-0222-9.", LinkKind::Doi, "10.1007/s10207-013-0222-9"},
        {"DOI: 10.1130/2010.2465(22).", LinkKind::Doi, "10.1130/2010.2465(22)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text, Format::Text);
        REQUIRE(report.mentions.links.size() == 1);
        CHECK(report.mentions.links.front().kind == row.kind);
        CHECK(report.mentions.links.front().id == row.id);
    }
}

TEST_CASE("what only looks like an identifier is none") {
    for (const std::string_view text :
         {"arXiv 2024", "arXiv:2413.00001", "doi: soon", "version 2405.08645", "version 2405.08645, also on arXiv"}) {
        CAPTURE(text);
        CHECK(test::understand(text, Format::Text).mentions.links.empty());
    }
}
