// SPDX-License-Identifier: MIT
// `check --format gitlab`: a Code Quality report, the part of Code Climate's format that GitLab reads.
#include <fmt/format.h>

#include <map>

#include "engine/engine.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/terminal.hpp"
#include "text/fingerprint.hpp"

namespace veritae::report {

namespace {

/// GitLab's word for how bad it is. "critical" and "blocker" would say more than a finding can.
std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return "major";
        case Severity::Warning:
            return "minor";
        case Severity::Note:
            break;
    }
    return "info";
}

class Gitlab final : public Reporter {
  public:
    Gitlab(const Context& context, std::string& out) : context_(context), json_(out) {}

    void begin() override { json_.begin_array(); }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const std::string path = plain_path(document.document.path);
            if (document.error) {
                const std::string_view code = name_of(document.error->code);
                write(code, "blocker", unread(document), code, path, document.error->position.line);
            }
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                const std::vector<ClaimPlace> claims = places_of(finding, places);
                const bool in_lines = !claims.empty() && claims.front().in_lines();
                write(finding.rule->id, severity_of(finding.severity()), description(finding, claims, words),
                      engine::fingerprint(finding, the_case.documents), claims.empty() ? path : claims.front().path(),
                      in_lines ? claims.front().start().line : 1);
            }
        }
    }

    void end() override { json_.end_array(); }

  private:
    /// The message, the further places and the facts; GitLab shows it on one line.
    static std::string description(const Finding& finding, const std::vector<ClaimPlace>& claims, const Words& words) {
        std::string text = printable(finding.message(words.language()));
        if (!claims.empty() && !claims.front().in_lines())
            text += fmt::format(" ({})", in_words(claims.front(), words));
        for (std::size_t i = 1; i < claims.size(); ++i)
            text += fmt::format("{}{} {}", words("summary/semicolon"), words("label/also"),
                                in_words(claims[i], claims.front(), words));
        for (const Evidence& evidence : finding.evidence) {
            if (evidence.role != Evidence::Role::Fact) continue;
            text += words("summary/semicolon");
            text += printable(evidence.text);
        }
        return text;
    }

    void write(std::string_view name, std::string_view severity, std::string_view description, std::string_view claims,
               const std::string& path, std::uint32_t line) {
        json_.begin_object();
        json_.member("description", description);
        json_.member("check_name", name);
        json_.member("fingerprint", unique(path, claims));
        json_.member("severity", severity);
        json_.key("location");
        json_.begin_object(JsonWriter::Layout::Line);
        json_.member("path", path);
        json_.key("lines");
        json_.begin_object();
        json_.member("begin", line);
        json_.end_object();
        json_.end_object();
        json_.end_object();
    }

    /// GitLab shows one finding of those with one fingerprint: the same words in two files, or twice in one, are two.
    std::string unique(const std::string& path, std::string_view claims) {
        text::Fingerprint hash;
        hash.add(path);
        hash.add(claims);
        const std::uint32_t before = seen_[hash.hex()]++;
        if (before > 0) hash.add(fmt::format("{}", before));
        return hash.hex();
    }

    Context context_;
    JsonWriter json_;
    std::map<std::string, std::uint32_t> seen_;
};

}  // namespace

std::unique_ptr<Reporter> check_gitlab(const Context& context, std::string& out) {
    return std::make_unique<Gitlab>(context, out);
}

}  // namespace veritae::report
