// SPDX-License-Identifier: MIT
#include "extract/scan.hpp"

#include <algorithm>

#include "rulebook/senses.hpp"

namespace veritae::extract {

Scan::Scan(const Document& source, const Gazetteer& gazetteer, const Facts& known)
    : document(source), facts(known), tokens(tokenize(source.plain)), terms(gazetteer.match(source.plain, tokens)) {
    first_term.reserve(tokens.size() + 1);
    std::uint32_t next = 0;
    for (const Token& token : tokens) {
        while (next < terms.size() && terms[next].span.begin < token.span.begin) ++next;
        first_term.push_back(next);
    }
    first_term.push_back(static_cast<std::uint32_t>(terms.size()));
}

std::span<const TermMention> Scan::terms_at(std::size_t token) const {
    const std::uint32_t begin = first_term[token];
    std::uint32_t end = begin;
    while (end < terms.size() && terms[end].span.begin == tokens[token].span.begin) ++end;
    return std::span(terms).subspan(begin, end - begin);
}

const TermMention* Scan::term_at(std::size_t token, Sense sense) const {
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
