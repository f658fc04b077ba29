// SPDX-License-Identifier: MIT
// Two points and a join. With y, m, d for what a side has written, and a dot for what it lacks:
//
//     ymd – ymd      both are complete
//     y.. – .md      the right side has the left one's year, or the next if its month is earlier
//     .md – y..      the left side has the right one's year, or the one before if its month is later
//     ..d – ymd      4–22 January 1995
//     ymd – ..d      10 to 12 August
//     y   – y        1951–52, where the second has two digits
//     ym  – .m       2019.07–09
#include "extract/dates_range.hpp"

namespace veritae::extract::dates {
namespace {

constexpr int kLongestDash = 3;

struct Join {
    std::size_t end;
    bool word = false;
    bool slash = false;
    bool next_line = false;
    bool wide = false;  ///< a blank before it
    bool arrow = false;
};

std::optional<Join> read_join(const Reader& in, std::size_t i, bool between) {
    Join join{i};
    join.wide = in.has(i) && !in.glued(i);
    if (in.sign(i, '/')) {
        join.end = i + 1;
        join.slash = true;
        return join;
    }
    int dashes = 0;
    while (in.is(join.end, TokenKind::Sign) && is_dash(in.token(join.end).first)) {
        if (++dashes > kLongestDash) return std::nullopt;
        join.arrow = is_arrow(in.token(join.end).first);
        ++join.end;
    }
    const bool head = in.sign(join.end, '>') && (dashes == 0 || in.glued(join.end));
    const bool shaft = dashes == 0 && in.sign(i, '=') && in.sign(i + 1, '>') && in.glued(i + 1);
    if (head || shaft) {
        join.arrow = true;
        join.end += shaft ? 2 : 1;
    }
    // "– to date": behind a dash the whole of it is the open end
    std::optional<Word> word;
    if (dashes == 0 || !in.word(join.end, Sense::Present)) word = in.word(join.end, Sense::RangeJoin);
    if (!word && between && dashes == 0) word = in.word(join.end, Sense::DateAnd);
    if (word) {
        join.end = word->end;
        join.word = true;
    }
    if (join.end == i) return std::nullopt;
    if (!in.has(join.end) && join.end < in.scan().tokens.size() && join.end + 1 < in.scan().tokens.size()) {
        join.next_line = true;
        ++join.end;
    }
    return join;
}

bool full(const Point& p) { return p.year != 0; }

/// Gives each side what it lacks from the other. False if the two cannot be the ends of one range.
bool complete(Point& from, Point& to) {
    if (full(from) && full(to)) {
        // dates of one range are written the same way round
        if (from.swappable && to.day_first) std::swap(from.month, from.day);
        if (to.swappable && from.day_first) std::swap(to.month, to.day);
        return true;
    }
    if (full(from)) {
        if (from.month == 0) return false;
        if (to.month == 0) {
            if (from.day == 0 || to.day < from.day) return false;
            to.month = from.month;
        }
        to.year = from.year + (to.month < from.month ? 1 : 0);
        return true;
    }
    if (full(to)) {
        if (to.month == 0) return false;
        if (from.month == 0) {
            if (to.day == 0 || from.day > to.day) return false;
            from.month = to.month;
        }
        from.year = to.year - (from.month > to.month ? 1 : 0);
        return true;
    }
    return false;
}

/// "09/20 – 06/23": both are months of years in two digits if they can be and run forward.
bool months_of_years(Point& from, Point& to) {
    if (from.form != Form::Slashed || to.form != Form::Slashed) return false;
    const int from_year = static_cast<int>(full_year(from.day));
    const int to_year = static_cast<int>(full_year(to.day));
    const bool years = from.day > 12 && to.day > 12;
    if (!years || from_year * 12 + static_cast<int>(from.month) > to_year * 12 + static_cast<int>(to.month))
        return false;
    from.year = from_year;
    to.year = to_year;
    from.day = to.day = 0;
    return true;
}

bool ends_there(const Reader& in, std::size_t i) {
    if (!in.has(i)) return true;
    if (in.standing_word(i, Sense::CountedNoun) || in.standing_word(i, Sense::Unit)) return false;
    const bool more = (in.is(i, TokenKind::Sign) && in.tight(i) && in.is(i + 1, TokenKind::Number)) ||
                      (in.glued(i) && in.is(i, TokenKind::Word)) || in.sign(i, '%') || in.sign(i, '+');
    return !more;
}

/// "1951-52", "2019.07-09": the right side without what the left one has.
std::optional<Point> read_shortened(const Reader& in, const Point& from, const Join& join) {
    if (join.word || join.next_line || (from.form != Form::Bare && from.form != Form::Digits)) return std::nullopt;
    if (from.day != 0 || !in.is(join.end, TokenKind::Number) || in.glued(join.end) == join.wide) return std::nullopt;
    const Number number = *in.number(join.end);
    if (number.width > 2 || !ends_there(in, number.end)) return std::nullopt;
    Point to;
    to.begin = join.end;
    to.end = number.end;
    to.form = Form::Digits;
    if (from.form == Form::Bare) {
        const auto century = static_cast<std::uint32_t>(from.year) / 100 * 100;
        const std::uint32_t year = century + number.value + (number.value == 0 ? 100 : 0);
        const bool runs_on = number.value == 0 ? from.year % 100 == 99 : year > static_cast<std::uint32_t>(from.year);
        if (number.width != 2 || !runs_on || !is_year(year)) return std::nullopt;
        to.year = static_cast<int>(year);
        to.form = Form::Bare;
        return to;
    }
    if (join.slash || join.wide || number.value > 12 || number.value < from.month) return std::nullopt;
    to.year = from.year;
    to.month = number.value;
    return to;
}

/// "4" of "4–22 January": a day whose month comes later.
std::optional<Point> read_lone_day(const Reader& in, std::size_t i) {
    const std::optional<Number> day = in.day(i);
    if (!day) return std::nullopt;
    Point made;
    made.begin = i;
    made.end = day->end;
    made.day = day->value;
    made.form = Form::Named;
    return made;
}

/// "22, 2012" after "August 10 –".
std::optional<Point> read_day_and_year(const Reader& in, std::size_t i) {
    std::optional<Point> made = read_lone_day(in, i);
    if (!made) return std::nullopt;
    std::size_t k = in.sign(made->end, ',') ? made->end + 1 : made->end;
    k = in.skip_fillers(k);
    if (const std::optional<Number> year = in.year(k)) {
        made->year = static_cast<int>(year->value);
        made->end = year->end;
    }
    return made;
}

/// A dash in "2019 / 2020" or "2015-01/2015-02" may be a slash, but "5/2019/…" is one date.
bool slash_joins(const Point& from, const Point& to) {
    if (from.form == Form::Bare || to.form == Form::Bare) {
        return from.form == to.form && to.year > from.year;
    }
    if (from.form == Form::Named && to.form == Form::Named) return full(to);
    return full(from) && full(to) && from.month != 0 && to.month != 0;
}

/// An arrow between two numbers of four digits more often leads from one figure to another: they are years only where
/// they stand by themselves and run as far as a stay may.
bool arrow_fits(const Reader& in, const Point& from, const Point& to) {
    constexpr int kLongestStay = 12;
    if (from.form != Form::Bare && to.form != Form::Bare) return true;
    if (from.form != to.form || to.year < from.year || to.year > from.year + kLongestStay) return false;
    const bool begins = from.begin == 0 || !in.is(from.begin - 1, TokenKind::Word) || begins_column(in, from.begin);
    const std::size_t end = in.sign(to.end, ')') ? to.end + 1 : to.end;
    return begins || !in.has(end) || begins_column(in, end);
}

/// Words that may stand before the second date: "to the", "– expected", "- ca.".
std::size_t skip_words_before(const Reader& in, std::size_t i, Stretch& stretch, bool& approximate) {
    bool bracket = false;
    for (int k = 0; k < 4; ++k) {
        auto expected = in.word(i, Sense::Expected);
        if (!expected) expected = in.word(i, Sense::ExpectedNote);
        if (expected) {
            stretch.expected = true;
            i = expected->end;
        } else if (const auto about = in.word(i, Sense::Approximately)) {
            approximate = true;
            i = about->end;
        } else if (const auto filler = in.word(i, Sense::DateFiller)) {
            i = filler->end;
        } else if (const auto of = stretch.expected ? in.word(i, Sense::ExpectedOf) : std::nullopt) {
            i = of->end;
        } else if (!bracket && in.sign(i, '(') &&
                   (in.word(i + 1, Sense::Expected) || in.word(i + 1, Sense::ExpectedNote))) {
            bracket = true;
            ++i;
        } else if (bracket && in.sign(i, ')')) {
            bracket = false;
            ++i;
        } else {
            break;
        }
    }
    return i;
}

/// The other end, if there is one; sets it in the stretch.
bool read_other_end(const Reader& in, Stretch& stretch, const Join& join) {
    Stretch tried = stretch;
    bool approximate = false;
    const std::size_t words_end = skip_words_before(in, join.end, tried, approximate);
    const std::size_t at = words_end > join.end ? in.skip_margin(words_end) : words_end;
    const auto accept = [&](Point from, Point to) {
        to.approximate = to.approximate || approximate;
        stretch.from = from;
        stretch.to = to;
        stretch.end = to.end;
        stretch.expected = tried.expected;
        return true;
    };
    const Point& left = *stretch.from;
    std::optional<Point> right = read_point(in, at);
    // A line may break between the last month and its year: "Sep 2023 – Jun\n2026".
    const std::size_t behind = right ? right->end + (in.sign(right->end, ',') ? 1 : 0) : 0;
    if (right && !full(*right) && right->month != 0 && !in.has(behind)) {
        if (const std::optional<Number> year = in.year(behind + 1); year && year->width == 4) {
            right->year = static_cast<int>(year->value);
            right->end = year->end;
        }
    }
    if (right && (!join.slash || slash_joins(left, *right))) {
        Point from = left;
        Point to = *right;
        if (join.arrow && !arrow_fits(in, from, to)) return false;
        if (complete(from, to) || months_of_years(from, to)) return accept(from, to);
        const bool named = left.form != Form::Slashed && right->form != Form::Slashed;
        if (!full(left) && !full(to) && left.month != 0 && to.month != 0 && named && !join.slash) {
            stretch.unread = true;
            stretch.end = right->end;
            return true;
        }
    }
    if (const auto to = read_shortened(in, left, join)) return accept(left, *to);
    if (left.month == 0 || left.day == 0 || left.form == Form::Digits || join.slash) return false;
    if (const auto to = read_day_and_year(in, at)) {
        Point from = left;
        Point end = *to;
        if (full(end)) end.month = from.month;
        if (end.day > from.day && complete(from, end)) return accept(from, end);
    }
    return false;
}

/// "2025 -" with nothing behind the dash: the other end was left out.
bool left_open(const Reader& in, const Point& from, std::size_t i, std::size_t begin) {
    if (!full(from) || from.form == Form::Compact || !in.is(i, TokenKind::Sign)) return false;
    std::size_t k = i;
    for (int dashes = 0; in.is(k, TokenKind::Sign) && is_dash(in.token(k).first); ++k) {
        if (++dashes > kLongestDash) return false;
    }
    if (k == i) return false;
    const bool bracketed = begin > 0 && in.sign(begin - 1, '(') && in.sign(k, ')');
    if (bracketed || begins_column(in, k) || in.sign(k, '|')) return true;
    return in.glued(i) ? !in.has(k) : !in.has(k) || in.sign(k, ')');
}

/// The token behind "– Present", "- (present)", "/ now"; that behind the join if it does not lead to the present.
std::size_t read_open_end(const Reader& in, const Join& join) {
    if (join.slash && (!join.wide || in.glued(join.end))) return join.end;
    const bool bracketed = in.sign(join.end, '(');
    const std::optional<Word> now = in.word(bracketed ? join.end + 1 : join.end, Sense::Present);
    if (!now || (bracketed && !in.sign(now->end, ')'))) return join.end;
    return bracketed ? now->end + 1 : now->end;
}

/// A line that breaks before its dash: at the right margin, or where nothing but the other end stands on the next line.
/// A hyphen there would rather begin an item.
std::size_t skip_break(const Reader& in, std::size_t i) {
    const std::size_t next = in.skip_margin(i);
    if (next > i || in.has(i) || !in.has(i + 1) || in.token(i).kind != TokenKind::Newline) return next;
    std::size_t k = i + 1;
    while (in.is(k, TokenKind::Sign) && is_dash(in.token(k).first) && !in.sign(k, '-')) ++k;
    if (k == i + 1) return i;
    if (const std::optional<Word> now = in.word(k, Sense::Present)) return in.has(now->end) ? i : i + 1;
    const std::optional<Point> end = read_point(in, k);
    return end && !in.has(end->end) ? i + 1 : i;
}

/// "起" or "开始" behind the first date, before a join or alone.
std::size_t read_since(const Reader& in, std::size_t i, bool& since) {
    const std::optional<Word> suffix = in.standing_word(i, Sense::AfterDate);
    if (!suffix || static_cast<AfterDate>(suffix->value) != AfterDate::Since) return i;
    since = true;
    return suffix->end;
}

}  // namespace

std::optional<Stretch> read_stretch(const Reader& in, std::size_t i, bool between) {
    std::optional<Point> first = read_point(in, i);
    if (!first) first = read_lone_day(in, i);
    if (!first) return std::nullopt;
    Stretch stretch;
    stretch.begin = i;
    stretch.from = first;
    stretch.end = first->end;
    if (in.sign(stretch.end, '?') && is_dash(in.has(stretch.end + 1) ? in.token(stretch.end + 1).first : 0)) {
        stretch.from->approximate = true;
        ++stretch.end;
    }
    const std::size_t point_end = stretch.end;
    const std::size_t at = read_since(in, point_end, stretch.since);
    // "September 2013" at the right margin, "– June 2016" on the next line
    const std::size_t broken = skip_break(in, at);
    const bool leads_on = in.is(broken, TokenKind::Sign) && is_dash(in.token(broken).first);
    if (const std::optional<Join> join = read_join(in, leads_on ? broken : at, between)) {
        const std::size_t now = read_open_end(in, *join);
        if (now != join->end && (full(*first) || first->month != 0)) {
            stretch.end = now;
            stretch.present = full(*first);
            stretch.unread = !full(*first);
            if (first->form == Form::Slashed && first->day > 12) {
                stretch.from->year = static_cast<int>(full_year(first->day));
                stretch.from->day = 0;
                stretch.present = true;
                stretch.unread = false;
            }
            return stretch;
        }
        Stretch range = stretch;
        if (read_other_end(in, range, *join)) {
            // "from … on, and before …" are two statements
            const std::optional<Word> suffix = stretch.since ? in.word(range.end, Sense::AfterDate) : std::nullopt;
            if (suffix && static_cast<AfterDate>(suffix->value) == AfterDate::Before) {
                stretch.end = at;
                return stretch;
            }
            range.since = false;
            return range;
        }
    }
    // "至今" brings its own join
    const std::optional<Word> now = in.word(at, Sense::Present);
    if (now && in.word(at, Sense::RangeJoin) && full(*first)) {
        stretch.present = true;
        stretch.end = now->end;
        return stretch;
    }
    if (!full(*first) || first->short_year) return std::nullopt;
    stretch.end = at;
    if (!stretch.since && left_open(in, *first, at, i)) {
        stretch.open = true;
        while (in.is(stretch.end, TokenKind::Sign) && is_dash(in.token(stretch.end).first)) ++stretch.end;
    }
    return stretch;
}

}  // namespace veritae::extract::dates
