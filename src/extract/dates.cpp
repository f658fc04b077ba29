// SPDX-License-Identifier: MIT
// Tokens to dates. At every token where a date can begin: the words before it ("since", "expected"), the stretch
// itself, the words behind it ("or later", "(预计)"). A stretch is read in O(1), so that the whole is linear in the
// tokens.
#include <initializer_list>

#include "extract/dates_context.hpp"
#include "extract/extract.hpp"

namespace veritae::extract {
namespace {

using namespace dates;

/// The words before a date.
struct Lead {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool since = false;
    bool until = false;
    bool before = false;
    bool after = false;
    bool between = false;
    bool expected = false;
    bool approximate = false;

    [[nodiscard]] bool any() const { return end != begin; }
};

constexpr std::pair<char32_t, char32_t> kLenticular{0x3010, 0x3011};

/// Enough for "expected date of graduation: about the …".
constexpr int kMostLeadWords = 8;

Lead read_lead(const Reader& in, std::size_t i) {
    Lead lead{i, i};
    const bool bracketed = i > 0 && in.sign(i - 1, '(');
    for (int k = 0; k < kMostLeadWords; ++k) {
        std::optional<Word> word;
        const auto take = [&](Sense sense, bool& flag) {
            word = in.word(lead.end, sense);
            if (word) flag = true;
            return word.has_value();
        };
        bool from = false;
        bool filler = false;
        const bool known = take(Sense::Expected, lead.expected) || take(Sense::Since, lead.since) ||
                           take(Sense::Until, lead.until) || take(Sense::Before, lead.before) ||
                           take(Sense::After, lead.after) || take(Sense::Between, lead.between) ||
                           take(Sense::Approximately, lead.approximate) || take(Sense::From, from) ||
                           (lead.any() && take(Sense::DateFiller, filler)) ||
                           (lead.expected && (take(Sense::ExpectedOf, filler) || take(Sense::Degree, filler)));
        if (known) {
            lead.end = word->end;
        } else if (lead.expected && (in.sign(lead.end, ':') || in.sign(lead.end, ','))) {
            ++lead.end;
        } else if (lead.expected && bracketed && in.sign(lead.end, ')')) {  // "(expected) 2019 - 2023"
            ++lead.end;
        } else {
            break;
        }
    }
    return lead;
}

/// "2010 or after 2018", "2010 or later than 2018": the words belong to the date that follows.
bool leads_on(const Reader& in, std::size_t i, const Word& suffix) {
    if (!in.is(i, TokenKind::Word)) return false;
    if (in.is(suffix.end, TokenKind::Number)) return true;
    for (const Sense sense : {Sense::After, Sense::Before}) {
        const std::optional<Word> lead = in.word(i + 1, sense);
        if (lead && lead->end > suffix.end) return true;
    }
    return false;
}

/// What the words behind a stretch add to it.
struct Trail {
    std::size_t end;
    std::optional<AfterDate> meaning;
    bool approximate = false;
};

Trail read_trail(const Reader& in, const Stretch& stretch) {
    Trail trail{stretch.end, std::nullopt, false};
    if (stretch.since || stretch.open) return trail;
    if (in.sign(trail.end, '?') && in.glued(trail.end)) {
        const bool in_prose =
            stretch.begin > 0 && in.has(stretch.begin - 1) && in.token(stretch.begin - 1).kind != TokenKind::Sign;
        if (!in_prose) {
            ++trail.end;
            trail.approximate = true;
        }
    }
    for (int k = 0; k < 2; ++k) {
        const std::optional<Word> word = in.standing_word(trail.end, Sense::AfterDate);
        if (!word) break;
        if (leads_on(in, trail.end, *word)) break;
        const auto meaning = static_cast<AfterDate>(word->value);
        if (meaning == AfterDate::Approximately) {
            trail.approximate = true;
        } else if (!trail.meaning) {
            trail.meaning = meaning;
        } else {
            break;
        }
        trail.end = word->end;
    }
    return trail;
}

/// "(expected)", ", 预计", "预计毕业" behind a date. Not where another date follows: then it belongs to that one.
/// `begin` moves to the bracket around the date if the mark stands outside of it.
bool read_expected_behind(const Reader& in, std::size_t& begin, std::size_t& end) {
    std::size_t k = end;
    const bool closes = in.sign(k, ')') && begin > 0 && in.sign(begin - 1, '(');
    if (closes) ++k;
    const bool opens = in.sign(k, '(') || in.sign(k, '[') || in.sign(k, kLenticular.first);
    const bool set_off = opens || in.sign(k, ',') || in.sign(k, '|');
    if (set_off) ++k;
    bool any = false;
    bool plain = false;  // a word that means nothing else
    for (int words = 0; words < kMostLeadWords; ++words) {
        std::optional<Word> word = in.word(k, Sense::Expected);
        plain = plain || word;
        if (!word && set_off) word = in.word(k, Sense::ExpectedNote);
        any = any || word;
        if (!word && (any || opens)) word = in.word(k, Sense::ExpectedOf);
        if (!word && opens && any && in.sign(k, ',')) word = Word{0, k + 1};
        if (!word) break;
        k = word->end;
    }
    if (!any) return false;
    if (opens) {
        if (!in.sign(k, ')') && !in.sign(k, ']') && !in.sign(k, kLenticular.second)) return false;
        ++k;
    } else if (in.has(k) && !begins_column(in, k)) {
        // "2019, expected: June 2020" is of the date behind it.
        const bool of_next = in.sign(k, ':') && (!plain || read_point(in, k + 1));
        if (!in.is(k, TokenKind::Sign) || of_next) return false;
    } else if (!plain && !set_off) {
        return false;
    }
    if (closes) --begin;
    end = k;
    return true;
}

Senses set_of(std::initializer_list<Sense> list) {
    Senses set;
    for (const Sense sense : list) set.set(static_cast<std::size_t>(sense));
    return set;
}

class Finder {
  public:
    explicit Finder(const Scan& scan) : in_(scan) {}

    Dates find() {
        const std::size_t size = in_.scan().tokens.size();
        for (std::size_t i = 0; i < size;) i = may_begin(i) ? read_at(i) : i + 1;
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool may_begin(std::size_t i) const {
        const Token& token = in_.token(i);
        if (token.kind == TokenKind::Number) return token.span.size() <= 8;
        if (token.kind == TokenKind::Sign) return is_apostrophe(token.first) && in_.year(i).has_value();
        if (token.kind == TokenKind::Newline) return false;
        const Scan& scan = in_.scan();
        return (scan.senses[i] & words_).any() || (token.kind == TokenKind::Han && scan.has(i, Sense::Numeral));
    }

    /// The stretch after a lead, where the neighbourhood allows it. `next` moves behind what is surely no date.
    [[nodiscard]] std::optional<Stretch> stretch_at(const Lead& lead, std::size_t& next) const {
        const std::size_t i = lead.end;
        if (!lead.any() && !starts_freely(in_, i)) return std::nullopt;
        std::optional<Stretch> stretch = read_stretch(in_, i, lead.between);
        if (!stretch || stretch->unread) return stretch;
        if (!stretch->range() && in_.word(stretch->end, Sense::DateAnd)) {
            // "2007年与2009年间": only the end says that it is a range
            const std::optional<Stretch> both = read_stretch(in_, i, true);
            const std::optional<Word> end = both ? in_.word(both->end, Sense::BetweenEnd) : std::nullopt;
            if (end && both->to) {
                stretch = both;
                stretch->end = end->end;
            }
        }
        if (is_labelled(in_, *stretch) || is_share(in_, *stretch) || !ends_freely(in_, *stretch)) {
            next = stretch->end;
            return std::nullopt;
        }
        const Point& last = stretch->to ? *stretch->to : *stretch->from;
        const bool bare = stretch->from->form == Form::Bare || last.form == Form::Bare;
        if (bare && !year_alone_fits(in_, *stretch)) return std::nullopt;
        if (bare && lead.approximate && counts_something(stretch->end)) return std::nullopt;
        const bool compact_month = stretch->from->form == Form::Compact && stretch->from->day == 0;
        if (compact_month && !stretch->range()) return std::nullopt;
        return stretch;
    }

    /// "about 2000 people": a word in small letters behind a number that is about so much.
    [[nodiscard]] bool counts_something(std::size_t i) const {
        return in_.is(i, TokenKind::Word) && in_.token(i).first >= 'a' && in_.token(i).first <= 'z' &&
               !in_.word(i, Sense::DateFiller) && !in_.word(i, Sense::DateAnd) && !in_.word(i, Sense::AfterDate);
    }

    /// Reads one date that begins at a token; returns the token to go on from.
    std::size_t read_at(std::size_t i) {
        const Lead lead = read_lead(in_, i);
        std::size_t next = i + 1;
        const std::optional<Stretch> stretch = stretch_at(lead, next);
        if (!stretch) return next;
        if (stretch->unread) {
            ++found_.unread;
            return stretch->end;
        }
        if (report_faults(lead, *stretch)) return stretch->end;
        return report(lead, *stretch);
    }

    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
        return {in_.token(begin).span.begin, in_.token(end - 1).span.end};
    }

    /// True if a point is impossible: it is told, if it surely was meant as a date, and the other end kept.
    bool report_faults(const Lead& lead, const Stretch& stretch) {
        bool any = false;
        Stretch known = stretch;
        for (Point* point : {&*known.from, known.to ? &*known.to : nullptr}) {
            if (point == nullptr) continue;
            if (point->fault == Fault::None && !resolve(*point)) point->fault = Fault::Day;
            any = any || point->fault != Fault::None;
        }
        if (!any) return false;
        const bool led = lead.since || lead.until || lead.before || lead.after;  // "since 13/2021"
        if (!led && !fault_fits(in_, known)) return true;
        for (const Point* point : {&*known.from, known.to ? &*known.to : nullptr}) {
            if (point == nullptr) continue;
            if (point->fault != Fault::None) {
                const auto part = point->fault == Fault::Month ? InvalidDate::Part::Month : InvalidDate::Part::Day;
                found_.invalid.push_back({span(point->begin, point->end), part});
                continue;
            }
            DateRange range;
            (point == &*known.from ? range.start : range.end) = resolve(*point);
            range.expected = lead.expected || stretch.expected;
            range.approximate = true;
            found_.dates.push_back({span(point->begin, point->end), range});
        }
        return true;
    }

    std::size_t report(const Lead& lead, const Stretch& stretch) {
        const Trail trail = read_trail(in_, stretch);
        DateRange range;
        const std::optional<PartialDate> from = resolve(*stretch.from);
        range.approximate = lead.approximate || trail.approximate || stretch.from->approximate;
        range.expected = lead.expected || stretch.expected;
        if (stretch.to) {
            range.start = from;
            range.end = resolve(*stretch.to);
            range.approximate = range.approximate || stretch.to->approximate;
        } else if (stretch.present || stretch.open) {
            range.start = from;
            range.present = stretch.present;
        } else if (stretch.since || lead.since || trail.meaning == AfterDate::Since) {
            range.start = from;
            range.present = true;
        } else if (lead.after || trail.meaning == AfterDate::After) {
            range.start = from;
        } else if (lead.until || lead.before || trail.meaning) {
            range.end = from;
        } else {
            range.start = range.end = from;
            range.single = true;
        }
        std::size_t begin = lead.begin;
        std::size_t end = trail.end;
        if (trail.meaning == AfterDate::After && !stretch.range()) join_with_before(range, end);
        if (read_expected_behind(in_, begin, end)) range.expected = true;
        found_.dates.push_back({span(begin, end), range});
        return end;
    }

    /// "2010年之后2018年之前": an end that follows at once belongs to the same range.
    void join_with_before(DateRange& range, std::size_t& end) const {
        if (!in_.glued(end) || in_.is(end, TokenKind::Sign)) return;
        const std::optional<Stretch> next = read_stretch(in_, end, false);
        if (!next || next->range() || next->since || next->from->fault != Fault::None) return;
        const Trail trail = read_trail(in_, *next);
        if (trail.meaning != AfterDate::Before) return;
        range.end = resolve(*next->from);
        end = trail.end;
    }

    Reader in_;
    /// With which a date may begin.
    Senses words_ = set_of({Sense::Month, Sense::RomanMonth, Sense::Season, Sense::YearPart, Sense::YearEdge,
                            Sense::Portion, Sense::Century, Sense::OrdinalWord, Sense::From, Sense::Since, Sense::Until,
                            Sense::Before, Sense::After, Sense::Between, Sense::Approximately, Sense::Expected});
    Dates found_;
};

}  // namespace

Dates find_dates(const Scan& scan) { return Finder(scan).find(); }

}  // namespace veritae::extract
