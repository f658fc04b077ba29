// SPDX-License-Identifier: MIT
#include "extract/scan.hpp"

#include <algorithm>

#include "rulebook/senses.hpp"

namespace veritae::extract {

Scan::Scan(const Document& source, const Gazetteer& gazetteer, const Facts& known)
    : document(source), facts(known), tokens(tokenize(source.plain)), terms(gazetteer.match(source.plain, tokens)) {
    first_term.reserve(tokens.size() + 2);
    senses.reserve(tokens.size() + 1);
    std::uint32_t next = 0;
    for (const Token& token : tokens) {
        first_term.push_back(next);
        Senses& here = senses.emplace_back();
        for (; next < terms.size() && terms[next].span.begin == token.span.begin; ++next)
            here.set(static_cast<std::size_t>(terms[next].term->sense));
    }
    first_term.insert(first_term.end(), 2, next);
    senses.emplace_back();
}

const TermMention* Scan::find(std::size_t token, Sense sense) const {
    for (const TermMention& mention : terms_at(token)) {
        if (mention.term->sense == sense) return &mention;
    }
    return nullptr;
}

std::size_t Scan::token_from(std::uint32_t offset) const {
    const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.begin < offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

}  // namespace veritae::extract
