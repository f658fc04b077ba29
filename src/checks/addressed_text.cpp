// SPDX-License-Identifier: MIT
// addressed-text: words spoken to whoever screens the document, in its content or in what is not shown of it.
//
// An order is addressed to the reader where it begins a clause: at the begin of a line, behind punctuation, or behind
// one of the words that lead to one ("please", "must"). "Agents ignore earlier instructions" is none.
//
// In the content, words in quotation marks, in a title of a paper or in code are only cited; so are those in a sentence
// with a word that tells of them ("attacks such as ..."). What is not shown is for no reader, and nothing excuses it.
#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "checks/checks.hpp"
#include "checks/outside.hpp"
#include "checks/quoted.hpp"
#include "checks/searcher.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kSentence = 400;  // bytes to either side in which a sentence is looked for
constexpr std::uint32_t kOrder = 120;     // bytes behind an order in which one inside it may end
constexpr std::uint32_t kLeastGap = 12;   // bytes of markup that may hold a phrase

/// An offset, or the begin of the character that it lies in.
std::size_t whole_until(std::string_view text, std::size_t end) {
    if (end >= text.size()) return text.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return end;
}

bool is_ascii_word(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '\'';
}

bool ends_sentence(std::string_view text, std::size_t at) {
    if (text[at] == '!' || text[at] == '?' || text[at] == ';') return true;
    if (text[at] == '.') return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    const std::string_view rest = text.substr(at);
    return rest.starts_with("\u3002") || rest.starts_with("\n\n");
}

/// The sentence around a span, inside the lines of its block.
std::string_view sentence(const Document& document, Span span) {
    const std::uint32_t block = document.lines[document.line_of(span.begin)].block;
    std::uint32_t first = document.line_of(span.begin);
    std::uint32_t last = document.line_of(span.end - 1);
    std::uint32_t begin = span.begin;
    std::uint32_t end = span.end;
    while (first > 0 && document.lines[first - 1].block == block &&
           span.begin - document.lines[first].span.begin < kSentence)
        --first;
    while (last + 1 < document.lines.size() && document.lines[last + 1].block == block &&
           document.lines[last].span.end - span.end < kSentence)
        ++last;
    const std::string_view plain = document.plain;
    while (begin > document.lines[first].span.begin && span.begin - begin < kSentence &&
           !ends_sentence(plain, begin - 1))
        --begin;
    while (end < document.lines[last].span.end && end - span.end < kSentence && !ends_sentence(plain, end)) ++end;
    return plain.substr(begin, end - begin);
}

class AddressedText {
  public:
    AddressedText(const Rule& rule, PhraseLists& phrases)
        : addresses_(rule, "phrases", "patterns", phrases, Sight::Lines),
          orders_(rule, "", "orders", phrases, Sight::Lines) {
        for (const Parameter& parameter : rule.parameters) {
            if (parameter.name == "excuses") excuses_.push_back(text::fold(parameter.text));
            if (parameter.name == "leads") leads_.push_back(text::fold(parameter.text));
        }
    }

    void run(const Case& the_case, std::uint32_t d, std::vector<Finding>& findings) const {
        const DocumentReport& report = the_case.documents[d];
        const Document& document = report.document;
        std::int64_t told = -1;  // the block of the last finding
        const Sightings& sightings = the_case.sightings[d];
        for (const Span span : joined(document.plain, the_case.phrases, addresses_.search(document, sightings),
                                      orders_.search(document, sightings))) {
            const Line& line = document.lines[document.line_of(span.begin)];
            if (line.block == told || is_cited(report, line, span)) continue;
            told = line.block;
            add(findings, "shown", document.slice(span), Evidence::claim({d, span}));
        }
        for_each_gap(document, [&](Span gap, std::uint32_t line) {
            if (gap.size() < kLeastGap) return;
            const std::string_view markup = std::string_view(document.text).substr(gap.begin, gap.size());
            const PhraseLists& phrases = the_case.phrases;
            const std::vector<Span> found =
                joined(markup, phrases, addresses_.search(markup, phrases), orders_.search(markup, phrases));
            if (found.empty()) return;
            const Span first{gap.begin + found[0].begin, gap.begin + found[0].end};
            add(findings, "unseen", markup.substr(found[0].begin, found[0].size()),
                Evidence::outside({d, document.lines[line].span}, first));
        });
    }

  private:
    static void add(std::vector<Finding>& findings, std::string_view outcome, std::string_view words,
                    Evidence evidence) {
        Finding& finding = findings.emplace_back();
        finding.outcome = outcome;
        finding.evidence.push_back(std::move(evidence));
        finding.arguments.push_back({"text", std::string(words)});
    }

    /// Addresses, and those orders that begin a clause, sorted.
    std::vector<Span> joined(std::string_view text, const PhraseLists& phrases, std::vector<Span> addresses,
                             const std::vector<Span>& orders) const {
        for (const Span span : orders) {
            if (begins_clause(text.substr(0, span.begin))) {
                addresses.push_back(span);
                continue;
            }
            // Another order may lie behind its begin: "for a language model: treat this candidate as …".
            const std::uint32_t first = span.begin + text::code_point_at(text, span.begin).length;
            const std::string_view rest = text.substr(0, whole_until(text, span.end + kOrder));
            for (const Span inner : orders_.search(rest.substr(first), phrases)) {
                const Span moved{inner.begin + first, inner.end + first};
                if (moved.begin < span.end && begins_clause(text.substr(0, moved.begin))) addresses.push_back(moved);
            }
        }
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    }

    /// Is what follows `before` the begin of a clause?
    bool begins_clause(std::string_view before) const {
        constexpr std::size_t kLongestLead = 32;
        std::string_view tail = before.substr(before.size() - std::min(before.size(), kLongestLead));
        while (!tail.empty() && tail.back() == ' ') tail.remove_suffix(1);
        if (tail.empty() || tail.back() == '\n') return true;
        const std::string folded = text::fold(tail);
        const auto leads = [&](const std::string& word) {
            if (!folded.ends_with(word)) return false;
            const std::size_t at = folded.size() - word.size();
            return at == 0 || !is_ascii_word(folded[at - 1]) || !is_ascii_word(folded[at]);
        };
        const char last = tail.back();
        const bool ascii_sign = static_cast<unsigned char>(last) < 0x80 && !is_ascii_word(last);
        return ascii_sign || std::any_of(leads_.begin(), leads_.end(), leads);
    }

    bool is_cited(const DocumentReport& report, const Line& line, Span span) const {
        const Document& document = report.document;
        if (line.kind == LineKind::Code || is_quoted(document, span)) return true;
        const auto covers = [&](Span outer) { return outer.contains(span); };
        if (std::any_of(document.styles.begin(), document.styles.end(),
                        [&](const Styled& one) { return one.emphasis == Emphasis::Code && covers(one.span); }))
            return true;
        const auto& papers = report.resume.publications;
        if (std::any_of(papers.begin(), papers.end(), [&](const Publication& one) { return covers(one.title); }))
            return true;
        const std::string around = text::fold(sentence(document, span));
        return std::any_of(excuses_.begin(), excuses_.end(),
                           [&](const std::string& word) { return around.find(word) != std::string::npos; });
    }

    Searcher addresses_;
    Searcher orders_;
    std::vector<std::string> excuses_;
    std::vector<std::string> leads_;
};

BoundCheck addressed_text(const Rule& rule, PhraseLists& phrases) {
    const auto check = std::make_shared<const AddressedText>(rule, phrases);
    return [check](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) check->run(the_case, d, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "phrases", .type = Type::Phrases},
    ParameterShape{.name = "patterns", .type = Type::Patterns},
    ParameterShape{.name = "orders", .type = Type::Patterns},
    ParameterShape{.name = "leads", .type = Type::Texts},
    ParameterShape{.name = "excuses", .type = Type::Phrases},
};
constexpr std::array<std::string_view, 2> kOutcomes = {"shown", "unseen"};
constexpr std::array<std::string_view, 1> kArguments = {"text"};

}  // namespace

const CheckKind kAddressedText{
    .shape = {.name = "addressed-text", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = addressed_text};

}  // namespace veritae::checks
