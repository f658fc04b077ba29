// SPDX-License-Identifier: MIT
// A sentence of a stay or project that had ended when an earlier version was written: the same words now, with a larger
// number. What others go on counting (stars, users, citations) may grow for ever.
#include <algorithm>
#include <array>
#include <map>

#include "checks/checks.hpp"
#include "checks/retold.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

/// A line of an entry: what is left of its words without the numbers, and the numbers.
struct Figured {
    std::string words;
    Span line;
    std::span<const Quantity> figures;
};

std::vector<Figured> figured_lines(const DocumentReport& report, const Entry& entry) {
    const Document& document = report.document;
    std::vector<Figured> lines;
    for (std::uint32_t l = document.line_of(entry.span.begin);
         l < document.lines.size() && document.lines[l].span.begin < entry.span.end; ++l) {
        Figured one;
        one.line = document.lines[l].span;
        one.figures = resume::inside(report.mentions.quantities, one.line);
        if (one.figures.empty()) continue;
        std::uint32_t at = one.line.begin;
        for (const Quantity& figure : one.figures) {
            one.words += text::fold_tight(document.slice({at, std::max(at, figure.span.begin)})) + '#';
            at = std::max(at, figure.span.end);
        }
        one.words += text::fold_tight(document.slice({at, std::max(at, one.line.end)}));
        lines.push_back(std::move(one));
    }
    return lines;
}

/// Does the line speak of something that others go on counting?
bool goes_on(const Rule& rule, std::string_view line) {
    const std::string folded = text::fold(line);
    return std::ranges::any_of(rule.parameters, [&](const Parameter& one) {
        return one.name == "counted" && folded.find(one.text) != std::string::npos;
    });
}

bool had_ended(const Entry& entry, const claims::Version& version) {
    const DateRange& range = entry.range;
    return !entry.date.empty() && range.end && !range.present && !range.expected && !range.approximate &&
           range.end->last < version.as_of;
}

void check(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (const claims::Version& version : the_case.versions) {
        if (!has_stood(version, the_case, rule)) continue;
        const DocumentReport& report = the_case.documents[version.document];
        for (const claims::Retold& one : version.entries) {
            const Entry& before = version.before.resume.entries[one.before];
            const Entry& now = report.resume.entries[one.now];
            // What went on after all has a finding of its own.
            if (!had_ended(before, version) || !had_ended(now, version)) continue;
            std::map<std::string, Figured> earlier;
            for (Figured& line : figured_lines(version.before, before)) earlier.emplace(line.words, line);
            for (const Figured& line : figured_lines(report, now)) {
                const auto same = earlier.find(line.words);
                if (same == earlier.end() || same->second.figures.size() != line.figures.size() ||
                    goes_on(rule, report.document.slice(line.line)))
                    continue;
                for (std::size_t i = 0; i < line.figures.size(); ++i) {
                    const Quantity& was = same->second.figures[i];
                    const Quantity& is = line.figures[i];
                    if (was.dimension != is.dimension || is.interval.low <= was.interval.high || is.value <= was.value)
                        continue;
                    Finding finding;
                    finding.evidence = {Evidence::claim({version.document, is.span}), earlier_words(version, was.span)};
                    const Span named = said_at(now.title, said_at(now.organization, now.head));
                    finding.arguments = {{"name", std::string(report.document.slice(named))},
                                         {"now", std::string(report.document.slice(is.span))},
                                         {"before", finding.evidence.back().text},
                                         {"end", std::string(report.document.slice(now.date))}};
                    findings.push_back(std::move(finding));
                }
            }
        }
    }
}

constexpr std::array<ParameterShape, 2> kParameters = {{
    {"soon", ParameterShape::Type::Number, true},
    {"counted", ParameterShape::Type::Texts, true},
}};
constexpr std::array<std::string_view, 4> kArguments = {"name", "now", "before", "end"};

}  // namespace

const CheckKind kGrownFigure = {
    .shape = {"grown-figure", kParameters, {}, kArguments, Sees::Versions},
    .check = check,
};

}  // namespace veritae::checks
