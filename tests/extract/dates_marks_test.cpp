// SPDX-License-Identifier: MIT
// The rarer marks of dates: arrows, Roman months, years of two digits, open ends, expected ends, dates over a line
// break.
#include <doctest/doctest.h>

#include "extract/dates_reading.hpp"

using veritae::test::dates_in;

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

TEST_CASE("an arrow or a line joins like a dash") {
    const Row rows[] = {
        {"2021.02 -> 2022.05", "2021-02..2022-05"},
        {"Feb 2021 --> May 2022", "2021-02..2022-05"},
        {"02/2021 ⟶ 05/2022", "2021-02..2022-05"},
        {"2021.02 ➜ now", "2021-02..now"},
        {"2021.02─2022.05", "2021-02..2022-05"},
        {"2021年2月 ━━ 2022年5月", "2021-02..2022-05"},
        {"2019 -> 2021", "2019..2021"},
        {"(2019 → 2021)", "2019..2021"},
    };
    check_rows(rows);
}

TEST_CASE("an arrow between two figures joins no years") {
    const Row rows[] = {
        {"QPS grew 1940 → 2020", "1940; 2020"},
        {"latency 2010 -> 1950", "2010; 1950"},
        {"(2020 → 1990)", "2020; 1990"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(dates_in(row.text).find("..") == std::string::npos);
    }
}

TEST_CASE("a month may be a Roman number where a sign ties it to its year") {
    const Row rows[] = {
        {"IX/2019 – VI/2021", "2019-09..2021-06"},
        {"XII.2020 - present", "2020-12..now"},
        {"Part II, 2019", "2019"},
        {"Season X 2020", "2020"},
        {"Title IX-2019", ""},
    };
    check_rows(rows);
}

TEST_CASE("the day comes first between full stops, and between slashes where the document shows it") {
    const Row rows[] = {
        {"01.03.2020 - 05.04.2021", "2020-03-01..2021-04-05"},
        {"03/01/2020", "2020-03-01"},
        {"01/03/2020 and 28/02/2021", "2020-03-01; 2021-02-28"},
        {"03/01/2020 and 02/28/2021", "2020-03-01; 2021-02-28"},
        {"03/01/2020, 28/02/2021, 02/28/2021", "2020-03-01; 2021-02-28; 2021-02-28"},  // it does both
    };
    check_rows(rows);
}

TEST_CASE("a month in digits may have its unit behind it, or a raised dot before it") {
    const Row rows[] = {
        {"2010.9月—2014.7月", "2010-09..2014-07"},
        {"2020.4月至今", "2020-04..now"},
        {"2019·07—2022·03", "2019-07..2022-03"},
        {"2019·7·15", "2019-07-15"},
    };
    check_rows(rows);
}

TEST_CASE("a winter has two years") {
    const Row rows[] = {
        {"Winter 2020/21", "2020-10..2021-03"},
        {"Winter 2020/2021", "2020-10..2021-03"},
        {"Fall 2020/21", "2020-09..2020-11"},
        {"Winter 2020", "2020-12..2021-02"},
    };
    check_rows(rows);
}

TEST_CASE("two years of two digits behind apostrophes are a range, one alone is none") {
    const Row rows[] = {
        {"Elm College ('15-'19)", "2015..2019"},
        {"Elm College (’15 – ’19)", "2015..2019"},
        {"class of '19", ""},
        {"ICLR'24-'25", ""},
        {"back in '19 we", ""},
    };
    check_rows(rows);
}

TEST_CASE("an end may be left out, or be open in several words") {
    const Row rows[] = {
        {"Associate Professor   July 2021–", "2021-07.."},
        {"2021.07-", "2021-07.."},
        {"Oct. 2021 — to date", "2021-10..now"},
        {"Oct. 2021 - until now", "2021-10..now"},
        {"2021.10~至目前", "2021-10..now"},
        {"2021年10月—迄今", "2021-10..now"},
    };
    check_rows(rows);
}

TEST_CASE("an expected end has many marks") {
    const Row rows[] = {
        {"2022.09 - 2026.06 (exp.)", "2022-09..2026-06 expected"},
        {"2022.09 - exp. 2026.06", "2022-09..2026-06 expected"},
        {"2022.09 - (expected) 2026.06", "2022-09..2026-06 expected"},
        {"Sep 2022 – Jun 2026 (est.)", "2022-09..2026-06 expected"},
        {"2022 – est. 2026", "2022..2026 expected"},
        {"Sep 2022 – Jun 2026 (anticipated)", "2022-09..2026-06 expected"},
        {"2022.09-2026.06(拟)", "2022-09..2026-06 expected"},
        {"2022.09-2026.06 [预]", "2022-09..2026-06 expected"},
        {"2026.06, planned", "2026-06 expected"},
        {"est. 2015", "2015"},  // founded then
        {"in 2015 planned a new line", "2015"},
    };
    check_rows(rows);
}

TEST_CASE("a line break at the right margin parts a month from its year") {
    const std::string_view lead = "M.Sc. in Applied Mathematics, University of Northlake, ";
    CHECK(dates_in(std::string(lead) + "Sep. 2019 - Jun.\n2022") == "2019-09..2022-06");
    CHECK(dates_in(std::string(lead) + "Sep.\n2019 - Jun. 2022") == "2019-09..2022-06");
    CHECK(dates_in(std::string(lead) + "September 2019\n− June 2022") == "2019-09..2022-06");
    CHECK(dates_in("- this work led to a paper on breathing organs, SIGIR 2021\nMay-2022 – Dec-2022") ==
          "2022-05..2022-12");
    CHECK(dates_in("Joined in May\n2022 saw the first release") == "2022");  // no margin: two lines
}
