// SPDX-License-Identifier: MIT
#include "read/reading.hpp"

using namespace veritae;

namespace {

Document yaml(std::string_view bytes) { return test::reading(bytes, Format::RenderCv); }

/// One section of entries, as its lines without the heading.
std::string entries(std::string_view written) {
    const std::string outline = test::outline(yaml("cv:\n  sections:\n    Things:\n" + std::string(written)));
    return outline.substr(outline.find('\n') + 1);
}

}  // namespace

TEST_CASE("every kind of entry is known by its keys") {
    CHECK(entries("      - institution: Elm College\n        area: Physics\n        degree: BSc\n        start_date: "
                  "2015-09\n"
                  "        end_date: 2019-06\n") == "h3 BSc, Physics, Elm College\ntext 2015-09 – 2019-06\n");
    CHECK(entries("      - company: Fern Labs\n        position: Engineer\n        start_date: 2020-03\n") ==
          "h3 Engineer, Fern Labs\ntext 2020-03 – present\n");
    CHECK(entries("      - name: Slow Index\n        date: Fall 2023\n        highlights: [Fast]\n") ==
          "h3 Slow Index\ntext Fall 2023\nitem1 Fast\n");
    CHECK(
        entries("      - title: Slow Maps\n        authors: ['*Mara Voss*', Jo Lind]\n        journal: ICLR 2024\n") ==
        "item1 Mara Voss, Jo Lind. \"Slow Maps.\" ICLR 2024\n");
    CHECK(entries("      - label: Tools\n        details: Git, Make\n") == "item1 Tools: Git, Make\n");
    CHECK(entries("      - bullet: Best Poster, 2022\n      - number: Runner-up\n") ==
          "item1 Best Poster, 2022\nitem1 Runner-up\n");
    CHECK(entries("      - I like **slow** search.\n") == "text I like slow search.\n");
}

TEST_CASE("a date in words goes before start and end; \"present\" is an end") {
    CHECK(entries("      - company: Fern Labs\n        date: since 2020\n        start_date: 2019-01\n") ==
          "h3 Fern Labs\ntext since 2020\n");
    CHECK(entries("      - company: Fern Labs\n        start_date: 2019-01\n        end_date: present\n") ==
          "h3 Fern Labs\ntext 2019-01 – present\n");
}

TEST_CASE("the card of the owner") {
    CHECK(
        test::outline(yaml("cv:\n  name: Mara Voss\n  headline: Engineer\n  photo: me.png\n  email: mara@voss.example\n"
                           "  social_networks:\n    - network: GitHub\n      username: maravoss\n")) ==
        "h1 Mara Voss\ntext Engineer\ntext mara@voss.example\ntext GitHub, maravoss\n");
}

TEST_CASE("sections with titles and contents, the older form of al-folio") {
    CHECK(
        test::outline(yaml(
            "- title: Education\n  type: time_table\n  contents:\n    - title: PhD\n      institution: Elm College\n"
            "      year: 2015 - 2019\n      description: [On maps.]\n"
            "- title: Facts\n  type: map\n  contents:\n    - name: Full Name\n      value: Mara Voss\n")) ==
        "h2 Education\nh3 PhD, Elm College\ntext 2015 - 2019\nitem1 On maps.\nh2 Facts\nitem1 Full Name: Mara Voss\n");
}

TEST_CASE("scalars of every style lead back to the bytes that they were written with") {
    const Document document = yaml(
        "cv:\n  sections:\n    A:\n      - plain text\n      - 'it''s quoted'\n      - \"a \\u2013 b\"\n"
        "      - >-\n        folded\n        lines\n      - |\n        kept\n        lines\n");
    CHECK(test::outline(document) ==
          "h2 A\ntext plain text\ntext it's quoted\ntext a – b\ntext folded lines\ntext kept\ntext lines\n");
    CHECK(test::source_of(document, "it's quoted") == "it''s quoted");
    CHECK(test::source_of(document, "a – b") == "a \\u2013 b");
    CHECK(test::source_of(document, "folded lines") == "folded\n        lines");
    CHECK(test::position_of(document, "kept").line == 11);
}

TEST_CASE("an alias repeats its anchor, but not without end") {
    CHECK(entries("      - &a {company: Fern Labs, position: Engineer}\n      - *a\n") ==
          "h3 Engineer, Fern Labs\nh3 Engineer, Fern Labs\n");
    std::string bomb = "cv:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string one = "*a" + std::to_string(i - 1);
        bomb += "  a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + one;
        for (int k = 1; k < 10; ++k) bomb += ", " + one;
        bomb += "]\n";
    }
    CHECK(test::refusal(bomb, Format::RenderCv).find("expected at most 200000 values, aliases repeated") !=
          std::string::npos);
}

TEST_CASE("what is no such YAML is refused with the place where reading stopped") {
    CHECK(test::refusal("cv: [a, b\nname: x", Format::RenderCv).find("expected YAML: ") != std::string::npos);
    CHECK(test::refusal("name: Mara Voss", Format::RenderCv) ==
          "1:1 expected a mapping \"cv\", or a list of sections with \"title\" and \"contents\"");
    CHECK(test::refusal(std::string(100'000, '['), Format::RenderCv).find("expected at most 64 levels of nesting") !=
          std::string::npos);
}
