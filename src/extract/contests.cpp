// SPDX-License-Identifier: MIT
// Scan to contests: a contest's name with the edition, the year and the medal that stand on the same line. The edition
// is an ordinal beside the name; the year is the one nearest to the name; the medal follows the name, or stands before
// it.
#include <array>
#include <cstdint>

#include "extract/contest_editions.hpp"
#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

/// How far from the name its year and medal are looked for, in tokens, on the same line.
constexpr std::size_t kLineReach = 60;

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
    for (const auto& [token, term] : scan.terms_of(Sense::Contest)) {
        const std::size_t i = token;
        if (scan.tokens[i].span.begin < done) continue;
        const TermMention* const name = &scan.terms[term];
        done = name->span.end;
        ContestMention contest{name->span, name->term->value, 0, 0, Medal::None};
        const std::size_t behind = scan.token_from(done);
        if (const Edition edition = edition_beside(scan, i, behind); edition.number > 0) {
            contest.ordinal = static_cast<std::int16_t>(edition.number);
            contest.loose = edition.loose;
            contest.span = contest.span.joined(edition.span);
        }
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
        // Of several years on a line the one that the edition belongs to is told of it.
        const Contest& known = scan.facts.contests[static_cast<std::size_t>(contest.contest)];
        const int expected = known.base_year + known.step * contest.ordinal;
        for (std::size_t at = first; at < last && contest.ordinal > 0 && known.step > 0; ++at) {
            const bool meant = is_year(scan.tokens[at]) && static_cast<int>(scan.tokens[at].number) == expected;
            if (meant) contest.year = static_cast<std::int16_t>(expected);
        }
        const bool bare =
            name->term->in_context && contest.ordinal == 0 && contest.year == 0 && contest.medal == Medal::None;
        if (!bare) found.push_back(contest);
    }
    return found;
}

}  // namespace veritae::extract
