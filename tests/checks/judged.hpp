// SPDX-License-Identifier: MIT
// Documents told statement by statement, judged by the shipped rules of one kind of check.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "checks/checks.hpp"
#include "claims/told.hpp"

namespace veritae::test {

struct Judged {
    claims::Chronicle chronicle;
    std::vector<Finding> findings;

    /// `rule: first line, other line`, sorted; lines count from 1.
    [[nodiscard]] std::vector<std::string> summary(const std::vector<DocumentReport>& documents) const {
        std::vector<std::string> lines;
        for (const Finding& finding : findings) {
            std::string line = std::string(finding.rule->id) + ":";
            for (const Evidence& evidence : finding.evidence) {
                if (evidence.role != Evidence::Role::Claim) continue;
                const Document& document = documents[evidence.place.document].document;
                line += " " + std::to_string(document.line_of(evidence.place.span.begin) + 1);
            }
            lines.push_back(line);
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }
};

inline std::vector<DocumentReport> documents_of(const std::vector<Told>& told) {
    std::vector<DocumentReport> documents;
    for (const Told& one : told) documents.push_back(one.report());
    return documents;
}

inline Judged judge(const std::vector<DocumentReport>& documents, std::string_view as_of,
                    const checks::CheckKind& kind) {
    static const Facts facts = invented_facts();
    const ClaimGraph graph = claims::build_graph(documents);
    Judged judged{claims::chronicle(documents, graph, facts, day(as_of)), {}};
    const checks::PhraseLists no_phrases;
    const checks::Case the_case{documents, graph, judged.chronicle, facts, day(as_of), no_phrases};
    for (const Rule& rule : builtin_rulebook().rules) {
        if (rule.check == kind.shape.name) kind.check(the_case, rule, judged.findings);
    }
    return judged;
}

}  // namespace veritae::test
