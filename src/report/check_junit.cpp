// SPDX-License-Identifier: MIT
// `check --format junit`: a suite a document, a case a finding; errors and warnings fail, notes are told only. A
// document without findings is one case that passes, one that could not be read one that could not be run.
#include <fmt/format.h>

#include <algorithm>

#include "report/escapes.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

class Junit final : public Reporter {
  public:
    Junit(const Context& context, std::string& out) : context_(context), out_(out) {}

    void begin() override { out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"veritae\">\n"; }

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            path_ = xml_escaped(printable(plain_path(document.document.path)));
            Tally tally;
            tally.add(document);
            std::string cases;
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                tally.add(finding);
                write(cases, finding, places_of(finding, places), words);
            }
            const std::size_t findings = tally.errors + tally.warnings + tally.notes;
            const std::string about = xml_escaped(summary(tally, words));
            if (document.error) write(cases, document);
            if (!document.error && findings == 0) cases += test_case(about) + "/>\n";
            out_ += fmt::format(
                "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\">\n"
                "{}    <system-out>{}</system-out>\n  </testsuite>\n",
                path_, document.error ? 1 : std::max<std::size_t>(findings, 1), tally.errors + tally.warnings,
                tally.unreadable, cases, about);
        }
    }

    void end() override { out_ += "</testsuites>\n"; }

  private:
    /// A case's element, open. Jenkins refuses any more attributes than these.
    [[nodiscard]] std::string test_case(std::string_view name) const {
        return fmt::format("    <testcase name=\"{}\" classname=\"{}\"", name, path_);
    }

    void write(std::string& out, const Finding& finding, const std::vector<ClaimPlace>& claims,
               const Words& words) const {
        const std::string place =
            claims.empty() ? std::string() : fmt::format(" ({})", in_words(claims.front(), words));
        const std::string name = xml_escaped(printable(finding.rule->id) + place);
        std::string body = told(finding, {}, words);
        for (const ClaimPlace& claim : claims)
            body += fmt::format("\n{}: {}: {}", printable(claim.path()), in_words(claim, words), quote(claim, words));
        if (const std::string more = more_places(finding, claims.size(), words); !more.empty()) body += '\n' + more;
        out += test_case(name);
        if (finding.severity() == Severity::Note) {
            out += fmt::format(">\n      <system-out>{}</system-out>\n    </testcase>\n", xml_escaped(body));
        } else {
            out += fmt::format(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                               name_of(finding.severity()), xml_escaped(printable(finding.message(words.language()))),
                               xml_escaped(body));
        }
    }

    void write(std::string& out, const DocumentReport& document) const {
        const std::string_view code = name_of(document.error->code);
        out += fmt::format("{}>\n      <error type=\"{}\" message=\"{}\"/>\n    </testcase>\n", test_case(code), code,
                           xml_escaped(unread(document)));
    }

    Context context_;
    std::string& out_;
    std::string path_;  ///< of the document at hand, escaped
};

}  // namespace

std::unique_ptr<Reporter> check_junit(const Context& context, std::string& out) {
    return std::make_unique<Junit>(context, out);
}

}  // namespace veritae::report
