// SPDX-License-Identifier: MIT
#include "checks/harmonic_mean.hpp"

#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/harmonic_list.hpp"
#include "quantity/relations.hpp"
#include "quantity/written.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::string_view kOutcome = "harmonic";
constexpr Roles kUnlike = role(FigureWord::Setting) | role(FigureWord::Versus) | kChangeWord;

class Reader {
  public:
    Reader(const Row& row, const std::vector<std::int32_t>& measures, const HarmonicRule& of,
           std::vector<Finding>& findings)
        : row_(row),
          measures_(measures),
          rule_(of.rule),
          three_(of.measures),
          first_(of.first_finding),
          findings_(findings) {}

    void run() {
        check_sentences();
        check_lists();
        check_pairs();
    }

  private:
    /// "Test set: …": what all numbers behind were measured on. How they were averaged is another matter.
    bool is_data(std::size_t i) const {
        return row_.is(i, role(FigureWord::Setting)) && rule_.has("shared_settings", text::fold(row_.text(i)));
    }

    /// Sentences that hold one value of each, as measures are read anywhere.
    void check_sentences() {
        for (std::size_t begin = 0; begin < row_.items.size();) {
            std::size_t end = begin;
            std::optional<std::size_t> at[3];
            bool plain = true;
            for (; !row_.ends(end); ++end) {
                const bool shared = !at[0] && !at[1] && !at[2] && is_data(end);
                plain = plain && (!row_.is(end, kUnlike) || shared);
                for (std::size_t m = 0; m < 3 && row_.quantity(end); ++m) {
                    if (measures_[end] != three_[m]) continue;
                    plain = plain && !at[m];
                    at[m] = end;
                }
            }
            if (plain && at[0] && at[1] && at[2]) compare(*at[0], *at[1], *at[2]);
            begin = end + 1;
        }
    }

    /// Where the sentence that begins at an item ends, and whether it tells of nothing but these values: not of several
    /// settings, nor of a change. With `clauses`, semicolons end none.
    struct Sentence {
        std::size_t end;
        bool plain;
    };
    Sentence sentence(std::size_t begin, bool clauses) const {
        Sentence one{begin, true};
        bool numbers = false;  // a setting in front of them is that of all
        for (; one.end < row_.items.size(); ++one.end) {
            if (row_.ends(one.end) && !(clauses && row_.items[one.end].sign == ';')) break;
            numbers = numbers || row_.quantity(one.end) || row_.items[one.end].measure != 0;
            const bool shared = !numbers && is_data(one.end);
            one.plain = one.plain && (!row_.is(one.end, kUnlike) || shared);
        }
        return one;
    }

    /// "P/R/F1: 90/80/95", unless the sentence says how it was averaged.
    void check_lists() {
        Sentence of{0, true};
        std::size_t next = 0;
        for (std::size_t i = 0; i < row_.items.size(); ++i) {
            if (i >= next) {
                of = sentence(i, false);
                next = of.end + 1;
            }
            if (!of.plain) continue;
            const bool listed = row_.sign(i + 1, '/') || row_.sign(i + 1, ',') || row_.sign(i + 1, 0x3001) ||
                                row_.sign(i + 1, ':') || row_.sign(i + 1, '=') || named_number(i);
            if (!listed) continue;
            if (const std::optional<HarmonicList> list = harmonic_list(row_, i, rule_, three_)) compare(*list);
        }
    }

    /// "Precision came out at 79 %; recall at 77 %; F1 at 82 %"
    void check_pairs() {
        for (std::size_t begin = 0; begin < row_.items.size();) {
            const Sentence of = sentence(begin, true);
            if (of.plain) {
                if (const auto list = harmonic_pairs(row_, begin, of.end, rule_, three_)) compare(*list);
            }
            begin = of.end + 1;
        }
    }
    /// "P 0.9", "precision 90%"
    bool named_number(std::size_t i) const {
        if (row_.items[i].measure == 0 && row_.items[i].span.size() > 1) return false;
        if (i + 1 >= row_.items.size() || row_.items[i].kind == Item::Kind::Sign) return false;
        const char c = row_.text(i + 1)[0];
        return c >= '0' && c <= '9';
    }

    void compare(const HarmonicList& list) {
        const auto& [precision, recall, f1] = list.values;
        if (precision.value <= 0 || recall.value <= 0) return;
        if ((precision.value > 1) != (f1.value > 1) || (recall.value > 1) != (f1.value > 1)) return;
        if (precision.value > 100 || recall.value > 100) return;
        const Interval mean = quantity::harmonic_mean(precision.interval, recall.interval);
        if (quantity::meet(mean, quantity::or_truncated(f1.interval, f1.last_digit))) return;
        const Span span = precision.span.joined(recall.span).joined(f1.span);
        for (std::size_t i = first_; i < findings_.size(); ++i) {
            if (findings_[i].outcome == kOutcome && findings_[i].evidence.front().place.span.overlaps(span)) return;
        }
        Finding& finding = findings_.emplace_back();
        finding.rule = &rule_;
        finding.outcome = kOutcome;
        finding.evidence = {Evidence::claim({row_.document, span})};
        finding.certainty = certainty(precision.interval, recall.interval, f1.interval);
        finding.arguments = {{"value", std::string(row_.report->document.slice(f1.span))}, {"implied", written(mean)}};
    }

    static Certainty certainty(Interval precision, Interval recall, Interval f1) {
        const double highest = (precision.high + recall.high) / 2;
        const double lowest = std::min(precision.low, recall.low);
        return f1.low > highest || f1.high < lowest ? Certainty::Definite : Certainty::Possible;
    }

    /// "F1 92%, relation precision 71%", "92% F1, 71% relation precision": a word in front of the measure's name says
    /// whose it is.
    bool is_qualified(std::size_t i) const {
        const auto unknown = [&](std::size_t k) {
            return row_.items[k].kind == Item::Kind::Text && !rule_.has("understood", text::fold(row_.text(k)));
        };
        std::size_t k = i;
        while (k > 0 && !row_.ends(k - 1) && !row_.quantity(k - 1) && row_.items[k - 1].measure == 0) --k;
        if (k >= 2 && row_.items[k - 1].measure != 0) return unknown(k - 2);
        return i + 2 < row_.items.size() && row_.items[i + 2].measure != 0 && unknown(i + 1);
    }

    void compare(std::size_t p, std::size_t r, std::size_t f) {
        const Quantity& precision = row_.value(p);
        const Quantity& recall = row_.value(r);
        const Quantity& f1 = row_.value(f);
        if (precision.dimension != recall.dimension || recall.dimension != f1.dimension) return;
        if ((precision.value > 1) != (f1.value > 1) || (recall.value > 1) != (f1.value > 1)) return;
        const Interval mean = quantity::harmonic_mean(precision.interval, recall.interval);
        if (quantity::meet(mean, stated(f1))) return;
        // "precision 90% on A, recall 85% on B", "F1: 90%, 85%, 95%" of several classes
        const auto of_its_own = [&](std::size_t i) { return row_.is(i + 1, role(FigureWord::Conjunction)); };
        if (of_its_own(p) + of_its_own(r) + of_its_own(f) > 1) return;
        const auto lists = [&](std::size_t i) {
            return (row_.sign(i + 1, ',') || row_.sign(i + 1, 0x3001) || row_.sign(i + 1, '/')) &&
                   row_.quantity(i + 2) && i + 2 != p && i + 2 != r && i + 2 != f;
        };
        if (lists(f)) return;
        const std::size_t earliest = std::min({p, r, f});  // a word in front of it may be of all three
        if ((p != earliest && is_qualified(p)) || (r != earliest && is_qualified(r)) ||
            (f != earliest && is_qualified(f)))
            return;
        const std::size_t first = std::min({p, r, f});
        const std::size_t last = std::max({p, r, f});
        Finding& finding = report_finding(rule_, findings_, kOutcome, row_, first, last);
        finding.certainty = certainty(precision.interval, recall.interval, f1.interval);
        const double scale = 1 / f1.scale;
        finding.arguments = {{"value", std::string(row_.text(f))}, {"implied", written(quantity::scaled(mean, scale))}};
    }

    const Row& row_;
    const std::vector<std::int32_t>& measures_;
    const Rule& rule_;
    const std::vector<std::int32_t>& three_;
    std::size_t first_;
    std::vector<Finding>& findings_;
};

}  // namespace

void check_harmonic_mean(const Row& row, const std::vector<std::int32_t>& measures, const HarmonicRule& rule,
                         std::vector<Finding>& findings) {
    Reader(row, measures, rule, findings).run();
}

}  // namespace veritae::checks
