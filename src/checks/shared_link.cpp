// SPDX-License-Identifier: MIT
// Two people's records that call one address their own: where they say how to be reached, or as a project. Colleagues,
// co-authors and whoever names others share a project honestly.
#include <algorithm>
#include <array>
#include <set>

#include "checks/checks.hpp"

namespace veritae::checks {
namespace {

using cross::LinkTrace;
using cross::LinkUse;

/// `*` is any characters but a slash.
bool fits(std::string_view address, std::string_view pattern) {
    while (!pattern.empty()) {
        if (pattern.front() != '*') {
            if (address.empty() || address.front() != pattern.front()) return false;
            address.remove_prefix(1);
            pattern.remove_prefix(1);
            continue;
        }
        pattern.remove_prefix(1);
        const std::string_view rest = address.substr(0, std::min(address.find('/'), address.size()));
        for (std::size_t taken = 1; taken <= rest.size(); ++taken) {
            if (fits(address.substr(taken), pattern)) return true;
        }
        return false;
    }
    return address.empty();
}

bool fits_any(const Rule& rule, std::string_view parameter, const LinkTrace& link) {
    return std::ranges::any_of(rule.parameters,
                               [&](const Parameter& one) { return one.name == parameter && fits(link.key, one.text); });
}

/// Is a project's address below one at which its teller is reached?
bool below_own(const cross::Traces& traces, const LinkTrace& project) {
    return std::ranges::any_of(traces.links, [&](const LinkTrace& one) {
        return one.use == LinkUse::Owner && !one.key.empty() && project.key.size() > one.key.size() &&
               project.key.starts_with(one.key) && project.key[one.key.size()] == '/';
    });
}

/// The use of an address that says most: alone rather than not, joint in any place.
const LinkTrace* find(const cross::Traces& traces, const LinkTrace& wanted) {
    const LinkTrace* found = nullptr;
    for (const LinkTrace& one : traces.links) {
        if (one.use != wanted.use || one.key != wanted.key) continue;
        if (one.joint) return &one;
        if (found == nullptr || (one.alone && !found->alone)) found = &one;
    }
    return found;
}

void check(const cross::Pair& pair, const Rule& rule, std::vector<cross::Found>& found) {
    const cross::Traces& first = pair.first.traces;
    const cross::Traces& second = pair.second.traces;
    std::set<std::pair<LinkUse, std::string_view>> seen;
    for (const LinkTrace& link : first.links) {
        const LinkTrace* const other = find(second, link);
        if (other == nullptr || pair.common.contains(cross::key_of(link)) || !seen.emplace(link.use, link.key).second)
            continue;
        const LinkTrace& one = *find(first, link);
        const bool project = link.use == LinkUse::Project;
        if (!fits_any(rule, project ? "projects" : "owners", link)) continue;
        Finding finding;
        finding.outcome = project ? "project" : "owner";
        if (!project) {
            finding.certainty = pair.colleagues ? Certainty::Possible : Certainty::Definite;
        } else {
            if (one.joint || other->joint || cross::are_coauthors(first, second)) continue;
            const bool both_alone = one.alone && other->alone;
            const bool owned = below_own(first, one) != below_own(second, *other);
            if (pair.colleagues && !both_alone && !owned) continue;
            finding.certainty = both_alone ? Certainty::Definite : Certainty::Possible;
        }
        finding.arguments = {{"link", link.key}, {"first", first.owner}, {"second", second.owner}};
        found.push_back({std::move(finding), {{{one.line, one.title, one.key}, {other->line, other->title, one.key}}}});
    }
}

constexpr std::array<ParameterShape, 3> kParameters = {{
    {"common", ParameterShape::Type::Number, true},
    {"owners", ParameterShape::Type::Texts, true},
    {"projects", ParameterShape::Type::Texts, true},
}};
constexpr std::array<std::string_view, 2> kOutcomes = {"owner", "project"};
constexpr std::array<std::string_view, 3> kArguments = {"link", "first", "second"};

}  // namespace

const CheckKind kSharedLink = {
    .shape = {"shared-link", kParameters, kOutcomes, kArguments, Sees::Records},
    .across = check,
    .keys = cross::KeyKind::Link,
};

}  // namespace veritae::checks
