// SPDX-License-Identifier: MIT
// Pages in, lines of text out. Words that touch are one; a word stands apart where a blank would fit.
#include <algorithm>
#include <cmath>

#include "read/bullets.hpp"
#include "read/pdf.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr float kBlank = 0.08F;  // heights of a line: no blank is narrower
constexpr std::string_view kGap = "   ";
constexpr std::string_view kDamagedSign = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kDamagedCode = "(cid:";

using Pieces = std::vector<const PdfPiece*>;

bool is_wide(char32_t c) { return c >= 0x2E80 && c < 0x20000; }

/// A line to be set: pieces of one row.
struct Set {
    Pieces pieces;
    std::uint32_t column;
};

/// The mark of an item begins the row.
bool begins_item(const Pieces& pieces) {
    std::string words;
    for (const PdfPiece* piece : pieces) {
        for (const PdfWord& word : piece->words) words.append(word.text).append(" ");
        if (words.size() > 16) break;
    }
    return bullet_length(words) > 0;
}

/// Takes what stands beside the items of an entry out of their rows and puts it behind the entry's first row, where the
/// column that it is part of begins.
std::vector<Set> order_cells(const std::vector<PdfRow>& rows) {
    constexpr float kTogether = 0.9F;  // heights of a line between the pieces of one cell
    constexpr float kAligned = 3;      // points
    constexpr std::size_t kMostMoved = 8;
    std::vector<Set> sets;
    const PdfPiece* cell = nullptr;  // the last piece of the cell
    std::size_t behind = 0;          // where its next piece goes
    std::size_t moved = 0;
    const PdfPiece* head = nullptr;  // what the cell stands beside
    for (const PdfRow& row : rows) {
        Set set{row.pieces, row.column};
        if (set.pieces.size() > 1) {
            const PdfPiece* last = set.pieces.back();
            const bool same_edge = cell != nullptr && (std::abs(cell->box.right - last->box.right) < kAligned ||
                                                       std::abs(cell->box.left - last->box.left) < kAligned);
            const bool goes_on = same_edge && last->box.top >= cell->box.top &&
                                 last->box.top - cell->box.bottom < kTogether * last->height();
            const bool item = begins_item(set.pieces);
            const bool inner = item || (moved > 0 && set.pieces.front()->box.left > head->box.left + kAligned);
            if (goes_on && inner && moved < kMostMoved) {
                set.pieces.pop_back();
                sets.insert(sets.begin() + static_cast<std::ptrdiff_t>(behind), Set{{last}, row.column});
                ++behind;
                ++moved;
                cell = last;
            } else {
                cell = item ? nullptr : last;
                head = set.pieces.front();
                behind = sets.size() + 1;
                moved = 0;
            }
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

class Setter {
  public:
    explicit Setter(Document& document) : document_(document) {}

    PdfText set(const std::vector<PdfPage>& pages) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            page_ = static_cast<std::uint32_t>(i + 1);
            line_ = 0;
            for (const Set& set : order_cells(rows_of(pages[i]))) add(set);
            for (const PdfPiece& piece : pages[i].pieces) add_aside(piece);
        }
        if (document_.line_starts.empty()) document_.line_starts.push_back(0);
        if (document_.line_starts.size() > document_.origins.size()) document_.origins.emplace_back();
        PdfText result{std::move(lines_), std::nullopt};
        constexpr std::size_t kMostDamaged = 5;  // one in so many
        if (characters_ == 0) {
            result.error = ReadError{ReadError::Code::NotText,
                                     {},
                                     "expected text; the pages hold none, they may be pictures of a scanned document"};
        } else if (damaged_ * kMostDamaged > characters_) {
            result.error = ReadError{ReadError::Code::NotText,
                                     {},
                                     "expected letters; the fonts of this file do not tell which letters they show"};
        }
        return result;
    }

  private:
    void begin_line(const Box& box) {
        std::string& text = document_.text;
        if (!document_.line_starts.empty()) text += '\n';
        document_.line_starts.push_back(size());
        Origin& origin = document_.origins.emplace_back();
        origin.page = page_;
        origin.begin.line = ++line_;
        origin.box = box;
    }

    void add(const Set& set) {
        PdfLine line;
        line.box = set.pieces.front()->box;
        for (const PdfPiece* piece : set.pieces) {
            line.box.left = std::min(line.box.left, piece->box.left);
            line.box.top = std::min(line.box.top, piece->box.top);
            line.box.right = std::max(line.box.right, piece->box.right);
            line.box.bottom = std::max(line.box.bottom, piece->box.bottom);
        }
        begin_line(line.box);
        line.page = page_;
        line.column = set.column;
        line.text = {size(), size()};
        std::size_t longest = 0;
        for (std::size_t i = 0; i < set.pieces.size(); ++i) {
            if (i > 0) document_.text += kGap;
            const std::uint32_t begin = size();
            write(*set.pieces[i], line);
            if (size() - begin <= longest) continue;
            longest = size() - begin;
            line.begins = i == 0;
            line.ends = i + 1 == set.pieces.size();
            line.left = set.pieces[i]->box.left;
            line.right = set.pieces[i]->box.right;
        }
        line.text.end = size();
        const std::string_view words = std::string_view(document_.text).substr(line.text.begin, line.text.size());
        line.bullet = bullet_length(words);
        measure(set, line);
        if (line.bullet > 0) skip_bullet(set, line);
        lines_.push_back(std::move(line));
    }

    void write(const PdfPiece& piece, PdfLine& line) {
        constexpr float kSmall = 0.8F;
        constexpr float kRaised = 0.12F;
        const PdfWord* before = nullptr;
        for (const PdfWord& word : piece.words) {
            if (before != nullptr && word.box.left - before->box.right >= kBlank * piece.height())
                document_.text += ' ';
            const std::uint32_t begin = size();
            document_.text += word.text;
            const float height = word.box.bottom - word.box.top;
            if (height < kSmall * piece.height() && word.box.bottom < piece.box.bottom - kRaised * piece.height())
                line.raised.push_back({begin, size()});
            count(word.text);
            before = &word;
        }
    }

    void count(std::string_view word) {
        for (std::size_t i = 0; i < word.size();) {
            const bool damaged = word.substr(i).starts_with(kDamagedSign) || word.substr(i).starts_with(kDamagedCode);
            damaged_ += damaged ? 1 : 0;
            ++characters_;
            i += text::code_point_at(word, i).length;
            if (damaged && word[i - 1] == '(') i = std::min(word.size(), word.find(')', i));
        }
    }

    /// The height of the longest word, the width of the first, and the length of all.
    void measure(const Set& set, PdfLine& line) const {
        std::size_t longest = 0;
        for (const PdfPiece* piece : set.pieces) {
            for (const PdfWord& word : piece->words) {
                if (word.text.size() <= longest) continue;
                longest = word.text.size();
                line.height = word.box.bottom - word.box.top;
            }
        }
        const PdfWord& first = set.pieces.front()->words.front();
        line.first_word = is_wide(text::code_point_at(first.text, 0).value) ? first.box.bottom - first.box.top
                                                                            : first.box.right - first.box.left;
        const std::string_view words = std::string_view(document_.text).substr(line.text.begin, line.text.size());
        for (std::size_t i = 0; i < words.size();) {
            const auto [c, length] = text::code_point_at(words, i);
            line.length += is_wide(c) ? 2U : 1U;
            i += length;
        }
    }

    /// The text of an item begins behind its mark.
    static void skip_bullet(const Set& set, PdfLine& line) {
        std::size_t bytes = 0;
        bool last_piece = false;
        for (std::size_t i = 0; i < set.pieces.size(); ++i) {
            last_piece = i + 1 == set.pieces.size();
            for (const PdfWord& word : set.pieces[i]->words) {
                if (bytes >= line.bullet || bytes + word.text.size() > line.bullet) {
                    line.left = word.box.left;
                    line.right = set.pieces[i]->box.right;
                    line.begins = true;
                    line.ends = last_piece;
                    return;
                }
                bytes += word.text.size();
            }
        }
    }

    void add_aside(const PdfPiece& piece) {
        if (piece.seen == PdfPiece::Seen::Shown) return;
        begin_line(piece.box);
        const std::uint32_t begin = size();
        PdfLine unused;
        write(piece, unused);
        const AsideKind kind = piece.seen == PdfPiece::Seen::Tiny      ? AsideKind::Tiny
                               : piece.seen == PdfPiece::Seen::Outside ? AsideKind::Outside
                               : piece.seen == PdfPiece::Seen::Unseen  ? AsideKind::Unseen
                                                                       : AsideKind::Template;
        document_.asides.push_back({kind, begin, size()});
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_.text.size()); }

    Document& document_;
    std::vector<PdfLine> lines_;
    std::uint32_t page_ = 0;
    std::uint32_t line_ = 0;
    std::size_t characters_ = 0;
    std::size_t damaged_ = 0;
};

}  // namespace

PdfText set_pdf_text(Document& document, std::vector<PdfPage> pages) {
    mark_running_heads(pages);
    return Setter(document).set(pages);
}

}  // namespace veritae::reading
