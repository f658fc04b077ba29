// SPDX-License-Identifier: MIT
// Scan to Ranks: "128/2664", "ranked 3rd out of 120", "120 支队伍中排名第 3".
//
// "k/n" alone may be a grade, a score or a date. It is a rank only if a word of ranking stands before it or an ordinal
// mark behind k, or if a top share stands beside it, nothing between but punctuation, and k is in the better half. A
// few words may stand between where k/n begins a clause: "69/356 by grades, within the top 10%".
#include <algorithm>
#include <optional>

#include "extract/extract.hpp"
#include "extract/rank_walk.hpp"

namespace veritae::extract {
namespace {

constexpr std::size_t kReach = 4;   // tokens between a word of ranking and its number
constexpr std::size_t kWords = 12;  // tokens that nobody understands between a pair and its share
constexpr std::size_t kLeast = 10;  // of those in a contest, where nothing else says that a pair is a rank
constexpr std::size_t kAhead = 24;  // tokens from a rank to those whose share it is told as
constexpr std::size_t kLater = 10;  // tokens between all and the rank of one of them
constexpr double kFirstYear = 1950;

class RankFinder {
  public:
    RankFinder(const Scan& scan, std::span<const DateMention> dates, std::span<const TopShare> shares)
        : scan_(scan), walk_(scan), dates_(dates), shares_(shares) {}

    std::vector<Rank> find() {
        std::size_t date = 0;
        std::size_t word = 0;     // the first token behind the last word of ranking
        std::size_t contest = 0;  // and behind the last contest
        for (std::size_t i = 0; i < scan_.tokens.size();) {
            const Token& token = scan_.tokens[i];
            if (token.kind == TokenKind::Newline) word = 0;
            const bool telling = token.kind == TokenKind::Number || scan_.has(i, Sense::Figure) ||
                                 scan_.has(i, Sense::OrdinalWord) || scan_.has(i, Sense::Cardinal);
            if (!telling) {
                ++i;
                continue;
            }
            const std::size_t after_word = walk_.past(i, FigureWord::Rank);
            if (after_word != i) {
                word = after_word;
                i = after_word;
                continue;
            }
            const std::size_t after_contest = walk_.past(i, FigureWord::Contest);
            if (after_contest != i) contest = after_contest;
            while (date < dates_.size() && dates_[date].span.end <= token.span.begin) ++date;
            const bool dated = date < dates_.size() && dates_[date].span.begin <= token.span.begin;
            const bool numbered = i > 0 && walk_.sign(i - 1, '#');  // "#88 of 1,650 teams"
            const bool worded = numbered || (word != 0 && i - word <= kReach && introduces(word, i));
            const bool named = token.kind != TokenKind::Number && in_words(i, worded);
            if ((token.kind != TokenKind::Number && !named) || dated || !(worded || named || begins_number(scan_, i))) {
                ++i;
                continue;
            }
            i = number_at(i, worded, contest != 0 && i - contest <= kReach && introduces(contest, i));
        }
        return std::move(found_);
    }

  private:
    /// "ranked third", "third of 30": a place in words.
    bool in_words(std::size_t token, bool worded) const {
        const std::optional<Numeral> ordinal = walk_.ordinal(token);
        if (!ordinal) return false;
        return worded ||
               (walk_.kind(token, TokenKind::Word) && walk_.past(ordinal->end, FigureWord::OutOf) != ordinal->end);
    }

    /// Between a word of ranking and its number: signs, fillers and ordinal words only.
    bool introduces(std::size_t from, std::size_t to) const {
        while (from < to) {
            if (walk_.kind(from, TokenKind::Sign)) {
                ++from;
                continue;
            }
            const std::size_t next = walk_.past(from, FigureWord::Filler);
            if (next == from || next > to) return false;
            from = next;
        }
        return true;
    }

    std::size_t number_at(std::size_t token, bool worded, bool contest) {
        const std::optional<Numeral> rank = walk_.number(token) ? walk_.whole(token) : walk_.ordinal(token);
        if (!rank) return token + 1;
        if (reversed(token, *rank)) return rank->end;
        std::size_t at = walk_.past(rank->end, FigureWord::OrdinalMark);
        const bool ordinal = at != rank->end || !walk_.number(token);
        const bool stroke = walk_.sign(at, '/');
        std::size_t next = stroke ? walk_.past(at + 1, FigureWord::OutOf) : walk_.past(at, FigureWord::People);
        if (ordinal && !stroke && next == at) next = walk_.past(at, FigureWord::Rank);  // "3rd place out of 45"
        if (!stroke) {
            if (walk_.sign(next, '(') || walk_.sign(next, ',') || walk_.sign(next, '|')) ++next;
            const std::size_t after = out_of(next);
            if (after == next && !((ordinal || (worded && next > at)) && counts_people(next))) {
                if (ordinal || worded) share_of_all(token, *rank, at);
                return rank->end;
            }
            next = after;
            if (walk_.kind(next, TokenKind::Word) && walk_.number(next + 1)) ++next;  // "out of all 120"
        }
        const std::optional<Numeral> total = walk_.whole(next);
        if (!total || total->value < 2 || rank->value < 1) return rank->end;
        const Span span{scan_.tokens[token].span.begin, scan_.tokens[total->end - 1].span.end};
        if (walk_.sign(total->end, '/') || walk_.sign(total->end, '%')) return total->end;
        const bool people = walk_.past(total->end, FigureWord::People) != total->end;
        const bool held = contest || (begins_clause(token) && (in_contest(total->end) || (people && stroke)));
        const bool beaten = held && (stroke || people) && rank->value > total->value && total->value >= kLeast &&
                            total->value < kFirstYear && (!contest || follows_a_rank(total->end));
        if (worded || (ordinal && !stroke) || beaten || is_rank(*rank, *total, span, ordinal, stroke)) {
            found_.push_back({span, rank->value, total->value});
        } else if (!ordinal && rank->value * 2 < total->value && total->value >= kLeast && begins_clause(token) &&
                   (loosely_beside_share(span, total->end) || loosely_behind_share(span, total->end))) {
            found_.push_back({span, rank->value, total->value, true});
        }
        return total->end;
    }

    bool is_rank(const Numeral& rank, const Numeral& total, Span span, bool ordinal, bool stroke) const {
        const bool people = walk_.past(total.end, FigureWord::People) != total.end;
        const bool listed = (stroke || ordinal || people) && follows_a_rank(total.end);
        const bool beside =
            !ordinal && rank.value * 2 < total.value &&
            ((listed && beside_share(span)) || explains_share(span, total.end) || explained_by_share(total.end));
        return beside || (ordinal && stroke && people);
    }

    /// Behind a word such as "of", and behind "a class of" or "my cohort of": the token of the number of all.
    std::size_t out_of(std::size_t token) const {
        std::size_t after = walk_.past(token, FigureWord::OutOf);
        const bool led = after != token;
        std::size_t at = after;
        if (!led) at = walk_.past(token, FigureWord::Filler);  // "in a class of 300"
        for (std::size_t k = 0; k < 3 && walk_.past(at, FigureWord::Filler) != at; ++k)
            at = walk_.past(at, FigureWord::Filler);
        if (walk_.kind(at, TokenKind::Word) && walk_.past_group(at + 1) != at + 1) ++at;  // "my class"
        const std::size_t group = walk_.past_group(at);
        if (group == at) return after;
        const std::size_t of = walk_.past(group, FigureWord::OutOf);
        return of != group ? of : after;
    }

    /// "Ranked 30th, top 3% of 400 students": those whose share it is are all that it is a rank among.
    void share_of_all(std::size_t token, const Numeral& rank, std::size_t at) {
        const auto next = std::partition_point(shares_.begin(), shares_.end(), [&](const TopShare& share) {
            return share.span.begin < scan_.tokens[token].span.begin;
        });
        if (next == shares_.end()) return;
        const std::size_t first = scan_.token_from(next->span.begin);
        if (first - token > kAhead) return;
        if (!only_punctuation({scan_.tokens[at - 1].span.end, next->span.begin})) return counted_later(token, rank, at);
        const std::size_t behind = scan_.token_from(next->span.end);
        const std::size_t all = out_of(behind);
        const std::optional<Numeral> total = all != behind ? walk_.whole(all) : std::nullopt;
        if (!total || total->value < 2 || rank.value < 1 || rank.value > total->value) return;
        if (!follows_a_rank(total->end)) return;
        found_.push_back(
            {{scan_.tokens[token].span.begin, scan_.tokens[total->end - 1].span.end}, rank.value, total->value});
    }

    /// "Placed 30th in the Harbour Challenge (400 teams, top 3%)": those who were ranked, further on in the sentence.
    void counted_later(std::size_t token, const Numeral& rank, std::size_t at) {
        for (const std::size_t end = std::min(walk_.size(), at + kAhead); at < end; ++at) {
            if (walk_.kind(at, TokenKind::Newline) || walk_.sign(at, ';') || walk_.sign(at, 0x3002)) return;
            if (!walk_.number(at)) continue;
            const std::optional<Numeral> total = walk_.whole(at);
            if (!total || rank.value < 1 || rank.value >= total->value) return;
            if (walk_.past(total->end, FigureWord::People) == total->end) return;
            found_.push_back({{scan_.tokens[token].span.begin, scan_.tokens[total->end - 1].span.end},
                              rank.value,
                              total->value,
                              true});
            return;
        }
    }

    /// "91/79 in the Glacier Mapping Cup": a contest behind a pair.
    bool in_contest(std::size_t at) const {
        constexpr std::size_t kName = 7;
        if (walk_.past(at, FigureWord::Filler) == at) return false;
        for (const std::size_t end = std::min(walk_.size(), at + kName); at < end; ++at) {
            if (walk_.kind(at, TokenKind::Newline) || walk_.kind(at, TokenKind::Sign)) return false;
            if (walk_.past(at, FigureWord::Contest) != at) return true;
        }
        return false;
    }

    /// Nothing stands before a number but the beginning of the line or a sign.
    bool begins_clause(std::size_t token) const {
        if (token == 0 || walk_.kind(token - 1, TokenKind::Newline) || walk_.kind(token - 1, TokenKind::Sign))
            return true;
        for (std::size_t back = 1; back <= kReach && back <= token; ++back) {  // "年级 45/300"
            const std::size_t group = walk_.past_group(token - back);
            if (group != token - back && group == token) return true;
        }
        return false;
    }

    /// "69/356 by grades, within the top 10%": a share behind a pair in the same sentence, a few words between.
    bool loosely_beside_share(Span span, std::size_t behind) const {
        const auto next = std::partition_point(shares_.begin(), shares_.end(),
                                               [&](const TopShare& share) { return share.span.begin < span.end; });
        if (next == shares_.end()) return false;
        // "4/12 problems" counts those.
        const bool counted = behind < walk_.size() && !walk_.kind(behind, TokenKind::Sign) &&
                             walk_.past(behind, FigureWord::Filler) == behind &&
                             walk_.past(behind, FigureWord::People) == behind && walk_.past_group(behind) == behind;
        if (counted) return false;
        std::size_t words = 0;
        bool comma = false;
        for (std::size_t i = behind; i < walk_.size() && scan_.tokens[i].span.begin < next->span.begin; ++i) {
            if (walk_.kind(i, TokenKind::Newline) || walk_.kind(i, TokenKind::Number)) return false;
            if (walk_.sign(i, '.') || walk_.sign(i, 0x3002)) return false;
            if (walk_.kind(i, TokenKind::Sign)) {
                comma = true;
            } else if (++words > kWords) {
                return false;
            }
        }
        return comma || words == 0;
    }

    /// "Top 10% in the Harbour Challenge (34 of 143)": a share in front of a pair that ends its clause, words between.
    bool loosely_behind_share(Span span, std::size_t behind) const {
        const bool ended = behind >= walk_.size() || walk_.kind(behind, TokenKind::Newline) ||
                           walk_.kind(behind, TokenKind::Sign) || walk_.past(behind, FigureWord::People) != behind;
        const auto next = std::partition_point(shares_.begin(), shares_.end(),
                                               [&](const TopShare& share) { return share.span.begin < span.begin; });
        if (!ended || next == shares_.begin()) return false;
        std::size_t words = 0;
        for (std::size_t i = scan_.token_from((next - 1)->span.end);
             i < walk_.size() && scan_.tokens[i].span.begin < span.begin; ++i) {
            if (walk_.kind(i, TokenKind::Newline) || walk_.kind(i, TokenKind::Number)) return false;
            if (walk_.sign(i, '.') || walk_.sign(i, ';') || walk_.sign(i, 0x3002)) return false;
            if (!walk_.kind(i, TokenKind::Sign) && ++words > kWords) return false;
        }
        return true;
    }

    /// "118th, 756 teams": those who were ranked, behind their number.
    bool counts_people(std::size_t token) const {
        const std::optional<Numeral> total = walk_.whole(token);
        return total && walk_.past(total->end, FigureWord::People) != total->end;
    }

    /// Behind the total: the end, punctuation, or those who were ranked. Anything else is what was counted.
    bool follows_a_rank(std::size_t token) const {
        if (token >= walk_.size() || !walk_.kind(token, TokenKind::Word)) {
            if (token >= walk_.size() || !walk_.kind(token, TokenKind::Han)) return true;
        }
        return walk_.past(token, FigureWord::People) != token || walk_.past(token, FigureWord::TopShare) != token;
    }

    /// A top share next to it, only punctuation and those who were ranked between.
    bool beside_share(Span span) const {
        const auto next = std::partition_point(shares_.begin(), shares_.end(),
                                               [&](const TopShare& share) { return share.span.begin < span.begin; });
        if (next != shares_.end() && only_punctuation({span.end, next->span.begin})) return true;
        return next != shares_.begin() && only_punctuation({(next - 1)->span.end, span.begin});
    }

    /// "top 3% (9 of 210)": in brackets of its own directly behind a top share.
    bool explains_share(Span span, std::size_t end) const {
        const std::size_t first = scan_.token_from(span.begin);
        const bool bracket = first > 0 && walk_.sign(first - 1, '(') && walk_.sign(end, ')');
        const bool ended =
            end >= walk_.size() || walk_.kind(end, TokenKind::Newline) || walk_.kind(end, TokenKind::Sign);
        const bool colon = first > 0 && walk_.sign(first - 1, ':') && ended;
        const bool inside = first > 0 && walk_.sign(first - 1, ',') && walk_.sign(end, ')');  // "(top 3%, 14 of 179)"
        if (!bracket && !colon && !inside) return false;
        const auto next = std::partition_point(shares_.begin(), shares_.end(),
                                               [&](const TopShare& share) { return share.span.begin < span.begin; });
        return next != shares_.begin() && only_punctuation({(next - 1)->span.end, span.begin});
    }

    /// "26 of 350 (top 3%)": a share in brackets directly behind.
    bool explained_by_share(std::size_t end) const {
        if (!walk_.sign(end, '(') || end + 1 >= walk_.size()) return false;
        const std::uint32_t at = scan_.tokens[end + 1].span.begin;
        const auto next = std::partition_point(shares_.begin(), shares_.end(),
                                               [&](const TopShare& share) { return share.span.begin < at; });
        return next != shares_.end() && next->span.begin == at;
    }

    bool only_punctuation(Span between) const {
        if (between.size() > 40) return false;
        for (std::size_t i = scan_.token_from(between.begin);
             i < walk_.size() && scan_.tokens[i].span.begin < between.end;) {
            if (walk_.kind(i, TokenKind::Sign)) {
                ++i;
                continue;
            }
            std::size_t next = walk_.past(i, FigureWord::People);
            if (next == i) next = walk_.past(i, FigureWord::Rank);
            if (next == i) next = walk_.past(i, FigureWord::Filler);
            if (next == i) next = walk_.past_group(i);
            if (next == i) next = walk_.past(i, FigureWord::OutOf);
            if (next == i) return false;
            i = next;
        }
        return true;
    }

    /// "Out of 61 entries", "among 61 entries": a word in front says that a number is that of all.
    bool is_introduced(std::size_t token) const {
        for (std::size_t back = 1; back <= 3 && back <= token; ++back) {
            if (walk_.past(token - back, FigureWord::OutOf) == token) return true;
        }
        return false;
    }

    /// "Among 2664 teams, ranked 128th", "out of 61 entries to the Harbour Cup ours came 12th": the total first.
    bool reversed(std::size_t token, const Numeral& total) {
        std::size_t at = walk_.past(total.end, FigureWord::People);
        if (at == total.end) return false;
        const std::size_t reach = is_introduced(token) ? kLater : 3;
        for (std::size_t gap = 0; gap <= reach; ++gap, ++at) {
            if (at >= walk_.size() || walk_.kind(at, TokenKind::Newline) || walk_.number(at)) return false;
            std::size_t next = walk_.past(at, FigureWord::Rank);
            if (next == at) continue;
            for (std::size_t more = walk_.past(next, FigureWord::Rank); more != next;) {
                next = more;
                more = walk_.past(next, FigureWord::Rank);
            }
            if (walk_.sign(next, '#')) ++next;
            const std::optional<Numeral> rank = walk_.whole(next);
            if (!rank || rank->value < 1 || total.value < 2) return false;
            if (walk_.sign(rank->end, '/') || walk_.sign(rank->end, '%')) return false;
            const bool counted =
                walk_.past(rank->end, FigureWord::OrdinalMark) == rank->end && !follows_a_rank(rank->end);
            if (gap > 3 && counted) return false;                                     // "came 15 days early"
            if (rank->value >= kFirstYear && total.value < kFirstYear) return false;  // "came in 2023"
            found_.push_back(
                {{scan_.tokens[token].span.begin, scan_.tokens[rank->end - 1].span.end}, rank->value, total.value});
            return true;
        }
        return false;
    }

    const Scan& scan_;
    Walk walk_;
    std::span<const DateMention> dates_;
    std::span<const TopShare> shares_;
    std::vector<Rank> found_;
};

}  // namespace

std::vector<Rank> find_ranks(const Scan& scan, std::span<const DateMention> dates, std::span<const TopShare> shares) {
    return RankFinder(scan, dates, shares).find();
}

}  // namespace veritae::extract
