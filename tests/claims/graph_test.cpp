// SPDX-License-Identifier: MIT
#include "claims/graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/understand.hpp"

using namespace veritae;

namespace {

constexpr std::string_view kEnglish =
    "# Ada Verne\n\n## Experience\n\n### Quillmark Labs | Research Engineer (2023.07 - Present)\n\n- Served 500+ "
    "users\n\n"
    "## Publications\n\n- Ada Verne, Bo Lindqvist. Quiet Gradients for Loud Data. ICML 2024.\n";
constexpr std::string_view kHomepage =
    "# Ada Verne\n\n## Experience\n\n- Quillmark Labs, Research Engineer, July 2023 - Present\n\n"
    "## Papers\n\n- Quiet Gradients for Loud Data. A. Verne, B. Lindqvist. In ICML, 2024.\n";

std::size_t count(const ClaimGraph& graph, ClaimKind kind) {
    return static_cast<std::size_t>(std::count_if(graph.claims.begin(), graph.claims.end(),
                                                  [&](const Claim& claim) { return claim.kind == kind; }));
}

bool related(const ClaimGraph& graph, ClaimKind from, RelationKind kind, ClaimKind to) {
    return std::any_of(graph.relations.begin(), graph.relations.end(), [&](const Relation& relation) {
        return relation.kind == kind && graph.claims[relation.from].kind == from &&
               graph.claims[relation.to].kind == to;
    });
}

}  // namespace

TEST_CASE("what a résumé says becomes claims, and how they belong together becomes relations") {
    const ClaimGraph graph = test::check({kEnglish}).graph;
    CHECK(count(graph, ClaimKind::Person) == 1);
    CHECK(count(graph, ClaimKind::Entry) == 1);
    CHECK(count(graph, ClaimKind::Publication) == 1);
    CHECK(count(graph, ClaimKind::Status) == 1);
    CHECK(related(graph, ClaimKind::Entry, RelationKind::PartOf, ClaimKind::Person));
    CHECK(related(graph, ClaimKind::Measure, RelationKind::PartOf, ClaimKind::Entry));
    CHECK(related(graph, ClaimKind::Person, RelationKind::AuthorOf, ClaimKind::Publication));
    CHECK(related(graph, ClaimKind::Publication, RelationKind::States, ClaimKind::Status));
}

TEST_CASE("claims and relations are sorted and have no duplicates") {
    const ClaimGraph graph = test::check({kEnglish, kHomepage}).graph;
    CHECK(std::is_sorted(graph.claims.begin(), graph.claims.end(),
                         [](const Claim& a, const Claim& b) { return a.place < b.place; }));
    CHECK(std::is_sorted(graph.relations.begin(), graph.relations.end()));
    CHECK(std::adjacent_find(graph.relations.begin(), graph.relations.end()) == graph.relations.end());
}

TEST_CASE("one stay and one paper told in two documents are one each") {
    const ClaimGraph graph = test::check({kEnglish, kHomepage}).graph;
    CHECK(related(graph, ClaimKind::Entry, RelationKind::SameAs, ClaimKind::Entry));
    CHECK(related(graph, ClaimKind::Publication, RelationKind::SameAs, ClaimKind::Publication));
}

TEST_CASE("claims that a finding holds against each other are in conflict") {
    const ClaimGraph graph = test::check({"## Experience\n\n- Quillmark Labs, Engineer, Jan 2020 - Dec 2022\n"
                                          "- Harrow & Finch, Engineer, Jan 2021 - Dec 2023\n"})
                                 .graph;
    CHECK(related(graph, ClaimKind::Entry, RelationKind::ConflictsWith, ClaimKind::Entry));
    CHECK_FALSE(
        related(test::check({kEnglish}).graph, ClaimKind::Entry, RelationKind::ConflictsWith, ClaimKind::Entry));
}

TEST_CASE("two stays of one year at two places are two") {
    const ClaimGraph graph = test::check({"## Experience\n\n- Quillmark Labs, Engineer, 2021 - 2022\n",
                                          "## Experience\n\n- Harrow & Finch, Engineer, 2021 - 2023\n"})
                                 .graph;
    CHECK_FALSE(related(graph, ClaimKind::Entry, RelationKind::SameAs, ClaimKind::Entry));
}

TEST_CASE("identity is transitive: classes are numbered by their first member") {
    ClaimGraph graph;
    for (std::uint32_t i = 0; i < 5; ++i) graph.claims.push_back({ClaimKind::Publication, {0, {i, i + 1}}, i});
    graph.relations = {{0, 2, RelationKind::SameAs}, {1, 3, RelationKind::Supports}, {2, 4, RelationKind::SameAs}};
    CHECK(claims::same_as_classes(graph) == std::vector<std::uint32_t>{0, 1, 0, 2, 0});
    CHECK(claims::same_as_classes({}).empty());
}
