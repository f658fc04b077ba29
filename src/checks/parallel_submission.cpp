// SPDX-License-Identifier: MIT
// parallel-submission: one paper under review at two archival venues at once. Parameters: `joint`, pairs of venues (ids
// with a blank between) that review a paper together.
//
// Two statuses that no day allows are told of as a contradiction, and not here. Workshops, rolling reviews and preprint
// servers are no archival venues, and lines of news are true of their own days. Without words that join both venues
// ("A and B") one review may have followed the other: that is only possible.
#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "checks/checks.hpp"
#include "checks/temporal.hpp"
#include "extract/lexer.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

bool in_review(const StatusClaim& claim) {
    return (claim.status == Status::UnderReview || claim.status == Status::Revision) && !claim.said;
}

/// What is said of each paper of a document.
class ClaimsByPaper {
  public:
    explicit ClaimsByPaper(const std::vector<StatusClaim>& claims) {
        claims_.reserve(claims.size());
        for (const StatusClaim& one : claims) claims_.push_back(&one);
        std::ranges::stable_sort(claims_, {}, paper_of);
    }
    /// In the order of the document.
    [[nodiscard]] std::span<const StatusClaim* const> of(std::uint32_t paper) const {
        return {std::ranges::lower_bound(claims_, paper, {}, paper_of),
                std::ranges::upper_bound(claims_, paper, {}, paper_of)};
    }

  private:
    static std::uint32_t paper_of(const StatusClaim* claim) { return claim->publication; }

    std::vector<const StatusClaim*> claims_;
};

/// Whether a paper's own words tell that the venue of a claim has refused it.
bool refused(const ClaimsByPaper& claims, const StatusClaim& claim) {
    return std::ranges::any_of(claims.of(claim.publication), [&](const StatusClaim* one) {
        return (one->status == Status::Rejected || one->status == Status::Withdrawn) &&
               one->venue.venue == claim.venue.venue && one->venue.year == claim.venue.year;
    });
}

bool archival(const Case& the_case, const VenueMention& venue) {
    if (venue.venue < 0 || venue.ambiguous || venue.track == Track::Workshop || venue.track == Track::Demo ||
        venue.track == Track::Other)
        return false;
    return the_case.facts.venues[static_cast<std::size_t>(venue.venue)].kind != VenueKind::RollingReview;
}

bool exclusive(const Case& the_case, const Rule& rule, const VenueMention& a, const VenueMention& b) {
    if (a.venue == b.venue || !archival(the_case, a) || !archival(the_case, b)) return false;
    const auto id = [&](const VenueMention& venue) {
        return std::string(the_case.facts.venues[static_cast<std::size_t>(venue.venue)].id);
    };
    return !rule.has("joint", id(a) + " " + id(b)) && !rule.has("joint", id(b) + " " + id(a));
}

/// Whether two venues are joined by what stands between them: a word or sign that joins, small words, numbers, and what
/// is said of both ("A, and also in review at B"). A comma joins them where `listed`.
bool joined(const DocumentReport& report, Span gap, bool listed) {
    constexpr std::uint32_t kLittle = 3;  // bytes: "at", "to"
    const auto terms = resume::inside(report.mentions.terms, gap);
    const auto statuses = resume::inside(report.mentions.statuses, gap);
    const std::string_view words = report.document.slice(gap);
    bool join = false;
    for (const extract::Token& token : extract::tokenize(words)) {
        const Span place{gap.begin + token.span.begin, gap.begin + token.span.end};
        const bool joins = std::any_of(terms.begin(), terms.end(), [&](const TermMention& term) {
            return term.sense == Sense::Citation && term.span.contains(place) &&
                   term.term->value == static_cast<std::int32_t>(CitationWord::Join);
        });
        const bool told = std::any_of(statuses.begin(), statuses.end(), [&](const StatusMention& status) {
            return status.status == Status::UnderReview && status.span.contains(place);
        });
        if (token.kind == extract::TokenKind::Newline || token.is(';')) return false;
        if (joins || token.is('&') || token.is(0x3001) || token.is('/') || token.is('+')) {
            join = true;
        } else if (token.is(',')) {
            join = join || listed;
        } else if (!told && (token.kind == extract::TokenKind::Han ||
                             (token.kind == extract::TokenKind::Word && token.span.size() > kLittle))) {
            return false;
        }
    }
    return join;
}

/// Whether a contradiction of this paper's statuses is told of with both claims.
bool told_as_contradiction(const Case& the_case, std::uint32_t document, Span a, Span b) {
    const auto& statements = the_case.chronicle.statements;
    for (const Conflict& conflict : the_case.chronicle.conflicts) {
        bool has_a = false;
        bool has_b = false;
        for (const std::uint32_t c : conflict.constraints) {
            const auto& place = statements[the_case.chronicle.network.constraints[c].reason].place;
            if (!place || place->document != document) continue;
            has_a = has_a || (place->span.overlaps(a) && !place->span.overlaps(b));
            has_b = has_b || (place->span.overlaps(b) && !place->span.overlaps(a));
        }
        if (has_a && has_b) return true;
    }
    return false;
}

struct Pair {
    const StatusClaim* first;
    Span second;  ///< the words about the other venue
    const VenueMention* venue;
    bool sure;
};

void report_pair(const Case& the_case, const Rule& rule, std::uint32_t d, const Pair& pair,
                 std::vector<Finding>& findings) {
    if (told_as_contradiction(the_case, d, pair.first->span, pair.venue->span)) return;
    const auto name = [&](const VenueMention& venue) {
        std::string words(the_case.facts.venues[static_cast<std::size_t>(venue.venue)].name);
        return venue.year == 0 ? words : words + " " + std::to_string(venue.year);
    };
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.certainty = pair.sure ? Certainty::Definite : Certainty::Possible;
    const Span later = std::max(pair.first->span, pair.second);
    const Span earlier = std::min(pair.first->span, pair.second);
    finding.evidence = {Evidence::claim({d, later})};
    if (!earlier.overlaps(later)) finding.evidence.push_back(Evidence::claim({d, earlier}));
    finding.arguments = {{"venue", name(pair.first->venue)}, {"other", name(*pair.venue)}};
}

/// "Under review at A and B": the status belongs to A, and B stands beside it.
void within_claim(const Case& the_case, const Rule& rule, std::uint32_t d, const ClaimsByPaper& claims,
                  const StatusClaim& claim, std::vector<Finding>& findings) {
    const DocumentReport& report = the_case.documents[d];
    const Publication& paper = report.resume.publications[claim.publication];
    for (const VenueMention& venue : resume::inside(report.mentions.venues, paper.span)) {
        if (venue.span.overlaps(claim.venue.span) || !exclusive(the_case, rule, claim.venue, venue)) continue;
        const Span gap = claim.venue.span.end <= venue.span.begin ? Span{claim.venue.span.end, venue.span.begin}
                                                                  : Span{venue.span.end, claim.venue.span.begin};
        const bool dated = claim.venue.year != 0 && venue.year != 0;
        const bool in_front = claim.span.begin < std::min(claim.venue.span.begin, venue.span.begin);
        if (!joined(report, gap, dated && in_front)) continue;
        const auto of_paper = claims.of(claim.publication);
        const bool settled = std::ranges::any_of(of_paper, [&](const StatusClaim* one) {
            return one->span.overlaps(venue.span) && !in_review(*one) && one->venue.venue == venue.venue;
        });
        const bool counted_twice = std::ranges::any_of(of_paper, [&](const StatusClaim* one) {
            return one < &claim && in_review(*one) && one->venue.venue == venue.venue;
        });
        if (!settled && !counted_twice)
            report_pair(the_case, rule, d, {&claim, claim.span.joined(venue.span), &venue, true}, findings);
    }
}

void parallel_submission(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const Resume& resume = the_case.documents[d].resume;
        const ClaimsByPaper claims(resume.statuses);
        for (std::size_t c = 0; c < resume.statuses.size(); ++c) {
            const StatusClaim& claim = resume.statuses[c];
            if (!in_review(claim) || resume.publications[claim.publication].title.empty() || refused(claims, claim))
                continue;
            const std::size_t before = findings.size();
            within_claim(the_case, rule, d, claims, claim, findings);
            if (findings.size() > before) continue;
            for (std::size_t other = c + 1; other < resume.statuses.size(); ++other) {
                const StatusClaim& second = resume.statuses[other];
                if (second.span.begin > resume.publications[claim.publication].span.end) break;
                if (second.publication != claim.publication || !in_review(second)) continue;
                if (exclusive(the_case, rule, claim.venue, second.venue))
                    report_pair(the_case, rule, d, {&claim, second.span, &second.venue, false}, findings);
            }
        }
    }
    // One paper told of in two places of one document.
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        const Claim& one = the_case.graph.claims[relation.from];
        const Claim& two = the_case.graph.claims[relation.to];
        if (one.kind != ClaimKind::Publication || two.kind != ClaimKind::Publication ||
            one.place.document != two.place.document)
            continue;
        const auto& statuses = the_case.documents[one.place.document].resume.statuses;
        const auto claims_of = [&](const Claim& claim) { return resume::inside(statuses, claim.place.span); };
        for (const StatusClaim& first : claims_of(one)) {
            if (!in_review(first) || first.publication != one.detail) continue;
            for (const StatusClaim& second : claims_of(two)) {
                if (!in_review(second) || second.publication != two.detail ||
                    !exclusive(the_case, rule, first.venue, second.venue))
                    continue;
                const auto kind = [&](const StatusClaim& claim) {
                    return the_case.facts.venues[static_cast<std::size_t>(claim.venue.venue)].kind;
                };
                const bool sure = kind(first) == kind(second);  // a longer version may be at a journal
                report_pair(the_case, rule, one.place.document, {&first, second.span, &second.venue, sure}, findings);
            }
        }
    }
}

constexpr std::array kParameters = {
    ParameterShape{.name = "joint", .type = ParameterShape::Type::Texts, .required = true},
};
constexpr std::array<std::string_view, 2> kArguments = {"venue", "other"};

}  // namespace

const CheckKind kParallelSubmission{
    .shape = {.name = "parallel-submission", .parameters = kParameters, .outcomes = {}, .arguments = kArguments},
    .check = parallel_submission};

}  // namespace veritae::checks
