// SPDX-License-Identifier: MIT
// impossible-value: a value that its measure cannot have. A share above its whole, a reduction by more than everything,
// a place behind the last one, a probability above 1, an F1 that the stated precision and recall do not give.
#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "checks/checks.hpp"
#include "checks/harmonic_mean.hpp"
#include "quantity/written.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kNear = 6;  // items between a verb of change and its number

/// What the rule says, as ids.
struct Limits {
    std::vector<std::int32_t> bounded;
    std::vector<std::int32_t> fractions;
    std::vector<std::int32_t> reducible;
    std::vector<std::int32_t> probabilities;
    std::vector<std::int32_t> harmonic;  ///< two measures and the one that is their harmonic mean
    double fraction_up_to;
    PhraseList surpassable;  ///< names of what a share may be more than the whole of: a plan, last year's level
};

bool among(const std::vector<std::int32_t>& ids, std::int32_t id) {
    return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
}

class RowCheck {
  public:
    RowCheck(const Row& row, const Limits& limits, const Sightings& sightings, const Rule& rule,
             std::vector<Finding>& findings)
        : row_(row),
          limits_(limits),
          sightings_(sightings),
          rule_(rule),
          findings_(findings),
          first_finding_(findings.size()) {}

    void run() {
        std::vector<std::int32_t> measures(row_.items.size(), 0);
        for (std::size_t i = 0; i < row_.items.size(); ++i) {
            if (row_.quantity(i) && !follows_occasion(i)) measures[i] = measure_of_value(row_, i);
            if (row_.quantity(i) && measures[i] == 0) measures[i] = marked(i);
        }
        for (const Step& step : row_.steps) {
            if (step.against) continue;
            measures[step.from] = step.measure;
            measures[step.to] = step.measure;
        }
        for (std::size_t i = 0; i < row_.items.size(); ++i) {
            if (row_.quantity(i)) check_value(i, measures[i]);
        }
        if (limits_.harmonic.size() == 3)
            check_harmonic_mean(row_, measures, {rule_, limits_.harmonic, first_finding_}, findings_);
    }

  private:
    void add(std::string_view outcome, std::size_t first, std::size_t last, std::size_t value) {
        Finding& finding = report_finding(rule_, findings_, outcome, row_, first, last);
        finding.arguments = {{"value", std::string(row_.text(value))}};
    }

    void check_value(std::size_t i, std::int32_t measure) {
        const Quantity& value = row_.value(i);
        const double low = value.bound == Bound::AtMost ? value.value : value.interval.low;
        if (value.dimension == Dimension::Percent && low >= 100 && value.value > 100) {
            const bool share = !value.change && is_own_value(i) && !is_surpassable(i);
            if (share && among(limits_.bounded, measure)) return add("share", first_word(i), i, i);
            if (const auto verb = reduction(i)) return add("reduction", std::min(*verb, i), std::max(*verb, i), i);
            if (share && measure == 0 && among(limits_.bounded, only_measure(i)))
                return add("share", first_word(i), i, i);
        }
        // "latency -115%"
        if (value.dimension == Dimension::Percent && value.change && value.interval.high <= -100 &&
            value.value < -100 && among(limits_.reducible, measure_before(row_, i)))
            return add("reduction", i, i, i);
        if (value.dimension != Dimension::None || value.last_digit >= 1) return;
        if (negative(i)) return add("negative", i - 2, i, i);
        if (among(limits_.fractions, measure) && low >= 1 && value.value > 1 && value.value < limits_.fraction_up_to &&
            is_own_value(i) && stands_alone(i))
            add("share", first_word(i), i, i);
        if (among(limits_.probabilities, measure) && low >= 1 && value.value > 1)
            add("probability", first_word(i), i, i);
    }

    /// A measure's value, not what it is of something else: "102% of the teacher's", "教师模型的 102%", "140% higher".
    bool is_own_value(std::size_t i) const {
        if (i > 0 && rule_.has("possessives", text::fold(row_.text(i - 1)))) return false;
        return !row_.is(i + 1, role(FigureWord::OutOf) | role(FigureWord::Versus) | kBoundWord | kChangeWord);
    }

    /// The sentence names something that a share may be more than the whole of.
    bool is_surpassable(std::size_t i) const {
        std::size_t begin = i;
        std::size_t end = i;
        while (begin > 0 && !row_.ends(begin - 1)) --begin;
        while (!row_.ends(end + 1)) ++end;
        return sightings_.any(limits_.surpassable, row_.items[begin].span.joined(row_.items[end].span));
    }

    /// No word behind a bare number that may be its unit: "1.3 度".
    bool stands_alone(std::size_t i) const {
        return row_.ends(i + 1) || row_.items[i + 1].kind == Item::Kind::Sign || row_.items[i + 1].measure != 0 ||
               row_.is(i + 1, role(FigureWord::Conjunction) | role(FigureWord::Filler) | role(FigureWord::Setting));
    }

    /// "P 82%", "R: 70%": the measure that a letter in front of a number stands for.
    std::int32_t marked(std::size_t i) const {
        if (limits_.harmonic.size() != 3 || i == 0) return 0;
        std::size_t mark = i - 1;
        if (mark > 0 && (row_.sign(mark, ':') || row_.sign(mark, '='))) --mark;
        if (row_.items[mark].kind == Item::Kind::Sign || row_.quantity(mark)) return 0;
        const std::string_view word = row_.text(mark);
        if (rule_.has("precision_marks", word)) return limits_.harmonic[0];
        return rule_.has("recall_marks", word) ? limits_.harmonic[1] : 0;
    }

    /// The only measure of a sentence whose only number is this one, and which tells no change but the one to it: "the
    /// accuracy of our system is 103%", "got 103% grasp success rate".
    std::int32_t only_measure(std::size_t i) const {
        std::size_t begin = i;
        while (begin > 0 && !row_.ends(begin - 1)) --begin;
        std::int32_t measure = 0;
        for (std::size_t k = begin; !row_.ends(k); ++k) {
            if (k == i) continue;
            const bool arrives = k + 1 == i && row_.is(k, kToWord);
            const bool changes = row_.is(k, kChangeWord) && !row_.is(k + 1, kToWord) && !(k < i && arrives_at(i));
            if (row_.quantity(k) || (changes && !arrives)) return 0;
            if (row_.is(k, role(FigureWord::Versus) | role(FigureWord::Start)) && !is_occasion(k + 1)) return 0;
            const std::int32_t named = is_occasion(k) ? 0 : row_.items[k].measure;
            if (named != 0 && measure != 0 && named != measure) return 0;
            if (named != 0) measure = named;
        }
        return row_.is(i + 1, role(FigureWord::OutOf)) ? 0 : measure;
    }

    /// "After training": the name of a measure that tells when, and not what was measured.
    bool is_occasion(std::size_t i) const {
        return i > 0 && i < row_.items.size() && row_.items[i].measure != 0 &&
               rule_.has("occasions", text::fold(row_.text(i - 1)));
    }

    bool follows_occasion(std::size_t i) const {
        const std::size_t colon = i > 0 && (row_.sign(i - 1, ':') || row_.sign(i - 1, '=')) ? 1 : 0;
        return i > colon && is_occasion(i - colon - 1);
    }

    /// "to 103%", "up to 103%", but not "by up to 103%".
    bool arrives_at(std::size_t i) const {
        if (i == 0) return false;
        const bool bounded = row_.is(i - 1, kBoundWord) && i > 1 && !row_.is(i - 2, role(FigureWord::Amount));
        return row_.is(i - 1, kToWord) || bounded;
    }

    /// "AUC = -0.91", "F1 of -0.4": a value with a sign, not a change.
    bool negative(std::size_t i) const {
        const Quantity& value = row_.value(i);
        if (value.value >= 0 || !value.change || value.dimension != Dimension::None || i < 2) return false;
        if (!row_.sign(i - 1, '=') && !row_.is(i - 1, role(FigureWord::Filler))) return false;
        return !row_.is(i - 1, kChangeWord | role(FigureWord::Amount)) &&
               among(limits_.fractions, row_.items[i - 2].measure);
    }

    /// The measure's name, if it stands right before the value.
    std::size_t first_word(std::size_t i) const {
        for (std::size_t k = 1; k <= kNear && k <= i; ++k) {
            if (row_.ends(i - k) || row_.sign(i - k, ',')) break;
            if (row_.items[i - k].measure != 0 && !is_occasion(i - k)) return i - k;
        }
        return i;
    }

    /// A verb that says something got smaller by this much; and what did is known to be bounded by nothing left.
    std::optional<std::size_t> reduction(std::size_t i) const {
        if (i > 0 && row_.is(i - 1, kFromWord)) return std::nullopt;  // "cut from 150% to 20%"
        std::optional<std::size_t> verb;
        bool measured = false;
        const auto look = [&](std::size_t k) {
            if (row_.ends(k) || row_.quantity(k) || row_.sign(k, ',') || row_.sign(k, '(') || row_.sign(k, ')'))
                return false;
            // "较之前减少 130%": a verb behind a comparison is still one of falling.
            // "降幅达 130%": so much was the fall itself.
            const bool amounts = row_.is(k, kToWord) && k > 0 && row_.is(k - 1, role(FigureWord::Amount)) &&
                                 row_.items[k - 1].direction < 0;
            if (row_.is(k, role(FigureWord::OutOf) | kToWord | role(FigureWord::Versus)) && !amounts &&
                !row_.is(k, role(FigureWord::Filler)) && !(verb && *verb < i && row_.is(k, role(FigureWord::Versus))))
                return false;
            if (row_.items[k].direction > 0) {
                verb.reset();
                measured = false;
                return false;
            }
            if (row_.items[k].direction < 0 && !verb) verb = k;
            measured = measured || among(limits_.reducible, row_.items[k].measure);
            return true;
        };
        for (std::size_t k = 1; k <= kNear && k <= i; ++k) {
            if (row_.is(i - k, kChangeWord) && row_.items[i - k].direction > 0) return std::nullopt;
            if (!look(i - k)) break;
        }
        for (std::size_t k = 1; k < kNear && i + k < row_.items.size(); ++k) {
            if (verb && row_.is(i + k, role(FigureWord::Conjunction))) break;         // "… thanks to better batching"
            if (k == 1 && verb && row_.is(i + k, role(FigureWord::OutOf))) continue;  // "saved 120% of the time"
            if (row_.is(i + k, kChangeWord) && row_.items[i + k].direction > 0) return std::nullopt;
            if (!look(i + k)) break;
        }
        return measured || (verb && measured_before(std::min(*verb, i))) ? verb : std::nullopt;
    }

    /// "Optimised the load time, 140% lower": the clause in front names what became smaller, and nothing else.
    bool measured_before(std::size_t i) const {
        bool clause = false;
        bool measured = false;
        while (i-- > 0 && !row_.ends(i) && !row_.quantity(i)) {
            if (row_.sign(i, ',') || row_.sign(i, ':')) {
                if (clause) break;
                clause = true;
                continue;
            }
            const std::int32_t measure = row_.items[i].measure;
            if (measure == 0) continue;
            if (!clause || !among(limits_.reducible, measure)) return false;
            measured = true;
        }
        return clause && measured;
    }

    const Row& row_;
    const Limits& limits_;
    const Sightings& sightings_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
    std::size_t first_finding_;
};

BoundCheck impossible_value(const Rule& rule, PhraseLists& phrases) {
    Limits limits{names(rule, "bounded"),          names(rule, "fractions"), names(rule, "reducible"),
                  names(rule, "probabilities"),    names(rule, "harmonic"),  rule.number("fraction_up_to").value_or(1),
                  phrases.add(rule, "surpassable")};
    return [&rule, limits = std::move(limits)](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
            const DocumentReport& report = the_case.documents[d];
            for (const Row& row : the_case.rows[d]) RowCheck(row, limits, the_case.sightings[d], rule, findings).run();
            for (const Rank& rank : report.mentions.ranks) {
                if (rank.loose || rank.rank <= rank.total) continue;
                Finding& finding = findings.emplace_back();
                finding.rule = &rule;
                finding.outcome = "rank";
                finding.evidence = {Evidence::claim({d, rank.span})};
                finding.arguments = {{"value", written(rank.rank)}, {"total", written(rank.total)}};
            }
        }
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "bounded", .type = Type::Texts, .required = true},
    ParameterShape{.name = "fractions", .type = Type::Texts, .required = true},
    ParameterShape{.name = "fraction_up_to", .type = Type::Number, .required = true},
    ParameterShape{.name = "reducible", .type = Type::Texts, .required = true},
    ParameterShape{.name = "probabilities", .type = Type::Texts, .required = true},
    ParameterShape{.name = "harmonic", .type = Type::Texts, .required = true},
    ParameterShape{.name = "precision_marks", .type = Type::Texts},
    ParameterShape{.name = "recall_marks", .type = Type::Texts},
    ParameterShape{.name = "in_order", .type = Type::Texts},
    ParameterShape{.name = "joiners", .type = Type::Texts},
    ParameterShape{.name = "shared_settings", .type = Type::Texts},
    ParameterShape{.name = "possessives", .type = Type::Texts},
    ParameterShape{.name = "surpassable", .type = Type::Texts},
    ParameterShape{.name = "understood", .type = Type::Texts},
    ParameterShape{.name = "occasions", .type = Type::Texts},
};
constexpr std::array<std::string_view, 6> kOutcomes = {"share", "negative",    "reduction",
                                                       "rank",  "probability", "harmonic"};
constexpr std::array<std::string_view, 3> kArguments = {"value", "total", "implied"};

}  // namespace

const CheckKind kImpossibleValue{
    .shape = {.name = "impossible-value", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = impossible_value};

}  // namespace veritae::checks
