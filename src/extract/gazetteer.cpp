// SPDX-License-Identifier: MIT
#include "extract/gazetteer.hpp"

#include <algorithm>
#include <bit>

#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::extract {
namespace {

/// FNV-1a over the folded code points of a token, so that no folded copy is made.
std::uint64_t hash_folded(std::string_view word) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (std::size_t i = 0; i < word.size();) {
        const auto [value, length] = text::code_point_at(word, i);
        i += length;
        if (value < 0x80) {
            const bool upper = value >= 'A' && value <= 'Z';
            hash = (hash ^ (upper ? value + 0x20 : value)) * 0x100000001B3u;
            continue;
        }
        hash = (hash ^ text::fold(value)) * 0x100000001B3u;
    }
    return hash;
}

std::uint32_t upper(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

}  // namespace

Gazetteer::Gazetteer(std::span<const Term> terms) {
    phrases_.reserve(terms.size());
    for (const Term& term : terms) {
        const std::vector<Token> tokens = tokenize(term.phrase);
        if (tokens.empty()) continue;
        Phrase phrase{hash_folded(term.phrase.substr(tokens[0].span.begin, tokens[0].span.size())),
                      static_cast<std::uint32_t>(rest_.size()),
                      static_cast<std::uint32_t>(tokens.size() - 1),
                      term.sense,
                      term.exact_case,
                      &term};
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            rest_.push_back(hash_folded(term.phrase.substr(tokens[i].span.begin, tokens[i].span.size())));
        }
        phrases_.push_back(phrase);
    }
    std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
        return a.first != b.first ? a.first < b.first : a.count > b.count;
    });
    buckets_.assign(std::bit_ceil(phrases_.size() * 2 + 1), {});
    const std::size_t mask = buckets_.size() - 1;
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
        if (i > 0 && phrases_[i - 1].first == phrases_[i].first) continue;
        std::size_t slot = phrases_[i].first & mask;
        while (buckets_[slot].phrase != 0) slot = (slot + 1) & mask;
        buckets_[slot] = {upper(phrases_[i].first), i + 1};
    }
}

std::vector<TermMention> Gazetteer::match(std::string_view plain, std::span<const Token> tokens) const {
    const auto slice = [&](Span span) { return plain.substr(span.begin, span.size()); };
    std::vector<std::uint64_t> hashes(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        hashes[i] = tokens[i].kind == TokenKind::Newline ? 0 : hash_folded(slice(tokens[i].span));
    }

    std::vector<TermMention> found;
    found.reserve(tokens.size() / 2);
    const std::size_t mask = buckets_.size() - 1;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Newline) continue;
        std::size_t slot = hashes[i] & mask;
        const auto begins = [&](const Bucket& bucket) {
            return bucket.tag == upper(hashes[i]) && phrases_[bucket.phrase - 1].first == hashes[i];
        };
        while (buckets_[slot].phrase != 0 && !begins(buckets_[slot])) slot = (slot + 1) & mask;
        if (buckets_[slot].phrase == 0) continue;
        std::uint32_t length = 0;
        Senses here;       // senses of this length's matches
        Senses of_longer;  // and of longer ones'
        for (std::size_t p = buckets_[slot].phrase - 1; p < phrases_.size() && phrases_[p].first == hashes[i]; ++p) {
            const Phrase& phrase = phrases_[p];
            std::size_t at = i;
            std::uint32_t matched = 0;
            while (matched < phrase.count) {
                ++at;
                if (at < tokens.size() && tokens[at].kind == TokenKind::Newline) ++at;
                if (at >= tokens.size() || hashes[at] != rest_[phrase.begin + matched]) break;
                ++matched;
            }
            if (matched < phrase.count) continue;
            const Span span{tokens[i].span.begin, tokens[at].span.end};
            if (phrase.exact_case && slice(span) != phrase.term->phrase) continue;
            // Longer phrases come first, so that a match of the same length is another meaning of the same words.
            if (span.size() != length) {
                of_longer |= here;
                here.reset();
                length = span.size();
            }
            const auto sense = static_cast<std::size_t>(phrase.sense);
            if (of_longer[sense]) continue;
            here.set(sense);
            found.push_back({span, phrase.term});
        }
    }
    return found;
}

}  // namespace veritae::extract
