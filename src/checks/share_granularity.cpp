// SPDX-License-Identifier: MIT
// share-granularity: "top p %" of n, where n is too small to have such a share.
//
// The smallest top share of n is its first: 1/n. The claim is wrong if 100/n lies above every p that p may have been
// rounded or cut from, for the largest n that n may mean. The number of all must be told with the share in so many
// words; a rank beside it is the matter of another check.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "checks/bare_number.hpp"
#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "checks/row.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kReach = 60;  // bytes between a share and its whole

class Granularity {
  public:
    Granularity(const Rule& rule, const DocumentReport& report, std::uint32_t number, std::vector<Finding>& findings)
        : rule_(rule), report_(report), number_(number), findings_(findings), wholes_(names(rule, "wholes")) {}

    void run() {
        for (const TopShare& share : report_.mentions.top_shares) {
            if (ranked(share.span)) continue;
            std::optional<Quantity> whole = behind(share.span);
            if (!whole) whole = before(share.span);
            bool certain = true;
            if (!whole) whole = in_sentence(share.span, certain);
            if (!whole || whole->interval.high < 1) continue;
            const double half = share.interval.high - share.percent;
            const double upper = half < 0.5 ? share.percent + 2 * half : share.interval.high;
            const double least = 100 / whole->interval.high;
            if (least <= upper * (1 + 1e-9)) continue;
            Finding& finding = findings_.emplace_back();
            finding.certainty = certain ? Certainty::Definite : Certainty::Possible;
            finding.evidence = {Evidence::claim({number_, share.span.joined(whole->span)})};
            finding.arguments = {{"share", std::string(report_.document.slice(share.span))},
                                 {"whole", std::string(report_.document.slice(whole->span))},
                                 {"least", written(least)}};
        }
    }

  private:
    /// Is a rank told in the same stretch?
    bool ranked(Span share) const {
        return resume::any_overlaps(report_.mentions.ranks,
                                    {share.begin - std::min(share.begin, kReach), share.end + kReach});
    }

    /// Does a number count those among whom a share is taken? Without a unit, words must say so.
    bool counts(const Quantity& one, bool worded) const {
        if (one.change || one.last_digit < 1) return false;
        if (one.dimension == Dimension::Count)
            return std::find(wholes_.begin(), wholes_.end(), one.thing) != wholes_.end();
        return worded && one.dimension == Dimension::None;
    }

    /// The words between, folded, without signs.
    std::optional<std::string> words(std::uint32_t begin, std::uint32_t end) const {
        if (begin > end || end - begin > kReach) return std::nullopt;
        const std::string gap = text::fold(report_.document.slice({begin, end}));
        if (gap.find('\n') != std::string::npos || gap.find(';') != std::string::npos ||
            gap.find(". ") != std::string::npos || gap.find("\u3002") != std::string::npos)
            return std::nullopt;
        std::string out;
        for (const char c : gap) {
            const bool sign = std::string_view(" (),:=[]\"'").find(c) != std::string_view::npos;
            if (!sign) {
                out += c;
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        }
        while (!out.empty() && out.back() == ' ') out.pop_back();
        return out;
    }

    /// "专业前 3%（班级 25 人）": the share and the number are each told of a circle of its own.
    bool is_of_another_circle(Span share, Span gap) const {
        constexpr std::uint32_t kBefore = 12;  // bytes
        std::string_view own;
        std::string_view other;
        const Span around{share.begin - std::min(share.begin, kBefore), gap.end};
        for (const TermMention& term : resume::inside(report_.mentions.terms, around)) {
            if (term.sense != Sense::Figure || static_cast<FigureWord>(term.term->value) != FigureWord::Circle)
                continue;
            if (term.span.end <= share.begin) own = report_.document.slice(term.span);
            if (term.span.begin >= gap.begin && other.empty()) other = report_.document.slice(term.span);
        }
        return !own.empty() && !other.empty() && own.find(other) == std::string_view::npos &&
               other.find(own) == std::string_view::npos;
    }

    std::optional<Quantity> behind(Span share) const {
        const std::string_view plain = report_.document.plain;
        std::uint32_t at = share.end;
        while (at < plain.size() && at - share.end < kReach && (plain[at] < '0' || plain[at] > '9')) ++at;
        const std::optional<Quantity> next = number_at(report_, at);
        const auto between = words(share.end, at);
        if (!next || !between) return std::nullopt;
        const bool worded = rule_.has("between", *between);
        const std::string_view gap = report_.document.slice({share.end, at});
        const bool bracket = between->empty() && gap.find('(') != std::string_view::npos;
        if (is_of_another_circle(share, {share.end, at})) return std::nullopt;
        return (worded || bracket) && counts(*next, worded) ? next : std::nullopt;
    }

    std::optional<Quantity> before(Span share) const {
        const auto& all = report_.mentions.quantities;
        auto next = std::partition_point(all.begin(), all.end(),
                                         [&](const Quantity& one) { return one.span.end <= share.begin; });
        if (next == all.begin()) return std::nullopt;
        --next;
        const auto between = words(next->span.end, share.begin);
        if (!between || !(between->empty() || rule_.has("then", *between))) return std::nullopt;
        // What leads to the number says that it is all of them.
        const std::uint32_t from = next->span.begin > kLead ? next->span.begin - kLead : 0;
        std::string lead = text::fold(std::string_view(report_.document.plain).substr(from, next->span.begin - from));
        while (!lead.empty() && (lead.back() == ' ' || lead.back() == ':')) lead.pop_back();
        const bool led = std::any_of(rule_.parameters.begin(), rule_.parameters.end(), [&](const Parameter& one) {
            return one.name == "leads" && lead.ends_with(one.text);
        });
        const bool among = rule_.has("among", *between);
        return (led || among) && counts(*next, led || among) ? std::optional<Quantity>(*next) : std::nullopt;
    }

    /// "Cohort of 22; placed in the top 2%", "top 2% of my year, 26 students": the only number of those who are ranked
    /// in the sentence, said to be that of a group, and the share no share of another circle.
    std::optional<Quantity> in_sentence(Span share, bool& certain) {
        read_around(share);
        const Row& row = row_;
        const std::size_t first = item_from(row, share.begin);
        const std::size_t last = item_from(row, share.end);
        std::optional<Phrase> found;
        for (const Phrase& phrase : phrases_) {
            if (phrase.number >= first && phrase.number < last) continue;
            if (phrase.end > first && phrase.begin < last) continue;
            if (found) return std::nullopt;
            found = phrase;
        }
        if (!found) return std::nullopt;
        const std::size_t from = std::min(last, found->end);
        const std::size_t to = std::max(first, found->begin);
        const std::size_t gap = found->end <= first ? found->end : last;
        const std::size_t gap_end = found->end <= first ? first : found->begin;
        if (gap_end < gap || to < from) return std::nullopt;
        std::size_t words = 0;
        for (std::size_t i = gap; i < gap_end; ++i) {
            const bool stop = row.quantity(i) || row.sign(i, 0x3002) || row.sign(i, '.') ||
                              row.is(i, role(FigureWord::Conjunction) | role(FigureWord::Versus)) || digits(row, i);
            if (stop || row.is(i, role(FigureWord::Circle)) || row.is(i, role(FigureWord::People))) return std::nullopt;
            const bool unknown = row.items[i].kind == Item::Kind::Text && !row.is(i, kRanking);
            if (unknown && !listed(row, i, "linking") && ++words > kWords) return std::nullopt;
        }
        // Behind a share in front of or behind the number: "… of the class" is the same, anything else is another.
        if (found->end <= first) {
            std::size_t i = last;
            const auto follows = [&] {
                const bool ranks = row.is(i, kRanking | role(FigureWord::Part)) && !row.is(i, role(FigureWord::Circle));
                return ranks || listed(row, i, "tails");
            };
            while (follows()) ++i;
            if (!row.ends(i) && row.items[i].kind != Item::Kind::Sign) return std::nullopt;
        }
        certain = words == 0;
        return number_at(report_, row.items[found->number].span.begin);
    }

    /// "a cohort of 22", "年级共 31 人", "31 graduates that year": a number with the words that say of whom it is,
    /// which begin a clause.
    struct Phrase {
        std::size_t begin, end, number;
    };
    static constexpr Roles kGroups = role(FigureWord::Group) | role(FigureWord::Circle);
    static constexpr Roles kLinks = role(FigureWord::OutOf) | role(FigureWord::Filler) | role(FigureWord::Start) |
                                    role(FigureWord::Outcome) | kBoundWord;
    static constexpr Roles kRanking = kGroups | kLinks | role(FigureWord::Rank) | role(FigureWord::People) |
                                      role(FigureWord::Equals) | kToWord | kMeasureWord;

    /// Reads the line of a share, unless the share before stands on it too, or as much of a long one.
    void read_around(Span share) {
        const Span line = line_at(report_.document, share.begin);
        if (line != line_ || share.begin < row_.span.begin) row_.span = {line.begin, line.begin};
        line_ = line;
        while (row_.span.end <= share.begin && row_.span.end < line.end) {
            row_ = read_row(report_, number_, {row_.span.end, line.end});
            if (row_.span.end <= share.begin) continue;
            phrases_.clear();
            for (std::size_t i = 0; i < row_.items.size(); ++i) {
                if (const std::optional<Phrase> phrase = phrase_at(row_, i)) phrases_.push_back(*phrase);
            }
        }
    }

    /// The word at `i`, or the one of two characters that ends there, is in a list of the rule.
    bool listed(const Row& row, std::size_t i, std::string_view list) const {
        if (row.ends(i) || row.quantity(i) || row.items[i].kind == Item::Kind::Sign) return false;
        if (rule_.has(list, text::fold(row.text(i)))) return true;
        const bool joined = i > 0 && text::is_han(row.items[i].sign) && !row.quantity(i - 1) &&
                            row.items[i - 1].span.end == row.items[i].span.begin;
        return joined && rule_.has(list, report_.document.slice(row.items[i - 1].span.joined(row.items[i].span)));
    }

    static bool digits(const Row& row, std::size_t i) {
        return !row.ends(i) && row.items[i].kind != Item::Kind::Sign && row.text(i)[0] >= '0' && row.text(i)[0] <= '9';
    }

    std::optional<Phrase> phrase_at(const Row& row, std::size_t number) const {
        if (!digits(row, number)) return std::nullopt;
        const std::optional<Quantity> value = number_at(report_, row.items[number].span.begin);
        if (!value || value->value < 2 || value->value >= kMost || value->last_digit < 1 || value->change)
            return std::nullopt;
        Phrase phrase{number, number + 1, number};
        const bool counted = value->dimension == Dimension::Count &&
                             std::find(wholes_.begin(), wholes_.end(), value->thing) != wholes_.end();
        if (!counted && value->dimension != Dimension::None) return std::nullopt;
        while (row.items.size() > phrase.end && row.items[phrase.end].span.begin < value->span.end) ++phrase.end;
        bool people = counted;
        bool peers = false;
        bool group = false;
        bool out_of = false;
        while (phrase.begin > 0) {
            const std::size_t i = phrase.begin - 1;
            const bool sign = row.sign(i, ':') || row.sign(i, '=') || row.sign(i, '(');
            const bool colon = sign && i > 0 && (row.is(i - 1, kGroups | kLinks) || listed(row, i - 1, "counts"));
            if (!colon && !row.is(i, kGroups | kLinks | role(FigureWord::People)) && !listed(row, i, "counts")) break;
            group = group || row.is(i, kGroups);
            out_of = out_of || row.is(i, role(FigureWord::OutOf));
            --phrase.begin;
        }
        for (std::size_t i = phrase.end; i < row.items.size(); ++i) {
            if (row.is(i, kGroups | role(FigureWord::People))) {
                peers = peers || row.is(i, kGroups);
                people = people || row.is(i, role(FigureWord::People));
                phrase.end = i + 1;
            } else if (!row.is(i, kLinks) && !(row.sign(i, '-') && i == phrase.end)) {
                break;
            }
            out_of = out_of || row.is(i, role(FigureWord::Outcome));  // "24 students in total"
        }
        // "my programme, which had 26 students"
        const std::size_t comma = phrase.begin - std::min<std::size_t>(phrase.begin, 1);
        if (!group && people && phrase.begin > 1 && phrase.begin < number && row.sign(comma, ',') &&
            row.is(comma - 1, kGroups) && row.is(phrase.begin, role(FigureWord::Filler)))
            group = true;
        // "拔尖班 28 人", "27 人小班": a word that is glued to the group's own.
        const auto glued = [&](std::size_t i) {
            return i + 1 < row.items.size() && row.items[i].kind == Item::Kind::Text &&
                   text::is_han(row.items[i].sign) && row.items[i].span.end == row.items[i + 1].span.begin;
        };
        for (std::size_t k = 0; group && k < kGlued && phrase.begin > 0 && glued(phrase.begin - 1); ++k) --phrase.begin;
        for (std::size_t k = 0; !group && !peers && k < kGlued && glued(phrase.end + k); ++k) {
            if (!row.is(phrase.end + k + 1, kGroups)) continue;
            peers = true;
            phrase.end += k + 2;
        }
        if (!group && !peers && !(out_of && people)) return std::nullopt;
        const bool open = phrase.begin == 0 || row.ends(phrase.begin - 1) ||
                          row.items[phrase.begin - 1].kind == Item::Kind::Sign ||
                          row.is(phrase.begin - 1, role(FigureWord::Rank)) || listed(row, phrase.begin - 1, "tails");
        if (!open && !touches_share(row, phrase)) return std::nullopt;
        return phrase;
    }

    /// Does a share stand right before the words, so that they cannot be an object of something else?
    bool touches_share(const Row& row, const Phrase& phrase) const {
        const std::uint32_t begin = row.items[phrase.begin].span.begin;
        const std::string_view plain = report_.document.plain;
        const auto& shares = report_.mentions.top_shares;
        auto after = std::partition_point(shares.begin(), shares.end(),
                                          [&](const TopShare& share) { return share.span.end <= begin; });
        if (after == shares.begin() || begin - (--after)->span.end > kTouch) return false;
        const std::string_view gap = plain.substr(after->span.end, begin - after->span.end);
        return gap.find_first_of(",;(\n") == std::string_view::npos;
    }

    static std::size_t item_from(const Row& row, std::uint32_t offset) {
        const auto found = std::partition_point(row.items.begin(), row.items.end(),
                                                [&](const Item& item) { return item.span.begin < offset; });
        return static_cast<std::size_t>(found - row.items.begin());
    }

    static constexpr std::uint32_t kLead = 24;
    static constexpr std::size_t kGlued = 3;    // characters
    static constexpr std::uint32_t kTouch = 8;  // bytes
    static constexpr std::size_t kWords = 10;   // a Chinese character is one
    static constexpr double kMost = 1000;

    const Rule& rule_;
    const DocumentReport& report_;
    std::uint32_t number_;
    std::vector<Finding>& findings_;
    std::vector<std::int32_t> wholes_;
    Span line_;                    ///< that row_ is of
    Row row_;                      ///< of the last share that was looked around
    std::vector<Phrase> phrases_;  ///< in it, in order
};

void share_granularity(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
        Granularity(rule, the_case.documents[d], d, findings).run();
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "wholes", .type = Type::Texts, .required = true},
    ParameterShape{.name = "between", .type = Type::Texts, .required = true},
    ParameterShape{.name = "then", .type = Type::Texts, .required = true},
    ParameterShape{.name = "among", .type = Type::Texts, .required = true},
    ParameterShape{.name = "leads", .type = Type::Texts, .required = true},
    ParameterShape{.name = "counts", .type = Type::Texts},
    ParameterShape{.name = "tails", .type = Type::Texts},
    ParameterShape{.name = "linking", .type = Type::Texts},
};
constexpr std::array<std::string_view, 3> kArguments = {"share", "whole", "least"};

}  // namespace

const CheckKind kShareGranularity{
    .shape = {.name = "share-granularity", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = share_granularity};

}  // namespace veritae::checks
