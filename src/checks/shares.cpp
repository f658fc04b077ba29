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
constexpr std::size_t kApart = 8;    // words between a period and its rate
constexpr Roles kBetween = role(FigureWord::Setting) | role(FigureWord::Filler);

bool among(std::span<const std::int32_t> ids, std::int32_t id) {
    return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
}

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

/// A word, or the beginning of one that is written in single characters, that says a part is one that succeeded.
bool begins_success(const Row& row, std::size_t i, const Rule& rule) {
    if (row.ends(i) || row.quantity(i) || row.items[i].kind == Item::Kind::Sign) return false;
    if (rule.has("success_words", text::fold(row.text(i)))) return true;
    if (i + 1 >= row.items.size() || row.quantity(i + 1)) return false;
    if (row.items[i].span.end != row.items[i + 1].span.begin) return false;
    return rule.has("success_words", row.report->document.slice(row.items[i].span.joined(row.items[i + 1].span)));
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

/// "60 人中 45 人", "80 个工单中解决 60 个", "共 80 个用例，通过 60 个", "of the 80 tickets, 60 were …": the whole in
/// front of a part, with a few words between. Without "中" a word of success tells that the part is one.
std::optional<std::size_t> whole_before(const Row& row, std::size_t part, const Rule& rule) {
    std::size_t first = part;  // of the words between
    std::size_t commas = 0;
    while (first > 0 && part - first < 2 * kCounted && !row.ends(first - 1) && !row.quantity(first - 1)) {
        if (row.sign(first - 1, ',')) {
            if (++commas > 1) return std::nullopt;
        } else if (row.items[first - 1].kind == Item::Kind::Sign) {
            return std::nullopt;
        }
        --first;
    }
    if (first == 0 || first == part || !row.quantity(first - 1)) return std::nullopt;
    const std::size_t whole = first - 1;
    if (!whole_number(row, part) || !whole_number(row, whole)) return std::nullopt;
    const Quantity& k = row.value(part);
    const Quantity& n = row.value(whole);
    const std::string unit = text::fold(row.report->document.slice(n.unit));  // "90 名用户中 63 名"
    const bool same = k.thing == n.thing || unit.starts_with(text::fold(row.report->document.slice(k.unit)));
    if (k.dimension != n.dimension || !same || k.value > n.value) return std::nullopt;
    std::size_t within = 0;
    bool success = false;
    for (std::size_t i = first; i < part; ++i) {
        if (row.items[i].kind == Item::Kind::Sign) continue;
        const bool filler = row.is(i, role(FigureWord::Filler) | role(FigureWord::People));
        if (rule.has("within", text::fold(row.text(i)))) {
            ++within;
        } else if (row.items[i].kind != Item::Kind::Text && !filler && !begins_success(row, i, rule)) {
            return std::nullopt;
        }
        success = success || begins_success(row, i, rule);
    }
    if (within == 1 && commas == 0) return whole;
    return within == 0 && success ? std::optional(whole) : std::nullopt;
}

/// "of the 240 tickets, 180 were resolved": a bare part in front of a verb. `part` is set to its item and value.
struct BarePart {
    std::size_t item;
    double value;
};
std::optional<BarePart> bare_part(const Row& row, std::size_t whole) {
    if (whole == 0 || !whole_number(row, whole)) return std::nullopt;
    std::size_t of = whole - 1;
    while (of > 0 && row.is(of, role(FigureWord::Filler)) && !row.is(of, role(FigureWord::OutOf))) --of;
    if (!row.is(of, role(FigureWord::OutOf)) || (of > 0 && row.quantity(of - 1))) return std::nullopt;
    std::size_t i = whole + 1;
    for (std::size_t k = 0; k < kCounted && row.items.size() > i && row.items[i].kind == Item::Kind::Text; ++k) ++i;
    if (!row.sign(i, ',')) return std::nullopt;
    ++i;
    if (row.quantity(i)) return whole_number(row, i) ? std::optional(BarePart{i, row.value(i).value}) : std::nullopt;
    if (i >= row.items.size() || row.items[i].kind != Item::Kind::Text || row.text(i).size() > 6) return std::nullopt;
    double value = 0;
    for (const char c : row.text(i)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = 10 * value + (c - '0');
    }
    return row.sign(i + 1, ',') || row.sign(i + 1, '.') ? std::nullopt : std::optional(BarePart{i, value});
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

/// Are there no more than a few words and one comma between two items?
bool together(const Row& row, std::size_t first, std::size_t last) {
    std::size_t words = 0;
    std::size_t commas = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (row.quantity(i)) return false;
        if (row.items[i].kind == Item::Kind::Text && ++words > kApart) return false;
        if (row.sign(i, ',') && ++commas > 1) return false;
    }
    return true;
}

void compare_item_rate(const Row& row, std::size_t period, std::size_t rate, const Rule& rule,
                       std::vector<Finding>& findings) {
    std::size_t end = 0;
    if (!per_item(row, period, rule, end)) return;
    if (!rule.has("item_rates", text::fold(row.report->document.slice(row.value(rate).unit)))) return;
    const Interval implied = quantity::rate_of(meant(row.value(period)));
    if (meant(row.value(rate)).low <= implied.high) return;
    // "60 ms / 25 fps" is read with the periods of anything.
    const std::size_t first = std::min(period, rate);
    const bool side_by_side = row.sign(first + 1, '/') || row.sign(first + 1, '(');
    if (side_by_side && std::max(period, rate) == first + 2) return;
    Finding& finding = report_finding(rule, findings, "rate", row, first, std::max(period, rate));
    finding.arguments = {{"period", std::string(row.text(period))},
                         {"rate", std::string(row.text(rate))},
                         {"implied", written(quantity::scaled(implied, 1 / row.value(rate).scale))}};
}

/// "50 ms per frame, 40 FPS", "每秒 20 帧，单帧耗时 50 ms": one period and one rate of the same item in a sentence.
/// More frames than one after the other would allow need several at a time; fewer are honest, since a frame costs more
/// than what is told of.
void check_item_rates(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    constexpr Roles kUnlike =
        role(FigureWord::Concurrency) | role(FigureWord::Setting) | kChangeWord | role(FigureWord::Versus);
    for (std::size_t begin = 0; begin < row.items.size();) {
        std::size_t end = begin;
        bool plain = true;
        for (; !row.ends(end); ++end) plain = plain && !row.is(end, kUnlike);
        std::size_t before = end;  // the number before, if it belongs to no pair
        for (std::size_t i = begin; i < end && plain; ++i) {
            if (!row.quantity(i)) continue;
            const Dimension second = row.value(i).dimension;
            const Dimension first = before != end ? row.value(before).dimension : Dimension::None;
            const bool pair = (first == Dimension::Duration && second == Dimension::Rate) ||
                              (first == Dimension::Rate && second == Dimension::Duration);
            if (pair && together(row, before, i)) {
                compare_item_rate(row, first == Dimension::Duration ? before : i, first == Dimension::Rate ? before : i,
                                  rule, findings);
                before = end;
            } else {
                before = i;
            }
        }
        begin = end + 1;
    }
}

}  // namespace

void check_rates(const Row& row, const Rule& rule, std::span<const std::int32_t> durations,
                 std::vector<Finding>& findings) {
    check_item_rates(row, rule, findings);
    for (std::size_t i = 0; i + 2 < row.items.size(); ++i) {
        if (!row.quantity(i)) continue;
        const Dimension dimension = row.value(i).dimension;
        if (dimension != Dimension::Duration && dimension != Dimension::Rate) continue;
        std::size_t k = i + 1;
        while (row.is(k, kBetween)) ++k;
        for (std::size_t far = k; far < k + 2 * kCounted && !row.ends(far) && !row.quantity(far); ++far) {
            if (row.sign(far, ',') && listed(row, far + 1, rule, "that_is")) k = far;
            if (row.items[far].kind == Item::Kind::Sign) break;
        }
        const bool bracket = row.sign(k, '(');
        // "50 Hz, i.e. one command every 20 ms"
        const bool told_again = row.sign(k, ',') && listed(row, k + 1, rule, "that_is");
        if (!row.sign(k, '/') && !bracket && !told_again) continue;
        ++k;
        while (row.is(k, kBetween | kBoundWord) || (k < row.items.size() && among(durations, row.items[k].measure)))
            ++k;
        for (std::size_t words = 0; told_again && words < kCounted && !row.ends(k) && !row.quantity(k); ++words) {
            if (row.items[k].kind == Item::Kind::Sign) break;
            ++k;
        }
        if (!row.quantity(k)) continue;
        std::size_t period = i;
        std::size_t rate = k;
        if (row.value(i).dimension == Dimension::Rate) std::swap(period, rate);
        if (row.value(period).dimension != Dimension::Duration || !is_frequency(row, rate, rule)) continue;
        if (bracket && !row.sign(k + 1, ')') && !(listed(row, k + 1, rule, "item_words") && row.sign(k + 3, ')')))
            continue;
        if (concurrent(row, i, k)) continue;
        const Interval implied = quantity::rate_of(meant(row.value(period)));
        if (quantity::meet(implied, quantity::hull(stated(row.value(rate)), meant(row.value(rate))))) continue;
        Finding& finding = report_finding(rule, findings, "rate", row, i, k);
        finding.arguments = {{"period", std::string(row.text(period))},
                             {"rate", std::string(row.text(rate))},
                             {"implied", written(quantity::scaled(implied, 1 / row.value(rate).scale))}};
    }
}

namespace {

struct Pair {
    std::size_t part;
    std::size_t whole;
    double k;
    double n;
    bool stroke = false;  ///< "60/80"
};

/// The share that a pair is told with, and how sure it is that it is one of this pair.
struct Share {
    std::size_t item;
    Certainty certainty = Certainty::Definite;
};

/// "通过率", "success rate": is the rate one of those things that the pair counts? A rate that has a name of its own
/// needs the same word beside the part; any other a word of success.
bool rate_of_pair(const Row& row, std::size_t rate, std::size_t begin, std::size_t end, const Rule& rule) {
    constexpr std::size_t kStem = 4;     // bytes of "pass rate"
    constexpr std::size_t kHanStem = 6;  // and of "通过率"
    const std::string name = text::fold(row.text(rate));
    const std::size_t length = static_cast<unsigned char>(name[0]) >= 0x80 ? kHanStem : kStem;
    const std::string stem = name.substr(0, length);
    bool success = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (row.items[i].kind == Item::Kind::Sign || row.quantity(i)) continue;
        const Span rest{row.items[i].span.begin, row.items[end].span.begin};
        if (text::fold(row.report->document.slice({rest.begin, std::min<std::uint32_t>(rest.end, rest.begin + 12)}))
                .starts_with(stem))
            return true;
        success = success || begins_success(row, i, rule);
    }
    return success && rule.has("general_rates", name);
}

std::optional<Share> share_of(const Row& row, const Pair& pair, const Rule& rule,
                              const std::vector<std::int32_t>& rates) {
    std::size_t begin = std::min(pair.part, pair.whole);
    for (std::size_t k = 0; k < 2 * kCounted && begin > 0 && !row.ends(begin - 1) && !row.quantity(begin - 1); ++k)
        --begin;
    const std::size_t behind = std::max(pair.part, pair.whole) + 1;
    const auto is_rate = [&](std::size_t i) {
        return i < row.items.size() && row.items[i].measure != 0 &&
               std::find(rates.begin(), rates.end(), row.items[i].measure) != rates.end();
    };
    const auto skip = [&](std::size_t i, Roles roles) {
        while (row.is(i, roles) && !is_rate(i)) ++i;
        return i;
    };
    constexpr Roles kPlain = role(FigureWord::Filler) | kBoundWord | kToWord;
    // "60/80 (75%)", "60 of 80 users (75%)", "75% (60/80)"
    std::size_t next = behind;
    for (std::size_t k = 0; k < 2 * kCounted && !row.ends(next) && !row.quantity(next); ++k) {
        if (row.items[next].kind == Item::Kind::Sign) break;
        ++next;
    }
    const bool bracket = row.sign(next, '(');
    if (!bracket && !row.sign(next, ',') && !row.sign(next, ':')) {
        const bool front = pair.part >= 2 && pair.part < pair.whole && row.sign(pair.part - 1, '(') &&
                           row.quantity(pair.part - 2) && row.sign(pair.whole + 1, ')');
        return front ? std::optional(Share{pair.part - 2}) : std::nullopt;
    }
    const auto closed = [&](std::size_t i) {
        if (bracket) return row.sign(i, ')');
        return row.ends(i) || row.sign(i, ',') || row.sign(i, ')') || row.is(i, role(FigureWord::Conjunction));
    };
    const auto judged = [&](std::size_t rate) {
        return rate_of_pair(row, rate, begin, next, rule) ? Certainty::Definite : Certainty::Possible;
    };
    std::size_t i = skip(next + 1, kPlain);
    if (is_rate(i)) {  // ", 通过率 75%", "(recall 75%)", ", a success rate of 75%"
        const std::size_t rate = i;
        ++i;
        while (row.is(i, kPlain) || row.sign(i, ':')) ++i;
        if (row.quantity(i) && closed(i + 1)) return Share{i, judged(rate)};
        return std::nullopt;
    }
    const bool that_is = i < row.items.size() && !row.quantity(i) && rule.has("that_is", text::fold(row.text(i)));
    const bool said = that_is || (i > next + 1 && rule.has("that_is", text::fold(row.text(i - 1))));
    if (that_is) i = skip(i + 1, kPlain);
    if (!row.quantity(i)) return std::nullopt;
    const bool joined = row.is(i + 1, role(FigureWord::Conjunction));  // ", or 65% with retries"
    if (closed(i + 1)) return (bracket || said) && !joined ? std::optional(Share{i}) : std::nullopt;
    const std::size_t rate = skip(i + 1, kPlain);  // "(75% recall)"
    return is_rate(rate) && closed(rate + 1) ? std::optional(Share{i, judged(rate)}) : std::nullopt;
}

bool is_rank(const Row& row, Span span) {
    const std::vector<Rank>& ranks = row.report->mentions.ranks;
    const auto behind =
        std::partition_point(ranks.begin(), ranks.end(), [&](const Rank& rank) { return rank.span.begin < span.end; });
    return behind != ranks.begin() && (behind - 1)->span.overlaps(span);
}

std::optional<Pair> pair_at(const Row& row, std::size_t i, const Rule& rule) {
    if (const auto whole = whole_behind(row, i))
        return Pair{i, *whole, row.value(i).value, row.value(*whole).value, row.sign(i + 1, '/')};
    if (const auto whole = whole_before(row, i, rule))
        return Pair{i, *whole, row.value(i).value, row.value(*whole).value};
    if (const auto part = bare_part(row, i); part && part->value <= row.value(i).value)
        return Pair{part->item, i, part->value, row.value(i).value};
    return std::nullopt;
}

}  // namespace

void check_shares(const Row& row, const Rule& rule, const std::vector<std::int32_t>& rates,
                  std::vector<Finding>& findings) {
    for (std::size_t i = 0; i + 2 < row.items.size(); ++i) {
        if (!row.quantity(i)) continue;
        const std::optional<Pair> pair = pair_at(row, i, rule);
        if (!pair || is_rank(row, row.items[pair->part].span.joined(row.items[pair->whole].span))) continue;
        const std::optional<Share> share = share_of(row, *pair, rule, rates);
        if (!share || row.value(share->item).dimension != Dimension::Percent || row.value(share->item).change) continue;
        const Interval actual = quantity::point(100 * pair->k / pair->n);
        const Interval said = stated(row.value(share->item));
        if (quantity::meet(said, actual)) continue;
        // "3/104 (5%)" may be a rank that is told loosely.
        if (pair->stroke && 2 * pair->k < pair->n && said.low > actual.high) continue;
        Finding& finding =
            report_finding(rule, findings, "share", row, std::min({pair->part, pair->whole, share->item}),
                           std::max({pair->part, pair->whole, share->item}));
        finding.certainty = share->certainty;
        finding.arguments = {{"part", written(pair->k)},
                             {"whole", written(pair->n)},
                             {"share", written(actual.low)},
                             {"stated", std::string(row.text(share->item))}};
    }
}

}  // namespace veritae::checks
