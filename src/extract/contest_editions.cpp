// SPDX-License-Identifier: MIT
// An ordinal beside a contest's name is its edition, unless it counts something else: a place ("2nd in the …"), a
// medal ("3rd prize"), or, behind a comma, whatever follows it.
#include "extract/contest_editions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

/// How many tokens may stand between the ordinal and the name: "the 14th Brightwater Cup" has a sponsor in between.
constexpr std::size_t kReach = 8;
constexpr std::size_t kRemark = 16;       // tokens of a remark in brackets between a name and its ordinal
constexpr std::int32_t kMost = 200;       // editions
constexpr std::int32_t kLeastInWord = 4;  // "first" to "third" mostly count prizes

struct Counted {
    std::int32_t number = 0;
    std::size_t first = 0;
};

/// The number that ends at token `last`, and where it begins: digits, or numerals such as "twenty-one" written in
/// characters, of which a ten multiplies what stands before it and adds what stands behind.
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

bool is_year(const Token& token) {
    return token.kind == TokenKind::Number && token.span.size() == 4 && token.number >= 1980 && token.number < 2100;
}

/// A comma, a semicolon or a bar, narrow or wide: what an ordinal before it counts is not the name behind it.
bool ends_phrase(const Token& token) {
    constexpr std::u32string_view kEnds = U",;|\uFF0C\uFF1B\uFF5C\u3001";
    return token.kind == TokenKind::Sign && kEnds.find(token.first) != std::u32string_view::npos;
}

class Reader {
  public:
    explicit Reader(const Scan& scan) : scan_(scan) {}

    Edition before(std::size_t name) const {
        for (std::size_t far = 1; far <= kReach && far <= name; ++far) {
            const std::size_t at = name - far;
            if (newline(at) || ends_phrase(scan_.tokens[at]) || scan_.has(at, Sense::Contest)) break;
            const std::optional<Ordinal> ordinal = ordinal_ending_at(at);
            if (!ordinal) continue;
            if (scan_.has(ordinal->first, Sense::Medal)) break;
            if (!ordinal->sure && counts_places(at + 1, name)) break;
            if (is_second(ordinal->first)) break;
            return edition(*ordinal, false);
        }
        return {};
    }

    Edition behind(std::size_t end) const {
        std::size_t at = end;
        std::size_t commas = 0;
        std::size_t remark = 0;
        for (std::size_t far = 0; far < kReach + remark && at < scan_.tokens.size(); ++far, ++at) {
            if (newline(at) || scan_.has(at, Sense::Contest)) break;
            if (scan_.has(at, Sense::Medal)) continue;
            const std::optional<Ordinal> ordinal = ordinal_from(at);
            if (ordinal) {
                if (scan_.has(ordinal->first, Sense::Medal) || counts_another(ordinal->end, commas)) break;
                return edition(*ordinal, !ordinal->sure);
            }
            if (ends_phrase(scan_.tokens[at]) && ++commas > 2) break;
            if (scan_.tokens[at].is('(')) remark = kRemark;
            const bool sign = scan_.tokens[at].kind == TokenKind::Sign;
            if (!sign && !is_year(scan_.tokens[at]) && commas > 0) break;
        }
        return {};
    }

  private:
    struct Ordinal {
        std::int32_t number;
        std::size_t first;
        std::size_t end;
        bool sure;  ///< said to be an edition
    };

    bool newline(std::size_t at) const {
        return at < scan_.tokens.size() && scan_.tokens[at].kind == TokenKind::Newline;
    }
    bool word(std::size_t at, std::int32_t value) const {
        const TermMention* term = at < scan_.tokens.size() ? scan_.term_at(at, Sense::EditionWord) : nullptr;
        return term != nullptr && term->term->value == value;
    }
    bool follows(std::size_t at) const { return word(at, 0); }
    bool precedes(std::size_t at) const { return word(at, 1); }
    bool figure(std::size_t at, FigureWord which) const {
        if (at >= scan_.tokens.size() || !scan_.has(at, Sense::Figure)) return false;
        return std::ranges::any_of(scan_.terms_at(at), [&](const TermMention& mention) {
            return mention.sense == Sense::Figure && mention.term->value == static_cast<int>(which);
        });
    }

    /// "第十四届", "14th", "14th edition", "fourteenth": the ordinal whose last token is `last`.
    std::optional<Ordinal> ordinal_ending_at(std::size_t last) const {
        if (follows(last) && last > 0) {
            if (const auto marked = marked_at(last - 1)) return made(marked->number, marked->first, last + 1, true);
            const Counted counted = number_ending_at(scan_, last - 1);
            return made(counted.number, counted.first, last + 1, true);
        }
        return marked_at(last);
    }

    /// "14th", "fourteenth"
    std::optional<Ordinal> marked_at(std::size_t last) const {
        const bool mark = last > 0 && scan_.has(last, Sense::OrdinalMark) && scan_.tokens[last].glued &&
                          scan_.tokens[last - 1].kind == TokenKind::Number;
        if (mark) return made(static_cast<std::int32_t>(scan_.tokens[last - 1].number), last - 1, last + 1, false);
        const TermMention* named = scan_.term_at(last, Sense::OrdinalWord);
        if (named == nullptr || named->term->value < kLeastInWord) return std::nullopt;
        return made(named->term->value, last, scan_.token_from(named->span.end), false);
    }

    std::optional<Ordinal> made(std::int32_t number, std::size_t first, std::size_t end, bool sure) const {
        if (number <= 0 || number >= kMost) return std::nullopt;
        return Ordinal{number, first, end, sure};
    }

    /// The ordinal that begins at a token: a mark before the number, or the number of one that ends soon.
    std::optional<Ordinal> ordinal_from(std::size_t at) const {
        constexpr std::size_t kLongest = 5;
        for (std::size_t last = at; last < at + kLongest && last < scan_.tokens.size(); ++last) {
            const auto ordinal = ordinal_ending_at(last);
            if (!ordinal || ordinal->first != at + (precedes(at) ? 1 : 0)) continue;
            std::optional<Ordinal> found = ordinal;
            if (!found->sure && follows(found->end)) found = made(found->number, found->first, found->end + 1, true);
            return found;
        }
        // "edition 14", "No. 14"
        const bool named = follows(at) && scan_.tokens[at].kind == TokenKind::Word && at + 1 < scan_.tokens.size();
        if (!named || scan_.tokens[at + 1].kind != TokenKind::Number || is_year(scan_.tokens[at + 1]))
            return std::nullopt;
        return made(static_cast<std::int32_t>(scan_.tokens[at + 1].number), at + 1, at + 2, true);
    }

    /// "13th and 14th": of several editions none is that of the year beside them.
    bool is_second(std::size_t first) const {
        if (first > 0 && precedes(first - 1)) --first;
        return first >= 2 && !newline(first - 2) && ordinal_ending_at(first - 2).has_value();
    }

    /// "2nd in the …", "3rd place of the …": words that make an ordinal one of places.
    bool counts_places(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            if (figure(i, FigureWord::Rank) || figure(i, FigureWord::Filler) || figure(i, FigureWord::OutOf) ||
                figure(i, FigureWord::People) || scan_.has(i, Sense::Medal))
                return true;
        }
        return false;
    }

    /// Behind an ordinal that stands behind the name: what it counts instead. Behind a comma only the end, a sign or a
    /// medal leaves it to the name in front.
    bool counts_another(std::size_t at, std::size_t commas) const {
        if (at >= scan_.tokens.size() || newline(at)) return false;
        if (scan_.tokens[at].kind == TokenKind::Sign || scan_.has(at, Sense::Medal)) return false;
        if (figure(at, FigureWord::Rank) || figure(at, FigureWord::People)) return true;
        if (is_year(scan_.tokens[at])) return false;
        return scan_.tokens[at].kind != TokenKind::Han || commas > 0;
    }

    Edition edition(const Ordinal& ordinal, bool loose) const {
        const std::size_t first = ordinal.first > 0 && precedes(ordinal.first - 1) ? ordinal.first - 1 : ordinal.first;
        return {ordinal.number, {scan_.tokens[first].span.begin, scan_.tokens[ordinal.end - 1].span.end}, loose};
    }

    const Scan& scan_;
};

}  // namespace

Edition edition_beside(const Scan& scan, std::size_t name, std::size_t behind) {
    const Reader reader(scan);
    const Edition before = reader.before(name);
    return before.number > 0 ? before : reader.behind(behind);
}

}  // namespace veritae::extract
