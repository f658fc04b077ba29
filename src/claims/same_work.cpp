// SPDX-License-Identifier: MIT
// In: citations. Out: which of them name one work.
//
// Two citations are one work if their titles agree, their authors do, and nothing sets them apart: another number in
// the title, an "erratum", years and venues that differ. The weaker one agreement is, the stronger the others must be.
// Titles that say nothing ("Editorial") need everything else to be equal.
#include "claims/same_work.hpp"

#include <algorithm>
#include <cstdlib>

#include "claims/work.hpp"
#include "text/fold.hpp"
#include "text/romanization.hpp"
#include "text/utf8.hpp"

namespace veritae::claims {
namespace {

/// A title of fewer words that say something may be a piece of a citation that could not be taken apart.
constexpr int kReadableTitle = 4;
/// So many words that say something are no coincidence.
constexpr int kTellingTitle = 5;

bool share_identifier(const Publication& a, const Publication& b) {
    for (const Identifier& one : a.identifiers) {
        for (const Identifier& other : b.identifiers) {
            if (one.kind == other.kind && one.value == other.value) return true;
        }
    }
    return false;
}

/// Whether a title and its authors stand in a citation whose own title could not be told.
bool inside(const Work& work, const Work& other) {
    const TextMatch match = match_text(work, other);
    const bool nameless = work.families.empty() && other.families.empty() &&
                          std::count(work.informative.begin(), work.informative.end(), true) >= kTellingTitle;
    return match.title >= 0.85 && (match.authors >= 0.5 || nameless);
}

/// Another number makes another work: "FooNet 2", "Task 3", "Challenge 2024".
bool other_number(const Work& a, const Work& b, const TitleMatch& title) {
    const double known_a = title.matched + title.only_a;
    const double known_b = title.matched + title.only_b;
    const bool similar_length = std::min(known_a, known_b) > 0.7 * std::max(known_a, known_b);
    const bool years_differ = !a.years.empty() && !b.years.empty() && a.years != b.years;
    return similar_length && (a.digits != b.digits || years_differ);
}

Sameness compare(const Work& a, const Work& b) {
    const TitleMatch title = match_titles(a, b);
    const double authors = match_authors(a, b);
    const int year_a = a.publication->year;
    const int year_b = b.publication->year;
    const bool years_known = year_a != 0 && year_b != 0;
    const int years_apart = years_known ? std::abs(year_a - year_b) : 0;
    if (a.sequel != b.sequel) return Sameness::Different;

    // Triples of letters do not mind a missing blank; then the words cannot be counted.
    const bool glued = title.dice >= 0.95;
    const double known_a = title.matched + title.only_a;
    const double known_b = title.matched + title.only_b;
    const double known = glued ? std::max(known_a, known_b) : std::min(known_a, known_b);
    const bool unsure = known < kReadableTitle || authors < 0.5 || title.dice < 0.8;
    if (unsure && years_apart == 0 && !other_number(a, b, title)) {
        if (known_a >= 3 && inside(a, b)) return Sameness::Same;
        if (known_b >= 3 && inside(b, a)) return Sameness::Same;
    }
    if (known < 2) {
        const bool all_equal =
            title.equal && authors == 1 && a.families.size() == b.families.size() && years_known && years_apart == 0;
        return all_equal && a.venue == b.venue ? Sameness::Same : Sameness::Different;
    }
    if (other_number(a, b, title)) return Sameness::Different;

    // Words that only one side has are a subtitle left out; words of their own on both sides are another work.
    const double apart = glued ? 0 : std::min(title.only_a, title.only_b);
    const double extra = glued ? 0 : std::max(title.only_a, title.only_b) - apart;
    const double agreement = title.matched / (title.matched + apart + 0.3 * extra);
    const double titles = glued ? 1 : std::max(agreement, title.dice);
    const bool identified = share_identifier(*a.publication, *b.publication);

    const bool one_venue =
        a.publication->venue && b.publication->venue && a.publication->venue->venue == b.publication->venue->venue;
    // Names are misread more often than whole titles coincide.
    const bool whole = apart == 0 && extra == 0 && years_apart == 0;
    const bool whole_title = apart == 0 && extra == 0;
    const bool one_title = whole && ((title.dice >= 0.8 && known >= kTellingTitle) ||
                                     (title.dice >= 0.97 && known >= 3 && one_venue && years_known));

    bool same = false;
    if (identified) {
        same = titles >= 0.6;
    } else if (authors < 0) {
        // Two documents of one person: a long title in common needs no year.
        const bool long_title = a.report != b.report && std::min(known_a, known_b) >= kReadableTitle;
        // So does one told of in prose and listed, word for word.
        const bool told = !a.publication->listed || !b.publication->listed;
        const bool word_for_word =
            told && whole_title && std::min(known_a, known_b) >= kReadableTitle && years_apart <= 1;
        same = title.dice >= 0.9 && (long_title || word_for_word || (years_known && years_apart == 0));
    } else if (authors >= 0.99 && std::min(a.families.size(), b.families.size()) >= 2) {
        same = titles >= 0.72 && title.grams >= 0.6;
    } else if (authors >= 0.5) {
        same = titles >= 0.8 && title.grams >= 0.7 && title.dice >= 0.66;
    }
    if (!same) return one_title ? Sameness::Title : Sameness::Different;
    if (years_apart > 0 && !identified && (apart >= 1 || title.dice < 0.8)) return Sameness::Different;
    const bool classes_differ = a.venue != b.venue && a.venue != VenueClass::Unknown && b.venue != VenueClass::Unknown;
    if (classes_differ && (a.venue == VenueClass::Preprint || b.venue == VenueClass::Preprint))
        return Sameness::Version;
    const bool venues_differ =
        a.publication->venue && b.publication->venue && a.publication->venue->venue != b.publication->venue->venue;
    const bool both_in_review =
        a.publication->status == Status::UnderReview && b.publication->status == Status::UnderReview;
    if ((classes_differ || venues_differ) && years_apart > 0 && !both_in_review) return Sameness::Version;
    if (years_apart > 1) return title.dice >= 0.8 ? Sameness::Version : Sameness::Different;
    return Sameness::Same;
}

/// Family names in Chinese characters in Latin letters too, where some citations have them in the one script and some
/// in the other.
void add_pinyin(std::vector<Work>& works) {
    const auto is_chinese = [](const std::string& family) {
        return !family.empty() && text::is_han(text::code_point_at(family, 0).value);
    };
    const auto any = [&](bool chinese) {
        return std::any_of(works.begin(), works.end(), [&](const Work& work) {
            return std::any_of(work.families.begin(), work.families.end(),
                               [&](const std::string& family) { return is_chinese(family) == chinese; });
        });
    };
    if (!any(true) || !any(false)) return;
    for (Work& work : works) {
        if (std::none_of(work.families.begin(), work.families.end(), is_chinese)) continue;
        for (const std::string& family : work.families)
            work.pinyin.push_back(is_chinese(family) ? text::fold_tight(text::romanized(family)) : family);
    }
}

/// Candidates: pairs that share a title word which few titles have, the whole title, or an identifier.
class Blocks {
  public:
    void add(std::size_t key, std::uint32_t work) { keys_.push_back({key, work}); }

    /// Pairs with how many keys they share, sorted.
    struct Candidate {
        std::uint32_t first;
        std::uint32_t second;
        std::uint32_t shared;
    };
    std::vector<Candidate> candidates() {
        constexpr std::size_t kLargest = 10;
        std::sort(keys_.begin(), keys_.end());
        keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t begin = 0; begin < keys_.size();) {
            std::size_t end = begin;
            while (end < keys_.size() && keys_[end].first == keys_[begin].first) ++end;
            // In a larger block each is held against its neighbours only, so that the cost stays linear.
            for (std::size_t i = begin; i < end; ++i) {
                for (std::size_t j = i + 1; j < end && j < i + kLargest; ++j) {
                    if (end - begin <= kLargest || j == i + 1) pairs.emplace_back(keys_[i].second, keys_[j].second);
                }
            }
            begin = end;
        }
        std::sort(pairs.begin(), pairs.end());
        std::vector<Candidate> result;
        for (const auto& [first, second] : pairs) {
            if (!result.empty() && result.back().first == first && result.back().second == second) {
                ++result.back().shared;
            } else {
                result.push_back({first, second, 1});
            }
        }
        return result;
    }

  private:
    std::vector<std::pair<std::size_t, std::uint32_t>> keys_;
};

}  // namespace

Sameness compare(const DocumentReport& a_document, const Publication& a, const DocumentReport& b_document,
                 const Publication& b) {
    return compare(work_of(a_document, a), work_of(b_document, b));
}

std::vector<SamePair> same_works(std::span<const DocumentReport> documents, std::span<const Cited> cited) {
    std::vector<Work> works;
    works.reserve(cited.size());
    Blocks blocks;
    const std::hash<std::string_view> hash;
    for (std::uint32_t c = 0; c < cited.size(); ++c) {
        const Work& work = works.emplace_back(work_of(documents[cited[c].document], *cited[c].publication));
        if (work.words.empty()) continue;
        std::string whole;
        for (std::size_t w = 0; w < work.words.size(); ++w) {
            whole += work.words[w];
            if (work.informative[w]) blocks.add(hash(work.words[w]), c);
        }
        blocks.add(hash(whole), c);
        const auto informative = std::count(work.informative.begin(), work.informative.end(), true);
        if (informative < kReadableTitle) {
            for (const std::string& word : words_of_text(work)) blocks.add(hash(word), c);
        }
        for (const Identifier& one : cited[c].publication->identifiers) blocks.add(hash(one.value), c);
    }
    if (documents.size() > 1) add_pinyin(works);
    std::vector<SamePair> pairs;
    for (const auto& [first, second, shared] : blocks.candidates()) {
        const std::size_t words = std::min(works[first].words.size(), works[second].words.size());
        if (std::size_t{shared} * 5 < words && !share_identifier(*cited[first].publication, *cited[second].publication))
            continue;
        const Sameness sameness = compare(works[first], works[second]);
        if (sameness != Sameness::Different) pairs.push_back({first, second, sameness});
    }
    return pairs;
}

}  // namespace veritae::claims
