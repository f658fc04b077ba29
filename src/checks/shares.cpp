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

bool whole_number(const Row& row, std::size_t k) {
    const Quantity& value = row.value(k);
    const bool counted = value.dimension == Dimension::None || value.dimension == Dimension::Count;
    return counted && value.bound == Bound::Exact && value.last_digit == 1 && value.value >= 1;
}

/// "60", "/" or "out of", "80 users": the whole behind a part.
std::optional<std::size_t> whole_behind(const Row& row, std::size_t part) {
    std::size_t i = part + 1;
    if (!row.sign(i, '/') && !row.is(i, role(FigureWord::OutOf))) return std::nullopt;
    ++i;
    if (!row.quantity(i)) return std::nullopt;
    if (!whole_number(row, part) || !whole_number(row, i) || row.value(part).value > row.value(i).value)
        return std::nullopt;
    return i;
}

/// "60 人中 45 人", "80 个工单中解决 60 个": the whole in front of a part, with a few words beside "中".
std::optional<std::size_t> whole_before(const Row& row, std::size_t part, const Rule& rule) {
    std::size_t first = part;  // of the words between
    while (first > 0 && part - first < 2 * kCounted && row.items[first - 1].kind != Item::Kind::Sign &&
           !row.ends(first - 1) && !row.quantity(first - 1))
        --first;
    if (first == 0 || first == part || !row.quantity(first - 1)) return std::nullopt;
    const std::size_t whole = first - 1;
    if (!whole_number(row, part) || !whole_number(row, whole)) return std::nullopt;
    const Quantity& k = row.value(part);
    const Quantity& n = row.value(whole);
    if (k.dimension != n.dimension || k.thing != n.thing || k.value > n.value) return std::nullopt;
    std::size_t within = 0;
    for (std::size_t i = first; i < part; ++i) {
        if (rule.has("within", text::fold(row.text(i)))) {
            ++within;
        } else if (row.items[i].kind != Item::Kind::Text) {
            return std::nullopt;
        }
    }
    return within == 1 ? std::optional(whole) : std::nullopt;
}

/// The word at `i` is in a list of the rule.
bool listed(const Row& row, std::size_t i, const Rule& rule, std::string_view list) {
    if (row.ends(i) || row.quantity(i) || row.items[i].kind == Item::Kind::Sign) return false;
    return rule.has(list, text::fold(row.text(i)));
}

/// "单帧耗时 50 ms", "50 ms per frame", "50 ms/frame": a time that one item takes. `end` is set behind it.
bool per_item(const Row& row, std::size_t period, const Rule& rule, std::size_t& end) {
    end = period + 1;
    std::size_t next = end;
    if (row.sign(next, '/') || listed(row, next, rule, "item_words")) ++next;
    if (listed(row, next, rule, "items")) {
        end = next + 1;
        return true;
    }
    for (std::size_t k = 1; k <= kCounted && k <= period; ++k) {
        if (row.ends(period - k) || row.quantity(period - k) || row.sign(period - k, ',')) return false;
        if (listed(row, period - k, rule, "items")) return true;
    }
    return false;
}

/// "50 ms per frame, 40 FPS": both are told of the same item. More frames than one after the other would allow need
/// several at a time; fewer are honest, since a frame costs more than what is told of.
void check_item_rates(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    std::size_t sentence_end = 0;
    bool plain = true;  // nothing in the sentence makes a rate no inverse of a period
    for (std::size_t i = 0; i + 2 < row.items.size(); ++i) {
        if (i >= sentence_end) {
            plain = true;
            for (sentence_end = i; !row.ends(sentence_end); ++sentence_end)
                plain = plain && !row.is(sentence_end, role(FigureWord::Concurrency) | role(FigureWord::Setting));
            ++sentence_end;
        }
        if (!plain || !row.quantity(i) || row.value(i).dimension != Dimension::Duration) continue;
        std::size_t k = 0;
        if (!per_item(row, i, rule, k)) continue;
        const bool bracket = row.sign(k, '(');
        if (!bracket && !row.sign(k, ',')) continue;
        const bool bare = bracket && k == i + 1;  // read with the periods of anything
        std::size_t plain_rate = k + 1;
        while (row.is(plain_rate, kBetween | kBoundWord)) ++plain_rate;
        ++k;
        while (row.is(k, role(FigureWord::Filler) | kBoundWord | kToWord) || listed(row, k, rule, "item_words") ||
               listed(row, k, rule, "items"))
            ++k;
        if (!is_frequency(row, k, rule) || (bare && plain_rate == k)) continue;
        if (!rule.has("item_rates", text::fold(row.report->document.slice(row.value(k).unit)))) continue;
        const bool closed = row.ends(k + 1) || row.sign(k + 1, ')') || row.sign(k + 1, ',') ||
                            row.is(k + 1, role(FigureWord::Conjunction));
        if (!closed || (bracket && !row.sign(k + 1, ')'))) continue;
        const Interval implied = quantity::rate_of(meant(row.value(i)));
        if (meant(row.value(k)).low <= implied.high) continue;
        Finding& finding = report_finding(rule, findings, "rate", row, i, k);
        finding.arguments = {{"period", std::string(row.text(i))},
                             {"rate", std::string(row.text(k))},
                             {"implied", written(quantity::scaled(implied, 1 / row.value(k).scale))}};
    }
}

}  // namespace

void check_rates(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    check_item_rates(row, rule, findings);
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
        std::optional<std::size_t> whole = whole_behind(row, part);
        const bool reversed = !whole;
        if (reversed) whole = whole_before(row, part, rule);
        if (!whole) continue;
        const Span span = row.items[part].span.joined(row.items[*whole].span);
        const std::vector<Rank>& ranks = row.report->mentions.ranks;
        const auto behind = std::partition_point(ranks.begin(), ranks.end(),
                                                 [&](const Rank& rank) { return rank.span.begin < span.end; });
        if (behind != ranks.begin() && (behind - 1)->span.overlaps(span)) continue;
        // "60/80 (75%)", "60 of 80 users (75%)", "75% (60/80)"
        std::optional<std::size_t> share;
        std::size_t next = std::max(part, *whole) + 1;
        for (std::size_t k = 0; k < kCounted && !row.ends(next) && !row.quantity(next); ++k) {
            if (row.items[next].kind == Item::Kind::Sign) break;
            ++next;
        }
        if (row.sign(next, '(')) {
            ++next;
            while (row.is(next, role(FigureWord::Filler) | kBoundWord)) ++next;
            if (next < row.items.size() && !row.quantity(next) && rule.has("that_is", text::fold(row.text(next))))
                ++next;
            if (row.quantity(next) && row.sign(next + 1, ')')) share = next;
        } else if (row.sign(next, ',') && next + 1 < row.items.size() &&
                   rule.has("that_is", text::fold(row.text(next + 1)))) {  // ", i.e. 75%"
            next += 2;
            if (row.quantity(next) && (row.ends(next + 1) || row.sign(next + 1, ','))) share = next;
        } else if (!reversed && part >= 2 && row.sign(part - 1, '(') && row.quantity(part - 2) &&
                   row.sign(*whole + 1, ')')) {
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
        Finding& finding = report_finding(rule, findings, "share", row, std::min({part, *whole, *share}),
                                          std::max({part, *whole, *share}));
        finding.arguments = {{"part", written(k)},
                             {"whole", written(n)},
                             {"share", written(actual.low)},
                             {"stated", std::string(row.text(*share))}};
    }
}

}  // namespace veritae::checks
