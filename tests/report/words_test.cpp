// SPDX-License-Identifier: MIT
// The words of the reports: rules/texts/report.json has each in both languages.
#include "report/words.hpp"

#include <doctest/doctest.h>

#include "report/names.hpp"
#include "report/summary.hpp"

using namespace veritae;
using report::Words;

TEST_CASE("every kind of entry, status and severity has a word in both languages") {
    for (const Language language : {Language::English, Language::Chinese}) {
        const Words words(builtin_rulebook(), language);
        const auto has = [&](const std::string& name) { return !words(name).empty(); };
        for (auto kind = 0; kind <= static_cast<int>(EntryKind::Other); ++kind) {
            CHECK(has("kind/" + std::string(report::name_of(static_cast<EntryKind>(kind)))));
        }
        for (auto status = 1; status <= static_cast<int>(Status::Published); ++status) {
            CHECK(has("status/" + std::string(report::name_of(static_cast<Status>(status)))));
        }
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
            CHECK(has("severity/" + std::string(report::name_of(severity))));
        }
        for (const char* name : {"label/note",
                                 "label/help",
                                 "label/ask",
                                 "label/also",
                                 "label/rule",
                                 "label/quote",
                                 "label/line",
                                 "label/not-shown/one",
                                 "label/not-shown/many",
                                 "label/more-places/one",
                                 "label/more-places/many",
                                 "summary/errors/one",
                                 "summary/errors/many",
                                 "summary/warnings/one",
                                 "summary/warnings/many",
                                 "summary/notes/one",
                                 "summary/notes/many",
                                 "summary/none",
                                 "summary/unreadable/one",
                                 "summary/unreadable/many",
                                 "summary/coverage",
                                 "summary/links/one",
                                 "summary/links/many",
                                 "summary/nothing-read",
                                 "summary/comma",
                                 "summary/semicolon",
                                 "summary/all",
                                 "inspect/entries",
                                 "inspect/publications",
                                 "inspect/dates",
                                 "inspect/quantities",
                                 "inspect/links",
                                 "inspect/present",
                                 "inspect/expected",
                                 "inspect/written",
                                 "rules/off",
                                 "rules/since",
                                 "rules/finds",
                                 "rules/leaves"}) {
            CAPTURE(name);
            CHECK(has(name));
        }
    }
}

TEST_CASE("the closing line counts findings and says how much was read") {
    report::Tally tally;
    tally.errors = 1;
    tally.warnings = 2;
    tally.coverage = {{14, 15}, {7, 7}, {0, 3}};
    CHECK(report::summary(tally, Words(builtin_rulebook(), Language::English)) ==
          "1 error, 2 warnings; 14 of 15 dates, 7 of 7 publications read, 3 links not tried");
    CHECK(report::summary(tally, Words(builtin_rulebook(), Language::Chinese)) ==
          "1 处错误，2 处警告；读懂日期 14/15 处、论文 7/7 篇，3 个链接未核对");
}

TEST_CASE("nothing found and nothing read are two things") {
    const Words words(builtin_rulebook(), Language::English);
    report::Tally tally;
    CHECK(report::summary(tally, words) == "no findings; nothing was read that could be checked");
    tally.notes = 1;
    CHECK(report::summary(tally, words) == "1 note");
    tally.notes = 0;
    tally.unreadable = 1;
    CHECK(report::summary(tally, words) == "1 document could not be read");
    tally.unreadable = 0;
    tally.coverage.dates = {0, 2};
    CHECK(report::summary(tally, words) == "no findings; 0 of 2 dates, 0 of 0 publications read");
    tally.unreadable = 1;
    CHECK(report::summary(tally, words) ==
          "no findings, 1 document could not be read; 0 of 2 dates, 0 of 0 publications read");
}
