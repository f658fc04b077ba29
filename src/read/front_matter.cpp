// SPDX-License-Identifier: MIT
// A site keeps each paper or talk in a file of its own, what is said of it in front of the text, between two lines of
// dashes. The folder says what the file is of. Front matter that is no YAML is left alone.
#include "read/formats.hpp"
#include "read/tree_records.hpp"

namespace veritae::reading {

void read_front_matter(const Document& document, const Schema& schema, Writer& writer, std::uint32_t depth) {
    if (!document.text.starts_with("---\n") && !document.text.starts_with("---\r\n")) return;
    const std::string_view path = document.path;
    const std::size_t end = path.rfind('/');
    if (end == std::string_view::npos || end == 0) return;
    const std::string_view folders = path.substr(0, end);
    const std::string_view folder = folders.substr(folders.rfind('/') + 1);
    const RecordSchema* const record = find_record(schema, folder);
    if (record == nullptr) return;
    const ParsedTree tree = parse_yaml(document, depth);
    if (tree.error || tree.root.kind != Node::Kind::Map) return;
    write_heading(writer, record->section, [&](Writer& out) {
        out.literal(folder.substr(std::min(folder.find_first_not_of('_'), folder.size())));
    });
    write_record(writer, *record, schema.omitted, fields_of(document, tree.root, *record));
    writer.end_line();
}

}  // namespace veritae::reading
