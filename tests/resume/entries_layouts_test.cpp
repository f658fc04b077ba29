// SPDX-License-Identifier: MIT
// Further layouts: labels before colons, exports of networking sites, long heads, wrapped dates, lists of mixed dates.
#include <doctest/doctest.h>

#include "resume/entries_reading.hpp"

using namespace veritae;
using test::entries_of;
using Expected = std::vector<std::string>;

TEST_CASE("a label before a colon says which part of an entry follows and is no part of it") {
    CHECK(
        entries_of("Experience\n\nCompany: Hollow Dynamics\nPosition: Controls Engineer\nPeriod: May 2020 - August "
                   "2022\nDescription: flight control\n\nCompany: Vantis Aero\nPosition: Engineer\nPeriod: July 2018 - "
                   "April 2020\n",
                   Format::Text) == Expected{"employment Hollow Dynamics / Controls Engineer 2020-05..2022-08",
                                             "employment Vantis Aero / Engineer 2018-07..2020-04"});
    CHECK(entries_of("【工作经验】\n公司名称：星屿网络\n职位：数据工程师\n任职时间：2020年05月－2022年08月\n工作内容："
                     "建设数仓\n",
                     Format::Text) == Expected{"employment 星屿网络 / 数据工程师 2020-05..2022-08"});
    CHECK(entries_of("项目经历\n项目名称：校园二手平台\n项目时间：2021.03-2021.06\n项目职责：后端\n", Format::Text) ==
          Expected{"project  / 校园二手平台 2021-03..2021-06"});
}

TEST_CASE("the length of the whole stay stands above the roles, as a networking site exports them") {
    CHECK(entries_of(
              "Experience\n\nLarkspur\n5 years 2 months\nEngineering Manager\nMarch 2023 - Present (2 years 3 "
              "months)\nLondon, United Kingdom\nSoftware Engineer\nMay 2020 - March 2023 (2 years 11 "
              "months)\nThistledown Press\nSoftware Engineer\nJune 2018 - April 2020 (1 year 11 months)\nBristol\n",
              Format::Text) == Expected{"employment Larkspur / Engineering Manager 2023-03..now",
                                        "employment Larkspur / Software Engineer 2020-05..2023-03",
                                        "employment Thistledown Press / Software Engineer 2018-06..2020-04"});
}

TEST_CASE("an entry may have one line more between its heading and its date than the one before") {
    CHECK(entries_of("## 教育经历\n\n### 青禾大学\n\n硕士学位，主修软件工程\n\n2020.09-2023.03\n\n### 白石理工大学\n\n"
                     "学士学位，主修软件工程\n\n辅修统计学\n\n2016.09-2020.06\n") ==
          Expected{"education 青禾大学 / 硕士学位 2020-09..2023-03",
                   "education 白石理工大学 / 学士学位 2016-09..2020-06"});
    CHECK(entries_of("## Education\n\n### Alder University\n\nMSc in Physics\n\n2020 - 2022\n\n### Birch College\n\n"
                     "BSc in Physics\n\nMinor in Music\n\n2016 - 2020\n") ==
          Expected{"education Alder University / MSc in Physics 2020..2022",
                   "education Birch College / BSc in Physics 2016..2020"});
}

TEST_CASE("a line with its place below the role names the employer") {
    CHECK(entries_of("WORK EXPERIENCE\n\n[ 01/09/2016 – 28/02/2020 ] Software developer\nGravenholt | Utrecht, "
                     "Netherlands\nMain duties: design\n",
                     Format::Text) == Expected{"employment Gravenholt / Software developer 2016-09-01..2020-02-28"});
    // a sentence below a role is none
    CHECK(entries_of("WORK EXPERIENCE\n\n2016 – 2020 Software developer\nBuilt the ledger of a shop in London, from "
                     "scratch\n",
                     Format::Text) == Expected{"employment  / Software developer 2016..2020"});
}

TEST_CASE("a remark may make a head as long as a sentence") {
    CHECK(
        entries_of(
            "## Education\n\n- **Elm Institute of Technology**, Ph.D. in Computer Science and Technology (in joint "
            "training with the Fern Centre for Machine Perception), 09.2020 – 06.2024\n") ==
        Expected{"education Elm Institute of Technology / Ph.D. in Computer Science and Technology (in joint training "
                 "with the Fern Centre for Machine Perception) 2020-09..2024-06"});
}

TEST_CASE("a long head with a full stop before its date") {
    CHECK(
        entries_of(
            "## Education\n\n- University of Northlake and Hilltop — PhD, Electronic Information (joint training "
            "programme "
            "with the Fern Vision Centre and others). Sep. 2020 - Jun. 2024\n- Elm College — MSc, Physics. Sep. 2018 - "
            "Jun. 2020\n") ==
        Expected{
            "education University of Northlake and Hilltop / PhD, Electronic Information (joint training programme "
            "with the Fern Vision Centre and others) 2020-09..2024-06",
            "education Elm College / MSc 2018-09..2020-06"});
}

TEST_CASE("a date broken at the right margin belongs to the line on which it begins") {
    CHECK(entries_of(
              "Education\n\nM.Sc. in Applied Mathematics, University of Northlake, Sep. 2019 - Jun.\n2022\n\nB.Sc. in "
              "Applied Mathematics, Hilltop University of Science, Sep.\n2015 - Jun. 2019\n",
              Format::Text) ==
          Expected{"education University of Northlake / M.Sc. in Applied Mathematics 2019-09..2022-06",
                   "education Hilltop University of Science / B.Sc. in Applied Mathematics 2015-09..2019-06"});
}

TEST_CASE("a head broken inside a bracket goes on on the next line") {
    CHECK(
        entries_of(
            "Studies:\n\nElm Institute of Technology | M.Sc. in Cyberspace Security (thesis work\ncarried out at Fern "
            "Research Centre) | September 2016 – June 2019\n",
            Format::Text) ==
        Expected{"education Elm Institute of Technology / M.Sc. in Cyberspace Security (thesis work 2016-09..2019-06"});
}

TEST_CASE("the name above the next date belongs to the next entry") {
    CHECK(entries_of(
              "## 教育\n\n**北岭学院**（硕士）\n计算机 | 2019——2022\n\n**东海大学**（本科）\n计算机 | 2015——2019\n") ==
          Expected{"education 北岭学院 / (硕士) 2019..2022", "education 东海大学 / (本科) 2015..2019"});
}

TEST_CASE("an exchange is told by its kind, whatever its subject is called") {
    CHECK(entries_of(
              "## Education\n\n### Elm University\nExchange Student in Pattern Recognition | 2017/02 - 2017/06\n") ==
          Expected{"education Elm University / Exchange Student in Pattern Recognition 2017-02..2017-06"});
}

TEST_CASE("a single year in a list of ranges is an entry where it stands like them beside a role") {
    CHECK(
        entries_of("## Industry\n\n* **2017–2021** Scientist, Meridian Bio\n    * Worked on assays in 2018\n* **2016** "
                   "Intern, Helix Foundry\n") ==
        Expected{"employment Meridian Bio / Scientist 2017..2021", "internship Helix Foundry / Intern 2016..2016"});
}

TEST_CASE("how long something runs is no stay") {
    CHECK(entries_of(
              "## Experience\n\n- **Applied Scientist**, Millrace Labs, 2021.03 - 2023.11\n\n* Speech in production "
              "since 2022\n") == Expected{"employment Millrace Labs / Applied Scientist 2021-03..2023-11"});
}

TEST_CASE("since when something is done is no stay below one") {
    CHECK(entries_of("## 工作经历\n\n**青岚科技** — 工程师（2019年9月--2023年12月）\n\n- "
                     "自2022年开始，团队用新框架支撑预估\n") ==
          Expected{"employment 青岚科技 / 工程师 2019-09..2023-12"});
}

TEST_CASE("what was won is no stay, whatever its heading is called") {
    CHECK(entries_of("## 教育经历\n\n### 东海大学 本科\n2015.09 - 2019.06\n\n- 东海大学三好学生，2016\n- "
                     "全国机器人大赛（2017年）一等奖\n") == Expected{"education 东海大学 / 本科 2015-09..2019-06"});
}

TEST_CASE("a heading of studies and work holds both, one of internships only itself") {
    CHECK(entries_of("学习与工作经历\n2023.07-现在，东海大学，特聘研究员\n2015.09-2020.07，北岭大学，计算机，博士\n",
                     Format::Text) == Expected{"employment 东海大学 / 特聘研究员 2023-07..now",
                                               "education 北岭大学 / 计算机,博士 2015-09..2020-07"});
    CHECK(entries_of("## Internship Experience\n\n### Engineer, Fern Labs\n2021.06 - 2021.09\n") ==
          Expected{"internship Fern Labs / Engineer 2021-06..2021-09"});
}

TEST_CASE("an employer of no kind before its department is the employer") {
    CHECK(entries_of("## 实习经历\n\n**白榆数据-平台部-开发实习生** 2022.06-2022.09\n") ==
          Expected{"internship 白榆数据 / 开发实习生 2022-06..2022-09"});
    CHECK(entries_of("## Employment\n\n- Quarrybank, Data Team, Engineer, 2020 – 2022\n") ==
          Expected{"employment Quarrybank / Engineer 2020..2022"});
}

TEST_CASE("full stops part the names of a head, not abbreviations") {
    CHECK(
        entries_of(
            "Career\n\nRavel Networks. Network Engineer. March 2017 - May 2019\nElm Corp. Senior Engineer. June 2019 - "
            "Present\n",
            Format::Text) == Expected{"employment Ravel Networks / Network Engineer 2017-03..2019-05",
                                      "employment Elm Corp / Senior Engineer 2019-06..now"});
}

TEST_CASE("a head that ends in a semicolon above its date") {
    CHECK(entries_of("Education:\n\nElm University; B.Sc., Computer Science and Technology;\n2018-2022\n",
                     Format::Text) == Expected{"education Elm University / B.Sc 2018..2022"});
}

TEST_CASE("columns set apart by tabs") {
    CHECK(entries_of("Employment\nFern Holm\tData Engineer\tLeeds\t2019.01 – 2020.02\nQuarrybank\tSenior Data "
                     "Engineer\tLeeds\t2020.03 – present\n",
                     Format::Text) == Expected{"employment Fern Holm / Data Engineer 2019-01..2020-02",
                                               "employment Quarrybank / Senior Data Engineer 2020-03..now"});
}

TEST_CASE("how long a stay lasted is no part of its name") {
    CHECK(entries_of("## Employment\n\nKestrel Holm, Cork\nRevenue Analyst (Feb 2018 – Jul 2021; 3 yrs 6 mos)\n") ==
          Expected{"employment Kestrel Holm / Revenue Analyst 2018-02..2021-07"});
}

TEST_CASE("the name of a piece of research has two halves") {
    CHECK(entries_of("科研经历\n医学图像配准——BrambleNet    2021.04 - 2021.12\n", Format::Text) ==
          Expected{"project  / 医学图像配准——BrambleNet 2021-04..2021-12"});
}

TEST_CASE("names of projects on lines of their own above a line that ends in the date") {
    CHECK(entries_of("Projects:\n\nFernVox\n  speech for kiosks     2021.04 - 2021.12\n• Built the decoder\n• Shipped "
                     "it\n\nQuarrySim\n  blasting models     2022.01 - 2022.06\n• Ran it\n",
                     Format::Text) ==
          Expected{"project  / FernVox 2021-04..2021-12", "project  / QuarrySim 2022-01..2022-06"});
}

TEST_CASE("a coined name behind the subject of a project belongs to its title") {
    CHECK(
        entries_of(
            "## 项目经历\n\n**语音识别 | FernVox | 2021.04 - 2021.12**\n- 训练模型\n\n**问答系统 | PyTorch | 2022.01 - "
            "2022.06**\n- 部署\n") ==
        Expected{"project  / 语音识别 | FernVox 2021-04..2021-12", "project  / 问答系统 2022-01..2022-06"});
}

TEST_CASE("below a heading of nothing but a role stands the employer") {
    const Expected named = {"employment Huaixu Intelligence / Platform Engineer 2022-11..now"};
    CHECK(entries_of("## Employment\n\n### Platform Engineer (11.2022 - present)\n*Huaixu Intelligence*\n\n- x\n") ==
          named);
    CHECK(entries_of("## Employment\n\n### Platform Engineer, Huaixu Intelligence (11.2022 - present)\n*Search "
                     "team*\n\n- x\n") == named);
}
