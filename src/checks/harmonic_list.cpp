// SPDX-License-Identifier: MIT
#include "checks/harmonic_list.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "quantity/written.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

bool digit(std::string_view text, std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; }

/// "0.90", "88%": the number at `at`; nothing for more than three digits before the point or text glued behind.
std::optional<Listed> number_at(std::string_view plain, std::uint32_t at) {
    std::uint32_t end = at;
    while (digit(plain, end)) ++end;
    if (end == at || end - at > 3) return std::nullopt;
    int places = 0;
    if (end < plain.size() && plain[end] == '.' && digit(plain, end + 1)) {
        for (++end; digit(plain, end); ++end) ++places;
    }
    if (places > 6) return std::nullopt;
    Listed number;
    std::from_chars(plain.data() + at, plain.data() + end, number.value);
    number.last_digit = std::pow(10.0, -places);
    if (end < plain.size() && plain[end] == '%') ++end;
    number.span = {at, end};
    if (end < plain.size() && text::is_letter(text::code_point_at(plain, end).value)) return std::nullopt;
    number.interval = quantity::nearest(number.value, number.last_digit);
    return number;
}

class Reader {
  public:
    Reader(const Row& row, const Rule& rule, const std::vector<std::int32_t>& measures)
        : row_(row), rule_(rule), measures_(measures) {}

    /// Three names and behind them three numbers, or three times a name and its number.
    std::optional<HarmonicList> at(std::size_t i) const {
        std::array<std::size_t, 3> order{};
        std::array<Listed, 3> numbers{};
        std::size_t taken = 0;
        bool paired = false;
        for (std::size_t n = 0; n < 3; ++n) {
            if (n > 0) {
                if (!parts(i) && !paired) return std::nullopt;
                if (parts(i)) ++i;
            }
            const std::optional<std::size_t> which = name(i);
            if (!which || (taken & (std::size_t{1} << *which)) != 0) return std::nullopt;
            taken |= std::size_t{1} << *which;
            order[n] = *which;
            ++i;
            const std::size_t value = equals(i) ? i + 1 : i;  // "P=0.9", "P 0.9"
            if (n == 0) paired = value < row_.items.size() && digit(plain(), row_.items[value].span.begin);
            if (paired) {
                if (value >= row_.items.size()) return std::nullopt;
                const auto number = number_at(plain(), row_.items[value].span.begin);
                if (!number) return std::nullopt;
                numbers[n] = *number;
                i = behind(*number, value);
            }
        }
        if (!paired) {
            while (i < row_.items.size() && rule_.has("in_order", text::fold(row_.text(i)))) ++i;
            if (row_.sign(i, ')')) ++i;  // "Results (P/R/F1): 85/69/76"
            if (!row_.is(i, role(FigureWord::Filler)) && !equals(i)) return std::nullopt;
            ++i;
            for (std::size_t n = 0; n < 3; ++n) {
                if (n > 0) {
                    if (!parts(i)) return std::nullopt;
                    ++i;
                }
                if (i >= row_.items.size()) return std::nullopt;
                const auto number = number_at(plain(), row_.items[i].span.begin);
                if (!number) return std::nullopt;
                numbers[n] = *number;
                i = behind(*number, i);
            }
            // A fourth number says that the list is another one.
            if (row_.sign(i, '/')) return std::nullopt;
        }
        HarmonicList list;
        for (std::size_t n = 0; n < 3; ++n) list.values[order[n]] = numbers[n];
        return list;
    }

    /// A name and its number, three times, anywhere between two items.
    std::optional<HarmonicList> pairs(std::size_t first, std::size_t last) const {
        HarmonicList list;
        std::size_t taken = 0;                // bits of the names
        std::size_t open = kNone;             // a name that waits for its number
        std::optional<Listed> before;         // a number that waits for its name
        std::optional<bool> number_is_first;  // how the first pair is told
        std::size_t semicolons = 0;           // between the pairs: two, or what they part is of two things
        for (std::size_t i = first; i < last;) {
            if (const std::optional<std::size_t> which = name(i)) {
                if (open != kNone || (taken & (std::size_t{1} << *which)) != 0) return std::nullopt;
                taken |= std::size_t{1} << *which;
                if (!number_is_first) number_is_first = before.has_value();
                if (!*number_is_first) {
                    open = *which;
                } else if (before) {
                    list.values[*which] = *before;
                    before.reset();
                } else {
                    return std::nullopt;
                }
                ++i;
                continue;
            }
            const bool written = row_.items[i].kind == Item::Kind::Quantity || digit(plain(), row_.items[i].span.begin);
            if (written) {
                const std::optional<Listed> number = number_at(plain(), row_.items[i].span.begin);
                const bool in_turn = number && !before && number_is_first.value_or(true) == (open == kNone);
                if (taken != 0 && !in_turn) return std::nullopt;
                if (open != kNone) {
                    list.values[open] = *number;
                    open = kNone;
                } else {
                    before = number;
                }
                i = number ? behind(*number, i) : i + 1;
                continue;
            }
            // In front of the first pair, and within one, stands whatever it is told of.
            const bool between_pairs = taken != 0 && open == kNone && !before;
            if (between_pairs && !is_silent(i)) return std::nullopt;
            if (between_pairs && row_.items[i].kind == Item::Kind::Break) ++semicolons;
            if (taken == 0 && before && !is_silent(i)) before.reset();
            ++i;
            if (taken == kAllTaken && open == kNone) break;
        }
        if (taken != kAllTaken || open != kNone || before || semicolons == 1) return std::nullopt;
        return list;
    }

  private:
    static constexpr std::size_t kAllTaken = 7;
    static constexpr std::size_t kNone = 3;

    /// Joins two pairs, and names nothing.
    bool is_silent(std::size_t i) const {
        if (row_.items[i].kind == Item::Kind::Sign || row_.items[i].kind == Item::Kind::Break) return true;
        return parts(i) || row_.is(i, role(FigureWord::Filler) | role(FigureWord::Conjunction)) ||
               rule_.has("understood", text::fold(row_.text(i)));
    }
    std::string_view plain() const { return row_.report->document.plain; }
    bool equals(std::size_t i) const { return row_.sign(i, ':') || row_.sign(i, '='); }
    bool parts(std::size_t i) const {
        const bool sign = row_.sign(i, '/') || row_.sign(i, ',') || row_.sign(i, 0x3001);
        return sign || (i < row_.items.size() && rule_.has("joiners", text::fold(row_.text(i))));
    }
    std::optional<std::size_t> name(std::size_t i) const {
        if (i >= row_.items.size()) return std::nullopt;
        for (std::size_t m = 0; m < 3; ++m) {
            if (row_.items[i].measure == measures_[m]) return m;
        }
        const std::string_view word = row_.text(i);
        if (rule_.has("precision_marks", word)) return 0;
        if (rule_.has("recall_marks", word)) return 1;
        return std::nullopt;
    }
    std::size_t behind(const Listed& number, std::size_t i) const {
        while (i < row_.items.size() && row_.items[i].span.begin < number.span.end) ++i;
        return i;
    }

    const Row& row_;
    const Rule& rule_;
    const std::vector<std::int32_t>& measures_;
};

}  // namespace

std::optional<HarmonicList> harmonic_list(const Row& row, std::size_t item, const Rule& rule,
                                          const std::vector<std::int32_t>& measures) {
    return Reader(row, rule, measures).at(item);
}

std::optional<HarmonicList> harmonic_pairs(const Row& row, std::size_t first, std::size_t last, const Rule& rule,
                                           const std::vector<std::int32_t>& measures) {
    return Reader(row, rule, measures).pairs(first, last);
}

}  // namespace veritae::checks
