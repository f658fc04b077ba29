// SPDX-License-Identifier: MIT
// In: a document, its mentions, its sections and entries, and its owner. Out: its publications, in the order of the
// text: first the items of lists, then those told of in prose; both get their venue, year, status and identifiers from
// the mentions inside their words.
#include "resume/publications.hpp"

#include <optional>

#include "resume/lines.hpp"
#include "resume/names.hpp"
#include "rulebook/senses.hpp"
#include "text/utf8.hpp"

namespace veritae::resume {
namespace {

std::optional<IdentifierKind> identifier_kind(LinkKind kind) {
    switch (kind) {
        case LinkKind::Doi:
            return IdentifierKind::Doi;
        case LinkKind::Arxiv:
            return IdentifierKind::Arxiv;
        case LinkKind::OpenReview:
            return IdentifierKind::OpenReview;
        case LinkKind::AclAnthology:
            return IdentifierKind::AclAnthology;
        default:
            return std::nullopt;
    }
}

class Finder {
  public:
    Finder(const Document& document, const Mentions& mentions, Span owner)
        : document_(document), mentions_(mentions), owner_(read_owner(document.slice(owner))) {}

    [[nodiscard]] std::optional<Publication> listed(const ListItem& item, Section section) const;
    [[nodiscard]] Publication told(const Told& told) const;

  private:
    void fill(Publication& publication) const;
    void find_owner_among_authors(Publication& publication) const;
    [[nodiscard]] bool credible(const ListItem& item, const Publication& publication) const;

    const Document& document_;
    const Mentions& mentions_;
    OwnerName owner_;
};

void Finder::fill(Publication& publication) const {
    for (const VenueMention& venue : within(mentions_.venues, publication.span)) {
        if (venue.ambiguous || publication.title.overlaps(venue.span)) continue;
        // The one with a year, and among those with one the first.
        if (!publication.venue || (publication.venue->year == 0 && venue.year != 0)) publication.venue = venue;
    }
    if (publication.venue) {
        if (publication.venue_text.empty()) publication.venue_text = publication.venue->span;
        if (publication.year == 0) publication.year = publication.venue->year;
    }
    bool stated = false;
    for (const StatusMention& status : within(mentions_.statuses, publication.span)) {
        if (publication.title.overlaps(status.span) || stated) continue;
        publication.status = status.status;
        publication.status_span = status.span;
        stated = true;
    }
    for (const AuthorRoleMention& role : within(mentions_.author_roles, publication.span)) {
        if (publication.title.overlaps(role.span)) continue;
        publication.role = role.role;
        break;
    }
    for (const LinkMention& link : within(mentions_.links, publication.span)) {
        const auto kind = identifier_kind(link.kind);
        if (!kind || link.id.empty()) continue;
        const bool known =
            std::any_of(publication.identifiers.begin(), publication.identifiers.end(),
                        [&](const Identifier& one) { return one.kind == *kind && one.value == link.id; });
        if (!known) publication.identifiers.push_back({*kind, link.id, link.span});
    }
}

void Finder::find_owner_among_authors(Publication& publication) const {
    std::vector<std::uint32_t> same;
    std::vector<std::uint32_t> emphasized;
    for (std::uint32_t a = 0; a < publication.authors.size(); ++a) {
        if (may_be(owner_, document_.slice(publication.authors[a].name))) same.push_back(a);
        if (publication.authors[a].emphasized) emphasized.push_back(a);
    }
    if (same.size() == 1) {
        publication.owner = same[0];
    } else if (emphasized.size() == 1 && publication.authors.size() > 1) {
        publication.owner = emphasized[0];
    }
}

/// Whether an item of a list of publications is one, and not a remark or a boast.
bool Finder::credible(const ListItem& item, const Publication& publication) const {
    const bool dated = publication.year != 0 || publication.venue || publication.status != Status::None ||
                       !publication.identifiers.empty();
    if (publication.title.empty()) return publication.authors.size() >= 2 && dated;
    if (publication.authors.size() >= 2) return true;
    if (publication.authors.size() == 1) return dated || !publication.venue_text.empty();
    if (!dated) return false;
    for (const TermMention& term : within(mentions_.terms, publication.title)) {
        const bool told =
            term.sense == Sense::NoPaper || term.sense == Sense::Status ||
            (term.sense == Sense::Citation && term.term->value == static_cast<std::int32_t>(CitationWord::Paper));
        if (told && !item.numbered) return false;
    }
    return true;
}

std::optional<Publication> Finder::listed(const ListItem& item, Section section) const {
    Citation citation = parse_citation(document_, mentions_, item.citation);
    Publication publication;
    publication.span = item.whole;
    publication.title = citation.title;
    publication.authors = std::move(citation.authors);
    publication.more_authors = citation.more_authors;
    publication.venue_text = citation.venue_text;
    if (const Span title = told_by_format(document_, item.whole, FieldRole::Title); !title.empty())
        publication.title = title;
    if (const Span venue = told_by_format(document_, item.whole, FieldRole::Venue); !venue.empty())
        publication.venue_text = venue;
    publication.year = citation.year;
    for (const DateMention& date : within(mentions_.dates, told_by_format(document_, item.whole, FieldRole::Date))) {
        const std::optional<PartialDate>& day = date.range.end ? date.range.end : date.range.start;
        if (day) publication.year = static_cast<std::int16_t>(split(day->last).year);
    }
    publication.status = item.status;
    publication.status_span = item.status_span;
    publication.section = section;
    publication.listed = true;
    fill(publication);
    find_owner_among_authors(publication);
    if (!credible(item, publication)) return std::nullopt;
    return publication;
}

Publication Finder::told(const Told& told) const {
    Publication publication;
    publication.span = told.span;
    publication.title = told.title;
    fill(publication);
    return publication;
}

/// The innermost of nested entries around places that are asked for in ascending order. O(entries + questions) in all.
class Around {
  public:
    explicit Around(std::span<const Entry> entries) : entries_(entries) {}

    /// An index, or -1 outside of all.
    std::int32_t entry(Span span) {
        for (; next_ < entries_.size() && entries_[next_].span.begin <= span.begin; ++next_) open_.push_back(next_);
        while (!open_.empty() && entries_[open_.back()].span.end <= span.begin) open_.pop_back();
        return open_.empty() ? -1 : static_cast<std::int32_t>(open_.back());
    }

  private:
    std::span<const Entry> entries_;
    std::size_t next_ = 0;
    std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Publication> find_publications(const Document& document, const Mentions& mentions,
                                           std::span<const SectionSpan> sections, std::span<const Entry> entries,
                                           Span owner) {
    const Finder finder(document, mentions, owner);
    std::vector<Publication> publications;
    for (const SectionSpan& section : sections) {
        if (section.section != Section::Publications) continue;
        for (const ListItem& item : list_items(document, mentions, section)) {
            if (auto publication = finder.listed(item, section.section))
                publications.push_back(std::move(*publication));
        }
    }
    std::vector<Publication> all;
    std::size_t next = 0;
    std::size_t section = 0;
    Around around(entries);
    for (const Told& told : told_papers(document, mentions, sections, publications)) {
        while (next < publications.size() && publications[next].span.begin < told.span.begin)
            all.push_back(std::move(publications[next++]));
        Publication& publication = all.emplace_back(finder.told(told));
        while (section < sections.size() && sections[section].body.end <= told.span.begin) ++section;
        if (section < sections.size() && sections[section].body.begin <= told.span.begin)
            publication.section = sections[section].section;
        publication.entry = around.entry(told.span);
    }
    while (next < publications.size()) all.push_back(std::move(publications[next++]));
    return all;
}

}  // namespace veritae::resume
