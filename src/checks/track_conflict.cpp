// SPDX-License-Identifier: MIT
// track-conflict: one paper at a workshop or in the Findings of an edition in one place, and at its main conference in
// another. Parameters: `main`, words that say "main conference" and nothing else; `versions`, words with which both may
// be true, since another version of the paper is meant; `tracks`, those held against the main conference.
//
// Where the other place names the edition and no track, the track may have been left out: that is only possibly wrong.
// A paper under review is at no track yet. Inside the words of one paper only `main` counts: an oral or a poster there
// is the workshop's.
#include <algorithm>
#include <array>
#include <string>

#include "checks/checks.hpp"
#include "resume/lines.hpp"
#include "rulebook/senses.hpp"
#include "text/fold.hpp"

namespace veritae::checks {
namespace {

constexpr std::string_view name_of(Track track) {
    return track == Track::Findings ? "findings" : track == Track::Workshop ? "workshop" : "";
}

struct Told {
    std::uint32_t document;
    const DocumentReport* report;
    const Publication* paper;
};

bool settled(const Publication& paper) {
    return paper.venue && paper.venue->venue >= 0 &&
           (paper.status == Status::None || paper.status == Status::Accepted || paper.status == Status::Published);
}

/// Where one of a rule's phrases stands in a paper's words outside its title; empty if none does.
Span phrase_in(const Told& told, const Rule& rule, std::string_view parameter) {
    const Span title = told.paper->title;
    const Span whole = told.paper->span;
    const std::array<Span, 2> parts = {Span{whole.begin, title.empty() ? whole.end : title.begin},
                                       Span{title.empty() ? whole.end : title.end, whole.end}};
    for (const Span part : parts) {
        if (part.empty()) continue;
        const std::string words = text::fold(told.report->document.slice(part));
        for (const Parameter& one : rule.parameters) {
            if (one.name != parameter) continue;
            const std::size_t at = words.find(one.text);
            if (at == std::string::npos) continue;
            // Folding an accented letter changes its bytes: then the whole part is shown.
            if (words.size() != part.size()) return part;
            const std::uint32_t begin = part.begin + static_cast<std::uint32_t>(at);
            return {begin, begin + static_cast<std::uint32_t>(one.text.size())};
        }
    }
    return {};
}

/// Whether something stands inside an address or an identifier ("2025.findings-emnlp.234"), which say where a paper is
/// to be found and not what is told of it.
bool in_address(const DocumentReport& report, Span span) {
    const std::string_view plain = report.document.plain;
    const auto is_digit = [&](std::uint32_t i) { return plain[i] >= '0' && plain[i] <= '9'; };
    if (span.begin >= 2 && plain[span.begin - 1] == '.' && is_digit(span.begin - 2)) return true;
    const auto links = resume::inside(report.mentions.links, {span.begin < 200 ? 0 : span.begin - 200, span.end});
    return std::any_of(links.begin(), links.end(), [&](const LinkMention& link) {
        return link.span.overlaps(span) && report.document.slice(link.span).find('/') != std::string_view::npos;
    });
}

/// The words of a paper that name a lower track: a venue of that track, or, in a list, "workshop" on its own.
struct Lower {
    Span span;
    Track track = Track::Unknown;
};
Lower lower_track(const Told& told, const Rule& rule) {
    const auto& mentions = told.report->mentions;
    for (const VenueMention& venue : resume::inside(mentions.venues, told.paper->span)) {
        if (!told.paper->title.overlaps(venue.span) && rule.has("tracks", name_of(venue.track)) &&
            !in_address(*told.report, venue.span))
            return {venue.span, venue.track};
    }
    if (!told.paper->listed || !rule.has("tracks", name_of(Track::Workshop))) return {};
    for (const TermMention& term : resume::inside(mentions.terms, told.paper->span)) {
        const bool workshop =
            term.sense == Sense::Track && term.term->value == static_cast<std::int32_t>(Track::Workshop);
        if (workshop && !told.paper->title.overlaps(term.span)) return {term.span, Track::Workshop};
    }
    return {};
}

void add(const Case& the_case, const Rule& rule, Track lower, Certainty certainty, Place main, Place other,
         const VenueMention& venue, std::vector<Finding>& findings) {
    Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.outcome = name_of(lower);
    finding.certainty = certainty;
    finding.evidence = {Evidence::claim(main), Evidence::claim(other)};
    finding.arguments = {{"venue", std::string(the_case.facts.venues[static_cast<std::size_t>(venue.venue)].name)},
                         {"year", venue.year == 0 ? std::string() : std::to_string(venue.year)}};
}

bool same_edition(const VenueMention& a, const VenueMention& b) {
    return a.venue == b.venue && (a.year == b.year || a.year == 0 || b.year == 0);
}

/// Two tellings of one paper, the first of them at the lower track.
void compare(const Case& the_case, const Rule& rule, const Told& low, const Told& high,
             std::vector<Finding>& findings) {
    if (!settled(*low.paper) || !settled(*high.paper)) return;
    const VenueMention& lower = *low.paper->venue;
    const VenueMention& higher = *high.paper->venue;
    const bool main = higher.track == Track::Main;
    if (!rule.has("tracks", name_of(lower.track)) || (!main && higher.track != Track::Unknown)) return;
    if (!same_edition(lower, higher) || lower_track(high, rule).track != Track::Unknown) return;
    if (!phrase_in(low, rule, "versions").empty() || !phrase_in(high, rule, "versions").empty()) return;
    if (!phrase_in(low, rule, "main").empty()) return;  // told of on its own
    add(the_case, rule, lower.track, main ? Certainty::Definite : Certainty::Possible, {high.document, higher.span},
        {low.document, lower.span}, higher, findings);
}

void within_one(const Case& the_case, const Rule& rule, const Told& told, std::vector<Finding>& findings) {
    if (!settled(*told.paper)) return;
    const Lower lower = lower_track(told, rule);
    if (lower.track == Track::Unknown) return;
    const Span main = phrase_in(told, rule, "main");
    if (main.empty() || !phrase_in(told, rule, "versions").empty()) return;
    for (const VenueMention& venue : resume::inside(told.report->mentions.venues, told.paper->span)) {
        if (!venue.ambiguous && venue.venue >= 0 && venue.venue != told.paper->venue->venue) return;  // another venue's
    }
    add(the_case, rule, lower.track, Certainty::Definite, {told.document, main}, {told.document, lower.span},
        *told.paper->venue, findings);
}

void track_conflict(const Case& the_case, const Rule& rule, std::vector<Finding>& findings) {
    const auto told = [&](const Claim& claim) {
        const DocumentReport& report = the_case.documents[claim.place.document];
        return Told{claim.place.document, &report, &report.resume.publications[claim.detail]};
    };
    for (const Claim& claim : the_case.graph.claims) {
        if (claim.kind == ClaimKind::Publication) within_one(the_case, rule, told(claim), findings);
    }
    for (const Relation& relation : the_case.graph.relations) {
        if (relation.kind != RelationKind::SameAs) continue;
        const Claim& one = the_case.graph.claims[relation.from];
        const Claim& other = the_case.graph.claims[relation.to];
        if (one.kind != ClaimKind::Publication || other.kind != ClaimKind::Publication) continue;
        compare(the_case, rule, told(one), told(other), findings);
        compare(the_case, rule, told(other), told(one), findings);
    }
}

using Type = ParameterShape::Type;

constexpr std::array<std::string_view, 2> kTracks = {"findings", "workshop"};
constexpr std::array kParameters = {
    ParameterShape{.name = "main", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "versions", .type = Type::Phrases, .required = true},
    ParameterShape{.name = "tracks", .type = Type::Texts, .required = true, .choices = kTracks},
};
constexpr std::array<std::string_view, 2> kArguments = {"venue", "year"};

}  // namespace

const CheckKind kTrackConflict{
    .shape = {.name = "track-conflict", .parameters = kParameters, .outcomes = kTracks, .arguments = kArguments},
    .check = track_conflict};

}  // namespace veritae::checks
