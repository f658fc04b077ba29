// SPDX-License-Identifier: MIT
/// \file
/// The claim graph: what is said (vertices) and how one saying bears on another (edges), over all documents of one
/// person. Questions about it are free functions in src/claims, answered with Boost.Graph.
#pragma once

#include <cstdint>
#include <vector>

#include "veritae/span.hpp"

namespace veritae {

enum class ClaimKind : std::uint8_t { Person, Entry, Publication, Status, Measure, Contest, Technology, Link };

/// One saying. `detail` is its index in the list of its document that holds claims of this kind: Resume::entries,
/// publications, statuses, Mentions::quantities, contests, technologies, links.
struct Claim {
    ClaimKind kind;
    Place place;
    std::uint32_t detail = 0;
};

enum class RelationKind : std::uint8_t {
    SameAs,
    States,
    PartOf,
    AuthorOf,
    SubmittedTo,
    Uses,
    Supports,
    ConflictsWith,
    Resembles
};

struct Relation {
    std::uint32_t from;
    std::uint32_t to;
    RelationKind kind;

    friend constexpr auto operator<=>(const Relation&, const Relation&) = default;
};

/// Claims sorted by place and kind, relations sorted; both without duplicates. Nothing is ever removed.
struct ClaimGraph {
    std::vector<Claim> claims;
    std::vector<Relation> relations;
};

}  // namespace veritae
