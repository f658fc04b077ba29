// SPDX-License-Identifier: MIT
#include "extract/gazetteer.hpp"

#include <algorithm>
#include <bit>

#include "rulebook/senses.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::extract {
namespace {

/// FNV-1a over folded code points, so that no folded copy is made.
class Hash {
  public:
    void add(char32_t c) { value_ = (value_ ^ text::fold(c)) * 0x100000001B3u; }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 0xCBF29CE484222325u;
};

std::uint64_t hash_of(std::string_view plain, const Token& token) {
    if (token.kind == TokenKind::Newline) return 0;
    Hash hash;
    if (token.kind == TokenKind::Han || token.kind == TokenKind::Sign) {  // a single character
        hash.add(token.first);
        return hash.value();
    }
    for (std::uint32_t i = token.span.begin; i < token.span.end;) {
        const auto [c, length] = text::code_point_at(plain, i);
        hash.add(c);
        i += length;
    }
    return hash.value();
}

std::uint32_t upper(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 32); }

/// The key of phrases that begin with two tokens.
std::uint64_t joined(std::uint64_t first, std::uint64_t second) {
    return (first ^ second >> 32 ^ second << 32) * 0x9E3779B97F4A7C15u;
}

}  // namespace

Gazetteer::Gazetteer(std::span<const Term> terms) {
    constexpr std::size_t kKeys = 2;  // of a term, at most
    buckets_.resize(std::bit_ceil(terms.size() * kKeys * 3 / 2 + 1));
    std::vector<Phrase> unordered;
    std::vector<std::uint32_t> starts;  // by phrase
    unordered.reserve(terms.size());
    starts.reserve(terms.size());
    std::vector<Token> tokens;
    for (const Term& term : terms) {
        tokenize(term.phrase, tokens);
        if (tokens.empty()) continue;
        const std::uint64_t first = hash_of(term.phrase, tokens[0]);
        std::uint32_t start = start_of(first);
        if (tokens.size() > 1) {
            starts_[start].goes_on = true;
            const std::uint64_t both = joined(first, hash_of(term.phrase, tokens[1]));
            pairs_.set(both % kPairs);
            start = start_of(both);
        }
        const auto begin = static_cast<std::uint32_t>(rest_.size());
        for (std::size_t i = 2; i < tokens.size(); ++i) rest_.push_back(hash_of(term.phrase, tokens[i]));
        const auto count = static_cast<std::uint32_t>(rest_.size()) - begin;
        unordered.push_back({&term, begin, count, term.sense, term.exact_case});
        starts.push_back(start);
        ++starts_[start].end;  // for now, how many there are
    }
    std::uint32_t next = 0;
    for (Start& start : starts_) {
        start.begin = next;
        next += start.end;
        start.end = start.begin;
    }
    phrases_.resize(unordered.size());
    for (std::size_t i = 0; i < unordered.size(); ++i) phrases_[starts_[starts[i]].end++] = unordered[i];
    for (const Start& start : starts_) {
        const auto longest_first = [](const Phrase& a, const Phrase& b) {
            return a.count != b.count ? a.count > b.count : a.term < b.term;
        };
        std::sort(phrases_.begin() + start.begin, phrases_.begin() + start.end, longest_first);
    }
}

std::uint32_t Gazetteer::start_of(std::uint64_t key) {
    Bucket& bucket = buckets_[slot_of(key)];
    if (bucket.start == 0) {
        starts_.push_back({key, 0, 0, false});
        bucket = {upper(key), static_cast<std::uint32_t>(starts_.size())};
    }
    return bucket.start - 1;
}

/// The bucket of a key, or the free one where it would stand.
std::size_t Gazetteer::slot_of(std::uint64_t key) const {
    const auto is_other = [&](const Bucket& bucket) {
        return bucket.start != 0 && (bucket.tag != upper(key) || starts_[bucket.start - 1].key != key);
    };
    const std::size_t mask = buckets_.size() - 1;
    std::size_t slot = key & mask;
    while (is_other(buckets_[slot])) slot = (slot + 1) & mask;
    return slot;
}

const Gazetteer::Start* Gazetteer::find(std::uint64_t key) const {
    const Bucket& bucket = buckets_[slot_of(key)];
    return bucket.start != 0 ? &starts_[bucket.start - 1] : nullptr;
}

std::vector<TermMention> Gazetteer::match(std::string_view plain, std::span<const Token> tokens) const {
    std::vector<std::uint64_t> hashes(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) hashes[i] = hash_of(plain, tokens[i]);
    // The token behind one, which may stand on the next line.
    const auto after = [&](std::size_t i) {
        ++i;
        return i < tokens.size() && tokens[i].kind == TokenKind::Newline ? i + 1 : i;
    };

    std::vector<TermMention> found;
    found.reserve(tokens.size() / 2);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::Newline) continue;
        const Start* const alone = find(hashes[i]);
        if (alone == nullptr) continue;
        std::uint32_t length = 0;
        Senses here;       // senses of this length's matches
        Senses of_longer;  // and of longer ones'
        const auto add = [&](const Phrase& phrase, std::size_t last) {
            const Span span{tokens[i].span.begin, tokens[last].span.end};
            if (phrase.exact_case && plain.substr(span.begin, span.size()) != phrase.term->phrase) return;
            // Longer phrases come first, so that a match of the same length is another meaning of the same words.
            if (span.size() != length) {
                of_longer |= here;
                here.reset();
                length = span.size();
            }
            const auto sense = static_cast<std::size_t>(phrase.sense);
            if (of_longer[sense]) return;
            here.set(sense);
            found.push_back({span, phrase.term, phrase.sense});
        };
        const std::size_t second = after(i);
        const bool goes_on = alone->goes_on && second < tokens.size();
        const std::uint64_t key = goes_on ? joined(hashes[i], hashes[second]) : 0;
        if (const Start* const both = goes_on && pairs_[key % kPairs] ? find(key) : nullptr) {
            for (const Phrase& phrase : phrases(*both)) {
                std::size_t last = second;
                std::uint32_t matched = 0;
                for (; matched < phrase.count; ++matched) {
                    const std::size_t next = after(last);
                    if (next >= tokens.size() || hashes[next] != rest_[phrase.begin + matched]) break;
                    last = next;
                }
                if (matched == phrase.count) add(phrase, last);
            }
        }
        for (const Phrase& phrase : phrases(*alone)) add(phrase, i);
    }
    return found;
}

}  // namespace veritae::extract
