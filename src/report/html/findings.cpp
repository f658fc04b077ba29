// SPDX-License-Identifier: MIT
// Findings by weight: the words that clash side by side, why, the facts, and the question to ask.
#include <algorithm>

#include "report/html/parts.hpp"
#include "report/names.hpp"

namespace veritae::report::html {

namespace {

constexpr std::size_t kMostPlaces = 12;  // of one finding that are shown

/// A shape for each weight, so that no colour is needed to tell them apart.
std::string_view shape(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return "M8 1 15 8 8 15 1 8Z";
        case Severity::Warning:
            return "M8 1.5 15.5 14.5H.5Z";
        case Severity::Note:
            break;
    }
    return "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Zm0 2.5a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z";
}

void put_quotes(std::string& out, const Telling& telling, const Finding& finding) {
    std::size_t claims = 0;
    std::string quotes;
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role != Evidence::Role::Claim || ++claims > kMostPlaces) continue;
        const std::uint32_t document = evidence.place.document;
        const Locator& locator = telling.places[document];
        const Span source = evidence.in_text(locator.document());
        const std::string entry = entry_around(telling.the_case.documents[document], evidence.place.span);
        put(quotes, "<figure><blockquote dir=\"auto\">{}</blockquote><figcaption>", quote(locator, evidence));
        if (!entry.empty()) put(quotes, "<bdi>{}</bdi> · ", entry);
        put(quotes, "{}</figcaption></figure>\n", where(telling, document, source.begin));
    }
    if (claims == 0) return;
    put(out, "<div class=\"quotes\">\n{}</div>\n", Markup{std::move(quotes)});
    if (claims > kMostPlaces)
        put(out, "<p class=\"quiet\">{}</p>\n", telling.words.count("label/more-places", claims - kMostPlaces));
}

void put_facts(std::string& out, const Telling& telling, const Finding& finding) {
    const auto is_fact = [](const Evidence& evidence) { return evidence.role == Evidence::Role::Fact; };
    if (std::ranges::none_of(finding.evidence, is_fact)) return;
    put(out, "<dt>{}</dt><dd><ul>\n", telling("page/facts"));
    for (const Evidence& evidence : finding.evidence) {
        if (is_fact(evidence)) put(out, "<li>{} <code>{}</code></li>\n", evidence.text, evidence.source);
    }
    out += "</ul></dd>\n";
}

void put_finding(std::string& out, const Telling& telling, std::size_t index) {
    const Finding& finding = *telling.findings[index];
    const Language language = telling.words.language();
    const Severity severity = finding.severity();
    put(out,
        R"(<article class="finding {0}" id="{1}f{2}" aria-labelledby="{1}h{2}">)"
        "\n",
        name_of(severity), telling.prefix, index + 1);
    put(out,
        R"(<p class="weight"><svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="{}"/></svg> {} <span class="number">{}</span></p>)"
        "\n",
        shape(severity), telling(fmt::format("severity/{}", name_of(severity))), index + 1);
    put(out, "<h4 id=\"{}h{}\">{}</h4>\n", telling.prefix, index + 1, finding.message(language));
    put_quotes(out, telling, finding);
    out += "<dl>\n";
    put(out, "<dt>{}</dt><dd>{}</dd>\n", telling("page/why"), finding.rule->why.in(language));
    put(out, "<dt>{}</dt><dd>{}</dd>\n", telling("page/certainty"),
        telling(fmt::format("page/certainty/{}", name_of(finding.certainty))));
    put_facts(out, telling, finding);
    put(out, "<dt>{}</dt><dd>{} <code>{}</code></dd>\n", telling("page/rule"), finding.rule->title.in(language),
        finding.rule->id);
    out += "</dl>\n";
    if (const std::string question = finding.question(language); !question.empty()) {
        put(out, "<div class=\"ask\"><p class=\"label\">{}</p><p>{}</p></div>\n", telling("page/ask"), question);
    }
    out += "</article>\n";
}

}  // namespace

void put_findings(std::string& out, const Telling& telling) {
    put(out, "<section aria-labelledby=\"{0}findings\"><h2 id=\"{0}findings\">{1}</h2>\n", telling.prefix,
        telling("page/findings"));
    if (telling.findings.empty()) put(out, "<p>{}</p>\n", telling("page/no-findings"));
    for (std::size_t i = 0; i < telling.findings.size(); ++i) {
        const Severity severity = telling.findings[i]->severity();
        if (i == 0 || severity != telling.findings[i - 1]->severity())
            put(out, "<h3>{}</h3>\n", telling(fmt::format("page/weight/{}", name_of(severity))));
        put_finding(out, telling, i);
    }
    out += "</section>\n";
}

}  // namespace veritae::report::html
