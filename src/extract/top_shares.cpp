// SPDX-License-Identifier: MIT
// Scan to TopShares: "Top 1%", "前 5%", "top five percent", "99th percentile".
#include <algorithm>
#include <optional>

#include "extract/extract.hpp"
#include "extract/rank_walk.hpp"
#include "quantity/written.hpp"
#include "rulebook/unit.hpp"

namespace veritae::extract {
namespace {

/// "99th percentile", "第 95 百分位": the share of those who are at least as good.
std::optional<TopShare> percentile_before(const Walk& walk, const Scan& scan, Span word) {
    std::size_t at = scan.token_from(word.begin);
    for (std::size_t back = 0; back < 2 && at > 0 && !walk.number(at); ++back) --at;
    if (!walk.number(at)) return std::nullopt;
    if (at >= 2 && walk.sign(at - 1, '.') && walk.number(at - 2)) at -= 2;
    const std::optional<Numeral> number = read_numeral(scan, at);
    if (!number || number->value < 50 || number->value >= 100) return std::nullopt;
    const double share = 100 - number->value;
    return TopShare{{scan.tokens[at].span.begin, word.end}, share, quantity::nearest(share, number->last_digit)};
}

/// "top five percent": a number in words and its unit.
std::optional<TopShare> share_in_words(const Walk& walk, const Scan& scan, std::size_t at) {
    const TermMention* number = at < walk.size() ? scan.term_at(at, Sense::Cardinal) : nullptr;
    if (number == nullptr) return std::nullopt;
    const std::size_t next = walk.behind(at, number->span);
    const TermMention* unit = next < walk.size() ? scan.term_at(next, Sense::Unit) : nullptr;
    if (unit == nullptr || unit_meaning(unit->term->value).dimension != Dimension::Percent) return std::nullopt;
    const double percent = number->term->value;
    return TopShare{number->span.joined(unit->span), percent, quantity::nearest(percent, 1)};
}

}  // namespace

std::vector<TopShare> find_top_shares(const Scan& scan) {
    const Walk walk(scan);
    std::vector<TopShare> found;
    std::uint32_t covered = 0;  // the end of the last longer word, of which "前" may be a part
    for (const TermMention& mention : scan.terms) {
        if (mention.sense != Sense::Figure) continue;
        if (mention.term->value == static_cast<int>(FigureWord::Percentile)) {
            if (const auto share = percentile_before(walk, scan, mention.span)) found.push_back(*share);
        }
        if (mention.term->value != static_cast<int>(FigureWord::TopShare) || mention.span.begin < covered) {
            covered = std::max(covered, mention.span.end);
            continue;
        }
        std::size_t at = scan.token_from(mention.span.end);
        if (walk.sign(at, '-') && scan.tokens[at].glued) ++at;
        const TermMention* bound = at < scan.tokens.size() ? scan.term_at(at, Sense::Bound) : nullptr;
        if (bound != nullptr) at = walk.behind(at, bound->span);
        if (const std::size_t worded = walk.past(at, FigureWord::PercentOf); worded != at) {  // "前百分之五"
            const TermMention* number = worded < walk.size() ? scan.term_at(worded, Sense::Cardinal) : nullptr;
            const std::optional<Numeral> digits = walk.number(worded) ? read_numeral(scan, worded) : std::nullopt;
            if (number == nullptr && !digits) continue;
            const double percent = digits ? digits->value : number->term->value;
            const std::uint32_t end = digits ? scan.tokens[digits->end - 1].span.end : number->span.end;
            found.push_back(
                {{mention.span.begin, end}, percent, quantity::nearest(percent, digits ? digits->last_digit : 1)});
            continue;
        }
        if (const auto worded = share_in_words(walk, scan, at)) {
            found.push_back({mention.span.joined(worded->span), worded->percent, worded->interval});
            continue;
        }
        if (!walk.number(at)) continue;
        std::optional<Numeral> share = read_numeral(scan, at);
        if (!share) continue;
        if (share->end < scan.tokens.size() && is_range_sign(scan.tokens[share->end]) && walk.number(share->end + 1)) {
            share = read_numeral(scan, share->end + 1);  // "top 5-10%" claims no more than its far end
            if (!share) continue;
        }
        std::size_t sign = share->end;
        if (walk.sign(sign, '\\')) ++sign;
        const TermMention* unit = sign < scan.tokens.size() ? scan.term_at(sign, Sense::Unit) : nullptr;
        if (unit == nullptr || unit_meaning(unit->term->value).dimension != Dimension::Percent) continue;
        found.push_back(
            {{mention.span.begin, unit->span.end},
             share->value,
             quantity::bounded(share->value, share->last_digit, bound != nullptr ? Bound::About : Bound::Exact)});
    }
    return found;
}

}  // namespace veritae::extract
