// SPDX-License-Identifier: MIT
#include "extract/quantities_context.hpp"

#include <algorithm>

#include "extract/dates_reader.hpp"
#include "rulebook/senses.hpp"
#include "rulebook/unit.hpp"

namespace veritae::extract {
namespace {

constexpr char32_t kMinus = 0x2212;

constexpr bool concerns_numbers(Sense sense) {
    switch (sense) {
        case Sense::Cardinal:
        case Sense::Figure:
        case Sense::Measure:
        case Sense::Bound:
        case Sense::Change:
        case Sense::ChangeFrom:
        case Sense::ChangeTo:
            return true;
        default:
            return false;
    }
}

}  // namespace

NumberContext::NumberContext(const Scan& source) : scan(source) {
    before.resize(scan.tokens.size() + 1);
    std::size_t at = 0;
    std::uint32_t covered = 0;  // the end of the last longer word, of which "前" may be a part
    std::uint32_t changed = 0;  // the end of the last word of change
    for (const TermMention& mention : scan.terms) {
        const Sense sense = mention.sense;
        if (!concerns_numbers(sense)) continue;
        while (scan.tokens[at].span.begin < mention.span.begin) ++at;
        if (sense == Sense::Cardinal) cardinals.push_back(static_cast<std::uint32_t>(at));
        const bool part = mention.span.end <= covered;
        const bool inside = mention.span.end <= changed;  // "约" of "节约"
        if (sense == Sense::Change) changed = std::max(changed, mention.span.end);
        if (sense == Sense::Figure) covered = std::max(covered, mention.span.end);
        const bool share =
            sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::TopShare) && !part;
        const bool versus = sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::Versus);
        const bool introduces = sense == Sense::Measure || sense == Sense::Bound || sense == Sense::ChangeFrom ||
                                sense == Sense::ChangeTo || versus;
        const bool amount = sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::Amount);
        const bool change = sense == Sense::Change || amount;
        const bool per_second =
            sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::PerSecond);
        const bool further =
            sense == Sense::Figure && mention.term->value == static_cast<int>(FigureWord::Contribution);
        const bool figure = sense == Sense::Figure;
        const bool filler = figure && mention.term->value == static_cast<int>(FigureWord::Filler) &&
                            (before[at].introduces || before[at].leads);
        const bool start = figure && mention.term->value == static_cast<int>(FigureWord::Start);
        if (!filler && !start && !introduces && !share && !change && !per_second && !further) continue;
        std::size_t end = at;
        while (end < scan.tokens.size() && scan.tokens[end].span.begin < mention.span.end) ++end;
        Before& words = before[end];
        words.share = words.share || share;
        words.leads = words.leads || filler || start;
        words.further = words.further || further;
        words.per_second = words.per_second || per_second;
        words.change = words.change || change;
        words.result = words.result || (sense == Sense::ChangeTo && before[at].change);
        words.introduces = words.introduces || introduces;
        const bool arrow = at > 0 && is_arrow(at - 1) && mention.span.size() == 1;
        if (arrow && sense == Sense::Bound) continue;
        if (sense == Sense::Bound && !words.bound && !inside) {
            words.bound = static_cast<Bound>(mention.term->value);
            words.begin = mention.span.begin;
        }
    }
}

std::size_t NumberContext::behind(std::size_t token, Span phrase) const {
    while (token < scan.tokens.size() && scan.tokens[token].span.begin < phrase.end) ++token;
    return token;
}

std::size_t NumberContext::signed_from(std::size_t token) const {
    if (token == 0 || !scan.tokens[token].glued) return token;
    const Token& sign = scan.tokens[token - 1];
    if (!sign.is('+') && !sign.is('-') && !sign.is(kMinus)) return token;
    if (token == 1 || !sign.glued) return token - 1;
    const Token& previous = scan.tokens[token - 2];
    const bool opens = previous.kind == TokenKind::Newline || previous.is('(') || previous.is('[') ||
                       previous.is(',') || previous.is(':') || previous.is('/') || previous.is('|') || previous.is(';');
    return opens ? token - 1 : token;
}

bool NumberContext::is_arrow(std::size_t token) const {
    if (is_kind(token, TokenKind::Sign) && dates::is_arrow(scan.tokens[token].first)) return true;
    return (is_sign(token, '-') || is_sign(token, '=')) && is_sign(token + 1, '>');
}

bool NumberContext::introduced(std::size_t begin, std::size_t end) const {
    std::size_t at = begin;
    while (at > 0 && (is_sign(at - 1, ':') || is_sign(at - 1, '(') || is_sign(at - 1, '='))) --at;
    if (at < begin && is_sign(begin - 1, '=')) return true;
    if (before[at].introduces) return true;
    if (at > 0 && scan.term_at(at - 1, Sense::Figure) != nullptr && before[at - 1].introduces) return true;
    if (is_arrow(end) || is_sign(end, '+') || is_sign(end, '=')) return true;
    if (begin >= 1 && ((is_kind(begin - 1, TokenKind::Sign) && dates::is_arrow(scan.tokens[begin - 1].first)) ||
                       is_sign(begin - 1, '+')))
        return true;
    if (begin >= 2 && is_arrow(begin - 2)) return true;
    const TermMention* to = end < scan.tokens.size() ? scan.term_at(end, Sense::ChangeTo) : nullptr;
    return to != nullptr && is_kind(end, TokenKind::Han) && !is_kind(end - 1, TokenKind::Han);
}

bool NumberContext::fraction(std::size_t begin, std::size_t end) const {
    const auto stroke = [&](std::size_t at) { return is_sign(at, '/'); };
    const bool right = stroke(end) && is_kind(end + 1, TokenKind::Number) && !stroke(end + 2);
    const bool left = begin >= 2 && stroke(begin - 1) && is_kind(begin - 2, TokenKind::Number) && !stroke(end);
    if (right || left) return !(begin >= 3 && left && stroke(begin - 3));
    const auto of = [&](std::size_t at) -> std::size_t {
        if (at >= scan.tokens.size()) return 0;
        for (const TermMention& word : scan.terms_at(at)) {
            const bool figure = word.sense == Sense::Figure;
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

bool NumberContext::is_money(std::size_t token) const {
    const TermMention* unit = scan.term_at(token, Sense::Unit);
    return unit != nullptr && unit_meaning(unit->term->value).dimension == Dimension::Money;
}

}  // namespace veritae::extract
