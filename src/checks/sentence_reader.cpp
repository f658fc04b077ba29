// SPDX-License-Identifier: MIT
#include "checks/sentence_reader.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kBase = 5;  // items from "below" to the value that a change is held against

}  // namespace

SentenceReader::SentenceReader(const FigureSentence& sentence, const Rule& rule, const Subjects& subjects,
                               std::vector<Finding>& findings)
    : sentence_(sentence), row_(*sentence.row), rule_(rule), subjects_(subjects), findings_(findings) {}

bool SentenceReader::among(std::span<const std::int32_t> ids, std::int32_t id) {
    return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool SentenceReader::listed(std::string_view list, std::size_t item) const {
    return item < row_.items.size() && !row_.quantity(item) && rule_.has(list, text::fold(row_.text(item)));
}

bool SentenceReader::tells_elsewhere() const {
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
        if (listed("elsewhere", i)) return true;
        const bool pair = i + 1 < sentence_.end && !row_.quantity(i) && !row_.quantity(i + 1) &&
                          row_.items[i].span.end == row_.items[i + 1].span.begin;
        if (pair &&
            rule_.has("elsewhere", row_.report->document.slice(row_.items[i].span.joined(row_.items[i + 1].span))))
            return true;
    }
    return false;
}

bool SentenceReader::near(const Figure& one, std::string_view list, std::size_t reach) const {
    const Clause& clause = sentence_.clause_of(one);
    const std::size_t first = std::max(clause.begin, one.item > reach ? one.item - reach : 0);
    const std::size_t last = std::min(clause.end, one.end + reach);
    for (std::size_t i = first; i < last; ++i) {
        if (i >= one.item && i < one.end) continue;
        if (listed(list, i)) return true;
        if (i + 1 < last && row_.items[i].span.end == row_.items[i + 1].span.begin &&
            rule_.has(list, row_.report->document.slice(row_.items[i].span.joined(row_.items[i + 1].span))))
            return true;
    }
    return false;
}

Finding& SentenceReader::add(std::string_view outcome, Certainty certainty) {
    Finding& finding = findings_.emplace_back();
    finding.rule = &rule_;
    finding.outcome = outcome;
    finding.certainty = certainty;
    const Span span = sentence_.figures.front().quantity.span.joined(sentence_.figures.back().quantity.span);
    finding.evidence = {Evidence::claim({row_.document, span})};
    return finding;
}

bool SentenceReader::is_multiple(std::size_t i) const {
    const Figure& one = figure(i);
    if (value(i).dimension != Dimension::None) return false;
    const std::size_t back = one.item > 0 && row_.is(one.item - 1, role(FigureWord::Filler)) ? 2 : 1;
    if (one.item >= back && listed("multiple_words", one.item - back)) return true;
    const bool by = one.item > 0 && row_.is(one.item - 1, role(FigureWord::Amount));
    return by && near(one, "multiple_words", kMostFigures);
}

bool SentenceReader::is_change(std::size_t i) const {
    const Quantity& one = value(i);
    if (one.dimension == Dimension::Points || one.dimension == Dimension::Ratio || one.change) return true;
    if (is_multiple(i)) return true;
    if (one.dimension != Dimension::Percent) return false;
    const std::size_t item = figure(i).item;
    const auto tells = [&](std::size_t k) {
        return row_.is(k, kChangeWord | role(FigureWord::Amount)) && !row_.is(k, kToWord | kFromWord);
    };
    // "提升为 60%" arrives at a value.
    const bool becomes = item > sentence_.begin + 1 && listed("becomes", item - 1) && tells(item - 2) &&
                         !row_.is(item - 2, role(FigureWord::Amount));
    std::size_t before = becomes ? sentence_.begin : item;
    while (before > sentence_.begin && row_.is(before - 1, role(FigureWord::Filler) | kBoundWord) && !tells(before - 1))
        --before;
    if (before > sentence_.begin && tells(before - 1)) return true;
    // "40% 增长为 60%" is a verb between two values.
    const std::size_t behind = figure(i).end;
    if (row_.is(behind, role(FigureWord::Versus)) && i + 1 < sentence_.figures.size() &&
        value(i + 1).dimension != Dimension::Percent && figure(i + 1).item <= behind + kBase)
        return true;  // "31% below the former 230 s"
    const bool leads = row_.is(behind + 1, kToWord) || row_.quantity(behind + 1) || row_.quantity(behind + 2);
    return tells(behind) && !leads;
}

std::size_t SentenceReader::equalities() const {
    std::size_t signs = 0;
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i)
        signs += row_.sign(i, '=') ? std::size_t{1} : std::size_t{0};
    return signs;
}

bool SentenceReader::plain(std::size_t first) const {
    std::size_t settings = 0;
    for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
        if (!row_.is(i, role(FigureWord::Setting)) || row_.is(i, kToWord | kMeasureWord | kBoundWord)) continue;
        if (++settings > 1) return false;
        if (i > figure(first).item && !row_.is(i + 1, kMeasureWord)) return false;
    }
    return true;
}

}  // namespace veritae::checks
