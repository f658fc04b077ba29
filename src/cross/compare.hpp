// SPDX-License-Identifier: MIT
/// \file
/// What is found between two records of a stream.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/finding.hpp"

#include "cross/keys.hpp"
#include "cross/traces.hpp"

namespace veritae::cross {

/// A record and what it leaves.
struct Record {
    std::string id;    ///< as JSON writes it; empty for none
    std::string path;  ///< of its document
    Traces traces;
};

/// Keys that so many have that they say nothing: a template's words, the page of a university.
class Common {
  public:
    Common() = default;
    explicit Common(std::vector<std::uint64_t> sorted_keys) : keys_(std::move(sorted_keys)) {}
    /// O(log keys).
    [[nodiscard]] bool contains(std::uint64_t key) const;

  private:
    std::vector<std::uint64_t> keys_;
};

/// Two records of two people, in an order that does not depend on that of the stream.
struct Pair {
    const Record& first;
    const Record& second;
    const Common& common;
    bool colleagues = false;  ///< both have been at one organisation
};

/// Where a record says something.
struct Sighting {
    std::uint32_t line = 0;
    std::string title;  ///< of the paper or project; may be empty
    std::string text;   ///< what is said, cut where it is long
};

/// What a rule says of two records: a finding without evidence of its own, and the place in each.
struct Found {
    Finding finding;
    std::array<Sighting, 2> places;
};

/// Whether two records may be of one person: by their ids, by an address of mail, by names that fit in any script, or
/// because one name is not known. Nobody is held against themselves.
[[nodiscard]] bool may_be_one_person(const Record& a, const Record& b);

/// Whether two names in Latin letters end in one word, or have two in common: "Dr. Kate Moss" and "Katherine Moss",
/// "Juan García López" and "Juan Garcia". Whoever is first on one list may then be first on the other. O(their bytes).
[[nodiscard]] bool share_a_family(std::string_view a, std::string_view b);

/// Makes of two records a pair in its order.
[[nodiscard]] Pair pair_of(const Record& a, const Record& b, const Common& common);

/// Whether two citations of two people's records name one paper. `Unsure`: only a telling title says so.
enum class SamePaper : std::uint8_t { No, Unsure, Yes };
[[nodiscard]] SamePaper same_paper(const PaperTrace& a, const PaperTrace& b);

/// Have both listed one paper, whatever their places among its authors?
[[nodiscard]] bool are_coauthors(const Traces& a, const Traces& b);

}  // namespace veritae::cross
