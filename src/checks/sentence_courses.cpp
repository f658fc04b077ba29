// SPDX-License-Identifier: MIT
// Two numbers. Two values of a time and a verb that says the other way; and a period, said to be one, beside a rate
// that is higher than 1 / period.
#include <algorithm>
#include <optional>

#include "checks/sentence_reader.hpp"
#include "quantity/relations.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

class CourseReader : SentenceReader {
  public:
    explicit CourseReader(const SentenceReader& reader) : SentenceReader(reader) {}

    /// Two values of a time and the verb that says which way it went.
    bool course() {
        const Quantity& a = value(0);
        const Quantity& b = value(1);
        if (a.change || b.change || a.bound != Bound::Exact || b.bound != Bound::Exact) return false;
        const bool bare = a.dimension == Dimension::None && a.scale == 1;
        if (b.dimension != Dimension::Duration || (!bare && a.dimension != b.dimension)) return false;
        if (sentence_.says(role(FigureWord::Versus) | role(FigureWord::Contribution))) return false;
        if (!plain(0) || !sentence_.one_subject()) return false;
        for (const Clause& clause : sentence_.clauses) {
            if (clause.measure > 0 && !among(subjects_.durations, clause.measure)) return false;
        }
        const std::size_t first = before();
        if (first > 1) return false;
        std::optional<std::size_t> verb;
        for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
            if (!row_.is(i, kChangeWord | kToWord)) continue;
            const std::string word = text::fold(row_.text(i));
            if (rule_.has("rising", word)) return false;
            if (rule_.has("falling", word) && !verb) verb = i;
        }
        if (!verb || !verb_of_values(*verb)) return false;
        const double scale = bare ? b.scale : 1;
        const Interval left{meant(a).low * scale, meant(a).high * scale};
        const Interval right = meant(b);
        if (first == 0 ? right.low <= left.high : left.low <= right.high) return false;
        Finding& finding = add("direction");
        finding.evidence = {
            Evidence::claim({row_.document, row_.items[*verb].span.joined(value(0).span).joined(value(1).span)})};
        finding.arguments = {{"from", text(first)}, {"to", text(1 - first)}, {"stated", std::string(row_.text(*verb))}};
        return true;
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
        if (sentence_.says(role(FigureWord::Concurrency)) && !told_again && !alike(0, 1)) return false;
        if (sentence_.says(role(FigureWord::Versus) | kFromWord | kChangeWord)) return false;
        const bool named = near(figure(period), "period_words", kMostFigures) ||
                           near(figure(rate), "period_words", kMostFigures) ||
                           near(figure(period), "items", kMostFigures);
        const auto speaks = [&](const Clause& one) { return one.figures > 0 && sentence_.has_words(one); };
        const auto subjects = std::count_if(sentence_.clauses.begin(), sentence_.clauses.end(), speaks);
        const bool another = subjects > 1 && !repeats(figure(rate).clause, figure(period).clause);
        if ((!named || another) && !told_again) return false;
        const Interval implied = quantity::rate_of(meant(value(period)));
        const Interval told = quantity::hull(stated(value(rate)), meant(value(rate)));
        if (told.low <= implied.high) return true;
        Finding& finding = add("rate");
        finding.arguments = {{"period", text(period)},
                             {"rate", text(rate)},
                             {"implied", written(quantity::scaled(implied, 1 / value(rate).scale))}};
        return true;
    }

  private:
    /// "One control cycle takes 10 ms (200 Hz control frequency)": no word in a clause that the other has not as well.
    bool repeats(std::size_t clause, std::size_t other) const {
        return all_repeated(clause, other, [&](std::size_t i) {
            return row_.items[i].kind == Item::Kind::Text && !sentence_.understands(i);
        });
    }

    /// "采样步长 20 ms，采样频率 100 Hz": what may have a clock of its own is named beside both figures and nowhere
    /// else.
    bool alike(std::size_t i, std::size_t k) const {
        const auto own = [&](std::size_t item) { return row_.is(item, role(FigureWord::Concurrency)); };
        const std::size_t one = figure(i).clause;
        const std::size_t two = figure(k).clause;
        for (std::size_t other = 0; other < sentence_.clauses.size(); ++other) {
            const bool tells = (sentence_.clauses[other].roles & role(FigureWord::Concurrency)) != 0;
            if (tells && other != one && other != two) return false;
        }
        return all_repeated(one, two, own) && all_repeated(two, one, own);
    }

    /// Does every item of a clause that `asked` is true for stand in another clause as well?
    template <typename Asked>
    bool all_repeated(std::size_t clause, std::size_t other, const Asked& asked) const {
        const Clause& one = sentence_.clauses[clause];
        const Clause& two = sentence_.clauses[other];
        if (clause == other || one.begin == one.end || two.begin == two.end) return false;
        const Span place = row_.items[two.begin].span.joined(row_.items[two.end - 1].span);
        const std::string around = text::fold(row_.report->document.slice(place));
        for (std::size_t i = one.begin; i < one.end; ++i) {
            if (row_.quantity(i) || !asked(i)) continue;
            if (around.find(text::fold(row_.text(i))) == std::string::npos) return false;
        }
        return true;
    }

    /// Which of the two is the value before: 0, 1, or 2 where nothing says it.
    std::size_t before() const {
        bool to = false;
        for (std::size_t i = figure(0).end; i < figure(1).item; ++i) {
            if (row_.sign(i, kArrow)) return 0;
            to = to || row_.is(i, kToWord);
        }
        const bool led = leads(0, "was", kFromWord | role(FigureWord::Start)) || trails(0, "was");
        const bool later = to || leads(1, "is", kToWord) || trails(1, "is");
        // "to 310 s from 210 s", "down to 310 s (was 210 s)"
        const bool goes_back = leads(1, "was", kFromWord | role(FigureWord::Start)) || trails(1, "was");
        if (goes_back) return leads(0, "is", kToWord | role(FigureWord::Start)) && !trails(0, "was") ? 1 : 2;
        return led && later ? 0 : 2;
    }

    /// A word in front of a value, which belongs to no other number.
    bool leads(std::size_t i, std::string_view list, Roles roles) const {
        for (std::size_t back = 1; back <= 3 && back <= figure(i).item - sentence_.begin; ++back) {
            const std::size_t k = figure(i).item - back;
            if (row_.quantity(k) || row_.items[k].kind == Item::Kind::Sign) return false;
            if (row_.is(k, roles) || listed(list, k)) return true;
        }
        return false;
    }

    /// "210 s before": a word right behind a value.
    bool trails(std::size_t i, std::string_view list) const { return listed(list, figure(i).end); }

    bool bare(std::size_t clause) const {
        return !sentence_.has_words(sentence_.clauses[clause]) && sentence_.clauses[clause].measure == 0;
    }

    /// The verb stands in the clause of the values, in the one in front of it, or right behind in one without a
    /// subject.
    bool verb_of_values(std::size_t verb) const {
        std::size_t clause = 0;
        while (clause + 1 < sentence_.clauses.size() && sentence_.clauses[clause].end <= verb) ++clause;
        const std::size_t values = figure(1).clause;
        if (figure(0).clause != values && clause != values && clause != figure(0).clause)
            return clause + 1 == figure(0).clause && bare(figure(0).clause) &&
                   bare(values);  // "…: 210 s before, 310 s now"
        if (clause == values || clause == figure(0).clause) return true;
        const Clause& own = sentence_.clauses[values];
        if (clause + 1 == values || (clause + 2 == values && !sentence_.has_words(sentence_.clauses[clause + 1])))
            return own.measure == 0 && !sentence_.has_words(own);
        const Clause& one = sentence_.clauses[clause];
        return clause == values + 1 && one.measure == 0 && !sentence_.has_words(one);
    }
};

}  // namespace

bool check_told_course(const SentenceReader& reader) { return CourseReader(reader).course(); }
bool check_told_rate(const SentenceReader& reader) { return CourseReader(reader).rate(); }

}  // namespace veritae::checks
