// SPDX-License-Identifier: MIT
// Lines of a PDF in, lines of a document out: what is a heading, an item, and what goes on in the next line.
//
// Letters noticeably larger than those of most of the text are headings, the largest ones the highest. A line goes on
// in the next one of its column if that begins at the same edge and its first word had no room left.
#include "read/pdf.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "read/bullets.hpp"
#include "read/formats.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr float kSameEdge = 3;                             // points
constexpr std::uint32_t kShortest = 45;                    // characters of a line that goes on
constexpr std::uint32_t kShortestItem = 16;                // of an item or a heading
constexpr float kHeading = 1.12F;                          // heights of the text
constexpr float kSameSize = 1.05F;                         // of two headings
constexpr std::string_view kDamagedSign = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kDamagedCode = "(cid:";

bool is_wide(char32_t c) { return c >= 0x2E80 && c < 0x20000; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

template <class Number>
Number median(std::vector<Number> all) {
    if (all.empty()) return {};
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

class PdfReader {
  public:
    PdfReader(const Document& document, std::vector<PdfLine> lines, Writer& writer)
        : text_(document.text), lines_(std::move(lines)), writer_(writer) {}

    void read() {
        if (lines_.empty()) return;
        measure();
        find_headings();
        collect_words();
        find_unmarked_items();
        std::vector<bool> joined(lines_.size() + 1);
        bool in_item = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            joined[i] = i > 0 && goes_on(i - 1, i, in_item);
            begins_[i] = !joined[i] && begins_[i];
            in_item = begins_[i] || (in_item && (joined[i] || stays_in_item(i)));
            if (levels_[i] != 0) in_item = false;
            items_.push_back(in_item);
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) write(i, joined[i], joined[i + 1]);
        writer_.end_line();
    }

  private:
    void measure() {
        std::vector<float> heights;
        std::vector<float> gaps;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine& line = lines_[i];
            heights.insert(heights.end(), 1 + line.length / 16, line.height);
            Column& column = columns_[column_of(i)];
            column.longest = std::max(column.longest, line.length);
            column.right = std::max(column.right, line.box.right);
            if (i == 0 || !same_column(i - 1, i)) continue;
            const float gap = line.box.top - lines_[i - 1].box.bottom;
            if (std::abs(line.height - lines_[i - 1].height) < 0.1F * line.height) gaps.push_back(gap);
        }
        height_ = std::max(median(std::move(heights)), 1.0F);
        gap_ = std::min(median(std::move(gaps)), height_);
    }

    struct Column {
        std::uint32_t longest = 0;  ///< line, in characters
        float right = 0;
    };
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> column_of(std::size_t i) const {
        return {lines_[i].page, lines_[i].column};
    }
    [[nodiscard]] bool same_column(std::size_t a, std::size_t b) const {
        return lines_[a].page == lines_[b].page && lines_[a].column == lines_[b].column &&
               lines_[b].box.top >= lines_[a].box.top;
    }
    [[nodiscard]] bool set_apart(std::size_t above, std::size_t line) const {
        constexpr float kApart = 0.35F;
        return !same_column(above, line) || lines_[line].box.top - lines_[above].box.bottom > gap_ + kApart * height_;
    }
    [[nodiscard]] std::string_view words(std::size_t i) const {
        return text_.substr(lines_[i].text.begin, lines_[i].text.size());
    }

    void find_headings() {
        constexpr std::uint32_t kLongest = 120;
        levels_.assign(lines_.size(), 0);
        std::vector<float> sizes;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine& line = lines_[i];
            if (line.height < kHeading * height_ || line.bullet > 0 || line.length > kLongest) continue;
            levels_[i] = 1;
        }
        // Three lines of one size are a text.
        for (std::size_t i = 0; i < lines_.size();) {
            std::size_t end = i + 1;
            while (end < lines_.size() && levels_[i] != 0 && levels_[end] != 0 && !set_apart(end - 1, end) &&
                   same_size(lines_[i].height, lines_[end].height))
                ++end;
            if (end - i > 2)
                std::fill(levels_.begin() + static_cast<std::ptrdiff_t>(i),
                          levels_.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
            i = end;
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (levels_[i] != 0) sizes.push_back(lines_[i].height);
        }
        std::ranges::sort(sizes, std::greater{});
        std::vector<float> kinds;
        for (const float size : sizes) {
            if (kinds.empty() || !same_size(kinds.back(), size)) kinds.push_back(size);
        }
        // The largest letters are those of the name, if there is one.
        const bool named = !kinds.empty() && (sizes.size() == 1 || !same_size(sizes[0], sizes[1]));
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (levels_[i] == 0) continue;
            const auto kind =
                std::ranges::find_if(kinds, [&](float size) { return same_size(size, lines_[i].height); });
            levels_[i] = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(kind - kinds.begin() + (named ? 1 : 2), 6));
        }
    }
    static bool same_size(float larger, float smaller) {
        return larger <= kSameSize * smaller && smaller <= kSameSize * larger;
    }

    /// Browsers draw the marks of lists as shapes, which are no text. Where no item has one, lines that begin
    /// noticeably to the right of the heading above them, at an edge that others share, are items.
    void find_unmarked_items() {
        constexpr float kIndent = 12;  // points
        constexpr int kShared = 3;
        begins_.assign(lines_.size(), false);
        bool marked = false;
        std::map<long, int> edges;
        std::vector<bool> indented(lines_.size());
        const PdfLine* heading = nullptr;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine& line = lines_[i];
            begins_[i] = line.bullet > 0 && levels_[i] == 0;
            marked |= begins_[i] && std::string_view("0123456789([").find(words(i)[0]) == std::string_view::npos;
            if (levels_[i] != 0) heading = &line;
            const bool below = heading != nullptr && (heading->page != line.page || heading->column == line.column);
            indented[i] =
                below && levels_[i] == 0 && line.begins && line.bullet == 0 && line.left > heading->left + kIndent;
            if (indented[i]) ++edges[std::lround(line.left)];
        }
        for (std::size_t i = 0; i < lines_.size() && !marked; ++i)
            begins_[i] = begins_[i] || (indented[i] && edges[std::lround(lines_[i].left)] >= kShared);
    }

    /// All words, to tell a hyphen that a line's end made from one that belongs to its word.
    void collect_words() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= text_.size(); ++i) {
            if (i < text_.size() && (is_letter(text_[i]) || text_[i] == '-')) continue;
            if (i > begin) words_.insert(text_.substr(begin, i - begin));
            begin = i + 1;
        }
    }

    /// Bytes of the hyphen at the end of a line that its break made; 0 without one.
    [[nodiscard]] std::uint32_t break_hyphen(std::size_t i) const {
        const std::string_view line = words(i);
        const std::string_view next = words(i + 1);
        if (line.ends_with("\xC2\xAD")) return 2;  // a soft one
        const std::uint32_t length = line.ends_with("\xE2\x80\x90") ? 3 : line.ends_with('-') ? 1 : 0;
        if (length == 0 || line.size() < length + 2 || !is_small(line[line.size() - length - 1]) || !is_small(next[0]))
            return 0;
        std::size_t begin = line.size() - length;
        while (begin > 0 && is_letter(line[begin - 1])) --begin;
        std::size_t end = 0;
        while (end < next.size() && is_letter(next[end])) ++end;
        const std::string front(line.substr(begin, line.size() - length - begin));
        const std::string back(next.substr(0, end));
        const bool whole = words_.contains(front + back);
        const bool compound = words_.contains(front + "-" + back) || words_.contains(front);
        return whole || !compound ? length : 0;
    }

    /// Ends with a sign that is a break of its own or a hyphen: no blank follows.
    [[nodiscard]] bool ends_in_hyphen(std::size_t i) const {
        const std::string_view line = words(i);
        return line.size() > 1 && (line.ends_with('-') || line.ends_with("\xE2\x80\x90")) &&
               is_letter(line[line.size() - 2]);
    }

    /// The right edge of the lines around one that begin where it does; nothing if it may be that of the longest alone:
    /// it is neither that of the column, unless that is narrow, nor shared by others.
    [[nodiscard]] std::optional<float> right_edge(std::size_t i) const {
        constexpr std::size_t kAround = 6;
        constexpr float kWord = 3;  // heights of the text
        constexpr int kShared = 3;  // lines
        const std::size_t begin = i > kAround ? i - kAround : 0;
        const std::size_t end = std::min(lines_.size(), i + kAround + 1);
        const auto beside = [&](std::size_t k) {
            return column_of(k) == column_of(i) && std::abs(lines_[k].left - lines_[i].left) < kSameEdge;
        };
        float edge = lines_[i].right;
        for (std::size_t k = begin; k < end; ++k) {
            if (beside(k)) edge = std::max(edge, lines_[k].right);
        }
        const float word = kWord * height_;
        int shared = 0;
        for (std::size_t k = begin; k < end; ++k) shared += beside(k) && lines_[k].right >= edge - word;
        const Column& column = columns_.at(column_of(i));
        const bool known = shared >= kShared || column.longest < kShortest || column.right <= edge + word;
        return known ? std::optional(edge) : std::nullopt;
    }

    [[nodiscard]] bool ends_sentence(std::size_t i) const {
        const std::string_view line = words(i);
        return std::string_view(".;!?:").find(line.back()) != std::string_view::npos ||
               line.ends_with("\xE3\x80\x82");  // an ideographic full stop
    }

    [[nodiscard]] bool goes_on(std::size_t above, std::size_t i, bool in_item) const {
        const PdfLine& line = lines_[i];
        const PdfLine& before = lines_[above];
        const bool next_page = line.page != before.page || line.column != before.column;
        if (line.bullet > 0 || !line.begins || !before.ends || levels_[above] != levels_[i]) return false;
        if (!same_size(before.height, line.height)) return false;
        if (!next_page && set_apart(above, i)) return false;
        const bool same_edge = std::abs(before.left - line.left) < kSameEdge;
        if (!same_edge || (next_page && !(in_item || words(above).ends_with(',')))) return false;
        const bool set_off = in_item || levels_[i] != 0;
        if (before.length < (set_off ? kShortestItem : kShortest) && !fills_narrow(above, i)) return false;
        // Without marks the next item begins where the text of this one goes on.
        const bool unsure = !in_item || begins_[i];
        if (unsure && levels_[i] == 0 && ends_sentence(above)) return false;
        if (words(above).ends_with("\xC2\xAD")) return true;
        const std::optional<float> edge = right_edge(above);
        return edge && before.right + 0.2F * height_ + line.first_word > *edge;
    }

    /// In a column of short lines those of words, not of names and addresses, that are not among the shortest.
    [[nodiscard]] bool fills_narrow(std::size_t above, std::size_t i) const {
        const PdfLine& before = lines_[above];
        const std::uint32_t most = columns_.at(column_of(above)).longest;
        const std::string_view next = words(i).substr(0, words(i).find(' '));
        return most < kShortest && 2 * before.length >= most && words(above).find(' ') != std::string_view::npos &&
               next.find('@') == std::string_view::npos && next.find("//") == std::string_view::npos;
    }

    /// A line without a mark that begins no further left than the text of its item.
    [[nodiscard]] bool stays_in_item(std::size_t i) const {
        return !set_apart(i - 1, i) && lines_[i].left > lines_[i - 1].left - kSameEdge && lines_[i].begins;
    }

    void write(std::size_t i, bool joined, bool goes_on) {
        const PdfLine& line = lines_[i];
        const std::uint32_t begin = line.text.begin;
        std::uint32_t end = line.text.end;
        if (goes_on) end -= break_hyphen(i);
        if (joined) {
            const bool hyphen = break_hyphen(i - 1) > 0 || ends_in_hyphen(i - 1);
            const bool wide = is_wide(text::code_point_at(text_, begin).value) || is_wide(last_of(i - 1));
            if (!hyphen && !wide) writer_.put(' ', begin - 1, begin);
            copy(line, begin, end);
            return;
        }
        writer_.end_line();
        const bool first = i == 0 || set_apart(i - 1, i);
        if (levels_[i] != 0) {
            nesting_.clear();
            writer_.set_line(LineKind::Heading, levels_[i], block_ = writer_.new_block());
        } else if (begins_[i]) {
            if (i > 0 && !same_column(i - 1, i)) nesting_.clear();
            const float column = std::max(0.0F, line.bullet > 0 ? line.box.left : line.left) / (height_ / 2);
            level_ = nesting_.enter(static_cast<std::uint32_t>(column));
            writer_.set_line(LineKind::Item, level_, block_ = writer_.new_block());
        } else if (items_[i]) {
            writer_.set_line(LineKind::ItemText, level_, block_);
        } else {
            if (first || (i > 0 && (levels_[i - 1] != 0 || items_[i - 1]))) block_ = writer_.new_block();
            nesting_.clear();
            writer_.set_line(LineKind::Text, 0, block_);
        }
        copy(line, begin + line.bullet, end);
    }

    [[nodiscard]] char32_t last_of(std::size_t i) const {
        std::size_t at = lines_[i].text.end - 1;
        while (at > 0 && (static_cast<std::uint8_t>(text_[at]) & 0xC0U) == 0x80U) --at;
        return text::code_point_at(text_, at).value;
    }

    /// Raised letters are superscripts.
    void copy(const PdfLine& line, std::uint32_t begin, std::uint32_t end) {
        for (const Span raised : line.raised) {
            if (raised.begin < begin || raised.end > end) continue;
            copy_readable(begin, raised.begin);
            writer_.open(Emphasis::Superscript);
            copy_readable(raised.begin, raised.end);
            writer_.close(Emphasis::Superscript);
            begin = raised.end;
        }
        copy_readable(begin, end);
    }

    /// Without the signs that stand for letters of unknown meaning.
    void copy_readable(std::uint32_t begin, std::uint32_t end) {
        constexpr std::size_t kLongestCode = 16;
        std::uint32_t readable = begin;
        while (begin < end) {
            const std::string_view rest = text_.substr(begin, std::min<std::size_t>(kLongestCode, end - begin));
            std::size_t length = rest.starts_with(kDamagedSign) ? kDamagedSign.size() : 0;
            if (rest.starts_with(kDamagedCode)) length = std::min(rest.find(')'), rest.size() - 1) + 1;
            if (length == 0) {
                ++begin;
                continue;
            }
            writer_.copy(readable, begin);
            readable = begin + static_cast<std::uint32_t>(length);
            while (readable < end && (static_cast<std::uint8_t>(text_[readable]) & 0xC0U) == 0x80U) ++readable;
            writer_.put(' ', begin, readable);
            begin = readable;
        }
        writer_.copy(readable, end);
    }

    std::string_view text_;
    std::vector<PdfLine> lines_;
    Writer& writer_;
    std::vector<std::uint8_t> levels_;                                   ///< of headings; 0 for all others
    std::vector<bool> begins_;                                           ///< the first line of an item
    std::vector<bool> items_;                                            ///< part of an item
    std::map<std::pair<std::uint32_t, std::uint32_t>, Column> columns_;  ///< by page and number
    std::set<std::string_view, std::less<>> words_;
    Nesting nesting_;
    float height_ = 1;  ///< of most letters
    float gap_ = 0;     ///< between most lines
    std::uint32_t block_ = 0;
    std::uint8_t level_ = 0;
};

}  // namespace

Made make_pdf(Document& document, std::string_view bytes, const ReadLimits& limits, const Schema& schema,
              const LayOutPdf* lay_out) {
    constexpr std::size_t kMostBefore = 1024;  // bytes that may stand in front
    if (bytes.substr(0, kMostBefore).find("%PDF-") == std::string_view::npos)
        return {ReadError{ReadError::Code::Malformed, {}, "expected a PDF, which begins with \"%PDF-\""}, {}};
    if (lay_out == nullptr)
        return {ReadError{ReadError::Code::Unreadable, {}, "a PDF needs a program that lays out its pages"}, {}};
    PdfLayout layout = (*lay_out)(bytes, limits);
    if (layout.error) return {std::move(layout.error), {}};
    PdfPages pages = parse_pdf_layout(layout, limits, schema.smallest);
    if (pages.error) return {std::move(pages.error), {}};
    PdfText text = set_pdf_text(document, std::move(pages.pages));
    if (text.error) return {std::move(text.error), {}};
    return {std::nullopt, [&document, lines = std::move(text.lines)](Writer& writer) mutable {
                PdfReader(document, std::move(lines), writer).read();
            }};
}

}  // namespace veritae::reading
