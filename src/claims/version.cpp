// SPDX-License-Identifier: MIT
#include "claims/version.hpp"

#include <algorithm>
#include <utility>

namespace veritae::claims {

Version version(std::uint32_t document, const DocumentReport& now, DocumentReport before, Day as_of) {
    std::vector<DocumentReport> both(2);
    both[0] = std::move(before);
    both[1] = now;
    Version version{document, {}, as_of, {}, {}};
    for (const SameEntries& one : same_entries(both)) version.entries.push_back({one.first, one.second});

    std::vector<Cited> cited;
    for (std::uint32_t d = 0; d < both.size(); ++d) {
        for (const Publication& one : both[d].resume.publications) cited.push_back({d, &one});
    }
    const auto split = static_cast<std::uint32_t>(both[0].resume.publications.size());
    for (const SamePair& pair : same_works(both, cited)) {
        if (pair.sameness == Sameness::Same && pair.first < split && pair.second >= split)
            version.publications.push_back({pair.first, pair.second - split});
    }
    const auto by_now = [](const Retold& a, const Retold& b) {
        return std::pair(a.now, a.before) < std::pair(b.now, b.before);
    };
    std::sort(version.entries.begin(), version.entries.end(), by_now);
    std::sort(version.publications.begin(), version.publications.end(), by_now);
    version.before = std::move(both[0]);
    return version;
}

}  // namespace veritae::claims
