// SPDX-License-Identifier: MIT
// share-granularity: "top p %" of n, where n is too small to have such a share.
//
// The smallest top share of n is its first: 1/n. The claim is wrong if 100/n lies above every p that p may have been
// rounded or cut from, for the largest n that n may mean. The number of all must be told with the share in so many
// words; a rank beside it is the matter of another check.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "checks/bare_number.hpp"
#include "checks/checks.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::uint32_t kReach = 60;  // bytes between a share and its whole

class Granularity {
  public:
    Granularity(const Rule& rule, const DocumentReport& report, std::uint32_t number, std::vector<Finding>& findings)
        : rule_(rule), report_(report), number_(number), findings_(findings), wholes_(names(rule, "wholes")) {}

    void run() {
        for (const TopShare& share : report_.mentions.top_shares) {
            if (ranked(share.span)) continue;
            std::optional<Quantity> whole = behind(share.span);
            if (!whole) whole = before(share.span);
            if (!whole || whole->interval.high < 1) continue;
            const double half = share.interval.high - share.percent;
            const double upper = half < 0.5 ? share.percent + 2 * half : share.interval.high;
            const double least = 100 / whole->interval.high;
            if (least <= upper * (1 + 1e-9)) continue;
            Finding& finding = findings_.emplace_back();
            finding.evidence = {Evidence::claim({number_, share.span.joined(whole->span)})};
            finding.arguments = {{"share", std::string(report_.document.slice(share.span))},
                                 {"whole", std::string(report_.document.slice(whole->span))},
                                 {"least", written(least)}};
        }
    }

  private:
    /// Is a rank told in the same stretch?
    bool ranked(Span share) const {
        const auto& ranks = report_.mentions.ranks;
        return std::any_of(ranks.begin(), ranks.end(), [&](const Rank& rank) {
            return rank.span.begin < share.end + kReach && share.begin < rank.span.end + kReach;
        });
    }

    /// Does a number count those among whom a share is taken? Without a unit, words must say so.
    bool counts(const Quantity& one, bool worded) const {
        if (one.change || one.last_digit < 1) return false;
        if (one.dimension == Dimension::Count)
            return std::find(wholes_.begin(), wholes_.end(), one.thing) != wholes_.end();
        return worded && one.dimension == Dimension::None;
    }

    /// The words between, folded, without signs.
    std::optional<std::string> words(std::uint32_t begin, std::uint32_t end) const {
        if (begin > end || end - begin > kReach) return std::nullopt;
        const std::string gap = text::fold(report_.document.slice({begin, end}));
        if (gap.find('\n') != std::string::npos || gap.find(';') != std::string::npos ||
            gap.find(". ") != std::string::npos || gap.find("\u3002") != std::string::npos)
            return std::nullopt;
        std::string out;
        for (const char c : gap) {
            const bool sign = std::string_view(" (),:=[]\"'").find(c) != std::string_view::npos;
            if (!sign) {
                out += c;
            } else if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        }
        while (!out.empty() && out.back() == ' ') out.pop_back();
        return out;
    }

    std::optional<Quantity> behind(Span share) const {
        const std::string_view plain = report_.document.plain;
        std::uint32_t at = share.end;
        while (at < plain.size() && at - share.end < kReach && (plain[at] < '0' || plain[at] > '9')) ++at;
        const std::optional<Quantity> next = number_at(report_, at);
        const auto between = words(share.end, at);
        if (!next || !between) return std::nullopt;
        const bool worded = rule_.has("between", *between);
        const std::string_view gap = report_.document.slice({share.end, at});
        const bool bracket = between->empty() && gap.find('(') != std::string_view::npos;
        return (worded || bracket) && counts(*next, worded) ? next : std::nullopt;
    }

    std::optional<Quantity> before(Span share) const {
        const auto& all = report_.mentions.quantities;
        auto next = std::partition_point(all.begin(), all.end(),
                                         [&](const Quantity& one) { return one.span.end <= share.begin; });
        if (next == all.begin()) return std::nullopt;
        --next;
        const auto between = words(next->span.end, share.begin);
        if (!between || !(between->empty() || rule_.has("then", *between))) return std::nullopt;
        // What leads to the number says that it is all of them.
        const std::uint32_t from = next->span.begin > kLead ? next->span.begin - kLead : 0;
        std::string lead = text::fold(std::string_view(report_.document.plain).substr(from, next->span.begin - from));
        while (!lead.empty() && (lead.back() == ' ' || lead.back() == ':')) lead.pop_back();
        const bool led = std::any_of(rule_.parameters.begin(), rule_.parameters.end(), [&](const Parameter& one) {
            return one.name == "leads" && lead.ends_with(one.text);
        });
        const bool among = rule_.has("among", *between);
        return (led || among) && counts(*next, led || among) ? std::optional<Quantity>(*next) : std::nullopt;
    }

    static constexpr std::uint32_t kLead = 24;

    const Rule& rule_;
    const DocumentReport& report_;
    std::uint32_t number_;
    std::vector<Finding>& findings_;
    std::vector<std::int32_t> wholes_;
};

void share_granularity(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d)
        Granularity(rule, the_case.documents[d], d, findings).run();
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "wholes", .type = Type::Texts, .required = true},
    ParameterShape{.name = "between", .type = Type::Texts, .required = true},
    ParameterShape{.name = "then", .type = Type::Texts, .required = true},
    ParameterShape{.name = "among", .type = Type::Texts, .required = true},
    ParameterShape{.name = "leads", .type = Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 3> kArguments = {"share", "whole", "least"};

}  // namespace

const CheckKind kShareGranularity{
    .shape = {.name = "share-granularity", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = share_granularity};

}  // namespace veritae::checks
