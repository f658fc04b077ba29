// SPDX-License-Identifier: MIT
// The words that dates are made of. Tested through find_dates.
#include "extract/dates_reader.hpp"

#include <algorithm>

namespace veritae::extract::dates {
namespace {

/// No date needs more numerals than 二千零二十三; a longer run is something else.
constexpr std::uint32_t kMostNumerals = 8;

std::uint32_t digits_of(std::uint32_t value) {
    std::uint32_t count = 1;
    while (value >= 10) {
        value /= 10;
        ++count;
    }
    return count;
}

}  // namespace

Reader::Reader(const Scan& scan) : scan_(scan) {
    constexpr std::uint32_t kMonths = 12;
    constexpr std::uint32_t kDays = 31;
    bool month_first = false;
    const std::vector<Token>& tokens = scan.tokens;
    for (const std::size_t i : scan.numbers) {
        if (i + 4 >= tokens.size() || !tokens[i + 1].is('/') || !tokens[i + 3].is('/')) continue;
        const Token& second = tokens[i + 2];
        const Token& year = tokens[i + 4];
        const bool a_date = second.kind == TokenKind::Number && year.kind == TokenKind::Number &&
                            tokens[i].span.size() <= 2 && second.span.size() <= 2 && year.span.size() == 4 &&
                            tokens[i].number <= kDays && second.number <= kDays;
        if (!a_date) continue;
        day_first_ = day_first_ || (tokens[i].number > kMonths && second.number <= kMonths);
        month_first = month_first || (second.number > kMonths && tokens[i].number <= kMonths);
    }
    day_first_ = day_first_ && !month_first;
}

Word Reader::word_at(std::size_t i, Sense sense) const {
    const TermMention* mention = scan_.term_at(i, sense);
    std::size_t end = i + 1;
    while (end < scan_.tokens.size() && scan_.tokens[end].span.begin < mention->span.end) ++end;
    return {mention->term->value, end};
}

std::optional<Word> Reader::calendar_word(std::size_t i, Sense sense) const {
    const std::optional<Word> found = word(i, sense);
    if (!found) return std::nullopt;
    const std::uint32_t end = token(found->end - 1).span.end;
    for (const TermMention& mention : scan_.terms_at(i)) {
        const bool names_a_thing =
            mention.sense == Sense::Technology || mention.sense == Sense::Venue || mention.sense == Sense::Contest;
        if (names_a_thing && mention.span.end > end) return std::nullopt;
    }
    return found;
}

std::optional<Word> Reader::standing_word(std::size_t i, Sense sense) const {
    const std::optional<Word> found = word(i, sense);
    if (!found || token(i).kind != TokenKind::Han || found->end > i + 1) return found;
    const std::size_t next = found->end;
    if (!is(next, TokenKind::Han)) return found;
    for (const Sense goes_on :
         {Sense::RangeJoin, Sense::Present, Sense::DateAnd, Sense::AfterDate, Sense::Expected, Sense::DateFiller}) {
        if (word(next, goes_on)) return found;
    }
    return std::nullopt;
}

/// Chinese numerals are read place by place (二〇二三) unless one of them is a power of ten (两千零四, 二十三): then
/// each power takes the numeral before it, or one.
std::optional<Number> Reader::numerals(std::size_t i) const {
    std::uint32_t by_place = 0;
    std::uint32_t total = 0;
    std::uint32_t pending = 0;
    std::uint32_t count = 0;
    bool has_power = false;
    std::size_t end = i;
    while (is(end, TokenKind::Han)) {
        const std::optional<Word> numeral = word(end, Sense::Numeral);
        if (!numeral || numeral->end != end + 1) break;
        if (++count > kMostNumerals) return std::nullopt;
        const auto value = static_cast<std::uint32_t>(numeral->value);
        if (value >= 10) {
            has_power = true;
            total += std::max(pending, 1u) * value;
            pending = 0;
        } else {
            by_place = by_place * 10 + value;
            pending = value;
        }
        ++end;
    }
    if (count == 0) return std::nullopt;
    if (!has_power) return Number{by_place, count, end, true};
    const std::uint32_t value = total + pending;
    return Number{value, digits_of(value), end, true};
}

std::optional<Number> Reader::number(std::size_t i) const {
    if (!has(i)) return std::nullopt;
    const Token& here = token(i);
    if (here.kind == TokenKind::Number) return Number{here.number, here.span.size(), i + 1, false};
    return here.kind == TokenKind::Han ? numerals(i) : std::nullopt;
}

std::optional<Number> Reader::day(std::size_t i) const {
    std::optional<Number> found = number(i);
    if (!found) {
        const std::optional<Word> named = word(i, Sense::OrdinalWord);
        if (!named) return std::nullopt;
        return Number{static_cast<std::uint32_t>(named->value), 2, named->end, true};
    }
    if (found->width > 2 || found->value < 1 || found->value > 31) return std::nullopt;
    if (glued(found->end)) {
        if (const std::optional<Word> mark = word(found->end, Sense::OrdinalMark)) found->end = mark->end;
    }
    return found;
}

std::optional<Number> Reader::ordinal(std::size_t i) const {
    if (const std::optional<Word> named = word(i, Sense::OrdinalWord)) {
        return Number{static_cast<std::uint32_t>(named->value), 2, named->end, true};
    }
    std::optional<Number> found = number(i);
    if (!found || found->width > 2) return std::nullopt;
    const bool chinese = is(found->end, TokenKind::Han);
    const std::optional<Word> mark = glued(found->end) ? word(found->end, Sense::OrdinalMark) : std::nullopt;
    if (!mark && !chinese) return std::nullopt;
    if (mark) found->end = mark->end;
    return found;
}

std::optional<Number> Reader::year(std::size_t i) const {
    if (!has(i)) return std::nullopt;
    if (token(i).kind == TokenKind::Sign && is_apostrophe(token(i).first)) {
        if (!is(i + 1, TokenKind::Number) || !glued(i + 1) || token(i + 1).span.size() != 2) return std::nullopt;
        return Number{full_year(token(i + 1).number), 2, i + 2, false};
    }
    if (!is(i, TokenKind::Number) || token(i).span.size() != 4 || !is_year(token(i).number)) return std::nullopt;
    return Number{token(i).number, 4, i + 1, false};
}

std::size_t Reader::skip_margin(std::size_t i) const {
    constexpr std::uint32_t kLongLine = 50;  // bytes
    if (i == 0 || i + 1 >= scan_.tokens.size() || token(i).kind != TokenKind::Newline) return i;
    const std::uint32_t end = token(i).span.begin;
    const std::size_t before = scan_.document.plain.rfind('\n', end == 0 ? 0 : end - 1);
    const std::uint32_t begin = before == std::string::npos ? 0 : static_cast<std::uint32_t>(before) + 1;
    return end - begin >= kLongLine ? i + 1 : i;
}

std::size_t Reader::skip_fillers(std::size_t i, int most) const {
    for (int k = 0; k < most; ++k) {
        const std::optional<Word> filler = word(i, Sense::DateFiller);
        if (!filler) break;
        i = filler->end;
    }
    return i;
}

bool is_arrow(char32_t c) {
    return c == 0x2192 || c == 0x21D2 || c == 0x21E8 || c == 0x27A1 || c == 0x2794 || (c >= 0x2799 && c <= 0x279E) ||
           c == 0x27F6 || c == 0x27F9;
}

bool is_dash(char32_t c) {
    return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2053 || c == 0x2212 ||
           c == 0x301C || c == 0x3030 || c == 0x30FC || c == 0x223C || c == 0x2500 || c == 0x2501 || c == 0x23AF ||
           c == 0xFE58 || c == 0xFE63 || is_arrow(c);
}

bool begins_column(const Reader& in, std::size_t i) {
    if (!in.has(i) || i == 0) return false;
    const std::string_view gap = in.scan().document.slice({in.token(i - 1).span.end, in.token(i).span.begin});
    return gap.size() > 1 || gap == "\t";
}

}  // namespace veritae::extract::dates
