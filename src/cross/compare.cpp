// SPDX-License-Identifier: MIT
#include "cross/compare.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "resume/names.hpp"
#include "text/fold.hpp"

namespace veritae::cross {
namespace {

template <class Item>
std::size_t in_common(const std::vector<Item>& a, const std::vector<Item>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        count += *i == *j;
        const bool step_i = !(*j < *i);
        const bool step_j = !(*i < *j);
        i += step_i;
        j += step_j;
    }
    return count;
}

/// Both have a number in the archive of preprints, and not the same: two works.
bool other_preprint(const PaperTrace& a, const PaperTrace& b) {
    const auto number = [](const PaperTrace& paper) {
        return std::ranges::find_if(paper.identifiers, [](const std::string& one) { return one.starts_with(kArxiv); });
    };
    const auto one = number(a);
    const auto other = number(b);
    return one != a.identifiers.end() && other != b.identifiers.end() && *one != *other;
}

/// Everything that tells two records apart, in the same order on every machine.
auto rank(const Record& one) {
    const auto line = one.traces.papers.empty() ? 0 : one.traces.papers.front().line;
    const std::string_view quote =
        one.traces.texts.empty() ? std::string_view() : std::string_view(one.traces.texts.front().quote);
    return std::tuple(std::string_view(one.id), std::string_view(one.path), std::string_view(one.traces.owner), line,
                      quote);
}

/// The words of a name in Latin letters, folded; a hyphen parts them, one letter is an initial and none.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : text::fold(name)) {
        if (c >= 'a' && c <= 'z') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.size() < 2; });
    return words;
}

}  // namespace

bool share_a_family(std::string_view a, std::string_view b) {
    const std::vector<std::string> one = words_of(a);
    const std::vector<std::string> other = words_of(b);
    if (one.empty() || other.empty()) return false;
    const auto common = std::ranges::count_if(
        one, [&](const std::string& word) { return std::ranges::find(other, word) != other.end(); });
    return one.back() == other.back() || common >= 2;
}

bool Common::contains(std::uint64_t key) const { return std::ranges::binary_search(keys_, key); }

bool may_be_one_person(const Record& a, const Record& b) {
    if (!a.id.empty() && a.id == b.id) return true;
    if (a.traces.owner.empty() || b.traces.owner.empty()) return true;
    if (in_common(a.traces.contacts, b.traces.contacts) > 0) return true;
    if (a.traces.person != 0 && a.traces.person == b.traces.person) return true;
    return resume::same_name(a.traces.owner, b.traces.owner) || resume::same_name(b.traces.owner, a.traces.owner);
}

Pair pair_of(const Record& a, const Record& b, const Common& common) {
    const bool turned = rank(b) < rank(a);
    const Record& first = turned ? b : a;
    const Record& second = turned ? a : b;
    return {first, second, common, in_common(a.traces.organizations, b.traces.organizations) > 0};
}

SamePaper same_paper(const PaperTrace& a, const PaperTrace& b) {
    constexpr std::uint32_t kTelling = 5;
    const std::size_t names = in_common(a.names, b.names);
    const std::size_t fewer = std::min(a.names.size(), b.names.size());
    const bool one_title = a.key != 0 && a.key == b.key;
    // An identifier may be copied into the wrong line; the title or the authors must agree with it.
    if (in_common(a.identifiers, b.identifiers) > 0)
        return one_title || a.key == 0 || b.key == 0 || names >= 2 ? SamePaper::Yes : SamePaper::No;
    if (!one_title || other_preprint(a, b)) return SamePaper::No;
    // Another version, in another place or years later, may have its authors in another order.
    const int years = a.year != 0 && b.year != 0 ? std::abs(a.year - b.year) : 0;
    if (years > 1 || (!a.venue.empty() && !b.venue.empty() && a.venue != b.venue)) return SamePaper::No;
    const bool telling = a.telling >= kTelling;
    if (a.authors == 0 || b.authors == 0) return telling ? SamePaper::Unsure : SamePaper::No;
    // Many families share few names: half of a list is no chance. Of a short title no single name is enough.
    return names >= (telling ? 1u : 2u) && 2 * names >= fewer ? SamePaper::Yes : SamePaper::No;
}

bool are_coauthors(const Traces& a, const Traces& b) {
    return std::ranges::any_of(a.papers, [&](const PaperTrace& one) {
        return std::ranges::any_of(b.papers,
                                   [&](const PaperTrace& other) { return same_paper(one, other) != SamePaper::No; });
    });
}

}  // namespace veritae::cross
