// SPDX-License-Identifier: MIT
// facts/venues.json: venues and what is known of their calendars.
#include <fmt/format.h>

#include <algorithm>

#include "rulebook/facts.hpp"
#include "rulebook/loader.hpp"

namespace veritae::rulebook {
namespace {

Edition read_edition(const Node& node, std::string_view file) {
    Object object(node, file, "edition");
    Edition edition;
    edition.year = need_whole(object.need("year"), file, "\"year\"");
    edition.rolling_review = object.flag("rolling_review", false);
    edition.confidence = static_cast<Confidence>(object.choice("confidence", {"published", "general-knowledge"}, 0));
    edition.first_deadline = object.day("first_deadline");
    edition.last_deadline = object.day("last_deadline");
    edition.first_notification = object.day("first_notification");
    edition.notification = object.day("notification");
    edition.start = object.day("start");
    edition.end = object.day("end");
    if (object.items("sources").empty()) object.fail(node, "an edition needs its \"sources\"");
    object.finish();

    const auto ordered = [&](const std::optional<Day>& earlier, const std::optional<Day>& later,
                             std::string_view names) {
        if (earlier && later && *later < *earlier) object.fail(node, fmt::format("{} are in the wrong order", names));
    };
    ordered(edition.first_deadline, edition.last_deadline, "the deadlines");
    ordered(edition.first_notification, edition.notification, "the notifications");
    ordered(edition.last_deadline, edition.notification, "deadline and notification");
    ordered(edition.notification, edition.end, "notification and end");
    ordered(edition.start, edition.end, "start and end");
    return edition;
}

std::vector<Edition> read_editions(Object& venue) {
    std::vector<Edition> editions;
    for (const Node& item : venue.items("editions")) {
        editions.push_back(read_edition(item, venue.file()));
        if (editions.size() > 1 && editions[editions.size() - 2].year >= editions.back().year) {
            venue.fail(item, "editions must be sorted by year, one a year");
        }
    }
    return editions;
}

std::vector<std::int16_t> read_years(Object& venue) {
    std::vector<std::int16_t> years;
    for (const Node& item : venue.items("years_held")) {
        years.push_back(need_whole(item, venue.file(), "a year"));
        if (years.size() > 1 && years[years.size() - 2] >= years.back()) venue.fail(item, "the years must be sorted");
    }
    return years;
}

Typical read_typical(Object& venue) {
    const Node* node = venue.find("typical");
    if (node == nullptr) return {};
    Object object(*node, venue.file(), "list of typical dates");
    const Typical typical{object.optional_whole("notification_min"), object.optional_whole("deadline_max")};
    object.finish();
    return typical;
}

}  // namespace

void read_venues(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of venues");
    read_sources(object, draft);
    for (const Node& item : object.items("venues")) {
        collect(draft, [&] {
            Object one(item, file, "venue");
            Venue venue;
            venue.id = draft.keep(one.text("id"));
            venue.name = draft.keep(one.text("name"));
            venue.kind = static_cast<VenueKind>(one.choice("kind", {"conference", "journal", "rolling-review"}));
            venue.cadence = static_cast<Cadence>(
                one.choice("cadence", {"unknown", "annual", "odd-years", "even-years", "irregular", "rolling"}, 0));
            venue.first_year = one.whole("first_year", 0);
            venue.ccf = draft.keep(one.optional_text("ccf"));
            venue.ccf_2022 = draft.keep(one.optional_text("ccf_2022"));
            venue.core = draft.keep(one.optional_text("core"));
            venue.typical = read_typical(one);
            venue.years_held = draft.storage->keep(read_years(one));
            venue.editions = draft.storage->keep(read_editions(one));
            put_fact(one, Sense::Venue, venue, draft.venues, draft);
            one.finish();
        });
    }
    object.finish();
}

}  // namespace veritae::rulebook
