// SPDX-License-Identifier: MIT
/// \file
/// When studies are said to have begun or to end, outside the dates of the entries.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

#include "checks/phrases.hpp"

namespace veritae::checks {

struct GraduationClaim {
    Span span;
    Day first;  ///< the side in question lies from here …
    Day last;   ///< … to here
    bool intake = false;
    bool loose = false;   ///< off by a year is nothing to be sure of
    bool either = false;  ///< only a degree beside a year, which may be the one in which it was begun
    PartialDate day;      ///< as told, if it was told as a date
    Degree degree = Degree::None;
};

/// The rule's words that may stand between a degree, its verb and its date, folded.
struct GraduationWords {
    GraduationWords(const Rule& rule, PhraseLists& phrases);

    std::set<std::string, std::less<>> between;  ///< "from", "my": no other event begins with them
    std::set<std::string, std::less<>> nouns;    ///< "degree", "学位": go with the name of a degree
    std::set<std::string, std::less<>> other;    ///< "ceremony", "论文": make of a graduation another thing
    PhraseList elsewhere;                        ///< "high school": another school, or somebody else's studies
    std::int32_t slack = 0;                      ///< days
};

/// In the order of the document. O(terms + dates + their sentences).
[[nodiscard]] std::vector<GraduationClaim> graduation_claims(const DocumentReport& report, const Sightings& sightings,
                                                             const GraduationWords& words);

}  // namespace veritae::checks
