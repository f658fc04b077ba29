// SPDX-License-Identifier: MIT
// JSON Resume in, records out. Every member of the root is a section: an object is one record, a list one for each of
// its items. Which member says what stands in rules/formats/json-resume.json, the field names of older schemas
// included.
#include "read/formats.hpp"
#include "read/tree_records.hpp"

namespace veritae::reading {

std::optional<ReadError> read_json_resume(const Document& document, const Schema& schema, Writer& writer,
                                          std::uint32_t depth) {
    const ParsedTree tree = parse_json(document, depth);
    if (tree.error) return tree.error;
    if (tree.root.kind != Node::Kind::Map)
        return ReadError{ReadError::Code::Malformed, document.position(tree.root.source.begin),
                         "expected a JSON object"};
    for (const Node::Member& member : tree.root.members) {
        const RecordSchema* record = find_record(schema, member.key.value);
        if (record == nullptr || record->fields.empty()) continue;
        if (record->shape != RecordShape::Card)
            write_heading(writer, record->section, write_scalar(document, member.key));
        const auto write = [&](const Node& node) {
            write_record(writer, *record, schema.omitted, fields_of(document, node, *record));
        };
        if (member.value.kind == Node::Kind::List) {
            for (const Node& item : member.value.items) write(item);
        } else {
            write(member.value);
        }
    }
    return std::nullopt;
}

}  // namespace veritae::reading
