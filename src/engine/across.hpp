// SPDX-License-Identifier: MIT
/// \file
/// Runs the rules that hold people's records against each other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "veritae/rulebook.hpp"

#include "checks/check.hpp"
#include "cross/candidates.hpp"

namespace veritae::engine {

/// A finding between two records, with what of each is shown.
struct AcrossFinding {
    struct Side {
        std::string id;  ///< as JSON writes it; empty for none
        std::string path;
        std::string owner;
        cross::Sighting sighting;
    };
    Finding finding;
    Language language;  ///< of both, or English
    std::array<Side, 2> sides;
};

/// Severity (descending), rule, records with their places: the order of a report.
[[nodiscard]] bool operator<(const AcrossFinding& a, const AcrossFinding& b);
[[nodiscard]] bool operator==(const AcrossFinding& a, const AcrossFinding& b);

/// The selected rules of this kind; `select` and `ignore` as in engine.hpp. The rulebook must outlive it.
class AcrossRules {
  public:
    AcrossRules(const Rulebook& rulebook, std::span<const std::string> select, std::span<const std::string> ignore);

    /// What brings a pair of records to any of the rules.
    [[nodiscard]] cross::Wanted wanted() const;
    /// Appends what the rules find between two records, in any order; nothing between two of what may be one person.
    void compare(const cross::Record& a, const cross::Record& b, const cross::Common& common,
                 std::vector<AcrossFinding>& findings) const;

  private:
    struct Bound {
        const Rule* rule;
        const checks::CheckKind* kind;
    };
    std::vector<Bound> rules_;
};

}  // namespace veritae::engine
