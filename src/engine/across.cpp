// SPDX-License-Identifier: MIT
#include "engine/across.hpp"

#include <algorithm>
#include <tuple>

#include "engine/engine.hpp"

namespace veritae::engine {
namespace {

auto rank(const AcrossFinding& one) {
    const auto side = [](const AcrossFinding::Side& of) {
        return std::tie(of.id, of.path, of.owner, of.sighting.line, of.sighting.title, of.sighting.text);
    };
    return std::tuple(-static_cast<int>(one.finding.severity()), one.finding.rule->id, side(one.sides[0]),
                      side(one.sides[1]), one.finding.outcome);
}

}  // namespace

bool operator<(const AcrossFinding& a, const AcrossFinding& b) { return rank(a) < rank(b); }
bool operator==(const AcrossFinding& a, const AcrossFinding& b) { return rank(a) == rank(b); }

AcrossRules::AcrossRules(const Rulebook& rulebook, std::span<const std::string> select,
                         std::span<const std::string> ignore) {
    const std::span<const checks::CheckKind* const> kinds = checks::registry();
    for (const Rule& rule : rulebook.rules) {
        if (!selected(rule, select, ignore)) continue;
        const auto kind = std::ranges::find_if(kinds, [&](const checks::CheckKind* one) {
            return one->shape.name == rule.check && one->across != nullptr;
        });
        if (kind != kinds.end()) rules_.push_back({&rule, *kind});
    }
}

cross::Wanted AcrossRules::wanted() const {
    cross::Wanted wanted;
    for (const Bound& one : rules_) {
        cross::Wanted::Limits& limits = wanted.of[static_cast<std::size_t>(one.kind->keys)];
        const auto number = [&](std::string_view name) {
            return static_cast<std::uint32_t>(one.rule->number(name).value_or(1));
        };
        // Of several rules with one kind of keys the one that looks at most decides what is looked at.
        limits.shared = limits.people == 0 ? number("least") : std::min(limits.shared, number("least"));
        limits.people = std::max(limits.people, number("common"));
    }
    return wanted;
}

void AcrossRules::compare(const cross::Record& a, const cross::Record& b, const cross::Common& common,
                          std::vector<AcrossFinding>& findings) const {
    if (cross::may_be_one_person(a, b)) return;
    const cross::Pair pair = cross::pair_of(a, b, common);
    const Language language = a.traces.language == b.traces.language ? a.traces.language : Language::English;
    for (const Bound& one : rules_) {
        std::vector<cross::Found> found;
        one.kind->across(pair, *one.rule, found);
        for (cross::Found& each : found) {
            each.finding.rule = one.rule;
            const auto side = [&](const cross::Record& record, std::size_t which) {
                return AcrossFinding::Side{record.id, record.path, record.traces.owner, std::move(each.places[which])};
            };
            AcrossFinding::Side first = side(pair.first, 0);
            AcrossFinding::Side second = side(pair.second, 1);
            findings.push_back({std::move(each.finding), language, {std::move(first), std::move(second)}});
        }
    }
}

}  // namespace veritae::engine
