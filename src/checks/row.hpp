// SPDX-License-Identifier: MIT
/// \file
/// One paragraph or list item as checks on numbers read it: quantities, the words of the lexicon that say how numbers
/// belong together, signs, and everything else as text that nobody understands. A pattern that meets text where it
/// expects none stays silent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "veritae/report.hpp"
#include "veritae/rulebook.hpp"

#include "rulebook/senses.hpp"

namespace veritae::checks {

/// What a word can do beside a number. Bits: those of FigureWord, and these.
using Roles = std::uint32_t;
[[nodiscard]] constexpr Roles role(FigureWord word) { return Roles{1} << static_cast<unsigned>(word); }
constexpr Roles kBoundWord = Roles{1} << 24;
constexpr Roles kChangeWord = Roles{1} << 25;
constexpr Roles kFromWord = Roles{1} << 26;
constexpr Roles kToWord = Roles{1} << 27;
constexpr Roles kMeasureWord = Roles{1} << 28;
constexpr Roles kFactorWord = Roles{1} << 29;

struct Item {
    enum class Kind : std::uint8_t { Quantity, Word, Sign, Text, Break };
    Kind kind = Kind::Text;
    std::int8_t direction = 0;  ///< of a word of change: +1 up, -1 down
    Span span;
    Roles roles = 0;             ///< of a Word; several, where a phrase has several meanings
    std::int32_t measure = 0;    ///< name_id of the measure that it names
    std::int32_t factor = 0;     ///< the multiple that a Word tells: 2 for "doubled"
    std::uint32_t quantity = 0;  ///< index into Mentions::quantities
    char32_t sign = 0;           ///< any arrow is U+2192
};

constexpr char32_t kArrow = 0x2192;

/// Two values of one quantity, before and after. Members are indices into Row::items.
struct Step {
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t first = 0;  ///< where its words begin and end
    std::size_t last = 0;
    std::int32_t measure = 0;  ///< what changed; 0 if it is not said
    bool against = false;      ///< told by comparison ("89%, compared with 72%"), not as a course of time
};

/// Far more than any paragraph has.
constexpr std::size_t kMostItems = 1000;

struct Row {
    std::uint32_t document = 0;
    const DocumentReport* report = nullptr;
    Span span;
    std::vector<Item> items;
    std::vector<Step> steps;     ///< as find_steps gives them
    std::size_t quantities = 0;  ///< those that begin in it

    [[nodiscard]] bool is(std::size_t i, Roles roles) const {
        return i < items.size() && (items[i].roles & roles) != 0;
    }
    [[nodiscard]] bool sign(std::size_t i, char32_t which) const {
        return i < items.size() && items[i].kind == Item::Kind::Sign && items[i].sign == which;
    }
    [[nodiscard]] bool quantity(std::size_t i) const {
        return i < items.size() && items[i].kind == Item::Kind::Quantity;
    }
    [[nodiscard]] bool ends(std::size_t i) const { return i >= items.size() || items[i].kind == Item::Kind::Break; }
    [[nodiscard]] const Quantity& value(std::size_t i) const { return report->mentions.quantities[items[i].quantity]; }
    [[nodiscard]] Place place(std::size_t first, std::size_t last) const {
        return {document, items[first].span.joined(items[last].span)};
    }
    [[nodiscard]] std::string_view text(std::size_t i) const { return report->document.slice(items[i].span); }
};

/// The rows of a document that hold quantities, in order. A paragraph of more than kMostItems items is read as several
/// rows, so that checks may look along a row from each of its numbers. O(bytes of these rows + lines + quantities).
[[nodiscard]] std::vector<Row> rows_with_quantities(const DocumentReport& report, std::uint32_t document);

/// The row of one stretch of text, up to kMostItems items; without steps.
[[nodiscard]] Row read_row(const DocumentReport& report, std::uint32_t document, Span span);

/// "16 to 18" as "16–18": at most three significant digits, one number where both ends are written alike.
[[nodiscard]] std::string written(Interval interval);
[[nodiscard]] std::string written(double value);

/// The name_ids of a list parameter.
[[nodiscard]] std::vector<std::int32_t> names(const Rule& rule, std::string_view parameter);

}  // namespace veritae::checks
