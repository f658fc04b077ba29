// SPDX-License-Identifier: MIT
// `check --format json`; the contract is include/veritae/report.schema.json.
#include <algorithm>

#include "engine/engine.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"

namespace veritae::report {

namespace {

class CheckJson final : public Reporter {
  public:
    CheckJson(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override {
        begin_output(json_, "veritae/report/1", context_);
        json_.key("documents");
        json_.begin_array();
    }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            begin_document(json_, the_case.documents[i]);
            json_.key("findings");
            json_.begin_array();
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) == i) write(finding, the_case, places);
            }
            json_.end_array();
            json_.member("suppressed", 0u);
            end_document(json_, the_case.documents[i]);
        }
    }

    void end() override {
        json_.end_array();
        json_.end_object();
    }

  private:
    void write(const Finding& finding, const CaseReport& the_case, const std::vector<Locator>& places) {
        const std::uint32_t home = document_of(finding);
        const Language language = context_.language.value_or(the_case.documents[home].document.language);
        json_.begin_object();
        json_.member("rule", finding.rule->id);
        json_.member("severity", name_of(finding.severity()));
        json_.member("certainty", name_of(finding.certainty));
        json_.member("message", finding.message(language));
        json_.member("question", finding.question(language));
        json_.member("mend", finding.mend(language));
        json_.member("fingerprint", engine::fingerprint(finding, the_case.documents));
        json_.key("evidence");
        json_.begin_array();
        const auto claim = std::find_if(finding.evidence.begin(), finding.evidence.end(),
                                        [](const Evidence& one) { return one.role == Evidence::Role::Claim; });
        const Place primary = claim == finding.evidence.end() ? Place{home, {}} : claim->place;
        for (const Evidence& evidence : finding.evidence) write(evidence, primary, places);
        json_.end_array();
        json_.end_object();
    }

    /// A fact has no place of its own: it stands at the primary claim, which it is held against.
    void write(const Evidence& evidence, Place primary, const std::vector<Locator>& places) {
        json_.begin_object();
        if (evidence.role == Evidence::Role::Fact) {
            json_.member("role", "fact");
            json_.member("source", evidence.source);
            write_range(json_, places[primary.document], primary.span);
            json_.member("text", evidence.text);
        } else {
            const Locator& locator = places[evidence.place.document];
            json_.member("role", "claim");
            const Span source = evidence.in_text(locator.document());
            const std::string& path = locator.path(locator.line(source.begin));
            if (places.size() > 1 || path != locator.document().path) json_.member("path", path);
            write_source(json_, locator, source);
        }
        json_.end_object();
    }

    Context context_;
    JsonWriter json_;
};

}  // namespace

std::unique_ptr<Reporter> check_json(const Context& context, std::string& out) {
    return std::make_unique<CheckJson>(context, out);
}

}  // namespace veritae::report
