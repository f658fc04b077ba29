// SPDX-License-Identifier: MIT
// The numbers of one entry, or of the lines about one repository, in two documents.
//
// A number that the other document has too, as rounded as it may be, is told alike. Of the others two belong together
// by one of these, and only if each side has one such number:
//
//   measure   the same counted thing or the same named measure
//   words     the same words before and behind it, in one language
//   row       rows of as many numbers in one order, of which all others are told alike
//   name      large counts, each alone in a row that names the same thing, "TideForge", as no other row does
//   digits    the same digits, a power of ten apart: a slip between the Chinese and the Western way to count
//
// What grows (stars, users) may have grown between the two documents.
#include <algorithm>
#include <cmath>
#include <functional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "checks/told_differently.hpp"
#include "quantity/interval.hpp"
#include "rulebook/unit.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::size_t kMostNumbers = 48;  // of one entry
constexpr double kLarge = 1000;           // an amount, and no number of parts
constexpr std::size_t kReach = 6;         // items between a number and the name of its measure

constexpr Roles kCircumstance =
    role(FigureWord::Elapsed) | role(FigureWord::Setting) | role(FigureWord::Versus) | role(FigureWord::Start);

struct Number {
    const Quantity* quantity;
    std::int32_t measure;  ///< name_id of what is counted or measured; 0 if it is not said
    std::size_t row;
    std::size_t in_row;  ///< its place among the row's numbers
    std::size_t before;  ///< hash of the word before it
    std::size_t behind;  ///< and of the one behind; 0 without one
    bool plain;          ///< its sentence tells of no circumstances
    bool alike = false;  ///< the other document has it too
};

/// The next word from `i` on in one direction: a Latin word, or two Chinese characters; a hash of it.
std::size_t word_behind(const Row& row, std::size_t i) {
    std::string word;
    for (; i < row.items.size() && !row.ends(i); ++i) {
        const std::string_view text = row.text(i);
        const char32_t c = text::code_point_at(text, 0).value;
        if (row.items[i].kind == Item::Kind::Sign || row.quantity(i)) break;
        word += text::fold(text);
        if (!text::is_han(c) || word.size() >= 6) break;
    }
    return word.size() < 3 ? 0 : std::hash<std::string>{}(word);
}

std::size_t word_before(const Row& row, std::size_t i) {
    std::string word;
    while (i-- > 0 && !row.ends(i)) {
        const std::string_view text = row.text(i);
        const char32_t c = text::code_point_at(text, 0).value;
        if (row.items[i].kind == Item::Kind::Sign || row.quantity(i)) break;
        word.insert(0, text::fold(text));
        if (!text::is_han(c) || word.size() >= 6) break;
    }
    return word.empty() ? 0 : std::hash<std::string>{}(word);
}

/// What is counted, or the nearest name of a measure in the sentence, not beyond another number.
std::int32_t measure_near(const Row& row, std::size_t q) {
    if (row.value(q).dimension == Dimension::Count && row.value(q).thing != 0) return row.value(q).thing;
    bool before = true;
    bool behind = true;
    for (std::size_t step = 1; step <= kReach && (before || behind); ++step) {
        before = before && step <= q && !row.ends(q - step) && !row.quantity(q - step);
        if (before && row.items[q - step].measure != 0) return row.items[q - step].measure;
        behind = behind && !row.ends(q + step) && !row.quantity(q + step);
        if (behind && row.items[q + step].measure != 0) return row.items[q + step].measure;
    }
    return 0;
}

std::vector<Number> numbers_in(const std::vector<const Row*>& rows) {
    std::vector<Number> numbers;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const Row& row = *rows[r];
        std::size_t in_row = 0;
        for (std::size_t q = 0; q < row.items.size() && numbers.size() < kMostNumbers; ++q) {
            if (!row.quantity(q)) continue;
            std::size_t begin = q;
            while (begin > 0 && !row.ends(begin - 1)) --begin;
            bool plain = true;
            for (std::size_t i = begin; !row.ends(i); ++i) plain = plain && !row.is(i, kCircumstance);
            numbers.push_back({&row.value(q), measure_near(row, q), r, in_row++, word_before(row, q),
                               word_behind(row, q + 1), plain, false});
        }
    }
    return numbers;
}

/// May two numbers be of one thing, as far as their units go?
bool same_kind(const Quantity& a, const Quantity& b) {
    const auto bare = [](const Quantity& one) { return one.dimension == Dimension::None; };
    if (a.dimension == Dimension::Points || b.dimension == Dimension::Points) return a.dimension == b.dimension;
    if (bare(a) || bare(b)) {
        const Dimension other = bare(a) ? b.dimension : a.dimension;
        return other == Dimension::None || other == Dimension::Count || other == Dimension::Rate;
    }
    return a.dimension == b.dimension;
}

/// The interval of a number's size. Trailing zeros may be padding where `padded`.
Interval size_of(const Number& one, bool padded) {
    const Interval interval = padded ? meant(*one.quantity) : one.quantity->interval;
    return one.quantity->value < 0 ? Interval{-interval.high, -interval.low} : interval;
}

bool meet(const Number& a, const Number& b) { return quantity::meet(size_of(a, true), size_of(b, true)); }

/// One number, told twice. A bound ("500+") is met by what is of its size: by 523, but not by a million.
bool same_number(const Number& a, const Number& b, bool padded) {
    constexpr double kOfItsSize = 10;
    const double p = std::abs(a.quantity->value);
    const double q = std::abs(b.quantity->value);
    if (std::max(p, q) > kOfItsSize * std::min(p, q) && p != q) return false;
    return same_kind(*a.quantity, *b.quantity) && quantity::meet(size_of(a, padded), size_of(b, padded));
}

/// What both documents have: first as rounded as it is written, then with trailing zeros as padding.
void mark_alike(std::vector<Number>& a, std::vector<Number>& b) {
    for (const bool padded : {false, true}) {
        std::vector<std::pair<Number*, Number*>> pairs;
        for (Number& one : a) {
            for (Number& other : b) {
                if (padded && (one.alike || other.alike)) continue;
                if (same_number(one, other, padded)) pairs.emplace_back(&one, &other);
            }
        }
        for (const auto& [one, other] : pairs) one->alike = other->alike = true;
    }
}

bool comparable_things(const Number& a, const Number& b) {
    if (!same_kind(*a.quantity, *b.quantity)) return false;
    return a.quantity->dimension != Dimension::Count || b.quantity->dimension != Dimension::Count ||
           a.quantity->thing == b.quantity->thing || a.quantity->thing == 0 || b.quantity->thing == 0;
}

/// The only number for which `is` holds; null for none or several.
template <class Predicate>
const Number* only(const std::vector<Number>& numbers, Predicate is) {
    const Number* found = nullptr;
    for (const Number& one : numbers) {
        if (!is(one)) continue;
        if (found != nullptr) return nullptr;
        found = &one;
    }
    return found;
}

bool by_measure(const std::vector<Number>& a, const std::vector<Number>& b, const Number& x, const Number& y) {
    if (x.measure == 0 || x.measure != y.measure || !x.plain || !y.plain) return false;
    const auto same = [&](const Number& one) {
        return one.measure == x.measure && same_kind(*one.quantity, *x.quantity);
    };
    return only(a, same) == &x && only(b, same) == &y;
}

bool by_words(const std::vector<Number>& a, const std::vector<Number>& b, const Number& x, const Number& y) {
    if (x.behind == 0 || x.before == 0 || x.behind != y.behind || x.before != y.before) return false;
    const auto same = [&](const Number& one) { return one.behind == x.behind && one.before == x.before; };
    return only(a, same) == &x && only(b, same) == &y;
}

/// Rows of two numbers or more, in one order, of which these two alone are not alike.
bool by_row(const std::vector<Number>& a, const std::vector<Number>& b, const Number& x, const Number& y) {
    if (x.in_row != y.in_row) return false;
    const auto row_of = [](const std::vector<Number>& all, const Number& one) {
        std::vector<const Number*> row;
        for (const Number& number : all) {
            if (number.row == one.row) row.push_back(&number);
        }
        return row;
    };
    const auto of_x = row_of(a, x);
    const auto of_y = row_of(b, y);
    if (of_x.size() != of_y.size() || of_x.size() < 2) return false;
    for (std::size_t i = 0; i < of_x.size(); ++i) {
        if (i != x.in_row && (!same_kind(*of_x[i]->quantity, *of_y[i]->quantity) || !meet(*of_x[i], *of_y[i])))
            return false;
    }
    return true;
}

/// The names in a row that have a capital inside, as things are called; hashes, sorted.
std::vector<std::size_t> names_of(const Row& row) {
    std::vector<std::size_t> names;
    for (const Item& item : row.items) {
        if (item.kind != Item::Kind::Text) continue;
        const std::string_view word = row.report->document.slice(item.span);
        const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
        if (word.size() < 4 || std::none_of(word.begin(), word.end(), lower) ||
            std::none_of(word.begin() + 1, word.end(), upper))
            continue;
        names.push_back(std::hash<std::string>{}(text::fold(word)));
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool by_name(const std::vector<Number>& a, const std::vector<const Row*>& rows_of_a, const std::vector<Number>& b,
             const std::vector<const Row*>& rows_of_b, const Number& x, const Number& y) {
    const auto alone = [](const std::vector<Number>& all, const Number& one) {
        return only(all, [&](const Number& other) { return other.row == one.row; }) == &one;
    };
    const auto large = [](const Number& one) {
        const Dimension dimension = one.quantity->dimension;
        return one.quantity->value >= kLarge && (dimension == Dimension::Count || dimension == Dimension::None);
    };
    if (!large(x) || !large(y) || !alone(a, x) || !alone(b, y)) return false;
    const std::vector<std::size_t> p = names_of(*rows_of_a[x.row]);
    const std::vector<std::size_t> q = names_of(*rows_of_b[y.row]);
    const auto only_row = [](const std::vector<const Row*>& rows, std::size_t name) {
        return std::count_if(rows.begin(), rows.end(), [&](const Row* row) {
                   const std::vector<std::size_t> names = names_of(*row);
                   return std::binary_search(names.begin(), names.end(), name);
               }) == 1;
    };
    return std::any_of(p.begin(), p.end(), [&](std::size_t name) {
        return std::binary_search(q.begin(), q.end(), name) && only_row(rows_of_a, name) && only_row(rows_of_b, name);
    });
}

/// Does a row have the digits of a number of the other document, read as a quantity or not? Then both are told of both.
bool has_digits_of(const Row& row, const Row& other, const Number& number) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string_view digits = other.report->document.slice(number.quantity->span);
    std::size_t size = 0;
    while (size < digits.size() && (digit(digits[size]) || digits[size] == ',' || digits[size] == '.')) ++size;
    constexpr std::size_t kLongEnough = 3;  // shorter ones stand in many rows
    if (size < kLongEnough || number.quantity->scale != 1) return false;
    digits = digits.substr(0, size);
    const std::string_view words = row.report->document.slice(row.span);
    for (std::size_t at = words.find(digits); at != words.npos; at = words.find(digits, at + 1)) {
        const bool begins = at == 0 || (!digit(words[at - 1]) && words[at - 1] != '.' && words[at - 1] != ',');
        const std::size_t end = at + size;
        const bool goes_on =
            end + 1 < words.size() && (words[end] == ',' || words[end] == '.') && digit(words[end + 1]);
        const bool ends = !goes_on && (end == words.size() || !digit(words[end]));
        if (begins && ends) return true;
    }
    return false;
}

/// 3.4 billion and 34 million.
bool by_digits(const std::vector<Number>& a, const std::vector<Number>& b, const Number& x, const Number& y) {
    const double p = x.quantity->value;
    const double q = y.quantity->value;
    if (p < kLarge || q < kLarge || x.quantity->dimension == Dimension::Money) return false;
    const double power = std::log10(p / q);
    if (std::abs(power) < 0.5 || std::abs(power - std::round(power)) > 1e-6) return false;
    const auto same = [&](const Number& one) { return !one.alike && one.quantity->value >= kLarge; };
    return only(a, same) == &x && only(b, same) == &y;
}

}  // namespace

void compare_numbers(Tellings& tellings, std::uint32_t first_document, const std::vector<const Row*>& first,
                     std::uint32_t second_document, const std::vector<const Row*>& second,
                     const std::function<std::string()>& subject) {
    std::vector<Number> a = numbers_in(first);
    std::vector<Number> b = numbers_in(second);
    mark_alike(a, b);
    for (const Number& x : a) {
        for (const Number& y : b) {
            if (x.alike || y.alike || !comparable_things(x, y)) continue;
            const Row& row = *first[x.row];
            const Row& other = *second[y.row];
            if (has_digits_of(other, row, x) || has_digits_of(row, other, y)) continue;
            const bool slip = by_digits(a, b, x, y);
            if (!slip && !by_measure(a, b, x, y) && !by_words(a, b, x, y) && !by_row(a, b, x, y) &&
                !by_name(a, first, b, second, x, y))
                continue;
            const bool grows = !slip && std::any_of(tellings.rule().parameters.begin(),
                                                    tellings.rule().parameters.end(), [&](const Parameter& one) {
                                                        return one.name == "growing" && x.measure != 0 &&
                                                               name_id(one.text) == x.measure;
                                                    });
            tellings.add("number", grows ? Certainty::Possible : Certainty::Definite,
                         {first_document, x.quantity->span}, {second_document, y.quantity->span}, subject());
        }
    }
}

}  // namespace veritae::checks
