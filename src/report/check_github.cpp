// SPDX-License-Identifier: MIT
// `check --format github`: workflow commands that GitHub Actions shows as annotations. It takes ten of a kind a step
// and drops the others without a word; here the last notice says that there are more.
#include <fmt/format.h>

#include <array>
#include <optional>

#include "report/escapes.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

constexpr std::size_t kMost = 10;

/// The commands of one severity: as many as are shown, and how many there were.
struct Kind {
    std::vector<std::string> commands;
    std::size_t seen = 0;

    void add(std::string command) {
        ++seen;
        if (commands.size() < kMost) commands.push_back(std::move(command));
    }
};

class Github final : public Reporter {
  public:
    Github(const Context& context, std::string& out) : context_(context), out_(out) {}

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            if (!language_) language_ = words.language();
            tally_.add(document);
            const std::string path = plain_path(document.document.path);
            if (document.error)
                kind(Severity::Error).add(command("error", path, "", name_of(document.error->code), unread(document)));
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                tally_.add(finding);
                add(finding, places_of(finding, places), path, words);
            }
        }
    }

    void end() override {
        std::size_t left_out = 0;
        for (const Kind& one : kinds_) left_out += one.seen - one.commands.size();
        Kind& notices = kind(Severity::Note);
        if (left_out > 0 && notices.commands.size() == kMost) {
            notices.commands.pop_back();
            ++left_out;
        }
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
            for (const std::string& one : kind(severity).commands) out_ += one;
        }
        if (left_out == 0) return;
        const Words words(context_.rulebook, *language_);
        out_ += fmt::format("::notice title=veritae::{}\n",
                            command_escaped(fmt::format("{}{}{}", words.count("label/not-shown", left_out),
                                                        words("summary/semicolon"), summary(tally_, words))));
    }

  private:
    void add(const Finding& finding, const std::vector<ClaimPlace>& claims, const std::string& path,
             const Words& words) {
        std::string place;
        if (!claims.empty() && claims.front().in_lines()) {
            const Position start = claims.front().start();
            const Position end = claims.front().end();
            place = fmt::format(",line={},endLine={}", start.line, end.line);
            // Columns are taken on one line only.
            if (start.line == end.line) place += fmt::format(",col={},endColumn={}", start.column, end.column);
        }
        const Severity severity = finding.severity();
        kind(severity).add(command(severity == Severity::Note ? "notice" : name_of(severity),
                                   claims.empty() ? path : claims.front().path(), place, finding.rule->id,
                                   told(finding, claims, words)));
    }

    static std::string command(std::string_view name, std::string_view path, std::string_view place,
                               std::string_view title, std::string_view message) {
        return fmt::format("::{} file={}{},title={}::{}\n", name, property_escaped(printable(path)), place,
                           property_escaped(printable(title)), command_escaped(message));
    }

    Kind& kind(Severity severity) { return kinds_[static_cast<std::size_t>(severity)]; }

    Context context_;
    std::string& out_;
    std::array<Kind, 3> kinds_;
    Tally tally_;
    std::optional<Language> language_;  ///< of the first document
};

}  // namespace

std::unique_ptr<Reporter> check_github(const Context& context, std::string& out) {
    return std::make_unique<Github>(context, out);
}

}  // namespace veritae::report
