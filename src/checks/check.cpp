// SPDX-License-Identifier: MIT
#include "checks/check.hpp"

namespace veritae::checks {

Case::Case(std::span<const DocumentReport> all, const ClaimGraph& graph_of_all,
           const claims::Chronicle& chronicle_of_all, const Facts& known, Day judged_on,
           const PhraseLists& phrases_of_checks, std::span<const claims::Version> earlier)
    : documents(all),
      graph(graph_of_all),
      chronicle(chronicle_of_all),
      facts(known),
      as_of(judged_on),
      phrases(phrases_of_checks),
      versions(earlier) {
    rows.reserve(documents.size());
    sightings.reserve(documents.size());
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        rows.push_back(rows_with_quantities(documents[d], d));
        sightings.push_back(phrases.find(documents[d].document.plain));
    }
}

}  // namespace veritae::checks
