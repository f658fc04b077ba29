// SPDX-License-Identifier: MIT
/// \file
/// A document beside what it was at an earlier time.
#pragma once

#include <cstdint>
#include <vector>

#include "veritae/report.hpp"

#include "claims/same_entry.hpp"
#include "claims/same_work.hpp"

namespace veritae::claims {

/// Two tellings of one thing: indices into the lists of the earlier and of the present document.
struct Retold {
    std::uint32_t before;
    std::uint32_t now;
};

struct Version {
    std::uint32_t document = 0;  ///< of the case
    DocumentReport before;
    Day as_of;                         ///< the day of the earlier one
    std::vector<Retold> entries;       ///< same_entry.hpp; sorted by the present one, like the next
    std::vector<Retold> publications;  ///< those that are surely one work; one may have several tellings
};

/// Pairs up what both documents tell of. The cost is that of a case of the two.
[[nodiscard]] Version version(std::uint32_t document, const DocumentReport& now, DocumentReport before, Day as_of);

}  // namespace veritae::claims
