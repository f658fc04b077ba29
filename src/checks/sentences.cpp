// SPDX-License-Identifier: MIT
// Relations told in any order of words. A sentence that holds the numbers of one relation and no others is read by what
// the numbers are, not by where they stand:
//
//   change    two values of one kind and a change: it must fit the step from one to the other, or back
//   share     a part, its whole and a percentage
//   rate      a period and a rate, where the period is said to be one: the rate must not be higher than 1 / period
//   total     several percentages and their total
//   gains     two levels and what led from the lower to the higher one
//   course    two values and a verb that says the other way
//
// What the words say only keeps a sentence out: a second subject, circumstances that differ, a comparison with
// something else.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "quantity/relations.hpp"
#include "quantity/written.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kMostFigures = 9;
constexpr double kFarMore = 1.6;
constexpr std::size_t kBase = 5;    // items from "below" to the value that a change is held against
constexpr std::size_t kBefore = 8;  // items from a word such as "formerly" to its value

bool among(std::span<const std::int32_t> ids, std::int32_t id) {
    return id != 0 && std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_share(const Quantity& one) { return one.dimension == Dimension::Percent && !one.change; }
bool is_whole(const Quantity& one) {
    const bool counted = one.dimension == Dimension::None || one.dimension == Dimension::Count;
    return counted && !one.change && one.bound == Bound::Exact && one.last_digit == 1 && one.value >= 1;
}

class Reader {
  public:
    Reader(const FigureSentence& sentence, const Rule& rule, const Subjects& subjects, std::vector<Finding>& findings)
        : sentence_(sentence), row_(*sentence.row), rule_(rule), subjects_(subjects), findings_(findings) {
        // "from 50% up to 61%" arrives at a value and bounds none.
        for (std::size_t i = 1; i < sentence_.figures.size(); ++i) {
            Quantity& one = sentence_.figures[i].quantity;
            if (one.bound != Bound::AtMost || !sentence_.says(kFromWord)) continue;
            one.bound = Bound::Exact;
            one.interval = quantity::nearest(one.value, one.last_digit);
        }
    }

    void run() {
        const std::size_t count = sentence_.figures.size();
        if (count < 2 || count > kMostFigures) return;
        if (!tells_elsewhere()) {
            if (count == 2 && !rate()) course();
            if (count == 3 && (share() || change())) return;
            if (count > 2 && gains()) return;
        }
        if (count > 2) total();
    }

  private:
    const Figure& figure(std::size_t i) const { return sentence_.figures[i]; }
    const Quantity& value(std::size_t i) const { return sentence_.figures[i].quantity; }
    std::string text(std::size_t i) const { return std::string(row_.report->document.slice(value(i).span)); }

    bool listed(std::string_view list, std::size_t item) const {
        return item < row_.items.size() && !row_.quantity(item) && rule_.has(list, text::fold(row_.text(item)));
    }

    /// "on another split", "respectively", "分别": numbers of several things.
    bool tells_elsewhere() const {
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (listed("elsewhere", i)) return true;
            const bool pair = i + 1 < sentence_.end && !row_.quantity(i) && !row_.quantity(i + 1) &&
                              row_.items[i].span.end == row_.items[i + 1].span.begin;
            if (pair &&
                rule_.has("elsewhere", row_.report->document.slice(row_.items[i].span.joined(row_.items[i + 1].span))))
                return true;
        }
        return false;
    }

    /// Is a word of a list in the clause of a figure, up to a few items from it?
    bool near(const Figure& one, std::string_view list, std::size_t reach) const {
        const Clause& clause = sentence_.clause_of(one);
        const std::size_t first = std::max(clause.begin, one.item > reach ? one.item - reach : 0);
        const std::size_t last = std::min(clause.end, one.end + reach);
        for (std::size_t i = first; i < last; ++i) {
            if (i >= one.item && i < one.end) continue;
            if (listed(list, i)) return true;
            if (i + 1 < last && row_.items[i].span.end == row_.items[i + 1].span.begin &&
                rule_.has(list, row_.report->document.slice(row_.items[i].span.joined(row_.items[i + 1].span))))
                return true;
        }
        return false;
    }

    Finding& add(std::string_view outcome, Certainty certainty = Certainty::Definite) {
        Finding& finding = findings_.emplace_back();
        finding.rule = &rule_;
        finding.outcome = outcome;
        finding.certainty = certainty;
        const Span span = sentence_.figures.front().quantity.span.joined(sentence_.figures.back().quantity.span);
        finding.evidence = {Evidence::claim({row_.document, span})};
        return finding;
    }

    /// "1,410 against 440, a factor of 6", "multiplied by 6": a bare number that can only be a multiple.
    bool is_multiple(std::size_t i) const {
        const Figure& one = figure(i);
        if (value(i).dimension != Dimension::None) return false;
        const std::size_t back = one.item > 0 && row_.is(one.item - 1, role(FigureWord::Filler)) ? 2 : 1;
        if (one.item >= back && listed("multiple_words", one.item - back)) return true;
        const bool by = one.item > 0 && row_.is(one.item - 1, role(FigureWord::Amount));
        return by && near(one, "multiple_words", kMostFigures);
    }

    /// Does a number tell a change by itself or by the words beside it?
    bool is_change(std::size_t i) const {
        const Quantity& one = value(i);
        if (one.dimension == Dimension::Points || one.dimension == Dimension::Ratio || one.change) return true;
        if (is_multiple(i)) return true;
        if (one.dimension != Dimension::Percent) return false;
        const std::size_t item = figure(i).item;
        const auto tells = [&](std::size_t k) {
            return row_.is(k, kChangeWord | role(FigureWord::Amount)) && !row_.is(k, kToWord | kFromWord);
        };
        // "提升为 60%" arrives at a value.
        const bool becomes = item > sentence_.begin + 1 && listed("becomes", item - 1) && tells(item - 2) &&
                             !row_.is(item - 2, role(FigureWord::Amount));
        std::size_t before = becomes ? sentence_.begin : item;
        while (before > sentence_.begin && row_.is(before - 1, role(FigureWord::Filler) | kBoundWord) &&
               !tells(before - 1))
            --before;
        if (before > sentence_.begin && tells(before - 1)) return true;
        // "40% 增长为 60%" is a verb between two values.
        const std::size_t behind = figure(i).end;
        if (row_.is(behind, role(FigureWord::Versus)) && i + 1 < sentence_.figures.size() &&
            value(i + 1).dimension != Dimension::Percent && figure(i + 1).item <= behind + kBase)
            return true;  // "31% below the former 230 s"
        const bool leads = row_.is(behind + 1, kToWord) || row_.quantity(behind + 1) || row_.quantity(behind + 2);
        return tells(behind) && !leads;
    }

    /// Two values that may be those before and after.
    bool are_values(std::size_t i, std::size_t k) const {
        const Quantity& a = value(i);
        const Quantity& b = value(k);
        if (a.change || b.change || a.bound != Bound::Exact || b.bound != Bound::Exact) return false;
        const bool bare = a.dimension == Dimension::None && a.scale == 1;
        if (!bare && a.dimension != b.dimension) return false;
        if (b.dimension == Dimension::Ratio || b.dimension == Dimension::Points) return false;
        if (a.thing != 0 && b.thing != 0 && a.thing != b.thing) return false;
        return linked(i, k);
    }

    /// Words between two values that make them a before and an after, or the clauses that they stand in.
    bool linked(std::size_t i, std::size_t k) const {
        constexpr Roles kLink =
            kFromWord | kToWord | role(FigureWord::Versus) | role(FigureWord::Start) | role(FigureWord::Elapsed);
        bool link = false;
        for (std::size_t item = figure(i).end; item < figure(k).item; ++item) {
            link = link || row_.is(item, kLink) || row_.sign(item, kArrow);
        }
        for (std::size_t back = 1; back <= kBefore && back <= figure(i).item; ++back) {
            const std::size_t item = figure(i).item - back;
            if (item < sentence_.begin || row_.quantity(item)) break;
            link = link || row_.is(item, kLink);
        }
        for (std::size_t item = figure(k).end; item < figure(k).end + 2; ++item) link = link || row_.is(item, kLink);
        const auto led = [&](std::size_t one, std::string_view list) {
            return figure(one).item > sentence_.begin && listed(list, figure(one).item - 1);
        };
        return link || (led(i, "was") && led(k, "is"));  // "was 420 minutes, is 234 minutes"
    }

    bool change() {
        std::optional<std::size_t> said;
        for (std::size_t i = 0; i < 3; ++i) {
            if (!is_change(i)) continue;
            if (said) return false;
            said = i;
        }
        if (!said) said = only_percent();
        if (!said) return false;
        const std::size_t first = *said == 0 ? 1 : 0;
        const std::size_t second = *said == 2 ? 1 : 2;
        if (!are_values(first, second)) return false;
        Quantity told = value(*said);
        if (is_multiple(*said)) told.dimension = Dimension::Ratio;
        const Dimension scale = value(second).dimension;
        if (told.dimension == Dimension::None && scale != Dimension::None && scale != Dimension::Percent) return false;
        if (told.dimension == Dimension::Points && scale != Dimension::None && scale != Dimension::Percent)
            return false;
        if (told.dimension != Dimension::Percent && told.dimension != Dimension::Points &&
            told.dimension != Dimension::Ratio && told.dimension != Dimension::None)
            return false;
        if (!about_both(*said, first, second) || !plain(first)) return false;
        const Quantity& a = value(first);
        const Quantity& b = value(second);
        Quantity low = a;
        if (low.dimension == Dimension::None && b.dimension != Dimension::None) {
            low.dimension = b.dimension;
            low.scale = b.scale;
            low.value *= b.scale;
            low.last_digit *= b.scale;
            low.interval = {low.interval.low * b.scale, low.interval.high * b.scale};
        }
        if (change_fits(low, b, told) || change_fits(b, low, told)) return true;
        const bool share = scale == Dimension::Percent;
        const bool backwards =
            row_.is(figure(second).item - 1, kFromWord | role(FigureWord::Versus) | role(FigureWord::Start)) ||
            row_.is(figure(second).item - 2, role(FigureWord::Versus));
        const Interval x = meant(backwards ? b : low);
        const Interval y = meant(backwards ? low : b);
        Finding& finding = add(told.dimension == Dimension::Ratio ? "ratio" : share ? "points" : "change");
        finding.arguments = {{"from", text(backwards ? second : first)},
                             {"to", text(backwards ? first : second)},
                             {"stated", text(*said)},
                             {"difference", written(quantity::absolute_change(x, y))},
                             {"relative", written(quantity::relative_change(x, y))},
                             {"factor", written(quantity::multiple(x, y))}};
        return true;
    }

    /// The only percentage beside two values of another kind, in a clause that says that something changed, or in a
    /// sentence that does and a clause without words.
    std::optional<std::size_t> only_percent() const {
        std::optional<std::size_t> only;
        for (std::size_t i = 0; i < 3; ++i) {
            if (value(i).dimension != Dimension::Percent) continue;
            if (only) return std::nullopt;
            only = i;
        }
        if (!only) return std::nullopt;
        const Clause& clause = sentence_.clause_of(figure(*only));
        constexpr Roles kOthers = role(FigureWord::OutOf) | role(FigureWord::People) | role(FigureWord::Part);
        if (clause.words > 0 || (clause.roles & kOthers) != 0) return std::nullopt;
        const bool alone = clause.figures == 1 && clause.roles == 0;
        const bool changes = (clause.roles & kChangeWord) != 0 || (alone && sentence_.says(kChangeWord));
        return changes ? only : std::nullopt;
    }

    /// Is a change one of these two values, and not held against something else or added to something?
    bool about_both(std::size_t said, std::size_t first, std::size_t second) const {
        if (!sentence_.one_subject() || is_further(said)) return false;
        if (joins_another(said, first, second)) return false;
        if (mixed(sentence_.clause_of(figure(said))) || mixed(sentence_.clause_of(figure(first)))) return false;
        const Clause& clause = sentence_.clause_of(figure(said));
        const bool alone = clause.figures == 1;
        const bool against = (clause.roles & role(FigureWord::Versus)) != 0;
        if (alone && against && figure(second).clause < figure(said).clause) return false;
        // A clause with a subject between the values and the change takes the change along.
        for (std::size_t i = figure(second).clause + 1; i < figure(said).clause; ++i) {
            const Clause& one = sentence_.clauses[i];
            if (one.figures == 0 && one.measure != 0) return false;
        }
        return alone ? (clause.roles & (kFromWord | role(FigureWord::Setting))) == 0 || clause.opened == 0 : true;
    }

    /// "another 5 points", "再提升 3%": one more gain, in front of its number.
    bool is_further(std::size_t said) const {
        for (std::size_t i = sentence_.clause_of(figure(said)).begin; i < figure(said).item; ++i) {
            if (row_.is(i, role(FigureWord::Contribution)) && !row_.is(i, kChangeWord)) return true;
        }
        return false;
    }

    /// "… from A to B and the bill by 20%": a subject of its own behind a word that joins, without a comma.
    bool joins_another(std::size_t said, std::size_t first, std::size_t second) const {
        const bool behind = said > second;
        const std::size_t from = behind ? figure(second).end : figure(said).end;
        const std::size_t to = behind ? figure(said).item : figure(first).item;
        bool joined = false;
        for (std::size_t i = from; i < to; ++i) {
            joined = joined || listed("joins", i);
            const bool word = row_.items[i].kind == Item::Kind::Text && !listed("understood", i) && !listed("joins", i);
            if (joined && (row_.items[i].measure != 0 || word)) return true;
        }
        return false;
    }

    /// Does a clause name measures that are not all of how long something takes?
    bool mixed(const Clause& clause) const {
        if (clause.measure != -1) return false;
        for (std::size_t i = clause.begin; i < clause.end; ++i) {
            const std::int32_t measure = row_.items[i].measure;
            if (measure != 0 && !among(subjects_.durations, measure)) return true;
        }
        return false;
    }

    /// No circumstances that differ: one setting may stand in front of everything, or in a clause that names the
    /// measure.
    bool plain(std::size_t first) const {
        std::size_t settings = 0;
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (!row_.is(i, role(FigureWord::Setting)) || row_.is(i, kToWord | kMeasureWord | kBoundWord)) continue;
            if (++settings > 1) return false;
            if (i > figure(first).item && !row_.is(i + 1, kMeasureWord)) return false;
        }
        return true;
    }

    bool share() {
        std::optional<std::size_t> said;
        for (std::size_t i = 0; i < 3; ++i) {
            if (!is_share(value(i))) continue;
            if (said) return false;
            said = i;
        }
        if (!said || is_change(*said)) return false;
        const std::size_t first = *said == 0 ? 1 : 0;
        const std::size_t second = *said == 2 ? 1 : 2;
        if (!is_whole(value(first)) || !is_whole(value(second))) return false;
        const std::optional<Certainty> link = pair_link(first, second, *said);
        if (!link) return false;
        const double part = std::min(value(first).value, value(second).value);
        const double whole = std::max(value(first).value, value(second).value);
        const std::optional<Certainty> owner = share_of_pair(*said, first, second);
        if (!owner) return false;
        const Interval actual = quantity::point(100 * part / whole);
        const Interval told = stated(value(*said));
        if (value(*said).value > 100 || quantity::meet(told, actual)) return true;
        if (quantity::meet(told, quantity::point(100 - actual.low))) return true;  // what is left
        // "3/104 (5%)" may be a rank that is told loosely.
        const bool rank = row_.sign(figure(first).end, '/') && 2 * part < whole && value(*said).value < 50;
        if (rank && told.low > actual.high) return true;
        const bool sure = *link == Certainty::Definite && *owner == Certainty::Definite;
        Finding& finding = add("share", sure ? Certainty::Definite : Certainty::Possible);
        finding.arguments = {{"part", written(part)},
                             {"whole", written(whole)},
                             {"share", written(actual.low)},
                             {"stated", text(*said)}};
        return true;
    }

    /// "k of n", "k/n", "n … 中 … k", "n 家 … k 家": are two whole numbers a part and its whole?
    std::optional<Certainty> pair_link(std::size_t first, std::size_t second, std::size_t said) const {
        if (value(first).value == value(second).value) return std::nullopt;
        if (figure(first).item > 0 &&
            row_.is(figure(first).item - 1, role(FigureWord::TopShare) | role(FigureWord::Rank)))
            return std::nullopt;
        const std::vector<Rank>& ranks = row_.report->mentions.ranks;
        const Span pair = value(first).span.joined(value(second).span);
        if (std::any_of(ranks.begin(), ranks.end(), [&](const Rank& rank) { return rank.span.overlaps(pair); }))
            return std::nullopt;
        if (!row_.report->mentions.top_shares.empty() &&
            std::any_of(row_.report->mentions.top_shares.begin(), row_.report->mentions.top_shares.end(),
                        [&](const TopShare& one) { return one.span.overlaps(row_.span); }))
            return std::nullopt;
        std::size_t from = figure(first).end;
        const std::size_t to = figure(second).item;
        if (said > first && said < second) {  // "36 jobs, 44% of all 83"
            from = figure(said).end;
        }
        const bool smaller_first = value(first).value < value(second).value;
        bool direct = false;
        bool within = false;
        for (std::size_t i = from; i < to; ++i) {
            if (row_.is(i, role(FigureWord::OutOf)) || row_.sign(i, '/')) direct = true;
            within = within || listed("within", i);
        }
        for (std::size_t back = 1; back <= 3 && back <= figure(first).item; ++back) {
            if (row_.quantity(figure(first).item - back) || figure(first).item - back < sentence_.begin) break;
            within = within || (!smaller_first && row_.is(figure(first).item - back, role(FigureWord::OutOf)));
        }
        const std::string_view one = row_.report->document.slice(value(first).unit);
        const std::string_view other = row_.report->document.slice(value(second).unit);
        const bool alike = one.empty() || other.empty() || one.starts_with(other) || other.starts_with(one);
        if (!alike) return std::nullopt;  // "60 人中 2 个小组"
        const bool of_these = !smaller_first && row_.is(figure(second).end, role(FigureWord::Part));
        if ((direct && smaller_first) || of_these) return Certainty::Definite;
        if (within && !smaller_first) return Certainty::Definite;
        const Quantity& a = value(first);
        const Quantity& b = value(second);
        const bool same = !a.unit.empty() && row_.report->document.slice(a.unit) == row_.report->document.slice(b.unit);
        // "83 models audited, 67 passed": a word of success beside the smaller one.
        const bool succeeded = near(figure(second), "success_words", 2);
        return (same || succeeded) && !smaller_first ? std::optional(Certainty::Possible) : std::nullopt;
    }

    /// Is a percentage told of the pair? One that has a name of its own must be named as the part is.
    std::optional<Certainty> share_of_pair(std::size_t said, std::size_t first, std::size_t second) const {
        const Clause& clause = sentence_.clause_of(figure(said));
        const std::size_t begin = clause.begin;
        if ((clause.roles & (role(FigureWord::Versus) | role(FigureWord::Contribution) | kChangeWord)) != 0)
            return std::nullopt;
        const std::size_t behind = figure(said).end;
        const bool of = row_.is(behind, role(FigureWord::OutOf));
        if (clause.measure == -1 || (clause.measure != 0 && !of && !among(subjects_.shares, clause.measure)))
            return std::nullopt;
        std::size_t lead = figure(said).item;
        while (lead > begin && row_.is(lead - 1, role(FigureWord::Filler) | role(FigureWord::OutOf) | kBoundWord) &&
               !listed("that_is", lead - 1))
            --lead;
        if (lead > begin && listed("that_is", lead - 1)) return Certainty::Definite;
        const bool apart = figure(first).clause != figure(said).clause && figure(second).clause != figure(said).clause;
        const bool named = clause.words > 0 || clause.measure != 0;
        if (!apart || !named || named_alike(said, first, second)) return Certainty::Definite;
        const Clause& one = sentence_.clause_of(figure(first));
        const Clause& other = sentence_.clause_of(figure(second));
        const bool pair_named = one.words + other.words > 0 || one.measure != 0 || other.measure != 0;
        if (!pair_named && figure(said).clause < figure(first).clause) return Certainty::Definite;
        if (clause.measure != 0 && !of && succeeds(first, second) && near(figure(said), "general_rates", kMostFigures))
            return Certainty::Definite;
        // "34% success: 60 of 110 trials"
        const char32_t sign = one.opened;
        if (figure(said).clause < figure(first).clause && (sign == ':' || sign == '(')) return Certainty::Possible;
        // "24% of the fleet"
        return figure(said).item == begin && of ? std::optional(Certainty::Possible) : std::nullopt;
    }

    /// Does a word beside the pair say that the part is one that succeeded?
    bool succeeds(std::size_t first, std::size_t second) const {
        return near(figure(first), "success_words", kMostFigures) ||
               near(figure(second), "success_words", kMostFigures);
    }

    /// "已接入 …，接入率 87%": the beginning of the rate's name stands in the clause of the pair as well.
    bool named_alike(std::size_t said, std::size_t first, std::size_t second) const {
        constexpr std::size_t kStem = 4;
        constexpr std::size_t kHanStem = 6;
        const Clause& clause = sentence_.clause_of(figure(said));
        const std::string name = text::fold(
            row_.report->document.slice(row_.items[clause.begin].span.joined(row_.items[figure(said).item].span)));
        const bool han = !name.empty() && static_cast<unsigned char>(name[0]) >= 0x80;
        const std::string stem = name.substr(0, han ? kHanStem : kStem);
        if (stem.size() < kStem) return false;
        const std::size_t from = std::min(figure(first).clause, figure(second).clause);
        const std::size_t to = std::max(figure(first).clause, figure(second).clause);
        if (to >= figure(said).clause && from <= figure(said).clause) return false;
        const Span words =
            row_.items[sentence_.clauses[from].begin].span.joined(row_.items[sentence_.clauses[to].end - 1].span);
        return text::fold(row_.report->document.slice(words)).find(stem) != std::string::npos;
    }

    bool rate() {
        std::size_t period = 0;
        std::size_t rate = 1;
        if (value(0).dimension == Dimension::Rate) std::swap(period, rate);
        if (value(period).dimension != Dimension::Duration || value(rate).dimension != Dimension::Rate) return false;
        const std::string unit = text::fold(row_.report->document.slice(value(rate).unit));
        if (!rule_.has("frequencies", unit) || value(period).bound != Bound::Exact) return false;
        if (value(rate).bound != Bound::Exact && value(rate).bound != Bound::About) return false;
        const bool told_again =
            (sentence_.clause_of(figure(1)).roles & role(FigureWord::Equals)) != 0 || equalities() > 0;
        if (sentence_.says(role(FigureWord::Concurrency)) && !told_again) return false;
        if (sentence_.says(role(FigureWord::Versus) | kFromWord | kChangeWord)) return false;
        const bool named = near(figure(period), "period_words", kMostFigures) ||
                           near(figure(rate), "period_words", kMostFigures) ||
                           near(figure(period), "items", kMostFigures);
        const auto speaks = [](const Clause& one) { return one.figures > 0 && one.words > 0; };
        const auto subjects = std::count_if(sentence_.clauses.begin(), sentence_.clauses.end(), speaks);
        if ((!named || subjects > 1) && !told_again) return false;
        const Interval implied = quantity::rate_of(meant(value(period)));
        const Interval told = quantity::hull(stated(value(rate)), meant(value(rate)));
        if (told.low <= implied.high) return true;
        Finding& finding = add("rate");
        finding.arguments = {{"period", text(period)},
                             {"rate", text(rate)},
                             {"implied", written(quantity::scaled(implied, 1 / value(rate).scale))}};
        return true;
    }

    bool total() {
        const std::size_t count = sentence_.figures.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (value(i).dimension != Dimension::Percent || value(i).change) return false;
        }
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            // One character of these may be a part of another word: "配比".
            const bool part = text::is_han(row_.items[i].sign) && row_.items[i].span.size() <= 3;
            if (!part && row_.is(i, role(FigureWord::Versus) | kFromWord | kChangeWord)) return false;
        }
        const std::size_t last = count - 1;
        const bool at_end = is_total(last);
        const bool in_front = !at_end && partitioned();
        if (!at_end && !in_front) return false;
        const std::size_t whole = at_end ? last : 0;
        std::vector<Interval> parts;
        for (std::size_t i = 0; i < count; ++i) {
            if (i == whole) continue;
            const Clause& clause = sentence_.clause_of(figure(i));
            if (among(subjects_.levels, clause.measure) && clause.words == 0 && figure(i).clause > 0) return false;
            parts.push_back(value(i).interval);
        }
        const Interval sum = quantity::total_of(parts.front(), std::span(parts).subspan(1));
        if (quantity::meet(stated(value(whole)), sum)) return true;
        // "cats 60%, dogs 70%, 65% overall" is a mean.
        const bool mean = std::any_of(parts.begin(), parts.end(),
                                      [&](const Interval& part) { return value(whole).value <= part.high; });
        // Shares that sum up to far more than what is told are no parts of it.
        if (equalities() == 0 && (mean || sum.low > kFarMore * value(whole).value)) return true;
        Finding& finding = add("sum", at_end ? Certainty::Definite : Certainty::Possible);
        std::string terms;
        for (std::size_t i = 0; i < count; ++i) {
            if (i != whole) terms += (terms.empty() ? "" : " + ") + text(i);
        }
        finding.arguments = {{"parts", terms}, {"total", written(sum)}, {"stated", text(whole)}};
        return true;
    }

    /// "= 72%", "合计 72%", "72% in total", "(total: 72%)"
    bool is_total(std::size_t i) const {
        const Figure& one = figure(i);
        const Clause& clause = sentence_.clause_of(one);
        if (one.item > 0 && row_.sign(one.item - 1, '=')) return equalities() == 1;
        // "… and travel 10% make 95% altogether"
        if (row_.is(one.end, role(FigureWord::Outcome)) || listed("total_words", one.end)) return true;
        if (clause.figures != 1) return false;
        const auto tells = [&](const Clause& said) {
            if ((said.roles & role(FigureWord::Outcome)) != 0) return true;
            for (std::size_t k = said.begin; k < said.end; ++k) {
                if (listed("total_words", k)) return true;
            }
            return false;
        };
        if (tells(clause) || near(one, "total_words", kMostFigures)) return true;
        const Clause* label = one.clause > 0 ? &sentence_.clauses[one.clause - 1] : nullptr;
        return label != nullptr && label->figures == 0 && clause.opened == ':' && tells(*label);
    }

    /// "Three causes explain 72% of the outages: …": a whole that is said to be made of what follows a colon.
    bool partitioned() const {
        const Clause& clause = sentence_.clause_of(figure(0));
        if (clause.figures != 1 || figure(1).clause == figure(0).clause) return false;
        if (sentence_.clauses[figure(0).clause + 1].opened != ':') return false;
        return near(figure(0), "part_verbs", kMostFigures);
    }

    bool gains() {
        std::vector<std::size_t> levels;
        std::vector<std::size_t> steps;
        bool percent = false;
        for (std::size_t i = 0; i < sentence_.figures.size(); ++i) {
            const Quantity& one = value(i);
            if (one.value < 0 || one.bound != Bound::Exact) return false;
            const bool kind = one.dimension == Dimension::Percent || one.dimension == Dimension::Points ||
                              (one.dimension == Dimension::None && one.value <= 100);
            if (!kind) return false;
            percent = percent || one.dimension == Dimension::Percent;
            if (one.change || one.dimension == Dimension::Points || adds(i)) {
                steps.push_back(i);
            } else {
                levels.push_back(i);
            }
        }
        // "14 points and reranking 4": a further gain without its unit.
        if (percent && levels.size() > 2) {
            std::vector<std::size_t> kept;
            for (const std::size_t i : levels) {
                const bool bare =
                    value(i).dimension == Dimension::None && !steps.empty() && i > steps.front() && alone(i);
                (bare ? steps : kept).push_back(i);
            }
            std::sort(steps.begin(), steps.end());
            levels = kept;
        }
        if (levels.size() != 2 || steps.size() < 2) return false;
        // "45.2 (+1.3) on A, 50.1 (+0.8) on B": levels with a gain of their own each.
        const auto own = [&](std::size_t i) {
            return row_.sign(figure(i).end, '(') && i + 1 < sentence_.figures.size() && value(i + 1).change &&
                   figure(i + 1).item == figure(i).end + 1;
        };
        if (own(levels[0]) && own(levels[1])) return false;
        if (value(levels[0]).dimension != value(levels[1]).dimension) return false;
        if (several_measures(levels) || falls(steps)) return false;
        std::size_t low = levels[0];
        std::size_t high = levels[1];
        if (value(low).value > value(high).value) std::swap(low, high);
        if (!percent && (value(low).value < 1 || value(high).value > 100)) return false;
        std::vector<Interval> parts;
        for (const std::size_t i : steps) parts.push_back(stated(value(i)));
        const Interval start = value(low).interval;
        const Interval result = stated(value(high));
        const Interval sum = quantity::total_of(start, parts);
        if (quantity::meet(result, sum) || quantity::meet(result, quantity::compounded(start, parts))) return true;
        const bool partial = lists_some(low);
        if (partial && sum.high < result.low) return true;
        const bool complete =
            sentence_.says(role(FigureWord::Start) | role(FigureWord::Versus) | role(FigureWord::Outcome)) ||
            equalities() > 0 || sum.low > result.high;
        Finding& finding = add("contributions", complete ? Certainty::Definite : Certainty::Possible);
        std::string terms;
        for (const std::size_t i : steps) terms += (terms.empty() ? "" : " + ") + without_plus(text(i));
        finding.arguments = {{"from", text(low)}, {"to", text(high)}, {"parts", terms}, {"total", written(sum)}};
        return true;
    }

    /// Gains that are told of measures of their own, "+10% throughput, +5% accuracy", or levels under two settings.
    bool several_measures(const std::vector<std::size_t>& levels) const {
        std::int32_t measure = 0;
        for (const Clause& clause : sentence_.clauses) {
            if (clause.figures == 0 || clause.measure == 0 || clause.words > 0) continue;
            if (clause.measure == -1 || (measure != 0 && clause.measure != measure)) return true;
            measure = clause.measure;
        }
        return std::any_of(levels.begin(), levels.end(), [&](std::size_t i) {
            for (std::size_t k = 1; k <= 3; ++k) {
                if (row_.is(figure(i).end + k - 1, role(FigureWord::Setting))) return true;
                if (figure(i).item >= k && row_.is(figure(i).item - k, role(FigureWord::Setting))) return true;
            }
            return false;
        });
    }

    /// A verb of falling right in front of one of these numbers.
    bool falls(const std::vector<std::size_t>& steps) const {
        return std::any_of(steps.begin(), steps.end(), [&](std::size_t i) {
            for (std::size_t back = 1; back <= 3 && back <= figure(i).item - sentence_.begin; ++back) {
                const std::size_t k = figure(i).item - back;
                if (row_.quantity(k) || row_.items[k].kind == Item::Kind::Sign) return false;
                if (row_.items[k].direction < 0) return true;
            }
            return false;
        });
    }

    /// "reranking 4, …", "and 5 from calibration": a bare number that counts nothing and is in or of nothing.
    bool alone(std::size_t i) const {
        const std::size_t behind = figure(i).end;
        const bool ended = row_.ends(behind) || row_.items[behind].kind == Item::Kind::Sign ||
                           row_.is(behind, kFromWord | role(FigureWord::Conjunction) | role(FigureWord::Contribution));
        return ended && !row_.is(figure(i).item - 1, role(FigureWord::Filler) | role(FigureWord::OutOf) |
                                                         role(FigureWord::Conjunction) | kBoundWord);
    }

    static std::string without_plus(std::string text) { return text.starts_with('+') ? text.substr(1) : text; }

    /// A gain by the words in front of it: "再提升 3%", "plus 4".
    bool adds(std::size_t i) const {
        const std::size_t item = figure(i).item;
        if (row_.sign(item - 1, '+') && item > sentence_.begin) return true;
        for (std::size_t back = 1; back <= 3 && back <= item - sentence_.begin; ++back) {
            const std::size_t k = item - back;
            if (row_.quantity(k) ||
                row_.is(k, kToWord | kFromWord | role(FigureWord::Start) | role(FigureWord::Outcome)))
                return false;
            if (row_.is(k, role(FigureWord::Contribution)) || (row_.is(k, kChangeWord) && back == 1)) return true;
            if (row_.items[k].kind == Item::Kind::Sign) return false;
        }
        return false;
    }

    std::size_t equalities() const {
        std::size_t signs = 0;
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i)
            signs += row_.sign(i, '=') ? std::size_t{1} : std::size_t{0};
        return signs;
    }

    /// "其中", "mainly", "等" in front of the gains: others may be left out. Not where the start is listed with them.
    bool lists_some(std::size_t low) const {
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (row_.quantity(i) || row_.items[i].kind == Item::Kind::Sign) continue;
            const bool some = row_.is(i, role(FigureWord::Part)) || rule_.has("others", text::fold(row_.text(i)));
            if (some && figure(low).item < i) return true;
        }
        return false;
    }

    /// Two values of a time and the verb that says which way it went.
    void course() {
        const Quantity& a = value(0);
        const Quantity& b = value(1);
        if (a.change || b.change || a.bound != Bound::Exact || b.bound != Bound::Exact) return;
        const bool bare = a.dimension == Dimension::None && a.scale == 1;
        if (b.dimension != Dimension::Duration || (!bare && a.dimension != b.dimension)) return;
        if (sentence_.says(role(FigureWord::Versus) | role(FigureWord::Contribution))) return;
        if (!plain(0) || !sentence_.one_subject()) return;
        for (const Clause& clause : sentence_.clauses) {
            if (clause.measure > 0 && !among(subjects_.durations, clause.measure)) return;
        }
        if (!runs_forward()) return;
        std::optional<std::size_t> verb;
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (!row_.is(i, kChangeWord | kToWord)) continue;
            const std::string word = text::fold(row_.text(i));
            if (rule_.has("rising", word)) return;
            if (rule_.has("falling", word) && !verb) verb = i;
        }
        if (!verb || !verb_of_values(*verb)) return;
        const double scale = bare ? b.scale : 1;
        const Interval from{meant(a).low * scale, meant(a).high * scale};
        const Interval to = meant(b);
        if (to.low <= from.high) return;
        Finding& finding = add("direction");
        finding.evidence = {
            Evidence::claim({row_.document, row_.items[*verb].span.joined(value(0).span).joined(value(1).span)})};
        finding.arguments = {{"from", text(0)}, {"to", text(1)}, {"stated", std::string(row_.text(*verb))}};
    }

    /// "from A to B", "A → B", "把原本 A 的 … 缩短到 B": the first value is the one before.
    bool runs_forward() const {
        bool to = false;
        for (std::size_t i = figure(0).end; i < figure(1).item; ++i) {
            if (row_.sign(i, kArrow)) return true;
            if (row_.is(i, kFromWord | role(FigureWord::Start))) return false;
            to = to || row_.is(i, kToWord);
        }
        if (!to) return false;
        bool from = false;
        for (std::size_t back = 1; back <= 3 && back <= figure(0).item - sentence_.begin; ++back)
            from = from || row_.is(figure(0).item - back, kFromWord | role(FigureWord::Start));
        return from;
    }

    /// The verb stands in the clause of the values, in the one in front of it, or right behind in one without a
    /// subject.
    bool verb_of_values(std::size_t verb) const {
        std::size_t clause = 0;
        while (clause + 1 < sentence_.clauses.size() && sentence_.clauses[clause].end <= verb) ++clause;
        const std::size_t values = figure(1).clause;
        if (figure(0).clause != values && clause != values && clause != figure(0).clause) return false;
        if (clause == values || clause == figure(0).clause) return true;
        const Clause& own = sentence_.clauses[values];
        if (clause + 1 == values || (clause + 2 == values && sentence_.clauses[clause + 1].words == 0))
            return own.words == 0 && own.measure == 0;
        return clause == values + 1 && sentence_.clauses[clause].words == 0 && sentence_.clauses[clause].measure == 0;
    }

    FigureSentence sentence_;
    const Row& row_;
    const Rule& rule_;
    const Subjects& subjects_;
    std::vector<Finding>& findings_;
};

}  // namespace

void check_sentence(const FigureSentence& sentence, const Rule& rule, const Subjects& subjects,
                    std::vector<Finding>& findings) {
    Reader(sentence, rule, subjects, findings).run();
}

}  // namespace veritae::checks
