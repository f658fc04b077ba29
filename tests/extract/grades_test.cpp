// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

TEST_CASE("a grade stands behind the name of its list") {
    struct Row {
        std::string_view text;
        GradeList list;
        std::string_view grade;
        bool one_of;
    };
    const Row rows[] = {
        {"KDD 2024 (CCF-A)", GradeList::Ccf, "A", false},
        {"CCF推荐B类会议", GradeList::Ccf, "B", false},
        {"TSC（CCFA期刊）", GradeList::Ccf, "A", false},
        {"CCF rank C", GradeList::Ccf, "C", false},
        {"中国计算机学会 A 类", GradeList::Ccf, "A", false},
        {"ICML 2024, CORE A*", GradeList::Core, "A*", false},
        {"CCF-A/B 类会议", GradeList::Ccf, "A", true},
        {"ICML 2024（A 类会议（CCF））", GradeList::Ccf, "A", false},
        {"（B 类，CCF）", GradeList::Ccf, "B", false},
        {"a class B venue, CCF", GradeList::Ccf, "B", false},
        {"CCF 推荐会议，B 类", GradeList::Ccf, "B", false},
        {"CCF-ranked, class B", GradeList::Ccf, "B", false},
        {"a B-class venue on the CCF list", GradeList::Ccf, "B", false},
        {"(B according to the CCF ranking)", GradeList::Ccf, "B", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DocumentReport report = test::understand(row.text);
        REQUIRE(report.mentions.grades.size() == 1);
        CHECK(report.mentions.grades[0].list == row.list);
        CHECK(report.mentions.grades[0].grade == row.grade);
        CHECK(report.mentions.grades[0].one_of == row.one_of);
    }
}

TEST_CASE("a list without a letter, or what is said to be in no list, has no grade") {
    for (const std::string_view text : {"CCF 会员", "非CCF A 类", "a core A study", "CCF CSP 认证",
                                        "CCF 2024 Abstracts", "CCF, A. Verne, B. Lindqvist", "appendix B, CCF template",
                                        "vitamin B according to CCF", "CCF 大会，B 会场"}) {
        CAPTURE(text);
        CHECK(test::understand(text).mentions.grades.empty());
    }
}
