// SPDX-License-Identifier: MIT
// A paper of the document against a submission: first its title, for a link may lead to another paper; then, if it is
// the same one, its authors and what is said about where it stands.
//
// A rejection at one venue says nothing about another one, a hidden list of authors nothing about anybody, and a
// decision that the source does not show yet may be known to the authors.
#include <algorithm>
#include <optional>
#include <string>

#include "resolve/holding.hpp"
#include "resolve/owner.hpp"
#include "resolve/title.hpp"
#include "resume/names.hpp"
#include "text/script.hpp"

namespace veritae::resolve {
namespace {

void unclear(Comparison& one, Doubt doubt) {
    one.outcome = Outcome::Unverifiable;
    one.doubt = doubt;
}

/// What only may differ contradicts nothing: it is worth a look.
void differs(Comparison& one, std::string_view kind, Certainty certainty) {
    one.outcome = certainty == Certainty::Definite ? Outcome::Contradicted : Outcome::Unverifiable;
    one.doubt = certainty == Certainty::Definite ? Doubt::None : Doubt::Unclear;
    one.kind = kind;
    one.certainty = certainty;
}

// ---- authors

/// Somebody among the authors shares a word with the owner: they may be one person under two names.
bool resembles(const std::vector<std::string>& names, const std::vector<std::string>& authors) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        const resume::OwnerName owner = resume::read_owner(name);
        return std::ranges::any_of(authors, [&](const std::string& author) {
            const resume::OwnerName other = resume::read_owner(author);
            for (const resume::NameReading& a : owner.readings) {
                for (const resume::NameReading& b : other.readings) {
                    if (a.family == b.family || std::ranges::find(b.given, a.family) != b.given.end()) return true;
                    for (const std::string& given : a.given) {
                        if (given.size() > 2 &&
                            (given == b.family || std::ranges::find(b.given, given) != b.given.end()))
                            return true;
                    }
                }
            }
            return false;
        });
    });
}

std::string listed(const std::vector<std::string>& authors) {
    constexpr std::size_t kMost = 6;
    std::string all;
    for (std::size_t a = 0; a < authors.size() && a < kMost; ++a) all += (a == 0 ? "" : ", ") + authors[a];
    return authors.size() > kMost ? all + ", \xE2\x80\xA6" : all;
}

void hold_authors(const DocumentReport& report, Source& source, const Publication& paper) {
    const PaperRecord& record = *source.answer.paper;
    const std::vector<std::string> names = names_of_owner(report, paper);
    // A list without the owner claims nothing; no list at all claims a paper in a list of one's own.
    if (names.empty() || (!paper.owner && (!paper.authors.empty() || !paper.listed))) return;
    Comparison& one =
        add(source, Aspect::Authors, paper.owner ? paper.authors[*paper.owner].name : paper.title, report);
    one.told = names.front();
    one.said = listed(record.authors);
    if (record.authors.empty()) return unclear(one, Doubt::Hidden);
    if (is_named(names, record.authors)) {
        one.outcome = Outcome::Supported;
        return;
    }
    if (resembles(names, record.authors)) return unclear(one, Doubt::Unclear);
    const bool one_script = std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::all_of(
            record.authors, [&](const std::string& author) { return text::has_han(author) == text::has_han(name); });
    });
    differs(one, kNotNamed, one_script && paper.owner ? Certainty::Definite : Certainty::Possible);
}

// ---- status

bool is_main(Track track) { return track == Track::Main || track == Track::Journal; }
bool may_be_main(Track track) { return is_main(track) || track == Track::Unknown; }

bool same_venue(const StatusClaim& claim, const PaperRecord& record) {
    return claim.venue.venue >= 0 && claim.venue.venue == record.venue;
}
bool same_edition(const StatusClaim& claim, const PaperRecord& record) {
    if (!same_venue(claim, record)) return false;
    const bool years = claim.venue.year == record.year || record.track == Track::Journal;
    const bool tracks = claim.venue.track == record.track || (may_be_main(claim.venue.track) && is_main(record.track));
    return years && tracks;
}

void accepted_at(Comparison& one, const StatusClaim& claim, const PaperRecord& record) {
    if (same_edition(claim, record)) {
        one.outcome = Outcome::Supported;
        return;
    }
    const Certainty loose = claim.venue.loose ? Certainty::Possible : Certainty::Definite;
    const bool years = claim.venue.year != 0 && record.year != 0;
    if (same_venue(claim, record) && years && may_be_main(claim.venue.track) && is_main(record.track)) {
        differs(one, kOtherEdition, loose);
    } else if (same_venue(claim, record) && claim.venue.year == record.year && record.track == Track::Workshop &&
               may_be_main(claim.venue.track)) {
        differs(one, kWorkshop, claim.venue.track == Track::Main ? loose : Certainty::Possible);
    } else if (claim.venue.venue >= 0 && record.venue >= 0 && !same_venue(claim, record) &&
               may_be_main(claim.venue.track) && record.track == Track::Main) {
        differs(one, kOtherVenue, Certainty::Possible);
    } else {
        unclear(one, Doubt::Unclear);
    }
}

/// An edition whose decisions are long out, though the source shows none.
bool decided_long_ago(const PaperRecord& record, Day read_on, const Facts& facts) {
    constexpr std::int32_t kReleased = 60;
    if (record.venue < 0 || record.track != Track::Main) return false;
    const auto& editions = facts.venues[static_cast<std::size_t>(record.venue)].editions;
    const auto edition = std::ranges::find(editions, record.year, &Edition::year);
    return edition != editions.end() && edition->notification && read_on - *edition->notification > kReleased;
}

void told_as_accepted(Comparison& one, const StatusClaim& claim, const Source& source, const Facts& facts) {
    const PaperRecord& record = *source.answer.paper;
    switch (record.status) {
        case Status::Accepted:
            return accepted_at(one, claim, record);
        case Status::Rejected:
        case Status::Withdrawn:
            if (!same_edition(claim, record)) return unclear(one, Doubt::Unclear);
            return differs(one,
                           record.status == Status::Withdrawn ? kWithdrawn
                           : record.desk_rejected             ? kDeskRejected
                                                              : kRejected,
                           claim.venue.loose ? Certainty::Possible : Certainty::Definite);
        case Status::UnderReview:
            unclear(one, Doubt::Undecided);
            one.certainty = Certainty::Possible;
            if (same_edition(claim, record) && decided_long_ago(record, source.answer.read_on, facts))
                one.kind = kUndecided;
            return;
        default:
            return unclear(one, Doubt::Unclear);
    }
}

/// That a review is over is told by the rule for what is out of date, which sees the source in the chronicle.
void told_as_open(Comparison& one, const StatusClaim& claim, const PaperRecord& record) {
    if (record.status == Status::None || !same_edition(claim, record)) return unclear(one, Doubt::Unclear);
    one.outcome = record.status == Status::UnderReview ? Outcome::Supported : Outcome::Contradicted;
}

/// A paper in a list with a venue that no status is said of: mostly, but not surely, accepted there.
std::optional<StatusClaim> told_by_list(const Publication& paper, std::int32_t publication) {
    const bool open =
        paper.status != Status::None && paper.status != Status::Accepted && paper.status != Status::Published;
    if (!paper.listed || !paper.venue || open) return std::nullopt;
    StatusClaim claim{paper.venue->span, Status::Accepted, *paper.venue, static_cast<std::uint32_t>(publication), {}};
    if (claim.venue.year == 0) claim.venue.year = paper.year;
    claim.venue.loose = true;
    return claim;
}

void hold_claim(const DocumentReport& report, Source& source, const StatusClaim& claim, const Facts& facts, Day as_of) {
    const PaperRecord& record = *source.answer.paper;
    const bool accepted = claim.status == Status::Accepted || claim.status == Status::Published;
    const bool open = claim.status == Status::UnderReview || claim.status == Status::Revision;
    const bool ended = claim.status == Status::Rejected || claim.status == Status::Withdrawn;
    if ((!accepted && !open && !ended) || (open && claim.said)) return;
    Comparison& one = add(source, Aspect::Status, claim.span, report);
    one.said = record.venue_id.empty() ? record.venue_text : record.venue_id;
    if (accepted) told_as_accepted(one, claim, source, facts);
    // What the source said after the day to judge by may have come after it, too.
    if (open && source.answer.read_on <= as_of) told_as_open(one, claim, record);
    if (open && as_of < source.answer.read_on) unclear(one, Doubt::Unclear);
    if (!ended) return;
    unclear(one, Doubt::Unclear);
    if (same_edition(claim, record) && record.status == claim.status) one.outcome = Outcome::Supported;
}

void hold_status(const DocumentReport& report, Source& source, const Facts& facts, Day as_of) {
    bool told = false;
    for (const StatusClaim& claim : report.resume.statuses) {
        if (static_cast<std::int32_t>(claim.publication) != source.publication) continue;
        hold_claim(report, source, claim, facts, as_of);
        told = true;
    }
    const Publication& paper = report.resume.publications[static_cast<std::size_t>(source.publication)];
    if (told) return;
    if (const auto claim = told_by_list(paper, source.publication)) hold_claim(report, source, *claim, facts, as_of);
}

}  // namespace

void hold_paper(const DocumentReport& report, Source& source, const Facts& facts, Day as_of) {
    if (source.publication < 0) return;
    const Publication& paper = report.resume.publications[static_cast<std::size_t>(source.publication)];
    const PaperRecord& record = *source.answer.paper;
    if (paper.title.empty()) return;
    const TitleLikeness likeness = compare_titles(report.document.slice(paper.title), record.title);
    {
        Comparison& title = add(source, Aspect::Title, paper.title, report);
        title.said = record.title;
        if (likeness == TitleLikeness::Unclear) return unclear(title, Doubt::Unclear);
        if (likeness == TitleLikeness::Different) {
            // With the owner among its authors it may be the same work under a new title.
            const bool own = is_named(names_of_owner(report, paper), record.authors);
            return differs(title, kOtherTitle,
                           own || record.authors.empty() ? Certainty::Possible : Certainty::Definite);
        }
        title.outcome = Outcome::Supported;
    }
    hold_authors(report, source, paper);
    hold_status(report, source, facts, as_of);
}

}  // namespace veritae::resolve
