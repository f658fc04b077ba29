// SPDX-License-Identifier: MIT
// Sums as written, "65% + 15% + 3% = 83%", and sums told: a start, several gains "再提升 3%", "a further 2%", and the
// result. Gains may be meant in points (start + Σ gains) or in per cent of what was there (start · Π (1 + gain)); only
// if neither meets the result is it wrong.
#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "quantity/relations.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kRemark = 3;  // words beside a term of a sum
constexpr std::size_t kRows = 3;    // paragraphs between the gains and the result
constexpr std::size_t kVerb = 4;    // items between a gain and its verb

/// Behind a term of a sum: over a remark in brackets or a few words to the next sign.
std::size_t over_remark(const Row& row, std::size_t i) {
    if (row.sign(i, '(')) {
        for (std::size_t k = i + 1; !row.ends(k) && !row.quantity(k) && k <= i + 2 * kRemark; ++k) {
            if (row.sign(k, ')')) return k + 1;
        }
        return i;
    }
    for (std::size_t k = 0; k < kRemark && !row.ends(i) && !row.quantity(i); ++k) {
        const Item::Kind kind = row.items[i].kind;
        const bool hyphen = row.sign(i, '-') && k > 0 && !row.quantity(i + 1);  // "fine-tuning"
        if (kind == Item::Kind::Sign && !hyphen) break;
        ++i;
    }
    return i;
}

/// Does a plus stand before a term, at its clause, so that the sum began with what could not be read?
bool goes_on(const Row& row, std::size_t term) {
    for (std::size_t k = 1; k <= 2 * kRemark && k <= term; ++k) {
        if (row.ends(term - k) || row.quantity(term - k)) return false;
        if (row.sign(term - k, '+')) return true;
    }
    return false;
}

bool one_scale(const Quantity& a, const Quantity& b) {
    const auto share = [](Dimension one) { return one == Dimension::Percent || one == Dimension::Points; };
    return a.dimension == b.dimension || (share(a.dimension) && share(b.dimension));
}

std::string joined(const Row& row, const std::vector<std::size_t>& terms) {
    std::string text;
    for (const std::size_t i : terms) {
        if (!text.empty()) text += " + ";
        const std::string_view one = row.text(i);
        text += one.starts_with('+') ? one.substr(1) : one;
    }
    return text;
}

/// Several gains of one measure in one row.
struct Gains {
    const Row* row;
    std::size_t index;  ///< of the row
    std::vector<std::size_t> items;
    std::int32_t measure;
    bool partial;         ///< "其中", "mainly": others may be left out
    bool others = false;  ///< "等", "among others": more gains than these
    bool added = false;   ///< told as gains that follow each other, "a further"
};

std::optional<Gains> find_gains(const Row& row, std::size_t index) {
    Gains gains{.row = &row, .index = index, .items = {}, .measure = 0, .partial = false};
    bool targets = false;
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        const bool named = i + 1 < row.items.size() && row.items[i + 1].measure != 0;  // "基线召回率 55%"
        const bool start = row.is(i, role(FigureWord::Versus)) && gains.items.empty() &&
                           (row.quantity(i + 1) || (named && row.quantity(i + 2)));
        if (row.is(i, role(FigureWord::Versus) | role(FigureWord::Setting)) && !start) return std::nullopt;
        if (!row.quantity(i)) continue;
        const Quantity& value = row.value(i);
        const bool bare = value.dimension == Dimension::None && value.change;  // "mixup +3.1"
        if (!bare && value.dimension != Dimension::Percent && value.dimension != Dimension::Points) continue;
        if (std::any_of(row.steps.begin(), row.steps.end(),
                        [&](const Step& step) { return step.from == i || step.to == i; }))
            continue;
        bool changed =
            value.change || (value.dimension == Dimension::Points && !row.is(i + 1, role(FigureWord::Versus)));
        bool further = false;
        bool negative = false;
        bool result = false;
        for (std::size_t k = 1; k <= kVerb && k <= i; ++k) {
            if (row.ends(i - k) || row.quantity(i - k) || row.sign(i - k, ',')) break;
            if (row.is(i - k, kToWord)) {
                result = true;
                break;
            }
            if (row.is(i - k, kFromWord)) break;  // "rose from 60%"
            changed = changed || row.is(i - k, kChangeWord);
            negative = negative || row.items[i - k].direction < 0;
            further = further || row.is(i - k, role(FigureWord::Contribution));
        }
        if (result) {
            targets = true;
            continue;
        }
        if (negative || value.value < 0) return std::nullopt;
        if (!changed && !further) continue;
        std::int32_t measure = measure_before(row, i);
        if (value.change && i + 1 < row.items.size() && row.items[i + 1].measure != 0)
            measure = row.items[i + 1].measure;
        if (gains.measure != 0 && measure != 0 && measure != gains.measure) return std::nullopt;
        if (gains.measure == 0) gains.measure = measure;
        gains.added = gains.added || further;
        gains.items.push_back(i);
    }
    if (gains.items.size() < 2) return std::nullopt;
    gains.added = gains.added && !targets;
    for (std::size_t i = 0; i < gains.items.front(); ++i) {
        if (row.is(i, role(FigureWord::Conjunction)) &&
            row.items[i].span.end + 24 > row.items[gains.items.front()].span.begin)
            gains.partial = true;
    }
    return gains;
}

/// "从 65% 出发，A 提升 15%，B 再提升 3%，最终达到 88%": start and result in the row of the gains.
std::optional<Step> around(const Row& row, const Gains& gains) {
    constexpr Roles kStart = kFromWord | role(FigureWord::Start) | role(FigureWord::Versus);
    constexpr Roles kResult = kToWord | role(FigureWord::Outcome);
    const auto led_by = [&](std::size_t item, Roles roles) {
        for (std::size_t k = 1; k <= kVerb && k <= item; ++k) {
            if (row.quantity(item - k) || row.ends(item - k)) return false;
            if (row.is(item - k, roles)) return true;
        }
        return false;
    };
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        if (!row.quantity(i) || row.value(i).dimension != Dimension::Percent || row.value(i).change) continue;
        if (std::find(gains.items.begin(), gains.items.end(), i) != gains.items.end()) continue;
        if (i < gains.items.front() &&
            (led_by(i, kStart) || row.is(i + 1, role(FigureWord::Start)) ||
             (row.is(i + 1, role(FigureWord::Filler)) && row.is(i + 2, role(FigureWord::Start))))) {
            if (from) return std::nullopt;
            from = i;
        } else if ((i > gains.items.back() && led_by(i, kResult)) ||
                   (i < gains.items.front() && led_by(i, role(FigureWord::Outcome)))) {
            if (to) return std::nullopt;
            to = i;
        } else {
            return std::nullopt;
        }
    }
    if (!from || !to) return std::nullopt;
    const std::int32_t start = measure_before(row, *from);
    const std::int32_t result = measure_before(row, *to);
    if (start != 0 && result != 0 && start != result) return std::nullopt;
    // A number that is not understood may be one more gain.
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        const bool unread =
            row.items[i].kind == Item::Kind::Text && text::is_digit(static_cast<unsigned char>(row.text(i)[0]));
        if (unread) return std::nullopt;
    }
    return Step{.from = *from,
                .to = *to,
                .first = std::min(*from, *to),
                .last = std::max(*to, gains.items.back()),
                .measure = gains.measure,
                .against = false};
}

/// "等", "among others": the gains that are told are not all.
bool names_others(const Row& row, const Rule& rule) {
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        if (!row.quantity(i) && row.items[i].kind != Item::Kind::Sign && rule.has("others", text::fold(row.text(i))))
            return true;
    }
    return false;
}

/// Do two stretches belong to the same entries and the same section? O(log entries + depth).
template <class Block, class Get>
bool same_blocks(const std::vector<Block>& blocks, Span a, Span b, Get span_of) {
    constexpr std::size_t kDepth = 8;
    if (b.begin < a.begin) std::swap(a, b);
    const auto begun = [&](std::uint32_t at) {
        return static_cast<std::size_t>(
            std::partition_point(blocks.begin(), blocks.end(),
                                 [&](const Block& block) { return span_of(block).begin <= at; }) -
            blocks.begin());
    };
    const std::size_t open = begun(a.begin);
    if (begun(b.begin) != open) return false;
    for (std::size_t k = 1; k <= kDepth && k <= open; ++k) {
        const Span span = span_of(blocks[open - k]);
        if (span.contains(a) != span.contains(b)) return false;
    }
    return true;
}

bool one_entry(const DocumentReport& report, Span a, Span b) {
    return same_blocks(report.resume.entries, a, b, [](const Entry& entry) { return entry.span; }) &&
           same_blocks(report.resume.sections, a, b, [](const SectionSpan& section) { return section.body; });
}

void check_total(const Gains& gains, const Row& row, const Step& step, const Rule& rule,
                 std::vector<Finding>& findings) {
    std::vector<Interval> parts;
    for (const std::size_t item : gains.items) parts.push_back(stated(gains.row->value(item)));
    const Interval start = row.value(step.from).interval;
    const Interval result = stated(row.value(step.to));
    if (quantity::gains_reach(start, parts, result)) return;
    const Interval total = quantity::total_of(start, parts);
    const bool partial = gains.others || (gains.partial && gains.items.size() < 3);
    if (total.high < result.low && partial) return;
    Finding& finding = report_finding(rule, findings, "contributions", row, step.first, step.last);
    finding.evidence.push_back(Evidence::claim(gains.row->place(gains.items.front(), gains.items.back())));
    if (gains.row == &row) finding.evidence.pop_back();
    finding.arguments = {{"from", std::string(row.text(step.from))},
                         {"to", std::string(row.text(step.to))},
                         {"parts", joined(*gains.row, gains.items)},
                         {"total", written(total)}};
}

}  // namespace

void check_sums(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        if (!row.quantity(i)) continue;
        std::vector<std::size_t> terms = {i};
        std::size_t at = over_remark(row, i + 1);
        while (true) {
            const std::size_t term = row.sign(at, '+') ? over_remark(row, at + 1) : at;
            const bool plus = row.sign(at, '+') && row.quantity(term);
            const bool fused = row.quantity(at) && row.value(at).change && row.text(at).starts_with('+');
            if (!plus && !fused) break;
            terms.push_back(plus ? term : at);
            at = over_remark(row, terms.back() + 1);
        }
        if (terms.size() < 2) continue;
        const std::size_t last = terms.back();
        i = last;
        const bool equals = row.sign(at, '=') || row.sign(at, 0x2248) || row.sign(at, kArrow);
        if (!equals || !row.quantity(at + 1) || goes_on(row, terms.front())) continue;
        const Quantity& total = row.value(at + 1);
        if (!std::all_of(terms.begin(), terms.end(), [&](std::size_t k) { return one_scale(row.value(k), total); }))
            continue;
        std::vector<Interval> parts;
        for (std::size_t k = 1; k < terms.size(); ++k) parts.push_back(row.value(terms[k]).interval);
        const Interval start = row.value(terms.front()).interval;
        const Interval sum = quantity::total_of(start, parts);
        const bool share = total.dimension == Dimension::Percent;
        if (quantity::meet(stated(total), sum)) continue;
        // A sum of shares may be meant as gains one on the other; written with signs of a sum that is rare.
        const bool compounds = share && quantity::meet(stated(total), quantity::compounded(start, parts));
        Finding& finding = report_finding(rule, findings, "sum", row, terms.front(), at + 1);
        finding.certainty = compounds ? Certainty::Possible : Certainty::Definite;
        finding.arguments = {{"parts", joined(row, terms)},
                             {"total", written(quantity::scaled(sum, 1 / total.scale))},
                             {"stated", std::string(row.text(at + 1))}};
    }
}

void check_contributions(const DocumentReport& report, std::span<const Row* const> rows, const Rule& rule,
                         std::vector<Finding>& findings) {
    std::vector<Gains> all;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (auto gains = find_gains(*rows[r], r)) {
            gains->others = names_others(*rows[r], rule);
            all.push_back(std::move(*gains));
        }
    }
    for (const Gains& gains : all) {
        if (const auto step = around(*gains.row, gains)) {
            check_total(gains, *gains.row, *step, rule, findings);
            continue;
        }
        if (gains.measure == 0 || !gains.added) continue;
        // Exactly one step of this measure near by, and no other row of gains: else they may belong elsewhere.
        const std::size_t begin = gains.index > kRows ? gains.index - kRows : 0;
        const std::size_t end = std::min(rows.size(), gains.index + kRows + 1);
        const Row* row = nullptr;
        const Step* step = nullptr;
        std::size_t candidates = 0;
        for (std::size_t r = begin; r < end; ++r) {
            if (!one_entry(report, rows[r]->span, gains.row->span)) continue;
            for (const Step& one : rows[r]->steps) {
                if (one.measure != gains.measure || one.against ||
                    rows[r]->value(one.to).dimension != Dimension::Percent)
                    continue;
                ++candidates;
                row = rows[r];
                step = &one;
            }
        }
        const auto rivals = std::count_if(all.begin(), all.end(), [&](const Gains& other) {
            return other.added && other.measure == gains.measure && other.index >= begin && other.index < end;
        });
        if (candidates == 1 && rivals == 1) check_total(gains, *row, *step, rule, findings);
    }
}

}  // namespace veritae::checks
