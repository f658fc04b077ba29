// SPDX-License-Identifier: MIT
#include "report/json_parts.hpp"

#include <algorithm>
#include <cmath>

#include "report/names.hpp"

namespace veritae::report {

namespace {

void write_position(JsonWriter& json, std::string_view name, const Position& position) {
    json.key(name);
    json.begin_object(JsonWriter::Layout::Line);
    json.member("line", position.line);
    json.member("column", position.column);
    json.member("offset", position.offset);
    json.end_object();
}

void write_day(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
    json.key(name);
    day ? json.string(to_string(*day)) : json.null();
}

void write_written(JsonWriter& json, const std::optional<Window>& written) {
    json.key("written");
    if (!written) return json.null();
    json.begin_object(JsonWriter::Layout::Line);
    write_day(json, "earliest", written->earliest);
    write_day(json, "latest", written->latest);
    json.end_object();
}

void write_ratio(JsonWriter& json, std::string_view name, const Coverage::Ratio& ratio) {
    json.key(name);
    json.begin_array(JsonWriter::Layout::Line);
    json.integer(ratio.read);
    json.integer(ratio.seen);
    json.end_array();
}

}  // namespace

std::vector<Locator> locators(const CaseReport& the_case) {
    std::vector<Locator> all;
    all.reserve(the_case.documents.size());
    for (const DocumentReport& document : the_case.documents) all.emplace_back(document.document);
    return all;
}

void write_tool(JsonWriter& json, const Context& context) {
    json.key("tool");
    json.begin_object(JsonWriter::Layout::Line);
    json.member("name", "veritae");
    json.member("version", context.version);
    json.member("rules", context.rulebook.hash);
    json.end_object();
}

void begin_output(JsonWriter& json, std::string_view schema, const Context& context) {
    json.begin_object();
    json.member("schema", schema);
    write_tool(json, context);
    json.member("as_of", to_string(context.as_of));
}

bool DocumentShape::wants(std::string_view member) const {
    return members.empty() || std::ranges::find(members, member) != members.end();
}

void begin_document(JsonWriter& json, const DocumentReport& document, const DocumentShape& shape) {
    const bool readable = !document.error;
    json.begin_object(shape.layout);
    if (shape.wants("path")) json.member("path", document.document.path);
    json.key("id");
    shape.id.empty() ? json.null() : json.verbatim(shape.id);
    if (shape.wants("format")) json.member("format", name_of(document.document.format));
    if (shape.wants("language")) {
        json.key("language");
        json.string_or_null(readable ? name_of(document.document.language) : std::string_view());
    }
    if (shape.wants("written")) write_written(json, document.written);
    if (!shape.wants("coverage")) return;
    json.key("coverage");
    json.begin_object(JsonWriter::Layout::Line);
    write_ratio(json, "dates", document.coverage.dates);
    write_ratio(json, "publications", document.coverage.publications);
    write_ratio(json, "links", document.coverage.links);
    json.end_object();
}

void end_document(JsonWriter& json, const DocumentReport& document, const DocumentShape& shape) {
    if (!shape.wants("errors")) return json.end_object();
    json.key("errors");
    json.begin_array();
    if (document.error) {
        json.begin_object();
        json.member("code", name_of(document.error->code));
        write_position(json, "position", document.error->position);
        json.member("message", document.error->detail);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

namespace {

void write_positions(JsonWriter& json, const Locator& locator, Span source) {
    write_position(json, "start", locator.position(source.begin));
    write_position(json, "end", locator.position(source.end));
    const std::uint32_t line = locator.line(source.begin);
    const Origin* origin = locator.origin(line);
    if (origin == nullptr) return;
    if (!origin->pointer.empty()) json.member("pointer", origin->pointer);
    if (origin->paragraph != 0) json.member("paragraph", origin->paragraph);
    if (origin->page == 0) return;
    json.member("page", origin->page);
    Box box = origin->box;
    for (std::uint32_t i = line + 1; i <= locator.line(source.end) && locator.part(i) == locator.part(line); ++i) {
        const Box& more = locator.origin(i)->box;
        box = {std::min(box.left, more.left), std::min(box.top, more.top), std::max(box.right, more.right),
               std::max(box.bottom, more.bottom)};
    }
    json.key("box");
    json.begin_array(JsonWriter::Layout::Line);
    for (const float edge : {box.left, box.top, box.right, box.bottom})
        json.number(std::round(static_cast<double>(edge) * 100) / 100);
    json.end_array();
}

}  // namespace

void write_range(JsonWriter& json, const Locator& locator, Span span) {
    write_positions(json, locator, locator.document().in_text(span));
}

void write_place(JsonWriter& json, const Locator& locator, Span span) {
    write_source(json, locator, locator.document().in_text(span));
}

void write_source(JsonWriter& json, const Locator& locator, Span source) {
    write_positions(json, locator, source);
    json.member("text", std::string_view(locator.document().text).substr(source.begin, source.size()));
}

std::string one_line(std::string_view words) {
    std::string out;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace veritae::report
