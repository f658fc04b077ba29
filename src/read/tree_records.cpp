// SPDX-License-Identifier: MIT
#include "read/tree_records.hpp"

#include <algorithm>

#include "read/inline.hpp"

namespace veritae::reading {
namespace {

bool has_text(const Node& scalar) {
    return scalar.kind == Node::Kind::Scalar && scalar.value.find_first_not_of(" \t\r\n") != std::string::npos;
}

/// All scalars of a node, in the order of the file, on one line: `{"city": "Oslo", "country": "NO"}` is "Oslo, NO".
void flatten(const Node& node, std::vector<const Node*>& scalars) {
    if (has_text(node)) scalars.push_back(&node);
    for (const Node& item : node.items) flatten(item, scalars);
    for (const Node::Member& member : node.members) flatten(member.value, scalars);
}

WriteText write_joined(const Document& document, std::vector<const Node*> scalars) {
    return [&document, scalars = std::move(scalars)](Writer& writer) {
        for (std::size_t i = 0; i < scalars.size(); ++i) {
            if (i > 0) writer.literal(", ");
            write_scalar(document, *scalars[i])(writer);
        }
    };
}

/// The place of a member in its schema: that is the order of writing, and what the schema does not know comes last.
std::size_t rank_of(const RecordSchema& schema, const Node::Member& member) {
    const auto known = std::ranges::find(schema.fields, std::string_view(member.key.value), &FieldSchema::name);
    return static_cast<std::size_t>(known - schema.fields.begin());
}

FieldRole role_of(const RecordSchema& schema, const Node::Member& member) {
    const std::size_t rank = rank_of(schema, member);
    if (rank < schema.fields.size()) return schema.fields[rank].role;
    return member.value.kind == Node::Kind::List ? FieldRole::Items : FieldRole::Labelled;
}

}  // namespace

WriteText write_scalar(const Document& document, const Node& scalar) {
    return [&document, &scalar](Writer& writer) {
        writer.seek(scalar.source.begin);
        write_inline(characters(document.text, scalar), writer);
    };
}

std::vector<RecordField> fields_of(const Document& document, const Node& node, const RecordSchema& schema) {
    std::vector<RecordField> fields;
    if (node.kind == Node::Kind::Scalar) {
        if (has_text(node)) fields.push_back({FieldRole::Text, {}, {write_scalar(document, node)}});
        return fields;
    }
    std::vector<const Node::Member*> members;
    for (const Node::Member& member : node.members) members.push_back(&member);
    std::ranges::stable_sort(members, {}, [&](const Node::Member* member) { return rank_of(schema, *member); });
    for (const Node::Member* const each : members) {
        const Node::Member& member = *each;
        RecordField field{role_of(schema, member), {}, {}};
        if (field.role == FieldRole::Skipped) continue;
        field.label = write_scalar(document, member.key);
        const auto add = [&](const Node& value) {
            std::vector<const Node*> scalars;
            flatten(value, scalars);
            if (!scalars.empty()) field.texts.push_back(write_joined(document, std::move(scalars)));
        };
        if (member.value.kind == Node::Kind::List) {
            for (const Node& item : member.value.items) add(item);
        } else {
            add(member.value);
        }
        if (!field.texts.empty()) fields.push_back(std::move(field));
    }
    return fields;
}

}  // namespace veritae::reading
