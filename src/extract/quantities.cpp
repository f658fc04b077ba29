// SPDX-License-Identifier: MIT
// Scan to Quantities, in one walk over the number tokens: bound, number or range, magnitude ("万", "k"), unit, bound
// behind. A bare number is a quantity only if what stands beside it says so: a decimal or whole number after a
// measure's name, a bound, "from" or "to", or beside an arrow or a sign of a sum.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/extract.hpp"
#include "extract/quantities_context.hpp"
#include "extract/quantities_measured.hpp"
#include "quantity/interval.hpp"
#include "quantity/written.hpp"
#include "rulebook/senses.hpp"
#include "rulebook/unit.hpp"

namespace veritae::extract {
namespace {

class Finder {
  public:
    Finder(const Scan& scan, std::span<const DateMention> dates) : scan_(scan), context_(scan), dates_(dates) {}

    std::vector<Quantity> find() {
        std::vector<std::uint32_t> begins;
        std::ranges::merge(scan_.numbers, context_.cardinals, std::back_inserter(begins));
        std::size_t date = 0;
        std::size_t done = 0;
        for (const std::size_t i : begins) {
            if (i < done) continue;
            const Token& token = scan_.tokens[i];
            while (date < dates_.size() && dates_[date].span.end <= token.span.begin) ++date;
            const bool dated =
                date < dates_.size() && dates_[date].span.begin <= token.span.begin && !no_year(i, dates_[date]);
            done = i + 1;
            if (dated) continue;
            if (token.kind == TokenKind::Number) {
                done = number_at(i);
            } else {
                cardinal_at(i);
            }
        }
        return std::move(found_);
    }

  private:
    /// Four digits alone that could be a year, but stand behind "提升到" or before a unit.
    bool no_year(std::size_t token, const DateMention& date) const {
        if (date.span != scan_.tokens[token].span) return false;
        if (context_.before[token].result) return true;
        const TermMention* unit = token + 1 < scan_.tokens.size() ? scan_.term_at(token + 1, Sense::Unit) : nullptr;
        return unit != nullptr;
    }

    /// Reads what begins at a number token and returns the token to go on with.
    std::size_t number_at(std::size_t token) {
        std::optional<Measured> first;
        const bool begins = begins_number(scan_, token);
        if (begins || labelled(token)) first = measured_at(context_, token);
        // "TideNet：1.2 万次": behind a colon only with a unit, since "localhost:8080" is no number.
        // … or behind a measure's name: "stars：826".
        const bool measured = token > 0 && context_.before[token - 1].introduces;
        if (!begins && !(first && (!first->unit_span.empty() || first->magnitude != 1 || measured))) return token + 1;
        if (!first) return read_past(token);
        std::size_t begin = token;
        if (token > 0 && context_.glued(token) && context_.is_sign(token - 1, '.') &&
            !(token > 1 && context_.glued(token - 1)) && first->number.whole) {
            first->number.last_digit = std::pow(10.0, -static_cast<double>(scan_.tokens[token].span.size()));  // ".05"
            first->number.value *= first->number.last_digit;
            first->number.whole = false;
            begin = token - 1;
        }
        std::optional<Measured> second;
        if (first->end + 1 < scan_.tokens.size() && is_range_sign(scan_.tokens[first->end]) &&
            !context_.is_arrow(first->end) && context_.is_kind(first->end + 1, TokenKind::Number) &&
            ((context_.glued(first->end) && context_.glued(first->end + 1)) || !context_.is_sign(first->end, '-'))) {
            second = measured_at(context_, first->end + 1);
            if (!second) return read_past(first->end + 1);
            // "by 13% – 890 s before": a dash between two numbers of different kinds
            const bool kinds = !first->unit_span.empty() && !second->unit_span.empty() &&
                               first->unit.dimension != second->unit.dimension;
            // "API 8% – 90% altogether": the last part and the total
            const bool total = second->end < scan_.tokens.size() && !first->unit_span.empty() && outcome(second->end);
            if ((kinds || total) && !context_.glued(first->end)) second.reset();
        }
        if (second) return add_range(begin, *first, *second);
        return add_single(begin, token, *first);
    }

    bool outcome(std::size_t token) const {
        return std::ranges::any_of(scan_.terms_at(token), [](const TermMention& mention) {
            return mention.sense == Sense::Figure &&
                   mention.term->value == static_cast<std::int32_t>(FigureWord::Outcome);
        });
    }

    std::size_t read_past(std::size_t token) const {
        const std::optional<Numeral> numeral = read_numeral(scan_, token);
        return numeral ? numeral->end : token + 1;
    }

    std::size_t add_range(std::size_t begin, const Measured& first, const Measured& second) {
        const bool same = first.unit_span.empty() || first.unit.dimension == second.unit.dimension;
        const bool bare = second.unit_span.empty() && second.magnitude == 1;
        const bool chained = is_range_sign(scan_.tokens[std::min(second.end, scan_.tokens.size() - 1)]) &&
                             context_.is_kind(second.end + 1, TokenKind::Number) && context_.glued(second.end);
        if (bare && (chained || !context_.before[begin].introduces)) return second.end;
        const double low_scale =
            first.unit_span.empty() && first.magnitude == 1
                ? second.magnitude * second.unit.scale
                : first.magnitude * (first.unit_span.empty() ? second.unit.scale : first.unit.scale);
        const double high_scale = second.magnitude * second.unit.scale;
        const double low = first.number.value * low_scale;
        const double high = second.number.value * high_scale;
        if (!same || low > high || context_.before[begin].share) return second.end;
        Quantity& quantity = found_.emplace_back();
        quantity.span = {scan_.tokens[begin].span.begin, scan_.tokens[second.end - 1].span.end};
        quantity.unit = second.unit_span;
        quantity.dimension = second.unit.dimension;
        quantity.thing = second.unit.thing;
        quantity.bound = Bound::Range;
        quantity.scale = high_scale;
        quantity.value = (low + high) / 2;
        quantity.last_digit = std::max(first.number.last_digit * low_scale, second.number.last_digit * high_scale);
        quantity.interval = quantity::hull(quantity::nearest(low, first.number.last_digit * low_scale),
                                           quantity::nearest(high, second.number.last_digit * high_scale));
        if (context_.before[begin].bound) quantity.span.begin = context_.before[begin].begin;
        return second.end;
    }

    std::size_t add_single(std::size_t begin, std::size_t token, const Measured& measured) {
        const std::size_t signed_begin = context_.signed_from(begin);
        const bool is_signed = signed_begin != begin;
        Before before = context_.before[signed_begin];
        if (before.share || (signed_begin > 0 && is_signed && context_.before[signed_begin - 1].share))
            return measured.end;
        const bool bare = measured.unit_span.empty() && measured.magnitude == 1 && !measured.device;
        const bool money = measured.unit_span.empty() && begin > 0 && context_.glued(begin) &&
                           context_.is_money(begin - 1) && !context_.is_sign(measured.end, '$');
        if (money) before = context_.before[begin - 1];
        const bool gain = bare && further_points(signed_begin, measured);
        if (bare && !money && !gain && !bare_value(signed_begin, measured)) return measured.end;

        Quantity quantity;
        quantity.unit = measured.unit_span;
        quantity.dimension = money ? Dimension::Money : measured.unit.dimension;
        if (gain) quantity.dimension = Dimension::Points;
        quantity.thing = measured.unit.thing;
        quantity.scale = measured.magnitude * measured.unit.scale;
        const bool negative = is_signed && !context_.is_sign(signed_begin, '+');
        quantity.value = (negative ? -1 : 1) * measured.number.value * quantity.scale;
        quantity.last_digit = measured.number.last_digit * quantity.scale;
        quantity.change = is_signed;
        std::size_t end = measured.end;
        if (bare && before.per_second && context_.is_kind(end, TokenKind::Han)) {  // "每秒 20 帧", "每秒 700 到"
            quantity.dimension = Dimension::Rate;
            if (scan_.term_at(end, Sense::ChangeTo) == nullptr && scan_.term_at(end, Sense::Change) == nullptr) {
                quantity.unit = scan_.tokens[end].span;
                ++end;
            }
        }
        const std::size_t first = money ? begin - 1 : std::min(signed_begin, token);
        quantity.span = {scan_.tokens[first].span.begin, scan_.tokens[end - 1].span.end};
        if (measured.plus) quantity.bound = Bound::AtLeast;
        if (before.bound) {
            quantity.bound = *before.bound;
            quantity.span.begin = before.begin;
        } else if (!measured.plus && end < scan_.tokens.size()) {
            const TermMention* after = scan_.term_at(end, Sense::Bound);
            // A sign behind a number belongs to what follows it.
            // "12 under my lead", "900 over three years": a preposition behind a number bounds nothing, "or more" does.
            const bool preposition = after != nullptr && context_.is_kind(end, TokenKind::Word) &&
                                     context_.behind(end, after->span) == end + 1;
            // "140% higher than before" compares as well.
            const bool compares = after != nullptr && (static_cast<Bound>(after->term->value) == Bound::MoreThan ||
                                                       static_cast<Bound>(after->term->value) == Bound::LessThan);
            if (after != nullptr && !preposition && !compares && !context_.is_kind(end, TokenKind::Sign) &&
                !number_behind(context_.behind(end, after->span))) {
                quantity.bound = static_cast<Bound>(after->term->value);
                end = context_.behind(end, after->span);
                const TermMention* unit = end < scan_.tokens.size() ? scan_.term_at(end, Sense::Unit) : nullptr;
                if (measured.unit_span.empty() && unit != nullptr) {  // "200 余篇"
                    const UnitMeaning meaning = unit_meaning(unit->term->value);
                    quantity.unit = unit->span;
                    quantity.dimension = meaning.dimension;
                    quantity.thing = meaning.thing;
                    quantity.scale *= meaning.scale;
                    quantity.value *= meaning.scale;
                    quantity.last_digit *= meaning.scale;
                    end = context_.behind(end, unit->span);
                }
                quantity.span.end = scan_.tokens[end - 1].span.end;
            }
        }
        quantity.interval = quantity::bounded(quantity.value, quantity.last_digit, quantity.bound);
        found_.push_back(quantity);
        return end;
    }

    bool labelled(std::size_t token) const {
        return token >= 2 && context_.is_sign(token - 1, ':') && context_.is_kind(token - 2, TokenKind::Word);
    }

    /// "93.4 F1": the name of its measure right behind.
    bool named_behind(std::size_t token) const {
        return token < scan_.tokens.size() && !context_.is_kind(token, TokenKind::Newline) &&
               scan_.term_at(token, Sense::Measure) != nullptr;
    }

    /// "gave 12 points and reranking another 6": one more gain in the unit of the one before.
    bool further_points(std::size_t begin, const Measured& measured) const {
        constexpr std::uint32_t kApart = 60;  // bytes
        if (!context_.before[begin].further || found_.empty() || found_.back().dimension != Dimension::Points)
            return false;
        if (scan_.tokens[begin].span.begin - found_.back().span.end > kApart) return false;
        return measured.end >= scan_.tokens.size() || context_.is_kind(measured.end, TokenKind::Sign) ||
               context_.is_kind(measured.end, TokenKind::Newline);
    }

    /// "above 75%", "above the 75% of …"
    bool number_behind(std::size_t token) const {
        return context_.is_kind(token, TokenKind::Number) ||
               (context_.is_kind(token, TokenKind::Word) && context_.is_kind(token + 1, TokenKind::Number));
    }

    bool bare_value(std::size_t begin, const Measured& measured) const {
        if (measured.number.value > 1e9) return false;
        if (!measured.number.whole && context_.is_sign(measured.end, '/') &&
            context_.is_kind(measured.end + 1, TokenKind::Number))
            return false;  // a grade on a scale
        if (context_.introduced(begin, measured.end)) return true;
        if (context_.before[begin].per_second && context_.is_kind(measured.end, TokenKind::Han)) return true;
        if (!measured.number.whole && (context_.before[begin].leads || named_behind(measured.end))) return true;
        const bool sign = begin < scan_.tokens.size() && context_.is_kind(begin, TokenKind::Sign);
        const bool ended = measured.end >= scan_.tokens.size() || context_.is_kind(measured.end, TokenKind::Sign) ||
                           context_.is_kind(measured.end, TokenKind::Newline);
        if (!measured.number.whole && sign && ended && !context_.glued(begin)) return true;  // "mixup +3.1, …"
        if (!measured.number.whole && context_.before[begin].change) return true;            // "up 0.12"
        // "43.0 (+4.5)": a change behind the value that it led to
        const bool change = context_.is_kind(begin, TokenKind::Sign) && begin >= 2 &&
                            context_.is_sign(begin - 1, '(') && context_.is_kind(begin - 2, TokenKind::Number) &&
                            context_.is_sign(measured.end, ')');
        if (change) return true;
        const TermMention* after =
            measured.end < scan_.tokens.size() ? scan_.term_at(measured.end, Sense::Bound) : nullptr;
        if (after != nullptr && after->span.end < scan_.document.plain.size()) {
            const std::size_t next = context_.behind(measured.end, after->span);
            if (next < scan_.tokens.size() && scan_.term_at(next, Sense::Unit) != nullptr) return true;
        }
        return (measured.number.whole && context_.fraction(begin, measured.end)) || measured.plus;
    }

    /// "三倍", "two times": a number in words before a unit of ratio.
    void cardinal_at(std::size_t token) {
        const TermMention* number = scan_.term_at(token, Sense::Cardinal);
        if (number == nullptr) return;
        const std::size_t end = context_.behind(token, number->span);
        if (end >= scan_.tokens.size() || context_.is_kind(end, TokenKind::Newline)) return;
        const TermMention* unit = scan_.term_at(end, Sense::Unit);
        if (unit == nullptr || unit_meaning(unit->term->value).dimension != Dimension::Ratio) return;
        Quantity quantity;
        quantity.span = number->span.joined(unit->span);
        quantity.unit = unit->span;
        quantity.dimension = Dimension::Ratio;
        quantity.value = number->term->value;
        quantity.bound = context_.before[token].bound.value_or(Bound::Exact);
        if (context_.before[token].bound) quantity.span.begin = context_.before[token].begin;
        quantity.interval = quantity::bounded(quantity.value, quantity.last_digit, quantity.bound);
        found_.push_back(quantity);
    }

    const Scan& scan_;
    NumberContext context_;
    std::span<const DateMention> dates_;
    std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(const Scan& scan, std::span<const DateMention> dates) {
    return Finder(scan, dates).find();
}

}  // namespace veritae::extract
