// SPDX-License-Identifier: MIT
// Pieces of a page in, its rows in the order of reading out: a recursive cut of the page (Nagy and Seth's X-Y cut).
//
// Bands of the page, from the top down, are put together for as long as one gutter goes through all of them. If what
// stands on its two sides are columns, each side is cut in the same way, and the left one comes first. If not, the
// bands are rows. A gutter parts columns if both sides have lines enough, and if they are not one table: a side whose
// lines are short, stand on the lines of the other side, and are few among them or mostly figures, belongs to the rows
// of that other side, as dates and places do; so do two sides with a line each in every row, as labels do.
#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <span>

#include "read/pdf_page.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr std::size_t kBins = 512;  // that the width of a page is divided into
constexpr int kMostCuts = 6;
constexpr std::size_t kFewLines = 3;
constexpr float kGutter = 0.8F;  // heights of a line

using Pieces = std::vector<const PdfPiece*>;
using Bins = std::bitset<kBins>;

void widen(Box& box, const Box& other) {
    box = {std::min(box.left, other.left), std::min(box.top, other.top), std::max(box.right, other.right),
           std::max(box.bottom, other.bottom)};
}

std::size_t characters(const PdfPiece& piece) {
    std::size_t count = piece.words.empty() ? 0 : piece.words.size() - 1;
    for (const PdfWord& word : piece.words) count += text::count_code_points(word.text);
    return count;
}

bool has_digit(const PdfPiece& piece) {
    return std::ranges::any_of(piece.words, [](const PdfWord& word) {
        return std::ranges::any_of(word.text, [](char c) { return c >= '0' && c <= '9'; });
    });
}

/// Whether two pieces stand on one line.
bool beside(const PdfPiece& a, const PdfPiece& b) {
    const float overlap = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
    return overlap > 0.6F * std::min(a.height(), b.height());
}

/// Whether they stand on one line as those of one table do, and not by chance.
bool aligned(const PdfPiece& a, const PdfPiece& b) {
    constexpr float kSame = 0.15F;
    const float height = std::max(a.height(), b.height());
    return std::abs(a.box.bottom - b.box.bottom) < kSame * height || std::abs(a.box.top - b.box.top) < kSame * height ||
           std::abs(a.middle() - b.middle()) < kSame * height;
}

struct Gutter {
    float left;
    float right;
};

class Cutter {
  public:
    explicit Cutter(const PdfPage& page) : scale_(static_cast<float>(kBins) / page.width) {
        std::vector<float> heights;
        for (const PdfPiece& piece : page.pieces) heights.push_back(piece.height());
        if (heights.empty()) return;
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        line_ = *middle;
    }

    std::vector<PdfRow> cut(Pieces pieces) {
        split(std::move(pieces), kMostCuts);
        return std::move(rows_);
    }

  private:
    /// A stretch of the page that no horizontal gap goes through.
    struct Band {
        std::size_t first;
        std::size_t last;  ///< one past its last piece
        Bins taken;
    };

    [[nodiscard]] std::size_t bin(float x) const {
        return static_cast<std::size_t>(std::clamp(x * scale_, 0.0F, static_cast<float>(kBins - 1)));
    }

    [[nodiscard]] std::vector<Band> bands_of(const Pieces& pieces) const {
        std::vector<Band> bands;
        float bottom = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Box& box = pieces[i]->box;
            // Boxes of lines one below the other touch.
            const float shrunk = box.top + 0.25F * pieces[i]->height();
            if (bands.empty() || shrunk >= bottom) bands.push_back({i, i, {}});
            bottom = bands.back().first == i ? box.bottom : std::max(bottom, box.bottom);
            bands.back().last = i + 1;
            for (std::size_t x = bin(box.left); x <= bin(box.right); ++x) bands.back().taken.set(x);
        }
        return bands;
    }

    /// The widest stretch that is free in all of `taken` between two that are not.
    [[nodiscard]] std::optional<Gutter> gutter_of(const Bins& taken) const {
        std::optional<Gutter> best;
        std::size_t last = kBins;
        for (std::size_t x = 0; x < kBins; ++x) {
            if (!taken[x]) continue;
            if (last < x) {
                const Gutter gutter{static_cast<float>(last + 1) / scale_, static_cast<float>(x) / scale_};
                const float width = gutter.right - gutter.left;
                if (width >= kGutter * line_ && (!best || width > best->right - best->left)) best = gutter;
            }
            last = x;
        }
        return best;
    }

    void split(Pieces pieces, int cuts) {
        std::ranges::stable_sort(pieces, {}, [](const PdfPiece* piece) { return piece->box.top; });
        const std::vector<Band> bands = bands_of(pieces);
        const std::uint32_t column = columns_++;
        Bins all;
        for (const Band& band : bands) all |= band.taken;
        for (std::size_t i = 0; i < bands.size();) {
            std::size_t end = i + 1;
            std::optional<Gutter> gutter;
            if (cuts > 0) {
                // Text on one side alone may be the beginning of a column; from edge to edge it is none.
                Bins taken = bands[i].taken;
                gutter = gutter_of(taken);
                for (; end < bands.size(); ++end) {
                    const Bins more = taken | bands[end].taken;
                    const std::optional<Gutter> common = gutter_of(more);
                    if (!common && (gutter || extent(more) > kWide * extent(all))) break;
                    taken = more;
                    gutter = common;
                }
            }
            const std::span<const PdfPiece* const> run =
                std::span(pieces).subspan(bands[i].first, bands[end - 1].last - bands[i].first);
            Pieces left;
            Pieces right;
            if (gutter) {
                for (const PdfPiece* piece : run)
                    (piece->box.right <= (gutter->left + gutter->right) / 2 ? left : right).push_back(piece);
            }
            if (gutter && are_columns(left, right)) {
                if (leads(right, left)) std::swap(left, right);
                split(std::move(left), cuts - 1);
                split(std::move(right), cuts - 1);
            } else {
                add_rows(run, column);
            }
            i = end;
        }
    }

    /// From the first bin that is taken to the last.
    [[nodiscard]] static float extent(const Bins& taken) {
        std::size_t first = 0;
        std::size_t last = kBins;
        while (first < kBins && !taken[first]) ++first;
        while (last > first && !taken[last - 1]) --last;
        return static_cast<float>(last - first);
    }

    [[nodiscard]] static bool are_columns(const Pieces& left, const Pieces& right) {
        if (left.size() < kFewLines || right.size() < kFewLines) return false;
        const auto letters = [](const Pieces& side) {
            std::size_t count = 0;
            for (const PdfPiece* piece : side) count += characters(*piece);
            return count;
        };
        const bool left_is_less = letters(left) < letters(right);
        const Pieces& less = left_is_less ? left : right;
        const Pieces& more = left_is_less ? right : left;
        const float lines = static_cast<float>(less.size());
        const float on_lines = shared(less, more) / lines;
        const float length = static_cast<float>(letters(less)) / lines;
        if (length <= kMark) return false;
        if (on_lines < kShared || length > kShort) return true;
        const float among = shared(more, less) / static_cast<float>(more.size());
        const float figures =
            static_cast<float>(std::ranges::count_if(less, [](const PdfPiece* piece) { return has_digit(*piece); })) /
            lines;
        return figures < kFigures && among >= kDense && among < kTable;
    }

    static constexpr float kWide = 0.75F;  // of the width of all
    static constexpr float kMark = 4;      // characters: bullets and numbers
    static constexpr float kShort = 28;    // characters of a date or a place
    static constexpr float kShared = 0.75F;
    static constexpr float kFigures = 0.3F;
    static constexpr float kDense = 0.6F;
    static constexpr float kTable = 0.9F;

    /// How many of `lines` have one of `others` on their line. Both are sorted from the top down.
    [[nodiscard]] static float shared(const Pieces& lines, const Pieces& others) {
        float count = 0;
        std::size_t first = 0;
        for (const PdfPiece* line : lines) {
            while (first < others.size() && others[first]->box.bottom < line->box.top) ++first;
            for (std::size_t k = first; k < others.size() && others[k]->box.top < line->box.bottom; ++k) {
                if (!aligned(*line, *others[k])) continue;
                ++count;
                break;
            }
        }
        return count;
    }

    /// The column on the right is the first to read if the largest letters, those of a name, stand in it.
    [[nodiscard]] bool leads(const Pieces& right, const Pieces& left) const {
        constexpr float kLarge = 1.5F;
        const auto tallest = [](const Pieces& side) {
            return (*std::ranges::max_element(side, {}, [](const PdfPiece* piece) { return piece->height(); }))
                ->height();
        };
        return columns_ <= 1 && tallest(right) > kLarge * line_ && tallest(right) > 1.1F * tallest(left);
    }

    void add_rows(std::span<const PdfPiece* const> pieces, std::uint32_t column) {
        const std::size_t begin = rows_.size();
        for (const PdfPiece* piece : pieces) {
            PdfRow* row = nullptr;
            // A large piece may overlap with more than one.
            for (std::size_t i = rows_.size(); i > begin && i + 3 > rows_.size(); --i) {
                if (beside(*rows_[i - 1].pieces.front(), *piece) &&
                    (row == nullptr || closer(*piece, rows_[i - 1], *row)))
                    row = &rows_[i - 1];
            }
            if (row == nullptr) {
                row = &rows_.emplace_back();
                row->box = piece->box;
                row->column = column;
            }
            widen(row->box, piece->box);
            row->pieces.push_back(piece);
        }
        for (std::size_t i = begin; i < rows_.size(); ++i)
            std::ranges::stable_sort(rows_[i].pieces, {}, [](const PdfPiece* piece) { return piece->box.left; });
        std::stable_sort(
            rows_.begin() + static_cast<std::ptrdiff_t>(begin), rows_.end(),
            [](const PdfRow& a, const PdfRow& b) { return a.pieces.front()->middle() < b.pieces.front()->middle(); });
    }

    [[nodiscard]] static bool closer(const PdfPiece& piece, const PdfRow& row, const PdfRow& than) {
        return std::abs(piece.box.bottom - row.pieces.front()->box.bottom) <
               std::abs(piece.box.bottom - than.pieces.front()->box.bottom);
    }

    float scale_;
    float line_ = 1;  ///< the height of most lines
    std::uint32_t columns_ = 0;
    std::vector<PdfRow> rows_;
};

}  // namespace

std::vector<PdfRow> rows_of(const PdfPage& page) {
    Pieces shown;
    for (const PdfPiece& piece : page.pieces) {
        if (piece.seen == PdfPiece::Seen::Shown) shown.push_back(&piece);
    }
    return Cutter(page).cut(std::move(shown));
}

}  // namespace veritae::reading
