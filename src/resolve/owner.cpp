// SPDX-License-Identifier: MIT
#include "resolve/owner.hpp"

#include <algorithm>

#include "resume/names.hpp"

namespace veritae::resolve {

std::vector<std::string> names_of_owner(const DocumentReport& report, const Publication& paper) {
    std::vector<std::string> names;
    if (!report.resume.name.empty()) names.emplace_back(report.document.slice(report.resume.name));
    if (paper.owner) names.emplace_back(report.document.slice(paper.authors[*paper.owner].name));
    return names;
}

bool is_named(const std::vector<std::string>& names, const std::vector<std::string>& authors) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        const resume::OwnerName owner = resume::read_owner(name);
        return std::ranges::any_of(authors, [&](const std::string& author) { return resume::may_be(owner, author); });
    });
}

}  // namespace veritae::resolve
