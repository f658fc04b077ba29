// SPDX-License-Identifier: MIT
// Over the rule's id and, piece by piece, what the evidence says.
#include "text/fingerprint.hpp"

#include "engine/engine.hpp"
#include "text/fold.hpp"

namespace veritae::engine {

std::string fingerprint(const Finding& finding, std::span<const DocumentReport> documents) {
    text::Fingerprint hash;
    hash.add(finding.rule->id);
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.role == Evidence::Role::Fact) {
            hash.add(evidence.source);
            continue;
        }
        const Document& document = documents[evidence.place.document].document;
        const std::string_view words =
            evidence.markup.empty()
                ? document.slice(evidence.place.span)
                : std::string_view(document.text).substr(evidence.markup.begin, evidence.markup.size());
        const std::string tight = text::fold_tight(words);
        hash.add(tight.empty() ? words : std::string_view(tight));
    }
    return hash.hex();
}

}  // namespace veritae::engine
