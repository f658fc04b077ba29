// SPDX-License-Identifier: MIT
// `check --format markdown`: for a mail. A heading a finding, its quotes side by side, then what is said under it.
#include <fmt/format.h>

#include <algorithm>

#include "report/escapes.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/pieces.hpp"
#include "report/sources.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

namespace veritae::report {

namespace {

constexpr std::size_t kMostColumns = 4;  // side by side

class CheckMarkdown final : public Reporter {
  public:
    CheckMarkdown(const Context& context, std::string& out) : context_(context), out_(out) {}

    void add(const CaseReport& the_case) override {
        const std::vector<Locator> places = locators(the_case);
        for (std::uint32_t i = 0; i < the_case.documents.size(); ++i) {
            const DocumentReport& document = the_case.documents[i];
            const Words words(context_.rulebook, context_.language.value_or(document.document.language));
            Tally tally;
            tally.add(document);
            std::string findings;
            for (const Finding& finding : the_case.findings) {
                if (document_of(finding) != i) continue;
                tally.add(finding);
                write(findings, finding, places_of(finding, places), words);
            }
            if (written_) out_ += '\n';
            written_ = true;
            out_ += fmt::format("# {}\n\n{}\n", markdown_escaped(printable(document.document.path)),
                                markdown_escaped(summary(tally, words)));
            if (document.error) out_ += fmt::format("\n- {}\n", markdown_escaped(unread(document)));
            out_ += findings;
            write_sources(document, words, places[i]);
        }
    }

  private:
    void write_sources(const DocumentReport& document, const Words& words, const Locator& locator) {
        if (document.sources.empty()) return;
        out_ += fmt::format("\n## {}\n\n", words("source/heading"));
        for (const ToldSource& one : told_sources(document, locator, words))
            out_ += fmt::format("- {}\n", markdown_escaped(in_words(one, words)));
    }

    static void write(std::string& out, const Finding& finding, const std::vector<ClaimPlace>& claims,
                      const Words& words) {
        out += fmt::format("\n## {}: {}\n\n", words(fmt::format("severity/{}", name_of(finding.severity()))),
                           markdown_escaped(printable(finding.message(words.language()))));
        if (!claims.empty()) write_places(out, finding, claims, words);
        const auto item = [&](std::string_view label, std::string_view text) {
            out += fmt::format("- {}: {}\n", label, markdown_escaped(text));
        };
        for (const Remark& remark : remarks(finding, words)) item(remark.label, remark.text);
        item(words("label/rule"), printable(finding.rule->id));
    }

    /// A table with a column a place.
    static void write_places(std::string& out, const Finding& finding, const std::vector<ClaimPlace>& claims,
                             const Words& words) {
        std::string head = "|";
        std::string rule = "|";
        std::string row = "|";
        for (std::size_t i = 0; i < claims.size() && i < kMostColumns; ++i) {
            const ClaimPlace& claim = claims[i];
            head += fmt::format(" {} |", markdown_escaped(in_words(claim, claims.front(), words)));
            rule += " --- |";
            row += fmt::format(" {} |", markdown_escaped(quote(claim, words)));
        }
        out += fmt::format("{}\n{}\n{}\n\n", head, rule, row);
        const std::string more = more_places(finding, std::min(claims.size(), kMostColumns), words);
        if (!more.empty()) out += more + "\n\n";
    }

    Context context_;
    std::string& out_;
    bool written_ = false;
};

}  // namespace

std::unique_ptr<Reporter> check_markdown(const Context& context, std::string& out) {
    return std::make_unique<CheckMarkdown>(context, out);
}

}  // namespace veritae::report
