// SPDX-License-Identifier: MIT
// Several percentages and their total; and two levels with what led from the lower to the higher one, which may add up
// or come one on the other.
#include <algorithm>
#include <optional>
#include <span>

#include "checks/sentence_reader.hpp"
#include "quantity/relations.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr double kFarMore = 1.6;  // the sum of parts by a total that cannot be theirs

class SumReader : SentenceReader {
  public:
    explicit SumReader(const SentenceReader& reader) : SentenceReader(reader) {}

    bool total() {
        const std::size_t count = sentence_.figures.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (value(i).dimension != Dimension::Percent || value(i).change) return false;
        }
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            // One character of these may be a part of another word: "配比".
            const bool part = text::is_han(row_.items[i].sign) && row_.items[i].span.size() <= 3;
            if (!part && row_.is(i, role(FigureWord::Versus) | kFromWord | kChangeWord)) return false;
        }
        const std::size_t last = count - 1;
        const bool at_end = is_total(last);
        const bool in_front = !at_end && partitioned();
        if (!at_end && !in_front) return false;
        const std::size_t whole = at_end ? last : 0;
        std::vector<Interval> parts;
        for (std::size_t i = 0; i < count; ++i) {
            if (i == whole) continue;
            const Clause& clause = sentence_.clause_of(figure(i));
            if (among(subjects_.levels, clause.measure) && figure(i).clause > 0 && !sentence_.has_words(clause))
                return false;
            parts.push_back(value(i).interval);
        }
        const Interval sum = quantity::total_of(parts.front(), std::span(parts).subspan(1));
        if (quantity::meet(stated(value(whole)), sum)) return true;
        // "cats 60%, dogs 70%, 65% overall" is a mean.
        const bool mean = std::any_of(parts.begin(), parts.end(),
                                      [&](const Interval& part) { return value(whole).value <= part.high; });
        // Shares that sum up to far more than what is told are no parts of it.
        if (equalities() == 0 && (mean || sum.low > kFarMore * value(whole).value)) return true;
        Finding& finding = add("sum", at_end ? Certainty::Definite : Certainty::Possible);
        std::string terms;
        for (std::size_t i = 0; i < count; ++i) {
            if (i != whole) terms += (terms.empty() ? "" : " + ") + text(i);
        }
        finding.arguments = {{"parts", terms}, {"total", written(sum)}, {"stated", text(whole)}};
        return true;
    }

    bool gains() {
        std::vector<std::size_t> levels;
        std::vector<std::size_t> steps;
        bool percent = false;
        for (std::size_t i = 0; i < sentence_.figures.size(); ++i) {
            const Quantity& one = value(i);
            if (one.value < 0 || one.bound != Bound::Exact) return false;
            const bool kind = one.dimension == Dimension::Percent || one.dimension == Dimension::Points ||
                              (one.dimension == Dimension::None && one.value <= 100);
            if (!kind) return false;
            percent = percent || one.dimension == Dimension::Percent;
            if (one.change || one.dimension == Dimension::Points || adds(i)) {
                steps.push_back(i);
            } else {
                levels.push_back(i);
            }
        }
        // "14 points and reranking 4": a further gain without its unit.
        if (percent && levels.size() > 2) {
            std::vector<std::size_t> kept;
            for (const std::size_t i : levels) {
                const bool bare =
                    value(i).dimension == Dimension::None && !steps.empty() && i > steps.front() && alone(i);
                (bare ? steps : kept).push_back(i);
            }
            std::sort(steps.begin(), steps.end());
            levels = kept;
        }
        if (levels.size() != 2 || steps.size() < 2) return false;
        // "45.2 (+1.3) on A, 50.1 (+0.8) on B": levels with a gain of their own each.
        const auto own = [&](std::size_t i) {
            return row_.sign(figure(i).end, '(') && i + 1 < sentence_.figures.size() && value(i + 1).change &&
                   figure(i + 1).item == figure(i).end + 1;
        };
        if (own(levels[0]) && own(levels[1])) return false;
        if (value(levels[0]).dimension != value(levels[1]).dimension) return false;
        if (several_measures(levels) || falls(steps)) return false;
        std::size_t low = levels[0];
        std::size_t high = levels[1];
        if (value(low).value > value(high).value) std::swap(low, high);
        if (!percent && (value(low).value < 1 || value(high).value > 100)) return false;
        std::vector<Interval> parts;
        parts.reserve(steps.size());
        for (const std::size_t i : steps) parts.push_back(stated(value(i)));
        const Interval start = value(low).interval;
        const Interval result = stated(value(high));
        if (quantity::gains_reach(start, parts, result)) return true;
        const Interval sum = quantity::total_of(start, parts);
        const bool partial = lists_some(low);
        if (partial && sum.high < result.low) return true;
        const bool complete =
            sentence_.says(role(FigureWord::Start) | role(FigureWord::Versus) | role(FigureWord::Outcome)) ||
            equalities() > 0 || sum.low > result.high;
        Finding& finding = add("contributions", complete ? Certainty::Definite : Certainty::Possible);
        std::string terms;
        for (const std::size_t i : steps) terms += (terms.empty() ? "" : " + ") + without_plus(text(i));
        finding.arguments = {{"from", text(low)}, {"to", text(high)}, {"parts", terms}, {"total", written(sum)}};
        return true;
    }

  private:
    /// "= 72%", "合计 72%", "72% in total", "(total: 72%)"
    bool is_total(std::size_t i) const {
        const Figure& one = figure(i);
        const Clause& clause = sentence_.clause_of(one);
        if (one.item > 0 && row_.sign(one.item - 1, '=')) return equalities() == 1;
        // "… and travel 10% make 95% altogether"
        if (row_.is(one.end, role(FigureWord::Outcome)) || listed("total_words", one.end)) return true;
        if (clause.figures != 1) return false;
        const auto tells = [&](const Clause& said) {
            if ((said.roles & role(FigureWord::Outcome)) != 0) return true;
            for (std::size_t k = said.begin; k < said.end; ++k) {
                if (listed("total_words", k)) return true;
            }
            return false;
        };
        if (tells(clause) || near(one, "total_words", kMostFigures)) return true;
        const Clause* label = one.clause > 0 ? &sentence_.clauses[one.clause - 1] : nullptr;
        return label != nullptr && label->figures == 0 && clause.opened == ':' && tells(*label);
    }

    /// "Three causes explain 72% of the outages: …": a whole that is said to be made of what follows a colon.
    bool partitioned() const {
        const Clause& clause = sentence_.clause_of(figure(0));
        if (clause.figures != 1 || figure(1).clause == figure(0).clause) return false;
        if (sentence_.clauses[figure(0).clause + 1].opened != ':') return false;
        return near(figure(0), "part_verbs", kMostFigures);
    }

    /// Gains that are told of measures of their own, "+10% throughput, +5% accuracy", or levels under two settings.
    bool several_measures(const std::vector<std::size_t>& levels) const {
        std::int32_t measure = 0;
        for (const Clause& clause : sentence_.clauses) {
            if (clause.figures == 0 || clause.measure == 0 || sentence_.has_words(clause)) continue;
            if (clause.measure == -1 || (measure != 0 && clause.measure != measure)) return true;
            measure = clause.measure;
        }
        return std::any_of(levels.begin(), levels.end(), [&](std::size_t i) {
            for (std::size_t k = 1; k <= 3; ++k) {
                if (row_.is(figure(i).end + k - 1, role(FigureWord::Setting))) return true;
                // "macro-averaged F1" is a measure of its own.
                const bool named = k > 1 && row_.is(figure(i).item - k + 1, kMeasureWord);
                if (figure(i).item >= k && !named && row_.is(figure(i).item - k, role(FigureWord::Setting)))
                    return true;
            }
            return false;
        });
    }

    /// A verb of falling right in front of one of these numbers.
    bool falls(const std::vector<std::size_t>& steps) const {
        return std::any_of(steps.begin(), steps.end(), [&](std::size_t i) {
            for (std::size_t back = 1; back <= 3 && back <= figure(i).item - sentence_.begin; ++back) {
                const std::size_t k = figure(i).item - back;
                if (row_.quantity(k) || row_.items[k].kind == Item::Kind::Sign) return false;
                if (row_.items[k].direction < 0) return true;
            }
            return false;
        });
    }

    /// "reranking 4, …", "and 5 from calibration": a bare number that counts nothing and is in or of nothing.
    bool alone(std::size_t i) const {
        const std::size_t behind = figure(i).end;
        const bool ended = row_.ends(behind) || row_.items[behind].kind == Item::Kind::Sign ||
                           row_.is(behind, kFromWord | role(FigureWord::Conjunction) | role(FigureWord::Contribution));
        return ended && !row_.is(figure(i).item - 1, role(FigureWord::Filler) | role(FigureWord::OutOf) |
                                                         role(FigureWord::Conjunction) | kBoundWord);
    }

    static std::string without_plus(const std::string& text) { return text.starts_with('+') ? text.substr(1) : text; }

    /// A gain by the words in front of it: "再提升 3%", "plus 4".
    bool adds(std::size_t i) const {
        const std::size_t item = figure(i).item;
        if (row_.sign(item - 1, '+') && item > sentence_.begin) return true;
        for (std::size_t back = 1; back <= 3 && back <= item - sentence_.begin; ++back) {
            const std::size_t k = item - back;
            if (row_.quantity(k) ||
                row_.is(k, kToWord | kFromWord | role(FigureWord::Start) | role(FigureWord::Outcome)))
                return false;
            if (row_.is(k, role(FigureWord::Contribution)) || (row_.is(k, kChangeWord) && back == 1)) return true;
            if (row_.items[k].kind == Item::Kind::Sign) return row_.sign(k, '+');
        }
        return false;
    }

    /// "其中", "mainly", "等" in front of the gains: others may be left out. Not where the start is listed with them.
    bool lists_some(std::size_t low) const {
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (row_.quantity(i) || row_.items[i].kind == Item::Kind::Sign) continue;
            const bool some = row_.is(i, role(FigureWord::Part)) || rule_.has("others", text::fold(row_.text(i)));
            if (some && figure(low).item < i) return true;
        }
        return false;
    }
};

}  // namespace

bool check_told_gains(const SentenceReader& reader) { return SumReader(reader).gains(); }
bool check_told_total(const SentenceReader& reader) { return SumReader(reader).total(); }

}  // namespace veritae::checks
