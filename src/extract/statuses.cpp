// SPDX-License-Identifier: MIT
// Scan to what is said about a paper's progress and about the owner's place among its authors. Of overlapping phrases
// the one that begins first counts, the longest of those: "to be submitted" is no "submitted".
#include "extract/extract.hpp"
#include "rulebook/senses.hpp"

namespace veritae::extract {
namespace {

template <class Mention, class Value>
std::vector<Mention> longest_phrases(const Scan& scan, Sense sense, Value Mention::*value) {
    std::vector<Mention> found;
    for (const TermMention& mention : scan.terms) {
        if (mention.term->sense != sense) continue;
        if (!found.empty() && mention.span.begin < found.back().span.end) continue;
        Mention& one = found.emplace_back();
        one.span = mention.span;
        one.*value = static_cast<Value>(mention.term->value);
    }
    return found;
}

}  // namespace

std::vector<StatusMention> find_statuses(const Scan& scan) {
    return longest_phrases(scan, Sense::Status, &StatusMention::status);
}

std::vector<AuthorRoleMention> find_author_roles(const Scan& scan) {
    return longest_phrases(scan, Sense::AuthorRole, &AuthorRoleMention::role);
}

}  // namespace veritae::extract
