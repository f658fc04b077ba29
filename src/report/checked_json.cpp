// SPDX-License-Identifier: MIT
// What was found in one document, as `check --format json` and `filter` tell it.
#include <algorithm>

#include "engine/engine.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/sources.hpp"

namespace veritae::report {

namespace {

/// A fact has no place of its own: it stands at the primary claim, which it is held against.
void write(JsonWriter& json, const Evidence& evidence, Place primary, const std::vector<Locator>& places) {
    json.begin_object();
    if (evidence.role == Evidence::Role::Fact) {
        json.member("role", "fact");
        json.member("source", evidence.source);
        write_range(json, places[primary.document], primary.span);
        json.member("text", evidence.text);
    } else {
        const Locator& locator = places[evidence.place.document];
        json.member("role", "claim");
        const Span source = evidence.in_text(locator.document());
        const std::string& path = locator.path(locator.line(source.begin));
        if (places.size() > 1 || path != locator.document().path) json.member("path", path);
        write_source(json, locator, source);
    }
    json.end_object();
}

void write(JsonWriter& json, const Context& context, const Finding& finding, const CaseReport& the_case,
           const std::vector<Locator>& places) {
    const std::uint32_t home = document_of(finding);
    const Language language = context.language.value_or(the_case.documents[home].document.language);
    json.begin_object();
    json.member("rule", finding.rule->id);
    json.member("severity", name_of(finding.severity()));
    json.member("certainty", name_of(finding.certainty));
    json.member("message", finding.message(language));
    json.member("question", finding.question(language));
    json.member("mend", finding.mend(language));
    json.member("fingerprint", engine::fingerprint(finding, the_case.documents));
    json.key("evidence");
    json.begin_array();
    const auto claim = std::ranges::find(finding.evidence, Evidence::Role::Claim, &Evidence::role);
    const Place primary = claim == finding.evidence.end() ? Place{home, {}} : claim->place;
    for (const Evidence& evidence : finding.evidence) write(json, evidence, primary, places);
    json.end_array();
    json.end_object();
}

}  // namespace

void write_checked(JsonWriter& json, const Context& context, const CaseReport& the_case, std::uint32_t which,
                   const std::vector<Locator>& places, const DocumentShape& shape) {
    const DocumentReport& document = the_case.documents[which];
    begin_document(json, document, shape);
    std::size_t found = 0;
    if (shape.wants("findings")) {
        json.key("findings");
        json.begin_array();
        for (const Finding& finding : the_case.findings) {
            if (!shape.whole_case && document_of(finding) != which) continue;
            if (found++ < shape.most_findings) write(json, context, finding, the_case, places);
        }
        json.end_array();
    }
    if (shape.wants("sources")) write_sources(json, document, places[which], context.rulebook.facts);
    if (shape.wants("suppressed")) json.member("suppressed", document.suppressed);
    if (found > shape.most_findings) json.member("truncated", true);
    if (!shape.traces.empty()) {
        json.key("traces");
        json.verbatim(shape.traces);
    }
    end_document(json, document, shape);
}

}  // namespace veritae::report
