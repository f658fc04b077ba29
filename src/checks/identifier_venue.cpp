// SPDX-License-Identifier: MIT
// identifier-venue: an address or identifier of a paper that belongs to another venue, edition or track than the words
// beside it. Parameter: `places`, one "FRONT VENUE TRACK YEAR" each: the front of an address without its scheme (a DOI
// after "doi:"), the id of the venue, and what is known of track and year or "-". In FRONT `{year}` is four digits and
// `{yy}` two, the year of the edition; `{n}` is any number of digits. The first place that fits counts.
//
// The words must name exactly one venue that the facts know, and the paper must have one address of a known place:
// a link to another paper in the same lines is nothing to go by. Where the words name no track it may be left out, so
// that a lower track in the address is only possibly wrong.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "checks/checks.hpp"
#include "resume/lines.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace veritae::checks {
namespace {

constexpr std::array<std::pair<std::string_view, Track>, 5> kTracks = {{{"main", Track::Main},
                                                                        {"findings", Track::Findings},
                                                                        {"workshop", Track::Workshop},
                                                                        {"demo", Track::Demo},
                                                                        {"industry", Track::Industry}}};

/// Where an identifier that stands for itself has its page.
constexpr std::string_view kVolumes = "aclanthology.org/";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One entry of `places`.
struct Known {
    std::string_view front;
    std::string_view venue;
    Track track = Track::Unknown;
    int year = 0;
};

std::vector<Known> read_places(const Rule& rule) {
    std::vector<Known> places;
    for (const Parameter& parameter : rule.parameters) {
        if (parameter.name != "places") continue;
        std::array<std::string_view, 4> words;
        std::string_view rest = parameter.text;
        for (std::string_view& word : words) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            word = rest.substr(0, blank);
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
        Known& known = places.emplace_back(Known{words[0], words[1]});
        for (const auto& [name, track] : kTracks) {
            if (name == words[2]) known.track = track;
        }
        std::from_chars(words[3].data(), words[3].data() + words[3].size(), known.year);
    }
    return places;
}

/// Whether an address begins with a front; the year is read on the way.
bool begins(std::string_view address, std::string_view front, int& year) {
    std::size_t at = 0;
    const auto digits = [&](std::size_t count, int& number) {
        if (at + count > address.size() ||
            !std::all_of(address.begin() + static_cast<std::ptrdiff_t>(at),
                         address.begin() + static_cast<std::ptrdiff_t>(at + count), is_digit))
            return false;
        std::from_chars(address.data() + at, address.data() + at + count, number);
        at += count;
        return true;
    };
    while (!front.empty()) {
        int number = 0;
        if (front.starts_with("{year}")) {
            if (!digits(4, year)) return false;
            front.remove_prefix(6);
        } else if (front.starts_with("{yy}")) {
            if (!digits(2, number)) return false;
            year = 2000 + number;
            front.remove_prefix(4);
        } else if (front.starts_with("{n}")) {
            while (at < address.size() && is_digit(address[at])) ++at;
            front.remove_prefix(3);
        } else {
            if (at >= address.size() || address[at] != front.front()) return false;
            ++at;
            front.remove_prefix(1);
        }
    }
    return true;
}

/// An address in the form of FRONT.
std::string plain_address(const LinkMention& link) {
    if (link.kind == LinkKind::Doi) return "doi:" + text::fold(link.id);
    if (link.kind == LinkKind::AclAnthology && !link.id.empty()) return std::string(kVolumes) + text::fold(link.id);
    std::string_view rest = link.target;
    if (const std::size_t scheme = rest.find("://"); scheme != std::string_view::npos) rest.remove_prefix(scheme + 3);
    if (rest.starts_with("www.")) rest.remove_prefix(4);
    return text::fold(rest);
}

/// An identifier that stands for itself, "2025.findings-emnlp.318": four digits, a full stop, a volume, a number.
std::vector<Span> bare_volumes(const DocumentReport& report, Span span) {
    std::vector<Span> found;
    const std::string_view plain = report.document.plain;
    for (std::uint32_t i = span.begin; i + 6 < span.end; ++i) {
        const bool front = is_digit(plain[i]) &&
                           (i == span.begin || (!is_digit(plain[i - 1]) && plain[i - 1] != '/' && plain[i - 1] != '.'));
        if (!front || !is_digit(plain[i + 1]) || !is_digit(plain[i + 2]) || !is_digit(plain[i + 3]) ||
            plain[i + 4] != '.')
            continue;
        std::uint32_t end = i + 5;
        const auto in_volume = [&](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
        while (end < span.end && in_volume(plain[end])) ++end;
        const bool named = end > i + 7 && plain[i + 5] >= 'a' && plain[i + 5] <= 'z';
        if (!named || end + 1 >= span.end || plain[end] != '.' || !is_digit(plain[end + 1])) continue;
        ++end;
        while (end < span.end && is_digit(plain[end])) ++end;
        found.push_back({i, end});
        i = end;
    }
    return found;
}

struct Address {
    Span span;
    const Known* known;
    int year;
};

std::vector<Address> addresses_of(const DocumentReport& report, const Publication& paper,
                                  std::span<const Known> places) {
    std::vector<Address> found;
    const auto look_up = [&](Span span, const std::string& address) {
        for (const Known& known : places) {
            int year = known.year;
            if (!begins(address, known.front, year)) continue;
            found.push_back({span, &known, year});
            return;
        }
    };
    for (const LinkMention& link : resume::inside(report.mentions.links, paper.span))
        look_up(link.span, plain_address(link));
    for (const Span span : bare_volumes(report, paper.span)) {
        const bool linked =
            std::any_of(found.begin(), found.end(), [&](const Address& one) { return one.span.overlaps(span); });
        if (!linked) look_up(span, std::string(kVolumes) + std::string(report.document.slice(span)));
    }
    return found;
}

/// The one venue that a paper's words name outside of addresses and its title; null if they name none or several.
const VenueMention* venue_of(const DocumentReport& report, const Publication& paper,
                             std::span<const Address> addresses) {
    const VenueMention* only = nullptr;
    for (const VenueMention& venue : resume::inside(report.mentions.venues, paper.span)) {
        if (venue.venue < 0 || venue.ambiguous || paper.title.overlaps(venue.span)) continue;
        const bool in_address = std::any_of(addresses.begin(), addresses.end(), [&](const Address& one) {
            const std::string_view shown = report.document.slice(one.span);
            const bool bare = shown.find('/') != std::string_view::npos || is_digit(shown.front());
            return bare && one.span.overlaps(venue.span);
        });
        if (in_address) continue;
        if (only != nullptr && only->venue != venue.venue) return nullptr;
        if (only == nullptr || only->year == 0) only = &venue;
    }
    return only;
}

struct Verdict {
    std::string_view outcome;
    bool sure = false;
};

Verdict judge(const Address& address, const VenueMention& told, std::string_view told_id, bool main) {
    // "coling|lrec": editions held together
    std::string_view ids = address.known->venue;
    bool same = false;
    while (!ids.empty()) {
        const std::size_t bar = std::min(ids.find('|'), ids.size());
        same = same || ids.substr(0, bar) == told_id;
        ids.remove_prefix(std::min(bar + 1, ids.size()));
    }
    if (!same) return {"venue", true};
    if (address.year != 0 && told.year != 0 && address.year != told.year) return {"edition", !told.loose};
    const Track track = main ? Track::Main : told.track;
    const Track actual = address.known->track;
    if (actual == Track::Unknown || actual == track || track == Track::Other || track == Track::Journal) return {};
    if (track == Track::Unknown) return actual == Track::Main ? Verdict{} : Verdict{"track", false};
    return {"track", true};
}

std::string_view name_of(Track track) {
    const auto found =
        std::find_if(kTracks.begin(), kTracks.end(), [&](const auto& one) { return one.second == track; });
    return found == kTracks.end() ? std::string_view{} : found->first;
}

bool says_main(const DocumentReport& report, const Publication& paper, const Rule& rule) {
    const std::string before =
        text::fold(report.document.slice({paper.span.begin, std::max(paper.span.begin, paper.title.begin)}));
    const std::string behind =
        text::fold(report.document.slice({std::max(paper.span.begin, paper.title.end), paper.span.end}));
    return std::any_of(rule.parameters.begin(), rule.parameters.end(), [&](const Parameter& one) {
        return one.name == "main" &&
               (before.find(one.text) != std::string::npos || behind.find(one.text) != std::string::npos);
    });
}

/// "ACL 2023, long paper, in Findings": the track of the address stands somewhere among the words, addresses aside.
bool says_track(const DocumentReport& report, const Publication& paper, std::span<const Address> addresses,
                Track track) {
    for (const TermMention& term : resume::inside(report.mentions.terms, paper.span)) {
        if (term.sense != Sense::Track || term.term->value != static_cast<std::int32_t>(track)) continue;
        const bool in_address = std::any_of(addresses.begin(), addresses.end(),
                                            [&](const Address& one) { return one.span.overlaps(term.span); });
        if (!in_address && !paper.title.overlaps(term.span)) return true;
    }
    return false;
}

void identifier_venue(const Case& the_case, const Rule& rule, std::span<const Known> places,
                      std::vector<Finding>& findings) {
    for (std::uint32_t d = 0; d < the_case.documents.size(); ++d) {
        const DocumentReport& report = the_case.documents[d];
        for (const Publication& paper : report.resume.publications) {
            if (!paper.venue || paper.status == Status::UnderReview || paper.status == Status::Planned) continue;
            const std::vector<Address> addresses = addresses_of(report, paper, places);
            if (addresses.empty()) continue;
            const Address& address = addresses.front();
            const bool one = std::all_of(addresses.begin(), addresses.end(), [&](const Address& other) {
                return other.known->venue == address.known->venue && other.year == address.year &&
                       other.known->track == address.known->track;
            });
            const VenueMention* told = one ? venue_of(report, paper, addresses) : nullptr;
            if (told == nullptr) continue;
            const Venue& venue = the_case.facts.venues[static_cast<std::size_t>(told->venue)];
            const Verdict verdict = judge(address, *told, venue.id, says_main(report, paper, rule));
            if (verdict.outcome.empty()) continue;
            if (verdict.outcome == "track" && says_track(report, paper, addresses, address.known->track)) continue;
            const auto named =
                std::find_if(the_case.facts.venues.begin(), the_case.facts.venues.end(), [&](const Venue& other) {
                    return other.id == address.known->venue.substr(0, address.known->venue.find('|'));
                });
            Finding& finding = findings.emplace_back();
            finding.rule = &rule;
            finding.outcome = verdict.outcome;
            finding.certainty = verdict.sure ? Certainty::Definite : Certainty::Possible;
            finding.evidence = {Evidence::claim({d, address.span})};
            if (!address.span.overlaps(told->span)) finding.evidence.push_back(Evidence::claim({d, told->span}));
            finding.arguments = {
                {"venue", named == the_case.facts.venues.end() ? std::string() : std::string(named->name)},
                {"year", address.year == 0 ? std::string() : std::to_string(address.year)},
                {"track", std::string(name_of(address.known->track))},
                {"told", std::string(report.document.slice(told->span))}};
        }
    }
}

using Type = ParameterShape::Type;

constexpr std::array kParameters = {
    ParameterShape{.name = "places", .type = Type::Texts, .required = true},
    ParameterShape{.name = "main", .type = Type::Phrases, .required = true},
};
constexpr std::array<std::string_view, 3> kOutcomes = {"venue", "edition", "track"};
constexpr std::array<std::string_view, 4> kArguments = {"venue", "year", "track", "told"};

BoundCheck bind(const Rule& rule, PhraseLists& /*phrases*/) {
    return [&rule, places = read_places(rule)](const Case& the_case, std::vector<Finding>& findings) {
        identifier_venue(the_case, rule, places, findings);
    };
}

}  // namespace

const CheckKind kIdentifierVenue{
    .shape = {.name = "identifier-venue", .parameters = kParameters, .outcomes = kOutcomes, .arguments = kArguments},
    .bind = bind};

}  // namespace veritae::checks
