// SPDX-License-Identifier: MIT
// facts/sources.json: the vocabulary of the sources that may be asked, and what of it means what.
#include <fmt/format.h>

#include <algorithm>

#include "veritae/mentions.hpp"

#include "rulebook/facts.hpp"
#include "rulebook/loader.hpp"
#include "rulebook/unit.hpp"

namespace veritae::rulebook {
namespace {

void put_word(Object& object, const SourceWord& word, Draft& draft) {
    const auto same = std::find_if(draft.source_words.begin(), draft.source_words.end(), [&](const SourceWord& other) {
        return other.text == word.text && other.word == word.word;
    });
    object.finish();
    if (same == draft.source_words.end()) {
        draft.source_words.push_back(word);
    } else {
        *same = word;
    }
}

void read_tracks(Object& root, Draft& draft) {
    for (const Node& item : root.items("tracks")) {
        collect(draft, [&] {
            Object one(item, root.file(), "track");
            SourceWord word{SourceText::Part, draft.keep(one.text("word"))};
            constexpr Track kTracks[] = {Track::Main, Track::Findings, Track::Workshop,
                                         Track::Demo, Track::Industry, Track::Other};
            word.value = static_cast<std::int32_t>(
                kTracks[one.choice("track", {"main", "findings", "workshop", "demo", "industry", "other"})]);
            put_word(one, word, draft);
        });
    }
}

void read_states(Object& root, std::string_view key, SourceText text, Draft& draft) {
    for (const Node& item : root.items(key)) {
        collect(draft, [&] {
            Object one(item, root.file(), "word");
            SourceWord word{text, draft.keep(one.text("word"))};
            constexpr Status kStatuses[] = {Status::UnderReview, Status::Rejected, Status::Withdrawn, Status::Accepted};
            word.value = static_cast<std::int32_t>(
                kStatuses[one.choice("status", {"under-review", "rejected", "withdrawn", "accepted"})]);
            word.desk = one.flag("desk", false);
            put_word(one, word, draft);
        });
    }
}

void read_groups(Object& root, Draft& draft) {
    for (const Node& item : root.items("venues")) {
        collect(draft, [&] {
            Object one(item, root.file(), "venue of a source");
            const std::string_view id = draft.keep(one.text("id"));
            const std::string& name = one.text("venue");
            one.finish();
            const auto venue = std::find_if(draft.venues.begin(), draft.venues.end(),
                                            [&](const Venue& other) { return other.id == name; });
            if (venue == draft.venues.end()) one.fail(item, fmt::format("no venue has the id \"{}\"", name));
            const SourceVenue made{id, static_cast<std::int32_t>(venue - draft.venues.begin())};
            const auto same = std::find_if(draft.source_venues.begin(), draft.source_venues.end(),
                                           [&](const SourceVenue& other) { return other.id == id; });
            if (same == draft.source_venues.end()) {
                draft.source_venues.push_back(made);
            } else {
                *same = made;
            }
        });
    }
}

}  // namespace

void read_source_facts(const Node& root, std::string_view file, Draft& draft) {
    Object object(root, file, "file of sources");
    read_sources(object, draft);
    read_groups(object, draft);
    read_tracks(object, draft);
    read_states(object, "states", SourceText::State, draft);
    read_states(object, "members", SourceText::Member, draft);
    read_states(object, "venue_texts", SourceText::Venue, draft);
    read_states(object, "decisions", SourceText::Decision, draft);
    for (const Node& item : object.items("hidden_authors")) {
        const std::string& word = need_text(item, file, "a word");
        if (std::ranges::none_of(draft.source_words, [&](const SourceWord& one) {
                return one.text == SourceText::HiddenAuthor && one.word == word;
            }))
            draft.source_words.push_back({SourceText::HiddenAuthor, draft.keep(word)});
    }
    if (const std::string_view word = object.optional_text("decision"); !word.empty())
        draft.sources.decision = draft.keep(word);
    if (const std::string_view thing = object.optional_text("star"); !thing.empty())
        draft.sources.star = name_id(thing);
    if (const std::optional<std::int16_t> percent = object.optional_whole("star_loss_percent"); percent) {
        if (*percent < 0 || *percent > 100)
            object.fail(object.need("star_loss_percent"), "\"star_loss_percent\" must be from 0 to 100");
        draft.sources.star_loss = *percent / 100.0;
    }
    draft.sources.publishing = object.whole("publishing_days", draft.sources.publishing);
    object.finish();
}

}  // namespace veritae::rulebook
