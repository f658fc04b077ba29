// SPDX-License-Identifier: MIT
// citation-indices: the h-index, the i10-index, the citations and the number of papers of one person.
//
// An h-index of h needs h papers with h citations each: h <= papers and h * h <= citations. An i10-index of i needs i
// papers with ten citations each: i <= papers and 10 i <= citations. And the two know each other: from h = 10 on these
// h papers count for the i10-index as well, so that i >= h; and i papers with ten citations make h at least
// min(i, 10). Each is judged by the interval that a number was rounded from.
//
// Numbers belong together in one paragraph, or in lines that follow each other.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "checks/bare_number.hpp"
#include "checks/checks.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

enum class Index : std::uint8_t { H, I10, Citations, Papers };
constexpr std::array<std::string_view, 4> kLists = {"h_index", "i10_index", "citations", "papers"};
constexpr std::string_view kNearby = "citations_near";  // of one paper as well, away from an index

constexpr std::uint32_t kNear = 24;     // bytes between a name and its number
constexpr std::uint32_t kPartial = 40;  // bytes before a count of papers that may say of which
constexpr std::uint32_t kLines = 3;     // between two numbers that belong together

struct Told {
    Index index;
    Span span;
    Quantity quantity;
    std::uint32_t line;
    std::uint32_t block;
    bool nearby;  ///< belongs to an index only in its own line
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

class CitationIndices {
  public:
    CitationIndices(const Rule& rule, PhraseLists& phrases) {
        std::vector<std::string_view> labels;
        for (const Parameter& one : rule.parameters) {
            const auto list = std::find(kLists.begin(), kLists.end(), one.name);
            if (list != kLists.end()) {
                labels.push_back(one.text);
                meanings_.push_back({static_cast<Index>(list - kLists.begin()), false});
            }
            if (one.name == kNearby) {
                labels.push_back(one.text);
                meanings_.push_back({Index::Citations, true});
            }
            if (one.name == "partial") partial_.push_back(text::fold(one.text));
            if (one.name == "partial_behind") partial_behind_.push_back(text::fold(one.text));
            if (one.name == "joints") joints_.push_back(text::fold(one.text));
            if (one.name == "sources") sources_.push_back(text::fold(one.text));
        }
        std::stable_sort(joints_.begin(), joints_.end(),
                         [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
        labels_ = phrases.add(labels);
    }

    void run(const Case& the_case, std::uint32_t d, std::vector<Finding>& findings) const {
        const DocumentReport& report = the_case.documents[d];
        std::vector<Told> told = collect(report, the_case.sightings[d].of(labels_));
        const bool any = std::any_of(told.begin(), told.end(),
                                     [](const Told& one) { return one.index == Index::H || one.index == Index::I10; });
        if (!any) return;
        for (std::size_t i = 0; i < told.size(); ++i) {
            for (std::size_t j = i + 1; j < told.size() && together(told[i], told[j]); ++j) {
                if (told[i].index == told[j].index) break;  // another person, another source, another year
                if (is_counted_otherwise(told, told[i], told[j])) continue;
                compare(report, d, told[i], told[j], findings);
            }
        }
    }

  private:
    struct Meaning {
        Index index;
        bool nearby;
    };

    static bool together(const Told& a, const Told& b) {
        if (a.nearby || b.nearby) return a.line == b.line;
        return a.block == b.block || b.line - a.line <= kLines;
    }

    /// Two counts of papers that differ are of different papers: the smaller one, such as that of the papers listed,
    /// says nothing about an index told beside the larger one.
    static bool is_counted_otherwise(std::span<const Told> told, const Told& a, const Told& b) {
        const auto counts_more = [&](const Told& papers, const Told& index) {
            return papers.index == Index::Papers && std::ranges::any_of(told, [&](const Told& other) {
                       return other.index == Index::Papers && other.line <= index.line + kLines &&
                              index.line <= other.line + kLines &&
                              papers.quantity.interval.high < other.quantity.interval.high;
                   });
        };
        return counts_more(a, b) || counts_more(b, a);
    }

    static bool stands_alone(std::string_view plain, Span span) {
        const bool open = span.begin > 0 && is_word(plain[span.begin - 1]) && is_word(plain[span.begin]);
        const bool close = span.end < plain.size() && is_word(plain[span.end]) && is_word(plain[span.end - 1]);
        return !open && !close;
    }

    std::vector<Told> collect(const DocumentReport& report, std::span<const Sighting> labels) const {
        const Document& document = report.document;
        std::vector<Told> told;
        std::uint32_t covered = 0;
        for (const Sighting& label : labels) {
            if (label.span.begin < covered || !stands_alone(document.plain, label.span)) continue;
            covered = label.span.end;
            const auto [index, nearby] = meanings_[label.phrase];
            std::optional<Quantity> quantity = number_of(report, label.span, index);
            if (!quantity) continue;
            // "900 citations over 12 papers": what stands right behind another number's name bounds nothing.
            const bool behind_label =
                !told.empty() && quantity->span.begin <= told.back().span.end + 1 && index != told.back().index;
            if (behind_label && quantity->bound == Bound::MoreThan)
                quantity->interval = {quantity->value, quantity->value};
            const std::uint32_t line = document.line_of(label.span.begin);
            if (!told.empty() && told.back().quantity.span == quantity->span) continue;
            told.push_back(
                {index, quantity->span.joined(label.span), *quantity, line, document.lines[line].block, nearby});
        }
        return told;
    }

    /// Nothing between a name and its number but signs and such words as "of".
    bool joined(std::string_view gap) const {
        std::string left = text::fold(gap);
        for (std::string_view rest = left; !rest.empty();) {
            if (std::string_view(" :=(~\t").find(rest[0]) != std::string_view::npos) {
                rest.remove_prefix(1);
                continue;
            }
            const auto word = std::find_if(joints_.begin(), joints_.end(),
                                           [&](const std::string& one) { return rest.starts_with(one); });
            if (word == joints_.end()) return false;
            rest.remove_prefix(word->size());
        }
        return true;
    }

    std::optional<Quantity> number_of(const DocumentReport& report, Span label, Index index) const {
        const auto& all = report.mentions.quantities;
        const std::string_view plain = report.document.plain;
        const auto fitting = [&](const Quantity& one) {
            return fits(report, one, label, index) ? std::optional<Quantity>(one) : std::nullopt;
        };
        // A number with a unit may hold the name itself: "120 citations".
        const auto next = std::partition_point(all.begin(), all.end(),
                                               [&](const Quantity& one) { return one.span.end <= label.begin; });
        if (next != all.end() && next->span.begin < label.begin) return fitting(*next);
        std::uint32_t at = label.end;
        while (at < plain.size() && at - label.end < kNear && !is_digit(plain[at]) && plain[at] != '\n') ++at;
        if (joined(plain.substr(label.end, at - label.end))) {
            if (const std::optional<Quantity> behind = number_at(report, at)) return fitting(*behind);
        }
        const std::uint32_t least = label.begin > kNear ? label.begin - kNear : 0;
        std::uint32_t end = label.begin;
        while (end > least && !is_digit(plain[end - 1]) && plain[end - 1] != '\n') --end;
        std::uint32_t begin = end;
        while (begin > least && is_digit(plain[begin - 1])) --begin;
        std::optional<Quantity> before = number_at(report, begin);
        if (next != all.begin() && (next - 1)->span.end > begin) before = *(next - 1);
        if (!before || before->span.end > label.begin) return std::nullopt;
        const std::string_view gap = plain.substr(before->span.end, label.begin - before->span.end);
        return joined(gap) && gap.find(':') == std::string_view::npos ? fitting(*before) : std::nullopt;
    }

    bool fits(const DocumentReport& report, const Quantity& one, Span label, Index index) const {
        const bool times = one.dimension == Dimension::Ratio && index == Index::Citations;  // "cited 34 times"
        const bool count = one.dimension == Dimension::None || one.dimension == Dimension::Count || times;
        if (!count || one.change) return false;
        const bool year = one.value >= 1950 && one.value <= 2100 && index != Index::Citations;
        if (year) return false;
        const std::string_view plain = report.document.plain;
        const Span both = one.span.joined(label);
        const std::string behind = text::fold(plain.substr(both.end, kNear));
        const auto begins = [&](const std::string& word) {
            const std::size_t at = behind.find_first_not_of(' ');
            return at != std::string::npos && std::string_view(behind).substr(at).starts_with(word);
        };
        if (index == Index::Papers || index == Index::Citations) {
            // "12 papers on Google Scholar" are all that it knows.
            const auto partial = [&](const std::string& word) {
                if (!begins(word)) return false;
                const std::string_view rest = std::string_view(behind).substr(behind.find(word) + word.size());
                return std::none_of(sources_.begin(), sources_.end(),
                                    [&](const std::string& source) { return rest.starts_with(" " + source); });
            };
            if (std::any_of(partial_behind_.begin(), partial_behind_.end(), partial)) return false;
            const std::uint32_t from = both.begin > kPartial ? both.begin - kPartial : 0;
            std::string before = text::fold(plain.substr(from, both.end - from));
            for (const char end : {'\n', ';', '|'}) {
                const std::size_t last = before.substr(0, both.begin - from).rfind(end);
                if (last != std::string::npos) before.erase(0, last + 1);
            }
            if (std::any_of(partial_.begin(), partial_.end(),
                            [&](const std::string& word) { return before.find(word) != std::string::npos; }))
                return false;
        }
        return true;
    }

    void compare(const DocumentReport& report, std::uint32_t d, const Told& a, const Told& b,
                 std::vector<Finding>& findings) const {
        const auto of = [&](Index index) -> const Told* {
            return a.index == index ? &a : b.index == index ? &b : nullptr;
        };
        const Told* h = of(Index::H);
        const Told* i10 = of(Index::I10);
        const Told* citations = of(Index::Citations);
        const Told* papers = of(Index::Papers);
        const auto low = [](const Told& one) { return std::max(1.0, std::ceil(one.quantity.interval.low - 1e-9)); };
        const auto high = [](const Told& one) { return std::floor(one.quantity.interval.high + 1e-9); };
        std::string_view outcome;
        if (h != nullptr && citations != nullptr && low(*h) * low(*h) > high(*citations)) outcome = "square";
        if (h != nullptr && papers != nullptr && low(*h) > high(*papers)) outcome = "papers";
        if (i10 != nullptr && papers != nullptr && low(*i10) > high(*papers)) outcome = "papers";
        if (i10 != nullptr && citations != nullptr && low(*i10) * 10 > high(*citations)) outcome = "tens";
        if (h != nullptr && i10 != nullptr) {
            const bool fewer = low(*h) >= 10 && high(*i10) < low(*h);
            const bool more = std::min(low(*i10), 10.0) > high(*h);
            if (fewer || more) outcome = "indices";
        }
        if (outcome.empty() || several_sources(report, a.span.joined(b.span))) return;
        const Told& later = a.span.begin < b.span.begin ? b : a;
        const Told& earlier = a.span.begin < b.span.begin ? a : b;
        Finding& finding = findings.emplace_back();
        finding.outcome = outcome;
        finding.evidence = {Evidence::claim({d, later.span}), Evidence::claim({d, earlier.span})};
        finding.arguments = {{"first", std::string(report.document.slice(earlier.span))},
                             {"second", std::string(report.document.slice(later.span))}};
    }

    /// Numbers of two data bases need not agree.
    bool several_sources(const DocumentReport& report, Span span) const {
        const std::uint32_t first = report.document.lines[report.document.line_of(span.begin)].span.begin;
        const std::uint32_t last = report.document.lines[report.document.line_of(span.end - 1)].span.end;
        const std::string around = text::fold(report.document.slice({first, last}));
        return std::count_if(sources_.begin(), sources_.end(),
                             [&](const std::string& one) { return around.find(one) != std::string::npos; }) > 1;
    }

    PhraseList labels_;
    std::vector<Meaning> meanings_;  ///< by label
    std::vector<std::string> partial_;
    std::vector<std::string> partial_behind_;
    std::vector<std::string> joints_;
    std::vector<std::string> sources_;
};

BoundCheck citation_indices(const Rule& rule, PhraseLists& phrases) {
    const auto check = std::make_shared<const CitationIndices>(rule, phrases);
    return [check](const Case& the_case, std::vector<Finding>& findings) {
        for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) check->run(the_case, d, findings);
    };
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "h_index", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "i10_index", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "citations", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "citations_near", .type = Type::Phrases},
    ParameterShape{.name = "papers", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "joints", .type = Type::Texts, .required = true},
    ParameterShape{.name = "partial", .type = Type::Texts},
    ParameterShape{.name = "partial_behind", .type = Type::Texts},
    ParameterShape{.name = "sources", .type = Type::Texts},
};
constexpr std::array<std::string_view, 4> kOutcomes = {"square", "papers", "tens", "indices"};
constexpr std::array<std::string_view, 2> kArguments = {"first", "second"};

}  // namespace

const CheckKind kCitationIndices{
    .shape = {.name = "citation-indices", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = citation_indices};

}  // namespace veritae::checks
