// SPDX-License-Identifier: MIT
#include "resolve/edition.hpp"

#include <doctest/doctest.h>

#include "resolve/answers.hpp"
#include "resolve/venue_id.hpp"

using namespace veritae;
using namespace veritae::resolve;

namespace {

const Facts& facts() { return builtin_rulebook().facts; }

}  // namespace

TEST_CASE("an edition goes by a venue's id or name") {
    CHECK(edition_id("iclr", 2025, facts()) == "ICLR.cc/2025/Conference");
    CHECK(edition_id("NeurIPS", 2024, facts()) == "NeurIPS.cc/2024/Conference");
    CHECK(edition_id("TMLR", 2025, facts()) == "TMLR");
    CHECK_FALSE(edition_id("jmlr", 2025, facts()));
    CHECK_FALSE(edition_id("nowhere", 2025, facts()));
}

TEST_CASE("what is listed for an edition is read as accepted there") {
    for (const SourceVenue& group : facts().sources.venues) {
        const Venue& venue = facts().venues[static_cast<std::size_t>(group.venue)];
        CAPTURE(group.id);
        const std::optional<std::string> id = edition_id(venue.id, 2025, facts());
        REQUIRE(id);
        const VenueId read = read_venue_id(*id, facts());
        CHECK(read.venue == group.venue);
        CHECK(read.whole);
    }
}

TEST_CASE("a page is asked for by its offset") {
    const Request request = page_request("ICLR.cc/2025/Conference", 2000);
    CHECK(request.host == Host::OpenReview2);
    CHECK(request.target ==
          "/notes?content.venueid=ICLR.cc%2F2025%2FConference&limit=1000&offset=2000&sort=number%3Aasc");
}

TEST_CASE("a page counts what could not be read, too") {
    const std::optional<Page> page = read_page(R"({"count": 4, "notes": [
        {"id": "aB3", "content": {"title": {"value": "Patient tokens"}, "venueid": {"value": "ICLR.cc/2025/Conference"}}},
        {"id": "a b", "content": {"title": {"value": "No id"}}}, {"id": "zZ9"}, 17]})",
                                               facts().sources);
    REQUIRE(page);
    CHECK(page->listed == 4);
    REQUIRE(page->papers.size() == 1);
    CHECK(page->papers[0].id == "aB3");
    CHECK(record_of_listed(page->papers[0].note, facts()).status == Status::Accepted);
    CHECK_FALSE(read_page("[]", facts().sources));
    CHECK_FALSE(read_page("<html>", facts().sources));
}
