// SPDX-License-Identifier: MIT
// A case to its claim graph. Claims are numbered document by document in the order in which they are listed in
// claim_graph.hpp's ClaimKind, and sorted by place at the end; relations are found on the way.
#include "claims/graph.hpp"

#include <algorithm>
#include <numeric>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "claims/same_entry.hpp"
#include "claims/same_work.hpp"

namespace veritae::claims {
namespace {

/// Collects claims, and relations by the claims' provisional numbers.
class Builder {
  public:
    std::uint32_t add(ClaimKind kind, Place place, std::uint32_t detail) {
        claims_.push_back({kind, place, detail});
        return static_cast<std::uint32_t>(claims_.size() - 1);
    }
    void relate(std::uint32_t from, RelationKind kind, std::uint32_t to) { relations_.push_back({from, to, kind}); }

    /// Sorts claims by place and kind, and renumbers the relations' ends.
    ClaimGraph finish() {
        std::vector<std::uint32_t> order(claims_.size());
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const Claim& x = claims_[a];
            const Claim& y = claims_[b];
            return std::tie(x.place, x.kind, x.detail) < std::tie(y.place, y.kind, y.detail);
        });
        std::vector<std::uint32_t> number(claims_.size());
        ClaimGraph graph;
        graph.claims.reserve(claims_.size());
        for (const std::uint32_t old : order) {
            number[old] = static_cast<std::uint32_t>(graph.claims.size());
            graph.claims.push_back(claims_[old]);
        }
        for (Relation& relation : relations_) relation = {number[relation.from], number[relation.to], relation.kind};
        std::sort(relations_.begin(), relations_.end());
        relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
        graph.relations = std::move(relations_);
        return graph;
    }

  private:
    std::vector<Claim> claims_;
    std::vector<Relation> relations_;
};

/// Provisional numbers of one document's claims, in the order of the lists that they come from.
using Numbers = std::vector<std::uint32_t>;
struct DocumentNumbers {
    Numbers entries;
    Numbers publications;
};

/// The innermost of nested spans around others that are asked for in ascending order. O(spans + questions) in all.
template <class Spanned>
class Innermost {
  public:
    explicit Innermost(const std::vector<Spanned>& all) : all_(all) {}

    /// An index, or -1 outside all of them.
    std::int32_t around(Span span) {
        for (; next_ < all_.size() && all_[next_].span.begin <= span.begin; ++next_) open_.push_back(next_);
        while (!open_.empty() && all_[open_.back()].span.end <= span.begin) open_.pop_back();
        return open_.empty() || !all_[open_.back()].span.contains(span) ? -1 : static_cast<std::int32_t>(open_.back());
    }

  private:
    const std::vector<Spanned>& all_;
    std::size_t next_ = 0;
    std::vector<std::size_t> open_;
};

bool promises(Status status) {
    return status == Status::Planned || status == Status::UnderReview || status == Status::Revision;
}

DocumentNumbers add_document(Builder& builder, std::uint32_t document, const DocumentReport& report) {
    const Resume& resume = report.resume;
    const Mentions& mentions = report.mentions;
    const std::uint32_t person = builder.add(ClaimKind::Person, {document, resume.name}, 0);

    Numbers entries;
    for (std::uint32_t e = 0; e < resume.entries.size(); ++e) {
        entries.push_back(builder.add(ClaimKind::Entry, {document, resume.entries[e].span}, e));
    }
    for (std::uint32_t e = 0; e < resume.entries.size(); ++e) {  // a part may stand before its whole
        const std::int32_t parent = resume.entries[e].parent;
        builder.relate(entries[e], RelationKind::PartOf,
                       parent < 0 ? person : entries[static_cast<std::size_t>(parent)]);
    }
    const auto whole_of = [&](Innermost<Entry>& around, Span span) {
        const std::int32_t entry = around.around(span);
        return entry < 0 ? person : entries[static_cast<std::size_t>(entry)];
    };

    Numbers publications;
    for (std::uint32_t p = 0; p < resume.publications.size(); ++p) {
        const Publication& publication = resume.publications[p];
        publications.push_back(builder.add(ClaimKind::Publication, {document, publication.span}, p));
        builder.relate(person, RelationKind::AuthorOf, publications[p]);
        if (publication.entry >= 0) {
            builder.relate(publications[p], RelationKind::PartOf, entries[static_cast<std::size_t>(publication.entry)]);
        }
    }
    for (std::uint32_t s = 0; s < resume.statuses.size(); ++s) {
        const StatusClaim& status = resume.statuses[s];
        const std::uint32_t claim = builder.add(ClaimKind::Status, {document, status.span}, s);
        const RelationKind kind = promises(status.status) ? RelationKind::SubmittedTo : RelationKind::States;
        builder.relate(publications[status.publication], kind, claim);
    }
    Innermost<Entry> around_measure(resume.entries);
    for (std::uint32_t q = 0; q < mentions.quantities.size(); ++q) {
        const Span span = mentions.quantities[q].span;
        const std::uint32_t claim = builder.add(ClaimKind::Measure, {document, span}, q);
        builder.relate(claim, RelationKind::PartOf, whole_of(around_measure, span));
    }
    Innermost<Entry> around_contest(resume.entries);
    for (std::uint32_t c = 0; c < mentions.contests.size(); ++c) {
        const Span span = mentions.contests[c].span;
        const std::uint32_t claim = builder.add(ClaimKind::Contest, {document, span}, c);
        builder.relate(claim, RelationKind::PartOf, whole_of(around_contest, span));
    }
    Innermost<Entry> around_technology(resume.entries);
    for (std::uint32_t t = 0; t < mentions.technologies.size(); ++t) {
        const Span span = mentions.technologies[t].span;
        const std::uint32_t claim = builder.add(ClaimKind::Technology, {document, span}, t);
        builder.relate(whole_of(around_technology, span), RelationKind::Uses, claim);
    }
    Innermost<Entry> around_link(resume.entries);
    Innermost<Publication> paper_of_link(resume.publications);
    for (std::uint32_t l = 0; l < mentions.links.size(); ++l) {
        const Span span = mentions.links[l].span;
        const std::uint32_t claim = builder.add(ClaimKind::Link, {document, span}, l);
        const std::int32_t paper = paper_of_link.around(span);
        const std::uint32_t whole =
            paper < 0 ? whole_of(around_link, span) : publications[static_cast<std::size_t>(paper)];
        builder.relate(claim, RelationKind::Supports, whole);
    }
    return {std::move(entries), std::move(publications)};
}

}  // namespace

ClaimGraph build_graph(std::span<const DocumentReport> documents) {
    Builder builder;
    std::vector<DocumentNumbers> numbers;
    std::vector<Cited> cited;
    Numbers cited_numbers;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        numbers.push_back(add_document(builder, d, documents[d]));
        for (const Publication& publication : documents[d].resume.publications) cited.push_back({d, &publication});
        cited_numbers.insert(cited_numbers.end(), numbers[d].publications.begin(), numbers[d].publications.end());
    }
    for (const SamePair& pair : same_works(documents, cited)) {
        const bool title = pair.sameness == Sameness::Title;
        builder.relate(cited_numbers[pair.first], title ? RelationKind::Resembles : RelationKind::SameAs,
                       cited_numbers[pair.second]);
    }
    for (const SameEntries& pair : same_entries(documents)) {
        builder.relate(numbers[pair.first_document].entries[pair.first], RelationKind::SameAs,
                       numbers[pair.second_document].entries[pair.second]);
    }
    return builder.finish();
}

void add_conflicts(ClaimGraph& graph, std::span<const Finding> findings) {
    struct Told {
        Place place;
        std::uint32_t finding;
        std::uint32_t order;  ///< among the finding's evidence
        std::int32_t claim = -1;
    };
    std::vector<Told> told;
    for (std::uint32_t f = 0; f < findings.size(); ++f) {
        for (std::uint32_t e = 0; e < findings[f].evidence.size(); ++e) {
            const Evidence& evidence = findings[f].evidence[e];
            if (evidence.role == Evidence::Role::Claim) told.push_back({evidence.place, f, e});
        }
    }
    std::sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.place < b.place; });
    // The innermost claim around each place: claims are sorted by place, and those that are still open lie on a stack.
    std::vector<std::uint32_t> open;
    std::uint32_t next = 0;
    for (Told& one : told) {
        for (; next < graph.claims.size() &&
               graph.claims[next].place <= Place{one.place.document, {one.place.span.begin, ~0u}};
             ++next) {
            open.push_back(next);
        }
        const auto ended = [&](const Place& claim) {
            return claim.document != one.place.document || claim.span.end <= one.place.span.begin;
        };
        while (!open.empty() && ended(graph.claims[open.back()].place)) open.pop_back();
        if (!open.empty()) one.claim = static_cast<std::int32_t>(open.back());
    }
    std::sort(told.begin(), told.end(),
              [](const Told& a, const Told& b) { return std::tie(a.finding, a.order) < std::tie(b.finding, b.order); });
    for (std::size_t i = 0; i < told.size(); ++i) {
        const bool primary = i == 0 || told[i - 1].finding != told[i].finding;
        if (!primary || told[i].claim < 0) continue;
        for (std::size_t j = i + 1; j < told.size() && told[j].finding == told[i].finding; ++j) {
            if (told[j].claim < 0 || told[j].claim == told[i].claim) continue;
            graph.relations.push_back({static_cast<std::uint32_t>(told[i].claim),
                                       static_cast<std::uint32_t>(told[j].claim), RelationKind::ConflictsWith});
        }
    }
    std::sort(graph.relations.begin(), graph.relations.end());
    graph.relations.erase(std::unique(graph.relations.begin(), graph.relations.end()), graph.relations.end());
}

std::vector<std::uint32_t> same_as_classes(const ClaimGraph& graph) {
    // Identity is symmetric and transitive: its classes are the connected components of the SameAs edges.
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    Graph identity(graph.claims.size());
    for (const Relation& relation : graph.relations) {
        if (relation.kind == RelationKind::SameAs) boost::add_edge(relation.from, relation.to, identity);
    }
    std::vector<std::uint32_t> classes(graph.claims.size());
    if (!classes.empty()) boost::connected_components(identity, classes.data());
    return classes;
}

}  // namespace veritae::claims
