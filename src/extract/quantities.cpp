// SPDX-License-Identifier: MIT
// Scan to Quantities, in one walk over the number tokens: bound, number or range, magnitude ("万", "k"), unit, bound
// behind. A bare number is a quantity only if what stands beside it says so: a decimal or whole number after a
// measure's name, a bound, "from" or "to", or beside an arrow or a sign of a sum.
#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/extract.hpp"
#include "extract/quantities_numeral.hpp"
#include "quantity/interval.hpp"
#include "quantity/written.hpp"
#include "rulebook/senses.hpp"
#include "rulebook/unit.hpp"

namespace veritae::extract {
namespace {

constexpr char32_t kArrow = 0x2192;
constexpr char32_t kDoubleArrow = 0x21D2;
constexpr char32_t kMinus = 0x2212;

/// What ends right before a token.
struct Before {
    bool introduces = false;  ///< a word after which a bare number is a value
    bool result = false;      ///< "提升到": a word of change and then one of arriving
    bool change = false;      ///< a word of change
    bool share = false;       ///< "top", "前": the number is a place or a share, see ranks.cpp
    std::optional<Bound> bound;
    std::uint32_t begin = 0;  ///< of the bound's words
};

/// A number with all that belongs to it.
struct Measured {
    Numeral number;
    double magnitude = 1;
    UnitMeaning unit;
    Span unit_span;
    std::size_t end = 0;  ///< the token after it
    bool plus = false;    ///< a '+' right behind: "500+"
    bool device = false;  ///< "48×H200": that many of something named
};

class Finder {
  public:
    Finder(const Scan& scan, std::span<const DateMention> dates) : scan_(scan), dates_(dates) {}

    std::vector<Quantity> find() {
        mark_words();
        std::size_t date = 0;
        for (std::size_t i = 0; i < scan_.tokens.size();) {
            const Token& token = scan_.tokens[i];
            while (date < dates_.size() && dates_[date].span.end <= token.span.begin) ++date;
            const bool dated =
                date < dates_.size() && dates_[date].span.begin <= token.span.begin && !no_year(i, dates_[date]);
            if (token.kind == TokenKind::Number && !dated) {
                i = number_at(i);
            } else {
                if (!dated && (token.kind == TokenKind::Han || token.kind == TokenKind::Word)) cardinal_at(i);
                ++i;
            }
        }
        return std::move(found_);
    }

  private:
    /// Four digits alone that could be a year, but stand behind "提升到" or before a unit.
    bool no_year(std::size_t token, const DateMention& date) const {
        if (date.span != scan_.tokens[token].span) return false;
        if (before_[token].result) return true;
        const TermMention* unit = token + 1 < scan_.tokens.size() ? scan_.term_at(token + 1, Sense::Unit) : nullptr;
        return unit != nullptr;
    }

    /// For every token, what a phrase of the lexicon that ends right before it says. O(terms · length of a phrase).
    void mark_words() {
        before_.resize(scan_.tokens.size() + 1);
        std::size_t at = 0;
        for (const TermMention& mention : scan_.terms) {
            while (scan_.tokens[at].span.begin < mention.span.begin) ++at;
            const Sense sense = mention.term->sense;
            if (sense == Sense::Cardinal) cardinals_.push_back(static_cast<std::uint32_t>(at));
            const bool share = sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::TopShare);
            const bool versus = sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::Versus);
            const bool introduces = sense == Sense::Measure || sense == Sense::Bound || sense == Sense::ChangeFrom ||
                                    sense == Sense::ChangeTo || versus;
            const bool change = sense == Sense::Change;
            if (!introduces && !share && !change) continue;
            std::size_t end = at;
            while (end < scan_.tokens.size() && scan_.tokens[end].span.begin < mention.span.end) ++end;
            Before& before = before_[end];
            before.share = before.share || share;
            before.change = before.change || change;
            before.result = before.result || (sense == Sense::ChangeTo && before_[at].change);
            before.introduces = before.introduces || introduces;
            const bool arrow = at > 0 && is_arrow(at - 1) && mention.span.size() == 1;
            if (arrow && sense == Sense::Bound) continue;
            if (sense == Sense::Bound && !before.bound) {
                before.bound = static_cast<Bound>(mention.term->value);
                before.begin = mention.span.begin;
            }
        }
    }

    bool is_sign(std::size_t token, char32_t sign) const {
        return token < scan_.tokens.size() && scan_.tokens[token].is(sign);
    }
    bool is_kind(std::size_t token, TokenKind kind) const {
        return token < scan_.tokens.size() && scan_.tokens[token].kind == kind;
    }
    bool glued(std::size_t token) const { return token < scan_.tokens.size() && scan_.tokens[token].glued; }

    /// The token behind a phrase of the lexicon that begins at `token`.
    std::size_t behind(std::size_t token, Span phrase) const {
        while (token < scan_.tokens.size() && scan_.tokens[token].span.begin < phrase.end) ++token;
        return token;
    }

    /// Magnitude and unit behind a number. Nothing if the number is a piece of a name ("4o", "3D").
    std::optional<Measured> measured_at(std::size_t token) const {
        const std::optional<Numeral> numeral = read_numeral(scan_, token);
        if (!numeral) return std::nullopt;
        Measured result{.number = *numeral, .unit = {}, .unit_span = {}, .end = numeral->end};
        take_plus(result);
        if (result.end < scan_.tokens.size() && !is_kind(result.end, TokenKind::Newline)) {
            const TermMention* magnitude = scan_.term_at(result.end, Sense::Magnitude);
            const bool short_one = magnitude != nullptr && magnitude->span.size() <= 2;  // "k", "M": only right behind
            const bool longer_unit = magnitude != nullptr && unit_covers(result.end, magnitude->span);
            if (magnitude != nullptr && !longer_unit && (glued(result.end) || !short_one)) {
                result.magnitude = std::pow(10.0, magnitude->term->value);
                result.end = behind(result.end, magnitude->span);
                take_plus(result);
            }
            if (!take_unit(result)) return std::nullopt;
        }
        return result;
    }

    bool unit_covers(std::size_t token, Span magnitude) const {
        const TermMention* unit = scan_.term_at(token, Sense::Unit);
        return unit != nullptr && unit->span.size() > magnitude.size();
    }

    void take_plus(Measured& result) const {
        if (!is_sign(result.end, '+') || !glued(result.end)) return;
        if (is_kind(result.end + 1, TokenKind::Number) && glued(result.end + 1)) return;  // "3+2"
        if (is_kind(result.end + 1, TokenKind::Number) && result.magnitude == 1 && !result.plus &&
            is_sign(result.end + 2, '%'))
            return;
        result.plus = true;
        ++result.end;
    }

    bool take_unit(Measured& result) const {
        std::size_t at = result.end;
        if (is_sign(at, '\\')) ++at;  // left over from LaTeX
        if (is_sign(at, '-') && glued(at) && glued(at + 1) && is_kind(at + 1, TokenKind::Word)) ++at;  // "20-point"
        if (at >= scan_.tokens.size() || is_kind(at, TokenKind::Newline)) return true;
        if (scan_.tokens[at].is('$')) return at == result.end;  // the end of a formula
        const TermMention* unit = scan_.term_at(at, Sense::Unit);
        const bool attached = at == result.end && glued(at) && is_kind(at, TokenKind::Word);
        if (unit == nullptr) return !attached && at == result.end;
        const std::size_t end = behind(at, unit->span);
        result.unit = unit_meaning(unit->term->value);
        if (result.unit.dimension == Dimension::Ratio && glued(end) &&
            (is_kind(end, TokenKind::Word) || is_kind(end, TokenKind::Number))) {
            if (is_kind(end, TokenKind::Number)) return false;  // "3x3", "1920×1080"
            result.device = true;
            result.unit = {Dimension::Count, 1, 0};
            return true;
        }
        if (attached && glued(end) && is_kind(end, TokenKind::Number)) return false;
        result.unit_span = unit->span;
        result.end = end;
        // "GB/s", "USD/month" are of another dimension than what is in front of the stroke; a time a step is still a
        // time.
        if (result.unit.dimension != Dimension::Duration && result.unit.dimension != Dimension::Percent &&
            is_sign(end, '/') && glued(end) && glued(end + 1) && is_kind(end + 1, TokenKind::Word))
            result.unit.dimension = Dimension::Other;
        take_plus(result);
        return true;
    }

    /// A sign of its own in front of a number: "+20pp", "(-42%)". The token of the sign, or `token`.
    std::size_t signed_from(std::size_t token) const {
        if (token == 0 || !scan_.tokens[token].glued) return token;
        const Token& sign = scan_.tokens[token - 1];
        if (!sign.is('+') && !sign.is('-') && !sign.is(kMinus)) return token;
        if (token == 1 || !sign.glued) return token - 1;
        const Token& before = scan_.tokens[token - 2];
        const bool opens = before.kind == TokenKind::Newline || before.is('(') || before.is('[') || before.is(',') ||
                           before.is(':') || before.is('/') || before.is('|') || before.is(';');
        return opens ? token - 1 : token;
    }

    bool is_arrow(std::size_t token) const {
        if (is_sign(token, kArrow) || is_sign(token, kDoubleArrow)) return true;
        return (is_sign(token, '-') || is_sign(token, '=')) && is_sign(token + 1, '>');
    }

    /// Does what stands beside a bare number make it a value?
    bool introduced(std::size_t begin, std::size_t end) const {
        std::size_t at = begin;
        while (at > 0 && (is_sign(at - 1, ':') || is_sign(at - 1, '(') || is_sign(at - 1, '='))) --at;
        if (at < begin && is_sign(begin - 1, '=')) return true;
        if (before_[at].introduces) return true;
        if (at > 0 && scan_.term_at(at - 1, Sense::Figure) != nullptr && before_[at - 1].introduces) return true;
        if (is_arrow(end) || is_sign(end, '+') || is_sign(end, '=')) return true;
        if (begin >= 1 && (is_sign(begin - 1, kArrow) || is_sign(begin - 1, kDoubleArrow) || is_sign(begin - 1, '+')))
            return true;
        if (begin >= 2 && is_arrow(begin - 2)) return true;
        const TermMention* to = end < scan_.tokens.size() ? scan_.term_at(end, Sense::ChangeTo) : nullptr;
        return to != nullptr && is_kind(end, TokenKind::Han) && !is_kind(end - 1, TokenKind::Han);
    }

    /// Part and whole: "60/80", "60 out of 80".
    bool fraction(std::size_t begin, std::size_t end) const {
        const auto stroke = [&](std::size_t at) { return is_sign(at, '/'); };
        const bool right = stroke(end) && is_kind(end + 1, TokenKind::Number) && !stroke(end + 2);
        const bool left = begin >= 2 && stroke(begin - 1) && is_kind(begin - 2, TokenKind::Number) && !stroke(end);
        if (right || left) return !(begin >= 3 && left && stroke(begin - 3));
        const auto of = [&](std::size_t at) -> std::size_t {
            if (at >= scan_.tokens.size()) return 0;
            for (const TermMention& word : scan_.terms_at(at)) {
                const bool figure = word.term->sense == Sense::Figure;
                if (figure && word.term->value == static_cast<int>(FigureWord::OutOf)) return behind(at, word.span);
            }
            return 0;
        };
        const std::size_t next = of(end);
        if (next != 0 && is_kind(next, TokenKind::Number)) return true;
        for (std::size_t back = 1; back <= 3 && back < begin; ++back) {
            if (of(begin - back) == begin && is_kind(begin - back - 1, TokenKind::Number)) return true;
        }
        return false;
    }

    /// Reads what begins at a number token and returns the token to go on with.
    std::size_t number_at(std::size_t token) {
        if (!begins_number(scan_, token)) return token + 1;
        std::optional<Measured> first = measured_at(token);
        if (!first) return read_past(token);
        std::size_t begin = token;
        if (token > 0 && glued(token) && is_sign(token - 1, '.') && !(token > 1 && glued(token - 1)) &&
            first->number.whole) {
            first->number.last_digit = std::pow(10.0, -static_cast<double>(scan_.tokens[token].span.size()));  // ".05"
            first->number.value *= first->number.last_digit;
            first->number.whole = false;
            begin = token - 1;
        }
        std::optional<Measured> second;
        if (first->end + 1 < scan_.tokens.size() && is_range_sign(scan_.tokens[first->end]) && !is_arrow(first->end) &&
            is_kind(first->end + 1, TokenKind::Number) &&
            ((glued(first->end) && glued(first->end + 1)) || !is_sign(first->end, '-'))) {
            second = measured_at(first->end + 1);
            if (!second) return read_past(first->end + 1);
        }
        if (second) return add_range(begin, *first, *second);
        return add_single(begin, token, *first);
    }

    std::size_t read_past(std::size_t token) const {
        const std::optional<Numeral> numeral = read_numeral(scan_, token);
        return numeral ? numeral->end : token + 1;
    }

    std::size_t add_range(std::size_t begin, const Measured& first, const Measured& second) {
        const bool same = first.unit_span.empty() || first.unit.dimension == second.unit.dimension;
        const bool bare = second.unit_span.empty() && second.magnitude == 1;
        const bool chained = is_range_sign(scan_.tokens[std::min(second.end, scan_.tokens.size() - 1)]) &&
                             is_kind(second.end + 1, TokenKind::Number) && glued(second.end);
        if (bare && (chained || !before_[begin].introduces)) return second.end;
        const double low_scale =
            first.unit_span.empty() && first.magnitude == 1
                ? second.magnitude * second.unit.scale
                : first.magnitude * (first.unit_span.empty() ? second.unit.scale : first.unit.scale);
        const double high_scale = second.magnitude * second.unit.scale;
        const double low = first.number.value * low_scale;
        const double high = second.number.value * high_scale;
        if (!same || low > high || before_[begin].share) return second.end;
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
        if (before_[begin].bound) quantity.span.begin = before_[begin].begin;
        return second.end;
    }

    std::size_t add_single(std::size_t begin, std::size_t token, const Measured& measured) {
        const std::size_t signed_begin = signed_from(begin);
        const bool is_signed = signed_begin != begin;
        Before before = before_[signed_begin];
        if (before.share || (signed_begin > 0 && is_signed && before_[signed_begin - 1].share)) return measured.end;
        const bool bare = measured.unit_span.empty() && measured.magnitude == 1 && !measured.device;
        const bool money = measured.unit_span.empty() && begin > 0 && glued(begin) && is_money(begin - 1) &&
                           !is_sign(measured.end, '$');
        if (money) before = before_[begin - 1];
        if (bare && !money && !bare_value(signed_begin, measured)) return measured.end;

        Quantity quantity;
        quantity.unit = measured.unit_span;
        quantity.dimension = money ? Dimension::Money : measured.unit.dimension;
        quantity.thing = measured.unit.thing;
        quantity.scale = measured.magnitude * measured.unit.scale;
        const bool negative = is_signed && !is_sign(signed_begin, '+');
        quantity.value = (negative ? -1 : 1) * measured.number.value * quantity.scale;
        quantity.last_digit = measured.number.last_digit * quantity.scale;
        quantity.change = is_signed;
        std::size_t end = measured.end;
        const std::size_t first = money ? begin - 1 : std::min(signed_begin, token);
        quantity.span = {scan_.tokens[first].span.begin, scan_.tokens[end - 1].span.end};
        if (measured.plus) quantity.bound = Bound::AtLeast;
        if (before.bound) {
            quantity.bound = *before.bound;
            quantity.span.begin = before.begin;
        } else if (!measured.plus && end < scan_.tokens.size()) {
            const TermMention* after = scan_.term_at(end, Sense::Bound);
            // A sign behind a number belongs to what follows it.
            if (after != nullptr && !is_kind(end, TokenKind::Sign) && !number_behind(behind(end, after->span))) {
                quantity.bound = static_cast<Bound>(after->term->value);
                end = behind(end, after->span);
                const TermMention* unit = end < scan_.tokens.size() ? scan_.term_at(end, Sense::Unit) : nullptr;
                if (measured.unit_span.empty() && unit != nullptr) {  // "200 余篇"
                    const UnitMeaning meaning = unit_meaning(unit->term->value);
                    quantity.unit = unit->span;
                    quantity.dimension = meaning.dimension;
                    quantity.thing = meaning.thing;
                    quantity.scale *= meaning.scale;
                    quantity.value *= meaning.scale;
                    quantity.last_digit *= meaning.scale;
                    end = behind(end, unit->span);
                }
                quantity.span.end = scan_.tokens[end - 1].span.end;
            }
        }
        quantity.interval = quantity::bounded(quantity.value, quantity.last_digit, quantity.bound);
        found_.push_back(quantity);
        return end;
    }

    bool number_behind(std::size_t token) const { return is_kind(token, TokenKind::Number); }

    bool is_money(std::size_t token) const {
        const TermMention* unit = scan_.term_at(token, Sense::Unit);
        return unit != nullptr && unit_meaning(unit->term->value).dimension == Dimension::Money;
    }

    bool bare_value(std::size_t begin, const Measured& measured) const {
        if (measured.number.value > 1e9) return false;
        if (!measured.number.whole && is_sign(measured.end, '/') && is_kind(measured.end + 1, TokenKind::Number))
            return false;  // a grade on a scale
        if (introduced(begin, measured.end)) return true;
        const TermMention* after =
            measured.end < scan_.tokens.size() ? scan_.term_at(measured.end, Sense::Bound) : nullptr;
        if (after != nullptr && after->span.end < scan_.document.plain.size()) {
            const std::size_t next = behind(measured.end, after->span);
            if (next < scan_.tokens.size() && scan_.term_at(next, Sense::Unit) != nullptr) return true;
        }
        return (measured.number.whole && fraction(begin, measured.end)) || measured.plus;
    }

    /// "三倍", "two times": a number in words before a unit of ratio.
    void cardinal_at(std::size_t token) {
        if (next_cardinal_ == cardinals_.size() || cardinals_[next_cardinal_] > token) return;
        while (next_cardinal_ < cardinals_.size() && cardinals_[next_cardinal_] <= token) ++next_cardinal_;
        const TermMention* number = scan_.term_at(token, Sense::Cardinal);
        if (number == nullptr) return;
        const std::size_t end = behind(token, number->span);
        if (end >= scan_.tokens.size() || is_kind(end, TokenKind::Newline)) return;
        const TermMention* unit = scan_.term_at(end, Sense::Unit);
        if (unit == nullptr || unit_meaning(unit->term->value).dimension != Dimension::Ratio) return;
        Quantity quantity;
        quantity.span = number->span.joined(unit->span);
        quantity.unit = unit->span;
        quantity.dimension = Dimension::Ratio;
        quantity.value = number->term->value;
        quantity.bound = before_[token].bound.value_or(Bound::Exact);
        if (before_[token].bound) quantity.span.begin = before_[token].begin;
        quantity.interval = quantity::bounded(quantity.value, quantity.last_digit, quantity.bound);
        found_.push_back(quantity);
    }

    const Scan& scan_;
    std::span<const DateMention> dates_;
    std::vector<Before> before_;
    std::vector<std::uint32_t> cardinals_;
    std::size_t next_cardinal_ = 0;
    std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(const Scan& scan, std::span<const DateMention> dates) {
    return Finder(scan, dates).find();
}

}  // namespace veritae::extract
