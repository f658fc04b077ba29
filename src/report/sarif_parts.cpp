// SPDX-License-Identifier: MIT
#include "report/sarif_parts.hpp"

#include <fmt/format.h>

#include "report/manual.hpp"
#include "report/names.hpp"
#include "report/terminal.hpp"
#include "report/uri.hpp"

namespace veritae::report::sarif {

namespace {

/// A link to the related location with an id.
std::string link(std::string_view words, std::size_t id) {
    std::string text;
    for (const char c : words) {
        if (c == '[' || c == ']' || c == '\\') text += '\\';
        if (c == '{' || c == '}') text += c;
        text += c;
    }
    return fmt::format("[{}]({})", text, id);
}

}  // namespace

std::string inert(std::string_view words) {
    std::string out;
    for (const char c : words) {
        if (c == '(' && out.ends_with(']')) out += ' ';
        if (c == '{' || c == '}') out += c;
        out += c;
    }
    return out;
}

std::string message(const Finding& finding, const std::vector<ClaimPlace>& places, const Words& words) {
    std::string text = inert(printable(finding.message(words.language())));
    if (!places.empty() && !places.front().in_lines()) {
        const ClaimPlace& place = places.front();
        text += fmt::format("\n{}: {}", inert(in_words(place, words)), inert(quote(place, words)));
    }
    for (std::size_t i = 1; i < places.size(); ++i) {
        const std::string there = link(in_words(places[i], places.front(), words), i);
        text += fmt::format("\n{}: {} {}", words("label/also"), there, inert(quote(places[i], words)));
    }
    if (const std::string more = more_places(finding, places.size(), words); !more.empty()) text += '\n' + more;
    for (const Remark& remark : remarks(finding, words))
        text += fmt::format("\n{}: {}", remark.label, inert(remark.text));
    return text;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    json.begin_object();
    json.member("text", text);
    json.end_object();
}

void write_artifact(JsonWriter& json, const std::string& path) {
    json.key("artifactLocation");
    json.begin_object(JsonWriter::Layout::Line);
    json.member("uri", uri_of(path));
    json.end_object();
}

void write_location(JsonWriter& json, const ClaimPlace& place, const Words& words, std::uint32_t id) {
    json.begin_object();
    if (id != 0) json.member("id", id);
    json.key("physicalLocation");
    json.begin_object();
    write_artifact(json, place.path());
    if (place.in_lines()) {
        const Position start = place.start();
        const Position end = place.end();
        json.key("region");
        json.begin_object(JsonWriter::Layout::Line);
        json.member("startLine", start.line);
        json.member("startColumn", start.column);
        json.member("endLine", end.line);
        json.member("endColumn", end.column);
        json.end_object();
    }
    json.end_object();
    if (id != 0 || !place.in_lines()) write_text(json, "message", inert(in_words(place, words)));
    json.end_object();
}

void write_rule(JsonWriter& json, const Rule& rule, const Words& words) {
    json.begin_object();
    json.member("id", rule.id);
    write_text(json, "shortDescription", printable(rule.title.in(words.language())));
    write_text(json, "fullDescription", printable(rule.why.in(words.language())));
    json.key("help");
    json.begin_object();
    json.member("text", manual_brief(rule, words));
    json.member("markdown", manual_markdown(rule, words));
    json.end_object();
    json.key("defaultConfiguration");
    json.begin_object(JsonWriter::Layout::Line);
    json.member("level", name_of(rule.severity));
    json.end_object();
    json.key("properties");
    json.begin_object(JsonWriter::Layout::Line);
    json.key("tags");
    json.begin_array();
    json.string(rule.id.substr(0, rule.id.find('/')));
    json.end_array();
    json.end_object();
    json.end_object();
}

}  // namespace veritae::report::sarif
