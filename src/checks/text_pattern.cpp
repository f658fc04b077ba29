// SPDX-License-Identifier: MIT
// text-pattern: words that a rule lists, wherever they stand in the content or in a link's address, or in markup that
// is none: "<insert name>" is read as an element, "{{ name }}" as a template.
//
// Matches inside code, in comments and in quotation marks are left alone, and so is what stands beside a word that
// tells of such texts (`excuses`: "a template engine that fills [Name]"). Signs that programs work on, such as a slot
// in brackets or a masked number, are left alone beside a word of such a program as well (`tools`: "a chatbot that
// answers [name]").
#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "checks/checks.hpp"
#include "checks/outside.hpp"
#include "checks/quoted.hpp"
#include "checks/searcher.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kLeastGap = 6;  // bytes of markup that may hold a phrase

/// The findings of one document: the same words told once, with every place where they stand.
class Told {
  public:
    Told(std::uint32_t document, std::vector<Finding>& findings) : document_(document), findings_(findings) {}

    void add(Span span, std::string_view words) {
        const auto [known, is_new] = by_words_.emplace(text::fold(words), findings_.size());
        if (is_new) findings_.emplace_back().arguments.push_back({"text", std::string(words)});
        findings_[known->second].evidence.push_back(Evidence::claim({document_, span}));
        spans_.push_back(span);
    }
    [[nodiscard]] bool overlaps(Span span) const {
        return std::any_of(spans_.begin(), spans_.end(), [&](Span told) { return told.overlaps(span); });
    }

  private:
    std::uint32_t document_;
    std::vector<Finding>& findings_;
    std::map<std::string, std::size_t> by_words_;
    std::vector<Span> spans_;
};

/// The words of a rule.
struct Patterns {
    Patterns(const Rule& rule, PhraseLists& phrases) : searcher(rule, "phrases", "patterns", phrases) {
        for (const Parameter& parameter : rule.parameters) {
            if (parameter.name == "excuses") excuses.push_back(text::fold(parameter.text));
            if (parameter.name == "tools") tools.push_back(text::fold(parameter.text));
        }
    }

    Searcher searcher;
    std::vector<std::string> excuses;
    std::vector<std::string> tools;
};

bool in_code(const Document& document, Span span) {
    return std::any_of(document.styles.begin(), document.styles.end(),
                       [&](const Styled& one) { return one.emphasis == Emphasis::Code && one.span.contains(span); });
}

/// "[Skills]" alone on its line: how this document sets its headings.
bool is_heading(const DocumentReport& report, Span span) {
    if (report.document.plain[span.begin] != '[') return false;
    return std::any_of(report.resume.sections.begin(), report.resume.sections.end(), [&](const SectionSpan& section) {
        return section.heading.contains(span) && section.heading.size() <= span.size() + 1;
    });
}

/// In quotation marks within other words: "Insert quote here" alone on its line is no citation.
bool is_cited(const Document& document, Span found) {
    if (!is_quoted(document, found)) return false;
    const Span line = document.lines[document.line_of(found.begin)].span;
    const std::string_view text = document.slice(line);
    constexpr std::array<std::string_view, 4> kOpen = {"\"", "'", "\u201C", "\u2018"};
    constexpr std::array<std::string_view, 4> kClose = {"\"", "'", "\u201D", "\u2019"};
    for (std::size_t i = 0; i < kOpen.size(); ++i) {
        const bool around = text.starts_with(kOpen[i]) && text.ends_with(kClose[i]) &&
                            text.find(kOpen[i], kOpen[i].size()) >= text.size() - kClose[i].size();
        if (around) return false;
    }
    return true;
}

/// The line of a match, or all lines of the list item that it is a part of.
Span statement(const Document& document, Span found) {
    constexpr std::uint32_t kMostLines = 8;
    std::uint32_t first = document.line_of(found.begin);
    std::uint32_t last = first;
    const auto continues = [&](std::uint32_t line) {
        return document.lines[line].kind == LineKind::ItemText &&
               document.lines[line - 1].block == document.lines[line].block;
    };
    while (first > 0 && last - first < kMostLines && continues(first)) --first;
    while (last + 1 < document.lines.size() && last - first < kMostLines && continues(last + 1)) ++last;
    return document.lines[first].span.joined(document.lines[last].span);
}

/// A slot in brackets, or a run of letters, digits and signs such as a masked number has: no word of a language.
bool is_sign(std::string_view found) {
    constexpr std::array<std::string_view, 7> kOpen = {"[", "{", "<", "(", "\u3010", "\uFF08", "\uFF3B"};
    if (std::ranges::any_of(kOpen, [&](std::string_view open) { return found.starts_with(open); })) return true;
    const bool groups = found.find_first_not_of("xX*0123456789 -") == std::string_view::npos;  // "XXXX XXXX 1234"
    if (groups && found.find(' ') != std::string_view::npos) return true;
    return found.find_first_of("-@") != std::string_view::npos && found.find_first_of(" %") == std::string_view::npos;
}

/// Folded, without what stands in brackets of the kinds that slots have.
std::string outside_slots(std::string_view words) {
    std::string kept = text::fold(words);
    constexpr std::array<std::array<std::string_view, 2>, 4> kBrackets = {
        {{"[", "]"}, {"{", "}"}, {"<", ">"}, {"\u3010", "\u3011"}}};
    for (const auto& [open, close] : kBrackets) {
        for (std::size_t at = kept.find(open); at != std::string::npos; at = kept.find(open, at + 1)) {
            const std::size_t end = kept.find(close, at);
            if (end == std::string::npos) break;
            kept.replace(at, end + close.size() - at, " ");
        }
    }
    return kept;
}

/// Does what is said around some words tell of such texts?
bool is_excused(const Patterns& patterns, std::string_view words, std::string_view before, std::string_view after) {
    const auto says = [&](const std::string& word) {
        return before.find(word) != std::string_view::npos || after.find(word) != std::string_view::npos;
    };
    return std::ranges::any_of(patterns.excuses, says) || (is_sign(words) && std::ranges::any_of(patterns.tools, says));
}

/// What is found tells nothing of itself, nor do other slots: "replace this line" is no tale of replacing.
bool is_excused(const Patterns& patterns, const Document& document, Span found) {
    const Span around = statement(document, found);
    return is_excused(patterns, document.slice(found), outside_slots(document.slice({around.begin, found.begin})),
                      outside_slots(document.slice({std::min(found.end, around.end), around.end})));
}

/// Markup that only looks like it.
void run_over_markup(const Patterns& patterns, const Case& the_case, std::uint32_t d, std::vector<Finding>& findings) {
    const Document& document = the_case.documents[d].document;
    for_each_gap(document, [&](Span gap, std::uint32_t line) {
        const std::string_view markup = std::string_view(document.text).substr(gap.begin, gap.size());
        if (gap.size() < kLeastGap || markup.find("<!--") != std::string_view::npos) return;
        for (const Span span : patterns.searcher.search(markup, the_case.phrases)) {
            if (markup[span.begin] != '<' && markup[span.begin] != '{') continue;
            const std::string beside = outside_slots(document.slice(statement(document, document.lines[line].span)));
            if (is_excused(patterns, markup.substr(span.begin, span.size()), beside, {})) continue;
            Finding& finding = findings.emplace_back();
            finding.arguments.push_back({"text", std::string(markup.substr(span.begin, span.size()))});
            finding.evidence.push_back(
                Evidence::outside({d, document.lines[line].span}, {gap.begin + span.begin, gap.begin + span.end}));
        }
    });
}

void run(const Patterns& patterns, const Case& the_case, std::vector<Finding>& findings) {
    const Searcher& searcher = patterns.searcher;
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        const Document& document = report.document;
        Told told(d, findings);
        for (const Span span : searcher.search(document, the_case.sightings[d])) {
            const bool code =
                document.lines[document.line_of(span.begin)].kind == LineKind::Code || in_code(document, span);
            if (code || is_cited(document, span) || is_heading(report, span) || is_excused(patterns, document, span))
                continue;
            told.add(span, document.slice(span));
        }
        for (const Link& link : document.links) {
            if (link.target.find(document.slice(link.span)) != std::string::npos) continue;  // shows itself: seen above
            const std::vector<Span> matches = searcher.search(link.target, the_case.phrases);
            if (matches.empty() || told.overlaps(link.span)) continue;
            told.add(link.span, std::string_view(link.target).substr(matches[0].begin, matches[0].size()));
        }
        run_over_markup(patterns, the_case, d, findings);
    }
}

BoundCheck text_pattern(const Rule& rule, PhraseLists& phrases) {
    const auto patterns = std::make_shared<const Patterns>(rule, phrases);
    return [patterns](const Case& the_case, std::vector<Finding>& findings) { run(*patterns, the_case, findings); };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "phrases", .type = Type::Phrases},
    ParameterShape{.name = "patterns", .type = Type::Patterns},
    ParameterShape{.name = "excuses", .type = Type::Phrases},
    ParameterShape{.name = "tools", .type = Type::Phrases},
};
constexpr std::array<std::string_view, 1> kArguments = {"text"};

}  // namespace

const CheckKind kTextPattern{
    .shape = {.name = "text-pattern", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .bind = text_pattern};

}  // namespace veritae::checks
