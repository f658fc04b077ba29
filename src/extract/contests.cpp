// SPDX-License-Identifier: MIT
// Scan to contests: a contest's name with the edition, the year and the medal that stand on the same line. The edition
// is an ordinal in front of the name, in digits or in words; the year is the one nearest to the name; the medal follows
// the name, or stands before it.
#include <array>
#include <cstdint>
#include <string_view>

#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

/// How many tokens may stand between the ordinal and the name: "the 14th Brightwater Cup" has a sponsor in between.
constexpr std::size_t kOrdinalReach = 8;
/// How far from the name its year and medal are looked for, in tokens, on the same line.
constexpr std::size_t kLineReach = 60;

/// The number that ends at token `last`, and where it begins: digits, or numerals such as "twenty-one" written in
/// characters, of which a ten multiplies what stands before it and adds what stands behind.
struct Counted {
    std::int32_t number = 0;
    std::size_t first = 0;
};
Counted number_ending_at(const Scan& scan, std::size_t last) {
    if (scan.tokens[last].kind == TokenKind::Number) return {static_cast<std::int32_t>(scan.tokens[last].number), last};
    std::size_t first = last + 1;
    while (first > 0 && first + 4 > last && scan.term_at(first - 1, Sense::Numeral) != nullptr) --first;
    Counted counted{0, first};
    std::int32_t digit = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const std::int32_t value = scan.term_at(i, Sense::Numeral)->term->value;
        if (value >= 10) {
            counted.number += (digit == 0 ? 1 : digit) * value;
            digit = 0;
        } else {
            digit = value;
        }
    }
    counted.number += digit;
    return counted;
}

/// A comma, a semicolon or a bar, narrow or wide: what an ordinal before it counts is not the name behind it.
bool ends_phrase(const Token& token) {
    constexpr std::u32string_view kEnds = U",;|\uFF0C\uFF1B";
    return token.kind == TokenKind::Sign && kEnds.find(token.first) != std::u32string_view::npos;
}

/// The ordinal before the name that begins at token `name`. That of a medal ("1st place") is none of an edition.
Counted ordinal_before(const Scan& scan, std::size_t name) {
    for (std::size_t far = 1; far <= kOrdinalReach && far <= name; ++far) {
        const std::size_t at = name - far;
        if (scan.tokens[at].kind == TokenKind::Newline) break;
        const TermMention* word = scan.term_at(at, Sense::EditionWord);
        const bool counts = word != nullptr && word->term->value == 0;
        const bool marks = scan.term_at(at, Sense::OrdinalMark) != nullptr && scan.tokens[at].glued;
        if (ends_phrase(scan.tokens[at])) break;
        if ((!counts && !marks) || at == 0) continue;
        const Counted counted = number_ending_at(scan, at - 1);
        if (scan.has(counted.first, Sense::Medal)) break;
        if (counted.number > 0 && counted.number < 200) return counted;
    }
    return {};
}

bool is_year(const Token& token) {
    return token.kind == TokenKind::Number && token.span.size() == 4 && token.number >= 1980 && token.number < 2100;
}

/// The tokens around a name on its own line, as [first, last).
std::pair<std::size_t, std::size_t> line_around(const Scan& scan, std::size_t name) {
    std::size_t first = name;
    while (first > 0 && first + kLineReach > name && scan.tokens[first - 1].kind != TokenKind::Newline) --first;
    std::size_t last = name;
    while (last < scan.tokens.size() && last < name + kLineReach && scan.tokens[last].kind != TokenKind::Newline)
        ++last;
    return {first, last};
}

}  // namespace

std::vector<ContestMention> find_contests(const Scan& scan) {
    std::vector<ContestMention> found;
    std::uint32_t done = 0;
    for (std::size_t i = 0; i < scan.tokens.size(); ++i) {
        if (scan.tokens[i].span.begin < done) continue;
        const TermMention* name = scan.term_at(i, Sense::Contest);
        if (name == nullptr) continue;
        done = name->span.end;
        ContestMention contest{name->span, name->term->value, 0, 0, Medal::None};
        if (const Counted ordinal = ordinal_before(scan, i); ordinal.number > 0) {
            contest.ordinal = static_cast<std::int16_t>(ordinal.number);
            contest.span.begin = scan.tokens[ordinal.first].span.begin;
            const TermMention* prefix =
                ordinal.first > 0 ? scan.term_at(ordinal.first - 1, Sense::EditionWord) : nullptr;
            if (prefix != nullptr && prefix->term->value == 1) contest.span.begin = prefix->span.begin;
        }
        const std::size_t behind = scan.token_from(done);
        const auto [first, last] = line_around(scan, i);
        // Nearest first, on either side of the name.
        for (std::size_t step = 0; step < last - first && (contest.year == 0 || contest.medal == Medal::None); ++step) {
            std::array<std::size_t, 2> sides{behind + step, i - step - 1};
            for (const std::size_t at : sides) {
                if (at < first || at >= last) continue;
                if (contest.year == 0 && is_year(scan.tokens[at]))
                    contest.year = static_cast<std::int16_t>(scan.tokens[at].number);
                const TermMention* medal = scan.term_at(at, Sense::Medal);
                if (contest.medal == Medal::None && medal != nullptr)
                    contest.medal = static_cast<Medal>(medal->term->value);
            }
        }
        const bool bare =
            name->term->in_context && contest.ordinal == 0 && contest.year == 0 && contest.medal == Medal::None;
        if (!bare) found.push_back(contest);
    }
    return found;
}

}  // namespace veritae::extract
