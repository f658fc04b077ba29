// SPDX-License-Identifier: MIT
// Who may be one person, and what is one paper: the caution on which the rules across records stand.
#include "cross/compare.hpp"

#include <doctest/doctest.h>

using namespace veritae;
using namespace veritae::cross;

namespace {

Record named(std::string owner, std::string id = {}) {
    Record record;
    record.id = std::move(id);
    record.traces.owner = std::move(owner);
    return record;
}

PaperTrace paper(std::uint64_t key, std::uint32_t telling, std::vector<std::uint64_t> names) {
    PaperTrace one;
    one.key = key;
    one.telling = telling;
    one.authors = static_cast<std::uint32_t>(names.size());
    one.names = std::move(names);
    return one;
}

}  // namespace

TEST_CASE("nobody is held against themselves") {
    CHECK(may_be_one_person(named("Ida Brandt", "7"), named("Tom Okafor", "7")));
    CHECK(may_be_one_person(named("Zhiyuan Lin"), named("林知远")));
    CHECK(may_be_one_person(named("林知远"), named("Lin Zhiyuan")));
    CHECK(may_be_one_person(named("Z. Lin"), named("Zhiyuan Lin")));
    CHECK(may_be_one_person(named("Ida Brandt"), named("")));
    Record married = named("Ida Holm");
    Record before = named("Ida Brandt");
    married.traces.contacts = before.traces.contacts = {42};
    CHECK(may_be_one_person(married, before));
    CHECK_FALSE(may_be_one_person(named("Ida Brandt", "7"), named("Tom Okafor", "8")));
    CHECK_FALSE(may_be_one_person(named("魏知行"), named("林知远")));
}

TEST_CASE("a title alone is not enough, unless it tells and nothing speaks against it") {
    CHECK(same_paper(paper(1, 6, {10, 11}), paper(1, 6, {11, 12})) == SamePaper::Yes);
    CHECK(same_paper(paper(1, 6, {10, 11}), paper(1, 6, {12, 13})) == SamePaper::No);
    CHECK(same_paper(paper(1, 6, {10, 11}), paper(1, 6, {})) == SamePaper::Unsure);
    CHECK(same_paper(paper(1, 2, {10, 11}), paper(1, 2, {})) == SamePaper::No);
    CHECK(same_paper(paper(1, 2, {10, 11}), paper(1, 2, {11, 12})) == SamePaper::No);
    CHECK(same_paper(paper(1, 2, {10, 11, 12}), paper(1, 2, {11, 12, 13})) == SamePaper::Yes);
    CHECK(same_paper(paper(1, 6, {10, 11}), paper(2, 6, {10, 11})) == SamePaper::No);
    CHECK(same_paper(paper(1, 6, {10, 11, 12, 13}), paper(1, 6, {13, 14, 15, 16})) == SamePaper::No);
    CHECK(same_paper(paper(0, 0, {}), paper(0, 0, {})) == SamePaper::No);
}

TEST_CASE("an identifier counts where title or authors agree with it") {
    PaperTrace a = paper(1, 6, {10, 11});
    PaperTrace b = paper(2, 6, {10, 12});
    a.identifiers = b.identifiers = {"arxiv:2405.08645"};
    CHECK(same_paper(a, b) == SamePaper::No);
    b.names = {10, 11};
    CHECK(same_paper(a, b) == SamePaper::Yes);
    b.key = 1;
    b.identifiers = {"arxiv:2405.08646"};
    CHECK(same_paper(a, b) == SamePaper::No);
    b.identifiers = a.identifiers;
    b.names = {20};
    b.key = 0;
    CHECK(same_paper(a, b) == SamePaper::Yes);
}

TEST_CASE("versions years apart may have their authors in another order") {
    PaperTrace a = paper(1, 6, {10, 11});
    PaperTrace b = paper(1, 6, {10, 11});
    a.year = 2023;
    b.year = 2025;
    CHECK(same_paper(a, b) == SamePaper::No);
    b.year = 2024;
    CHECK(same_paper(a, b) == SamePaper::Yes);
    a.venue = "cvpr";
    CHECK(same_paper(a, b) == SamePaper::Yes);
    b.venue = "tpami";
    CHECK(same_paper(a, b) == SamePaper::No);
}

TEST_CASE("a pair has its order whichever record comes first") {
    const Record a = named("Ida Brandt", "1");
    const Record b = named("Tom Okafor", "2");
    const Common none;
    CHECK(&pair_of(a, b, none).first == &a);
    CHECK(&pair_of(b, a, none).first == &a);
    CHECK_FALSE(pair_of(a, b, none).colleagues);
}

TEST_CASE("one family, or two words of a name, may be one person's") {
    CHECK(share_a_family("Dr. Kate Moss", "Katherine Moss"));
    CHECK(share_a_family("Juan García López", "Juan Garcia"));
    CHECK(share_a_family("Anna Smith-Jones", "Anna Smith"));
    CHECK_FALSE(share_a_family("Anna Smith", "Anna Jones"));
    CHECK_FALSE(share_a_family("A. Smith", "A. Jones"));
    CHECK_FALSE(share_a_family("王小明", "王小红"));
}
