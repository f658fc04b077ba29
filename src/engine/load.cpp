// SPDX-License-Identifier: MIT
// load_rulebook: the loader, given the checks that there are.
#include "checks/check.hpp"
#include "rulebook/loader.hpp"

namespace veritae {

LoadedRulebook load_rulebook(const Rulebook& base, std::span<const RuleFile> files) {
    std::vector<CheckShape> shapes;
    for (const checks::CheckKind* kind : checks::registry()) shapes.push_back(kind->shape);
    return rulebook::load(base, files, shapes);
}

}  // namespace veritae
