// SPDX-License-Identifier: MIT
// A DOCX file in, lines of a document out. Headers come first, each once, and footers last; a paragraph of either that
// holds no letter but its page's number is none.
#include "read/docx.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

#include "read/bullets.hpp"
#include "read/formats.hpp"
#include "text/utf8.hpp"

namespace veritae::reading {
namespace {

using docx::Body;
using docx::Look;
using docx::Paragraph;
using docx::Relations;
using docx::Run;
using docx::Styles;

constexpr std::string_view kMainPart = "word/document.xml";

/// A stretch of Document::text.
struct Piece {
    Span text;
    Look look;
    std::string link;
    bool cell = false;  ///< it begins a new column
};
struct TextLine {
    std::vector<Piece> pieces;
    std::size_t paragraph;
};

class DocxReader {
  public:
    DocxReader(Document& document, std::string_view bytes, const ReadLimits& limits, const Schema& schema)
        : document_(document), archive_(bytes, limits), depth_(limits.depth), smallest_(2 * schema.smallest) {}

    /// Reads all parts and makes the text.
    std::optional<ReadError> make() {
        if (archive_.error()) return archive_.error();
        const std::string main = main_part();
        pugi::xml_document root;
        if (!load(main, root)) {
            fail(ReadError::Code::Malformed,
                 "expected a Word document; this archive holds none (" + std::string(kMainPart) + ")");
            return error();
        }
        const std::string folder = main.substr(0, main.rfind('/') + 1);
        const Relations relations = relations_of(main);
        pugi::xml_document styles;
        const auto named = std::ranges::find_if(relations, [](const auto& one) { return one.second.type == "styles"; });
        if (load(named == relations.end() ? folder + "styles.xml" : path_of(folder, named->second.target), styles))
            styles_ = docx::styles_of(styles.document_element());
        std::uint32_t count = 0;
        Body body = docx::body_of(root, styles_, relations, depth_, count);
        std::vector<Paragraph> heads = edges(folder, body.heads, relations, count);
        std::vector<Paragraph> feet = edges(folder, body.feet, relations, count);
        if (body.too_deep || too_deep_)
            fail(ReadError::Code::TooDeep, "expected at most " + std::to_string(depth_) + " levels of nesting");
        if (error()) return error();
        paragraphs_ = std::move(heads);
        std::ranges::move(body.paragraphs, std::back_inserter(paragraphs_));
        std::ranges::move(feet, std::back_inserter(paragraphs_));
        set_text();
        return std::nullopt;
    }

    void write(Writer& writer) {
        const bool titled = std::ranges::any_of(paragraphs_, [](const Paragraph& one) { return one.shape.title; });
        std::size_t before = paragraphs_.size();
        for (const TextLine& line : lines_) {
            const Paragraph& paragraph = paragraphs_[line.paragraph];
            if (line.paragraph == before) {
                writer.break_line();
            } else {
                writer.end_line();
                begin(paragraph, line, titled, writer);
            }
            before = line.paragraph;
            write_line(line, writer);
        }
        writer.end_line();
        writer.close_all();
    }

  private:
    [[nodiscard]] std::optional<ReadError> error() const { return error_ ? error_ : archive_.error(); }
    void fail(ReadError::Code code, std::string detail) {
        if (!error_ && !archive_.error()) error_ = ReadError{code, {}, std::move(detail)};
    }

    bool load(const std::string& name, pugi::xml_document& out) {
        const std::optional<std::string> xml = archive_.file(name);
        if (!xml) return false;
        // Blanks alone count: a run may hold nothing else.
        const auto parsed =
            out.load_buffer(xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed) fail(ReadError::Code::Malformed, "expected XML in " + name + ": " + parsed.description());
        return static_cast<bool>(parsed);
    }

    std::string main_part() {
        pugi::xml_document root;
        if (load("_rels/.rels", root)) {
            for (const auto& [id, relation] : docx::relations_of(root.document_element())) {
                if (relation.type == "officeDocument") return path_of("", relation.target);
            }
        }
        return std::string(kMainPart);
    }

    static std::string path_of(const std::string& folder, const std::string& target) {
        return target.starts_with('/') ? target.substr(1) : folder + target;
    }

    Relations relations_of(const std::string& part) {
        const std::size_t name = part.rfind('/') + 1;
        pugi::xml_document root;
        if (!load(part.substr(0, name) + "_rels/" + part.substr(name) + ".rels", root)) return {};
        return docx::relations_of(root.document_element());
    }

    /// The paragraphs above or below the pages: of each part, and of parts with the same words, once.
    std::vector<Paragraph> edges(const std::string& folder, const std::vector<std::string>& ids,
                                 const Relations& relations, std::uint32_t& count) {
        std::vector<Paragraph> out;
        std::set<std::string> seen;
        for (const std::string& id : ids) {
            const auto found = relations.find(id);
            if (found == relations.end() || !seen.insert(found->second.target).second) continue;
            const std::string part = path_of(folder, found->second.target);
            pugi::xml_document root;
            if (!load(part, root)) continue;
            Body body = docx::body_of(root, styles_, relations_of(part), depth_, count);
            too_deep_ |= body.too_deep;
            for (Paragraph& paragraph : body.paragraphs) {
                std::string words;
                for (const Run& run : paragraph.runs) words += run.words;
                const bool letters = std::ranges::any_of(
                    words, [](char c) { return (c & '\x80') != 0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); });
                if (letters && seen.insert(std::move(words)).second) out.push_back(std::move(paragraph));
            }
        }
        return out;
    }

    void set_text() {
        std::string& text = document_.text;
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            const auto words = [](const Run& run) {
                return run.kind == Run::Kind::Words && run.words.find_first_not_of(" \t") != std::string::npos;
            };
            if (std::ranges::none_of(paragraphs_[i].runs, words)) continue;
            begin_line(i);
            bool cell = false;
            for (const Run& run : paragraphs_[i].runs) {
                if (run.kind == Run::Kind::Break) {
                    begin_line(i);
                } else if (run.kind == Run::Kind::Cell) {
                    text += '\t';
                    cell = true;
                } else {
                    const std::uint32_t begin = size();
                    text += run.words;
                    lines_.back().pieces.push_back({{begin, size()}, run.look, run.link, std::exchange(cell, false)});
                }
            }
        }
        if (document_.line_starts.empty()) {
            document_.line_starts.push_back(0);
            document_.origins.emplace_back();
        }
    }

    void begin_line(std::size_t paragraph) {
        if (!document_.line_starts.empty()) document_.text += '\n';
        document_.line_starts.push_back(size());
        Origin& origin = document_.origins.emplace_back();
        origin.paragraph = paragraphs_[paragraph].number;
        origin.begin.line = origin.paragraph;
        lines_.push_back({{}, paragraph});
    }

    void begin(const Paragraph& paragraph, const TextLine& line, bool titled, Writer& writer) {
        constexpr int kNoOutline = 9;
        const docx::Shape& shape = paragraph.shape;
        skip_ = 0;
        if (paragraph.row) {
            writer.set_line(LineKind::TableRow, 0, writer.new_block());
        } else if (shape.title || shape.outline.value_or(kNoOutline) < kNoOutline) {
            const int level = shape.title ? 1 : *shape.outline + (titled ? 2 : 1);
            writer.set_line(LineKind::Heading, static_cast<std::uint8_t>(std::clamp(level, 1, 6)), writer.new_block());
        } else if (shape.list.value_or(0) != 0) {
            const int level = std::clamp(shape.level.value_or(0), 0, 8) + 1;
            writer.set_line(LineKind::Item, static_cast<std::uint8_t>(level), writer.new_block());
        } else if (const std::uint32_t bullet = typed_bullet(line); bullet > 0) {
            skip_ = bullet;
            writer.set_line(LineKind::Item, 1, writer.new_block());
        } else {
            writer.set_line(LineKind::Text, 0, writer.new_block());
        }
    }

    /// Bytes of a mark that was typed and is not set by the program.
    [[nodiscard]] std::uint32_t typed_bullet(const TextLine& line) const {
        if (line.pieces.empty()) return 0;
        const std::uint32_t begin = line.pieces.front().text.begin;
        const std::string_view words =
            std::string_view(document_.text).substr(begin, line.pieces.back().text.end - begin);
        const Indent indent = indent_of(words);
        const std::uint32_t bullet = bullet_length(words.substr(indent.bytes));
        return bullet == 0 ? 0 : indent.bytes + bullet;
    }

    void write_line(const TextLine& line, Writer& writer) {
        std::array<bool, kStyles.size()> open{};
        std::string link;
        std::uint32_t from = line.pieces.empty() ? 0 : line.pieces.front().text.begin + skip_;
        skip_ = 0;
        for (const Piece& piece : line.pieces) {
            const Look& look = piece.look;
            const bool tiny = look.half_points.value_or(smallest_) < smallest_;
            const bool struck = look.struck.value_or(false);
            if (look.hidden.value_or(false) || tiny || struck) {
                const AsideKind kind = look.hidden.value_or(false) ? AsideKind::Hidden
                                       : tiny                      ? AsideKind::Tiny
                                                                   : AsideKind::Deleted;
                if (!piece.text.empty()) document_.asides.push_back({kind, piece.text.begin, piece.text.end});
                continue;
            }
            if (piece.link != link) {
                if (!link.empty()) writer.close_link();
                if (!piece.link.empty()) writer.open_link(piece.link);
                link = piece.link;
            }
            const std::array<bool, kStyles.size()> wanted = {look.bold.value_or(false), look.italic.value_or(false),
                                                             look.underlined.value_or(false) && link.empty(),
                                                             look.raised.value_or(false)};
            for (std::size_t i = 0; i < kStyles.size(); ++i) {
                if (open[i] && !wanted[i]) writer.close(kStyles[i]);
                if (!open[i] && wanted[i]) writer.open(kStyles[i]);
            }
            open = wanted;
            if (piece.cell) writer.next_cell();
            const std::uint32_t begin = std::max(piece.text.begin, from);
            if (begin < piece.text.end) writer.copy(begin, piece.text.end);
        }
        for (std::size_t i = 0; i < kStyles.size(); ++i) {
            if (open[i]) writer.close(kStyles[i]);
        }
        if (!link.empty()) writer.close_link();
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_.text.size()); }

    static constexpr std::array kStyles = {Emphasis::Bold, Emphasis::Italic, Emphasis::Underline,
                                           Emphasis::Superscript};

    Document& document_;
    ZipArchive archive_;
    std::uint32_t depth_;
    int smallest_;  ///< half points
    bool too_deep_ = false;
    std::optional<ReadError> error_;
    Styles styles_;
    std::vector<Paragraph> paragraphs_;
    std::vector<TextLine> lines_;
    std::uint32_t skip_ = 0;  ///< bytes of a typed mark
};

}  // namespace

Made make_docx(Document& document, std::string_view bytes, const ReadLimits& limits, const Schema& schema) {
    const auto reader = std::make_shared<DocxReader>(document, bytes, limits, schema);
    if (std::optional<ReadError> error = reader->make()) return {std::move(error), {}};
    return {std::nullopt, [reader](Writer& writer) { reader->write(writer); }};
}

}  // namespace veritae::reading
