// SPDX-License-Identifier: MIT
// Two values of one kind and a change: it must fit the step from one to the other, or back. The change must be one of
// these two: no second subject, nothing else that it is held against, no further gain, no settings that differ.
#include <algorithm>
#include <optional>

#include "checks/sentence_reader.hpp"
#include "quantity/relations.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kBefore = 8;  // items from a word such as "formerly" to its value

class ChangeReader : SentenceReader {
  public:
    explicit ChangeReader(const SentenceReader& reader) : SentenceReader(reader) {}

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
        const std::size_t item = figure(*said).item;
        if (remainder_fits(row_, item, low, b) || remainder_fits(row_, item, b, low)) return true;
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

  private:
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
        if ((clause.roles & kOthers) != 0 || sentence_.has_words(clause)) return std::nullopt;
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
};

}  // namespace

bool check_told_change(const SentenceReader& reader) { return ChangeReader(reader).change(); }

}  // namespace veritae::checks
