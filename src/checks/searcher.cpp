// SPDX-License-Identifier: MIT
#include "checks/searcher.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace veritae::checks {
namespace {

constexpr std::uint32_t kWindow = 256;
/// No document needs more to be told; it bounds the report of a hostile one.
constexpr std::size_t kMost = 100;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Not a part of a longer word.
bool stands_alone(std::string_view text, Span span) {
    const bool open = span.begin > 0 && is_word(text[span.begin - 1]) && is_word(text[span.begin]);
    const bool close = span.end < text.size() && is_word(text[span.end - 1]) && is_word(text[span.end]);
    return !open && !close;
}

bool inside_sequence(std::string_view text, std::uint32_t offset) {
    return offset < text.size() && (static_cast<std::uint8_t>(text[offset]) & 0xC0u) == 0x80u;
}

/// What of the text may be seen from an offset.
Span window(std::string_view text, std::uint32_t offset, Sight sight) {
    const auto size = static_cast<std::uint32_t>(text.size());
    Span span{offset > kWindow ? offset - kWindow : 0, std::min(size, offset + kWindow)};
    while (inside_sequence(text, span.begin)) ++span.begin;
    while (inside_sequence(text, span.end)) --span.end;
    if (sight == Sight::Lines) return span;
    const std::string_view before = text.substr(span.begin, offset - span.begin);
    if (const std::size_t at = before.rfind('\n'); at != std::string_view::npos)
        span.begin += static_cast<std::uint32_t>(at) + 1;
    if (const std::size_t at = text.substr(offset, span.end - offset).find('\n'); at != std::string_view::npos)
        span.end = offset + static_cast<std::uint32_t>(at);
    return span;
}

}  // namespace

class Searcher::Pattern {
  public:
    Pattern(const Parameter& parameter, std::optional<PhraseList> also)
        : written_(parameter.text), sign_(parameter.sign), also_(also) {}

    /// Whether a part of the text holds what every match does besides the literal that was found.
    [[nodiscard]] bool may_match(std::string_view text, const Sightings* sightings, Span seen) const {
        if (sign_ != 0 && text.substr(seen.begin, seen.size()).find(sign_) == std::string_view::npos) return false;
        return !also_ || sightings == nullptr || sightings->any(*also_, seen);
    }

    /// The first match in a window: its first group, or all of it without one.
    [[nodiscard]] std::optional<Span> search(std::string_view text, std::uint32_t begin, std::uint32_t end) const {
        std::call_once(once_, [&] {  // "^" and "$" are the ends of a line: of the whole text they would say nothing
            compiled_ = std::make_unique<RE2>("(?m)" + std::string(written_), RE2::Quiet);
        });
        re2::StringPiece groups[2];
        const int wanted = std::min(compiled_->NumberOfCapturingGroups(), 1) + 1;
        if (!compiled_->Match({text.data(), text.size()}, begin, end, RE2::UNANCHORED, groups, wanted)) return {};
        const re2::StringPiece& found = wanted == 2 && groups[1].data() != nullptr ? groups[1] : groups[0];
        const auto offset = static_cast<std::uint32_t>(found.data() - text.data());
        return Span{offset, offset + static_cast<std::uint32_t>(found.size())};
    }

  private:
    std::string_view written_;
    char sign_;                       ///< that every match holds; 0 for none
    std::optional<PhraseList> also_;  ///< literals of which every match holds one
    mutable std::once_flag once_;
    mutable std::unique_ptr<RE2> compiled_;
};

/// What is found in one text, while its sightings are gone through.
class Searcher::Matches {
  public:
    /// Without sightings, every pattern of which a literal is found is tried.
    Matches(const Searcher& searcher, std::string_view text, const Sightings* sightings = nullptr)
        : searcher_(searcher), text_(text), sightings_(sightings) {}

    void add(const Sighting& sighting) {
        if (found_.size() >= kMost) return;
        if (sighting.phrase < searcher_.phrases_) {
            if (stands_alone(text_, sighting.span)) found_.push_back(sighting.span);
            return;
        }
        searched_.resize(searcher_.patterns_.size());
        const std::uint32_t offset = sighting.span.begin;
        for (const std::uint32_t pattern : searcher_.owners_[sighting.phrase - searcher_.phrases_]) {
            if (offset >= searched_[pattern]) look_around(offset, *searcher_.patterns_[pattern], searched_[pattern]);
        }
    }

    /// Sorted and apart.
    std::vector<Span> finish() && {
        std::sort(found_.begin(), found_.end(),
                  [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
        std::vector<Span> apart;
        for (const Span span : found_) {
            if (apart.empty() || !apart.back().overlaps(span)) apart.push_back(span);
        }
        return apart;
    }

  private:
    void look_around(std::uint32_t offset, const Pattern& pattern, std::uint32_t& searched) {
        const Span seen = window(text_, offset, searcher_.sight_);
        std::uint32_t begin = std::max(seen.begin, searched);
        while (pattern.may_match(text_, sightings_, {begin, seen.end})) {
            const std::optional<Span> match = pattern.search(text_, begin, seen.end);
            if (!match) break;
            found_.push_back(*match);
            begin = std::max(match->end, begin + 1);
            if (begin >= seen.end || found_.size() >= kMost) break;
        }
        const bool cut = seen.end == std::min<std::size_t>(text_.size(), offset + kWindow) && seen.end < text_.size();
        searched = std::max(begin, cut && seen.end > kWindow / 2 ? seen.end - kWindow / 2 : seen.end);
    }

    const Searcher& searcher_;
    std::string_view text_;
    const Sightings* sightings_;
    std::vector<Span> found_;
    std::vector<std::uint32_t> searched_;  ///< up to where each pattern has looked
};

/// What is looked for, while the patterns are added. Those of one rule are often variants of each other.
struct Searcher::Gathered {
    struct Also {
        std::span<const std::string_view> literals;
        PhraseList list;
    };

    std::vector<std::string_view> all;  ///< the phrases, then the literals of the patterns, each once
    std::unordered_map<std::string_view, std::size_t> owners;  ///< by literal: its place among them
    std::vector<Also> also;
};

Searcher::Searcher(const Rule& rule, std::string_view phrases, std::string_view patterns, PhraseLists& lists,
                   Sight sight)
    : sight_(sight) {
    Gathered gathered;
    for (const Parameter& parameter : rule.parameters) {
        if (parameter.name == phrases) gathered.all.push_back(parameter.text);
    }
    phrases_ = static_cast<std::uint32_t>(gathered.all.size());
    for (const Parameter& parameter : rule.parameters) {
        if (parameter.name == patterns) add(parameter, lists, gathered);
    }
    list_ = lists.add(gathered.all);
}

void Searcher::add(const Parameter& pattern, PhraseLists& lists, Gathered& gathered) {
    for (const std::string_view literal : pattern.literals.front()) {
        const auto [known, fresh] = gathered.owners.try_emplace(literal, owners_.size());
        if (fresh) {
            gathered.all.push_back(literal);
            owners_.emplace_back();
        }
        owners_[known->second].push_back(static_cast<std::uint32_t>(patterns_.size()));
    }
    std::optional<PhraseList> also;
    if (pattern.literals.size() > 1) {
        const std::span<const std::string_view> literals = pattern.literals[1];
        const auto known = std::ranges::find_if(
            gathered.also, [&](const Gathered::Also& one) { return std::ranges::equal(one.literals, literals); });
        if (known != gathered.also.end()) {
            also = known->list;
        } else {
            also = lists.add(literals);
            gathered.also.push_back({literals, *also});
        }
    }
    patterns_.push_back(std::make_unique<Pattern>(pattern, also));
}

Searcher::~Searcher() = default;

std::vector<Span> Searcher::search(const Document& document, const Sightings& sightings) const {
    Matches matches(*this, document.plain, &sightings);
    for (const Sighting& one : sightings.of(list_)) matches.add(one);
    return std::move(matches).finish();
}

std::vector<Span> Searcher::search(std::string_view text, const PhraseLists& lists) const {
    Matches matches(*this, text);
    lists.search(text, list_, [&](const Sighting& one) { matches.add(one); });
    return std::move(matches).finish();
}

}  // namespace veritae::checks
