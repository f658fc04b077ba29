// SPDX-License-Identifier: MIT
#include "resolve/edition.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "resolve/address.hpp"
#include "resolve/answer_json.hpp"
#include "resolve/questions.hpp"
#include "text/fold.hpp"

namespace veritae::resolve {
namespace {

std::int32_t venue_named(std::string_view name, const Facts& facts) {
    const std::string wanted = text::fold(name);
    const auto found = std::ranges::find_if(facts.venues, [&](const Venue& venue) {
        return text::fold(venue.id) == wanted || text::fold(venue.name) == wanted;
    });
    return found == facts.venues.end() ? -1 : static_cast<std::int32_t>(found - facts.venues.begin());
}

}  // namespace

std::optional<std::string> edition_id(std::string_view venue, std::int16_t year, const Facts& facts) {
    const std::int32_t known = venue_named(venue, facts);
    const auto group = std::ranges::find(facts.sources.venues, known, &SourceVenue::venue);
    if (known < 0 || group == facts.sources.venues.end()) return std::nullopt;
    if (facts.venues[static_cast<std::size_t>(known)].kind == VenueKind::Journal) return std::string(group->id);
    const auto track = std::ranges::find_if(facts.sources.words, [](const SourceWord& word) {
        return word.text == SourceText::Part && static_cast<Track>(word.value) == Track::Main;
    });
    if (track == facts.sources.words.end()) return std::nullopt;
    return fmt::format("{}/{}/{}", group->id, year, track->word);
}

Request page_request(std::string_view edition, std::size_t offset) {
    return {Host::OpenReview2, fmt::format("/notes?content.venueid={}&limit={}&offset={}&sort=number%3Aasc",
                                           percent_encoded(edition), kPage, offset)};
}

std::optional<Page> read_page(std::string_view body, const SourceFacts& facts) {
    const nlohmann::json answer = parse_answer(body);
    const nlohmann::json& notes = member(answer, "notes");
    if (!notes.is_array()) return std::nullopt;
    Page page;
    page.listed = notes.size();
    for (const nlohmann::json& one : notes) {
        std::string id = text_of(member(one, "id"));
        if (!is_note_id(id)) continue;
        std::optional<Note> note = note_of(one, facts);
        if (note) page.papers.push_back({std::move(id), *std::move(note)});
    }
    return page;
}

PaperRecord record_of_listed(const Note& note, const Facts& facts) { return record_of_new(note, std::nullopt, facts); }

}  // namespace veritae::resolve
