// SPDX-License-Identifier: MIT
// formats/*.json: which members of a structured format say what, and how a record is written down as lines. A file
// replaces what the base knows of its format.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rulebook/loader.hpp"
#include "rulebook/object.hpp"
#include "rulebook/senses.hpp"

namespace veritae::rulebook {
namespace {

constexpr std::array<std::pair<std::string_view, FieldRole>, 16> kRoles = {{
    {"name", FieldRole::Name},
    {"heading", FieldRole::Heading},
    {"title", FieldRole::Title},
    {"organization", FieldRole::Organization},
    {"subject", FieldRole::Subject},
    {"place", FieldRole::Place},
    {"start", FieldRole::Start},
    {"end", FieldRole::End},
    {"date", FieldRole::Date},
    {"authors", FieldRole::Authors},
    {"venue", FieldRole::Venue},
    {"text", FieldRole::Text},
    {"items", FieldRole::Items},
    {"labelled", FieldRole::Labelled},
    {"link", FieldRole::Link},
    {"skipped", FieldRole::Skipped},
}};

FieldRole role_of(std::string_view written, std::string_view file, std::uint32_t line) {
    const auto* found =
        std::find_if(kRoles.begin(), kRoles.end(), [&](const auto& one) { return one.first == written; });
    if (found == kRoles.end()) fail(file, line, fmt::format("\"{}\" is no role of a field", written));
    return found->second;
}

Section section_of(Object& record) {
    const Node* node = record.find("section");
    if (node == nullptr) return Section::None;
    const std::string& written = need_text(*node, record.file(), "\"section\"");
    const std::optional<SenseValue> meaning = parse_sense(fmt::format("heading/{}", written));
    if (!meaning) record.fail(*node, fmt::format("\"{}\" is no section", written));
    return static_cast<Section>(meaning->value);
}

/// By the names of the members for objects, by order for the arguments of a macro.
std::vector<FieldSchema> read_fields(Object& record, Draft& draft) {
    std::vector<FieldSchema> fields;
    if (const Node* named = record.find("fields"); named != nullptr) {
        if (named->members() == nullptr) record.fail(*named, "\"fields\" must be an object");
        for (const Node::Member& member : *named->members()) {
            const FieldRole role = role_of(member.key, record.file(), member.line);
            for (const Node& name : need_items(member.node, record.file(), "a list of members"))
                fields.push_back({draft.keep(need_text(name, record.file(), "a member's name")), role});
        }
    }
    for (const Node& argument : record.items("arguments"))
        fields.push_back({{}, role_of(need_text(argument, record.file(), "a role"), record.file(), argument.line)});
    return fields;
}

}  // namespace

void read_schema(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "format");
    const Format format = static_cast<Format>(
        static_cast<std::size_t>(Format::Markdown) +
        object.choice("format", {"markdown", "json-resume", "rendercv", "latex", "bibtex", "pdf", "docx", "veritae"}));
    Schema schema{format, draft.keep(object.optional_text("omitted")), {}, object.whole("smallest", 0)};
    std::vector<RecordSchema> records;
    for (const Node& item : object.items("records")) {
        collect(draft, [&] {
            Object one(item, file, "record");
            RecordSchema record;
            record.variant = draft.keep(one.optional_text("variant"));
            record.section = section_of(one);
            record.shape = static_cast<RecordShape>(one.choice("shape", {"entry", "line", "citation", "card"}));
            record.ongoing = one.flag("ongoing", false);
            record.fields = draft.storage->keep(read_fields(one, draft));
            for (const Node& name : one.items("names")) {
                record.name = draft.keep(need_text(name, file, "a record's name"));
                records.push_back(record);
            }
            one.finish();
        });
    }
    object.finish();
    schema.records = draft.storage->keep(std::move(records));
    std::erase_if(draft.schemas, [&](const Schema& known) { return known.format == format; });
    draft.schemas.push_back(schema);
    std::sort(draft.schemas.begin(), draft.schemas.end(),
              [](const Schema& a, const Schema& b) { return a.format < b.format; });
}

void read_sites(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "sites");
    draft.site_files.clear();
    for (const Node& item : object.items("sites")) {
        collect(draft, [&] {
            Object one(item, file, "site");
            const std::string_view name = draft.keep(one.text("name"));
            for (const Node& path : one.items("files"))
                draft.site_files.push_back({name, draft.keep(need_text(path, file, "a path"))});
            one.finish();
        });
    }
    object.finish();
}

}  // namespace veritae::rulebook
