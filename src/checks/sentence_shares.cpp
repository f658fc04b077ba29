// SPDX-License-Identifier: MIT
// A part, its whole and a percentage: 100 · part / whole, or what is left. The percentage must be one of the pair: told
// right with it, or named as the part is.
#include <algorithm>
#include <optional>

#include "checks/sentence_reader.hpp"
#include "quantity/relations.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

bool is_share(const Quantity& one) { return one.dimension == Dimension::Percent && !one.change; }
bool is_whole(const Quantity& one) {
    const bool counted = one.dimension == Dimension::None || one.dimension == Dimension::Count;
    return counted && !one.change && one.bound == Bound::Exact && one.last_digit == 1 && one.value >= 1;
}

class ShareReader : SentenceReader {
  public:
    explicit ShareReader(const SentenceReader& reader) : SentenceReader(reader) {}

    bool share() {
        std::optional<std::size_t> said;
        for (std::size_t i = 0; i < 3; ++i) {
            if (!is_share(value(i))) continue;
            if (said) return false;
            said = i;
        }
        if (!said || is_change(*said)) return false;
        const std::size_t first = *said == 0 ? 1 : 0;
        const std::size_t second = *said == 2 ? 1 : 2;
        if (!is_whole(value(first)) || !is_whole(value(second))) return false;
        const std::optional<Certainty> link = pair_link(first, second, *said);
        if (!link) return false;
        const double part = std::min(value(first).value, value(second).value);
        const double whole = std::max(value(first).value, value(second).value);
        const std::optional<Certainty> owner = share_of_pair(*said, first, second);
        if (!owner) return false;
        const Interval actual = quantity::point(100 * part / whole);
        const Interval told = stated(value(*said));
        if (value(*said).value > 100 || quantity::meet(told, actual)) return true;
        if (quantity::meet(told, quantity::point(100 - actual.low))) return true;  // what is left
        // "3/104 (5%)" may be a rank that is told loosely.
        const bool rank = row_.sign(figure(first).end, '/') && 2 * part < whole && value(*said).value < 50;
        if (rank && told.low > actual.high) return true;
        const bool sure = *link == Certainty::Definite && *owner == Certainty::Definite;
        Finding& finding = add("share", sure ? Certainty::Definite : Certainty::Possible);
        finding.arguments = {{"part", written(part)},
                             {"whole", written(whole)},
                             {"share", written(actual.low)},
                             {"stated", text(*said)}};
        return true;
    }

  private:
    /// "k of n", "k/n", "n … 中 … k", "n 家 … k 家": are two whole numbers a part and its whole?
    std::optional<Certainty> pair_link(std::size_t first, std::size_t second, std::size_t said) const {
        if (value(first).value == value(second).value) return std::nullopt;
        if (figure(first).item > 0 &&
            row_.is(figure(first).item - 1, role(FigureWord::TopShare) | role(FigureWord::Rank)))
            return std::nullopt;
        const Mentions& mentions = row_.report->mentions;
        if (resume::any_overlaps(mentions.ranks, value(first).span.joined(value(second).span))) return std::nullopt;
        if (resume::any_overlaps(mentions.top_shares, row_.span)) return std::nullopt;
        std::size_t from = figure(first).end;
        const std::size_t to = figure(second).item;
        if (said > first && said < second) {  // "36 jobs, 44% of all 83"
            from = figure(said).end;
        }
        const bool smaller_first = value(first).value < value(second).value;
        bool direct = false;
        bool within = false;
        for (std::size_t i = from; i < to; ++i) {
            if (row_.is(i, role(FigureWord::OutOf)) || row_.sign(i, '/')) direct = true;
            within = within || listed("within", i) || row_.is(i, role(FigureWord::Part));
        }
        for (std::size_t back = 1; back <= 3 && back <= figure(first).item; ++back) {
            if (row_.quantity(figure(first).item - back) || figure(first).item - back < sentence_.begin) break;
            within = within || (!smaller_first && row_.is(figure(first).item - back, role(FigureWord::OutOf)));
        }
        const std::string_view one = row_.report->document.slice(value(first).unit);
        const std::string_view other = row_.report->document.slice(value(second).unit);
        const bool alike = one.empty() || other.empty() || one.starts_with(other) || other.starts_with(one);
        if (!alike) return std::nullopt;  // "60 人中 2 个小组"
        const bool of_these = !smaller_first && row_.is(figure(second).end, role(FigureWord::Part));
        if ((direct && smaller_first) || of_these) return Certainty::Definite;
        if (within && !smaller_first) return Certainty::Definite;
        const Quantity& a = value(first);
        const Quantity& b = value(second);
        const bool same = (!a.unit.empty() || !b.unit.empty()) ? one == other : counted_alike(first, second);
        // "83 models audited, 67 passed": a word of success beside the smaller one.
        const bool succeeded = near(figure(second), "success_words", 2);
        return (same || succeeded) && !smaller_first ? std::optional(Certainty::Possible) : std::nullopt;
    }

    /// "89 项 … 59 项": the same character counts both.
    bool counted_alike(std::size_t first, std::size_t second) const {
        const std::size_t i = figure(first).end;
        const std::size_t k = figure(second).end;
        return i < row_.items.size() && k < row_.items.size() && text::is_han(row_.items[i].sign) &&
               row_.text(i) == row_.text(k);
    }

    /// Is a percentage told of the pair? One that has a name of its own must be named as the part is.
    std::optional<Certainty> share_of_pair(std::size_t said, std::size_t first, std::size_t second) const {
        const Clause& clause = sentence_.clause_of(figure(said));
        const std::size_t begin = clause.begin;
        if ((clause.roles & (role(FigureWord::Versus) | role(FigureWord::Contribution) | kChangeWord)) != 0)
            return std::nullopt;
        const std::size_t behind = figure(said).end;
        const bool of = row_.is(behind, role(FigureWord::OutOf));
        if (clause.measure == -1) return std::nullopt;
        // A measure that is no share by itself may be one of those who are counted: "25 are satisfied, satisfaction
        // 37%".
        if (clause.measure != 0 && !of && !among(subjects_.shares, clause.measure))
            return named_alike(said, first, second) ? std::optional(Certainty::Possible) : std::nullopt;
        std::size_t lead = figure(said).item;
        while (lead > begin && row_.is(lead - 1, role(FigureWord::Filler) | role(FigureWord::OutOf) | kBoundWord) &&
               !listed("that_is", lead - 1))
            --lead;
        if (lead > begin && listed("that_is", lead - 1)) return Certainty::Definite;
        const bool apart = figure(first).clause != figure(said).clause && figure(second).clause != figure(said).clause;
        const bool named = apart && (clause.measure != 0 || sentence_.has_words(clause));
        if (!named || named_alike(said, first, second)) return Certainty::Definite;
        const Clause& one = sentence_.clause_of(figure(first));
        const Clause& other = sentence_.clause_of(figure(second));
        const bool pair_named =
            one.measure != 0 || other.measure != 0 || sentence_.has_words(one) || sentence_.has_words(other);
        if (!pair_named && figure(said).clause < figure(first).clause) return Certainty::Definite;
        if (clause.measure != 0 && !of && succeeds(first, second) && near(figure(said), "general_rates", kMostFigures))
            return Certainty::Definite;
        // "34% success: 60 of 110 trials"
        const char32_t sign = one.opened;
        if (figure(said).clause < figure(first).clause && (sign == ':' || sign == '(')) return Certainty::Possible;
        // "24% of the fleet"
        return figure(said).item == begin && of ? std::optional(Certainty::Possible) : std::nullopt;
    }

    /// Does a word beside the pair say that the part is one that succeeded?
    bool succeeds(std::size_t first, std::size_t second) const {
        return near(figure(first), "success_words", kMostFigures) ||
               near(figure(second), "success_words", kMostFigures);
    }

    /// "已接入 …，接入率 87%": the beginning of the rate's name stands in the clause of the pair as well.
    bool named_alike(std::size_t said, std::size_t first, std::size_t second) const {
        constexpr std::size_t kStem = 4;
        constexpr std::size_t kHanStem = 6;
        const Clause& clause = sentence_.clause_of(figure(said));
        const std::string name = text::fold(
            row_.report->document.slice(row_.items[clause.begin].span.joined(row_.items[figure(said).item].span)));
        const bool han = !name.empty() && static_cast<unsigned char>(name[0]) >= 0x80;
        const std::string stem = name.substr(0, han ? kHanStem : kStem);
        if (stem.size() < kStem) return false;
        const std::size_t from = std::min(figure(first).clause, figure(second).clause);
        const std::size_t to = std::max(figure(first).clause, figure(second).clause);
        if (to >= figure(said).clause && from <= figure(said).clause) return false;
        const Span words =
            row_.items[sentence_.clauses[from].begin].span.joined(row_.items[sentence_.clauses[to].end - 1].span);
        return text::fold(row_.report->document.slice(words)).find(stem) != std::string::npos;
    }
};

}  // namespace

bool check_told_share(const SentenceReader& reader) { return ShareReader(reader).share(); }

}  // namespace veritae::checks
