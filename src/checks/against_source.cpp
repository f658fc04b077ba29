// SPDX-License-Identifier: MIT
// against-source: what a claim says against what a source on the network said of it. The comparisons are made in
// src/resolve; here they become findings. Parameters: `aspect`, what was compared; `unless`, folded beginnings of
// words in the entry, or outside of one in the line, by which the document itself tells of the difference.
//
// One thing is told once, however often it is linked. The rule's outcome is the kind; `fact` words what the source
// says.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "checks/checks.hpp"
#include "checks/context.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::array<std::string_view, 7> kAspects = {"name",   "title",     "authors", "status",
                                                      "metric", "ownership", "created"};
constexpr std::string_view kFact = "fact";
constexpr std::string_view kUnless = "unless";

std::string in_one_line(std::string_view words) {
    std::string out(words);
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

class Teller {
  public:
    Teller(const Case& the_case, const Rule& rule, std::vector<Finding>& findings)
        : case_(the_case), rule_(rule), findings_(findings) {}

    void tell(std::uint32_t document) {
        const DocumentReport& report = case_.documents[document];
        std::set<std::tuple<SourceQuestion, std::string_view, Span>> told;
        for (const Source& source : report.sources) {
            const Span link = source.place;
            for (const Comparison& one : source.comparisons) {
                if (one.kind.empty() || !rule_.has("aspect", kAspects[static_cast<std::size_t>(one.aspect)])) continue;
                if (excused(document, one)) continue;
                const Span where = one.claim == link ? Span{} : one.claim;
                if (told.emplace(source.question, one.kind, where).second) add(document, source, one);
            }
        }
    }

  private:
    [[nodiscard]] bool excused(std::uint32_t document, const Comparison& one) const {
        const DocumentReport& report = case_.documents[document];
        const Entry* const entry = entry_at(report, one.claim.begin);
        const Span around = entry != nullptr ? entry->span : line_at(report.document, one.claim.begin);
        const std::string words = text::fold(report.document.slice(around));
        return std::ranges::any_of(rule_.parameters, [&](const Parameter& parameter) {
            return parameter.name == kUnless && begins_word(words, parameter.text);
        });
    }

    /// Words at the beginning of a word; Chinese ones anywhere.
    static bool begins_word(std::string_view words, std::string_view wanted) {
        for (std::size_t at = words.find(wanted); at != std::string_view::npos; at = words.find(wanted, at + 1)) {
            const bool inside = at > 0 && words[at - 1] >= 'a' && words[at - 1] <= 'z' && wanted.front() >= 'a' &&
                                wanted.front() <= 'z';
            if (!inside) return true;
        }
        return false;
    }

    void add(std::uint32_t document, const Source& source, const Comparison& one) {
        const DocumentReport& report = case_.documents[document];
        const Span link = source.place;
        Finding& finding = findings_.emplace_back();
        finding.rule = &rule_;
        finding.outcome = one.kind;
        finding.certainty = one.outcome == Outcome::Contradicted ? one.certainty : Certainty::Possible;
        finding.arguments = {{"told", in_one_line(one.told)},
                             {"said", in_one_line(one.said)},
                             {"day", to_string(source.answer.read_on)},
                             {"days", std::to_string(one.days)},
                             {"page", source.name}};
        finding.evidence.push_back(Evidence::claim({document, one.claim}));
        if (!one.claim.overlaps(link)) finding.evidence.push_back(Evidence::claim({document, link}));
        Finding wording = finding;
        wording.outcome = kFact;
        finding.evidence.push_back(Evidence::fact("https://" + source.name, wording.message(report.document.language)));
    }

    const Case& case_;
    const Rule& rule_;
    std::vector<Finding>& findings_;
};

void against_source(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    Teller teller(the_case, rule, findings);
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        if (!the_case.documents[d].sources.empty()) teller.tell(d);
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "aspect", .type = Type::Text, .required = true, .choices = kAspects},
    ParameterShape{.name = kUnless, .type = Type::Texts},
};
constexpr std::array<std::string_view, 16> kOutcomes = {
    "renamed", "absent", "title",     "missing", "rejected", "desk-rejected", "withdrawn", "workshop",
    "edition", "venue",  "undecided", "fewer",   "fork",     "account",       "later",     kFact};
constexpr std::array<std::string_view, 5> kArguments = {"told", "said", "day", "days", "page"};

}  // namespace

const CheckKind kAgainstSource{
    .shape = {.name = "against-source", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .check = against_source};

}  // namespace veritae::checks
