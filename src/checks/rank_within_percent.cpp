// SPDX-License-Identifier: MIT
// rank-within-percent: rank k of n beside "top p %", where k/n lies beyond every p that p may have been written for.
//
// A share that is wider than needed is no mistake, so that only its upper end counts: 100 k / n <= p + half of p's last
// digit. With decimals people also cut digits off, which makes it the whole of the last digit.
#include <algorithm>
#include <optional>

#include "checks/check.hpp"
#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "checks/row.hpp"
#include "resume/lines.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kReach = 120;  // bytes between a rank and its share

constexpr std::uint32_t kClause = 240;  // bytes around both in which their clauses are looked at

constexpr std::size_t kWords = 5;      // and words, where one of them stands in brackets behind the other
constexpr std::size_t kGapWords = 12;  // and where a comma alone parts them; a Chinese character is one

/// A stated share, from "top 1%" or from a bare "4.72%" right behind the rank.
struct Stated {
    Span span;
    double upper;
    bool certain;  ///< surely a share of those who were ranked
};

double upper_end(double value, double half_digit) {
    return half_digit < 0.5 ? value + 2 * half_digit : value + half_digit;
}

constexpr Roles kRanking = role(FigureWord::Filler) | role(FigureWord::People) | role(FigureWord::Rank) |
                           role(FigureWord::OrdinalMark) | role(FigureWord::OutOf) | role(FigureWord::Group) |
                           role(FigureWord::Circle) | kBoundWord;

bool punctuation_only(const Row& row, std::size_t from) {
    return std::all_of(row.items.begin() + static_cast<std::ptrdiff_t>(from), row.items.end(),
                       [&](const Item& item) { return item.kind == Item::Kind::Sign || (item.roles & kRanking) != 0; });
}

/// The circles that a stretch names, also as a part of a longer word.
std::vector<std::string_view> circles(const DocumentReport& report, Span stretch) {
    std::vector<std::string_view> found;
    for (const TermMention& mention : resume::inside(report.mentions.terms, stretch)) {
        const bool figure = mention.sense == Sense::Figure;
        if (figure && mention.term->value == static_cast<std::int32_t>(FigureWord::Circle))
            found.push_back(report.document.slice(mention.span));
    }
    return found;
}

/// "专业排名 5/120，全校前 3%": a rank in one circle and a share of another. A circle is told in the clause of the
/// number: in front of it or right behind.
bool of_other_circles(const DocumentReport& report, std::uint32_t document, Span rank, Span share) {
    const Span line = line_at(report.document, rank.begin);
    const Span near{bytes_before(report.document, std::min(rank.begin, share.begin), kClause, line.begin),
                    std::min(line.end, std::max(rank.end, share.end) + kClause)};
    if (circles(report, near).size() < 2) return false;
    const Row row = read_row(report, document, near);
    const auto clause = [&](Span span) {
        std::size_t first = 0;
        while (first < row.items.size() && row.items[first].span.end <= span.begin) ++first;
        std::size_t last = first;
        while (last < row.items.size() && row.items[last].span.begin < span.end) ++last;
        const auto parts = [&](std::size_t i) {
            return row.ends(i) || row.sign(i, ',') || row.sign(i, '(') || row.sign(i, ')') || row.sign(i, '|');
        };
        while (first > 0 && !parts(first - 1)) --first;
        while (!parts(last)) ++last;
        return first < last ? circles(report, row.items[first].span.joined(row.items[last - 1].span))
                            : std::vector<std::string_view>{};
    };
    const std::vector<std::string_view> of_rank = clause(rank);
    const std::vector<std::string_view> of_share = clause(share);
    if (of_rank.empty() || of_share.empty()) return false;
    return std::none_of(of_rank.begin(), of_rank.end(), [&](std::string_view one) {
        return std::any_of(of_share.begin(), of_share.end(), [&](std::string_view other) {
            return one.starts_with(other) || other.starts_with(one);  // "专业排名", "专业"
        });
    });
}

/// Do rank and share stand in one pair of brackets, or with nothing but punctuation and words of ranking between?
bool together(const DocumentReport& report, std::uint32_t document, Span between, bool closed) {
    if (between.begin > between.end) return false;
    if (between.empty()) return true;
    if (between.size() > kReach) return false;
    const std::string_view gap = report.document.slice(between);
    if (gap.find('\n') != std::string_view::npos) return false;
    const Row row = read_row(report, document, between);
    // "Honours (top 5%), third in class (of 30)": a share in brackets of its own ends with them.
    if (row.sign(0, ')') && (row.sign(1, ',') || row.sign(1, 0x3001))) return false;
    if (punctuation_only(row, 0)) return true;
    // "top 2% with place 12 of 144", "前 5%，具体名次 12/144": a word of ranking right in front of the rank.
    const std::size_t last = row.items.empty() ? 0 : row.items.size() - 1;
    if (row.is(last, role(FigureWord::Rank)) && closed) {
        std::size_t unknown = 0;
        for (std::size_t i = 0; i < last; ++i) {
            const bool known =
                row.is(i, kRanking | role(FigureWord::Conjunction)) || row.sign(i, ',') || row.sign(i, ':');
            if (!known) unknown += row.items[i].kind == Item::Kind::Text ? 1 : kWords;
        }
        if (unknown <= 2) return true;
    }
    std::size_t words = 0;
    bool comma = false;
    std::size_t opened = 0;
    for (const Item& item : row.items) {
        if (item.kind == Item::Kind::Break || item.kind == Item::Kind::Quantity) return false;
        if (item.kind == Item::Kind::Text) ++words;
        if (item.kind != Item::Kind::Sign) continue;
        if (item.sign == ')') return false;
        if (item.sign == '(' || item.sign == ',' || item.sign == ':' || item.sign == 0x2014) ++opened;
        if (item.sign == ',' && words > 0) return false;
        comma = comma || item.sign == ',';
    }
    // "Top 3% in class (rank 12/150)": a few words and one bracket that opens.
    if (opened == 1 && words <= kWords && !comma && (closed || words == 0)) return true;
    if (opened > 0) return false;
    int open = 0;
    const std::string_view plain = report.document.plain;
    for (std::size_t i = between.begin; i > 0 && plain[i - 1] != '\n'; --i) {
        if (plain[i - 1] == ')') ++open;
        if (plain[i - 1] == '(' && open-- == 0) return true;
        if (between.begin - i > kReach) break;
    }
    return false;
}

/// Nothing stands behind a share that it could be one of but those who are ranked.
bool is_closed(const DocumentReport& report, std::uint32_t document, const TopShare& share) {
    const std::uint32_t end =
        std::min<std::uint32_t>(line_at(report.document, share.span.end - 1).end, share.span.end + kReach);
    const Row tail = read_row(report, document, {share.span.end, std::max(share.span.end, end)});
    std::size_t i = 0;
    while (tail.is(i, kRanking)) ++i;
    return tail.ends(i) || tail.items[i].kind == Item::Kind::Sign;
}

/// "Finished 11/79 in the Autumn Cup, i.e. top 7%": a share behind a rank, words between that only tell what was
/// ranked. What stands behind the share must not be another thing that it is one of.
enum class Tie : std::uint8_t { None, Loose, Firm };
Tie tied(const DocumentReport& report, std::uint32_t document, const Rank& rank, const TopShare& share) {
    const Span between{rank.span.end, share.span.begin};
    if (between.begin > between.end || between.size() > kReach) return Tie::None;
    if (report.document.slice(between).find('\n') != std::string_view::npos) return Tie::None;
    const Row gap = read_row(report, document, between);
    bool firm = false;
    std::size_t words = 0;
    for (const Item& item : gap.items) {
        if (item.kind == Item::Kind::Quantity) return Tie::None;
        if (item.kind == Item::Kind::Break && item.sign != ';') return Tie::None;
        if ((item.roles & (role(FigureWord::Conjunction) | role(FigureWord::Versus))) != 0) return Tie::None;
        if (item.kind == Item::Kind::Text && (item.roles & kRanking) == 0 && ++words > kGapWords) return Tie::None;
        firm = firm || (item.roles & role(FigureWord::Equals)) != 0;
    }
    if (!is_closed(report, document, share)) return Tie::None;
    return firm ? Tie::Firm : Tie::Loose;
}

/// The share that a rank is told with: the nearest "top p %", or else a percentage right behind in brackets.
std::optional<Stated> stated_with(const DocumentReport& report, std::uint32_t document, const Rank& rank) {
    const std::vector<TopShare>& shares = report.mentions.top_shares;
    const auto next = std::partition_point(shares.begin(), shares.end(),
                                           [&](const TopShare& share) { return share.span.begin < rank.span.begin; });
    std::optional<Stated> found;
    const auto consider = [&](const TopShare& share, Span between) {
        const bool inside = rank.span.contains(share.span);
        const bool closed = share.span.begin < rank.span.begin || is_closed(report, document, share);
        if (!inside && !together(report, document, between, closed)) return;
        if (!inside && of_other_circles(report, document, rank.span, share.span)) return;
        const Stated stated{share.span, upper_end(share.percent, share.interval.high - share.percent), true};
        if (!found || stated.upper > found->upper) found = stated;
    };
    if (next != shares.end()) consider(*next, {rank.span.end, next->span.begin});
    if (next != shares.begin()) consider(*(next - 1), {(next - 1)->span.end, rank.span.begin});
    if (found) return found;
    if (next != shares.end()) {
        const Tie tie = tied(report, document, rank, *next);
        if (tie != Tie::None && !of_other_circles(report, document, rank.span, next->span))
            return Stated{next->span, upper_end(next->percent, next->interval.high - next->percent), tie == Tie::Firm};
    }
    if (rank.loose) return found;
    const std::vector<Quantity>& quantities = report.mentions.quantities;
    const auto percent = std::partition_point(quantities.begin(), quantities.end(),
                                              [&](const Quantity& one) { return one.span.begin < rank.span.end; });
    if (percent == quantities.end() || percent->dimension != Dimension::Percent || percent->change) return found;
    if (percent->bound == Bound::AtLeast || percent->bound == Bound::MoreThan) return found;
    const Span between{rank.span.end, percent->span.begin};
    if (between.size() > kReach || report.document.slice(between).find('\n') != std::string_view::npos) return found;
    const Row gap = read_row(report, document, between);
    if (!punctuation_only(gap, 0)) return found;
    const std::string_view after = std::string_view(report.document.plain).substr(percent->span.end);
    const bool closed = after.empty() || after[0] == ')' || after[0] == '\n' || after[0] == ',';
    if (closed) found = Stated{percent->span, upper_end(percent->value, percent->last_digit / 2), true};
    return found;
}

void rank_within_percent(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        for (const Rank& rank : report.mentions.ranks) {
            const std::optional<Stated> stated = stated_with(report, d, rank);
            const double actual = 100 * rank.rank / rank.total;
            if (!stated || rank.rank > rank.total || actual <= stated->upper * (1 + 1e-9)) continue;
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.certainty = stated->certain ? Certainty::Definite : Certainty::Possible;
            finding.evidence = {Evidence::claim({d, rank.span.joined(stated->span)})};
            finding.arguments = {{"rank", written(rank.rank)},
                                 {"total", written(rank.total)},
                                 {"actual", written(actual)},
                                 {"claimed", std::string(report.document.slice(stated->span))}};
        }
    }
}

constexpr std::array<std::string_view, 4> kArguments = {"rank", "total", "actual", "claimed"};

}  // namespace

const CheckKind kRankWithinPercent{
    .shape = {.name = "rank-within-percent", .parameters = {}, .outcomes = {}, .arguments = kArguments},
    .check = rank_within_percent};

}  // namespace veritae::checks
