// SPDX-License-Identifier: MIT
// A period and the rate beside it: rate · period = 1, unless several things run at once. And a part of a whole beside
// its share: 100 · part / whole.
#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "quantity/relations.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kCounted = 4;  // words for what is counted
constexpr Roles kBetween = role(FigureWord::Setting) | role(FigureWord::Filler);

/// Something that runs at once anywhere in the clause makes a rate no inverse of a period.
bool concurrent(const Row& row, std::size_t first, std::size_t last) {
    std::size_t begin = first;
    while (begin > 0 && !row.ends(begin - 1) && !row.sign(begin - 1, ',')) --begin;
    std::size_t end = last;
    while (!row.ends(end) && !row.sign(end, ',')) ++end;
    for (std::size_t i = begin; i < end; ++i) {
        if (row.is(i, role(FigureWord::Concurrency))) return true;
    }
    return false;
}

bool is_frequency(const Row& row, std::size_t i, const Rule& rule) {
    if (!row.quantity(i) || row.value(i).dimension != Dimension::Rate) return false;
    return rule.has("frequencies", text::fold(row.report->document.slice(row.value(i).unit)));
}

/// "60", "/" or "out of", "80 users": the whole behind a part.
std::optional<std::size_t> whole_behind(const Row& row, std::size_t part) {
    std::size_t i = part + 1;
    if (!row.sign(i, '/') && !row.is(i, role(FigureWord::OutOf))) return std::nullopt;
    ++i;
    if (!row.quantity(i)) return std::nullopt;
    const auto whole_number = [&](std::size_t k) {
        const Quantity& value = row.value(k);
        const bool counted = value.dimension == Dimension::None || value.dimension == Dimension::Count;
        return counted && value.bound == Bound::Exact && value.last_digit == 1 && value.value >= 1;
    };
    if (!whole_number(part) || !whole_number(i) || row.value(part).value > row.value(i).value) return std::nullopt;
    return i;
}

}  // namespace

void check_rates(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i + 2 < row.items.size(); ++i) {
        if (!row.quantity(i)) continue;
        std::size_t k = i + 1;
        while (row.is(k, kBetween)) ++k;
        if (!row.sign(k, '/') && !row.sign(k, '(')) continue;
        const bool bracket = row.sign(k, '(');
        ++k;
        while (row.is(k, kBetween | kBoundWord)) ++k;
        if (!row.quantity(k)) continue;
        std::size_t period = i;
        std::size_t rate = k;
        if (row.value(i).dimension == Dimension::Rate) std::swap(period, rate);
        if (row.value(period).dimension != Dimension::Duration || !is_frequency(row, rate, rule)) continue;
        if (bracket && !row.sign(k + 1, ')')) continue;
        if (concurrent(row, i, k)) continue;
        const Interval implied = quantity::rate_of(meant(row.value(period)));
        if (quantity::meet(implied, quantity::hull(stated(row.value(rate)), meant(row.value(rate))))) continue;
        Finding& finding = report_finding(rule, findings, "rate", row, i, k);
        finding.arguments = {{"period", std::string(row.text(period))},
                             {"rate", std::string(row.text(rate))},
                             {"implied", written(quantity::scaled(implied, 1 / row.value(rate).scale))}};
    }
}

void check_shares(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    for (std::size_t part = 0; part + 2 < row.items.size(); ++part) {
        if (!row.quantity(part)) continue;
        const std::optional<std::size_t> whole = whole_behind(row, part);
        if (!whole) continue;
        const Span span = row.items[part].span.joined(row.items[*whole].span);
        const std::vector<Rank>& ranks = row.report->mentions.ranks;
        if (std::any_of(ranks.begin(), ranks.end(), [&](const Rank& rank) { return rank.span.overlaps(span); }))
            continue;
        // "60/80 (75%)", "60 of 80 users (75%)", "75% (60/80)"
        std::optional<std::size_t> share;
        std::size_t next = *whole + 1;
        for (std::size_t k = 0; k < kCounted && !row.ends(next) && !row.quantity(next); ++k) {
            if (row.items[next].kind == Item::Kind::Sign) break;
            ++next;
        }
        if (row.sign(next, '(')) {
            ++next;
            while (row.is(next, role(FigureWord::Filler) | kBoundWord)) ++next;
            if (row.quantity(next) && row.sign(next + 1, ')')) share = next;
        } else if (part >= 2 && row.sign(part - 1, '(') && row.quantity(part - 2) && row.sign(*whole + 1, ')')) {
            share = part - 2;
        }
        if (!share || row.value(*share).dimension != Dimension::Percent || row.value(*share).change) continue;
        const double k = row.value(part).value;
        const double n = row.value(*whole).value;
        const Interval actual = quantity::point(100 * k / n);
        const Interval said = stated(row.value(*share));
        if (quantity::meet(said, actual)) continue;
        // "3/104 (5%)" may be a rank that is told loosely.
        if (row.sign(part + 1, '/') && 2 * k < n && said.low > actual.high) continue;
        Finding& finding =
            report_finding(rule, findings, "share", row, std::min(part, *share), std::max(*whole, *share));
        finding.arguments = {{"part", written(k)},
                             {"whole", written(n)},
                             {"share", written(actual.low)},
                             {"stated", std::string(row.text(*share))}};
    }
}

}  // namespace veritae::checks
