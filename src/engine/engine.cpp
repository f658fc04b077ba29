// SPDX-License-Identifier: MIT
#include "engine/engine.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>

namespace veritae::engine {
namespace {

bool matches(std::string_view pattern, std::string_view id) {
    if (pattern == id) return true;
    if (pattern.ends_with("/*")) pattern.remove_suffix(2);
    return pattern == id.substr(0, id.find('/'));
}

/// Where a finding stands in the order of a report.
struct Rank {
    std::uint32_t document;
    int severity;
    std::vector<Place> places;
    std::string_view rule;
    std::string_view outcome;

    explicit Rank(const Finding& finding)
        : document(document_of(finding)),
          severity(-static_cast<int>(finding.severity())),
          rule(finding.rule->id),
          outcome(finding.outcome) {
        for (const Evidence& evidence : finding.evidence) {
            if (evidence.role == Evidence::Role::Claim) places.push_back(evidence.place);
        }
    }
    [[nodiscard]] Place first() const { return places.empty() ? Place{} : places.front(); }
    friend bool operator<(const Rank& a, const Rank& b) {
        const Place first_a = a.first(), first_b = b.first();
        return std::tie(a.document, a.severity, first_a, a.rule, a.places, a.outcome) <
               std::tie(b.document, b.severity, first_b, b.rule, b.places, b.outcome);
    }
};

struct Ranked {
    Rank rank;
    Finding finding;
};

}  // namespace

bool matches_any(std::span<const std::string> patterns, std::string_view id) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matches(pattern, id); });
}

bool selected(const Rule& rule, std::span<const std::string> select, std::span<const std::string> ignore) {
    return (select.empty() ? rule.enabled : matches_any(select, rule.id)) && !matches_any(ignore, rule.id);
}

BoundRules bind(const Rulebook& rulebook) {
    BoundRules bound;
    const std::span<const checks::CheckKind* const> kinds = checks::registry();
    for (const Rule& rule : rulebook.rules) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const checks::CheckKind* one) { return one->shape.name == rule.check; });
        assert(kind != kinds.end());
        if ((*kind)->across != nullptr) continue;  // across.hpp
        if ((*kind)->bind != nullptr) {
            bound.rules.push_back({&rule, (*kind)->bind(rule, bound.phrases)});
        } else {
            bound.rules.push_back(
                {&rule, [check = (*kind)->check, &rule](const checks::Case& the_case, std::vector<Finding>& findings) {
                     check(the_case, rule, findings);
                 }});
        }
    }
    bound.phrases.index();
    return bound;
}

std::vector<Finding> run(const checks::Case& the_case, std::span<const BoundRule> rules,
                         std::span<const std::string> select, std::span<const std::string> ignore) {
    std::vector<Finding> found;
    for (const BoundRule& bound : rules) {
        if (!selected(*bound.rule, select, ignore)) continue;
        const std::size_t before = found.size();
        bound.check(the_case, found);
        for (std::size_t i = before; i < found.size(); ++i) found[i].rule = bound.rule;
    }

    std::vector<Ranked> ranked;
    ranked.reserve(found.size());
    for (Finding& finding : found) {
        Rank rank(finding);
        ranked.push_back({std::move(rank), std::move(finding)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });

    // The same places in another order are the same finding, seen from the other side. Places of several documents are
    // one fact told twice, whichever rule says so.
    std::set<std::pair<std::string_view, std::vector<std::pair<Place, Span>>>> seen;
    found.clear();
    for (Ranked& each : ranked) {
        std::vector<std::pair<Place, Span>> places;
        for (const Evidence& evidence : each.finding.evidence) {
            if (evidence.role == Evidence::Role::Claim) places.emplace_back(evidence.place, evidence.markup);
        }
        std::sort(places.begin(), places.end());
        const bool placed = !places.empty();
        const bool across = placed && places.front().first.document != places.back().first.document;
        const std::string_view rule = across ? std::string_view() : each.rank.rule;
        if (!seen.emplace(rule, std::move(places)).second && placed) continue;
        found.push_back(std::move(each.finding));
    }
    return found;
}

const std::string* unknown_pattern(const Rulebook& rulebook, std::span<const std::string> patterns) {
    const auto unknown = std::find_if(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        return std::none_of(rulebook.rules.begin(), rulebook.rules.end(),
                            [&](const Rule& rule) { return matches(pattern, rule.id); });
    });
    return unknown == patterns.end() ? nullptr : &*unknown;
}

}  // namespace veritae::engine
