// SPDX-License-Identifier: MIT
// RenderCV and its relatives in, records out. Under `cv` stand the owner's card and the sections, a list of entries
// each; al-folio's older form is a list of sections, each with a title and its contents. The kind of an entry is the
// first record of rules/formats/rendercv.json whose name is one of its keys.
#include <algorithm>

#include "read/formats.hpp"
#include "read/tree_records.hpp"

namespace veritae::reading {
namespace {

class Reader {
  public:
    Reader(const Document& document, const Schema& schema, Writer& writer)
        : document_(document), schema_(schema), writer_(writer) {}

    void card(const Node& cv) {
        if (const RecordSchema* record = find_record(schema_, "cv"); record != nullptr)
            write_record(writer_, *record, schema_.omitted, fields_of(document_, cv, *record));
    }

    void section(const Node& title, const Node& entries) {
        write_heading(writer_, Section::None, write_scalar(document_, title));
        if (entries.kind != Node::Kind::List) return entry(entries);
        for (const Node& one : entries.items) entry(one);
    }

  private:
    void entry(const Node& node) {
        const RecordSchema* const record = kind_of(node);
        if (record != nullptr) write_record(writer_, *record, schema_.omitted, fields_of(document_, node, *record));
    }

    [[nodiscard]] const RecordSchema* kind_of(const Node& node) const {
        if (node.kind == Node::Kind::Scalar) return find_record(schema_, "text");
        const auto known = std::ranges::find_if(schema_.records, [&](const RecordSchema& one) {
            return one.shape != RecordShape::Card && node.find(one.name) != nullptr;
        });
        return known == schema_.records.end() ? find_record(schema_, "text") : &*known;
    }

    const Document& document_;
    const Schema& schema_;
    Writer& writer_;
};

}  // namespace

std::optional<ReadError> read_rendercv(const Document& document, const Schema& schema, Writer& writer,
                                       std::uint32_t depth) {
    const ParsedTree tree = parse_yaml(document, depth);
    if (tree.error) return tree.error;
    Reader reader(document, schema, writer);
    if (tree.root.kind == Node::Kind::List) {
        for (const Node& section : tree.root.items) {
            const Node* const title = section.find("title");
            const Node* const contents = section.find("contents");
            if (title != nullptr && contents != nullptr) reader.section(*title, *contents);
        }
        return std::nullopt;
    }
    const Node* const cv = tree.root.find("cv");
    if (cv == nullptr || cv->kind != Node::Kind::Map)
        return ReadError{ReadError::Code::Malformed, document.position(tree.root.source.begin),
                         "expected a mapping \"cv\", or a list of sections with \"title\" and \"contents\""};
    reader.card(*cv);
    if (const Node* const sections = cv->find("sections"); sections != nullptr) {
        for (const Node::Member& section : sections->members) reader.section(section.key, section.value);
    }
    return std::nullopt;
}

}  // namespace veritae::reading
