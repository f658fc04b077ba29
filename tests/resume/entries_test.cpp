// SPDX-License-Identifier: MIT
// Layouts that people use, each in a few lines, and the entries with dates that are understood.
#include <doctest/doctest.h>

#include "resume/entries_reading.hpp"

using namespace veritae;

using test::entries_of;
using Expected = std::vector<std::string>;

TEST_CASE("dates at the right margin, the role on the next line, as text comes out of a PDF") {
    CHECK(entries_of("EDUCATION\n"
                     "Northlake University                         Sep 2018 - Jun 2022\n"
                     "B.Eng. in Computer Science, GPA 3.8/4.0\n"
                     "EXPERIENCE\n"
                     "Blue Harbor Inc.                             Shenzhen, China\n"
                     "Research Intern                              Jun 2021 - Sep 2021\n"
                     "• Built a ranking model from Jan 2021 data, raising clicks by 3%.\n"
                     "Orchard Labs                                 Beijing, China\n"
                     "Machine Learning Intern                      May 2023 - Aug 2023\n"
                     "• Won the 2021 hackathon.\n"
                     "1/2\n",
                     Format::Text) ==
          Expected{"education Northlake University / B.Eng. in Computer Science 2018-09..2022-06",
                   "internship Blue Harbor Inc / Research Intern 2021-06..2021-09",
                   "internship Orchard Labs / Machine Learning Intern 2023-05..2023-08"});
}

TEST_CASE("the date first, on a line of its own, then the employer and the role") {
    CHECK(entries_of("二、工作经验\n2020/07-2022/03\n星河汽车科技有限公司\n感知算法工程师\n1. 负责激光雷达目标检测；\n"
                     "2022/04-至今\n银杏智能\n高级算法工程师\n1. 负责感知；\n",
                     Format::Text) == Expected{"employment 星河汽车科技有限公司 / 感知算法工程师 2020-07..2022-03",
                                               "employment 银杏智能 / 高级算法工程师 2022-04..now"});
}

TEST_CASE("title, employer, then the date alone below both") {
    CHECK(entries_of("INDUSTRY EXPERIENCE\nSoftware Engineering Intern\nFathom Robotics\nMay 2022 – Aug 2022\nImproved "
                     "the planner.\n"
                     "Machine Learning Intern\nLumen Labs\nMay 2023 – Aug 2023\nImproved the model.\n",
                     Format::Text) ==
          Expected{"internship Fathom Robotics / Software Engineering Intern 2022-05..2022-08",
                   "internship Lumen Labs / Machine Learning Intern 2023-05..2023-08"});
}

TEST_CASE("two names above, two dates below, as columns are read") {
    CHECK(entries_of("教育经历\n东海大学 软件工程 本科\n北岭大学 计算机 硕士\n2014.09 - 2018.06\n2018.09 - 2021.06\n",
                     Format::Text) == Expected{"education 东海大学 / 软件工程 本科 2014-09..2018-06",
                                               "education 北岭大学 / 计算机 硕士 2018-09..2021-06"});
}

TEST_CASE("headings with a pipe and the date in brackets") {
    CHECK(entries_of("## 工作经历\n\n### 青岚科技 | 算法工程师 (2021.07 - 至今)\n\n- 负责检索\n\n### 白榆集团 | "
                     "（兼职）技术顾问 (2020.03-2021.06)\n") ==
          Expected{"employment 青岚科技 / 算法工程师 2021-07..now",
                   "employment 白榆集团 / (兼职)技术顾问 2020-03..2021-06"});
}

TEST_CASE("the date as the heading, the employer after it") {
    CHECK(entries_of(
              "## Internships\n\n### 2022.4 - 2023.6, Research Intern, NLC Group, Fern Research Institute.\n\n- x\n") ==
          Expected{"internship Fern Research Institute / Research Intern 2022-04..2023-06"});
}

TEST_CASE("several roles under one employer each have it") {
    CHECK(entries_of("## Experience\n\n### Acme Rockets\n\n#### Staff Engineer\n*Jan 2022 - Present*\n\n- x\n\n#### "
                     "Senior Engineer\n"
                     "*Mar 2019 - Dec 2021*\n\n- y\n") ==
          Expected{"employment Acme Rockets / Staff Engineer 2022-01..now",
                   "employment Acme Rockets / Senior Engineer 2019-03..2021-12"});
    CHECK(entries_of("**EXPERIENCE**\n\n**Maple Systems**, Toronto\n*Software Engineer III*, June 2024 – Present\n"
                     "*Software Engineering Intern*, May 2022 – Aug 2022\n") ==
          Expected{"employment Maple Systems / Software Engineer III 2024-06..now",
                   "internship Maple Systems / Software Engineering Intern 2022-05..2022-08"});
}

TEST_CASE("a title line that follows a list without a blank line, its date in a type of its own") {
    CHECK(entries_of("## Internships\n\n**飞鸟科技 - 推荐组 - 算法实习生** `2022.06 - 2022.09`\n- xx\n"
                     "**青石科技 - 检索组 - 算法实习生** `2022.10 - 2023.03`\n- yy\n") ==
          Expected{"internship 飞鸟科技 / 算法实习生 2022-06..2022-09",
                   "internship 青石科技 / 算法实习生 2022-10..2023-03"});
}

TEST_CASE("a bold name before the date is a head, whatever follows it") {
    CHECK(
        entries_of(
            "## Projects\n\n* **Ledger** (2023.02 - 2023.05): a double-entry tool for small clubs. Built in 2022.\n") ==
        Expected{"project  / Ledger 2023-02..2023-05"});
    CHECK(
        entries_of("## 工作经历\n\n**青岚科技** 2021.07 - 至今\n*算法工程师*\n- 2023年独立负责\n"
                   "**白榆集团** 2019.07 - 2021.06\n*开发工程师*\n") ==
        Expected{"employment 青岚科技 / 算法工程师 2021-07..now", "employment 白榆集团 / 开发工程师 2019-07..2021-06"});
}

TEST_CASE("as a networking site exports it: role, employer, date with its length, place") {
    CHECK(entries_of(
              "Experience\nMachine Learning Engineer\nFern Labs · Full-time\nJan 2021 - Present · 4 yrs 2 mos\nBerlin, "
              "Germany\nBuilding ranking.\nSoftware Engineer\nQuartz GmbH · Full-time\nJul 2018 - Dec 2020 · 2 yrs 6 "
              "mos\n",
              Format::Text) == Expected{"employment Fern Labs / Machine Learning Engineer 2021-01..now",
                                        "employment Quartz GmbH / Software Engineer 2018-07..2020-12"});
}

TEST_CASE("the date and a colon before the entry") {
    CHECK(entries_of("Professional Experience\nAug 2020 – Present: Data Scientist, Pine Harbor Inc., Austin, TX\n"
                     "Education\n2018: M.S. in Statistics, Hilltop University\n",
                     Format::Text) == Expected{"employment Pine Harbor Inc / Data Scientist 2020-08..now",
                                               "education Hilltop University / M.S. in Statistics ..2018"});
}

TEST_CASE("a table with a column of dates") {
    CHECK(entries_of("## Education\n\n| Period | School | Degree |\n| --- | --- | --- |\n| 2012.9 - 2016.6 | Elmwood "
                     "University | B.Sc. |\n"
                     "| 2016.9 - 2018.6 | Hilltop College | M.Sc. |\n") ==
          Expected{"education Elmwood University / B.Sc 2012-09..2016-06",
                   "education Hilltop College / M.Sc 2016-09..2018-06"});
}

TEST_CASE("one-liners with commas, years only; a degree with one year ended in it") {
    CHECK(entries_of("## Education\n\n- M.Sc. in Statistics, University of Elmwood, 2015–2017\n- B.Sc. in Mathematics, "
                     "Hilltop College, 2015\n") ==
          Expected{"education University of Elmwood / M.Sc. in Statistics 2015..2017",
                   "education Hilltop College / B.Sc. in Mathematics ..2015"});
}

TEST_CASE("the date as the first item below the title") {
    CHECK(entries_of("## Research Experience\n\n- Research Assistant, Otter Institute\n  - Apr 2022 - Now\n  - Worked "
                     "on spin glasses.\n") == Expected{"employment Otter Institute / Research Assistant 2022-04..now"});
}

TEST_CASE("projects with brackets, pipes and a bold line above the date") {
    CHECK(entries_of("## 项目经历\n\n1. 智能客服系统（2022.01-2022.08）\n   - 2022 年上线\n2. 多模态检索 | 2023.09 - "
                     "2024.03\n   - 描述\n") ==
          Expected{"project  / 智能客服系统 2022-01..2022-08", "project  / 多模态检索 2023-09..2024-03"});
    CHECK(entries_of(
              "## Projects\n\n**Ledger: double entry for three (2nd ed.)**\n\n2025.10 – 至今\n\n- built in 2024\n") ==
          Expected{"project  / Ledger: double entry for three (2nd ed.) 2025-10..now"});
}

TEST_CASE("an exchange term is a part of the degree that it lies in") {
    const DocumentReport report = test::understand(
        "## 教育经历\n\n### 东海大学 | 本科 (2015.09-2019.06)\n\n- 绩点 3.9\n\n### 北岭大学 | 交换生 "
        "(2017.02-2017.07)\n");
    REQUIRE(report.resume.entries.size() == 2);
    CHECK(report.resume.entries[1].parent == 0);
    CHECK((report.resume.entries[1].engagement & kVisiting) != 0);
    CHECK((report.resume.entries[0].engagement & kVisiting) == 0);
}

TEST_CASE("joint training at a company is education, a postdoc is employment") {
    CHECK(entries_of("## 工作经历\n\n### 青岚研究院 | 联合培养博士 (2019.09-2024.06)\n\n### 东海大学 | 博士后 "
                     "(2024.07-至今)\n") == Expected{"education 青岚研究院 / 联合培养博士 2019-09..2024-06",
                                                     "employment 东海大学 / 博士后 2024-07..now"});
}

TEST_CASE("dates inside sentences, honours, news and papers are no entries") {
    CHECK(entries_of("# Wen\n\n出生：1997年8月\n\n## 获奖\n\n- 2020-2021 国家奖学金\n- 东海大学 2023 年度优秀研究生\n\n"
                     "## News\n\n- 2024.05: one paper accepted\n\n## Publications\n\n- Wen Li. A study. 2023.\n\n"
                     "## Service\n\n- Reviewer: NeurIPS 2021-2023\n")
              .empty());
    CHECK(entries_of("## 工作经历\n\n### 青岚科技 | 工程师 (2021.07 - 至今)\n\n- "
                     "成果将于12月底发布，2023年3月上线。\n- 2022年获优秀员工\n")
              .size() == 1);
}

TEST_CASE("an entry reaches to the next one, and one without a date is an entry too") {
    const DocumentReport report =
        test::understand("## Projects\n\n### Alpha\n\nfirst words\n\n### Beta\n\nlast words\n");
    REQUIRE(report.resume.entries.size() == 2);
    CHECK(report.resume.entries[0].date.empty());
    CHECK(test::words(report, report.resume.entries[0].title) == "Alpha");
    CHECK(test::words(report, report.resume.entries[0].span).find("first words") != std::string_view::npos);
    CHECK(test::words(report, report.resume.entries[0].span).find("Beta") == std::string_view::npos);
}

TEST_CASE("sentences behind the date tell of the entry and do not hide it") {
    CHECK(entries_of(
              "## Education\n\n"
              "* Northlake University, *MSc Scientific Computing* (2020/09–2021/08). Distinction, and a thesis on "
              "sparse solvers with Prof. Dale.\n\n"
              "## Internships\n\n"
              "- **NLP Intern, Orchard Labs** *Jul. 2024 – Dec. 2024* — built retrieval over two million documents "
              "and raised the answer accuracy.\n") ==
          Expected{"education Northlake University / MSc Scientific Computing 2020-09..2021-08",
                   "internship Orchard Labs / NLP Intern 2024-07..2024-12"});
}

TEST_CASE("years in front of an abbreviated degree") {
    CHECK(entries_of("Education\n2013–2016        Ph.D. Physics, Northlake University\n"
                     "2011–2013        M.Sc. Physics, Port Ashby University\n"
                     "2008–2011        B.Sc. Mathematics, Eastmere University\n",
                     Format::Text) == Expected{"education Northlake University / Ph.D. Physics 2013..2016",
                                               "education Port Ashby University / M.Sc. Physics 2011..2013",
                                               "education Eastmere University / B.Sc. Mathematics 2008..2011"});
}

TEST_CASE("a place where the work was done is no employer and no title") {
    CHECK(entries_of("EXPERIENCE\n"
                     "Fathom Robotics, Inc.                        Boston, MA\n"
                     "Engineer                                     Jan 2020 - Jun 2022\n"
                     "Caspian Health                               Remote\n"
                     "Data Scientist                               Sep 2022 - Present\n"
                     "Research Intern | Kestrel Bio | Cambridge, UK | 2019-06 to 2019-09\n",
                     Format::Text) == Expected{"employment Fathom Robotics, Inc / Engineer 2020-01..2022-06",
                                               "employment Caspian Health / Data Scientist 2022-09..now",
                                               "internship Kestrel Bio / Research Intern 2019-06..2019-09"});
}

TEST_CASE("a heading of its own does not take over the employer of the one before") {
    CHECK(entries_of("## Experience\n\n### Research Assistant · Northlake University\n*Aug 2019 → May 2021*\n\n"
                     "### Vision Intern · Tern Aerial\n*Boulder, CO · May 2020 → Aug 2020*\n") ==
          Expected{"employment Northlake University / Research Assistant 2019-08..2021-05",
                   "internship Tern Aerial / Vision Intern 2020-05..2020-08"});
}

TEST_CASE("the head of a table names its columns and no entry") {
    CHECK(entries_of("## Work\n\n| When | Where | What |\n|---|---|---|\n"
                     "| Jan 2023 – present | Vinter AB | Lead ML engineer |\n"
                     "| Aug 2020 – Dec 2022 | Kompass Bank | Data scientist |\n") ==
          Expected{"employment Vinter AB / Lead ML engineer 2023-01..now",
                   "employment Kompass Bank / Data scientist 2020-08..2022-12"});
}

TEST_CASE("dates without a word beside them are no entries, however many") {
    std::string text = "Education\n";
    for (int i = 0; i < 2000; ++i) text += "2019 - 2021\n";
    CHECK(entries_of(text, Format::Text).empty());
}

TEST_CASE("a nested list: the degree above, school and date as items beside each other") {
    CHECK(entries_of("## 教育\n* 博士研究生\n    * 星海大学，电子工程系\n    * 2022.8 ~ 今\n* 本科\n    * "
                     "云岭大学，信息工程\n    * 2018.9 ~ 2022.7\n    * 加权平均 91.2，位列 4/118\n") ==
          Expected{"education 星海大学 / 博士研究生 2022-08..now", "education 云岭大学 / 本科 2018-09..2022-07"});
}

TEST_CASE("a long remark in brackets behind the date of a named entry") {
    CHECK(entries_of("## 学历\n**星海大学**，计算机应用，博士 *2016年9月至2021年6月*（其间2019年9月至2020年9月在云岭"
                     "大学联合培养）\n") == Expected{"education 星海大学 / 计算机应用,博士 2016-09..2021-06"});
}

TEST_CASE("internships told of under social practice") {
    CHECK(entries_of("## 实践经历\n\n**银杏科技有限公司　算法实习生　2025.10—2026.04**\n- 场景：风控图模型\n") ==
          Expected{"internship 银杏科技有限公司 / 算法实习生 2025-10..2026-04"});
}

TEST_CASE("a research project named in front of the part played in it") {
    CHECK(entries_of("科研经历\n2026.03 至今  隐私保护的微调平台，技术负责人\n", Format::Text) ==
          Expected{"project  / 隐私保护的微调平台 2026-03..now"});
}

TEST_CASE("a head of several parts that ends in its date and a full stop is no sentence") {
    CHECK(entries_of("## Roles\n\n"
                     "**Independent consultant** (self-employed), Bristol. Jan 2024 to date.\n- Nine clients\n\n"
                     "**Blue Harbor**, Bristol. Machine learning engineer, June 2020 to December 2022.\n- A port\n\n"
                     "- **Orchard Labs**, Zurich, research intern. *June 2018 – September 2018.*\n") ==
          Expected{"employment  / Independent consultant (self-employed) 2024-01..now",
                   "employment Blue Harbor / Machine learning engineer 2020-06..2022-12",
                   "internship Orchard Labs / research intern 2018-06..2018-09"});
    // one that tells something is
    CHECK(entries_of("## Experience\n\n**Blue Harbor** | Engineer | 2019 – 2022\n\n"
                     "The service that I wrote there ran without a fault from May 2019 to June 2021.\n") ==
          Expected{"employment Blue Harbor / Engineer 2019..2022"});
}

TEST_CASE("grades or a remark behind the date of a head that is set apart") {
    CHECK(entries_of("## Education\n\n"
                     "- B.S. in Physics, **Northlake University**. *Sep 2017 – Jun 2021*. GPA 3.9/4.0\n"
                     "- **Eastmere University**, Doctoral student. *May 2022 – present.* Advisor: L. Amsel.\n") ==
          Expected{"education Northlake University / B.S. in Physics 2017-09..2021-06",
                   "education Eastmere University / Doctoral student 2022-05..now"});
    CHECK(entries_of("## Work\n\nBlue Harbor Inc., 2020 – present (engineer, then lead). Best F1 0.93.\n") ==
          Expected{"employment Blue Harbor Inc / (engineer, then lead) 2020..now"});
    CHECK(entries_of("## 实习\n* **银杏科技** 研究型实习生　2022.06 – 2022.12，与学校项目同步\n") ==
          Expected{"internship 银杏科技 / 研究型实习生 2022-06..2022-12"});
}

TEST_CASE("dates beside Chinese words with one blank between them") {
    CHECK(entries_of("### 教育与培训\n\n2008.09—2013.06　云岭医科大学　临床医学　学士\n2013.09—2016.06　星海大学　"
                     "影像医学　硕士\n") == Expected{"education 云岭医科大学 / 临床医学  学士 2008-09..2013-06",
                                                     "education 星海大学 / 影像医学  硕士 2013-09..2016-06"});
}

TEST_CASE("what stands in brackets below an entry is a remark on it") {
    CHECK(entries_of("【工作】\n2025/4–至今 星河数据有限公司 数据分析师\n    （2025/4–2025/9 试用，2025/10 转正）\n",
                     Format::Text) == Expected{"employment 星河数据有限公司 / 数据分析师 2025-04..now"});
}

TEST_CASE("the line under a name tells where somebody lives, and is no post") {
    CHECK(entries_of("# ADA BRANDT\n\n> Verification engineer, Bilbao → Eindhoven (since 2020)\n\n## Employment\n\n"
                     "Blue Harbor Inc. | Engineer | 2018 – present\n") ==
          Expected{"employment Blue Harbor Inc / Engineer 2018..now"});
    CHECK(
        entries_of("# Ada Brandt\n\nVerification engineer at Blue Harbor (since Feb 2024), Bilbao\nada@example.org\n\n"
                   "## Employment\n\n**Blue Harbor**, Engineer, Feb 2024 – present\n") ==
        Expected{"employment Blue Harbor / Engineer 2024-02..now"});
}

TEST_CASE("a post told with its first day only goes on") {
    CHECK(entries_of("## Employment\n\n### Blue Harbor Inc.\n**Principal engineer**, from April 2024\n"
                     "**Senior engineer**, September 2020 to March 2024\n") ==
          Expected{"employment Blue Harbor Inc / Principal engineer 2024-04..now",
                   "employment Blue Harbor Inc / Senior engineer 2020-09..2024-03"});
}

TEST_CASE("talks between projects, papers between projects and numbers of students are no entries") {
    CHECK(entries_of("## Open source & talks\n\n- `tidepool` — maintainer since 2022\n"
                     "- \"Five years of feature stores\", PyData London, June 2023\n")
              .size() == 1);
    CHECK(entries_of("## Supervision\n\n- 23 Master's theses, 2018–2025\n").empty());
    CHECK(entries_of("## 科研论文\n- 陶思源, 郭宛如. A Survey of Hacks. arXiv:2506.09218, 2025（第一作者）\n").empty());
}

TEST_CASE("a project of one year among others with ranges, when its name stands out") {
    CHECK(entries_of("## Projects\n\n* **tidepool** (2024 – present) — forecasts\n* **restorer** (2022)\n") ==
          Expected{"project  / tidepool 2024..now", "project  / restorer 2022..2022"});
}

TEST_CASE("a verb in front of an organisation is no part of its name") {
    CHECK(entries_of("工作经历\n2022 年 8 月至今，就职于北京云帆网络技术有限公司，任资深算法工程师\n"
                     "2017 年 6 月至 9 月，在星河科技实习\n",
                     Format::Text) == Expected{"employment 北京云帆网络技术有限公司 / 资深算法工程师 2022-08..now",
                                               "internship 星河科技 / 实习 2017-06..2017-09"});
}

TEST_CASE("the last item of a post without a blank line before the next post is none of its title") {
    CHECK(entries_of("## Experience\n\n**Blue Harbor Inc.**, Engineer\n*2021-07 – Present*\n- Wrote the tide tables\n"
                     "**Sorrel Labs**, Research Engineer\n*2019-07 – 2021-06*\n- Kept the buoys\n") ==
          Expected{"employment Blue Harbor Inc / Engineer 2021-07..now",
                   "employment Sorrel Labs / Research Engineer 2019-07..2021-06"});
}

TEST_CASE("an employer without a word that tells of one, below its role and dates") {
    CHECK(entries_of("Jobs\n\nEngineer          10/2023—Current\nSorrel Lane\n• Kept the buoys\n", Format::Text) ==
          Expected{"employment Sorrel Lane / Engineer 2023-10..now"});
}

TEST_CASE("a degree in a row above its school, and an exchange below one") {
    CHECK(
        entries_of("Education\n\nMSc in Physics\nPort Ashby University          2021/09 - 2024/06\no Exchange term at "
                   "Lowmoor University\n",
                   Format::Text) == Expected{"education Port Ashby University / MSc in Physics 2021-09..2024-06"});
    CHECK(entries_of("教育背景\n\n澜江理工学院    应用数学（博士）    2022/9 - 2026/6\n- 赴海湾大学交流学习一学期\n",
                     Format::Text) == Expected{"education 澜江理工学院 / 应用数学(博士) 2022-09..2026-06"});
}

TEST_CASE("what a team does since a year with somebody's product is no stay") {
    CHECK(entries_of("## 工作经历\n\n**青岚科技有限公司**（2021.11 - 2023.10）\n*工程师*\n\n"
                     "* 自2022年开始，团队用 DeepSeek-R1 支撑问答\n") ==
          Expected{"employment 青岚科技有限公司 / 工程师 2021-11..2023-10"});
}

TEST_CASE("a school and a degree end before a full stop and their dates") {
    CHECK(entries_of("## Education\n\n- Port Ashby University, MSc in Physics. 09/2023 — 06/2026\n") ==
          Expected{"education Port Ashby University / MSc in Physics 2023-09..2026-06"});
}
