// SPDX-License-Identifier: MIT
// `check --format rdjson`: Reviewdog Diagnostic Format. Its columns count the bytes of UTF-8.
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return "ERROR";
        case Severity::Warning:
            return "WARNING";
        case Severity::Note:
            break;
    }
    return "INFO";
}

class Rdjson final : public Reporter {
  public:
    Rdjson(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override {
        json_.begin_object();
        json_.key("source");
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("name", "veritae");
        json_.end_object();
        json_.key("diagnostics");
        json_.begin_array();
    }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const std::string path = plain_path(document.document.path);
            if (document.error) {
                begin_diagnostic(unread(document), "ERROR", name_of(document.error->code));
                write_location(path, nullptr);
                json_.end_object();
            }
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) == i) write(finding, places_of(finding, places), path, words);
            }
        }
    }

    void end() override {
        json_.end_array();
        json_.end_object();
    }

  private:
    void write(const Finding& finding, const std::vector<ClaimPlace>& claims, const std::string& path,
               const Words& words) {
        begin_diagnostic(told(finding, claims, words), severity_of(finding.severity()), finding.rule->id);
        if (claims.empty()) {
            write_location(path, nullptr);
        } else {
            write_location(claims.front().path(), &claims.front());
        }
        if (claims.size() > 1) {
            json_.key("related_locations");
            json_.begin_array();
            for (std::size_t i = 1; i < claims.size(); ++i) {
                json_.begin_object();
                json_.member("message", quote(claims[i], words));
                write_location(claims[i].path(), &claims[i]);
                json_.end_object();
            }
            json_.end_array();
        }
        json_.end_object();
    }

    void begin_diagnostic(std::string_view message, std::string_view severity, std::string_view code) {
        json_.begin_object();
        json_.member("message", message);
        json_.member("severity", severity);
        json_.key("code");
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("value", code);
        json_.end_object();
    }

    void write_location(const std::string& path, const ClaimPlace* place) {
        json_.key("location");
        json_.begin_object();
        json_.member("path", path);
        if (place != nullptr && place->in_lines()) {
            json_.key("range");
            json_.begin_object();
            write_position("start", *place->locator, place->span.begin);
            write_position("end", *place->locator, place->span.end);
            json_.end_object();
        }
        json_.end_object();
    }

    void write_position(std::string_view name, const Locator& locator, std::uint32_t offset) {
        json_.key(name);
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("line", locator.position(offset).line);
        json_.member("column", locator.byte_column(offset));
        json_.end_object();
    }

    Context context_;
    JsonWriter json_;
};

}  // namespace

std::unique_ptr<Reporter> check_rdjson(const Context& context, std::string& out) {
    return std::make_unique<Rdjson>(context, out);
}

}  // namespace veritae::report
