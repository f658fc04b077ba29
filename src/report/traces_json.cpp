// SPDX-License-Identifier: MIT
#include "report/traces_json.hpp"

#include "cross/keys.hpp"
#include "report/json_writer.hpp"
#include "report/names.hpp"

namespace veritae::report {
namespace {

void write_hashes(JsonWriter& json, std::string_view name, const std::vector<std::uint64_t>& hashes) {
    json.key(name);
    json.begin_array();
    for (const std::uint64_t hash : hashes) json.string(cross::hex_of(hash));
    json.end_array();
}

void write(JsonWriter& json, const cross::PaperTrace& paper) {
    json.begin_object();
    json.key("key");
    json.string_or_null(paper.key == 0 ? std::string() : cross::hex_of(paper.key));
    json.member("telling", paper.telling);
    json.member("title", paper.title);
    json.member("line", paper.line);
    json.key("first");
    json.string_or_null(paper.first == cross::FirstAuthor::No       ? ""
                        : paper.first == cross::FirstAuthor::Shared ? "shared"
                                                                    : "alone");
    json.key("position");
    paper.position == 0 ? json.null() : json.integer(paper.position);
    json.member("authors", paper.authors);
    write_hashes(json, "names", paper.names);
    json.key("identifiers");
    json.begin_array();
    for (const std::string& one : paper.identifiers) json.string(one);
    json.end_array();
    json.key("year");
    paper.year == 0 ? json.null() : json.integer(paper.year);
    json.key("venue");
    json.string_or_null(paper.venue);
    json.end_object();
}

void write(JsonWriter& json, const cross::LinkTrace& link) {
    json.begin_object();
    json.member("use", link.use == cross::LinkUse::Owner ? "owner" : "project");
    json.member("link", link.key);
    json.member("title", link.title);
    json.member("line", link.line);
    json.member("joint", link.joint);
    json.member("alone", link.alone);
    json.end_object();
}

void write(JsonWriter& json, const cross::TextTrace& text) {
    json.begin_object();
    json.member("title", text.title);
    json.member("line", text.line);
    json.member("quote", text.quote);
    write_hashes(json, "prints", text.prints);
    json.end_object();
}

template <class Traces>
void write_list(JsonWriter& json, std::string_view name, const std::vector<Traces>& list) {
    json.key(name);
    json.begin_array();
    for (const Traces& one : list) write(json, one);
    json.end_array();
}

std::string written(const cross::Traces& traces, bool truncated) {
    std::string out;
    JsonWriter json(out);
    json.begin_object(JsonWriter::Layout::Line);
    json.key("owner");
    json.string_or_null(traces.owner);
    json.key("person");
    json.string_or_null(traces.person == 0 ? std::string() : cross::hex_of(traces.person));
    json.member("language", name_of(traces.language));
    write_hashes(json, "contacts", traces.contacts);
    write_hashes(json, "organizations", traces.organizations);
    write_list(json, "papers", traces.papers);
    write_list(json, "links", traces.links);
    write_list(json, "texts", traces.texts);
    if (truncated) json.member("truncated", true);
    json.end_object();
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

}  // namespace

std::string traces_json(cross::Traces traces, std::size_t most) {
    std::string out = written(traces, false);
    const auto halve = [](auto& list) { list.resize(list.size() / 2); };
    while (out.size() > most && !(traces.texts.empty() && traces.links.empty() && traces.papers.empty())) {
        if (!traces.texts.empty()) {
            halve(traces.texts);
        } else if (!traces.links.empty()) {
            halve(traces.links);
        } else {
            halve(traces.papers);
        }
        out = written(traces, true);
    }
    return out;
}

}  // namespace veritae::report
