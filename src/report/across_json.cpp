// SPDX-License-Identifier: MIT
// `cross --format json` and `ndjson`.
#include "report/across.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "text/fingerprint.hpp"

namespace veritae::report {
namespace {

/// By which a finding is known again, wherever its lines have moved.
std::string fingerprint(const engine::AcrossFinding& one) {
    text::Fingerprint all;
    all.add(one.finding.rule->id);
    for (const engine::AcrossFinding::Side& side : one.sides) {
        for (const std::string* piece : {&side.id, &side.path, &side.sighting.title, &side.sighting.text})
            all.add(*piece);
    }
    return all.hex();
}

void write(JsonWriter& json, const engine::AcrossFinding& one, const Context& context, JsonWriter::Layout layout) {
    const Language language = context.language.value_or(one.language);
    json.begin_object(layout);
    json.member("rule", one.finding.rule->id);
    json.member("severity", name_of(one.finding.severity()));
    json.member("certainty", name_of(one.finding.certainty));
    json.member("message", one.finding.message(language));
    json.member("question", one.finding.question(language));
    json.member("mend", one.finding.mend(language));
    json.member("fingerprint", fingerprint(one));
    json.key("records");
    json.begin_array();
    for (const engine::AcrossFinding::Side& side : one.sides) {
        json.begin_object();
        json.key("id");
        side.id.empty() ? json.null() : json.verbatim(side.id);
        json.member("path", side.path);
        json.member("owner", side.owner);
        json.member("line", side.sighting.line);
        json.key("title");
        json.string_or_null(side.sighting.title);
        json.member("text", side.sighting.text);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

}  // namespace

std::string across_json(const Context& context, const AcrossReport& report) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("schema", "veritae/cross/1");
    write_tool(json, context);
    json.member("records", static_cast<std::uint64_t>(report.records));
    json.member("unread", static_cast<std::uint64_t>(report.unread));
    json.key("findings");
    json.begin_array();
    for (const engine::AcrossFinding& one : report.findings) write(json, one, context, JsonWriter::Layout::Block);
    json.end_array();
    json.end_object();
    return out;
}

std::string across_ndjson(const Context& context, const AcrossReport& report) {
    std::string out;
    for (const engine::AcrossFinding& one : report.findings) {
        JsonWriter json(out);
        write(json, one, context, JsonWriter::Layout::Line);
    }
    return out;
}

}  // namespace veritae::report
