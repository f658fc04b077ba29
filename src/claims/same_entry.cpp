// SPDX-License-Identifier: MIT
// In: the entries of several documents. Out: which of them are one.
//
// Candidates share a key: an organisation, a month in which they begin or end, a degree, a link, a name in the title.
// A candidate is judged by what agrees; its score only decides between candidates that are good enough:
//
//   studies    one organisation, and one degree or dates that meet; or organisations whose names cannot be compared
//              (two scripts), one degree and an end that meets; or the same two months
//   work       one organisation, and times that meet or lie a whole year apart; or organisations that cannot be
//   compared, and the same two months,
//              or one of them and the other near, or the first month where one of them goes on
//   projects   a link or a name in common, or titles alike, and times that meet
//
// What differs then, a degree or a date, is told twice, differently. Two pairs of one score that exclude each other are
// both left.
#include "claims/same_entry.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "claims/entry_profile.hpp"

namespace veritae::claims {
namespace {

/// Keys of more entries than these say nothing.
constexpr std::size_t kLargestBlock = 24;
/// Days within which the other end of a stay counts as a slip of the pen.
constexpr std::int32_t kNear = 100;

enum class KeyKind : std::uint64_t { Organization = 1, Name, Start, End, Degree, Mark, Title };

std::uint64_t key(KeyKind kind, std::uint64_t value) {
    return (value ^ value >> 29) * 0x9E3779B97F4A7C15u ^ static_cast<std::uint64_t>(kind) << 56;
}

std::uint64_t month_of(Day day) {
    const YearMonthDay date = split(day);
    return static_cast<std::uint64_t>(date.year) * 12 + date.month;
}

struct Keyed {
    std::uint64_t key;
    std::uint32_t profile;

    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

void add_keys(const EntryProfile& profile, std::uint32_t number, std::vector<Keyed>& keys) {
    const auto add = [&](KeyKind kind, std::uint64_t value) { keys.push_back({key(kind, value), number}); };
    const DateRange& range = profile.entry->range;
    for (const std::int32_t id : profile.organization.ids) add(KeyKind::Organization, static_cast<std::uint64_t>(id));
    for (const std::uint64_t feature : profile.organization.features) add(KeyKind::Name, feature);
    for (const std::uint64_t name : profile.names) add(KeyKind::Name, name);
    for (const std::uint64_t mark : profile.marks) add(KeyKind::Mark, mark);
    if (!profile.folded_organization.empty()) add(KeyKind::Title, feature_of(profile.folded_organization));
    if (!profile.folded_title.empty()) add(KeyKind::Title, feature_of(profile.folded_title));
    if (!profile.entry->date.empty()) {
        if (range.start && range.start->precision != Precision::Year) add(KeyKind::Start, month_of(range.start->first));
        if (range.end && range.end->precision != Precision::Year) add(KeyKind::End, month_of(range.end->first));
        if (range.present) add(KeyKind::End, 0);
    }
    if (profile.group == EntryGroup::Study) add(KeyKind::Degree, static_cast<std::uint64_t>(profile.entry->degree));
}

/// How far apart two dates are at least, in days.
std::int32_t distance(const PartialDate& a, const PartialDate& b) {
    return std::max({0, b.first - a.last, a.first - b.last});
}

/// What agrees between two entries.
struct Likeness {
    SameOrganization organization = SameOrganization::Unknown;
    SameTime start = SameTime::Unknown;
    SameTime end = SameTime::Unknown;
    bool dated = false;    ///< both are
    bool overlap = false;  ///< their times meet
    bool same_kind = false;
    bool same_degree = false;
    bool degrees_differ = false;
    std::size_t marks = 0;
    double titles = 0;
    int nearness = 0;  ///< ends that are the same but for a slip

    Likeness(const EntryProfile& a, const EntryProfile& b) {
        const Entry& x = *a.entry;
        const Entry& y = *b.entry;
        organization = same_organization(a, b);
        dated = !x.date.empty() && !y.date.empty();
        if (dated) {
            start = same_start(x.range, y.range);
            end = same_end(x.range, y.range);
        }
        overlap = !dated || may_overlap(x.range, y.range);
        same_kind = x.kind == y.kind;
        same_degree = x.degree != Degree::None && x.degree == y.degree;
        degrees_differ = x.degree != Degree::None && y.degree != Degree::None && x.degree != y.degree;
        std::vector<std::uint64_t> common;
        std::ranges::set_intersection(a.marks, b.marks, std::back_inserter(common));
        marks = common.size();
        titles = title_likeness(a, b);
        const auto near = [&](const std::optional<PartialDate>& one, const std::optional<PartialDate>& other) {
            return dated && one && other && distance(*one, *other) <= kNear;
        };
        nearness = near(x.range.start, y.range.start) + near(x.range.end, y.range.end);
    }

    [[nodiscard]] bool exact() const { return start == SameTime::Exact && end == SameTime::Exact; }
    [[nodiscard]] bool start_meets() const { return start == SameTime::Exact || start == SameTime::Meet; }
    [[nodiscard]] bool end_meets() const { return end == SameTime::Exact || end == SameTime::Meet; }

    [[nodiscard]] int score() const {
        int sum = organization == SameOrganization::Yes ? 40 : 0;
        sum += start == SameTime::Exact ? 16 : start == SameTime::Meet ? 10 : start == SameTime::Apart ? -4 : 0;
        sum += end == SameTime::Exact ? 16 : end == SameTime::Meet ? 10 : end == SameTime::Apart ? -4 : 0;
        sum += same_degree ? 20 : degrees_differ ? -12 : 0;
        sum += same_kind ? 6 : 0;
        sum += overlap ? 4 : -10;
        sum += marks > 0 ? 30 : 0;
        sum += 2 * nearness;
        return sum + static_cast<int>(titles * 12);
    }
};

bool one_study(const Likeness& like) {
    if (like.organization == SameOrganization::No) return false;
    if (like.organization == SameOrganization::Yes)
        return like.same_degree ? !like.dated || like.overlap || like.start_meets() || like.end_meets()
                                : (!like.degrees_differ && like.overlap) || (like.start_meets() && like.end_meets());
    return like.exact() || (like.same_degree && like.dated && like.overlap && (like.end_meets() || like.start_meets()));
}

/// One end is the same month, and the other near enough to be a slip.
bool slipped(const EntryProfile& a, const EntryProfile& b, const Likeness& like) {
    const DateRange& x = a.entry->range;
    const DateRange& y = b.entry->range;
    if (!like.same_kind || !like.overlap || !x.start || !y.start) return false;
    if (like.end == SameTime::Exact) return distance(*x.start, *y.start) <= kNear;
    return like.start == SameTime::Exact && x.end && y.end && distance(*x.end, *y.end) <= kNear;
}

/// The months of the year are the same, and the years next to one another.
bool a_year_apart(const EntryProfile& a, const EntryProfile& b, const Likeness& like) {
    const DateRange& x = a.entry->range;
    const DateRange& y = b.entry->range;
    const auto shifted = [](const std::optional<PartialDate>& one, const std::optional<PartialDate>& other) {
        if (!one || !other || one->precision == Precision::Year || other->precision == Precision::Year) return false;
        const auto months = static_cast<std::int64_t>(month_of(one->first) - month_of(other->first));
        return months == 12 || months == -12;
    };
    return like.same_kind && like.dated && shifted(x.start, y.start) && shifted(x.end, y.end);
}

bool one_work(const EntryProfile& a, const EntryProfile& b, const Likeness& like) {
    if (like.organization == SameOrganization::No) return false;
    if (like.organization == SameOrganization::Yes) return like.overlap || a_year_apart(a, b, like);
    const bool one_goes_on = a.entry->range.present != b.entry->range.present;
    return like.dated &&
           (like.exact() || slipped(a, b, like) || (one_goes_on && like.same_kind && like.start == SameTime::Exact));
}

bool one_project(const EntryProfile& a, const EntryProfile& b, const Likeness& like) {
    constexpr double kAlike = 0.7;
    constexpr std::size_t kShortestTitle = 9;  // bytes: three Chinese characters
    const bool titled = std::min(a.folded_title.size(), b.folded_title.size()) >= kShortestTitle;
    const bool named = like.marks > 0 || (titled && like.titles >= kAlike);
    return (named && like.overlap) ||
           (like.dated && like.exact() && a.han_title != b.han_title && like.organization != SameOrganization::No);
}

bool are_one(const EntryProfile& a, const EntryProfile& b, const Likeness& like) {
    if (a.group != b.group) {
        const bool whole = like.exact() && like.organization == SameOrganization::Yes;
        return whole && a.group != EntryGroup::Study && b.group != EntryGroup::Study;
    }
    switch (a.group) {
        case EntryGroup::Study:
            return one_study(like);
        case EntryGroup::Project:
            return one_project(a, b, like);
        default:
            return one_work(a, b, like);
    }
}

struct Candidate {
    std::uint32_t first;  ///< indices into the profiles, of two documents in their order
    std::uint32_t second;
    int score;
};

std::vector<Candidate> candidates(const std::vector<EntryProfile>& profiles) {
    std::vector<Keyed> keys;
    for (std::uint32_t p = 0; p < profiles.size(); ++p) add_keys(profiles[p], p, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t begin = 0; begin < keys.size();) {
        std::size_t end = begin;
        while (end < keys.size() && keys[end].key == keys[begin].key) ++end;
        for (std::size_t i = begin; i < end && end - begin <= kLargestBlock; ++i) {
            for (std::size_t j = i + 1; j < end; ++j) {
                if (profiles[keys[i].profile].document != profiles[keys[j].profile].document)
                    pairs.emplace_back(keys[i].profile, keys[j].profile);
            }
        }
        begin = end;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Candidate> result;
    for (const auto& [first, second] : pairs) {
        const Likeness like(profiles[first], profiles[second]);
        if (are_one(profiles[first], profiles[second], like)) result.push_back({first, second, like.score()});
    }
    return result;
}

/// Of each entry and each other document the one that is taken; -1 for none.
class Matching {
  public:
    Matching(const std::vector<EntryProfile>& profiles, std::size_t documents)
        : profiles_(profiles), documents_(documents), taken_(profiles.size() * documents, false) {}

    [[nodiscard]] bool open(const Candidate& pair) const {
        return !taken_[slot(pair.first, pair.second)] && !taken_[slot(pair.second, pair.first)];
    }
    void close(const Candidate& pair) {
        taken_[slot(pair.first, pair.second)] = true;
        taken_[slot(pair.second, pair.first)] = true;
    }

  private:
    [[nodiscard]] std::size_t slot(std::uint32_t of, std::uint32_t with) const {
        return of * documents_ + profiles_[with].document;
    }

    const std::vector<EntryProfile>& profiles_;
    std::size_t documents_;
    std::vector<bool> taken_;
};

}  // namespace

std::vector<SameEntries> same_entries(std::span<const DocumentReport> documents) {
    if (documents.size() < 2) return {};
    std::vector<EntryProfile> profiles;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        for (std::uint32_t e = 0; e < documents[d].resume.entries.size(); ++e)
            profiles.push_back(profile_of(documents[d], d, e));
    }
    std::vector<Candidate> all = candidates(profiles);
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });

    std::vector<SameEntries> pairs;
    Matching matching(profiles, documents.size());
    for (auto first = all.begin(); first != all.end();) {
        const auto last =
            std::find_if(first, all.end(), [&](const Candidate& one) { return one.score != first->score; });
        // Of one score: those are taken that no other excludes; then what the others hold is settled as well.
        std::vector<const Candidate*> open;
        for (auto one = first; one != last; ++one) {
            if (matching.open(*one)) open.push_back(&*one);
        }
        std::vector<std::pair<std::uint64_t, const Candidate*>> uses;
        const auto use = [&](std::uint32_t of, std::uint32_t with) {
            return std::uint64_t{of} << 32 | profiles[with].document;
        };
        for (const Candidate* one : open) {
            uses.emplace_back(use(one->first, one->second), one);
            uses.emplace_back(use(one->second, one->first), one);
        }
        std::sort(uses.begin(), uses.end());
        const auto alone = [&](std::uint64_t which) {
            const auto [begin, end] =
                std::equal_range(uses.begin(), uses.end(), std::pair(which, static_cast<const Candidate*>(nullptr)),
                                 [](const auto& a, const auto& b) { return a.first < b.first; });
            return end - begin == 1;
        };
        for (const Candidate* one : open) {
            if (alone(use(one->first, one->second)) && alone(use(one->second, one->first))) {
                const EntryProfile& a = profiles[one->first];
                const EntryProfile& b = profiles[one->second];
                pairs.push_back({a.document, a.index, b.document, b.index});
            }
        }
        for (const Candidate* one : open) matching.close(*one);
        first = last;
    }
    std::sort(pairs.begin(), pairs.end(), [](const SameEntries& a, const SameEntries& b) {
        return std::tie(a.first_document, a.first, a.second_document, a.second) <
               std::tie(b.first_document, b.first, b.second_document, b.second);
    });
    return pairs;
}

}  // namespace veritae::claims
