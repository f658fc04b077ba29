// SPDX-License-Identifier: MIT
// What stands before and behind the numbers of a date. Signs are judged here; words are in the lexicon.
#include "extract/dates_context.hpp"

namespace veritae::extract::dates {
namespace {

/// How many tokens the label of a number, or the name of a venue, may have.
constexpr std::size_t kLongestLabel = 4;
constexpr std::size_t kLongestName = 8;
/// Tokens between a medal and its rank.
constexpr std::size_t kRankReach = 4;
constexpr std::size_t kRankReachBehind = 10;
/// Bytes of a unit that is written in capitals: "GHz".
constexpr std::uint32_t kLongestUnit = 3;

bool is_one_of(char32_t c, std::u32string_view signs) { return signs.find(c) != std::u32string_view::npos; }

/// Signs that make a number an amount, an id or an operand even across a blank.
constexpr std::u32string_view kBeforeAmount = U"$¥€£#×≥≤<>";
/// The same where they touch it.
constexpr std::u32string_view kTouchingBefore = U"@=_&+%^\\§";
constexpr std::u32string_view kTouchingAfter = U"%+_°×=@\\^";
/// Signs that link a number to what stands on their other side.
constexpr std::u32string_view kLinks = U".-/:,–—‑*";

template <class Accept>
bool preceded_by(const Reader& in, std::size_t i, Sense sense, std::size_t longest, Accept accept) {
    const std::uint32_t end = in.token(i - 1).span.end;
    for (std::size_t k = i; k-- > 0 && i - k <= longest && in.has(k);) {
        const TermMention* term = in.scan().term_at(k, sense);
        if (term != nullptr && term->span.end == end && accept(*term)) return true;
    }
    return false;
}

/// What stands here is counted by the number before it. In titles ("2019 Games") words in capitals are not; a Chinese
/// character that goes on is more often the beginning of a name.
bool is_counted(const Reader& in, std::size_t i) {
    if (!in.standing_word(i, Sense::CountedNoun) && !in.standing_word(i, Sense::Unit)) return false;
    // "2007–2009 M.Sc. in Physics": an abbreviation of several letters is no unit.
    const bool abbreviation = in.sign(i + 1, '.') && in.tight(i + 1) && in.is(i + 2, TokenKind::Word);
    if (abbreviation) return false;
    const bool capital = in.is(i, TokenKind::Word) && in.token(i).first >= 'A' && in.token(i).first <= 'Z';
    return !capital || in.token(i).span.size() <= kLongestUnit;
}

/// A number of three digits or more that is no year.
bool is_other_number(const Reader& in, std::size_t i) {
    return in.is(i, TokenKind::Number) && in.token(i).span.size() > 2 && !in.year(i);
}

/// "142 / 2033", and "bronze medal (8 / 2042)": the rank among so many, while "05 / 2024" may be a month.
bool is_share_before(const Reader& in, std::size_t i) {
    if (i < 2 || !in.sign(i - 1, '/') || !in.is(i - 2, TokenKind::Number) || in.year(i - 2)) return false;
    const std::optional<Number> rank = in.number(i - 2);
    if (!rank || rank->value > 12) return rank.has_value();
    if (i < 4 || rank->value == 0 || !(in.sign(i - 3, '(') || in.sign(i - 3, 0xFF08))) return false;
    return preceded_by(in, i - 3, Sense::Medal, kLongestLabel, [](const TermMention&) { return true; });
}

bool is_figure(const Reader& in, std::size_t i, FigureWord word) {
    if (!in.has(i)) return false;
    for (const TermMention& mention : in.scan().terms_at(i)) {
        if (mention.sense == Sense::Figure && mention.term->value == static_cast<std::int32_t>(word)) return true;
    }
    return false;
}

/// "286 of 2045", "in a field of 2045 Kaggle teams": as many as took part.
bool is_whole(const Reader& in, std::size_t i) {
    if (i < 2 || !is_figure(in, i - 1, FigureWord::OutOf)) return false;
    return in.is(i - 2, TokenKind::Number) || (in.is(i + 1, TokenKind::Word) && in.has(i + 2) && is_counted(in, i + 2));
}

bool sign_lets_start(const Reader& in, std::size_t i) {
    const char32_t c = in.token(i - 1).first;
    if (is_one_of(c, kBeforeAmount)) return false;
    // "41(3): 2000-2010" are pages
    if (c == ':' && i >= 3 && in.sign(i - 2, ')') && in.is(i - 3, TokenKind::Number)) return false;
    if (!in.glued(i)) return true;
    if (is_one_of(c, kTouchingBefore)) return false;
    if (!is_one_of(c, kLinks) || i < 2 || !in.glued(i - 1)) return true;
    const TokenKind before = in.token(i - 2).kind;
    // Behind the comma of a longer number no group of three digits follows: "62040001,2025.01"
    if (before == TokenKind::Number) return c == ',' && in.token(i - 2).span.size() > 4 && in.year(i);
    if (before == TokenKind::Sign) return c != ':' || !in.sign(i - 2, ')');
    if (before != TokenKind::Word || c == ':' || c == ',') return true;
    // a date in the name of a file: "report-20240307"
    return in.token(i).span.size() == 8;
}

/// A medal or a word of rank within a few tokens before, or what is ranked right behind.
bool beside_rank(const Reader& in, std::size_t begin, std::size_t end) {
    if (is_figure(in, end, FigureWord::People)) return true;
    for (std::size_t k = end; k < end + kRankReachBehind && in.has(k) && !in.is(k, TokenKind::Number); ++k) {
        if (in.scan().has(k, Sense::Medal)) return true;
    }
    for (std::size_t back = 1; back <= kRankReach && back <= begin && in.has(begin - back); ++back) {
        const std::size_t k = begin - back;
        if (in.scan().has(k, Sense::Medal) || is_figure(in, k, FigureWord::Rank)) return true;
        if (in.is(k, TokenKind::Number)) return false;
    }
    return false;
}

}  // namespace

bool starts_freely(const Reader& in, std::size_t i) {
    if (in.is(i, TokenKind::Sign) && i > 0 && in.glued(i) && !in.is(i - 1, TokenKind::Sign)) return false;
    if (i == 0 || !in.has(i - 1) || in.token(i).kind != TokenKind::Number) return true;
    switch (in.token(i - 1).kind) {
        case TokenKind::Word:
            if (in.glued(i)) return false;
            break;
        case TokenKind::Sign:
            if (!sign_lets_start(in, i)) return false;
            break;
        case TokenKind::Number:
            if (is_other_number(in, i - 1)) return false;
            break;
        default:
            break;
    }
    return true;
}

bool is_labelled(const Reader& in, const Stretch& stretch) {
    std::size_t i = stretch.begin;
    const Form form = stretch.from->form;
    if (form == Form::Named || form == Form::Counted || i == 0 || !in.has(i - 1)) return false;
    // "top 1%, 12/2000" is a rank
    const bool rank = in.token(i).span.size() <= 2 && i >= 2 && in.sign(i - 1, ',') && in.sign(i - 2, '%');
    if (in.sign(i - 1, ':') && i >= 2 && in.has(i - 2)) --i;
    return rank || preceded_by(in, i, Sense::NumberLabel, kLongestLabel, [](const TermMention&) { return true; });
}

bool ends_freely(const Reader& in, const Stretch& stretch) {
    const std::size_t end = stretch.end;
    if (!in.glued(end) || in.token(end - 1).kind != TokenKind::Number) return true;
    const Token& next = in.token(end);
    const Point& last = stretch.to ? *stretch.to : *stretch.from;
    if (next.kind == TokenKind::Word) return false;
    if (next.kind != TokenKind::Sign) return true;
    if (is_one_of(next.first, kTouchingAfter)) return false;
    if (!is_one_of(next.first, kLinks)) return true;
    if (!in.tight(end)) return true;
    if (in.is(end + 1, TokenKind::Number)) return next.first == ',' && in.token(end + 1).span.size() != 3;
    const bool into_word = in.is(end + 1, TokenKind::Word) && (next.first == '-' || next.first == '/');
    return !(into_word && last.form == Form::Bare);
}

bool is_share(const Reader& in, const Stretch& stretch) {
    const std::size_t i = stretch.begin;
    const bool slashed = stretch.from->form == Form::Digits && stretch.from->day == 0 && in.token(i).span.size() <= 2 &&
                         in.sign(i + 1, '/');
    return slashed && !stretch.range() && (is_counted(in, stretch.end) || beside_rank(in, i, stretch.end));
}

bool year_alone_fits(const Reader& in, const Stretch& stretch) {
    const Point& year = *stretch.from;
    const std::size_t end = stretch.end;
    if (year.year > kLastBareYear || (!stretch.range() && is_whole(in, year.begin))) return false;
    if (is_counted(in, end)) return false;
    if (is_other_number(in, end)) return false;
    if (!stretch.range() && is_share_before(in, year.begin)) return false;
    if (stretch.range() || year.begin == 0 || !in.has(year.begin - 1)) return true;
    return !preceded_by(in, year.begin, Sense::Venue, kLongestName,
                        [](const TermMention& name) { return !name.term->in_context; });
}

bool fault_fits(const Reader& in, const Stretch& stretch) {
    const Point& first = *stretch.from;
    if (stretch.range()) {
        // at least one side must be right, so that both are seen to be dates
        return first.fault == Fault::None || stretch.present || (stretch.to && stretch.to->fault == Fault::None);
    }
    if (first.form != Form::Digits) return true;
    if (first.fault == Fault::Month && in.token(first.begin).span.size() != 4) return false;
    if (is_counted(in, stretch.end)) return false;
    const bool begins_line = first.begin == 0 || !in.has(first.begin - 1);
    if (begins_line) return true;
    // "held on 2021-11-31": three numbers with a year of four digits and a day that some month has are nothing else.
    const bool whole = first.fault == Fault::Day && first.month >= 1 && first.month <= 12 && first.day != 0;
    if (whole && !in.is(first.begin - 1, TokenKind::Number)) return true;
    return !in.is(first.begin - 1, TokenKind::Word) && !in.is(stretch.end, TokenKind::Word) &&
           !in.is(first.begin - 1, TokenKind::Number);
}

}  // namespace veritae::extract::dates
