// SPDX-License-Identifier: MIT
// `check --format sarif`: SARIF 2.1.0 (OASIS) as GitHub code scanning reads it. Rules that found something stand behind
// the results, with their manuals.
#include <algorithm>
#include <optional>

#include "engine/engine.hpp"
#include "report/json_parts.hpp"
#include "report/line_hash.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/sarif_parts.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The hashes of a document's lines; none if its text is not the bytes of its file.
std::vector<std::string> hashes_of(const Document& document) {
    if (document.encoding != Encoding::Utf8 || !document.origins.empty()) return {};
    return line_hashes(document.text, document.bom > 0);
}

class Sarif final : public Reporter {
  public:
    Sarif(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override {
        json_.begin_object();
        json_.member("$schema", kSchema);
        json_.member("version", "2.1.0");
        json_.key("runs");
        json_.begin_array();
        json_.begin_object();
        json_.member("columnKind", "unicodeCodePoints");
        json_.key("results");
        json_.begin_array();
    }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            suppressed_ += document.suppressed;
            if (document.error) unread_.push_back({document.document.path, *document.error});
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            std::optional<std::vector<std::string>> hashes;
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                if (!hashes) hashes = hashes_of(document.document);
                if (!language_) language_ = words.language();
                write(finding, the_case, places_of(finding, places), *hashes, words);
            }
        }
    }

    void end() override {
        json_.end_array();
        json_.key("tool");
        json_.begin_object();
        json_.key("driver");
        json_.begin_object();
        json_.member("name", "veritae");
        json_.member("semanticVersion", context_.version);
        const Words words(context_.rulebook, context_.language.value_or(language_.value_or(Language::English)));
        json_.key("rules");
        json_.begin_array();
        for (const Rule* rule : rules_) sarif::write_rule(json_, *rule, words);
        json_.end_array();
        json_.end_object();
        json_.end_object();
        write_invocation();
        json_.key("properties");
        json_.begin_object();
        json_.member("as_of", to_string(context_.as_of));
        json_.member("rules", context_.rulebook.hash);
        json_.member("suppressed", suppressed_);
        json_.end_object();
        json_.end_object();
        json_.end_array();
        json_.end_object();
    }

  private:
    struct Unread {
        std::string path;
        ReadError error;
    };

    void write(const Finding& finding, const CaseReport& the_case, const std::vector<ClaimPlace>& places,
               const std::vector<std::string>& hashes, const Words& words) {
        json_.begin_object();
        json_.member("ruleId", finding.rule->id);
        json_.member("ruleIndex", index_of(*finding.rule));
        json_.member("level", name_of(finding.severity()));
        sarif::write_text(json_, "message", sarif::message(finding, places, words));
        json_.key("locations");
        json_.begin_array();
        if (places.empty()) {
            write_file(the_case.documents[document_of(finding)].document.path);
        } else {
            sarif::write_location(json_, places.front().on_one_line(), words, 0);
        }
        json_.end_array();
        if (places.size() > 1) {
            json_.key("relatedLocations");
            json_.begin_array();
            for (std::uint32_t i = 1; i < places.size(); ++i) sarif::write_location(json_, places[i], words, i);
            json_.end_array();
        }
        json_.key("partialFingerprints");
        json_.begin_object();
        json_.member("veritae/v1", engine::fingerprint(finding, the_case.documents));
        const std::uint32_t line = places.empty() ? 0 : places.front().locator->line(places.front().span.begin);
        if (!places.empty() && line < hashes.size()) json_.member("primaryLocationLineHash", hashes[line]);
        json_.end_object();
        json_.key("properties");
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("certainty", name_of(finding.certainty));
        json_.end_object();
        json_.end_object();
    }

    /// A document that could not be read is no result: it is told of the run.
    void write_invocation() {
        json_.key("invocations");
        json_.begin_array();
        json_.begin_object();
        json_.member("executionSuccessful", unread_.empty());
        json_.key("toolExecutionNotifications");
        json_.begin_array();
        for (const Unread& one : unread_) {
            json_.begin_object();
            json_.key("descriptor");
            json_.begin_object(JsonWriter::Layout::Line);
            json_.member("id", name_of(one.error.code));
            json_.end_object();
            json_.member("level", "error");
            sarif::write_text(json_, "message", sarif::inert(printable(one.error.detail)));
            json_.key("locations");
            json_.begin_array();
            write_file(one.path);
            json_.end_array();
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.end_array();
    }

    /// A location that is a whole file.
    void write_file(const std::string& path) {
        json_.begin_object();
        json_.key("physicalLocation");
        json_.begin_object();
        sarif::write_artifact(json_, plain_path(path));
        json_.end_object();
        json_.end_object();
    }

    std::uint32_t index_of(const Rule& rule) {
        const auto known = std::ranges::find(rules_, &rule);
        const auto index = static_cast<std::uint32_t>(known - rules_.begin());
        if (known == rules_.end()) rules_.push_back(&rule);
        return index;
    }

    Context context_;
    JsonWriter json_;
    std::vector<const Rule*> rules_;  ///< in the order of their first results
    std::vector<Unread> unread_;
    std::uint32_t suppressed_ = 0;
    std::optional<Language> language_;  ///< of the first result
};

}  // namespace

std::unique_ptr<Reporter> check_sarif(const Context& context, std::string& out) {
    return std::make_unique<Sarif>(context, out);
}

}  // namespace veritae::report
