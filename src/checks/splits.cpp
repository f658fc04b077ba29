// SPDX-License-Identifier: MIT
// A whole and its parts: "12,000 images, of which 4,000 …", "500 dialogues (320 in English and 180 in German)", "split
// 10,000 samples into 8,000, 1,000 and 1,000". No part is larger than its whole. Parts that exclude each other are
// together no more than it, and parts into which something was split are exactly it. Whether parts exclude each other
// is rarely said, so that a sum which is too large is certain only behind a word of splitting, or where the parts are
// the sets of an experiment.
#include <algorithm>
#include <charconv>
#include <optional>

#include "checks/arithmetic.hpp"
#include "quantity/relations.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kApart = 8;  // items between a whole and the word that leads to its parts
constexpr std::size_t kList = 60;  // items of a list of parts

/// A number of things, with or without a unit that is known.
struct Part {
    std::size_t first = 0;  ///< items
    std::size_t last = 0;
    Interval interval;
    double value = 0;
    std::string_view unit;
    std::int32_t thing = 0;
};

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "8,000" as plain text: digits, with groups of three behind commas.
std::optional<Part> bare_number(const Row& row, std::size_t i) {
    constexpr std::size_t kDigits = 9;
    if (i >= row.items.size() || row.items[i].kind != Item::Kind::Text || !all_digits(row.text(i))) return std::nullopt;
    if (i > 0 && row.items[i - 1].span.end == row.items[i].span.begin && !row.sign(i - 1, '(')) return std::nullopt;
    std::string digits(row.text(i));
    Part part{.first = i, .last = i, .interval = {}, .value = 0, .unit = {}, .thing = 0};
    const auto glued = [&](std::size_t k) {
        return k < row.items.size() && row.items[k].span.begin == row.items[k - 1].span.end;
    };
    while (row.sign(part.last + 1, ',') && glued(part.last + 1) && glued(part.last + 2) &&
           row.text(part.last + 2).size() == 3 && all_digits(row.text(part.last + 2))) {
        digits += row.text(part.last + 2);
        part.last += 2;
    }
    if (digits.size() > kDigits) return std::nullopt;
    const bool more = glued(part.last + 1) && !row.sign(part.last + 1, ')') && !row.sign(part.last + 1, ',') &&
                      !row.ends(part.last + 1);
    if (more) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), part.value);
    const bool year = digits.size() == 4 && part.value >= 1900 && part.value < 2100;
    if (year) return std::nullopt;
    part.interval = {part.value, part.value};
    return part;
}

std::optional<Part> part_at(const Row& row, std::size_t i) {
    if (row.sign(i + 1, '/') || (i > 0 && row.sign(i - 1, '/'))) return std::nullopt;
    if (!row.quantity(i)) return bare_number(row, i);
    const Quantity& value = row.value(i);
    const bool counted = value.dimension == Dimension::None || value.dimension == Dimension::Count;
    if (!counted || value.change || value.value < 1) return std::nullopt;
    if (value.dimension == Dimension::None && value.last_digit < 1) return std::nullopt;
    return Part{.first = i,
                .last = i,
                .interval = value.last_digit == 1 && value.bound == Bound::Exact ? quantity::point(value.value)
                                                                                 : value.interval,
                .value = value.value,
                .unit = row.report->document.slice(value.unit),
                .thing = value.thing};
}

/// Does a part tell of the same things as its whole, as far as units and the words behind them say?
bool same_things(const Row& row, const Part& whole, const Part& part) {
    if (part.thing != 0 && whole.thing != 0 && !text::fold(whole.unit).starts_with(text::fold(part.unit))) return false;
    if (part.thing != 0 && whole.thing == 0) return false;
    const std::size_t behind = part.last + 1;
    const std::size_t noun = whole.last + 1;
    const bool named = behind < row.items.size() && row.items[behind].kind == Item::Kind::Text;
    if (!named || part.thing == 0) return true;
    return noun < row.items.size() && row.text(noun) == row.text(behind);
}

enum class Lead : std::uint8_t { None, Part, Partition, Bracket, Colon };

struct Split {
    Part whole;
    std::vector<Part> parts;
    Lead lead = Lead::None;
    std::size_t begin = 0;  ///< of the list
    std::size_t end = 0;
};

bool listed(const Row& row, const Rule& rule, std::string_view list, std::size_t i) {
    if (row.items[i].kind == Item::Kind::Sign || row.quantity(i)) return false;
    if (rule.has(list, text::fold(row.text(i)))) return true;
    // A word that is read as single characters.
    if (row.ends(i + 1) || row.items[i].span.end != row.items[i + 1].span.begin) return false;
    return rule.has(list, row.report->document.slice(row.items[i].span.joined(row.items[i + 1].span)));
}

/// Words in a list that say how its parts belong together.
struct Manner {
    bool open = false;     ///< others may be left out, or one of several is told of
    std::size_t sets = 0;  ///< parts of an experiment's data
};
Manner manner_of(const Row& row, const Split& split, const Rule& rule) {
    Manner manner;
    for (std::size_t i = split.begin; i < split.end; ++i) {
        manner.open = manner.open || listed(row, rule, "others", i) || listed(row, rule, "subsets", i);
        if (listed(row, rule, "sets", i)) ++manner.sets;
    }
    return manner;
}

class Finder {
  public:
    Finder(const Row& row, const Rule& rule) : row_(row), rule_(rule) {}

    /// The split whose whole begins at an item.
    std::optional<Split> at(std::size_t i) const {
        const std::optional<Part> whole = part_at(row_, i);
        if (!whole) return std::nullopt;
        Split split{.whole = *whole, .parts = {}, .lead = Lead::None, .begin = 0, .end = 0};
        std::size_t next = whole->last + 1;
        for (std::size_t k = 0; k < kApart && !row_.ends(next); ++k, ++next) {
            if (part_at(row_, next) || row_.quantity(next)) return std::nullopt;
            if (row_.sign(next, '(')) {
                split.lead = Lead::Bracket;
            } else if (row_.sign(next, ':')) {
                split.lead = Lead::Colon;
            } else if (row_.is(next, role(FigureWord::Partition)) || (row_.is(next, kToWord) && split_verb(i))) {
                split.lead = Lead::Partition;
            } else if (row_.is(next, role(FigureWord::Part))) {
                // "20 users, 15 of them weekly": right behind a bare number these words make it a part.
                if (next == whole->last + 1 && whole->unit.empty()) return std::nullopt;
                split.lead = Lead::Part;
            }
            if (split.lead != Lead::None) break;
        }
        if (split.lead == Lead::None) return std::nullopt;
        split.begin = next + 1;
        read_parts(split);
        if (split.parts.empty() || (split.lead >= Lead::Bracket && split.parts.size() < 2)) return std::nullopt;
        return split;
    }

  private:
    /// "split 10,000 samples into …", but not "on the validation split from 70 to 75"
    bool split_verb(std::size_t whole) const {
        for (std::size_t k = 1; k <= 3 && k <= whole && !row_.ends(whole - k); ++k) {
            if (row_.is(whole - k, kFromWord)) return false;
            if (listed(row_, rule_, "split_verbs", whole - k)) return true;
        }
        return false;
    }

    void read_parts(Split& split) const {
        std::size_t i = split.begin;
        const std::size_t limit = i + kList;
        for (; i < limit && !row_.ends(i); ++i) {
            if (row_.sign(i, ')') && split.lead == Lead::Bracket) break;
            if (row_.sign(i, '/')) break;
            if (const std::optional<Part> part = part_at(row_, i)) {
                if (!same_things(row_, split.whole, *part)) break;
                split.parts.push_back(*part);
                i = part->last;
            } else if (row_.quantity(i)) {
                const Dimension dimension = row_.value(i).dimension;
                if (dimension != Dimension::Percent) break;
            }
        }
        split.end = i;
    }

    const Row& row_;
    const Rule& rule_;
};

std::string words(const Row& row, const Part& part) {
    return std::string(row.report->document.slice(row.items[part.first].span.joined(row.items[part.last].span)));
}

void compare(const Row& row, const Split& split, const Rule& rule, std::vector<Finding>& findings) {
    const double reach = rule.number("comparable_up_to").value_or(1);
    const auto report = [&](std::string_view outcome, const Part& last) -> Finding& {
        return report_finding(rule, findings, outcome, row, split.whole.first, last.last);
    };
    std::vector<Interval> intervals;
    std::string joined;
    for (const Part& part : split.parts) {
        if (part.value > reach * split.whole.value) return;  // something else is counted
        if (part.interval.low > split.whole.interval.high) {
            if (split.lead >= Lead::Bracket) return;
            if (manner_of(row, split, rule).open) return;
            report("part", part).arguments = {{"part", words(row, part)}, {"whole", words(row, split.whole)}};
            return;
        }
        intervals.push_back(part.interval);
        joined += (joined.empty() ? "" : " + ") + words(row, part);
    }
    if (split.parts.size() < 2 || rule.has("overlapping", split.whole.unit)) return;
    const Interval total = quantity::total_of(quantity::point(0), intervals);
    const bool more = total.low > split.whole.interval.high;
    const bool less = split.parts.size() > 2 && total.high < split.whole.interval.low;
    if (!more && !less) return;
    const Manner manner = manner_of(row, split, rule);
    const bool exclusive = split.lead == Lead::Partition || manner.sets >= split.parts.size();
    if (less && (!exclusive || manner.open)) return;
    if (split.lead == Lead::Colon && !exclusive) return;
    Finding& finding = report(more ? "parts" : "whole", split.parts.back());
    finding.certainty = exclusive ? Certainty::Definite : Certainty::Possible;
    finding.arguments = {{"parts", joined}, {"total", written(total)}, {"whole", words(row, split.whole)}};
}

}  // namespace

void check_splits(const Row& row, const Rule& rule, std::vector<Finding>& findings) {
    const Finder finder(row, rule);
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        const std::optional<Split> split = finder.at(i);
        if (!split) continue;
        compare(row, *split, rule, findings);
        i = split->end;
    }
}

}  // namespace veritae::checks
