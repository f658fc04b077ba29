// SPDX-License-Identifier: MIT
// Two values of one measure and their difference, told in any order in one sentence: "88%, 13 points above the 75%
// baseline", "较基线 75% 提升 13 个百分点，达到 88%", "3.2 s before, 1.6 s after (a 50% improvement)".
//
// A sentence is read so only if it has exactly three numbers, one of which is plainly a change, one of the other two
// plainly the value that is compared with, and no second measure, further gain or setting that could make the change
// one of something else.
#include <algorithm>
#include <array>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kMark = 4;   // items between a value and the word that marks it
constexpr std::size_t kWords = 8;  // words that nobody understands among the three numbers
constexpr Roles kUnlike = role(FigureWord::Contribution) | role(FigureWord::Setting);

class Sentence {
  public:
    Sentence(const Row& row, std::size_t begin, std::size_t end) : row_(row), begin_(begin), end_(end) {}

    /// The step, and the item of its change.
    std::optional<std::pair<Step, std::size_t>> read() const {
        std::array<std::size_t, 3> at{};
        std::size_t count = 0;
        std::size_t words = 0;
        std::int32_t measure = 0;
        bool comma = false;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (row_.quantity(i)) {
                if (count == 3) return std::nullopt;
                at[count++] = i;
            }
            if (row_.is(i, kUnlike) && !row_.is(i, kToWord | kMeasureWord)) return std::nullopt;
            const bool another = row_.is(i, role(FigureWord::Conjunction)) &&  // "while improving …"
                                 (row_.is(i + 1, kChangeWord) || row_.is(i + 2, kChangeWord));
            if (another) return std::nullopt;
            const std::int32_t named = row_.items[i].measure;
            if (named != 0 && measure != 0 && named != measure) return std::nullopt;
            // A measure that is named only behind both values is that of the change alone.
            comma = comma || (count == 2 && row_.sign(i, ','));
            if (named != 0 && measure == 0 && comma && count == 2) return std::nullopt;
            if (named != 0) measure = named;
            if (count > 0 && count < 3 && row_.items[i].kind == Item::Kind::Text) ++words;
        }
        if (count != 3 || words > kWords) return std::nullopt;
        std::optional<std::size_t> change;
        for (const std::size_t i : at) {
            if (!is_change(i)) continue;
            if (change) return std::nullopt;
            change = i;
        }
        if (!change) return std::nullopt;
        std::optional<std::size_t> from;
        std::optional<std::size_t> to;
        for (const std::size_t i : at) {
            if (i == *change) continue;
            std::optional<std::size_t>& which = is_base(i) ? from : to;
            if (which) return std::nullopt;
            which = i;
        }
        if (!from || !to) return std::nullopt;
        const Quantity& a = row_.value(*from);
        const Quantity& b = row_.value(*to);
        if (!comparable(a, b) || a.dimension != b.dimension || a.change || b.change) return std::nullopt;
        if (a.dimension == Dimension::None && a.last_digit >= 1 && b.last_digit >= 1) return std::nullopt;
        const Step step{.from = *from,
                        .to = *to,
                        .first = std::min(*from, *to),
                        .last = std::max(*from, *to),
                        .measure = measure,
                        .against = true};
        return std::pair(step, *change);
    }

  private:
    /// A number that can only be a difference: in points, signed, or right beside a word of change.
    bool is_change(std::size_t i) const {
        const Quantity& value = row_.value(i);
        if (value.dimension == Dimension::Points || value.dimension == Dimension::Ratio) return true;
        if (value.change) return true;
        if (value.dimension != Dimension::Percent && value.dimension != Dimension::None) return false;
        const bool of = i > begin_ + 1 && row_.is(i - 1, role(FigureWord::Filler)) && row_.is(i - 2, kChangeWord);
        const bool before = i > begin_ && (of || row_.is(i - 1, kChangeWord | role(FigureWord::Amount))) &&
                            !row_.is(i - 1, kToWord | kFromWord);
        // A verb in front of its number, "75% 提升 20 个百分点", is no noun behind it.
        const bool behind = row_.is(i + 1, kChangeWord) && !row_.is(i + 1, kToWord | kFactorWord) &&
                            !row_.quantity(i + 2) && !is_base(i);
        return before || behind;
    }

    /// The value before: "baseline of 75%", "the 75% baseline", "from 71%", "3.2 s before".
    bool is_base(std::size_t i) const {
        constexpr Roles kBase = role(FigureWord::Start) | role(FigureWord::Versus) | kFromWord;
        if (row_.is(i + 1, role(FigureWord::Start))) return true;
        for (std::size_t k = 1; k <= kMark && begin_ + k <= i; ++k) {
            if (row_.quantity(i - k) || row_.sign(i - k, ',')) return false;
            if (row_.is(i - k, kBase)) return true;
            if (row_.is(i - k, kToWord | kMeasureWord)) return false;
        }
        return false;
    }

    const Row& row_;
    std::size_t begin_;
    std::size_t end_;
};

/// A change in a clause of its own, whose subject nobody understands, may be one of something else.
bool of_another(const Row& row, std::size_t change) {
    for (std::size_t i = change; i-- > 0 && !row.ends(i) && !row.quantity(i);) {
        if (row.items[i].kind == Item::Kind::Sign) return false;
        if (row.items[i].kind == Item::Kind::Text) {
            while (i > 0 && !row.ends(i - 1) && !row.quantity(i - 1) && !row.sign(i - 1, ',') && !row.sign(i - 1, '('))
                --i;
            return i > 0 && !row.quantity(i - 1) && !row.ends(i - 1);
        }
    }
    return false;
}

/// What stands behind a change must end it or lead to what it is held against.
bool closed(const Row& row, std::size_t change) {
    std::size_t i = change + 1;
    while (row.is(i, kChangeWord | role(FigureWord::Filler)) && !row.is(i, kToWord | role(FigureWord::Versus))) ++i;
    if (row.ends(i) || row.items[i].kind == Item::Kind::Sign) return true;
    // "11 points from better negatives" is a cause and no value.
    const bool leads = row.is(i, kFromWord | role(FigureWord::Versus));
    if (leads && !row.quantity(i + 1) && !row.quantity(i + 2) && !row.quantity(i + 3) && !row.quantity(i + 4))
        return false;
    return row.is(i, role(FigureWord::Versus) | kFromWord | kToWord | role(FigureWord::Conjunction) | kBoundWord |
                         kMeasureWord | role(FigureWord::Outcome));
}

}  // namespace

void check_comparisons(const Row& row, const Rule& rule, std::span<const std::int32_t> durations,
                       std::vector<Finding>& findings) {
    for (std::size_t begin = 0; begin < row.items.size();) {
        std::size_t end = begin;
        std::size_t numbers = 0;
        for (; !row.ends(end); ++end) numbers += row.quantity(end) ? std::size_t{1} : std::size_t{0};
        if (numbers == 3) {
            const auto read = Sentence(row, begin, end).read();
            if (read && closed(row, read->second) && !of_another(row, read->second)) {
                const Step& step = read->first;
                const std::size_t change = read->second;
                const bool known = std::any_of(row.steps.begin(), row.steps.end(), [&](const Step& one) {
                    const std::vector<std::size_t> changes = stated_changes(row, one, durations);
                    return std::find(changes.begin(), changes.end(), change) != changes.end();
                });
                if (!known) check_change(row, step, change, rule, findings);
            }
        }
        begin = end + 1;
    }
}

}  // namespace veritae::checks
