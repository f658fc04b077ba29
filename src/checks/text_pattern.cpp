// SPDX-License-Identifier: MIT
// text-pattern: words that a rule lists, wherever they stand in the content or in a link's address.
//
// One pass finds the literals of all phrases and patterns. Only where one stands is a pattern compiled, once, and run
// over a window of at most kWindow bytes to either side in the same line. A pattern looks again only where its last
// window ended, so that the whole is linear in the text, whatever it is. Matches inside code blocks are left alone.
#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <mutex>

#include "checks/checks.hpp"
#include "rulebook/patterns.hpp"
#include "text/fold.hpp"
#include "text/literals.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kWindow = 256;
/// No document needs more to be told; it bounds the report of a hostile one.
constexpr std::size_t kMost = 100;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

class Pattern {
  public:
    explicit Pattern(std::string_view written) : written_(written) {}

    /// The first match in a window: its first group, or all of it without one.
    [[nodiscard]] std::optional<Span> search(std::string_view text, std::uint32_t begin, std::uint32_t end) const {
        std::call_once(once_, [&] { compiled_ = std::make_unique<RE2>(written_, RE2::Quiet); });
        re2::StringPiece groups[2];
        const int wanted = std::min(compiled_->NumberOfCapturingGroups(), 1) + 1;
        if (!compiled_->Match({text.data(), text.size()}, begin, end, RE2::UNANCHORED, groups, wanted)) return {};
        const re2::StringPiece& found = wanted == 2 && groups[1].data() != nullptr ? groups[1] : groups[0];
        const auto offset = static_cast<std::uint32_t>(found.data() - text.data());
        return Span{offset, offset + static_cast<std::uint32_t>(found.size())};
    }

  private:
    std::string_view written_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<RE2> compiled_;
};

/// The phrases and patterns of a rule, with one literal each: phrases first.
class Searcher {
  public:
    explicit Searcher(const Rule& rule) {
        for (const Parameter& parameter : rule.parameters) {
            if (parameter.name == "phrases") phrases_.push_back(parameter.text);
            if (parameter.name == "patterns") patterns_.push_back(std::make_unique<Pattern>(parameter.text));
        }
        for (const std::string_view phrase : phrases_) literals_.add(phrase);
        for (const Parameter& parameter : rule.parameters) {
            if (parameter.name == "patterns") literals_.add(rulebook::required_literal(parameter.text));
        }
        literals_.index();
    }

    /// All matches in `text`, sorted, of overlapping ones the first and longest. `line_at` gives the line around an
    /// offset.
    template <class LineAt>
    [[nodiscard]] std::vector<Span> search(std::string_view text, LineAt&& line_at) const {
        std::vector<Span> found;
        std::vector<std::uint32_t> searched(patterns_.size(), 0);  // up to where each pattern has looked
        literals_.search(text, [&](std::uint32_t number, std::size_t at) {
            if (found.size() >= kMost) return;
            const auto offset = static_cast<std::uint32_t>(at);
            if (number < phrases_.size()) {
                const Span span{offset, offset + static_cast<std::uint32_t>(phrases_[number].size())};
                if (stands_alone(text, span)) found.push_back(span);
                return;
            }
            const std::size_t index = number - phrases_.size();
            if (offset < searched[index]) return;
            const Span line = line_at(offset);
            std::uint32_t begin = std::max({line.begin, searched[index], offset > kWindow ? offset - kWindow : 0});
            const std::uint32_t end = std::min(line.end, offset + kWindow);
            while (const std::optional<Span> match = patterns_[index]->search(text, begin, end)) {
                found.push_back(*match);
                begin = std::max(match->end, begin + 1);
                if (begin >= end || found.size() >= kMost) break;
            }
            searched[index] = std::max(begin, end > kWindow / 2 && end < line.end ? end - kWindow / 2 : end);
        });
        std::sort(found.begin(), found.end(),
                  [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
        std::vector<Span> apart;
        for (const Span span : found) {
            if (apart.empty() || !apart.back().overlaps(span)) apart.push_back(span);
        }
        return apart;
    }

  private:
    /// Not a part of a longer word.
    static bool stands_alone(std::string_view text, Span span) {
        const bool open = span.begin > 0 && is_word(text[span.begin - 1]) && is_word(text[span.begin]);
        const bool close = span.end < text.size() && is_word(text[span.end - 1]) && is_word(text[span.end]);
        return !open && !close;
    }

    std::vector<std::string_view> phrases_;
    std::vector<std::unique_ptr<Pattern>> patterns_;
    text::Literals literals_;
};

/// The findings of one document: the same words told once, with every place where they stand.
class Told {
  public:
    Told(std::uint32_t document, std::vector<Finding>& findings) : document_(document), findings_(findings) {}

    void add(Span span, std::string_view words) {
        const auto [known, is_new] = by_words_.emplace(text::fold(words), findings_.size());
        if (is_new) findings_.emplace_back().arguments.push_back({"text", std::string(words)});
        findings_[known->second].evidence.push_back(Evidence::claim({document_, span}));
        spans_.push_back(span);
    }
    [[nodiscard]] bool overlaps(Span span) const {
        return std::any_of(spans_.begin(), spans_.end(), [&](Span told) { return told.overlaps(span); });
    }

  private:
    std::uint32_t document_;
    std::vector<Finding>& findings_;
    std::map<std::string, std::size_t> by_words_;
    std::vector<Span> spans_;
};

void run(const Searcher& searcher, const Case& the_case, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const Document& document = the_case.documents[d].document;
        const auto line_at = [&](std::uint32_t offset) { return document.lines[document.line_of(offset)].span; };
        Told told(d, findings);
        for (const Span span : searcher.search(document.plain, line_at)) {
            if (document.lines[document.line_of(span.begin)].kind != LineKind::Code)
                told.add(span, document.slice(span));
        }
        for (const Link& link : document.links) {
            if (link.target.find(document.slice(link.span)) != std::string::npos) continue;  // shows itself: seen above
            const auto size = static_cast<std::uint32_t>(link.target.size());
            const std::vector<Span> matches = searcher.search(link.target, [&](std::uint32_t) {
                return Span{0, size};
            });
            if (matches.empty() || told.overlaps(link.span)) continue;
            told.add(link.span, std::string_view(link.target).substr(matches[0].begin, matches[0].size()));
        }
    }
}

BoundCheck text_pattern(const Rule& rule) {
    const auto searcher = std::make_shared<const Searcher>(rule);
    return [searcher](const Case& the_case, std::vector<Finding>& findings) { run(*searcher, the_case, findings); };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "phrases", .type = Type::Phrases},
    ParameterShape{.name = "patterns", .type = Type::Patterns},
};
constexpr std::array<std::string_view, 1> kArguments = {"text"};

}  // namespace

const CheckKind kTextPattern{
    .shape = {.name = "text-pattern", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .bind = text_pattern};

}  // namespace veritae::checks
