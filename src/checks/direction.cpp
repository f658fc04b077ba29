// SPDX-License-Identifier: MIT
// A step from a to b whose verb says the other way: "reduced from 100 ms to 150 ms". With A and B the intervals of both
// values, a verb of falling contradicts B > A, a verb of rising B < A; intervals that meet contradict neither. Only
// verbs that the rule lists as certain count ("improved" is none), only right beside the values or with the measure's
// name between, and a rise only of measures that nobody wants to fall.
#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kNamed = 4;  // items between the verb and the name of its measure
constexpr Roles kUnlike = role(FigureWord::Setting) | role(FigureWord::Versus) | role(FigureWord::Contribution) |
                          role(FigureWord::Concurrency);

bool among(const std::vector<std::int32_t>& ids, std::int32_t id) {
    return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// +1 for a verb of rising, -1 for one of falling, 0 for any other word.
int certain(const Row& row, std::size_t i, const Rule& rule) {
    if (!row.is(i, kChangeWord | kToWord)) return 0;
    const std::string word = text::fold(row.text(i));
    return rule.has("falling", word) ? -1 : rule.has("rising", word) ? 1 : 0;
}

struct Verb {
    std::size_t at;
    int direction;
};

/// "从 a 降低至 b": the one verb between the values, with nothing else there.
std::optional<Verb> between(const Row& row, const Step& step, const Rule& rule) {
    std::optional<Verb> verb;
    for (std::size_t i = step.from + 1; i < step.to; ++i) {
        if (!row.is(i, kChangeWord | kToWord | kBoundWord | role(FigureWord::Filler))) return std::nullopt;
        const int direction = certain(row, i, rule);
        const bool other = row.is(i, kChangeWord) && direction == 0;
        if (other || (verb && direction != 0 && direction != verb->direction)) return std::nullopt;
        if (direction != 0 && !verb) verb = Verb{i, direction};
    }
    return verb;
}

/// "latency reduced from a to b", "reduced the p95 latency from a to b".
std::optional<Verb> in_front(const Row& row, const Step& step, const Rule& rule) {
    if (!row.is(step.first, kFromWord)) return std::nullopt;
    for (std::size_t i = step.from + 1; i < step.to; ++i) {
        if (!row.is(i, kToWord | kBoundWord) || row.is(i, kChangeWord)) return std::nullopt;
    }
    bool named = false;
    for (std::size_t k = 1; k <= kNamed && k <= step.first; ++k) {
        const std::size_t i = step.first - k;
        if (row.ends(i) || row.quantity(i) || row.items[i].kind == Item::Kind::Sign) return std::nullopt;
        if (row.is(i, kChangeWord)) {
            const int direction = certain(row, i, rule);
            return direction == 0 ? std::nullopt : std::optional(Verb{i, direction});
        }
        named = named || row.items[i].measure != 0;
        if (!named || row.is(i, kFromWord | kToWord | role(FigureWord::Conjunction))) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

void check_direction(const Row& row, const Step& step, const Rule& rule, std::vector<Finding>& findings) {
    const Quantity& from = row.value(step.from);
    const Quantity& to = row.value(step.to);
    if (step.against || step.from > step.to || from.dimension != to.dimension) return;
    const bool measured = to.dimension == Dimension::Percent || to.dimension == Dimension::Duration ||
                          to.dimension == Dimension::Rate || to.dimension == Dimension::Bytes;
    if (!measured) return;
    // A third value makes it a course with several stations.
    if (row.sign(step.to + 1, kArrow) || row.is(step.to + 1, kToWord | kChangeWord)) return;
    std::optional<Verb> verb = between(row, step, rule);
    if (!verb) verb = in_front(row, step, rule);
    if (!verb) return;
    const std::size_t first = std::min(verb->at, step.first);
    const std::size_t before = first > kNamed ? first - kNamed : 0;
    for (std::size_t i = first; i-- > before && !row.ends(i) && !row.sign(i, ',');) {
        const bool led_to =
            row.is(i, role(FigureWord::Contribution)) && row.is(i + 1, kToWord);  // "contributed to a cut"
        if (row.is(i, kUnlike) && !led_to) return;
    }
    for (std::size_t i = first; i <= step.to + 2 && !row.ends(i); ++i) {
        // "reduced the p95 latency": a setting in front of both values is that of both.
        const bool shared = i < step.first && row.is(i, role(FigureWord::Setting));
        if (row.is(i, kUnlike) && !shared) return;
    }
    const bool rising = verb->direction > 0;
    const bool share = to.dimension == Dimension::Percent;
    if (rising && !among(names(rule, "higher"), step.measure)) return;
    if (!rising && share && !among(names(rule, "levels"), step.measure)) return;
    const Interval a = meant(from);
    const Interval b = meant(to);
    if (rising ? b.high >= a.low : b.low <= a.high) return;
    Finding& finding = report_finding(rule, findings, "direction", row, first, step.to);
    finding.arguments = {{"from", std::string(row.text(step.from))},
                         {"to", std::string(row.text(step.to))},
                         {"stated", std::string(row.text(verb->at))}};
}

}  // namespace veritae::checks
