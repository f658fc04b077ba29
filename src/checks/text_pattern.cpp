// SPDX-License-Identifier: MIT
// text-pattern: words that a rule lists, wherever they stand in the content or in a link's address. Matches inside code
// blocks are left alone.
#include <algorithm>
#include <map>
#include <memory>

#include "checks/checks.hpp"
#include "checks/searcher.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

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
        Told told(d, findings);
        for (const Span span : searcher.search(document.plain)) {
            if (document.lines[document.line_of(span.begin)].kind != LineKind::Code)
                told.add(span, document.slice(span));
        }
        for (const Link& link : document.links) {
            if (link.target.find(document.slice(link.span)) != std::string::npos) continue;  // shows itself: seen above
            const std::vector<Span> matches = searcher.search(link.target);
            if (matches.empty() || told.overlaps(link.span)) continue;
            told.add(link.span, std::string_view(link.target).substr(matches[0].begin, matches[0].size()));
        }
    }
}

BoundCheck text_pattern(const Rule& rule) {
    const auto searcher = std::make_shared<const Searcher>(rule, "phrases", "patterns");
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
