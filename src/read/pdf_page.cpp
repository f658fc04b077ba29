// SPDX-License-Identifier: MIT
// The layout's XML in, pages of pieces out: html/body/doc, in it page, flow, block, line and word, each with its box.
#include "read/pdf_page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <pugixml.hpp>

#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

constexpr float kWideGap = 1.5F;     // heights of a word: it sets two pieces apart
constexpr float kFarthest = 100000;  // points; no page is that large

void widen(Box& box, const Box& other) {
    box = {std::min(box.left, other.left), std::min(box.top, other.top), std::max(box.right, other.right),
           std::max(box.bottom, other.bottom)};
}

std::optional<Box> box_of(const pugi::xml_node& node) {
    const Box box{node.attribute("xMin").as_float(), node.attribute("yMin").as_float(),
                  node.attribute("xMax").as_float(), node.attribute("yMax").as_float()};
    for (const float edge : {box.left, box.top, box.right, box.bottom}) {
        if (!std::isfinite(edge) || std::abs(edge) > kFarthest) return std::nullopt;
    }
    if (box.right < box.left || box.bottom < box.top) return std::nullopt;
    return box;
}

/// What decides whether the words of a page can be seen.
struct Sight {
    float smallest;
    std::vector<Box> unseen;

    [[nodiscard]] PdfPiece::Seen of(const Box& box, const PdfPage& page) const {
        if (box.right <= 0 || box.bottom <= 0 || box.left >= page.width || box.top >= page.height)
            return PdfPiece::Seen::Outside;
        if (box.bottom - box.top < smallest) return PdfPiece::Seen::Tiny;
        const float x = (box.left + box.right) / 2;
        const float y = (box.top + box.bottom) / 2;
        const bool inside = std::ranges::any_of(
            unseen, [&](const Box& one) { return one.left <= x && x <= one.right && one.top <= y && y <= one.bottom; });
        return inside ? PdfPiece::Seen::Unseen : PdfPiece::Seen::Shown;
    }
};

void add_line(const pugi::xml_node& line, const Sight& sight, PdfPage& page) {
    PdfPiece* piece = nullptr;
    for (const pugi::xml_node& node : line.children("word")) {
        const std::optional<Box> box = box_of(node);
        std::string text = node.text().get();
        if (!box || text.empty() || text::first_invalid(text) != std::string_view::npos) continue;
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        const PdfPiece::Seen how = sight.of(*box, page);
        const float height = box->bottom - box->top;
        if (piece == nullptr || piece->seen != how || box->left - piece->box.right > kWideGap * height) {
            piece = &page.pieces.emplace_back();
            piece->box = *box;
            piece->seen = how;
        }
        widen(piece->box, *box);
        piece->words.push_back({*box, std::move(text)});
    }
}

/// Letters and signs of a piece with every run of digits as one sign.
std::string folded(const PdfPiece& piece) {
    std::string out;
    for (const PdfWord& word : piece.words) {
        for (const char c : word.text) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit || out.empty() || out.back() != '#') out += digit ? '#' : c;
        }
    }
    return out;
}

/// Digits and dashes or the like, the first number no larger than that of the pages.
bool is_page_number(const PdfPiece& piece, std::size_t pages) {
    std::size_t number = 0;
    bool digits = false;
    bool ended = false;
    for (const PdfWord& word : piece.words) {
        for (const char c : word.text) {
            if (c >= '0' && c <= '9') {
                if (!ended && number <= pages) number = number * 10 + static_cast<std::size_t>(c - '0');
                digits = true;
            } else if (c != '/' && c != '-' && c != '|' && c != ' ') {
                return false;
            } else {
                ended = digits;
            }
        }
        ended = digits;
    }
    return digits && number >= 1 && number <= pages;
}

/// The pieces at the upper and lower edge of a page that stand apart from the text between them.
std::vector<PdfPiece*> edge_pieces(PdfPage& page) {
    constexpr float kEdge = 0.1F;  // of the height
    constexpr float kApart = 0.8F;
    std::vector<PdfPiece*> shown;
    for (PdfPiece& piece : page.pieces) {
        if (piece.seen == PdfPiece::Seen::Shown) shown.push_back(&piece);
    }
    std::ranges::stable_sort(shown, {}, [](const PdfPiece* piece) { return piece->box.top; });
    std::vector<PdfPiece*> edges;
    float bottom = -kFarthest;
    std::vector<float> above(shown.size());  // the lowest edge of what stands above
    for (std::size_t i = 0; i < shown.size(); ++i) {
        above[i] = bottom;
        bottom = std::max(bottom, shown[i]->box.bottom);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Box& box = shown[i]->box;
        const float apart = kApart * shown[i]->height();
        std::size_t next = i;
        while (next < shown.size() && next < i + 8 && shown[next]->box.top < box.bottom) ++next;
        const bool head =
            box.bottom < kEdge * page.height && next < shown.size() && shown[next]->box.top - box.bottom > apart;
        std::size_t first = i;
        while (first > 0 && first + 8 > i && shown[first - 1]->box.bottom > box.top) --first;
        const bool foot = box.top > (1 - kEdge) * page.height && box.top - above[first] > apart;
        if (head || foot) edges.push_back(shown[i]);
    }
    return edges;
}

}  // namespace

PdfPages parse_pdf_layout(const PdfLayout& layout, const ReadLimits& limits, float smallest) {
    PdfPages result;
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(layout.xml.data(), layout.xml.size());
    const pugi::xml_node body = document.child("html").child("body").child("doc");
    if (!parsed || !body) {
        result.error = ReadError{ReadError::Code::Malformed, {}, "expected pages of a PDF, found no layout of any"};
        return result;
    }
    for (const pugi::xml_node& node : body.children("page")) {
        if (result.pages.size() == limits.pages) {
            result.error = ReadError{ReadError::Code::TooLarge,
                                     {},
                                     "expected at most " + std::to_string(limits.pages) + " pages, found more"};
            return result;
        }
        PdfPage& page = result.pages.emplace_back();
        page.width = std::clamp(node.attribute("width").as_float(), 1.0F, kFarthest);
        page.height = std::clamp(node.attribute("height").as_float(), 1.0F, kFarthest);
        if (!std::isfinite(page.width) || !std::isfinite(page.height)) page.width = page.height = 1;
        Sight sight{smallest, {}};
        for (const PageBox& one : layout.unseen) {
            if (one.page == result.pages.size()) sight.unseen.push_back(one.box);
        }
        for (const pugi::xml_node& flow : node.children("flow")) {
            for (const pugi::xml_node& block : flow.children("block")) {
                for (const pugi::xml_node& line : block.children("line")) add_line(line, sight, page);
            }
        }
    }
    return result;
}

void mark_running_heads(std::vector<PdfPage>& pages) {
    constexpr float kSamePlace = 6;  // points
    std::map<std::pair<std::string, std::int64_t>, std::vector<PdfPiece*>> repeated;
    for (PdfPage& page : pages) {
        for (PdfPiece* piece : edge_pieces(page)) {
            if (is_page_number(*piece, pages.size())) {
                piece->seen = PdfPiece::Seen::RunningHead;
            } else {
                repeated[{folded(*piece), std::lround(piece->box.top / kSamePlace)}].push_back(piece);
            }
        }
    }
    for (auto& [key, pieces] : repeated) {
        if (pieces.size() < 2 || pieces.size() * 2 < pages.size()) continue;
        const bool head = pieces.front()->box.top < pages.front().height / 2;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            // What stands over the first page may be the owner's name.
            if (i > 0 || !head) pieces[i]->seen = PdfPiece::Seen::RunningHead;
        }
    }
}

}  // namespace veritae::reading
