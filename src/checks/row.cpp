// SPDX-License-Identifier: MIT
#include "checks/row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "checks/change_claims.hpp"
#include "extract/dates_reader.hpp"
#include "rulebook/unit.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

/// What a term does beside a number; 0 for a term of another sense.
Roles roles_of(const Term& term) {
    switch (term.sense) {
        case Sense::Figure:
            return role(static_cast<FigureWord>(term.value));
        case Sense::Bound:
            return kBoundWord;
        case Sense::Change:
            return kChangeWord;
        case Sense::ChangeFrom:
            return kFromWord;
        case Sense::ChangeTo:
            return kToWord;
        case Sense::Measure:
            return kMeasureWord;
        case Sense::Factor:
            return kFactorWord;
        default:
            return 0;
    }
}

/// Ends a sentence or a cell: "。", ";", "!", "?", a tab, and a full stop with a blank behind.
bool is_break(char32_t c, std::string_view rest) {
    switch (c) {
        case 0x3002:
        case ';':
        case '!':
        case '?':
        case '\t':
            return true;
        case '.':
            return rest.empty() || rest[0] == ' ' || rest[0] == '\n';
        default:
            return false;
    }
}

constexpr std::size_t kBytesOfItem = 3;  // at least, nearly always: a Han character, a short word

class Reader {
  public:
    Reader(const DocumentReport& report, Span span)
        : report_(report), plain_(report.document.plain), at_(span.begin), end_(span.end) {
        const auto& terms = report.mentions.terms;
        term_ = static_cast<std::size_t>(
            std::partition_point(terms.begin(), terms.end(),
                                 [&](const TermMention& mention) { return mention.span.begin < span.begin; }) -
            terms.begin());
        const auto& quantities = report.mentions.quantities;
        quantity_ = static_cast<std::size_t>(
            std::partition_point(quantities.begin(), quantities.end(),
                                 [&](const Quantity& one) { return one.span.begin < span.begin; }) -
            quantities.begin());
    }

    [[nodiscard]] bool done() const { return at_ >= end_; }

    /// Reads on until the end, or up to kMostItems items.
    void read(Row& row) {
        std::vector<Item>& items = row.items;
        const std::uint32_t begin = at_;
        items.reserve(std::min<std::size_t>((end_ - at_) / kBytesOfItem + 1, kMostItems));
        while (at_ < end_ && items.size() < kMostItems) {
            const char c = plain_[at_];
            if (c == ' ' || c == '\n') {
                ++at_;
            } else {
                items.push_back(next());
                at_ = items.back().span.end;
            }
        }
        row.span = {begin, std::min(at_, end_)};
    }

  private:
    Item next() {
        const auto& quantities = report_.mentions.quantities;
        while (quantity_ < quantities.size() && quantities[quantity_].span.begin < at_) ++quantity_;
        Item item;
        if (quantity_ < quantities.size() && quantities[quantity_].span.begin == at_) {
            item.kind = Item::Kind::Quantity;
            item.quantity = static_cast<std::uint32_t>(quantity_);
            item.span = quantities[quantity_].span;
            return item;
        }
        const auto [c, length] = text::code_point_at(plain_, at_);
        item.span = {at_, at_ + length};
        item.sign = c;
        if ((c == '-' || c == '=') && at_ + 1 < end_ && plain_[at_ + 1] == '>') {
            ++item.span.end;
            item.kind = Item::Kind::Sign;
            item.sign = kArrow;
            return item;
        }
        take_terms(item);
        // Those who are ranked are a subject like any other beside other numbers.
        constexpr Roles kSubjects = role(FigureWord::Group) | role(FigureWord::Circle) | role(FigureWord::Contest);
        if (item.roles != 0) {
            item.kind = (item.roles & ~kSubjects) != 0 ? Item::Kind::Word : Item::Kind::Text;
        } else if (text::is_letter(c) || text::is_digit(c)) {
            while (item.span.end < end_) {
                const auto more = text::code_point_at(plain_, item.span.end);
                if (!text::is_letter(more.value) && !text::is_digit(more.value)) break;
                item.span.end += more.length;
            }
        } else if (!text::is_han(c)) {
            item.kind = is_break(c, plain_.substr(item.span.end)) ? Item::Kind::Break : Item::Kind::Sign;
            if (extract::dates::is_arrow(c)) item.sign = kArrow;
        }
        return item;
    }

    /// All that the phrases which begin here mean; the item spans the longest. The name of a measure says nothing but
    /// that, whatever it begins with: "降落成功率".
    void take_terms(Item& item) {
        const auto& terms = report_.mentions.terms;
        while (term_ < terms.size() && terms[term_].span.begin < at_) ++term_;
        for (std::size_t i = term_; i < terms.size() && terms[i].span.begin == at_; ++i) {
            const Term& term = *terms[i].term;
            const Roles roles = roles_of(term);
            if (roles == 0 || terms[i].span.end > end_) continue;
            const bool longer = terms[i].span.end > item.span.end;
            if (!longer && item.measure != 0 && terms[i].span.end < item.span.end) continue;
            if (longer && term.sense == Sense::Measure) {
                item.roles = 0;
                item.measure = 0;
                item.direction = 0;
            }
            item.roles |= roles;
            if (longer) item.span.end = terms[i].span.end;
            if (term.sense == Sense::Measure && item.measure == 0) item.measure = term.value;
            if (term.sense == Sense::Factor) item.factor = term.value;
            if (term.sense == Sense::Change) item.direction = static_cast<std::int8_t>(term.value);
        }
    }

    const DocumentReport& report_;
    std::string_view plain_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::size_t term_;
    std::size_t quantity_;
};

}  // namespace

Row read_row(const DocumentReport& report, std::uint32_t document, Span span) {
    Row row{document, &report, {}, {}, {}, 0};
    Reader(report, span).read(row);
    return row;
}

std::vector<Row> rows_with_quantities(const DocumentReport& report, std::uint32_t document) {
    std::vector<Row> rows;
    const std::vector<Line>& lines = report.document.lines;
    const std::vector<Quantity>& quantities = report.mentions.quantities;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines.size();) {
        Span block = lines[i].span;
        std::size_t after = i + 1;
        while (after < lines.size() && lines[after].block == lines[i].block &&
               lines[after].kind != LineKind::TableRow) {
            block = block.joined(lines[after].span);
            ++after;
        }
        while (next < quantities.size() && quantities[next].span.begin < block.begin) ++next;
        const bool any = next < quantities.size() && quantities[next].span.begin < block.end;
        for (Reader reader(report, block); any && lines[i].kind != LineKind::Code && !reader.done();) {
            Row row{document, &report, {}, {}, {}, 0};
            reader.read(row);
            for (; next < quantities.size() && quantities[next].span.begin < row.span.end; ++next) ++row.quantities;
            if (row.quantities == 0) continue;
            row.steps = find_steps(row);
            rows.push_back(std::move(row));
        }
        i = after;
    }
    return rows;
}

std::string written(double value) {
    // Three significant digits, but never fewer than the whole ones.
    const double size = std::abs(value);
    const int places = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    std::string text = fmt::format("{:.{}f}", value, places);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text;
}

std::string written(Interval interval) {
    if (std::isinf(interval.high)) return "≥ " + written(interval.low);
    if (std::isinf(interval.low)) return "≤ " + written(interval.high);
    const std::string low = written(interval.low);
    const std::string high = written(interval.high);
    return low == high ? low : low + "–" + high;
}

std::vector<std::int32_t> names(const Rule& rule, std::string_view parameter) {
    std::vector<std::int32_t> ids;
    for (const Parameter& one : rule.parameters) {
        if (one.name == parameter) ids.push_back(name_id(one.text));
    }
    return ids;
}

}  // namespace veritae::checks
