// SPDX-License-Identifier: MIT
/// \file
/// An entry as it is compared with those of another document, possibly in another language: what its organisation and
/// its title are known by.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "veritae/report.hpp"

#include "claims/employer.hpp"

namespace veritae::claims {

enum class EntryGroup : std::uint8_t { Study, Work, Project, Other };

struct EntryProfile {
    std::uint32_t document = 0;
    std::uint32_t index = 0;
    const DocumentReport* report = nullptr;
    const Entry* entry = nullptr;
    EntryGroup group = EntryGroup::Other;
    Employer organization;
    std::vector<std::uint64_t> names;  ///< further ways to write the organisation: in pinyin, by its initials; sorted
    std::vector<std::uint64_t> marks;  ///< links in it, and words of its title that have the shape of a name; sorted
    std::string folded_organization;
    std::string folded_title;
    bool han_title = false;
};

/// O(length of the entry).
[[nodiscard]] EntryProfile profile_of(const DocumentReport& report, std::uint32_t document, std::uint32_t index);

/// What two entries' organisations are to each other. `Unknown`: their names cannot be compared.
enum class SameOrganization : std::uint8_t { No, Unknown, Yes };
[[nodiscard]] SameOrganization same_organization(const EntryProfile& a, const EntryProfile& b);

/// Two times as far as they were written. `Exact` is one month (or day), or both going on; `Unknown` that one of them
/// was not written, or that one goes on and the other has ended.
enum class SameTime : std::uint8_t { Unknown, Apart, Meet, Exact };
[[nodiscard]] SameTime same_start(const DateRange& a, const DateRange& b);
[[nodiscard]] SameTime same_end(const DateRange& a, const DateRange& b);

/// Have two ranges a day in common, for some completion of their dates? What was not written may be any day.
[[nodiscard]] bool may_overlap(const DateRange& a, const DateRange& b);

/// How alike two titles of one script are: shared letter triples (pairs of Chinese characters), 0 to 1.
[[nodiscard]] double title_likeness(const EntryProfile& a, const EntryProfile& b);

}  // namespace veritae::claims
