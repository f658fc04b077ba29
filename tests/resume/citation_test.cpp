// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

struct Row {
    std::string_view item;
    std::string_view title;
    std::vector<std::string_view> authors;
    int year;
};

/// The first publication of a list of one.
Publication listed(const DocumentReport& report) {
    return report.resume.publications.empty() ? Publication{} : report.resume.publications.front();
}

void check(const Row& row) {
    CAPTURE(row.item);
    const DocumentReport report =
        test::understand("# Mara Voss\n\n## Publications\n\n- " + std::string(row.item) + "\n");
    const Publication paper = listed(report);
    CHECK(test::words(report, paper.title) == row.title);
    std::vector<std::string_view> names;
    for (const Author& author : paper.authors) names.push_back(test::words(report, author.name));
    CHECK(names == row.authors);
    CHECK(paper.year == row.year);
}

}  // namespace

TEST_CASE("every usual style tells authors, title and year") {
    const Row rows[] = {
        {"Voss M.R., Teller I. Quiet Gradients. NeurIPS 2021.", "Quiet Gradients", {"Voss M.R.", "Teller I."}, 2021},
        {"肖鸣，闫若谷. Quiet Gradients in Loud Networks. NeurIPS 2021.",
         "Quiet Gradients in Loud Networks",
         {"肖鸣", "闫若谷"},
         2021},
        {"Voss, M., & Teller, I. B. (2021). Quiet gradients in loud networks. Journal of Imaginary Systems, 4(2), "
         "11-29.",
         "Quiet gradients in loud networks",
         {"Voss, M.", "Teller, I. B."},
         2021},
        {"[7] M. Voss and I. B. Teller, “Quiet gradients in loud networks,” in Proc. Imaginary Conf. Systems, 2021, "
         "pp. 1–9.",
         "Quiet gradients in loud networks",
         {"M. Voss", "I. B. Teller"},
         2021},
        {"Mara Voss, Ian Teller, and Oyelaran Saint-Ames. 2021. Quiet gradients in loud networks. In Proceedings of "
         "the Imaginary "
         "Conference, pages 1–9.",
         "Quiet gradients in loud networks",
         {"Mara Voss", "Ian Teller", "Oyelaran Saint-Ames"},
         2021},
        {"Voss M, Teller IB, de Groot P. Quiet gradients in loud networks. J Imag Syst. 2021;4(2):11-29.",
         "Quiet gradients in loud networks",
         {"Voss M", "Teller IB", "de Groot P."},
         2021},
        {"Voss, Mara, Ian Teller, and Paul de Groot. \"Quiet Gradients in Loud Networks.\" Imaginary Systems 4, no. 2 "
         "(2021): 11–29.",
         "Quiet Gradients in Loud Networks",
         {"Voss, Mara", "Ian Teller", "Paul de Groot"},
         2021},
        {"Voss, M., Teller, I.: Quiet gradients in loud networks. In: Imaginary Systems 2021. LNCS, vol. 1, pp. 1–9. "
         "Springer (2021)",
         "Quiet gradients in loud networks",
         {"Voss, M.", "Teller, I."},
         2021},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("a title may come first, and style says where it ends") {
    const Row rows[] = {
        {"**Quiet Gradients in Loud Networks**. Mara Voss, Ian Teller. *Imaginary Conference on Systems*, 2021.",
         "Quiet Gradients in Loud Networks",
         {"Mara Voss", "Ian Teller"},
         2021},
        {"[Quiet Gradients in Loud Networks](https://example.org/q), Mara Voss, Ian Teller, NeurIPS 2021",
         "Quiet Gradients in Loud Networks",
         {"Mara Voss", "Ian Teller"},
         2021},
        {"Mute Everything. Mara Voss, Ian Teller, Di Wu. NeurIPS 2021.",
         "Mute Everything",
         {"Mara Voss", "Ian Teller", "Di Wu"},
         2021},
        {"[NeurIPS 2021] Why Do Networks Whisper? A Study of Quiet Gradients. Mara Voss, Ian Teller.",
         "Why Do Networks Whisper? A Study of Quiet Gradients",
         {"Mara Voss", "Ian Teller"},
         2021},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("the venue may stand in front, or between title and authors") {
    const std::string_view title = "Patient Routers and Small Maps";
    const std::vector<std::string_view> authors = {"Mara Voss", "Iris Teller"};
    for (const std::string_view item : {
             "Accepted at NeurIPS 2023: Patient Routers and Small Maps. Mara Voss, Iris Teller.",
             "NeurIPS 2023 (long paper, main track) | Patient Routers and Small Maps | Mara Voss, Iris Teller",
             "In Proc. of NeurIPS 2023. Patient Routers and Small Maps, Mara Voss, Iris Teller",
             "Patient Routers and Small Maps. NeurIPS 2023. Mara Voss, Iris Teller",
             "Patient Routers and Small Maps (NeurIPS 2023), Mara Voss, Iris Teller",
             "Patient Routers and Small Maps (Mara Voss, Iris Teller). NeurIPS 2023",
             "Mara Voss, Iris Teller. Patient Routers and Small Maps, awaiting decision, NeurIPS 2023.",
             "\"Patient Routers and Small Maps\" by Mara Voss, Iris Teller, NeurIPS 2023.",
             "Patient Routers and Small Maps\n  Authors: Mara Voss, Iris Teller\n  NeurIPS 2023",
             "Mara Voss, Iris Teller - Patient Routers and Small Maps - in NeurIPS 2023",
         }) {
        check({item, title, authors, 2023});
    }
}

TEST_CASE("a title ends where something is said of the paper's progress") {
    const std::vector<std::string_view> authors = {"Mara Voss", "Iris Teller"};
    check({"Mara Voss, Iris Teller. Quiet Gradients. under evaluation at NeurIPS 2023.", "Quiet Gradients", authors,
           2023});
    check(
        {"Mara Voss, Iris Teller. Quiet Gradients. To be submitted (NeurIPS 2023).", "Quiet Gradients", authors, 2023});
    check(
        {"Mara Voss, Iris Teller, \"Quiet Gradients,\" submission to NeurIPS 2023.", "Quiet Gradients", authors, 2023});
}

TEST_CASE("commas only between title, authors and venue") {
    check({"Quiet Gradients in Loud Networks, Mara Voss, Iris Teller, accepted at NeurIPS 2023.",
           "Quiet Gradients in Loud Networks",
           {"Mara Voss", "Iris Teller"},
           2023});
}

TEST_CASE("one author before a colon, in a citation without a full stop") {
    check({"Mara Voss: Quiet Gradients in Loud Networks, NeurIPS 2021",
           "Quiet Gradients in Loud Networks",
           {"Mara Voss"},
           2021});
}

TEST_CASE("a title of two pairs of words is no pair of authors") {
    check({"Old Lanterns and New Readers. Mara Voss, Iris Teller. NeurIPS 2023.",
           "Old Lanterns and New Readers",
           {"Mara Voss", "Iris Teller"},
           2023});
}

TEST_CASE("Chinese citations") {
    const Row rows[] = {
        {"许知行, 梁一川, 欧阳晴, 等. 面向低声网络的梯度方法[J]. 想象学报, 2021, 46(5): 1001-1015.",
         "面向低声网络的梯度方法",
         {"许知行", "梁一川", "欧阳晴"},
         2021},
        {"许知行、**梁一川**和何川。面向低声网络的梯度方法。《想象学报》，2021。",
         "面向低声网络的梯度方法",
         {"许知行", "梁一川", "何川"},
         2021},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("a place name, a question and a year inside a title stay in it") {
    const Row rows[] = {
        {"Voss, M. (2010). Who hears the network? (abstract). Imaginary Letters, 3, 4-5.",
         "Who hears the network? (abstract)",
         {"Voss, M."},
         2010},
        {"Voss, M. and Teller, I. 2013. Counting owls in Lower Austria, 1990-2003. Imaginary Zoology 16: 27–35.",
         "Counting owls in Lower Austria, 1990-2003",
         {"Voss, M.", "Teller, I."},
         2013},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("marks behind names are read and not part of them") {
    const DocumentReport report = test::understand(
        "# Mara Voss\n\n## Publications\n\n- Ian Teller\\*, **Mara Voss**\\*, Paul de Groot†, et al. Quiet gradients. "
        "NeurIPS 2021.\n");
    const Publication paper = listed(report);
    REQUIRE(paper.authors.size() == 3);
    CHECK(paper.authors[0].equal);
    CHECK(paper.authors[1].emphasized);
    CHECK(paper.authors[2].corresponding);
    CHECK(paper.more_authors);
    CHECK(test::words(report, paper.authors[2].family) == "de Groot");
}

TEST_CASE("signs part a citation into cells, in whatever order they stand") {
    const std::vector<std::string_view> both{"Mara Voss", "Ian Teller"};
    const std::vector<std::string_view> names{"肖鸣", "闫若谷"};
    const Row rows[] = {
        {"ICML 2023 • Patient Routers in Loud Rooms • Mara Voss, Ian Teller", "Patient Routers in Loud Rooms", both,
         2023},
        {"Mara Voss, Ian Teller // Patient Routers in Loud Rooms // ICML 2023 (poster)",
         "Patient Routers in Loud Rooms", both, 2023},
        {"Patient Routers in Loud Rooms / Mara Voss, Ian Teller / ICML 2023", "Patient Routers in Loud Rooms", both,
         2023},
        {"ICML 2023 -- Patient Routers in Loud Rooms -- Mara Voss, Ian Teller", "Patient Routers in Loud Rooms", both,
         2023},
        {"Title: Patient Routers in Loud Rooms. Authors: Mara Voss, Ian Teller. Venue: ICML 2023.",
         "Patient Routers in Loud Rooms", both, 2023},
        {"题目：Patient Routers in Loud Rooms；作者：肖鸣，闫若谷；ICML 2023", "Patient Routers in Loud Rooms", names,
         2023},
        {"题目《Patient Routers in Loud Rooms》；署名 肖鸣，闫若谷；ICML 2023", "Patient Routers in Loud Rooms", names,
         2023},
        {"ICML 2023 录用，《Patient Routers in Loud Rooms》（作者 肖鸣，闫若谷）", "Patient Routers in Loud Rooms",
         names, 2023},
        {"呼延墨，乂云山，肖鸣. Patient Routers in Loud Rooms. ICML 2023",
         "Patient Routers in Loud Rooms",
         {"呼延墨", "乂云山", "肖鸣"},
         2023},
        {"慢沙. 肖鸣，闫若谷. ICML 2023", "慢沙", names, 2023},
        {"肖鸣，闫若谷｜Patient Routers in Loud Rooms｜ICML 2023 已接收", "Patient Routers in Loud Rooms", names, 2023},
        {"Patient Routers in Loud Rooms·肖鸣，闫若谷·ICML 2023", "Patient Routers in Loud Rooms", names, 2023},
        {"ICML 2023｜已接收｜Patient Routers in Loud Rooms｜肖鸣，闫若谷", "Patient Routers in Loud Rooms", names,
         2023},
        {"Patient Routers in Loud Rooms. Paper: https://arxiv.org/abs/2302.11111\n  ICML 2023\n  Mara Voss, Ian Teller",
         "Patient Routers in Loud Rooms", both, 2023},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("what is said of the paper may stand in bold or before a colon in front of it; links follow names at once") {
    const std::vector<std::string_view> both{"Mara Voss", "Ian Teller"};
    const Row rows[] = {
        {"**Accepted at ICML 2023** Patient Routers in Loud Rooms, Mara Voss, Ian Teller",
         "Patient Routers in Loud Rooms", both, 2023},
        {"presented with honours at ICML 2023: Mara Voss, Ian Teller, \"Patient Routers in Loud Rooms\"",
         "Patient Routers in Loud Rooms", both, 2023},
        {"〔ICML 2023 已接收〕Patient Routers in Loud Rooms，肖鸣，闫若谷",
         "Patient Routers in Loud Rooms",
         {"肖鸣", "闫若谷"},
         2023},
        {"ICML 2023：肖鸣，闫若谷. Patient Routers in Loud Rooms",
         "Patient Routers in Loud Rooms",
         {"肖鸣", "闫若谷"},
         2023},
        {"**Patient Routers in Loud Rooms** (Mara Voss, Ian Teller), ICML 2023", "Patient Routers in Loud Rooms", both,
         2023},
        {"Patient Routers in Loud Rooms (ICML 2023), Mara Voss, Ian Teller [PDF](https://arxiv.org/pdf/2302.11111)",
         "Patient Routers in Loud Rooms", both, 2023},
        {"Mara Voss, Ian Teller [2023]: Patient Routers in Loud Rooms. ICML 2023.", "Patient Routers in Loud Rooms",
         both, 2023},
        {"Mara Voss, Ian Teller. Patient Routers in Loud Rooms[C]. ICML 2023", "Patient Routers in Loud Rooms", both,
         2023},
    };
    for (const Row& row : rows) check(row);
}
