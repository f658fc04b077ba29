// SPDX-License-Identifier: MIT
// Tables whose columns are before and after, or whose cells hold a step and its change: "Accuracy | 72% | 89% | +17pp"
// below "Metric | Before | After | Gain". A row is read so only if each of the three cells has exactly one number.
#include <algorithm>
#include <optional>

#include "checks/arithmetic.hpp"
#include "checks/change_claims.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

/// Items of one cell.
struct Cell {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Cell> cells_of(const Row& row) {
    std::vector<Cell> cells(1);
    for (std::size_t i = 0; i < row.items.size(); ++i) {
        cells.back().end = i + 1;
        if (row.items[i].kind != Item::Kind::Break || row.text(i) != "\t") continue;
        cells.back().end = i;
        cells.push_back({i + 1, i + 1});
    }
    return cells;
}

/// The columns that a header names.
struct Columns {
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    std::vector<std::size_t> changes;
    std::size_t count = 0;
};

Columns columns_of(const Row& header, const Rule& rule) {
    Columns columns;
    const std::vector<Cell> cells = cells_of(header);
    columns.count = cells.size();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const Cell cell = cells[c];
        if (cell.begin == cell.end) continue;
        const Span span = header.items[cell.begin].span.joined(header.items[cell.end - 1].span);
        const std::string name = text::fold(header.report->document.slice(span));
        const bool start = header.is(cell.begin, role(FigureWord::Start) | role(FigureWord::Versus));
        if (rule.has("columns_after", name)) {
            columns.to = c;
        } else if (start && !columns.from) {
            columns.from = c;
        } else if (header.is(cell.begin, kChangeWord) || rule.has("columns_change", name)) {
            columns.changes.push_back(c);
        }
    }
    return columns;
}

/// The only number of a cell.
std::optional<std::size_t> number_of(const Row& row, Cell cell) {
    std::optional<std::size_t> number;
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (!row.quantity(i)) continue;
        if (number) return std::nullopt;
        number = i;
    }
    return number;
}

/// A cell that tells a change and nothing else.
bool only_change(const Row& row, Cell cell, std::size_t number) {
    bool change = row.value(number).change || row.value(number).dimension == Dimension::Points ||
                  row.value(number).dimension == Dimension::Ratio;
    for (std::size_t i = cell.begin; i < cell.end; ++i) {
        if (i == number || row.items[i].kind == Item::Kind::Sign) continue;
        if (!row.is(i, kChangeWord | role(FigureWord::Filler) | role(FigureWord::Amount))) return false;
        change = change || row.is(i, kChangeWord);
    }
    return change;
}

void check_row(const Row& row, const Columns& columns, const Rule& rule, std::vector<Finding>& findings) {
    const std::vector<Cell> cells = cells_of(row);
    if (row.steps.size() == 1 && !row.steps.front().against) {  // "400 ms → 100 ms | 75% lower"
        const Step& step = row.steps.front();
        for (const Cell& cell : cells) {
            const auto number = number_of(row, cell);
            if (number && cell.begin > step.last && only_change(row, cell, *number))
                check_change(row, step, *number, rule, findings);
        }
        return;
    }
    // An empty first cell of the header is not there.
    const std::size_t shift = cells.size() == columns.count + 1 ? 1 : 0;
    if (!columns.from || !columns.to || std::max(*columns.from, *columns.to) + shift >= cells.size()) return;
    const auto from = number_of(row, cells[*columns.from + shift]);
    const auto to = number_of(row, cells[*columns.to + shift]);
    if (!from || !to || !comparable(row.value(*from), row.value(*to))) return;
    const Step step{.from = *from,
                    .to = *to,
                    .first = std::min(*from, *to),
                    .last = std::max(*from, *to),
                    .measure = 0,
                    .against = true};
    for (const std::size_t c : columns.changes) {
        const auto change = c + shift < cells.size() ? number_of(row, cells[c + shift]) : std::nullopt;
        if (!change) continue;
        const Dimension dimension = row.value(*change).dimension;
        const bool told = dimension == Dimension::Percent || dimension == Dimension::Points ||
                          dimension == Dimension::Ratio || row.value(*change).change;
        if (told) check_change(row, step, *change, rule, findings);
    }
}

}  // namespace

void check_tables(const DocumentReport& report, std::uint32_t document, std::span<const Row> rows, const Rule& rule,
                  std::vector<Finding>& findings) {
    const std::vector<Line>& lines = report.document.lines;
    std::size_t next = 0;
    Columns columns;
    bool inside = false;
    for (const Line& line : lines) {
        if (line.kind != LineKind::TableRow) {
            inside = false;
            continue;
        }
        if (!inside) columns = columns_of(read_row(report, document, line.span), rule);
        inside = true;
        while (next < rows.size() && rows[next].span.begin < line.span.begin) ++next;
        if (next < rows.size() && rows[next].span.begin < line.span.end && rows[next].quantities >= 2)
            check_row(rows[next], columns, rule, findings);
    }
}

}  // namespace veritae::checks
