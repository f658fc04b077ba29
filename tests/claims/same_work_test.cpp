// SPDX-License-Identifier: MIT
#include "claims/same_work.hpp"

#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;
using claims::Sameness;

namespace {

Sameness compared(std::string_view a, std::string_view b) {
    const DocumentReport report =
        test::understand("# Mara Voss\n\n## Publications\n\n- " + std::string(a) + "\n- " + std::string(b) + "\n");
    REQUIRE(report.resume.publications.size() == 2);
    return claims::compare(report, report.resume.publications[0], report, report.resume.publications[1]);
}

}  // namespace

TEST_CASE("one work, written in two ways") {
    constexpr std::string_view kPaper =
        "Mara Voss, Ian Teller. Quiet gradients in loud networks: a study of owls. In Proceedings of NeurIPS, 2021.";
    const std::string_view others[] = {
        "I. Teller and M. Voss, \"Quiet Gradients in Loud Networks,\" in Proc. NeurIPS, 2021.",
        "Mara Voss, Ian Teller. Quiet gradient in loud netwroks: a study of owls. NeurIPS 2021.",
        "Voss, M., & Teller, I. (2021). Quietgradients in loud networks: A study of owls. Proceedings of NeurIPS.",
    };
    for (const std::string_view other : others) {
        CAPTURE(other);
        CHECK(compared(kPaper, other) == Sameness::Same);
    }
}

TEST_CASE("one telling title with other authors is worth a look") {
    constexpr std::string_view kPaper =
        "Mara Voss, Ian Teller. Quiet gradients for loud sensor networks. NeurIPS, 2021.";
    CHECK(compared(kPaper, "Poster Session. Quiet gradients for loud sensor networks. NeurIPS, 2021.") ==
          Sameness::Title);
    CHECK(compared(kPaper, "Paul Groot, Ana Ruiz. Quiet gradients for loud sensor networks. NeurIPS, 2021.") ==
          Sameness::Title);
    CHECK(compared(kPaper, "Paul Groot, Ana Ruiz. Quiet gradients for loud sensor networks. NeurIPS, 2022.") ==
          Sameness::Different);
    CHECK(compared(kPaper, "Rob Quill, Ada Finch. Quiet gradients. NeurIPS, 2021.") == Sameness::Different);
    CHECK(compared("Mara Voss. Report on the 4th owl counting challenge. VLDB, 2001.",
                   "Mara Voss. Report on the fourth owl counting challenge. VLDB, 2001.") == Sameness::Same);
    CHECK(compared("Mara Voss. Report on the fifth owl counting challenge. VLDB, 2001.",
                   "Mara Voss. Report on the fourth owl counting challenge. VLDB, 2001.") == Sameness::Different);
}

TEST_CASE("two versions of a work are two publications") {
    CHECK(compared("Mara Voss, Ian Teller. Quiet gradients in loud networks. In Proceedings of NeurIPS, 2021.",
                   "Mara Voss, Ian Teller. Quiet gradients in loud networks. Journal of Imaginary Systems, 2023.") ==
          Sameness::Version);
    CHECK(compared("Mara Voss, Ian Teller. Quiet gradients in loud networks. arXiv preprint, 2020.",
                   "Mara Voss, Ian Teller. Quiet gradients in loud networks. In Proceedings of NeurIPS, 2021.") ==
          Sameness::Version);
}

TEST_CASE("two works that look alike") {
    constexpr std::string_view kPaper =
        "Mara Voss, Ian Teller. OwlNet: quiet gradients in loud networks. NeurIPS 2021.";
    const std::string_view others[] = {
        "Mara Voss, Ian Teller. OwlNet 2: quiet gradients in loud networks. NeurIPS 2021.",
        "Mara Voss, Ian Teller. Erratum: OwlNet: quiet gradients in loud networks. NeurIPS 2021.",
        "Mara Voss, Ian Teller. Loud attention over silent forests. NeurIPS 2021.",
    };
    for (const std::string_view other : others) {
        CAPTURE(other);
        CHECK(compared(kPaper, other) == Sameness::Different);
    }
    CHECK(compared("Mara Voss. Guest editorial. Journal of Imaginary Systems, 2021.",
                   "Mara Voss. Guest editorial. Journal of Imaginary Systems, 2022.") == Sameness::Different);
}
