// SPDX-License-Identifier: MIT
// A step from a to b and a number d that is said of it. With A, B, D the intervals of all three, d contradicts the step
// if D meets none of
//   points:  |B - A|
//   percent: |B - A| where a and b are per cent themselves, |B/A - 1|; of a decrease that is not told as one also A/B -
//   1
//            (the speed-up), and of shares the change of what is missing to 100
//            and of one that tells what is reached ("down to 40% of what it was") B/A
//   times:   the larger by the smaller, and that less 1 ("提升 2 倍" is twofold to some and threefold to others)
#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "quantity/relations.hpp"
#include "quantity/written.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kVerb = 4;   // items between a number and its verb
constexpr std::size_t kNamed = 8;  // items between a word that tells a multiple and the values
constexpr std::size_t kWords = 5;  // and words among them

struct Values {
    Interval a;
    Interval b;
    bool percent = false;   ///< both in per cent
    bool fraction = false;  ///< bare and at most 1: "0.72 → 0.89"
};

/// Both ends of a step in one unit; nothing where one of them is open to zero, which would allow everything.
Values values_of(Quantity from, const Quantity& to) {
    // "from 2 to 6 million": the word of the second counts for both. Of "from 500 to 2k" nobody would say so.
    constexpr double kSharedScale = 1e4;
    constexpr double kSmall = 1000;
    const bool shared = to.dimension != Dimension::None || (to.scale >= kSharedScale && from.value < kSmall);
    if (from.dimension == Dimension::None && from.scale == 1 && shared) {
        from.value *= to.scale;
        from.last_digit *= to.scale;
        from.interval = quantity::scaled(from.interval, to.scale);
        from.dimension = to.dimension;
    }
    Values values{meant(from), meant(to)};
    values.percent = to.dimension == Dimension::Percent;
    values.fraction = to.dimension == Dimension::None && from.value <= 1 && to.value <= 1;
    return values;
}

bool any_meets(const Interval& said, std::initializer_list<Interval> readings) {
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Interval& reading) { return quantity::meet(said, reading); });
}

/// What is missing to 100.
Interval rest(Interval share) { return quantity::non_negative(quantity::difference(quantity::point(100), share)); }

/// The word of change that a number is told with: the nearest one before it, or else right behind; 0 without one.
int direction_of(const Row& row, std::size_t change) {
    if (row.value(change).value < 0) return -1;
    for (std::size_t k = 1; k <= kVerb && k <= change; ++k) {
        if (row.ends(change - k) || row.quantity(change - k) || row.sign(change - k, ',')) break;
        if (row.items[change - k].direction != 0) return row.items[change - k].direction;
    }
    for (std::size_t k = 1; k <= 2 && change + k < row.items.size(); ++k) {
        if (row.items[change + k].direction != 0) return row.items[change + k].direction;
    }
    return 0;
}

/// "Down to 40% of what it was": a number that tells what is reached, over words for where it began.
bool is_reached(const Row& row, std::size_t change) {
    for (std::size_t k = 1; k <= kVerb && k <= change; ++k) {
        const std::size_t i = change - k;
        if (row.is(i, kToWord)) return true;
        if (!row.is(i, role(FigureWord::Filler) | role(FigureWord::Start) | kBoundWord)) return false;
    }
    return false;
}

/// What is left of a, in per cent.
Interval remaining(const Values& v) {
    const Interval relative = quantity::relative_change(v.a, v.b);
    const bool falls = v.b.low < v.a.high;
    return falls ? rest(relative) : Interval{100 + relative.low, 100 + relative.high};
}

bool percent_fits(const Values& v, Interval said, int direction) {
    const Interval relative = quantity::relative_change(v.a, v.b);
    const Interval times = quantity::multiple(v.a, v.b);
    if (quantity::meet(said, relative)) return true;
    if (direction >= 0 && quantity::meet(said, quantity::scaled(times, 100))) return true;
    const bool falls = v.b.low < v.a.high && direction >= 0;
    if (falls && quantity::meet(said, quantity::relative_change(v.b, v.a))) return true;
    if (v.fraction && quantity::meet(said, quantity::scaled(quantity::absolute_change(v.a, v.b), 100))) return true;
    if (!v.percent) return false;
    return any_meets(said, {quantity::absolute_change(v.a, v.b), quantity::relative_change(rest(v.a), rest(v.b))});
}

bool points_fit(const Values& v, Interval said) {
    const Interval change = quantity::absolute_change(v.a, v.b);
    return quantity::meet(said, change) || (!v.percent && quantity::meet(said, quantity::scaled(change, 100)));
}

bool times_fit(const Values& v, Interval said) {
    const Interval times = quantity::multiple(v.a, v.b);
    return any_meets(said, {times, quantity::difference(times, quantity::point(1))});
}

/// "Halved the run time from 30 hours to 15", "吞吐翻倍，由 400 提升到 800": the word that tells a step as a multiple.
std::optional<std::size_t> factor_word(const Row& row, const Step& step, std::span<const std::int32_t> durations) {
    const auto other = [&](std::size_t i) {
        return row.items[i].measure != 0 && step.measure != 0 && row.items[i].measure != step.measure &&
               std::find(durations.begin(), durations.end(), row.items[i].measure) == durations.end();
    };
    for (std::size_t i = step.from + 1; i < step.to; ++i) {
        if (row.is(i, kFactorWord)) return i;
    }
    std::size_t words = 0;
    for (std::size_t k = 1; k <= kNamed && k <= step.first; ++k) {
        const std::size_t i = step.first - k;
        if (row.ends(i) || row.quantity(i) || other(i)) break;
        if (row.is(i, kFactorWord)) return i;
        const bool comma = row.sign(i, ',');
        if (comma ? k > 1 : row.items[i].kind == Item::Kind::Sign && !row.sign(i, '(') && !row.sign(i, '-')) break;
        if (row.is(i,
                   kChangeWord | role(FigureWord::Conjunction) | role(FigureWord::Amount) | role(FigureWord::Versus)))
            break;
        if (row.items[i].kind == Item::Kind::Text && ++words > kWords) break;
    }
    for (std::size_t i = step.last + 1; i <= step.last + kNamed && !row.ends(i); ++i) {
        if (row.quantity(i) || other(i)) break;
        if (row.is(i, kFactorWord)) {
            const std::size_t next = i + 1;
            const bool closed = row.ends(next) || row.sign(next, ',') || row.sign(next, ')') ||
                                row.is(next, kMeasureWord | role(FigureWord::Conjunction)) ||
                                (row.is(next, role(FigureWord::Filler)) && row.is(next + 1, kMeasureWord));
            const std::size_t named = row.is(next, kMeasureWord) ? next : next + 1;
            if (closed && !(named < row.items.size() && row.is(named, kMeasureWord) && other(named))) return i;
            break;
        }
        const bool plain = row.sign(i, ',') || row.sign(i, '(') || row.is(i, role(FigureWord::Filler) | kBoundWord);
        if (!plain || row.is(i, role(FigureWord::Conjunction))) break;
    }
    return std::nullopt;
}

/// A word such as "doubled" is meant roughly: n to within the rule's share of n, and further where it is bounded.
void check_factor(const Row& row, const Step& step, std::span<const std::int32_t> durations, const Rule& rule,
                  std::vector<Finding>& findings) {
    const std::optional<std::size_t> word = factor_word(row, step, durations);
    if (!word) return;
    const double rough = rule.number("rough").value_or(0);
    const double n = row.items[*word].factor;
    Interval said{n * (1 - rough), n * (1 + rough)};
    if (*word > 0 && row.is(*word - 1, kBoundWord))
        said = {said.low - n * rough, std::numeric_limits<double>::infinity()};
    const Values v = values_of(row.value(step.from), row.value(step.to));
    const Interval factor = quantity::multiple(v.a, v.b);
    if (quantity::meet(said, factor)) return;
    Finding& finding =
        report_finding(rule, findings, "multiple", row, std::min(step.first, *word), std::max(step.last, *word));
    finding.arguments = {{"from", std::string(row.text(step.from))},
                         {"to", std::string(row.text(step.to))},
                         {"stated", std::string(row.text(*word))},
                         {"difference", {}},
                         {"relative", written(quantity::relative_change(v.a, v.b))},
                         {"factor", written(factor)}};
}

/// "准确率不足（仅 72%）…，准确率提升至 89%（+20pp）": the value before stands further back, under the same name.
std::optional<Step> distant_step(const Row& row, std::size_t to_word, std::size_t b) {
    const std::int32_t measure = measure_before(row, to_word);
    if (measure == 0 || row.value(b).dimension != Dimension::Percent) return std::nullopt;
    std::optional<std::size_t> start;
    for (std::size_t i = 0; i < to_word; ++i) {
        if (!row.quantity(i) || row.value(i).dimension != Dimension::Percent || row.value(i).change) continue;
        if (measure_before(row, i) != measure) continue;
        if (start) return std::nullopt;
        const bool marked = i > 0 && row.is(i - 1, role(FigureWord::Start) | kBoundWord | role(FigureWord::Filler));
        if (!marked) return std::nullopt;
        start = i;
    }
    if (!start) return std::nullopt;
    return Step{.from = *start, .to = b, .first = b, .last = b, .measure = measure, .against = true};
}

/// "…涨 12 个点，…涨 5 个点，由 63% 到 80%": one of several gains of a sentence, which together make the step.
bool is_one_of_several(const Row& row, const Step& step, std::size_t change) {
    const Quantity& said = row.value(change);
    std::size_t begin = std::min(step.first, change);
    while (begin > 0 && !row.ends(begin - 1)) --begin;
    std::vector<Interval> parts;
    for (std::size_t i = begin; !row.ends(i); ++i) {
        if (!row.quantity(i) || i == step.from || i == step.to) continue;
        const Quantity& one = row.value(i);
        const bool gain = one.dimension == said.dimension && (one.dimension == Dimension::Points || one.change);
        if (gain) parts.push_back(stated(one));
    }
    if (parts.size() < 2) return false;
    const Interval from = row.value(step.from).interval;
    const Interval to = row.value(step.to).interval;
    const bool rises = from.low <= to.low;
    return quantity::gains_reach(rises ? from : to, parts, rises ? to : from);
}

}  // namespace

bool change_fits(const Quantity& from, const Quantity& to, const Quantity& said) {
    const Values v = values_of(from, to);
    const Interval told = stated(said);
    if (said.dimension == Dimension::Points) return points_fit(v, told);
    if (said.dimension == Dimension::Ratio) return times_fit(v, told);
    if (said.dimension == Dimension::Percent) return percent_fits(v, told, 0);
    return points_fit(v, told) || times_fit(v, told);
}

bool remainder_fits(const Row& row, std::size_t change, const Quantity& from, const Quantity& to) {
    return row.value(change).dimension == Dimension::Percent && is_reached(row, change) &&
           quantity::meet(stated(row.value(change)), remaining(values_of(from, to)));
}

void check_change(const Row& row, const Step& step, std::size_t change, const Rule& rule,
                  std::vector<Finding>& findings) {
    const Values v = values_of(row.value(step.from), row.value(step.to));
    const Quantity& said = row.value(change);
    const Dimension scale = row.value(step.to).dimension;
    std::string_view outcome = "change";
    bool fits = true;
    double unit = 1;  // what a difference is told in
    if (said.dimension == Dimension::Points) {
        if (!v.percent && scale != Dimension::None) return;
        fits = points_fit(v, stated(said));
        outcome = "difference";
    } else if ((said.dimension == scale || said.dimension == Dimension::None) && said.scale > 1 &&
               scale == Dimension::Count) {
        fits = quantity::meet(stated(said), quantity::absolute_change(v.a, v.b));
        outcome = "difference";
        unit = said.scale;
    } else if (said.dimension == scale && scale != Dimension::Percent && scale != Dimension::Ratio) {
        fits = quantity::meet(stated(said), quantity::absolute_change(v.a, v.b));
        if (scale == Dimension::None) fits = points_fit(v, stated(said));  // "0.81 → 0.93 (+0.12)"
        outcome = "difference";
        unit = said.scale;
    } else if (said.dimension == Dimension::None) {
        if (scale != Dimension::None) return;
        fits = points_fit(v, stated(said));
        outcome = "difference";
    } else if (said.dimension == Dimension::Percent) {
        fits = percent_fits(v, stated(said), direction_of(row, change)) ||
               remainder_fits(row, change, row.value(step.from), row.value(step.to));
        if (v.percent) outcome = "points";
    } else {
        fits = times_fit(v, stated(said));
        outcome = "ratio";
    }
    if (fits || is_one_of_several(row, step, change)) return;
    Finding& finding =
        report_finding(rule, findings, outcome, row, std::min(step.first, change), std::max(step.last, change));
    const Interval difference =
        quantity::scaled(quantity::absolute_change(v.a, v.b), v.fraction && said.value >= 1 ? 100 : 1 / unit);
    finding.arguments = {{"from", std::string(row.text(step.from))},
                         {"to", std::string(row.text(step.to))},
                         {"stated", std::string(row.text(change))},
                         {"difference", written(difference)},
                         {"relative", written(quantity::relative_change(v.a, v.b))},
                         {"factor", written(quantity::multiple(v.a, v.b))}};
}

void check_changes(const Row& row, const Rule& rule, std::span<const std::int32_t> durations,
                   std::vector<Finding>& findings) {
    for (const Step& step : row.steps) {
        check_direction(row, step, rule, findings);
        check_factor(row, step, durations, rule, findings);
        for (const std::size_t change : stated_changes(row, step, durations))
            check_change(row, step, change, rule, findings);
    }
    for (std::size_t b = 1; b < row.items.size(); ++b) {
        if (!row.quantity(b) || !row.is(b - 1, kToWord) || !row.sign(b + 1, '(')) continue;
        const bool known =
            std::any_of(row.steps.begin(), row.steps.end(), [&](const Step& step) { return step.to == b; });
        const std::optional<Step> step = known ? std::nullopt : distant_step(row, b - 1, b);
        if (!step) continue;
        for (const std::size_t change : stated_changes(row, *step, durations)) {
            if (row.value(change).change || row.value(change).dimension == Dimension::Points)
                check_change(row, *step, change, rule, findings);
        }
    }
}

}  // namespace veritae::checks
