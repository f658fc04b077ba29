// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

struct Row {
    std::string_view text;
    std::string_view id;
    int year;
    Track track;
};

}  // namespace

TEST_CASE("a venue is read with the year and the track that stand beside it") {
    const Row rows[] = {
        {"Accepted at NeurIPS 2026.", "neurips", 2026, Track::Unknown},
        {"SIGIR'24", "sigir", 2024, Track::Unknown},
        {"ICML’26 接收", "icml", 2026, Track::Unknown},
        {"WWW2018", "www", 2018, Track::Unknown},
        {"(CVPR-2023)", "cvpr", 2023, Track::Unknown},
        {"2025 NeurIPS", "neurips", 2025, Track::Unknown},
        {"In ICCV, 2013.", "iccv", 2013, Track::Unknown},
        {"Findings of EMNLP 2023", "emnlp", 2023, Track::Findings},
        {"EMNLP Findings 2023", "emnlp", 2023, Track::Findings},
        {"Main track of CVPR 2024", "cvpr", 2024, Track::Main},
        {"main-conference paper, CVPR 2024", "cvpr", 2024, Track::Main},
        {"CVPR'2024 (main)", "cvpr", 2024, Track::Main},
        {"Workshop on Small Maps, held with ICML 2024", "icml", 2024, Track::Workshop},
        {"a workshop for teachers, a poster session, ICML 2024", "icml", 2024, Track::Unknown},
        {"EMNLP 2023 Findings", "emnlp", 2023, Track::Findings},
        {"EMNLP 2023-Findings", "emnlp", 2023, Track::Findings},
        {"ACL 2022 Main Conference", "acl", 2022, Track::Main},
        {"ICML 2024 AI for Science Workshop", "icml", 2024, Track::Workshop},
        {"Workshop on Efficient Models at ICLR 2025", "iclr", 2025, Track::Workshop},
        {"KDD 2022 ADS Track", "kdd", 2022, Track::Industry},
        {"NeurIPS 2024, Oral", "neurips", 2024, Track::Main},
        {"2024 年 ECCV 录用", "eccv", 2024, Track::Unknown},
        {"Quiet Maps. 2024 年 ECCV 录用", "eccv", 2024, Track::Unknown},
        {"2024 年发表于 ECCV", "eccv", 2024, Track::Unknown},
        {"the 2024 edition of ECCV", "eccv", 2024, Track::Unknown},
        {"(2024, ECCV)", "eccv", 2024, Track::Unknown},
        {"ECCV/2024", "eccv", 2024, Track::Unknown},
        {"2024 年投稿 ECCV", "eccv", 0, Track::Unknown},
        {"ICML 2024, Small Maps Workshop", "icml", 2024, Track::Workshop},
        {"ACL 2024 poster in Findings", "acl", 2024, Track::Findings},
        {"NIPS 2016", "neurips", 2016, Track::Unknown},
        {"Advances in Neural Information Processing Systems (NeurIPS 2024)", "neurips", 2024, Track::Unknown},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text);
        REQUIRE(report.mentions.venues.size() == 1);
        const VenueMention& venue = report.mentions.venues.front();
        CHECK(test::venue_id(venue) == row.id);
        CHECK(venue.year == row.year);
        CHECK(venue.track == row.track);
        CHECK_FALSE(venue.ambiguous);
    }
}

TEST_CASE("a range of years is nobody's edition") {
    for (const std::string_view text : {"Reviewer, ECCV 2021-2024", "NeurIPS 2019–2024", "ICLR 2021/2022"}) {
        CAPTURE(text);
        const DocumentReport report = test::understand(text);
        REQUIRE(report.mentions.venues.size() == 1);
        CHECK(report.mentions.venues.front().year == 0);
    }
}

TEST_CASE("a common word is a venue only beside something that says so") {
    CHECK(test::understand("a fast cloud with good performance").mentions.venues.empty());
    const DocumentReport alone = test::understand("We measured DATE and time.");
    for (const VenueMention& venue : alone.mentions.venues) CHECK(venue.ambiguous);
    const DocumentReport beside = test::understand("Proc. DATE 2024");
    REQUIRE(beside.mentions.venues.size() == 1);
    CHECK_FALSE(beside.mentions.venues.front().ambiguous);
}
