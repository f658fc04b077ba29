// SPDX-License-Identifier: MIT
// Two people's records, each of which calls its owner the only first author of one paper. Marks and words of equal
// contribution in either record make it an honest shared place.
#include <algorithm>
#include <array>

#include "checks/checks.hpp"

namespace veritae::checks {
namespace {

/// Does a record say anywhere that the first place of a paper is shared, or another's?
bool is_shared(const cross::Traces& traces, const cross::PaperTrace& paper) {
    return std::ranges::any_of(traces.papers, [&](const cross::PaperTrace& other) {
        if (&other == &paper || other.first == cross::FirstAuthor::Alone) return false;
        return cross::same_paper(paper, other) != cross::SamePaper::No;
    });
}

void check(const cross::Pair& pair, const Rule&, std::vector<cross::Found>& found) {
    if (cross::share_a_family(pair.first.traces.owner, pair.second.traces.owner)) return;
    const auto claimed = [&](const cross::PaperTrace& paper) {
        if (paper.first != cross::FirstAuthor::Alone) return false;
        const std::vector<std::uint64_t> keys = cross::keys_of(paper);
        return std::ranges::none_of(keys, [&](std::uint64_t key) { return pair.common.contains(key); });
    };
    std::vector<const cross::PaperTrace*> told;  // a paper listed twice is one
    for (const cross::PaperTrace& one : pair.first.traces.papers) {
        if (!claimed(one) || is_shared(pair.first.traces, one)) continue;
        const bool again = std::ranges::any_of(told, [&](const cross::PaperTrace* before) {
            return cross::same_paper(*before, one) != cross::SamePaper::No;
        });
        if (again) continue;
        for (const cross::PaperTrace& other : pair.second.traces.papers) {
            if (!claimed(other)) continue;
            const cross::SamePaper same = cross::same_paper(one, other);
            if (same == cross::SamePaper::No || is_shared(pair.second.traces, other)) continue;
            told.push_back(&one);
            Finding finding;
            finding.certainty = same == cross::SamePaper::Yes ? Certainty::Definite : Certainty::Possible;
            finding.arguments = {
                {"title", one.title}, {"first", pair.first.traces.owner}, {"second", pair.second.traces.owner}};
            found.push_back({std::move(finding), {{{one.line, {}, one.title}, {other.line, {}, other.title}}}});
            break;
        }
    }
}

constexpr std::array<ParameterShape, 1> kParameters = {{{"common", ParameterShape::Type::Number, true}}};
constexpr std::array<std::string_view, 3> kArguments = {"title", "first", "second"};

}  // namespace

const CheckKind kSharedFirstAuthor = {
    .shape = {"shared-first-author", kParameters, {}, kArguments, Sees::Records},
    .across = check,
    .keys = cross::KeyKind::Paper,
};

}  // namespace veritae::checks
