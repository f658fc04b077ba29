// SPDX-License-Identifier: MIT
#include "checks/change_claims.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace veritae::checks {
namespace {

constexpr std::size_t kText = 8;      // words that nobody understands between "from A" and "to B"
constexpr std::size_t kLead = 6;      // items between "from" and A
constexpr std::size_t kSubject = 14;  // items back to the measure's name
constexpr Roles kSoft = role(FigureWord::Filler) | kBoundWord | role(FigureWord::Start) | role(FigureWord::Outcome) |
                        role(FigureWord::Setting);
constexpr Roles kStops = role(FigureWord::Versus) | role(FigureWord::Contribution);

bool closes(const Row& row, std::size_t i) {
    return row.ends(i) || row.sign(i, ',') || row.sign(i, ')') || row.sign(i, 0x3001) || row.sign(i, '|') ||
           row.is(i, role(FigureWord::Conjunction));
}

/// The item before `i`, skipping soft words; nothing at the beginning of the row.
std::optional<std::size_t> back_over(const Row& row, std::size_t i, Roles roles) {
    while (i > 0) {
        --i;
        const bool soft = row.is(i, roles) && (row.items[i].roles & (kFromWord | kToWord)) == 0;
        if (!soft) return i;
    }
    return std::nullopt;
}

/// The beginning of "from A": the item with the word, if only a few words stand between.
std::optional<std::size_t> from_before(const Row& row, std::size_t a) {
    for (std::size_t k = 1; k <= kLead && k <= a; ++k) {
        const std::size_t i = a - k;
        if (row.ends(i) || row.quantity(i) || row.sign(i, ',') || row.sign(i, kArrow)) return std::nullopt;
        if (row.is(i, kFromWord)) return i;
    }
    return std::nullopt;
}

bool is_change_unit(Dimension dimension) {
    return dimension == Dimension::Percent || dimension == Dimension::Points || dimension == Dimension::Ratio;
}

/// "72% → 89%": the value in front of an arrow, over a remark in brackets.
std::optional<std::size_t> before_arrow(const Row& row, std::size_t arrow) {
    if (arrow == 0) return std::nullopt;
    std::size_t i = arrow - 1;
    if (row.sign(i, ')')) {
        for (std::size_t k = 0; k < kText && i > 0; ++k) {
            --i;
            if (row.quantity(i) || row.ends(i)) return std::nullopt;
            if (row.sign(i, '(')) break;
        }
        if (!row.sign(i, '(') || i == 0) return std::nullopt;
        --i;
    }
    return row.quantity(i) ? std::optional(i) : std::nullopt;
}

/// "cut by 45% (80 ms to 52 ms)": the first of two values right behind a change and a sign that explains it.
bool explains_change(const Row& row, std::size_t a) {
    if (a < 2 || !(row.sign(a - 1, '(') || row.sign(a - 1, ':')) || !row.quantity(a - 2)) return false;
    if (!is_change_unit(row.value(a - 2).dimension)) return false;
    const std::optional<std::size_t> verb = back_over(row, a - 2, kSoft | kMeasureWord);
    return row.value(a - 2).change || (verb && row.is(*verb, kChangeWord));
}

/// "40 min to 10 min, a 75% decrease": a change right behind the second of two values.
bool followed_by_change(const Row& row, std::size_t b) {
    std::size_t i = b + 1;
    if (!row.sign(i, ',')) return false;
    ++i;
    while (row.is(i, role(FigureWord::Filler))) ++i;
    return row.quantity(i) && is_change_unit(row.value(i).dimension) && row.is(i + 1, kChangeWord);
}

/// "from A … to B" and "A 提升至 B": from the word in front of B back to A.
std::optional<Step> before_to(const Row& row, std::size_t to_word, std::size_t b) {
    std::size_t unknown = 0;
    bool changed = row.is(to_word, kChangeWord | kFactorWord);
    bool comma = false;
    for (std::size_t i = to_word; i-- > 0;) {
        if (row.ends(i) || row.sign(i, kArrow)) return std::nullopt;
        if (!row.quantity(i)) {
            const bool understood = row.items[i].kind == Item::Kind::Word;
            if (row.sign(i, ',')) comma = true;
            changed = changed || row.is(i, kChangeWord | kFactorWord);
            if (row.is(i, kStops)) return std::nullopt;
            if (!understood && ++unknown > kText) return std::nullopt;
            if (understood && row.is(i, kMeasureWord) && comma) return std::nullopt;
            continue;
        }
        Step step{.from = i, .to = b, .first = i, .last = b, .measure = 0, .against = false};
        if (const auto from = from_before(row, i)) {
            step.first = *from;
            return step;
        }
        // "从 72% 提升 20pp 至 89%": what stands between is the change itself.
        const std::optional<std::size_t> verb = back_over(row, i, kSoft);
        if (verb && is_change_unit(row.value(i).dimension) && row.is(*verb, kChangeWord)) {
            for (std::size_t k = *verb; k-- > 0 && !row.ends(k) && *verb - k <= kLead;) {
                if (!row.quantity(k)) continue;
                const auto from = from_before(row, k);
                if (!from) return std::nullopt;
                return Step{.from = k, .to = b, .first = *from, .last = b, .measure = 0, .against = false};
            }
            return std::nullopt;
        }
        if (comma || unknown > 2 || (!changed && !explains_change(row, i) && !followed_by_change(row, b)))
            return std::nullopt;
        return step;
    }
    return std::nullopt;
}

/// "92%（对比 Baseline 的 68%）": B first, then what it is held against.
std::optional<Step> against(const Row& row, std::size_t b) {
    std::size_t i = b + 1;
    if (row.sign(i, '(') || row.sign(i, ',')) ++i;
    if (!row.is(i, role(FigureWord::Versus))) return std::nullopt;
    for (std::size_t k = 0; k < 4 && !row.ends(i); ++k, ++i) {
        if (row.quantity(i)) break;
        if (row.items[i].kind == Item::Kind::Sign && !row.sign(i, ':')) return std::nullopt;
    }
    if (!row.quantity(i) || row.value(i).change) return std::nullopt;
    return Step{.from = i, .to = b, .first = b, .last = i, .measure = 0, .against = true};
}

/// "相比基线的 68%，准确率达到 92%", "vs. a baseline of 68%, we reach 92%": what it is held against comes first, in a
/// clause of its own.
std::optional<Step> against_before(const Row& row, std::size_t b) {
    std::size_t unknown = 0;
    std::size_t i = b;
    while (i > 0 && !row.sign(i - 1, ',')) {
        --i;
        if (row.ends(i) || row.quantity(i) || row.items[i].kind == Item::Kind::Sign) return std::nullopt;
        if (row.is(i, kStops | kFromWord)) return std::nullopt;
        if (row.items[i].kind == Item::Kind::Text && ++unknown > 2) return std::nullopt;
    }
    if (i < 2 || i == b) return std::nullopt;
    const bool named = row.is(i - 2, role(FigureWord::Start) | role(FigureWord::Versus));  // "the 61% baseline"
    const std::size_t a = named ? i - 3 : i - 2;
    if (a >= row.items.size() || !row.quantity(a) || row.value(a).change) return std::nullopt;
    const Dimension dimension = row.value(a).dimension;
    if (dimension != Dimension::Percent || row.value(b).dimension != dimension) return std::nullopt;
    bool versus = false;
    std::size_t first = a;
    for (std::size_t k = 1; k <= kLead && k <= a; ++k) {
        const std::size_t before = a - k;
        if (row.ends(before) || row.sign(before, ',')) break;
        if (row.quantity(before) || row.is(before, kChangeWord | kFromWord | kToWord)) return std::nullopt;
        versus = versus || row.is(before, role(FigureWord::Versus));
        if (row.is(before, role(FigureWord::Versus))) first = before;
    }
    if (!versus) return std::nullopt;
    return Step{.from = a, .to = b, .first = first, .last = b, .measure = 0, .against = true};
}

std::int32_t measure_of(const Row& row, const Step& step) {
    if (step.against && step.from < step.to) return measure_before(row, step.to);
    if (const std::int32_t named = measure_before(row, step.first); named != 0) return named;
    for (std::size_t i = step.first; i < step.from; ++i) {
        if (row.items[i].measure != 0) return row.items[i].measure;
    }
    std::size_t i = step.last + 1;
    while (row.is(i, role(FigureWord::Filler))) ++i;
    return i < row.items.size() && i <= step.last + 3 ? row.items[i].measure : 0;
}

/// "from 14 hours to 9 hours, saving 5 hours": a difference in the unit of the step itself. More than both values is
/// something else, such as what is saved in a year.
bool is_difference(const Row& row, const Step& step, std::size_t i) {
    const Quantity& value = row.value(i);
    const Quantity& to = row.value(step.to);
    const Quantity& from = row.value(step.from);
    const bool bare = value.dimension == Dimension::None && value.scale > 1;  // "20k to 50k images, 30k more"
    if (!bare && (value.dimension != to.dimension || value.dimension == Dimension::Percent)) return false;
    if (bare && to.dimension != Dimension::None && to.dimension != Dimension::Count) return false;
    if (value.dimension == Dimension::None && value.last_digit >= 1 && value.scale == 1) return false;
    if (value.thing != 0 && to.thing != 0 && value.thing != to.thing) return false;
    return std::abs(value.value) <= std::max(to.value, from.value * (from.dimension == to.dimension ? 1 : to.scale));
}

/// May this quantity be a change of the step's measure?
bool fits(const Row& row, const Step& step, std::size_t i) {
    if (!row.quantity(i)) return false;
    const Quantity& value = row.value(i);
    if (is_change_unit(value.dimension) || (value.dimension == Dimension::None && value.change)) return true;
    return is_difference(row, step, i);
}

bool same_subject(const Row& row, const Step& step, std::int32_t measure, std::span<const std::int32_t> durations) {
    if (measure == 0 || measure == step.measure) return true;
    const auto allowed = [&](std::int32_t one) {
        return std::find(durations.begin(), durations.end(), one) != durations.end();
    };
    return row.value(step.to).dimension == Dimension::Duration && allowed(measure) &&
           (step.measure == 0 || allowed(step.measure));
}

/// Words before a change, from `i` on; their end, or nothing if one of them is of another subject.
struct Lead {
    std::size_t next;
    bool changed = false;
};
std::optional<Lead> lead(const Row& row, const Step& step, std::size_t i, std::span<const std::int32_t> durations) {
    Lead result{i};
    for (; !row.ends(i); ++i) {
        const Item& item = row.items[i];
        if (row.is(i, kStops)) return std::nullopt;
        if (row.quantity(i)) break;
        if (item.measure != 0 && !same_subject(row, step, item.measure, durations)) return std::nullopt;
        const bool plain =
            row.is(i, kSoft | kChangeWord | kMeasureWord | kFactorWord) || row.sign(i, '=') || row.sign(i, ':');
        if (!plain) return std::nullopt;
        result.changed = result.changed || row.is(i, kChangeWord | role(FigureWord::Amount));
    }
    result.next = i;
    return result;
}

/// Words behind a change up to the end of its clause: whether it is one, and where the clause ends.
std::optional<Lead> tail(const Row& row, const Step& step, std::size_t i, std::span<const std::int32_t> durations) {
    Lead result{i};
    for (; !closes(row, i) && !row.sign(i, '/'); ++i) {
        const Item& item = row.items[i];
        if (row.is(i, kStops) || row.is(i, kFromWord)) return std::nullopt;
        if (item.measure != 0 && !same_subject(row, step, item.measure, durations)) return std::nullopt;
        if (!row.is(i, kSoft | kChangeWord | kMeasureWord)) return std::nullopt;
        result.changed = result.changed || row.is(i, kChangeWord);
    }
    result.next = i;
    return result;
}

void in_brackets(const Row& row, const Step& step, std::size_t i, std::span<const std::int32_t> durations,
                 std::vector<std::size_t>& found) {
    const bool percent = row.value(step.to).dimension == Dimension::Percent;
    while (true) {
        const std::optional<Lead> before = lead(row, step, i, durations);
        if (!before || !fits(row, step, before->next)) return;
        const std::size_t change = before->next;
        const std::optional<Lead> after = tail(row, step, change + 1, durations);
        if (!after) return;
        const Quantity& value = row.value(change);
        const bool of_change = is_change_unit(value.dimension) && (!percent || value.dimension != Dimension::Percent);
        if (value.change || before->changed || after->changed || of_change) found.push_back(change);
        if (!row.sign(after->next, ',') && !row.sign(after->next, '/') && !row.sign(after->next, 0x3001)) return;
        i = after->next + 1;
    }
}

void behind(const Row& row, const Step& step, std::span<const std::int32_t> durations,
            std::vector<std::size_t>& found) {
    std::size_t i = step.last + 1;
    while (row.is(i, kMeasureWord | role(FigureWord::Filler)) && !row.is(i, kStops | kChangeWord) &&
           same_subject(row, step, row.items[i].measure, durations) && row.items[i].measure != 0)
        ++i;
    while (row.is(i, role(FigureWord::Elapsed))) ++i;  // "$120 to $60 a day"
    if (step.against && row.sign(i, ')')) ++i;
    if (row.sign(i, '(')) return in_brackets(row, step, i + 1, durations, found);
    const bool comma = row.sign(i, ',');
    if (comma) ++i;
    const bool joined = row.is(i, role(FigureWord::Conjunction));
    if (joined && !comma) ++i;
    const std::optional<Lead> before = lead(row, step, i, durations);
    if (!before || !fits(row, step, before->next)) return;
    const std::optional<Lead> after = tail(row, step, before->next + 1, durations);
    if (!after) return;
    const Quantity& value = row.value(before->next);
    const bool multiple = value.dimension == Dimension::Ratio && comma;  // "为原来的 3 倍"
    if (value.change || before->changed || after->changed || multiple) found.push_back(before->next);
}

void in_front(const Row& row, const Step& step, std::span<const std::int32_t> durations,
              std::vector<std::size_t>& found) {
    if (step.first == 0) return;
    std::size_t i = step.first - 1;
    bool apart = false;
    if (row.sign(i, '(') || row.sign(i, ',') || row.sign(i, ':')) {
        apart = row.sign(i, ',');
        if (i-- == 0) return;
    }
    bool changed = false;
    while (i > 0 && row.is(i, kSoft | kChangeWord) && !row.is(i, kStops | kFromWord | kToWord)) {
        changed = changed || row.is(i, kChangeWord);
        --i;
    }
    if (!fits(row, step, i)) return;
    const Quantity& value = row.value(i);
    const std::optional<std::size_t> verb = i == 0 ? std::nullopt : back_over(row, i, kSoft);
    bool verb_changes = verb && row.is(*verb, kChangeWord) && !row.is(*verb, kStops);
    if (verb && row.is(*verb, kStops)) return;
    // "cut the page load by 60% (from …": soft words, or a measure's name, between the verb and the number.
    if (verb && !verb_changes && (*verb + 1 < i || row.is(*verb, kMeasureWord))) {
        for (std::size_t k = 0; k < kLead && k <= *verb; ++k) {
            const std::size_t earlier = *verb - k;
            if (row.ends(earlier) || row.quantity(earlier) || row.items[earlier].kind == Item::Kind::Sign) break;
            verb_changes = verb_changes || row.is(earlier, kChangeWord);
        }
    }
    if (!changed && !verb_changes && !value.change) return;
    // A clause of its own about something else, or held against something else, is no change of this step.
    for (std::size_t k = i; k-- > 0 && !row.ends(k) && !row.sign(k, ',') && !row.quantity(k);) {
        if (row.is(k, kStops)) return;
    }
    const std::int32_t subject = measure_before(row, i);
    const std::int32_t own = measure_before(row, step.first);
    if (own != 0 && subject != 0 && !same_subject(row, step, subject, durations)) return;
    if (apart && !same_subject(row, step, subject, durations) && subject != 0 && step.measure != 0) return;
    if (apart && row.value(step.to).dimension == Dimension::Duration && subject != 0 &&
        std::find(durations.begin(), durations.end(), subject) == durations.end())
        return;
    found.push_back(i);
}

}  // namespace

std::int32_t measure_before(const Row& row, std::size_t item) {
    for (std::size_t k = 1; k <= kSubject && k <= item; ++k) {
        const std::size_t i = item - k;
        if (row.ends(i) || row.quantity(i)) return 0;
        if (row.items[i].measure != 0) return row.items[i].measure;
    }
    return 0;
}

std::int32_t measure_of_value(const Row& row, std::size_t q) {
    if (row.value(q).change) return 0;
    const bool of_something = row.is(q + 1, role(FigureWord::OutOf) | role(FigureWord::Versus));
    bool to = false;
    for (std::size_t i = q; i-- > 0;) {
        if (row.ends(i) || row.quantity(i) || row.sign(i, ',')) break;
        if (row.items[i].measure != 0) {
            const bool improved = i > 0 && row.is(i - 1, kChangeWord) && !row.sign(q - 1, ':');
            const bool changes = !to && (improved || row.is(q + 1, kChangeWord));
            return of_something || changes ? 0 : row.items[i].measure;
        }
        to = to || row.is(i, kToWord);
        const bool plain = row.is(i, role(FigureWord::Filler) | kBoundWord | kToWord) || row.sign(i, '=') ||
                           row.sign(i, ':') || row.sign(i, '(') || (to && row.is(i, kChangeWord));
        if (!plain || row.is(i, role(FigureWord::Versus) | kFromWord)) break;
    }
    if (of_something || (q > 0 && row.is(q - 1, kChangeWord | role(FigureWord::Contribution)))) return 0;
    for (std::size_t k = 2; k <= 3 && k <= q; ++k) {
        if (row.is(q - k, kChangeWord) && !row.is(q - 1, kToWord)) return 0;
    }
    std::size_t next = q + 1;
    if (next < row.items.size() && row.is(next, role(FigureWord::Filler)) && !row.is(next, kToWord)) ++next;
    if (next >= row.items.size() || row.items[next].measure == 0) return 0;
    return row.is(next + 1, kChangeWord) ? 0 : row.items[next].measure;
}

bool comparable(const Quantity& a, const Quantity& b) {
    if (a.change || b.change || b.dimension == Dimension::Points || a.dimension == Dimension::Points) return false;
    if (a.dimension == Dimension::None && (a.scale == 1 || b.dimension == Dimension::Count ||
                                           b.dimension == Dimension::Rate || b.dimension == Dimension::Money))
        return true;
    if (a.dimension != b.dimension) return false;
    return a.thing == b.thing || a.thing == 0 || b.thing == 0;
}

std::vector<Step> find_steps(const Row& row) {
    std::vector<Step> steps;
    std::size_t taken = 0;  // items before it belong to a step
    for (std::size_t b = 0; b < row.items.size(); ++b) {
        if (!row.quantity(b) || row.value(b).change) continue;
        std::optional<Step> step;
        if (const std::optional<std::size_t> word = b == 0 ? std::nullopt : back_over(row, b, kSoft)) {
            if (row.sign(*word, kArrow)) {
                if (const auto a = before_arrow(row, *word)) step = Step{*a, b, *a, b, 0, false};
                if (step) {
                    if (const auto from = from_before(row, step->from)) step->first = *from;
                }
            } else if (row.is(*word, kToWord)) {
                step = before_to(row, *word, b);
                std::size_t a = b + 1;
                if (!step && row.is(a, kFromWord)) {  // "to 89% from 72%"
                    ++a;
                    while (row.is(a, kSoft)) ++a;
                    if (row.quantity(a)) step = Step{a, b, *word, a, 0, false};
                }
            }
        }
        if (!step) step = against(row, b);
        if (!step) step = against_before(row, b);
        if (!step || !comparable(row.value(step->from), row.value(step->to)) || step->first < taken) continue;
        step->measure = measure_of(row, *step);
        taken = step->last + 1;
        steps.push_back(*step);
    }
    return steps;
}

std::vector<std::size_t> stated_changes(const Row& row, const Step& step, std::span<const std::int32_t> durations) {
    std::vector<std::size_t> found;
    if (!step.against) {
        for (std::size_t i = step.from + 1; i < step.to; ++i) {
            if (row.quantity(i) && (is_change_unit(row.value(i).dimension) || row.value(i).change)) found.push_back(i);
        }
        in_front(row, step, durations, found);
    }
    behind(row, step, durations, found);
    return found;
}

}  // namespace veritae::checks
