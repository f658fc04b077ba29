// SPDX-License-Identifier: MIT
// arithmetic: relations between numbers of one paragraph or entry that no choice inside their rounding intervals
// satisfies under any of the readings that people use.
#include "checks/arithmetic.hpp"

#include <algorithm>
#include <cmath>

#include "checks/checks.hpp"
#include "quantity/written.hpp"
#include "text/fold.hpp"

namespace veritae::checks {

Interval meant(const Quantity& quantity) {
    const bool counted = quantity.dimension != Dimension::Percent && quantity.dimension != Dimension::Points;
    if (!counted || quantity.bound != Bound::Exact) return quantity.interval;
    return quantity::hull(quantity.interval,
                          quantity::nearest(quantity.value, quantity::meant_unit(quantity.value, quantity.last_digit)));
}

Interval stated(const Quantity& quantity) {
    Interval size = quantity.interval;
    if (quantity.value < 0) size = {-size.high, -size.low};
    const bool open = quantity.bound == Bound::AtMost || quantity.bound == Bound::LessThan;
    return open ? size : quantity::or_truncated(size, quantity.last_digit);
}

Finding& report_finding(const Rule& rule, std::vector<Finding>& findings, std::string_view outcome, const Row& row,
                        std::size_t first, std::size_t last) {
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.outcome = outcome;
    finding.evidence = {Evidence::claim(row.place(first, last))};
    return finding;
}

namespace {

/// Relations that are told in another order than the parts of the check know, in sentences without a finding yet.
void check_sentences(const Row& row, const Rule& rule, const Subjects& subjects, std::size_t first,
                     std::vector<Finding>& findings) {
    const std::size_t known = findings.size();
    for (FigureSentence& sentence : sentences_of(row, subjects.understood)) {
        const Span span = row.items[sentence.begin].span.joined(row.items[sentence.end - 1].span);
        bool told = false;
        for (std::size_t i = first; i < known; ++i) {
            const Place& place = findings[i].evidence.front().place;
            told = told || (place.document == row.document && place.span.overlaps(span));
        }
        if (!told) check_sentence(std::move(sentence), rule, subjects, findings);
    }
}

Subjects subjects_of(const Rule& rule) {
    Subjects subjects{names(rule, "durations"), names(rule, "share_measures"), names(rule, "levels"), {}};
    for (const Parameter& one : rule.parameters) {
        if (one.name == "understood") subjects.understood.push_back(text::fold(one.text));
    }
    std::sort(subjects.understood.begin(), subjects.understood.end());
    return subjects;
}

BoundCheck arithmetic(const Rule& rule, PhraseLists& /*phrases*/) {
    return [&rule, subjects = subjects_of(rule)](const Case& the_case, std::vector<Finding>& findings) {
        const std::vector<std::int32_t>& durations = subjects.durations;
        const std::vector<std::int32_t>& rates = subjects.shares;
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
            std::vector<const Row*> rows;
            for (const Row& row : the_case.rows[d]) {
                const std::size_t first = findings.size();
                check_splits(row, rule, findings);
                if (row.quantities < 2) {
                    check_sentences(row, rule, subjects, first, findings);
                    continue;
                }
                rows.push_back(&row);
                check_changes(row, rule, durations, findings);
                check_sums(row, rule, findings);
                check_rates(row, rule, durations, findings);
                check_shares(row, rule, rates, findings);
                check_sentences(row, rule, subjects, first, findings);
            }
            check_tables(the_case.documents[d], d, the_case.rows[d], rule, findings);
            check_contributions(the_case.documents[d], rows, rule, findings);
        }
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "durations", .type = Type::Texts, .required = true},
    ParameterShape{.name = "frequencies", .type = Type::Texts, .required = true},
    ParameterShape{.name = "falling", .type = Type::Texts},
    ParameterShape{.name = "rising", .type = Type::Texts},
    ParameterShape{.name = "higher", .type = Type::Texts},
    ParameterShape{.name = "levels", .type = Type::Texts},
    ParameterShape{.name = "within", .type = Type::Texts},
    ParameterShape{.name = "that_is", .type = Type::Texts},
    ParameterShape{.name = "items", .type = Type::Texts},
    ParameterShape{.name = "item_words", .type = Type::Texts},
    ParameterShape{.name = "item_rates", .type = Type::Texts},
    ParameterShape{.name = "others", .type = Type::Texts},
    ParameterShape{.name = "comparable_up_to", .type = Type::Number, .required = true},
    ParameterShape{.name = "columns_after", .type = Type::Texts},
    ParameterShape{.name = "columns_change", .type = Type::Texts},
    ParameterShape{.name = "split_verbs", .type = Type::Texts},
    ParameterShape{.name = "sets", .type = Type::Texts},
    ParameterShape{.name = "subsets", .type = Type::Texts},
    ParameterShape{.name = "overlapping", .type = Type::Texts},
    ParameterShape{.name = "general_rates", .type = Type::Texts},
    ParameterShape{.name = "success_words", .type = Type::Texts},
    ParameterShape{.name = "rough", .type = Type::Number, .required = true},
    ParameterShape{.name = "share_measures", .type = Type::Texts},
    ParameterShape{.name = "understood", .type = Type::Texts},
    ParameterShape{.name = "period_words", .type = Type::Texts},
    ParameterShape{.name = "multiple_words", .type = Type::Texts},
    ParameterShape{.name = "total_words", .type = Type::Texts},
    ParameterShape{.name = "part_verbs", .type = Type::Texts},
    ParameterShape{.name = "was", .type = Type::Texts},
    ParameterShape{.name = "is", .type = Type::Texts},
    ParameterShape{.name = "becomes", .type = Type::Texts},
    ParameterShape{.name = "joins", .type = Type::Texts},
    ParameterShape{.name = "elsewhere", .type = Type::Texts},
};
constexpr std::array<std::string_view, 13> kOutcomes = {"points", "difference",    "change", "ratio", "multiple",
                                                        "sum",    "contributions", "rate",   "share", "direction",
                                                        "part",   "parts",         "whole"};
constexpr std::array<std::string_view, 14> kArguments = {"from",    "to",    "stated", "difference", "relative",
                                                         "factor",  "parts", "total",  "period",     "rate",
                                                         "implied", "part",  "whole",  "share"};

}  // namespace

const CheckKind kArithmetic{
    .shape = {.name = "arithmetic", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = arithmetic};

}  // namespace veritae::checks
