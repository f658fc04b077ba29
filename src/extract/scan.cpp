// SPDX-License-Identifier: MIT
#include "extract/scan.hpp"

#include <algorithm>

#include "rulebook/senses.hpp"

namespace veritae::extract {

Scan::Scan(const Document& source, const Gazetteer& gazetteer, const Facts& known)
    : document(source), facts(known), tokens(tokenize(source.plain)), terms(gazetteer.match(source.plain, tokens)) {
    first_term.resize(tokens.size() + 2, static_cast<std::uint32_t>(terms.size()));
    senses.resize(tokens.size() + 1);
    std::vector<Begin> begins;
    begins.reserve(terms.size());
    for (std::uint32_t token = 0; token < tokens.size(); ++token) {
        if (tokens[token].kind == TokenKind::Number) numbers.push_back(token);
        auto term = static_cast<std::uint32_t>(begins.size());
        first_term[token] = term;
        for (; term < terms.size() && terms[term].span.begin == tokens[token].span.begin; ++term) {
            const auto sense = static_cast<std::size_t>(terms[term].sense);
            senses[token].set(sense);
            ++sense_begins_[sense + 1];
            begins.push_back({token, term});
        }
    }
    for (std::size_t sense = 1; sense < sense_begins_.size(); ++sense) sense_begins_[sense] += sense_begins_[sense - 1];
    by_sense_.resize(terms.size());
    auto next = sense_begins_;
    for (const Begin& one : begins) by_sense_[next[static_cast<std::size_t>(terms[one.term].sense)]++] = one;
}

const TermMention* Scan::find(std::size_t token, Sense sense) const {
    for (const TermMention& mention : terms_at(token)) {
        if (mention.sense == sense) return &mention;
    }
    return nullptr;
}

std::size_t Scan::token_from(std::uint32_t offset) const {
    const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.begin < offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

}  // namespace veritae::extract
