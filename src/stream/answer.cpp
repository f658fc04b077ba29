// SPDX-License-Identifier: MIT
#include "stream/answer.hpp"

#include <algorithm>

#include "cross/traces.hpp"
#include "report/json_parts.hpp"
#include "report/traces_json.hpp"
#include "stream/record.hpp"

namespace veritae::stream {
namespace {

/// The answer is told of the first document of a case: it has the error of another one that could not be read.
void adopt_error(CaseReport& the_case) {
    DocumentReport& first = the_case.documents.front();
    for (const DocumentReport& one : the_case.documents) {
        if (!first.error) first.error = one.error;
    }
}

std::string told(const CaseReport& the_case, std::string_view id, const Desk& desk) {
    const std::vector<report::Locator> places = report::locators(the_case);
    report::DocumentShape shape{report::JsonWriter::Layout::Line, id, desk.members, desk.most_findings, true};
    std::string traces;
    if (desk.traces)
        traces = report::traces_json(cross::traces_of(the_case, desk.context.rulebook.facts), kLongestTraces);
    shape.traces = traces;
    std::string line;
    while (true) {
        line.clear();
        report::JsonWriter json(line);
        report::write_checked(json, desk.context, the_case, 0, places, shape);
        if (line.size() <= kLongestAnswer || shape.most_findings == 0) return line;
        shape.most_findings = std::min(shape.most_findings, the_case.findings.size()) / 2;
    }
}

std::string refused(Record record, const Desk& desk) {
    CaseReport the_case;
    DocumentReport& document = the_case.documents.emplace_back();
    document.document.path = std::move(record.path);
    document.document.format = record.format.value_or(format_of(document.document.path));
    document.error = std::move(record.error);
    return told(the_case, record.id, desk);
}

}  // namespace

std::string answer(std::string_view line, const Desk& desk) {
    Record record = parse_record(line, desk.options.limits);
    if (record.error) return refused(std::move(record), desk);
    Opened opened;
    if (record.kind == Record::Kind::Path) {
        opened = desk.open(record.path, record.format);
        if (opened.error) {
            record.error = std::move(opened.error);
            return refused(std::move(record), desk);
        }
    } else {
        const Format format = record.format ? *record.format : format_of(record.path, record.bytes);
        opened.inputs.push_back({record.path, format, record.bytes});
    }
    CheckOptions options = desk.options;
    options.as_of = record.as_of ? *record.as_of : desk.as_of ? *desk.as_of : desk.today();
    CaseReport the_case = desk.checker.check(opened.inputs, options);
    adopt_error(the_case);
    return told(the_case, record.id, desk);
}

std::string refusal(const ReadError& error, const Desk& desk) {
    Record record;
    record.error = error;
    return refused(std::move(record), desk);
}

}  // namespace veritae::stream
