// SPDX-License-Identifier: MIT
// One claim very many times, on one line or on many: each is judged by what stands around it, as if it stood alone, and
// what one search costs does not grow with the text.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/understand.hpp"

using namespace veritae;
using namespace veritae::test;

namespace {

constexpr std::size_t kTimes = 20000;

std::string repeated(std::string_view text, std::size_t times = kTimes) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// How often a rule finds something.
std::size_t count(const std::vector<std::string_view>& documents, std::string_view rule) {
    return check(documents, "2026-11-22", {std::string(rule)}).findings.size();
}

std::size_t count(const std::string& text, std::string_view rule) {
    return count(std::vector<std::string_view>{text}, rule);
}

}  // namespace

TEST_CASE("grades on one line: each has its own scale, an excuse excuses all of them") {
    const std::string line = repeated("GPA 4.3/4.0, ");
    CHECK(count(line, "education/grade-range") == kTimes);
    CHECK(count(line + "weighted GPA", "education/grade-range") == 0);
    CHECK(count("weighted GPA\n\n" + line, "education/grade-range") == kTimes);
}

TEST_CASE("shares on one line: each has the group beside it, however far from the beginning") {
    const std::string honest = repeated("ranked in the top 5% of the class, ");
    CHECK(count(honest, "metric/rank-granularity") == 0);
    CHECK(count(honest + "top 1% of a cohort of 22.", "metric/rank-granularity") == 1);
    CHECK(count(repeated("top 5% 3/200, "), "metric/rank-granularity") == 0);
    CHECK(count(repeated("top 1% 5/200, "), "metric/rank-percent") == kTimes);
}

TEST_CASE("awards on one line have one level, and are held against those of another document") {
    const std::string first = repeated("2023 ACM-ICPC gold medal, ");
    const std::string same = first + "\n";
    const std::string other = repeated("2023 ACM-ICPC silver medal, ");
    CHECK(count({same, first}, "claim/conflict") == 0);
    CHECK(count({first, other}, "claim/conflict") == 1);
}

TEST_CASE("counts of papers are sentences of their own, and are held against one list") {
    const std::string wrong = "Published 2 papers, 3 as first author. ";
    CHECK(count(repeated(wrong), "publication/count") == kTimes);
    CHECK(count(repeated(wrong + "\n\n"), "publication/count") == kTimes);
    CHECK(count(repeated("3 papers "), "publication/count") == 0);
}

TEST_CASE("items that repeat one are told of, and papers are not, however many there are") {
    CHECK(count(repeated("- Tutored forty children in arithmetic every week\n"), "claim/repeated") == kTimes - 1);
    CHECK(count("# Publications\n\n" + repeated("- A. Bergson. Learning to see. Accepted by ICML 2024.\n"),
                "claim/repeated") == 0);
}

TEST_CASE("grades of venues on one line belong to the venue in front of them") {
    CHECK(count(repeated("NeurIPS (CCF-A), CIKM (CCF-B), "), "publication/venue-rank") == 0);
    CHECK(count(repeated("NeurIPS (CCF-B), CIKM (CCF-B), "), "publication/venue-rank") == kTimes);
}

TEST_CASE("a paragraph of publications that goes on and on is read once") {
    const std::string lines = "# Publications\n\n" + repeated("Education Publications Experience\n");
    CHECK(check({lines}, "2026-11-22", {}).documents.front().resume.publications.size() <= 1);
}

TEST_CASE("addresses without a blank between them are each looked at as far as an address may reach") {
    CHECK(count(repeated("http://"), "link/malformed") <= kTimes);
    CHECK(count(repeated("htp://harbour.org/a "), "link/malformed") == kTimes);
    CHECK(count(repeated("https://harbour.org/a "), "link/malformed") == 0);
}
