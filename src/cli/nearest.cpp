// SPDX-License-Identifier: MIT
#include "cli/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace veritae::cli {

namespace {

/// Levenshtein's distance, a row at a time: row[j] is the distance of the first i characters of `a` to the first j of
/// `b`.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> names) {
    constexpr std::size_t kLongestName = 80;  // nobody mistypes more than this, and a hostile word costs nothing
    if (word.size() > kLongestName) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(word.size(), 3) / 3 + 1;
    for (const std::string_view name : names) {
        const std::size_t edits = distance(word, name);
        if (edits < least) {
            least = edits;
            best = name;
        }
    }
    return best;
}

}  // namespace veritae::cli
