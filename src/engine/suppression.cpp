// SPDX-License-Identifier: MIT
#include "engine/suppression.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "engine/engine.hpp"

namespace veritae::engine {
namespace {

constexpr std::string_view kMark = "veritae:";
constexpr std::string_view kAllow = "allow";
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string_view part(const Document& document, Span span) {
    return std::string_view(document.text).substr(span.begin, span.size());
}

/// The comment that a mark begins: from its sign to the end of the line.
std::optional<Span> line_comment(const Document& document, std::size_t mark, char sign) {
    const std::string_view text = document.text;
    const std::size_t before = mark == 0 ? std::string_view::npos : text.find_last_not_of(" \t", mark - 1);
    if (before == std::string_view::npos || text[before] != sign) return std::nullopt;
    if (before > 0 && text[before - 1] == '\\') return std::nullopt;
    const std::size_t end = std::min(text.find('\n', mark), text.size());
    return Span{static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(end)};
}

/// All comments that begin with the mark, their signs included.
std::vector<Span> comments(const Document& document) {
    std::vector<Span> found;
    if (document.format == Format::Markdown) {
        for (const Aside& aside : document.asides) {
            const Span span{aside.begin, aside.end};
            if (aside.kind != AsideKind::Comment) continue;
            if (trimmed(part(document, span).substr(4)).starts_with(kMark)) found.push_back(span);
        }
        return found;
    }
    const char sign = document.format == Format::Latex || document.format == Format::Bibtex ? '%'
                      : document.format == Format::RenderCv                                 ? '#'
                                                                                            : '\0';
    if (sign == '\0') return found;
    for (std::size_t at = document.text.find(kMark); at != std::string::npos;
         at = document.text.find(kMark, at + kMark.size())) {
        if (const std::optional<Span> span = line_comment(document, at, sign)) found.push_back(*span);
    }
    return found;
}

/// `allow RULE, RULE -- reason`.
void parse(std::string_view words, const Rulebook& rulebook, Suppression& out) {
    out.fault = Suppression::Fault::Form;
    words = trimmed(words);
    if (!words.starts_with(kAllow)) return;
    words.remove_prefix(kAllow.size());
    const std::size_t dash = words.find("--");
    std::string_view rules = trimmed(words.substr(0, dash));
    while (!rules.empty()) {
        const std::size_t end = std::min(rules.find(','), rules.size());
        out.rules.emplace_back(trimmed(rules.substr(0, end)));
        rules = trimmed(rules.substr(std::min(end + 1, rules.size())));
    }
    if (out.rules.empty()) return;
    out.reason = dash == std::string_view::npos ? std::string() : trimmed(words.substr(dash + 2));
    out.fault = out.reason.empty()                                ? Suppression::Fault::Reason
                : unknown_pattern(rulebook, out.rules) != nullptr ? Suppression::Fault::Rule
                                                                  : Suppression::Fault::None;
}

/// Where the content of a document stands in its text.
class Blocks {
  public:
    explicit Blocks(const Document& document) : document_(document) {
        for (std::uint32_t i = 0; i < document.lines.size(); ++i)
            lines_.push_back({document.in_text(document.lines[i].span), i});
        std::ranges::sort(lines_, {}, [](const Placed& one) { return one.source; });
    }

    /// Of plain: the block on the line of a comment, or the one behind it.
    [[nodiscard]] Span covered(Span comment) const {
        const std::string_view text = document_.text;
        const std::size_t before = comment.begin == 0 ? std::string_view::npos : text.rfind('\n', comment.begin - 1);
        const auto begin = static_cast<std::uint32_t>(before == std::string_view::npos ? 0 : before + 1);
        const auto next = std::ranges::lower_bound(lines_, Span{begin, begin}, {}, &Placed::source);
        const bool shares = next != lines_.begin() && std::prev(next)->source.end > begin;
        const auto found = shares ? std::prev(next) : next;
        return found == lines_.end() ? Span{} : block(found->line);
    }

  private:
    struct Placed {
        Span source;
        std::uint32_t line;
    };
    [[nodiscard]] Span block(std::uint32_t line) const {
        const std::vector<Line>& lines = document_.lines;
        std::uint32_t first = line;
        std::uint32_t last = line;
        while (first > 0 && lines[first - 1].block == lines[line].block) --first;
        while (last + 1 < lines.size() && lines[last + 1].block == lines[line].block) ++last;
        return {lines[first].span.begin, lines[last].span.end};
    }

    const Document& document_;
    std::vector<Placed> lines_;
};

bool covers(const Suppression& one, const Finding& finding, std::uint32_t document) {
    if (one.fault != Suppression::Fault::None || !matches_any(one.rules, finding.rule->id)) return false;
    return std::ranges::any_of(finding.evidence, [&](const Evidence& evidence) {
        return evidence.role == Evidence::Role::Claim && evidence.place.document == document &&
               one.covers.overlaps(evidence.place.span);
    });
}

}  // namespace

std::vector<Suppression> find_suppressions(const Document& document, const Rulebook& rulebook) {
    std::vector<Suppression> found;
    if (document.text.find(kMark) == std::string::npos) return found;
    const Blocks blocks(document);
    for (const Span comment : comments(document)) {
        Suppression& one = found.emplace_back();
        one.comment = comment;
        one.covers = blocks.covered(comment);
        std::string_view words = part(document, comment);
        words = words.substr(words.find(kMark) + kMark.size());
        if (words.ends_with("-->")) words.remove_suffix(3);
        parse(words, rulebook, one);
    }
    return found;
}

void apply_suppressions(std::vector<DocumentReport>& documents, std::vector<Finding>& findings) {
    std::erase_if(findings, [&](const Finding& finding) {
        for (std::uint32_t d = 0; d < documents.size(); ++d) {
            for (Suppression& one : documents[d].suppressions) {
                if (!covers(one, finding, d)) continue;
                ++one.used;
                ++documents[document_of(finding)].suppressed;
                return true;
            }
        }
        return false;
    });
}

void leave_out_known(std::vector<DocumentReport>& documents, std::vector<Finding>& findings,
                     std::span<const std::string> fingerprints) {
    if (fingerprints.empty()) return;
    std::erase_if(findings, [&](const Finding& finding) {
        if (!std::ranges::binary_search(fingerprints, fingerprint(finding, documents))) return false;
        ++documents[document_of(finding)].suppressed;
        return true;
    });
}

}  // namespace veritae::engine
