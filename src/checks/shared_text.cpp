// SPDX-License-Identifier: MIT
// Two people's records that tell of a project or a post nearly word for word alike. What a template or a task brings
// along is held by many, and does not count on either side.
#include <algorithm>
#include <array>

#include "checks/checks.hpp"
#include "resume/names.hpp"

namespace veritae::checks {
namespace {

using cross::TextTrace;

struct Overlap {
    std::size_t shared = 0;
    std::size_t first = 0;  ///< that count at all
    std::size_t second = 0;

    [[nodiscard]] double share() const {
        const std::size_t fewer = std::min(first, second);
        return fewer == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(fewer);
    }
};

std::vector<std::uint64_t> own_prints(const TextTrace& text, const cross::Common& common) {
    std::vector<std::uint64_t> prints;
    std::ranges::copy_if(text.prints, std::back_inserter(prints), [&](std::uint64_t print) {
        return !common.contains(cross::key_of(cross::KeyKind::Text, print));
    });
    return prints;
}

Overlap overlap(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return {shared.size(), a.size(), b.size()};
}

/// One family, and nearly all that either tells: a name told in two ways is more likely than two people.
bool are_versions(const cross::Pair& pair, std::size_t found) {
    const std::size_t fewer = std::min(pair.first.traces.texts.size(), pair.second.traces.texts.size());
    if (found < 2 || found < fewer) return false;
    const resume::OwnerName a = resume::read_owner(pair.first.traces.owner);
    const resume::OwnerName b = resume::read_owner(pair.second.traces.owner);
    return std::ranges::any_of(a.readings, [&](const resume::NameReading& one) {
        return std::ranges::any_of(b.readings,
                                   [&](const resume::NameReading& other) { return one.family == other.family; });
    });
}

void check(const cross::Pair& pair, const Rule& rule, std::vector<cross::Found>& found) {
    const auto least = static_cast<std::size_t>(rule.number("least").value_or(1));
    const double share = rule.number("share").value_or(1);
    std::vector<std::vector<std::uint64_t>> others;
    for (const TextTrace& one : pair.second.traces.texts) others.push_back(own_prints(one, pair.common));
    std::vector<bool> taken(others.size(), false);
    std::vector<cross::Found> here;
    for (const TextTrace& one : pair.first.traces.texts) {
        const std::vector<std::uint64_t> prints = own_prints(one, pair.common);
        std::size_t best = others.size();
        Overlap most;
        for (std::size_t i = 0; i < others.size(); ++i) {
            const Overlap with = overlap(prints, others[i]);
            const bool enough = with.shared >= least && with.share() >= share;
            if (!taken[i] && enough && with.shared > most.shared) {
                best = i;
                most = with;
            }
        }
        if (best == others.size()) continue;
        taken[best] = true;
        const TextTrace& other = pair.second.traces.texts[best];
        Finding finding;
        // Who made a thing together may have told of it together.
        finding.certainty = pair.colleagues ? Certainty::Possible : Certainty::Definite;
        finding.arguments = {{"title", one.title},
                             {"other", other.title},
                             {"first", pair.first.traces.owner},
                             {"second", pair.second.traces.owner},
                             {"percent", std::to_string(static_cast<int>(100 * most.share()))}};
        here.push_back(
            {std::move(finding), {{{one.line, one.title, one.quote}, {other.line, other.title, other.quote}}}});
    }
    if (are_versions(pair, here.size())) return;
    std::ranges::move(here, std::back_inserter(found));
}

constexpr std::array<ParameterShape, 3> kParameters = {{
    {"common", ParameterShape::Type::Number, true},
    {"least", ParameterShape::Type::Number, true},
    {"share", ParameterShape::Type::Number, true},
}};
constexpr std::array<std::string_view, 5> kArguments = {"title", "other", "first", "second", "percent"};

}  // namespace

const CheckKind kSharedText = {
    .shape = {"shared-text", kParameters, {}, kArguments, Sees::Records},
    .across = check,
    .keys = cross::KeyKind::Text,
};

}  // namespace veritae::checks
