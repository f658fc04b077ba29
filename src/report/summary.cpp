// SPDX-License-Identifier: MIT
#include "report/summary.hpp"

#include <fmt/format.h>

#include <vector>

namespace veritae::report {

namespace {

void add(Coverage::Ratio& sum, const Coverage::Ratio& ratio) {
    sum.read += ratio.read;
    sum.seen += ratio.seen;
}

bool any_seen(const Coverage& coverage) {
    return coverage.dates.seen + coverage.publications.seen + coverage.links.seen > 0;
}

}  // namespace

std::string coverage_text(const Coverage& coverage, const Words& words) {
    if (!any_seen(coverage)) return std::string(words("summary/nothing-read"));
    const auto number = [](std::uint32_t n) { return fmt::format("{}", n); };
    const Argument arguments[] = {{"dates_read", number(coverage.dates.read)},
                                  {"dates", number(coverage.dates.seen)},
                                  {"publications_read", number(coverage.publications.read)},
                                  {"publications", number(coverage.publications.seen)}};
    std::string text = words.fill("summary/coverage", arguments);
    if (coverage.links.read > 0) {
        const Argument links[] = {{"links_read", number(coverage.links.read)}, {"links", number(coverage.links.seen)}};
        text += words("summary/comma");
        text += words.fill("summary/links-answered", links);
    } else if (const std::uint32_t untried = coverage.links.seen - coverage.links.read; untried > 0) {
        text += words("summary/comma");
        text += words.count("summary/links", untried);
    }
    return text;
}

void Tally::add(const Finding& finding) {
    switch (finding.severity()) {
        case Severity::Error:
            ++errors;
            break;
        case Severity::Warning:
            ++warnings;
            break;
        case Severity::Note:
            ++notes;
            break;
    }
}

void Tally::add(const DocumentReport& document) {
    unreadable += document.error.has_value();
    suppressed += document.suppressed;
    report::add(coverage.dates, document.coverage.dates);
    report::add(coverage.publications, document.coverage.publications);
    report::add(coverage.links, document.coverage.links);
}

void Tally::add(const Tally& other) {
    errors += other.errors;
    warnings += other.warnings;
    notes += other.notes;
    unreadable += other.unreadable;
    suppressed += other.suppressed;
    report::add(coverage.dates, other.coverage.dates);
    report::add(coverage.publications, other.coverage.publications);
    report::add(coverage.links, other.coverage.links);
}

namespace {

/// What was found and not read, as parts of a list.
std::vector<std::string> counted(const Tally& tally, const Words& words, bool none_is_said) {
    std::vector<std::string> parts;
    const auto part = [&](std::string_view name, std::size_t n) {
        if (n > 0) parts.push_back(words.count(name, n));
    };
    part("summary/errors", tally.errors);
    part("summary/warnings", tally.warnings);
    part("summary/notes", tally.notes);
    if (parts.empty() && none_is_said) parts.emplace_back(words("summary/none"));
    part("summary/suppressed", tally.suppressed);
    part("summary/unreadable", tally.unreadable);
    return parts;
}

}  // namespace

std::string counts_text(const Tally& tally, const Words& words) {
    return fmt::format("{}", fmt::join(counted(tally, words, true), words("summary/comma")));
}

std::string summary(const Tally& tally, const Words& words) {
    const bool found = tally.errors + tally.warnings + tally.notes > 0;
    const bool seen = any_seen(tally.coverage);
    std::string text =
        fmt::format("{}", fmt::join(counted(tally, words, seen || tally.unreadable == 0), words("summary/comma")));
    // Findings or a document that could not be read say by themselves why there is nothing to count.
    if (seen || (!found && tally.unreadable == 0)) {
        text += words("summary/semicolon");
        text += coverage_text(tally.coverage, words);
    }
    return text;
}

}  // namespace veritae::report
