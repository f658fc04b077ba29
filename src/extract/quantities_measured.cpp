// SPDX-License-Identifier: MIT
#include "extract/quantities_measured.hpp"

#include <cmath>

#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

bool unit_covers(const NumberContext& context, std::size_t token, Span magnitude) {
    const TermMention* unit = context.scan.term_at(token, Sense::Unit);
    return unit != nullptr && unit->span.size() > magnitude.size();
}

/// "37%+工程21%+带人6%": a sign of a sum, though a word is glued to it: a further number with such a sign, or a sign of
/// equality, follows on the line.
bool adds(const NumberContext& context, std::size_t plus) {
    constexpr std::size_t kTerm = 12;  // tokens of a term
    bool number = false;
    for (std::size_t at = plus + 1; at < context.scan.tokens.size() && at <= plus + kTerm; ++at) {
        if (context.is_kind(at, TokenKind::Newline) || context.is_sign(at, ',') || context.is_sign(at, 0x3001)) break;
        if (number && (context.is_sign(at, '=') || context.is_sign(at, '+'))) return true;
        number = number || context.is_kind(at, TokenKind::Number);
    }
    // the last sign of several
    for (std::size_t back = 1; back <= kTerm && back < plus; ++back) {
        const std::size_t at = plus - back;
        if (context.is_kind(at, TokenKind::Newline) || context.is_sign(at, ',') || context.is_sign(at, 0x3001)) break;
        if (context.is_sign(at, '+')) return number;
    }
    return false;
}

void take_plus(const NumberContext& context, Measured& result) {
    if (!context.is_sign(result.end, '+') || !context.glued(result.end)) return;
    if (adds(context, result.end)) return;
    if (context.is_kind(result.end + 1, TokenKind::Number) && context.glued(result.end + 1)) return;  // "3+2"
    if (context.is_kind(result.end + 1, TokenKind::Number) && result.magnitude == 1 && !result.plus &&
        context.is_sign(result.end + 2, '%'))
        return;
    result.plus = true;
    ++result.end;
}

/// "7-billion-parameter"; not "10-K".
bool hyphen_before_magnitude(const NumberContext& context, std::size_t at) {
    if (!context.is_sign(at, '-') || !context.glued(at) || !context.glued(at + 1)) return false;
    const TermMention* magnitude =
        context.is_kind(at + 1, TokenKind::Word) ? context.scan.term_at(at + 1, Sense::Magnitude) : nullptr;
    return magnitude != nullptr && magnitude->span.size() > 2;
}

bool take_unit(const NumberContext& context, Measured& result) {
    std::size_t at = result.end;
    if (context.is_sign(at, '\\')) ++at;  // left over from LaTeX
    if (context.is_sign(at, '-') && context.glued(at) && context.glued(at + 1) &&
        context.is_kind(at + 1, TokenKind::Word))
        ++at;  // "20-point"
    if (at >= context.scan.tokens.size() || context.is_kind(at, TokenKind::Newline)) return true;
    if (context.scan.tokens[at].is('$')) return at == result.end;  // the end of a formula
    const TermMention* unit = context.scan.term_at(at, Sense::Unit);
    const bool attached = at == result.end && context.glued(at) && context.is_kind(at, TokenKind::Word);
    if (unit == nullptr) return !attached && at == result.end;
    const std::size_t end = context.behind(at, unit->span);
    result.unit = unit_meaning(unit->term->value);
    if (result.unit.dimension == Dimension::Ratio && context.glued(end) &&
        (context.is_kind(end, TokenKind::Word) || context.is_kind(end, TokenKind::Number))) {
        if (context.is_kind(end, TokenKind::Number)) return false;  // "3x3", "1920×1080"
        result.device = true;
        result.unit = {Dimension::Count, 1, 0};
        return true;
    }
    // "16 H100", "2 M1 chips": a letter that a number is glued to is part of a name.
    if (context.is_kind(end - 1, TokenKind::Word) && context.glued(end) && context.is_kind(end, TokenKind::Number))
        return !attached;
    result.unit_span = unit->span;
    result.end = end;
    // "GB/s", "USD/month" are of another dimension than what is in front of the stroke; a time a step is still a
    // time.
    if (result.unit.dimension != Dimension::Duration && result.unit.dimension != Dimension::Percent &&
        context.is_sign(end, '/') && context.glued(end) && context.glued(end + 1) &&
        context.is_kind(end + 1, TokenKind::Word))
        result.unit.dimension = Dimension::Other;
    take_plus(context, result);
    return true;
}

}  // namespace

std::optional<Measured> measured_at(const NumberContext& context, std::size_t token) {
    const std::optional<Numeral> numeral = read_numeral(context.scan, token);
    if (!numeral) return std::nullopt;
    Measured result{.number = *numeral, .unit = {}, .unit_span = {}, .end = numeral->end};
    take_plus(context, result);
    if (hyphen_before_magnitude(context, result.end)) ++result.end;
    if (result.end < context.scan.tokens.size() && !context.is_kind(result.end, TokenKind::Newline)) {
        const TermMention* magnitude = context.scan.term_at(result.end, Sense::Magnitude);
        const bool short_one = magnitude != nullptr && magnitude->span.size() <= 2;  // "k", "M": only right behind
        const bool longer_unit = magnitude != nullptr && unit_covers(context, result.end, magnitude->span);
        if (magnitude != nullptr && !longer_unit && (context.glued(result.end) || !short_one)) {
            result.magnitude = std::pow(10.0, magnitude->term->value);
            result.end = context.behind(result.end, magnitude->span);
            take_plus(context, result);
        }
        if (!take_unit(context, result)) return std::nullopt;
    }
    return result;
}

}  // namespace veritae::extract
