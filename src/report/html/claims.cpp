// SPDX-License-Identifier: MIT
// Every claim of the documents by its kind: the words, what was understood, and where they stand.
#include <array>
#include <cmath>

#include "report/html/parts.hpp"
#include "report/json_parts.hpp"
#include "report/names.hpp"
#include "report/period.hpp"

namespace veritae::report::html {

namespace {

constexpr std::size_t kMostClaims = 500;        // of one kind that are told
constexpr std::uint32_t kMostCharacters = 160;  // of one

class Understood {
  public:
    explicit Understood(const Telling& telling) : telling_(telling), facts_(telling.context.rulebook.facts) {}

    std::string operator()(const Claim& claim) const {
        const DocumentReport& report = telling_.the_case.documents[claim.place.document];
        const std::size_t i = claim.detail;
        switch (claim.kind) {
            case ClaimKind::Person:
                break;
            case ClaimKind::Entry:
                return entry(report.resume.entries[i]);
            case ClaimKind::Publication:
                return paper(report, report.resume.publications[i]);
            case ClaimKind::Status:
                return status(report, report.resume.statuses[i]);
            case ClaimKind::Measure:
                return measure(report, report.mentions.quantities[i]);
            case ClaimKind::Contest:
                return contest(report.mentions.contests[i]);
            case ClaimKind::Technology:
                return technology(report.mentions.technologies[i]);
            case ClaimKind::Link:
                return link(report.mentions.links[i]);
        }
        return {};
    }

  private:
    std::string joined(std::initializer_list<std::string> parts) const {
        std::string all;
        for (const std::string& part : parts) {
            if (!part.empty() && !all.empty()) all += telling_("summary/comma");
            all += part;
        }
        return all;
    }
    std::string status_word(Status status) const {
        return status == Status::None
                   ? std::string()
                   : std::string(telling_(fmt::format("status/{}", veritae::report::name_of(status))));
    }
    std::string venue(const std::optional<VenueMention>& venue) const {
        if (!venue || venue->venue < 0) return {};
        const std::string_view name = facts_.venues[static_cast<std::size_t>(venue->venue)].name;
        return venue->year == 0 ? std::string(name) : fmt::format("{} {}", name, venue->year);
    }

    std::string entry(const Entry& entry) const {
        return joined({std::string(telling_(fmt::format("kind/{}", veritae::report::name_of(entry.kind)))),
                       entry.date.empty() ? std::string() : period_text(entry.range, telling_.words)});
    }
    std::string paper(const DocumentReport& report, const Publication& paper) const {
        std::string place = venue(paper.venue);
        if (place.empty() && !paper.venue_text.empty()) place = one_line(as_written(report.document, paper.venue_text));
        const bool dated = paper.year == 0 || (paper.venue && paper.venue->year == paper.year);
        std::string position;
        if (paper.owner) {
            const Argument arguments[] = {{"position", fmt::format("{}", *paper.owner + 1)},
                                          {"authors", fmt::format("{}", paper.authors.size())}};
            position = telling_.words.fill("page/position", arguments);
        }
        return joined(
            {place, dated ? std::string() : fmt::format("{}", paper.year), status_word(paper.status), position});
    }
    std::string status(const DocumentReport& report, const StatusClaim& claim) const {
        const Publication& paper = report.resume.publications[claim.publication];
        const std::string title =
            paper.title.empty() ? std::string() : one_line(as_written(report.document, paper.title));
        return joined({status_word(claim.status), venue(claim.venue), title});
    }
    std::string measure(const DocumentReport& report, const Quantity& quantity) const {
        const std::string unit =
            quantity.unit.empty() ? std::string() : " " + one_line(as_written(report.document, quantity.unit));
        const auto number = [&](double value) { return fmt::format("{:.6g}", value / quantity.scale); };
        const double low = quantity.interval.low;
        const double high = quantity.interval.high;
        const Argument arguments[] = {{"low", number(low)}, {"high", number(high)}, {"unit", unit}};
        const std::string_view name = std::isinf(high) && std::isinf(low) ? "page/any"
                                      : std::isinf(high)                  ? "page/at-least"
                                      : std::isinf(low)                   ? "page/at-most"
                                      : low == high                       ? "page/exactly"
                                                                          : "page/between";
        return telling_.words.fill(name, arguments);
    }
    std::string contest(const ContestMention& contest) const {
        const std::string_view name = facts_.contests[static_cast<std::size_t>(contest.contest)].name;
        std::string edition;
        if (contest.ordinal > 0) {
            const Argument arguments[] = {{"ordinal", fmt::format("{}", contest.ordinal)}};
            edition = telling_.words.fill("page/edition", arguments);
        }
        return joined({std::string(name), edition, contest.year > 0 ? fmt::format("{}", contest.year) : std::string()});
    }
    std::string technology(const TechnologyMention& technology) const {
        const Technology& known = facts_.technologies[static_cast<std::size_t>(technology.technology)];
        const Argument arguments[] = {{"day", to_string(known.released, false)}};
        return joined({std::string(known.name), telling_.words.fill("page/released", arguments)});
    }
    std::string link(const LinkMention& link) const {
        const std::string kind(telling_(fmt::format("page/link/{}", veritae::report::name_of(link.kind))));
        return joined({kind, link.target,
                       link.kind == LinkKind::Email ? std::string() : std::string(telling_("page/not-tried"))});
    }

    const Telling& telling_;
    const Facts& facts_;
};

/// Words that say which claim it is.
Span head_of(const DocumentReport& report, const Claim& claim) {
    if (claim.kind == ClaimKind::Entry) return report.resume.entries[claim.detail].head;
    return claim.place.span;
}

std::string shortened(std::string words) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((static_cast<std::uint8_t>(words[i]) & 0xC0u) == 0x80u) continue;
        if (++characters > kMostCharacters) return words.substr(0, i) + "…";
    }
    return words;
}

void put_kind(std::string& out, const Telling& telling, const std::vector<const Claim*>& claims) {
    const Understood understood(telling);
    const std::string kind(veritae::report::name_of(claims.front()->kind));
    put(out, "<h3 id=\"{0}c-{1}\">{2} <span class=\"quiet\">{3}</span></h3>\n", telling.prefix, kind,
        telling("page/claim/" + kind), claims.size());
    put(out, "<table class=\"claims\" aria-labelledby=\"{}c-{}\">\n<thead><tr>", telling.prefix, kind);
    for (const std::string_view head : {"page/words", "page/understood", "page/place"})
        put(out, R"(<th scope="col">{}</th>)", telling(head));
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < claims.size() && i < kMostClaims; ++i) {
        const Claim& claim = *claims[i];
        const DocumentReport& report = telling.the_case.documents[claim.place.document];
        const Span head = head_of(report, claim);
        const std::uint32_t at = report.document.in_text(head).begin;
        put(out, "<tr><td dir=\"auto\">{}</td><td>{}</td><td>{}</td></tr>\n",
            shortened(one_line(as_written(report.document, head))), with_dates(understood(claim)),
            where(telling, claim.place.document, at));
    }
    out += "</tbody></table>\n";
    if (claims.size() > kMostClaims)
        put(out, "<p>{}</p>\n", telling.words.count("page/more", claims.size() - kMostClaims));
}

}  // namespace

void put_claims(std::string& out, const Telling& telling) {
    constexpr auto kKinds = static_cast<std::size_t>(ClaimKind::Link) + 1;
    std::array<std::vector<const Claim*>, kKinds> by_kind;
    for (const Claim& claim : telling.the_case.graph.claims) {
        if (!claim.place.span.empty()) by_kind[static_cast<std::size_t>(claim.kind)].push_back(&claim);
    }
    put(out, "<section aria-labelledby=\"{0}claims\"><h2 id=\"{0}claims\">{1}</h2>\n<p>{2}</p>\n", telling.prefix,
        telling("page/claims"), telling("page/claims-are"));
    for (const std::vector<const Claim*>& claims : by_kind) {
        if (!claims.empty()) put_kind(out, telling, claims);
    }
    out += "</section>\n";
}

}  // namespace veritae::report::html
