// SPDX-License-Identifier: MIT
// The member "sources" of a document: links, outcomes and what the sources said, as include/veritae/report.schema.json
// has it.
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/sources.hpp"

namespace veritae::report {

namespace {

void write_day(JsonWriter& json, std::string_view name, const std::optional<Day>& day) {
    json.key(name);
    day ? json.string(to_string(*day)) : json.null();
}

/// The outcome and, of one that is unverifiable, its reason.
void write_outcome(JsonWriter& json, Outcome outcome, Doubt doubt) {
    json.member("outcome", name_of(outcome));
    json.key("reason");
    json.string_or_null(outcome == Outcome::Unverifiable ? name_of(doubt) : std::string_view());
}

void write(JsonWriter& json, const PaperRecord& record, const Facts& facts) {
    json.begin_object();
    json.member("title", record.title);
    json.key("authors");
    json.begin_array(JsonWriter::Layout::Line);
    for (const std::string& author : record.authors) json.string(author);
    json.end_array();
    json.member("venue_id", record.venue_id);
    json.key("venue");
    json.string_or_null(record.venue < 0 ? std::string_view()
                                         : facts.venues[static_cast<std::size_t>(record.venue)].id);
    json.key("year");
    record.year == 0 ? json.null() : json.integer(record.year);
    json.member("track", name_of(record.track));
    json.member("status", record.desk_rejected            ? std::string_view("desk-rejected")
                          : record.status == Status::None ? std::string_view("unknown")
                                                          : name_of(record.status));
    write_day(json, "created", record.created);
    json.end_object();
}

void write(JsonWriter& json, const RepositoryRecord& record) {
    json.begin_object();
    json.member("full_name", record.full_name);
    json.key("renamed_to");
    json.string_or_null(record.renamed ? std::string_view(record.full_name) : std::string_view());
    json.member("owner", record.owner);
    json.member("fork", record.fork);
    json.key("parent");
    json.string_or_null(record.parent);
    json.member("archived", record.archived);
    write_day(json, "created", record.created);
    write_day(json, "pushed", record.pushed);
    json.key("stars");
    record.stars < 0 ? json.null() : json.integer(record.stars);
    json.end_object();
}

void write(JsonWriter& json, const Comparison& one) {
    json.begin_object(JsonWriter::Layout::Line);
    json.member("aspect", name_of(one.aspect));
    write_outcome(json, one.outcome, one.doubt);
    json.member("told", one_line(one.told));
    json.member("said", one_line(one.said));
    json.end_object();
}

}  // namespace

void write_sources(JsonWriter& json, const DocumentReport& document, const Locator& locator, const Facts& facts) {
    if (document.sources.empty()) return;
    json.key("sources");
    json.begin_array();
    for (const Source& source : document.sources) {
        json.begin_object();
        json.member("name", source.name);
        json.member("provider", name_of(source.question.provider));
        json.member("id", source.question.id);
        write_outcome(json, source.outcome, source.doubt);
        write_day(json, "read", day_of(source.answer));
        write_place(json, locator, source.place);
        json.key("comparisons");
        json.begin_array();
        for (const Comparison& one : source.comparisons) write(json, one);
        json.end_array();
        json.key("record");
        if (source.answer.paper) {
            write(json, *source.answer.paper, facts);
        } else if (source.answer.repository) {
            write(json, *source.answer.repository);
        } else {
            json.null();
        }
        json.end_object();
    }
    json.end_array();
}

}  // namespace veritae::report
