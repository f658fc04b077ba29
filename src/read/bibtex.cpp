// SPDX-License-Identifier: MIT
// BibTeX and BibLaTeX in, one citation an entry out. A value is a list of pieces joined by `#`: braces, quotes, numbers
// and names of strings; its text is LaTeX. Whatever stands between entries is a comment. Names are written with the
// family name last, as on a page. Source: Patashnik, "BibTeXing" (1988); the biblatex manual, chapter 2.
#include <algorithm>
#include <map>
#include <utility>

#include "read/latex.hpp"

namespace veritae::reading {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_name(char c) { return !is_blank(c) && std::string_view("{}()\",=#%@\\").find(c) == std::string_view::npos; }

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return folded;
}

/// Text of a value; that of a string belongs to the place of its name.
struct Piece {
    Span text;
    std::optional<std::uint32_t> at;
};
using Value = std::vector<Piece>;
struct Field {
    std::string name;
    Span key;
    Value value;
};

class Bibliography {
  public:
    Bibliography(Document& document, const Schema& schema, Writer& writer, std::uint32_t depth)
        : document_(document),
          schema_(schema),
          writer_(writer),
          latex_(document, schema, writer, depth),
          text_(document.text) {}

    std::optional<ReadError> read() {
        bool any = false;
        while (!error_ && next_entry()) any = true;
        if (!any && !error_ && text_.find_first_not_of(" \t\r\n") != std::string_view::npos)
            fail(0, "expected an entry, \"@type{key, field = value}\"");
        return error_ ? error_ : latex_.error();
    }

  private:
    void fail(std::uint32_t at, std::string detail) {
        if (!error_) error_ = ReadError{ReadError::Code::Malformed, document_.position(at), std::move(detail)};
    }
    void skip() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    std::string_view name() {
        const std::uint32_t begin = at_;
        while (at_ < text_.size() && is_name(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    /// Reads to the end of the next entry, string or preamble; false at the end of the file.
    bool next_entry() {
        const std::size_t sign = text_.find('@', at_);
        if (sign == std::string_view::npos) return false;
        at_ = static_cast<std::uint32_t>(sign) + 1;
        const std::uint32_t begin = at_ - 1;
        skip();
        const std::string type = lower(name());
        skip();
        if (type.empty() || (peek() != '{' && peek() != '(')) return true;  // an address in a comment
        const char close = peek() == '{' ? '}' : ')';
        if (type == "comment" || type == "preamble") {
            const auto inside = latex::group(text_, at_, size());
            at_ = inside ? inside->end + 1 : size();
            return true;
        }
        ++at_;
        skip();
        if (type != "string") {
            (void)name();
            skip();
            if (peek() == ',') ++at_;
        }
        const std::vector<Field> fields = read_fields(close, begin);
        if (error_) return false;
        if (type == "string") {
            for (const Field& field : fields) strings_[field.name] = field.value;
        } else {
            write(type, fields);
        }
        return true;
    }

    std::vector<Field> read_fields(char close, std::uint32_t entry) {
        std::vector<Field> fields;
        for (skip(); peek() != close; skip()) {
            if (at_ >= size()) {
                fail(entry, std::string("expected '") + close + "' at the end of this entry");
                return fields;
            }
            const std::uint32_t begin = at_;
            const std::string_view key = name();
            skip();
            if (key.empty() || peek() != '=') {
                fail(begin, "expected \"name = value\"");
                return fields;
            }
            ++at_;
            Field field{lower(key), {begin, begin + static_cast<std::uint32_t>(key.size())}, {}};
            if (!read_value(field.value)) {
                fail(at_, "expected a value in braces or quotes, a number or a name");
                return fields;
            }
            fields.push_back(std::move(field));
            skip();
            if (peek() == ',') ++at_;
        }
        ++at_;
        return fields;
    }

    bool read_value(Value& value) {
        while (true) {
            skip();
            if (peek() == '{') {
                const auto inside = latex::group(text_, at_, size());
                if (!inside) return false;
                value.push_back({*inside, {}});
                at_ = inside->end + 1;
            } else if (peek() == '"') {
                const std::uint32_t begin = ++at_;
                for (int depth = 0; at_ < size() && (depth > 0 || text_[at_] != '"'); ++at_) {
                    if (text_[at_] == '\\') ++at_;
                    if (peek() == '{') ++depth;
                    if (peek() == '}') --depth;
                }
                if (at_ >= size()) return false;
                value.push_back({{begin, at_++}, {}});
            } else {
                const std::uint32_t begin = at_;
                const std::string known = lower(name());
                if (known.empty()) return false;
                if (const auto string = strings_.find(known); string != strings_.end()) {
                    for (const Piece& piece : string->second) value.push_back({piece.text, begin});
                } else {
                    value.push_back({{begin, at_}, {}});
                }
            }
            skip();
            if (peek() != '#') return value.size() < kMostPieces;
            ++at_;
        }
    }

    [[nodiscard]] WriteText written(Value value) {
        return [this, value = std::move(value)](Writer&) {
            for (const Piece& piece : value) latex_.text(piece.text, piece.at);
        };
    }

    /// "Voss, Mara and Lind, Jo and others" to its names, each with the family name last.
    [[nodiscard]] std::vector<WriteText> authors(const Value& value) {
        std::vector<WriteText> names;
        for (const Piece& whole : value) {
            const Span piece = whole.text;
            const std::optional<std::uint32_t> at = whole.at;
            std::uint32_t begin = piece.begin;
            int depth = 0;
            std::uint32_t comma = 0;
            const auto end_name = [&](std::uint32_t end) {
                const Span name = trimmed({begin, end});
                if (name.empty()) return;
                if (text_.substr(name.begin, name.size()) == "others") {
                    names.push_back([this](Writer& writer) { writer.literal(schema_.omitted); });
                } else if (comma > begin) {
                    names.push_back([this, first = Piece{trimmed({comma + 1, end}), at},
                                     last = Piece{trimmed({begin, comma}), at}](Writer& writer) {
                        latex_.text(first.text, first.at);
                        writer.literal(" ");
                        latex_.text(last.text, last.at);
                    });
                } else {
                    names.push_back(written({{{begin, end}, at}}));
                }
            };
            for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
                if (text_[i] == '{') ++depth;
                if (text_[i] == '}') --depth;
                if (depth > 0) continue;
                if (text_[i] == ',' && comma <= begin) comma = i;
                const bool parts = is_blank(text_[i]) && lower(text_.substr(i + 1, 3)) == "and" && i + 4 < piece.end &&
                                   is_blank(text_[i + 4]);
                if (!parts) continue;
                end_name(i);
                begin = i + 5;
                comma = 0;
                i += 3;
            }
            end_name(piece.end);
        }
        return names;
    }

    void write(std::string_view type, std::span<const Field> fields) {
        const RecordSchema* const record = find_record(schema_, type);
        if (record == nullptr) return;
        if (!std::exchange(begun_, true))
            write_heading(writer_, record->section, [](Writer& writer) { writer.literal("BibTeX"); });
        std::vector<RecordField> told;
        for (const FieldSchema& wanted : record->fields) {
            const auto field = std::ranges::find(fields, wanted.name, &Field::name);
            const bool again =
                std::ranges::any_of(told, [&](const RecordField& one) { return one.role == wanted.role; });
            const bool once =
                wanted.role == FieldRole::Title || wanted.role == FieldRole::Date || wanted.role == FieldRole::Authors;
            if (field == fields.end() || (again && once)) continue;
            RecordField one{wanted.role, {}, {}};
            if (wanted.role == FieldRole::Authors) {
                one.texts = authors(field->value);
            } else {
                one.texts.push_back(written(field->value));
                one.label = label_of(*field, fields);
            }
            if (!one.texts.empty()) told.push_back(std::move(one));
        }
        write_record(writer_, *record, {}, told);
    }

    /// An e-print is labelled by its archive: "arXiv: 2405.08645".
    [[nodiscard]] WriteText label_of(const Field& field, std::span<const Field> fields) {
        if (field.name == "eprint") {
            for (const Field& other : fields) {
                if (other.name == "archiveprefix" || other.name == "eprinttype") return written(other.value);
            }
        }
        return written({{field.key, {}}});
    }

    [[nodiscard]] Span trimmed(Span span) const {
        while (span.begin < span.end && is_blank(text_[span.begin])) ++span.begin;
        while (span.begin < span.end && is_blank(text_[span.end - 1])) --span.end;
        return span;
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

    static constexpr std::size_t kMostPieces = 1000;  // of one value: strings made of strings

    Document& document_;
    const Schema& schema_;
    Writer& writer_;
    Latex latex_;
    std::string_view text_;
    std::uint32_t at_ = 0;
    bool begun_ = false;  // the heading is written
    std::map<std::string, Value> strings_;
    std::optional<ReadError> error_;
};

}  // namespace

std::optional<ReadError> read_bibtex(Document& document, const Schema& schema, Writer& writer, std::uint32_t depth) {
    return Bibliography(document, schema, writer, depth).read();
}

}  // namespace veritae::reading
