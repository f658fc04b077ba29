// SPDX-License-Identifier: MIT
// Scan to technologies by names that mean nothing else.
#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {

std::vector<TechnologyMention> find_technologies(const Scan& scan) {
    std::vector<TechnologyMention> found;
    for (const auto& [token, term] : scan.terms_of(Sense::Technology)) {
        const TermMention& mention = scan.terms[term];
        if (mention.term->in_context) continue;
        if (!found.empty() && mention.span.begin < found.back().span.end) continue;
        found.push_back({mention.span, mention.term->value});
    }
    return found;
}

}  // namespace veritae::extract
