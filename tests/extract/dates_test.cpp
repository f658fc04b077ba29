// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "extract/dates_reading.hpp"

using veritae::test::dates_in;
using veritae::test::read_dates;

namespace {

struct Row {
    std::string_view text;
    std::string_view dates;
};

template <std::size_t N>
void check_rows(const Row (&rows)[N]) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(dates_in(row.text) == row.dates);
    }
}

}  // namespace

TEST_CASE("a range of months is read however its sides are joined") {
    const Row rows[] = {
        {"2019.03 - 2022.11", "2019-03..2022-11"},
        {"2019.3-2022.11", "2019-03..2022-11"},
        {"2019/03 -- 2022/11", "2019-03..2022-11"},
        {"2019-03 – 2022-11", "2019-03..2022-11"},
        {"03/2019-11/2022", "2019-03..2022-11"},
        {"03.2019 — 11.2022", "2019-03..2022-11"},
        {"03/19 - 11/22", "2019-03..2022-11"},
        {"201903-202211", "2019-03..2022-11"},
        {"2019.03~2022.11", "2019-03..2022-11"},
        {"Mar 2019 to Nov 2022", "2019-03..2022-11"},
        {"from March 2019 until November 2022", "2019-03..2022-11"},
        {"Mar. 2019 – Nov. 2022", "2019-03..2022-11"},
        {"Mar.2019-Nov.2022", "2019-03..2022-11"},
        {"Mar '19 - Nov '22", "2019-03..2022-11"},
        {"2019 Mar - 2022 Nov", "2019-03..2022-11"},
        {"2019年3月至2022年11月", "2019-03..2022-11"},
        {"2019 年 3 月 —— 2022 年 11 月", "2019-03..2022-11"},
        {"二〇一九年三月到二〇二二年十一月", "2019-03..2022-11"},
        {"青年项目，62040001，2019.03–2022.11，主持", "2019-03..2022-11"},
        {"19年3月-22年11月", "2019-03..2022-11"},
    };
    check_rows(rows);
}

TEST_CASE("one side lends the other its year or month") {
    const Row rows[] = {
        {"Feb – Jul 2021", "2021-02..2021-07"},
        {"Nov - Feb 2021", "2020-11..2021-02"},
        {"2021年11月-2月", "2021-11..2022-02"},
        {"2021.04-08", "2021-04..2021-08"},
        {"2021年4-8月", "2021-04..2021-08"},
        {"2016-17", "2016..2017"},
        {"2020/21", "2020..2021"},
        {"6 to 9 August 2021", "2021-08-06..2021-08-09"},
        {"August 6-9, 2021", "2021-08-06..2021-08-09"},
        {"2021年8月6日至9日", "2021-08-06..2021-08-09"},
        {"28 Aug - 3 Sep 2021", "2021-08-28..2021-09-03"},
        {"Fall 2021 - Spring 2022", "2021-09..2022-05"},
        {"2021秋至2022春", "2021-09..2022-05"},
        {"8/6-9/3/2021", "2021-08-06..2021-09-03"},
    };
    check_rows(rows);
}

TEST_CASE("an end may be open") {
    const Row rows[] = {
        {"2021.05 - 至今", "2021-05..now"},
        {"2021/05至今", "2021-05..now"},
        {"2021年5月 -- 现在", "2021-05..now"},
        {"2021夏至今：实习", "2021-06..now"},
        {"May 2021 – Present", "2021-05..now"},
        {"2021 - ongoing", "2021..now"},
        {"May 2021 to date", "2021-05..now"},
        {"Since Fall 2021", "2021-09..now"},
        {"2021 onwards", "2021..now"},
        {"自2021年起", "2021..now"},
        {"after 2021", "2021.."},
        {"2021年之后", "2021.."},
        {"before May 2021", "..2021-05"},
        {"截至2021年5月", "..2021-05"},
        {"2021 -", "2021.."},  // the end was left out: nobody says that it lasts
        {"(2021-)", "2021.."},
        {"Jan 2021–      Engineer", "2021-01.."},
        {"09/2021 –\tHead of Computing", "2021-09.."},
        {"2021年4月一至今", "2021-04..now"},  // a dash that was scanned as a numeral
    };
    check_rows(rows);
}

TEST_CASE("an expected end is marked before, inside or behind") {
    const Row rows[] = {
        {"Expected May 2027", "2027-05 expected"},
        {"expected to graduate in May 2027", "2027-05 expected"},
        {"Expected date of graduation: May 2027", "2027-05 expected"},
        {"预计 2027 年 5 月毕业", "2027-05 expected"},
        {"2023.09 - 2027.05 (expected)", "2023-09..2027-05 expected"},
        {"(2023 - 2027) (expected)", "2023..2027 expected"},
        {"（2023年9月–2027年5月，预计）", "2023-09..2027-05"},  // full-width signs are folded by the reader
        {"(2023年9月–2027年5月,预计)", "2023-09..2027-05 expected"},
        {"Sep 2023 – Expected May 2027", "2023-09..2027-05 expected"},
        {"2023.09-预计2027.05", "2023-09..2027-05 expected"},
        {"2023 - 2027 (expected graduation)", "2023..2027 expected"},
        {"Sep 2023 – est. May 2027", "2023-09..2027-05 expected"},
        {"2023.09 - 2027.05 (planned)", "2023-09..2027-05 expected"},
        {"2023.09 - 2027.05【预计】", "2023-09..2027-05 expected"},
        {"2023.09 - 2027.05(在读,预计)", "2023-09..2027-05 expected"},
        {"2023.09 -> 2027.05, expected: MSc", "2023-09..2027-05 expected"},
        {"2023.09 -> to date", "2023-09..now"},
        {"Sep 2023, expected: May 2027", "2023-09; 2027-05 expected"},
        // the mark belongs to the second date
        {"Sep 2023, expected May 2027", "2023-09; 2027-05 expected"},
        {"Est. 2015", "2015"},
    };
    check_rows(rows);
}

TEST_CASE("a single date is as precise as it is written") {
    const Row rows[] = {
        {"graduated in 2021", "2021"},
        {"{2021.4}", "2021-04"},
        {"(04/2021, three months)", "2021-04"},
        {"\"date\": \"2021-4-9\"", "2021-04-09"},
        {"2021-04-09 08:15:00+0200", "2021-04-09"},
        {"2021-04-09T08:15:00Z", "2021-04-09"},
        {"20210409", "2021-04-09"},
        {"9 April 2021", "2021-04-09"},
        {"the 9th of April, 2021", "2021-04-09"},
        {"April ninth 2021", "2021-04-09"},
        {"09-Apr-2021", "2021-04-09"},
        {"4/9/2021", "2021-04-09"},   // month first …
        {"19/4/2021", "2021-04-19"},  // … unless that is impossible
        {"APR 2021", "2021-04"},
        {"Fa2021", "2021-09..2021-11"},
        {"Winter 2021", "2021-12..2022-02"},
        {"third quarter of 2021", "2021-07..2021-09"},
        {"2021Q3", "2021-07..2021-09"},
        {"2021年第三季度", "2021-07..2021-09"},
        {"2021年下半年", "2021-07..2021-12"},
        {"the last two months of 2021", "2021-11..2021-12"},
        {"mid-2021", "2021-05..2021-08"},
        {"2021年底", "2021"},
        {"2010s", "2010..2019"},
        {"二〇二一年四月九日", "2021-04-09"},
        {"两千零六年四月", "2006-04"},
        {"2021学年", "2021"},
    };
    check_rows(rows);
}

TEST_CASE("dates that stand beside each other stay apart") {
    const Row rows[] = {
        {"May 2021, Oct 2022", "2021-05; 2022-10"},
        {"2019 & 2021", "2019; 2021"},
        {"2017.05 - 2019.04, 2021.02", "2017-05..2019-04; 2021-02"},
        {"2021.05\n2022.06", "2021-05; 2022-06"},
        {"2021.05 -\n2022.06", "2021-05..2022-06"},  // only a join at the end of a line leads on
        {"2019年和2021年", "2019; 2021"},
        {"2019年和2021年之间", "2019..2021"},
        {"between 2019 and 2021", "2019..2021"},
        {"before 2019 or after 2021", "..2019; 2021.."},
    };
    check_rows(rows);
}

TEST_CASE("a character that begins another word is no word about dates") {
    const Row rows[] = {
        {"2021年前端开发", "2021"},                                         // 前 is not "before"
        {"2021年前,在校学习", "..2021"}, {"2021年9月一等奖", "2021-09"},    // 一 is no day
        {"2021年9月5篇论文", "2021-09"}, {"2021年中国大学生竞赛", "2021"},  // 中 is not "in the middle of"
        {"2021 字节跳动", "2021"},       {"2021 天津大学", "2021"},         // 天 counts no days
    };
    check_rows(rows);
}

TEST_CASE("what the calendar lacks is told, where it surely was meant as a date") {
    const Row rows[] = {
        {"2021.13", "!month"},
        {"2021.13 - 2022.06", "..2022-06; !month"},
        {"13/2021 - 06/2022", "..2022-06; !month"},
        {"2021年13月", "!month"},
        {"2021-09-31", "!day"},
        {"2023年2月29日", "!day"},
        {"February 30, 2021", "!day"},
        {"31/02/2021", "!day"},
        {"2024-02-29", "2024-02-29"},
        {"13/2021", ""},  // thirteen of 2021?
        {"v2021.13", ""},
        {"scored 2021.13", ""},
        {"20191345", ""},
    };
    check_rows(rows);
}

TEST_CASE("numbers that are no dates stay silent") {
    for (const std::string_view text : {"pages 1930–1942",
                                        "pp. 2012-2019",
                                        "pp. 1912 – 1929",
                                        "41(3):2000-2010",
                                        "41(3): 2000-2010",
                                        "138-0000-0000",
                                        "3.10.2",
                                        "Python 3.11",
                                        "Model2.5",
                                        "88/100",
                                        "4/170",
                                        "38/284",
                                        "1999 stars",
                                        "2048 tokens",
                                        "4090",
                                        "RTX 2080",
                                        "2000+",
                                        "16 Hz",
                                        "arXiv:2405.08645",
                                        "doi:10.1000/abc.2019.12345",
                                        "https://nowhere.test/abs/2019.01234",
                                        "top 1%, 128/2664",
                                        "top 1%, 12/2000",
                                        "GPA 3.8/4.0",
                                        "20XX-XX",
                                        "CVPR2023",
                                        "ICLR'24",
                                        "(ICCD-2023)",
                                        "1920x1080",
                                        "1920×1080",
                                        "1280*1920",
                                        "$2000",
                                        "¥ 2000",
                                        "2000元",
                                        "2000余人",
                                        "2000 名学生",
                                        "2000万用户",
                                        "学号:20190101",
                                        "No. 2019-18",
                                        "Recall@5/10/20",
                                        "R@1/5/10",
                                        "2019%",
                                        "10:30 - 12:00",
                                        "1-2-3",
                                        "20-30-12",
                                        "May I ask",
                                        "Spring Framework",
                                        "第三名",
                                        "三等奖",
                                        "10年经验",
                                        "5年3个月",
                                        "expected to grow by 20%",
                                        "since then",
                                        "before training",
                                        "after 2000 steps",
                                        "10.0.2019.1",
                                        "1.1.3",
                                        "2021届",
                                        "5/10",
                                        "gold medal, 8/2038 teams",
                                        "12/2040 支队伍",
                                        "about 2000 people",
                                        "202403073",
                                        "140302197706220124",
                                        "2023"
                                        "0"}) {
        CAPTURE(text);
        CHECK(dates_in(text) == "");
    }
}

TEST_CASE("a span covers the words of its date and no bracket around it") {
    const struct {
        std::string_view text;
        std::string_view covered;
    } rows[] = {
        {"Acme (2019.03 - 2022.11) Berlin", "2019.03 - 2022.11"},
        {"Since Fall 2021: research", "Since Fall 2021"},
        {"M.Sc., 2023 - 2027 (expected), Jena", "2023 - 2027 (expected)"},
        {"M.Sc. (2023 - 2027) (expected)", "(2023 - 2027) (expected)"},
        {"自2021年5月至今，", "自2021年5月至今"},
        {"预计 2027 年 5 月毕业", "预计 2027 年 5 月"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        veritae::Document document;
        const auto found = read_dates(document, row.text);
        REQUIRE(found.dates.size() == 1);
        CHECK(document.slice(found.dates.front().span) == row.covered);
    }
}

TEST_CASE("what looks like a date and lacks its year is counted") {
    veritae::Document document;
    CHECK(read_dates(document, "Sep – Dec").unread == 1);
    CHECK(read_dates(document, "9月-12月").unread == 1);
    CHECK(read_dates(document, "Sep 20 - present").unread == 1);
    CHECK(read_dates(document, "2/3 - 3/4").unread == 0);
    CHECK(read_dates(document, "in September").unread == 0);
}

TEST_CASE("a rank among so many is no month of a year") {
    const Row rows[] = {
        {"Gold, 8/2097 teams", ""},
        {"Bronze medal, rank 7/2045", ""},
        {"Silver medal, place 41 of 2045", ""},
        {"Gold medal, 8/2021", ""},
        {"8/2021", "2021-08"},
    };
    check_rows(rows);
}

TEST_CASE("a line breaks before the year of the last month") {
    const Row rows[] = {
        {"Sep 2023 – Jun\n2026", "2023-09..2026-06"},
        {"September, 2023 — June,\n2026 (expected)", "2023-09..2026-06 expected"},
        {"Sep 2023 – Dec\nWrote the tables", "2023-09..2023-12"},
    };
    check_rows(rows);
}

TEST_CASE("blanks around the full stop between year and month, or nothing else between them, are read in a range") {
    const Row rows[] = {
        {"2019. 03 - 2022. 11", "2019-03..2022-11"},
        {"2019 . 03 至 2022 . 11", "2019-03..2022-11"},
        {"2019. 03 - 至今", "2019-03..now"},
        {"2019. 3 → 2022. 11：北岭大学", "2019-03..2022-11"},
        {"2019 03 – 2022 11", "2019-03..2022-11"},
        {"03 2019 to 11 2022", "2019-03..2022-11"},
        {"(2019. 03)", "2019-03"},
        {"In CONF, 2019. 12 pages", "2019"},
        {"Journal of Owls, 2019. 12(3): 45-60", "2019"},
        {"2019 12 teams", "2019"},
    };
    check_rows(rows);
}

TEST_CASE("arrows of two signs join dates; the present may stand in brackets or behind a slash") {
    const Row rows[] = {
        {"2019.03 > 2022.11", "2019-03..2022-11"}, {"Mar 2019 => Nov 2022", "2019-03..2022-11"},
        {"2019.03 – (present)", "2019-03..now"},   {"2019.03 - (至今)", "2019-03..now"},
        {"2019.03 / now", "2019-03..now"},         {"2019.03 - 持续中", "2019-03..now"},
    };
    check_rows(rows);
}
