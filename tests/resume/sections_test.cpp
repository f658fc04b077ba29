// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/understand.hpp"

using namespace veritae;

namespace {

/// The sections of a document after what stands before the first heading.
std::vector<Section> sections_of(std::string_view text, Format format = Format::Markdown) {
    std::vector<Section> found;
    for (const SectionSpan& section : test::understand(text, format).resume.sections) {
        if (!section.heading.empty()) found.push_back(section.section);
    }
    return found;
}

struct Row {
    std::string_view heading;
    Section section;
};

}  // namespace

TEST_CASE("a line of nothing but a heading phrase is a heading, with numbers, icons, colons and spaces") {
    const Row rows[] = {
        {"EDUCATION", Section::Education},
        {"3. Work Experience", Section::Employment},
        {"IV. Honors & Awards", Section::Awards},
        {"Experience & Projects", Section::Employment},
        {"Education and Training", Section::Education},
        {"Selected Publications (* equal contribution)", Section::Publications},
        {"E DUCATION", Section::Education},
        {"R E S E A R C H", Section::Research},
        {"Professional Service", Section::Service},
        {"Teaching Experience:", Section::Teaching},
        {"Research Interests", Section::Summary},
        {"一、教育背景", Section::Education},
        {"（二）工作经验", Section::Employment},
        {"</> 项目经历", Section::Projects},
        {"🎓 学历", Section::Education},
        {"教 育 经 历", Section::Education},
        {"实习/项目经历", Section::Internship},
        {"科研与项目经历", Section::Research},
        {"荣誉与竞赛", Section::Awards},
        {"教育背景 Education：", Section::Education},
        {"学生工作", Section::Service},
        {"专业技能", Section::Skills},
        {"**自我评价**", Section::Summary},
        {"Personal and Research Projects", Section::Projects},
        {"Professional Background", Section::Employment},
        {"Internships and Placements", Section::Internship},
        {"Degrees and Diplomas", Section::Education},
        {"Summary of Qualifications", Section::Summary},
        {"—— 教育背景与成绩 ——", Section::Education},
        {"▎曾获奖项", Section::Awards},
        {"〖日常实习〗", Section::Internship},
        {"公司经历", Section::Employment},
        {"同行评议", Section::Service},
        {"实习项目", Section::Internship},
        {"Degrees Earned", Section::Education},
        {"做过的项目", Section::Projects},
    };
    for (const Row& row : rows) {
        CAPTURE(row.heading);
        const std::string markdown = "Some Name\n\n" + std::string(row.heading) + "\n\nwords below\n";
        CHECK(sections_of(markdown) == std::vector{row.section});
        const std::string marked = "# Some Name\n\n## " + std::string(row.heading) + "\n\nwords below\n";
        CHECK(sections_of(marked) == std::vector{row.section});
    }
}

TEST_CASE("of a heading in two languages the half that is known says what the other one is") {
    const Row rows[] = {
        {"## 鼓捣过的玩意 / Software Projects", Section::Projects},
        {"## Gadgets and Gizmos / 项目经历", Section::Projects},
    };
    for (const Row& row : rows) {
        CAPTURE(row.heading);
        const std::string text = "# Ada Verne\n\n## Education\n\n- x\n\n" + std::string(row.heading) + "\n\n- y\n";
        CHECK(sections_of(text) == std::vector{Section::Education, row.section});
    }
    // One language, and a sentence: no two halves of one heading.
    CHECK(sections_of("Ada Verne\n\nEducation\n\nNet and Yarn / Projects\n", Format::Text) ==
          std::vector{Section::Education});
}

TEST_CASE("of two phrases side by side the first narrows the second") {
    const Row rows[] = {
        {"Research Internships", Section::Internship},
        {"Programming Contests", Section::Awards},
        {"Software Skills", Section::Skills},
        {"Internship Experience", Section::Internship},
        {"Project Summary", Section::Projects},
        {"Teaching and Research", Section::Teaching},
        {"学术讲座", Section::Talks},
        {"在校荣誉", Section::Awards},
        {"企业项目", Section::Projects},
        {"实习经历", Section::Internship},
    };
    for (const Row& row : rows) {
        CAPTURE(row.heading);
        CHECK(sections_of("# Some Name\n\n## " + std::string(row.heading) + "\n\nwords below\n") ==
              std::vector{row.section});
    }
}

TEST_CASE("a line that names a field of study or a role is no heading") {
    for (const std::string_view line : {"Software Engineering", "信息工程", "Information Technology",
                                        "Computer Engineering", "Full-time", "Online", "软件工程"}) {
        CAPTURE(line);
        CHECK(sections_of("EDUCATION\nElm College\n" + std::string(line) + "\n2015 - 2019\n", Format::Text) ==
              std::vector{Section::Education});
        CHECK(sections_of("Education\nElm College\n" + std::string(line) + "\n2015 - 2019\n", Format::Text) ==
              std::vector{Section::Education});
    }
}

TEST_CASE("among headings in capitals one in small letters is a heading if it is a paragraph of its own") {
    CHECK(sections_of(
              "SUMMARY\n\nI like maps.\n\nEducation and Training\n\nElm College 2015 - 2019\n\nAwards\n\n- prize\n",
              Format::Text) == std::vector{Section::Summary, Section::Education, Section::Awards});
}

TEST_CASE("a line above a rule is a heading, however the others are written") {
    CHECK(sections_of("SUMMARY\n--------\n\nI like maps.\n\nEducation and Training\n--------\n\nElm College 2015 - "
                      "2019\n\nAwards:"
                      "\n=======\n\n- prize\n",
                      Format::Text) == std::vector{Section::Summary, Section::Education, Section::Awards});
}

TEST_CASE("an item of heading words is no heading where headings are no items") {
    CHECK(sections_of("Education:\n\nElm College 2015 - 2019\n• Teaching assistant\n\nHilltop College 2012 - "
                      "2015\n\nExperience:\n"
                      "\nFern Labs 2019 - 2021\n",
                      Format::Text) == std::vector{Section::Education, Section::Employment});
    CHECK(sections_of("■ 教育背景\n东海大学 2015 - 2019\n■ 工作经历\n青岚科技 2019 - 2021\n", Format::Text) ==
          std::vector{Section::Education, Section::Employment});
}

TEST_CASE("a line that broke at the right margin is no heading, nor is the title of an internship among internships") {
    CHECK(sections_of(
              "Experience:\n\nFern Labs, 2019 - 2021\n- Asked people what they expect from handwriting\nrecognition\n"
              "\nQuartz Labs, 2021 - 2022\n",
              Format::Text) == std::vector{Section::Employment});
    CHECK(sections_of(
              "Internships:\n\nFern Labs (May 2022 - Oct 2022)\nSoftware Engineering Internship\n- x\n\nProjects:\n\n"
              "Ledger, 2021\n",
              Format::Text) == std::vector{Section::Internship, Section::Projects});
    CHECK(sections_of("Education\nElm University 2015 - 2019\nHilltop University\n", Format::Text) ==
          std::vector{Section::Education});
}

TEST_CASE("a sentence with a heading word in it is no heading") {
    const std::string_view lines[] = {
        "Five years of experience in industry",
        "Education is what remains.",
        "Projects: ledger, planner and a small compiler",
        "熟悉项目管理与教育产品",
        "负责教育业务的项目",
        "3 papers (1 as first author)",
        "2 peer-reviewed publications",
        "论文 3 篇",
    };
    for (const std::string_view line : lines) {
        CAPTURE(line);
        CHECK(sections_of("Some Name\n\n" + std::string(line) + "\n\nwords below\n").empty());
    }
}

TEST_CASE("a heading below the level of the sections names an entry, one beside them opens a section") {
    CHECK(sections_of("# Ada\n\n## Experience\n\n### Fern Labs | Engineer\n\n- x\n\n## Things I like\n\n- tea\n") ==
          std::vector{Section::Employment, Section::Other});
    CHECK(sections_of("## Publications\n\n### Journals\n\n- x\n\n## 教育经历\n\n- y\n") ==
          std::vector{Section::Publications, Section::Publications, Section::Education});
}

TEST_CASE(
    "among headings in capitals a label in small letters is none, nor is one with a colon among headings without") {
    CHECK(sections_of("EDUCATION\nElm College 2015 - 2019\nAwards\n- prize\nEXPERIENCE\nFern Labs\n", Format::Text) ==
          std::vector{Section::Education, Section::Employment});
    CHECK(sections_of("教育经历\n东海大学 2015 - 2019\n获奖：\n- 奖\n工作经历\n青岚科技\n", Format::Text) ==
          std::vector{Section::Education, Section::Employment});
}

TEST_CASE("a generic word is a heading where it stands alone and leaves the naming to others where it does not") {
    CHECK(sections_of("## 教育\n\n- x\n\n## 💼 经历\n\n- y\n\n## 获奖经历\n\n- z\n") ==
          std::vector{Section::Education, Section::Employment, Section::Awards});
    CHECK(sections_of("## Education\n\n- x\n\n## Industry\n\n- y\n\n## Industry Projects\n\n- z\n") ==
          std::vector{Section::Education, Section::Employment, Section::Projects});
}

TEST_CASE("the first heading may name its section beside another word") {
    CHECK(sections_of("# 俞远\n\n### 教育与进修\n\n- x\n\n### 工作经历\n\n- y\n") ==
          std::vector{Section::Education, Section::Employment});
}

TEST_CASE("a subject with its degree is no heading among studies") {
    CHECK(sections_of("教育背景\n\n澜江大学  2018.9 - 2022.6\n信息工程  本科\n\n项目经历\n\n- x\n") ==
          std::vector{Section::Education, Section::Projects});
    CHECK(sections_of("## 教育背景\n\n### 澜江大学 2018.9 - 2022.6\n信息工程（本科）\n\n## 项目经历\n\n- x\n") ==
          std::vector{Section::Education, Section::Projects});
}

TEST_CASE("among headings in capitals one in small letters stands by itself") {
    CHECK(sections_of("SUMMARY\n\nx\n\nAcademic Background\n\ny\n", Format::Text) ==
          std::vector{Section::Summary, Section::Education});
    CHECK(sections_of("SUMMARY\n\nx\n\nEDUCATION\n\ny\nProjects\nz\n", Format::Text) ==
          std::vector{Section::Summary, Section::Education});
}

TEST_CASE("a line of dashes below a heading") {
    CHECK(sections_of("SUMMARY\n-------\n\nx\n\nKey Projects\n------------\n\ny\n", Format::Text) ==
          std::vector{Section::Summary, Section::Projects});
}

TEST_CASE("a line that is set as the headings are is one, whatever it says") {
    const auto text = [](std::string_view open, std::string_view close, std::string_view heading) {
        std::string words = "Ada Verne\n\n";
        for (const std::string_view one : {std::string_view("Skills"), std::string_view("Employment"), heading})
            words += std::string(open) + std::string(one) + std::string(close) + "\n\nwords below\n\n";
        return words;
    };
    for (const auto& [before, after] :
         {std::pair{"", "\n======"}, {"~~ ", " ~~"}, {"\u25B6 ", ""}, {"\u300C", "\u300D"}}) {
        const std::string_view open = before, close = after;
        CAPTURE(open);
        CHECK(sections_of(text(open, close, "Toys of Mine"), Format::Text) ==
              std::vector{Section::Skills, Section::Employment, Section::Other});
        CHECK(sections_of(text(open, close, "Projects and Toys"), Format::Text) ==
              std::vector{Section::Skills, Section::Employment, Section::Projects});
    }
    CHECK(sections_of(text("", "", "Toys and Projects"), Format::Text) ==
          std::vector{Section::Skills, Section::Employment, Section::Projects});
    // Words alone are a heading only by what they name; a head with its date, or over its lines, is none.
    for (const std::string_view line : {"Toys of Mine", "Project Harbour", "Research Institute of Toys"}) {
        CAPTURE(line);
        CHECK(sections_of(text("", "", line), Format::Text) == std::vector{Section::Skills, Section::Employment});
    }
    CHECK(sections_of(text("~~ ", " ~~", "Toys 2019 - 2021"), Format::Text) ==
          std::vector{Section::Skills, Section::Employment});
    CHECK(sections_of("~~ Skills ~~\n\nx\n\n~~ Projects ~~\n\n~~ Toys ~~\n2019 - 2021\n", Format::Text) ==
          std::vector{Section::Skills, Section::Projects});
}
