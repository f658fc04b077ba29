// SPDX-License-Identifier: MIT
// A part's XML in, its paragraphs in the order of reading out. What was inserted is taken, what was deleted left out.
// The words of a text box follow the paragraph that it hangs on. A table's row is a line if each of its cells is one
// paragraph; otherwise its cells come one after the other, behind a line of their first paragraphs if only one of them
// holds more.
#include <algorithm>
#include <utility>

#include "read/docx.hpp"
#include "text/utf8.hpp"

namespace veritae::reading::docx {
namespace {

constexpr std::size_t kLongestCell = 60;  // bytes of a cell that may stand beside a longer one

bool has_words(const Paragraph& paragraph) {
    return std::ranges::any_of(paragraph.runs, [](const Run& run) {
        return run.kind == Run::Kind::Words && run.words.find_first_not_of(" \t") != std::string::npos;
    });
}

std::size_t size_of(const Paragraph& paragraph) {
    std::size_t size = 0;
    for (const Run& run : paragraph.runs) size += run.words.size();
    return size;
}

class BodyReader {
  public:
    BodyReader(const Styles& styles, const Relations& relations, std::uint32_t depth, std::uint32_t& count)
        : styles_(styles), relations_(relations), most_depth_(depth), count_(count) {}

    Body read(const pugi::xml_node& root) {
        blocks(root, body_.paragraphs);
        return std::move(body_);
    }

  private:
    using Paragraphs = std::vector<Paragraph>;

    /// Counts how deep elements are nested; false beyond the limit.
    class Level {
      public:
        explicit Level(BodyReader& reader) : reader_(reader) {
            reader_.body_.too_deep |= ++reader_.depth_ > reader_.most_depth_;
        }
        ~Level() { --reader_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        explicit operator bool() const { return !reader_.body_.too_deep; }

      private:
        BodyReader& reader_;
    };

    void blocks(const pugi::xml_node& parent, Paragraphs& out) {
        const Level level(*this);
        if (!level) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local(node.name());
            if (name == "p") {
                paragraph(node, out);
            } else if (name == "tbl") {
                table(node, out);
            } else if (name == "sectPr") {
                section(node);
            } else if (name != "del" && name != "moveFrom" && name != "pPr") {
                blocks(node, out);  // controls, revisions, the body itself
            }
        }
    }

    void section(const pugi::xml_node& properties) {
        for (const pugi::xml_node& one : properties.children()) {
            const std::string_view name = local(one.name());
            const std::string id(attribute(one, "id"));
            if (name == "headerReference") body_.heads.push_back(id);
            if (name == "footerReference") body_.feet.push_back(id);
        }
    }

    void paragraph(const pugi::xml_node& node, Paragraphs& out) {
        Paragraph paragraph;
        paragraph.number = ++count_;
        const pugi::xml_node properties = child(node, "pPr");
        paragraph.shape = shape_of(properties);
        if (const auto style = styles_.find(paragraph.shape.style); style != styles_.end())
            paragraph.shape.inherit(style->second);
        if (const pugi::xml_node end = child(properties, "sectPr")) section(end);
        Paragraphs boxes;
        Inline inside{paragraph, boxes, {}, {}};
        runs(node, inside);
        out.push_back(std::move(paragraph));
        std::ranges::move(boxes, std::back_inserter(out));
    }

    /// Where the runs of a paragraph go, and what is open around them.
    struct Inline {
        Paragraph& paragraph;
        Paragraphs& boxes;
        std::string link;
        /// Fields that are open: the words that name each one, and whether what it shows has begun.
        struct OpenField {
            std::string code;
            bool shows = false;
            std::string link_before;
        };
        std::vector<OpenField> fields;
    };

    void runs(const pugi::xml_node& parent, Inline& inside) {
        const Level level(*this);
        if (!level) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local(node.name());
            if (name == "r") {
                run(node, inside);
            } else if (name == "hyperlink") {
                std::string address;
                if (const auto found = relations_.find(attribute(node, "id")); found != relations_.end())
                    address = found->second.target;
                const std::string before = std::exchange(inside.link, std::move(address));
                runs(node, inside);
                inside.link = before;
            } else if (name == "fldSimple") {
                const std::string code(attribute(node, "instr"));
                if (counts_pages(code)) continue;
                const std::string before = std::exchange(inside.link, address_in(code, inside.link));
                runs(node, inside);
                inside.link = before;
            } else if (name != "del" && name != "moveFrom" && name != "pPr") {
                runs(node, inside);  // insertions, controls, tags
            }
        }
    }

    /// The address of the code `HYPERLINK "address"`; what was open before for any other.
    static std::string address_in(std::string_view code, const std::string& before) {
        const std::size_t word = code.find_first_not_of(' ');
        if (word == std::string_view::npos || !code.substr(word).starts_with("HYPERLINK")) return before;
        const std::size_t begin = code.find('"');
        const std::size_t end = begin == std::string_view::npos ? begin : code.find('"', begin + 1);
        if (end == std::string_view::npos || code.substr(0, begin).find('\\') != std::string_view::npos) return before;
        return std::string(code.substr(begin + 1, end - begin - 1));
    }

    static bool counts_pages(std::string_view code) {
        const std::size_t word = code.find_first_not_of(' ');
        if (word == std::string_view::npos) return false;
        code = code.substr(word);
        return code.starts_with("PAGE") || code.starts_with("NUMPAGES") || code.starts_with("SECTIONPAGES");
    }

    void run(const pugi::xml_node& node, Inline& inside) {
        const Level level(*this);
        if (!level) return;
        Look look;
        if (const pugi::xml_node properties = child(node, "rPr")) {
            look = look_of(properties);
            const auto style = styles_.find(attribute(child(properties, "rStyle"), "val"));
            if (style != styles_.end()) look.inherit(style->second.look);
        }
        look.inherit(inside.paragraph.shape.look);
        for (const pugi::xml_node& part : node.children()) {
            const std::string_view name = local(part.name());
            if (name == "fldChar") {
                field(attribute(part, "fldCharType"), inside);
            } else if (name == "instrText") {
                if (!inside.fields.empty() && !inside.fields.back().shows)
                    inside.fields.back().code += part.text().get();
            } else if (is_box(name)) {
                boxes(part, inside.boxes);
            } else if (shown(inside)) {
                piece(name, part, look, inside);
            }
        }
    }

    /// What a field shows counts, unless it is a page's number; its code does not.
    static bool shown(const Inline& inside) {
        return std::ranges::all_of(inside.fields,
                                   [](const auto& field) { return field.shows && !counts_pages(field.code); });
    }

    void field(std::string_view type, Inline& inside) {
        if (type == "begin") {
            if (inside.fields.size() < most_depth_) inside.fields.push_back({{}, false, inside.link});
        } else if (type == "separate" && !inside.fields.empty()) {
            inside.fields.back().shows = true;
            inside.link = address_in(inside.fields.back().code, inside.link);
        } else if (type == "end" && !inside.fields.empty()) {
            inside.link = inside.fields.back().link_before;
            inside.fields.pop_back();
        }
    }

    static void piece(std::string_view name, const pugi::xml_node& part, const Look& look, Inline& inside) {
        if (name == "t") {
            std::string words = part.text().get();
            if (words.empty() || text::first_invalid(words) != std::string_view::npos) return;
            std::ranges::replace_if(
                words, [](char c) { return c == '\n' || c == '\r'; }, ' ');
            add(inside, Run::Kind::Words, std::move(words), look);
        } else if (name == "tab" || name == "ptab") {
            add(inside, Run::Kind::Words, "\t", look);
        } else if (name == "br" || name == "cr") {
            add(inside, Run::Kind::Break, {}, look);
        } else if (name == "noBreakHyphen") {
            add(inside, Run::Kind::Words, "-", look);
        }
    }

    static void add(Inline& inside, Run::Kind kind, std::string words, const Look& look) {
        inside.paragraph.runs.push_back({kind, std::move(words), look, inside.link});
    }

    static bool is_box(std::string_view name) {
        return name == "drawing" || name == "pict" || name == "AlternateContent" || name == "object";
    }

    /// The paragraphs of text boxes. What is there in two forms, for newer and for older programs, is read in the
    /// first.
    void boxes(const pugi::xml_node& node, Paragraphs& out) {
        const Level level(*this);
        if (!level) return;
        for (const pugi::xml_node& one : node.children()) {
            const std::string_view name = local(one.name());
            if (name == "txbxContent") {
                blocks(one, out);
            } else {
                const std::size_t before = out.size();
                boxes(one, out);
                if (name == "Choice" && out.size() > before) return;
            }
        }
    }

    void table(const pugi::xml_node& node, Paragraphs& out) {
        const Level level(*this);
        if (!level) return;
        for (const pugi::xml_node& row : node.children()) {
            const std::string_view name = local(row.name());
            if (name == "tr") {
                table_row(row, out);
            } else if (name == "sdt" || name == "sdtContent" || name == "ins") {
                table(row, out);
            }
        }
    }

    void cells(const pugi::xml_node& row, std::vector<Paragraphs>& out) {
        const Level level(*this);
        if (!level) return;
        for (const pugi::xml_node& cell : row.children()) {
            const std::string_view name = local(cell.name());
            if (name == "tc") {
                Paragraphs inner;
                blocks(cell, inner);
                std::erase_if(inner, [](const Paragraph& one) { return !has_words(one); });
                if (!inner.empty()) out.push_back(std::move(inner));
            } else if (name == "sdt" || name == "sdtContent") {
                cells(cell, out);
            }
        }
    }

    void table_row(const pugi::xml_node& row, Paragraphs& out) {
        if (child(child(row, "trPr"), "del")) return;
        std::vector<Paragraphs> all;
        cells(row, all);
        const auto one_line = [](const Paragraphs& cell) { return cell.size() == 1 && !cell.front().row; };
        const auto longer = std::ranges::count_if(all, [&](const Paragraphs& cell) { return !one_line(cell); });
        const bool beside = longer == 1 && std::ranges::all_of(all, [&](const Paragraphs& cell) {
                                return !one_line(cell) || size_of(cell.front()) <= kLongestCell;
                            });
        if (all.size() > 1 && (longer == 0 || beside)) {
            Paragraph line;
            line.row = true;
            line.number = all.front().front().number;
            Paragraphs rest;
            for (Paragraphs& cell : all) {
                if (!line.runs.empty()) line.runs.push_back({Run::Kind::Cell, {}, {}, {}});
                if (cell.front().row) {
                    std::ranges::move(cell, std::back_inserter(rest));
                    continue;
                }
                std::ranges::move(cell.front().runs, std::back_inserter(line.runs));
                std::move(cell.begin() + 1, cell.end(), std::back_inserter(rest));
            }
            out.push_back(std::move(line));
            std::ranges::move(rest, std::back_inserter(out));
            return;
        }
        for (Paragraphs& cell : all) std::ranges::move(cell, std::back_inserter(out));
    }

    const Styles& styles_;
    const Relations& relations_;
    std::uint32_t most_depth_;
    std::uint32_t& count_;
    std::uint32_t depth_ = 0;
    Body body_;
};

}  // namespace

Body body_of(const pugi::xml_node& root, const Styles& styles, const Relations& relations, std::uint32_t depth,
             std::uint32_t& count) {
    return BodyReader(styles, relations, depth, count).read(root);
}

}  // namespace veritae::reading::docx
